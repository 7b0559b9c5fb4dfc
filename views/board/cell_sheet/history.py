"""What was seen before: a step chart, and the voices below it. The left of the cell sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.cell import CellPage
from db.queries.observations import Voice
from kiosk.domain.evidence import Observation
from kiosk.domain.ids import PersonId
from views.dates import past_day
from views.histories import level_history
from views.scales import pin_scale
from widgets.buttons import Button
from widgets.chart_data import LevelHistory
from widgets.labels import TextLabel
from widgets.pin_state import seen
from widgets.pin_view import PinView
from widgets.scroll_area import TouchScrollArea
from widgets.step_chart import StepChart
from widgets.theme import CAPTION, NAME, Theme

FEW = 3


class VoiceRow(QWidget):
    """One observation: the level, who and when, what was seen, the next step, the answer. One's own can be changed.

    Signals: `correct_tapped(Observation)`, `withdraw_tapped(Observation)`.
    """

    correct_tapped = Signal(object)
    withdraw_tapped = Signal(object)

    def __init__(self, theme: Theme, page: CellPage, voice: Voice, *, own: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.correct_button: Button | None = None
        self.withdraw_button: Button | None = None
        item, scale = voice.observation, pin_scale(page.competency.scale)
        day = page.programme.calendar.day_of(item.observed_at)
        who = self.tr("{name}, {role} · {day}").format(
            name=voice.observer.name, role=voice.observer.role_line, day=past_day(day, page.day)
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(theme, who, 18, NAME))
        for text in (item.seen, self._next(item.next_step), self._answer(page, item.answer)):
            if text:
                words.addWidget(TextLabel(theme, text, 18, CAPTION, "ink2", max_lines=3))
        if own:
            words.addLayout(self._actions(theme, item))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        row.setSpacing(theme.px(12))
        pin = PinView(theme, seen(scale, item.level), scale)
        row.addWidget(pin)
        row.setAlignment(pin, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _actions(self, theme: Theme, item: Observation) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        self.correct_button = Button(theme, self.tr("Correct"), "pencil", "soft", height=52, size=19, icon_size=20)
        self.withdraw_button = Button(theme, self.tr("Take back"), "undo-2", "soft", height=52, size=19, icon_size=20)
        self.correct_button.clicked.connect(lambda: self.correct_tapped.emit(item))
        self.withdraw_button.clicked.connect(lambda: self.withdraw_tapped.emit(item))
        row.addWidget(self.correct_button)
        row.addWidget(self.withdraw_button)
        row.addStretch(1)
        return row

    def _next(self, text: str) -> str:
        return self.tr("Next: {step}").format(step=text) if text else ""

    def _answer(self, page: CellPage, text: str) -> str:
        return self.tr("{name}: {answer}").format(name=page.person.given_name, answer=text) if text else ""


class History(QWidget):
    """The chart of the last half year and the newest voices; all of them after a touch.

    Signals: `correct_tapped(Observation)`, `withdraw_tapped(Observation)`, `person_tapped`.
    """

    correct_tapped = Signal(object)
    withdraw_tapped = Signal(object)
    person_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page: CellPage | None = None
        self._viewer: PersonId | None = None
        self._all = False
        self.chart = StepChart(theme)
        # The same words whether nothing was seen or nothing is shared: no trace of what is not there.
        nothing = self.tr("Nothing to show here yet. The first note starts the line.")
        self._nothing = TextLabel(theme, nothing, 20, CAPTION, "ink2", max_lines=4)
        self.rows: list[VoiceRow] = []
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self.area = TouchScrollArea(theme)
        self.area.setWidget(self._list)
        self.all_button = Button(theme, self.tr("All notes"), kind="plain", size=20)
        self.person_button = Button(theme, "", "circle-user", "plain", size=20)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.all_button, 1)
        self._buttons.addWidget(self.person_button, 1)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for widget in (self.chart, self._nothing):
            self._box.addWidget(widget)
        self._box.addWidget(self.area, 1)
        self._box.addLayout(self._buttons)
        self.all_button.clicked.connect(self._on_all_clicked)
        self.person_button.clicked.connect(self._on_person_clicked)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures; rows are made anew."""
        self._theme = theme
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.px(6))
        self._box.setSpacing(theme.px(10))
        self._buttons.setSpacing(theme.px(12))
        self.chart.setFixedHeight(theme.px(300))
        if self._page is not None:
            self._fill()

    def set_page(self, page: CellPage, viewer: PersonId | None) -> None:
        """Show what a viewer may see."""
        self._page, self._viewer, self._all = page, viewer, False
        self.person_button.set_text(self.tr("{name}’s page").format(name=page.person.given_name))
        self.chart.set_history(chart_of(page))
        self._fill()

    def wipe(self) -> None:
        """Show nobody's."""
        self._page, self._viewer, self._all = None, None, False
        self._clear_rows()
        self.chart.set_history(None)
        self.chart.hide()
        self._nothing.hide()
        self.all_button.hide()
        self.person_button.set_text("")

    def _clear_rows(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self.rows = []

    def _fill(self) -> None:
        assert self._page is not None
        page = self._page
        voices = page.history.voices
        self.chart.setVisible(bool(voices or page.history.own_views))
        self._nothing.setVisible(not voices)
        self.all_button.setVisible(len(voices) > FEW and not self._all)
        self.all_button.set_text(self.tr("All {count} notes").format(count=len(voices)))
        self._clear_rows()
        for voice in voices if self._all else voices[:FEW]:
            own = voice.observation.observer_id == self._viewer
            row = VoiceRow(self._theme, page, voice, own=own)
            row.correct_tapped.connect(self.correct_tapped)
            row.withdraw_tapped.connect(self.withdraw_tapped)
            self._rows.addWidget(row)
            self.rows.append(row)
        self._rows.addStretch(1)

    def _on_all_clicked(self) -> None:
        self._all = True
        self._fill()

    def _on_person_clicked(self) -> None:
        self.person_tapped.emit()


def chart_of(page: CellPage) -> LevelHistory:
    """Return the last half year of a cell as its chart; what others saw only where the viewer may see it all."""
    voices = page.history.voices if page.history.shared else ()
    return level_history(
        page.competency.scale,
        page.programme.calendar,
        page.day,
        (voice.observation for voice in voices),
        page.history.own_views,
        page.goal if page.history.shared else None,
    )
