"""What was seen: level, what I saw, one next step, and on which day. The middle of the cell sheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.frameworks import Phrases
from kiosk.domain.frameworks import Competency
from views.board.cell_sheet.level_picker import LevelPicker
from views.board.cell_sheet.step import StepTitle
from views.dates import day_in_week
from widgets.chips import ChipGroup, Choice
from widgets.text_field import TextField
from widgets.theme import Theme

MOST_CHIPS = 5
OWN_WORDS = "own"
DAYS_BACK = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in the form; `level` None until one is chosen, `day` the day it was seen on."""

    level: int | None
    seen: str
    next_step: str
    day: date


class EntryForm(QWidget):
    """Three questions, each answered by a touch; words of one's own are never needed.

    Signals: `changed` after any answer.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = date.min
        self._phrases = Phrases((), ())
        self.levels = LevelPicker(theme)
        self.seen_chips = ChipGroup(theme, several=True)
        self.seen_field = TextField(theme, self.tr("What I saw"), self.tr("or a few words of your own"), most=160)
        self.next_chips = ChipGroup(theme)
        self.next_field = TextField(theme, self.tr("One next step"), self.tr("or a few words of your own"), most=120)
        self.days = ChipGroup(theme)
        self.level_title = StepTitle(theme, 1, self.tr("Level you saw this time"))
        self._seen_title = StepTitle(theme, 2, self.tr("What I saw"), self.tr("one touch, or a few words"))
        self._next_title = StepTitle(theme, 3, self.tr("One next step"), self.tr("what would make the next one better"))
        self._day_title = StepTitle(theme, 4, self.tr("When"), self.tr("up to a week back"))
        self._lay_out()
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._box.setSpacing(theme.px(10))
        self._box.setContentsMargins(0, 0, theme.px(16), 0)
        for gap in self._gaps:
            gap.setFixedHeight(theme.px(4))

    def set_up(self, competency: Competency, phrases: Phrases, today: date, *, own: bool) -> None:
        """Ask about a competency, everything unanswered; `own` is a person's view of themself."""
        self._today, self._phrases = today, phrases
        title = self.tr("My own view of it") if own else self.tr("Level you saw this time")
        self.level_title.set_text(title)
        self.levels.set_competency(competency)
        self.seen_chips.set_choices(self._choices(phrases.seen))
        self.next_chips.set_choices(self._choices(phrases.next_step))
        self.days.set_choices(self._day_choices())
        self.days.set_chosen(["0"])
        for field in (self.seen_field, self.next_field):
            field.wipe()
            field.hide()

    def entry(self) -> Entry:
        """Return the answers."""
        back = int(next(iter(self.days.chosen), "0"))
        return Entry(
            self.levels.level,
            self._words(self._phrases.seen, self.seen_chips, self.seen_field),
            self._words(self._phrases.next_step, self.next_chips, self.next_field),
            self._today - timedelta(days=back),
        )

    def fill(self, entry: Entry) -> None:
        """Put answers back: a draft, or an entry to correct. What is no chip stands in the field."""
        self.levels.set_level(entry.level)
        _put(entry.seen, self._phrases.seen, self.seen_chips, self.seen_field)
        _put(entry.next_step, self._phrases.next_step, self.next_chips, self.next_field)
        back = (self._today - entry.day).days
        self.days.set_chosen([str(back if 0 <= back <= DAYS_BACK else 0)])

    def is_touched(self) -> bool:
        """Tell whether there is anything to lose."""
        entry = self.entry()
        return entry.level is not None or bool(entry.seen or entry.next_step)

    def _words(self, phrases: tuple[str, ...], chips: ChipGroup, field: TextField) -> str:
        chosen = [phrases[int(key)] for key in chips.chosen if key != OWN_WORDS]
        own = field.text.strip() if OWN_WORDS in chips.chosen else ""
        return "; ".join([*chosen, *([own] if own else [])])

    def _choices(self, phrases: tuple[str, ...]) -> list[Choice]:
        chips = [Choice(str(place), text) for place, text in enumerate(phrases)][:MOST_CHIPS]
        return [*chips, Choice(OWN_WORDS, self.tr("Own words"), "keyboard")]

    def _day_choices(self) -> list[Choice]:
        words = [self.tr("Today"), self.tr("Yesterday")]
        words += [day_in_week(self._today - timedelta(days=back)) for back in range(2, DAYS_BACK + 1)]
        return [Choice(str(back), text) for back, text in enumerate(words)]

    def _lay_out(self) -> None:
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._gaps: list[QWidget] = []
        parts = (
            (self.level_title, self.levels),
            (self._seen_title, self.seen_chips, self.seen_field),
            (self._next_title, self.next_chips, self.next_field),
            (self._day_title, self.days),
        )
        for widgets in parts:
            for widget in widgets:
                self._box.addWidget(widget)
            gap = QWidget()
            self._gaps.append(gap)
            self._box.addWidget(gap)
        self._box.addStretch(1)
        self.set_theme(self._theme)

    def _connect(self) -> None:
        self.levels.level_chosen.connect(self._tell)
        self.days.chosen_changed.connect(self._tell)
        for chips, field in ((self.seen_chips, self.seen_field), (self.next_chips, self.next_field)):
            chips.chosen_changed.connect(lambda chosen, field=field: self._on_chips_changed(chosen, field))
            field.changed.connect(self._tell)

    def _on_chips_changed(self, chosen: tuple[str, ...], field: TextField) -> None:
        opening = OWN_WORDS in chosen and not field.isVisible()
        field.setVisible(OWN_WORDS in chosen)
        if opening:
            field.setFocus()
        self.changed.emit()

    def _tell(self, *_what: object) -> None:
        self.changed.emit()


def _put(text: str, phrases: tuple[str, ...], chips: ChipGroup, field: TextField) -> None:
    parts = [part for part in text.split("; ") if part]
    known = {phrase: str(place) for place, phrase in enumerate(phrases[:MOST_CHIPS])}
    own = "; ".join(part for part in parts if part not in known)
    chips.set_chosen([known[part] for part in parts if part in known] + ([OWN_WORDS] if own else []))
    field.set_text(own)
    field.setVisible(bool(own))
