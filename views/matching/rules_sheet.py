"""The rules of the year as sentences, by what they are about; a touch opens one, and there is a way to a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.actions.rules import KeptRule, RuleBook
from kiosk.domain.rule_forms import FORMS, RuleFacts, Subject, fitting
from kiosk.domain.rule_sentences import sentence
from views.matching.rules_rows import RuleRow
from views.matching.rules_words import subject_words
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.low_sheet import LowSheet
from widgets.scroll_area import TouchScrollArea
from widgets.theme import CAPTION, NAME, Theme

_TWO_COLUMNS = 1300
"""From this width on, in px at 1080p, rules stand in two columns."""


def subject_of(rule: KeptRule) -> Subject:
    """Return what a rule is about, by its form, or by what it is in the file."""
    if rule.entry is None:
        return FORMS[rule.form].subject
    kinds = {"supervision": Subject.SAFETY, "before": Subject.ORDER, "pattern": Subject.RUNS}
    if rule.entry.kind in kinds:
        return kinds[rule.entry.kind]
    if rule.entry.body.get("per") == "person":
        return Subject.RUNS if rule.entry.body.get("window") else Subject.PEOPLE
    return Subject.COVER


def rule_says(rule: KeptRule, facts: RuleFacts) -> str:
    """Return a rule's sentence: in the screen's language where a form made it and all of its choices still exist."""
    if not rule.form:
        return rule.says
    answers = fitting(FORMS[rule.form], rule.answers, facts)
    if answers != dict(rule.answers):
        return rule.says
    return sentence(rule.form, answers, facts, QCoreApplication.translate)


class RulesSheet(LowSheet):
    """All rules. Signals: `rule_tapped(KeptRule)`, `new_tapped`."""

    rule_tapped = Signal(object)
    new_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=120)
        self.setObjectName("rules_sheet")
        self.rows: dict[str, RuleRow] = {}
        self._sections: list[QWidget] = []
        self._content = QWidget()
        self._columns = QHBoxLayout(self._content)
        self._sides = QVBoxLayout(), QVBoxLayout()
        for side in self._sides:
            self._columns.addLayout(side, 1)
        self.area = TouchScrollArea(theme)
        self.area.setWidget(self._content)
        self._hint = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=2)
        self.new_button = Button(theme, self.tr("New rule"), "plus", "primary", height=72, size=25)
        self._foot = QWidget()
        self._foot_row = QHBoxLayout(self._foot)
        self._foot_row.setContentsMargins(0, 0, 0, 0)
        self._foot_row.addWidget(self._hint, 1)
        self._foot_row.addWidget(self.new_button)
        self._box = QVBoxLayout(self.body)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.area, 1)
        self._box.addWidget(self._foot)
        self.keep_in_sight(self._foot, self._box)
        self._hint.setText(self.tr("What changes here counts from the next suggestion on."))
        self.new_button.clicked.connect(self.new_tapped)
        self.dismiss_requested.connect(self.close_sheet)
        self.room_changed.connect(self._seat)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_box"):
            self._box.setSpacing(theme.px(16))
            self._foot_row.setSpacing(theme.px(20))
            self._columns.setContentsMargins(0, 0, theme.px(14), 0)
            self._columns.setSpacing(theme.px(28))
            for side in self._sides:
                side.setSpacing(theme.px(24))
            for section in self._sections:
                layout = section.layout()
                if layout is not None:
                    layout.setSpacing(theme.px(10))
            self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two columns where there is room."""
        super().resizeEvent(event)
        self._seat()

    def content_height(self, width: int) -> int:
        """Return the height of all rules and the foot."""
        box = self._columns
        rules = box.totalHeightForWidth(width) if box.hasHeightForWidth() else box.totalSizeHint().height()
        return rules + self._box.spacing() + self._foot.sizeHint().height()

    def set_book(self, book: RuleBook) -> None:
        """Show these rules; the place in the list stays."""
        at = self.area.bar().value()
        for section in self._sections:
            section.hide()
            section.deleteLater()
        by_subject: dict[Subject, list[KeptRule]] = {subject: [] for subject in Subject}
        for rule in book.rules:
            by_subject[subject_of(rule)].append(rule)
        self.rows = {}
        self._sections = [self._section(subject, rules, book.facts) for subject, rules in by_subject.items() if rules]
        self._seat()
        self._say(book.rules)
        self._columns.activate()
        self._place()
        self.area.bar().setValue(at)

    def wipe(self) -> None:
        """Show no rules."""
        self.set_book(RuleBook((), RuleFacts()))

    def _say(self, rules: Sequence[KeptRule]) -> None:
        on = sum(rule.on for rule in rules)
        detail = self.tr("{count} hold, those with a lock always. Touch one to change it.").format(count=on)
        if on < len(rules):
            words = self.tr("{count} hold, those with a lock always; {off} are switched off. Touch one to change it.")
            detail = words.format(count=on, off=len(rules) - on)
        self.set_title(self.tr("Rules of the year"), detail if rules else self.tr("There is no rule yet."))

    def _section(self, subject: Subject, rules: Sequence[KeptRule], facts: RuleFacts) -> QWidget:
        section = QWidget(self._content)
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(10))
        column.addWidget(TextLabel(self._theme, subject_words(subject), 22, NAME, "ink2"))
        for rule in rules:
            row = RuleRow(self._theme, rule, rule_says(rule, facts))
            row.setObjectName(f"rules_sheet.{rule.key}")
            row.clicked.connect(lambda _checked=False, rule=rule: self.rule_tapped.emit(rule))
            self.rows[rule.key] = row
            column.addWidget(row)
        return section

    def _seat(self) -> None:
        """Share the sections among the columns."""
        wide = self.panel.width() >= self._theme.px(_TWO_COLUMNS) and not self.scarce
        self.area.set_whole(whole=self.scarce)
        lengths = {id(section): section.layout().count() for section in self._sections}  # type: ignore[union-attr]
        for side in self._sides:
            while side.count():
                side.takeAt(0)
        first = self._in_first(list(lengths.values())) if wide else len(self._sections)
        for place, section in enumerate(self._sections):
            self._sides[0 if place < first else 1].addWidget(section)
            section.show()
        for side in self._sides:
            side.addStretch(1)
        self._columns.setStretch(1, 1 if wide else 0)

    @staticmethod
    def _in_first(lengths: Sequence[int]) -> int:
        """Return how many sections the first column takes, so that the longer column is as short as can be."""
        return min(
            range(len(lengths) + 1), key=lambda place: max(sum(lengths[:place]), sum(lengths[place:])), default=0
        )
