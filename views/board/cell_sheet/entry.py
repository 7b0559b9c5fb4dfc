"""What was seen: level, what I saw, one next step, and on which day. The middle of the cell sheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.frameworks import Phrases
from kiosk.domain.frameworks import Competency
from views.chips_or_words import ChipsOrWords
from views.dates import day_in_week, short_day
from views.level_picker import LevelPicker
from widgets.chips import ChipGroup, Choice
from widgets.step_title import StepTitle
from widgets.theme import Theme

MOST_CHIPS = 5
DAYS_BACK = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in the form; `level` None until one is chosen, `day` the day it was seen on."""

    level: int | None
    seen: str
    next_step: str
    day: date


class EntryForm(QWidget):
    """Four questions, each answered by a touch; words of one's own are never needed.

    Signals: `changed` after any answer.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self.levels = LevelPicker(theme)
        self.seen = ChipsOrWords(theme, self.tr("What I saw"), several=True)
        self.next_step = ChipsOrWords(theme, self.tr("One next step"), most=120)
        self.days = ChipGroup(theme, gap=8)
        self.level_title = StepTitle(theme, 1, self.tr("Level you saw this time"))
        self._seen_title = StepTitle(theme, 2, self.tr("What I saw"), self.tr("one touch, or a few words"))
        self._next_title = StepTitle(theme, 3, self.tr("One next step"), self.tr("what would make the next one better"))
        self._day_title = StepTitle(theme, 4, self.tr("When"), self.tr("up to a week back"))
        self._lay_out(theme)
        self.levels.level_chosen.connect(self._tell)
        self.days.chosen_changed.connect(self._tell)
        for answer in (self.seen, self.next_step):
            answer.changed.connect(self._tell)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._box.setSpacing(theme.px(10))
        self._box.setContentsMargins(0, 0, theme.px(16), 0)
        for gap in self._gaps:
            gap.setFixedHeight(theme.px(4))

    def set_up(self, competency: Competency, phrases: Phrases, today: date, *, own: bool) -> None:
        """Ask about a competency, everything unanswered; `own` is a person's view of themself."""
        self._today = today
        self.level_title.set_text(self.tr("My own view of it") if own else self.tr("Level you saw this time"))
        self.levels.set_competency(competency)
        self.seen.set_phrases(phrases.seen[:MOST_CHIPS])
        self.next_step.set_phrases(phrases.next_step[:MOST_CHIPS])
        self.days.set_choices(self._day_choices())
        self.days.set_chosen(["0"])

    def entry(self) -> Entry:
        """Return the answers."""
        back = int(next(iter(self.days.chosen), "0"))
        return Entry(self.levels.level, self.seen.text, self.next_step.text, self._today - timedelta(days=back))

    def fill(self, entry: Entry) -> None:
        """Put answers back: a draft, or an entry to correct."""
        self.levels.set_level(entry.level)
        self.seen.set_text(entry.seen)
        self.next_step.set_text(entry.next_step)
        back = max(0, (self._today - entry.day).days)
        if back > DAYS_BACK:
            # An entry of long ago keeps its day unless somebody touches another one.
            self.days.set_choices([*self._day_choices(), Choice(str(back), short_day(entry.day))])
        self.days.set_chosen([str(back)])

    def wipe(self) -> None:
        """Forget every answer."""
        self.levels.set_level(None)
        self.seen.set_phrases(())
        self.next_step.set_phrases(())
        self.days.set_choices(())

    def is_touched(self) -> bool:
        """Tell whether there is anything to lose."""
        entry = self.entry()
        return entry.level is not None or bool(entry.seen or entry.next_step)

    def _day_choices(self) -> list[Choice]:
        # By weekday from yesterday on, so that a week fits into one row.
        words = [self.tr("Today")]
        words += [day_in_week(self._today - timedelta(days=back)) for back in range(1, DAYS_BACK + 1)]
        return [Choice(str(back), text) for back, text in enumerate(words)]

    def _lay_out(self, theme: Theme) -> None:
        self._box = QVBoxLayout(self)
        self._gaps: list[QWidget] = []
        parts = (
            (self.level_title, self.levels),
            (self._seen_title, self.seen),
            (self._next_title, self.next_step),
            (self._day_title, self.days),
        )
        for title, answer in parts:
            self._box.addWidget(title)
            self._box.addWidget(answer)
            self._gaps.append(QWidget())
            self._box.addWidget(self._gaps[-1])
        self._box.addStretch(1)
        self.set_theme(theme)

    def _tell(self, *_what: object) -> None:
        self.changed.emit()
