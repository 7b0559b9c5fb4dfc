"""A rule in the making: which kind, then a few questions by touch, with the sentence above them as it grows.

A rule that came with a file has no form: it is shown, and can be switched off or removed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.actions.rules import KeptRule, Lack, RuleChange
from kiosk.domain.rule_forms import FORMS, Answer, Form, RuleFacts, asked, beginning, fitting, missing
from kiosk.domain.rule_sentences import part_sentences, sentence
from views.matching.rules_fields import WIDE, FieldBox
from views.matching.rules_saying import RuleSaying
from views.matching.rules_words import form_icon, form_words, missing_words
from widgets.buttons import Button
from widgets.choice_tile import ChoiceTile
from widgets.labels import TextLabel
from widgets.low_sheet import LowSheet
from widgets.scroll_area import TouchScrollArea
from widgets.text_field import ask_first
from widgets.theme import CAPTION, Theme

_HIGHEST = 120
_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_TILE, _SIDE_BY_SIDE = 520, 1300
"""Widths in px at 1080p: of a form to choose, and from which chips and steppers stand side by side."""


class _Questions(TouchScrollArea):
    """Keeps in sight what is written in while the keyboard takes its room."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        written = QApplication.focusWidget()
        if written is not None and self.isAncestorOf(written):
            self.ensureWidgetVisible(written, 0, written.height())


class RuleFormSheet(LowSheet):
    """Asks for one rule at a time.

    Signals: `drafted(RuleChange)` after each touch that leaves a whole rule, `chosen(RuleChange)` when it shall hold.
    """

    drafted = Signal(object)
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=_HIGHEST)
        self.setObjectName("rule_form_sheet")
        self._facts = RuleFacts()
        self._before: KeptRule | None = None
        self._draft: KeptRule | None = None
        self._answers: dict[str, Answer] = {}
        self._new = "", 0
        self.boxes: dict[str, FieldBox] = {}
        self.saying = RuleSaying(theme)
        self.tiles = {form: ChoiceTile(theme, form_icon(form), *form_words(form)) for form in FORMS}
        self._note = TextLabel(theme, "", 22, CAPTION, "ink2", max_lines=0, align=_TOP_LEFT)
        self.remove_button = Button(theme, self.tr("Remove"), "trash-2", height=72)
        self.switch_button = Button(theme, self.tr("Switch off"), "pause", height=72)
        self.save_button = Button(theme, self.tr("Save"), "check", "primary", height=72, size=25)
        self._lay_out(theme)
        self.remove_button.clicked.connect(self._on_remove_clicked)
        self.switch_button.clicked.connect(self._on_switch_clicked)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.room_changed.connect(self._seat)
        self.dismiss_requested.connect(self.close_sheet)
        self.set_theme(theme)

    # Sheet -----------------------------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_foot_row"):
            self._box.setSpacing(theme.px(16))
            self._grid.setSpacing(theme.px(14))
            self._foot_row.setSpacing(theme.px(14))
            self._across.setContentsMargins(0, theme.px(6), theme.px(14), theme.px(6))
            self._across.setSpacing(theme.px(26 if self._upright() else 48))
            for side in self._sides:
                side.setSpacing(theme.px(26))
            self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand upright where the screen does."""
        super().resizeEvent(event)
        self._seat()

    def content_height(self, width: int) -> int:
        """Return the height of what is shown: the forms, or the sentence, its questions and the foot."""
        if self._draft is None:
            return self._grid.sizeHint().height() + 2 * self._box.spacing()
        fields = self._across
        if self._draft.form:
            tall = fields.totalHeightForWidth(width) if fields.hasHeightForWidth() else fields.sizeHint().height()
        else:
            tall = self._note.heightForWidth(width)
        said = self.saying.heightForWidth(width)
        return said + tall + self._foot.sizeHint().height() + 3 * self._box.spacing()

    def choose_form(self, facts: RuleFacts, key: str, position: int) -> None:
        """Offer the forms; the rule to come will have this key and place."""
        self._facts, self._before, self._draft = facts, None, None
        self._new = key, position
        self.set_title(self.tr("New rule"), self.tr("What is it about? Each is a few touches."))
        self._show_page()
        self.open()

    def open_rule(self, rule: KeptRule, facts: RuleFacts) -> None:
        """Show a rule that stands there, to be changed, switched or removed."""
        self._facts, self._before = facts, rule
        self._fill(rule)
        self.open()

    def show_lacks(self, lacks: Sequence[Lack]) -> None:
        """Say what the draft would make impossible."""
        self.saying.tell(lacks)

    def wipe(self) -> None:
        """Hold nothing."""
        self._before = self._draft = None
        self._clear()
        self.saying.say("")

    def _place(self) -> None:
        stage = self.parentWidget()
        if hasattr(self, "_foot_row") and stage is not None and stage.width() >= stage.height():
            # Low on a wide screen, too: forms differ in length, and what is touched stands near the hand.
            around = self.panel.height() - self.panel.room_for_body
            room = stage.height() - around - self.content_height(self.body.width())
            self._wide_top = max(float(_HIGHEST), room / self._theme.scale)
        super()._place()

    # Pages -----------------------------------------------------------------------------------------------------------

    def _lay_out(self, theme: Theme) -> None:
        self._forms, self._content, self._foot = QWidget(), QWidget(), QWidget()
        self._grid = QGridLayout(self._forms)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._content)
        self._sides = QVBoxLayout(), QVBoxLayout()
        for side, share in zip(self._sides, (9, 5), strict=True):
            self._across.addLayout(side, share)
        self._area, self._forms_area = _Questions(theme), TouchScrollArea(theme)
        self._area.setWidget(self._content)
        self._forms_area.setWidget(self._forms)
        self._foot_row = QHBoxLayout(self._foot)
        self._foot_row.setContentsMargins(0, 0, 0, 0)
        self._foot_row.addWidget(self.remove_button)
        self._foot_row.addWidget(self.switch_button)
        self._foot_row.addStretch(1)
        self._foot_row.addWidget(self.save_button)
        self._box = QVBoxLayout(self.body)
        self._box.setContentsMargins(0, 0, 0, 0)
        for widget in (self._forms_area, self.saying, self._note, self._area, self._foot):
            self._box.addWidget(widget)
        for widget in (self._forms_area, self._note, self._area):
            self._box.setStretchFactor(widget, 1)
        self.keep_in_sight(self._foot, self._box)
        for form, tile in self.tiles.items():
            tile.setObjectName(f"rule_form_sheet.{form}")
            tile.clicked.connect(lambda _checked=False, form=form: self._on_form_chosen(form))

    def _show_page(self) -> None:
        choosing, file = self._draft is None, self._draft is not None and not self._draft.form
        self._forms_area.setVisible(choosing)
        for widget in (self.saying, self._foot):
            widget.setVisible(not choosing)
        self._area.setVisible(not choosing and not file)
        self._note.setVisible(file)
        self.save_button.setVisible(not choosing and not file)
        for button in (self.remove_button, self.switch_button):
            button.setVisible(self._before is not None)
        self._seat()

    def _upright(self) -> bool:
        return self.panel.width() < self._theme.px(_SIDE_BY_SIDE) or self.scarce

    def _seat(self) -> None:
        upright = self._upright()
        direction = QBoxLayout.Direction
        self._across.setDirection(direction.TopToBottom if upright else direction.LeftToRight)
        self._across.setSpacing(self._theme.px(26 if upright else 48))
        for area in (self._area, self._forms_area):
            area.set_whole(whole=self.scarce)
        columns = max(1, self.panel.width() // self._theme.px(_TILE))
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // columns, place % columns)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        if hasattr(self, "_foot_row"):
            self._place()

    # Filling in ------------------------------------------------------------------------------------------------------

    def _on_form_chosen(self, form: str) -> None:
        key, position = self._new
        self._fill(KeptRule(key, "", position, form=form, answers=beginning(FORMS[form], self._facts)))

    def _fill(self, rule: KeptRule) -> None:
        self._draft = rule
        self._clear()
        if rule.form:
            form = FORMS[rule.form]
            self._answers = fitting(form, rule.answers, self._facts)
            self.set_title(*form_words(rule.form))
            self._ask(form)
            self._refresh()
        else:
            self.set_title(self.tr("A rule from a file"), rule.key)
            self.saying.say(rule.says)
            self._note.setText(
                self.tr("It came with a file and is changed there. Here it can be switched off, or removed.")
            )
        self.switch_button.set_text(self.tr("Switch off") if rule.on else self.tr("Switch on"))
        self.switch_button.set_icon("pause" if rule.on else "check")
        self._area.bar().setValue(0)
        self._show_page()

    def _clear(self) -> None:
        for box in self.boxes.values():
            box.hide()
            box.deleteLater()
        self.boxes = {}
        for side in self._sides:
            while side.count():
                side.takeAt(0)

    def _ask(self, form: Form) -> None:
        """Put the questions there: what is chosen from many on the left, a few buttons each on the right."""
        self._clear()
        fields = asked(form, self._answers)
        sides = [field for field in fields if field.ask in WIDE], [field for field in fields if field.ask not in WIDE]
        number = 0
        for side, questions in zip(self._sides, sides, strict=True):
            for field in questions:
                number += 1
                levels = self._facts.levels(self._answers.get(field.after)) if field.after else ()
                box = FieldBox(self._theme, form.id, field, self._facts, number, levels, self._content)
                box.set_answer(self._answers[field.name])
                box.changed.connect(self._on_answered)
                side.addWidget(box)
                box.show()
                self.boxes[field.name] = box
            side.addStretch(1)

    def _on_answered(self) -> None:
        draft = self._draft
        if draft is None or not draft.form:
            return
        form = FORMS[draft.form]
        before = asked(form, self._answers)
        competency = self._answers.get("competency")
        given = self._answers | {name: box.answer for name, box in self.boxes.items()}
        self._answers = fitting(form, given, self._facts)
        if asked(form, self._answers) != before or self._answers.get("competency") != competency:
            self._ask(form)
            self._seat()
        self._refresh()

    def _refresh(self) -> None:
        draft = self._draft
        if draft is None:
            return
        says = sentence(draft.form, self._answers, self._facts, QCoreApplication.translate)
        parts = part_sentences(draft.form, self._answers, self._facts, QCoreApplication.translate)
        self._draft = replace(draft, says=says, answers=dict(self._answers), part_says=parts)
        self.saying.say(says)
        lacking = missing(FORMS[draft.form], self._answers, self._facts)
        unchanged = self._before is not None and self._before.answers == self._answers
        blocked = missing_words(lacking) if lacking else self.tr("nothing is changed") if unchanged else ""
        self.save_button.set_blocked(blocked)
        if not lacking:
            self.drafted.emit(RuleChange(self._before, self._draft))

    # Done ------------------------------------------------------------------------------------------------------------

    def _on_save_clicked(self) -> None:
        if self._draft is not None and not ask_first(self):
            self._choose(RuleChange(self._before, self._draft))

    def _on_switch_clicked(self) -> None:
        if self._before is not None:
            self._choose(RuleChange(self._before, replace(self._before, on=not self._before.on)))

    def _on_remove_clicked(self) -> None:
        if self._before is not None:
            self._choose(RuleChange(self._before, None))

    def _choose(self, change: RuleChange) -> None:
        self.close_sheet()
        self.chosen.emit(change)
