"""Who can help, where it happens, who works on it too. The right of the cell sheet, above Save."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.cell import CellPage, Helper
from kiosk.domain.people import Person
from views.dates import long_day, short_day
from views.scales import pin_scale
from widgets.buttons import Button, IconButton
from widgets.labels import TextLabel
from widgets.name_pills import Avatar
from widgets.pin_state import seen
from widgets.pin_view import PinView, StarView
from widgets.scroll_area import TouchScrollArea
from widgets.theme import CAPTION, NAME, Theme

MOST_HELPERS, MOST_OTHERS, MOST_PLACES, MOST_DATES = 4, 3, 3, 3


class Beside(TouchScrollArea):
    """Four short lists.

    Signals: `date_asked` for a new date of learning, `call_off_tapped(Training)`.
    """

    date_asked = Signal()
    call_off_tapped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._page: CellPage | None = None
        self.date_button: Button | None = None
        self._column = QWidget()
        self._rows = QVBoxLayout(self._column)
        self.setWidget(self._column)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme; rows are made anew."""
        super().set_theme(theme)
        if hasattr(self, "_rows"):
            self._rows.setContentsMargins(0, 0, 0, 0)
            self._rows.setSpacing(theme.px(10))
            if self._page is not None:
                self.set_page(self._page)

    def set_page(self, page: CellPage) -> None:
        """Show what stands beside a cell."""
        self.wipe()
        self._page = page
        self._heading(self.tr("Who can coach this"))
        for helper in page.helpers[:MOST_HELPERS]:
            self._rows.addWidget(self._helper(page, helper))
        if not page.helpers:
            self._line(self.tr("Nobody yet. A place to grow for all of us."))
        self._dates(page)
        self._where(page)
        if page.working_on_it:
            self._heading(self.tr("Working on it too"))
            for person in page.working_on_it[:MOST_OTHERS]:
                self._rows.addWidget(self._person(person, person.role_line, None))
        self._rows.addStretch(1)

    def wipe(self) -> None:
        """Show nothing."""
        self._page = self.date_button = None
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def _dates(self, page: CellPage) -> None:
        if not page.applies:
            return
        self._heading(self.tr("Dates for learning"))
        for training in page.trainings[:MOST_DATES]:
            line, row = QWidget(), QHBoxLayout()
            line.setLayout(row)
            row.setContentsMargins(0, 0, 0, 0)
            words = self.tr("{what} · {day}").format(what=training.what, day=short_day(training.day))
            row.addWidget(TextLabel(self._theme, words, 20, NAME, max_lines=2), 1)
            off = IconButton(
                self._theme, "x", self.tr("Call off {what}").format(what=training.what), "soft", width=52, height=52
            )
            off.clicked.connect(lambda _=False, training=training: self.call_off_tapped.emit(training))
            row.addWidget(off)
            self._rows.addWidget(line)
        self.date_button = Button(
            self._theme, self.tr("Plan a date"), "calendar-check", "soft", height=52, size=20, icon_size=22
        )
        self.date_button.clicked.connect(self.date_asked)
        self._rows.addWidget(self.date_button)

    def _where(self, page: CellPage) -> None:
        now, then = page.whereabouts.now, page.whereabouts.then
        places = [rotation.name for rotation in page.places[:MOST_PLACES]]
        if not places:
            return
        self._heading(self.tr("Where it happens"))
        self._line(", ".join(places))
        if now is not None and now.name in places:
            until = long_day(page.whereabouts.until) if page.whereabouts.until else ""
            self._line(self.tr("{place} now, until {day}").format(place=now.name, day=until), strong=True)
        elif then is not None and then.name in places:
            self._line(self.tr("{place} comes next").format(place=then.name), strong=True)

    def _helper(self, page: CellPage, helper: Helper) -> QWidget:
        scale = pin_scale(page.competency.scale)
        mark: QWidget = (
            StarView(self._theme, self.tr("offered to coach it"))
            if helper.offered
            else PinView(self._theme, seen(scale, helper.level), scale, width=58, height=34)
        )
        return self._person(helper.person, helper.place or helper.person.role_line, mark)

    def _person(self, person: Person, line: str, mark: QWidget | None) -> QWidget:
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(12))
        row.addWidget(Avatar(self._theme, person.initials, 46))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(self._theme, person.name, 20, NAME))
        words.addWidget(TextLabel(self._theme, line, 18, CAPTION, "ink2"))
        row.addLayout(words, 1)
        if mark is not None:
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        return widget

    def _heading(self, text: str) -> None:
        if self._rows.count():
            self._rows.addSpacing(self._theme.px(10))
        self._rows.addWidget(TextLabel(self._theme, text, 19, NAME, "ink2"))

    def _line(self, text: str, *, strong: bool = False) -> None:
        label = TextLabel(self._theme, text, 20, NAME if strong else CAPTION, max_lines=2)
        self._rows.addWidget(label)
