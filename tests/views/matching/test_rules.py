"""A chief before the rules of the year: reads them, makes one by touch, changes it, switches it off, takes it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.queries.schedule import load_rotations
from kiosk.actions.rules import Check, KeptRule, RuleChange, change_rule, load_rules
from kiosk.domain.errors import UserError
from kiosk.domain.rule_forms import FORMS, Ask, Strength, beginning
from kiosk.matching.plan import Shortage, ShortageKind
from kiosk.matching.problem import CountRule, Problem
from tests.actions.test_rules import ANSWERS
from tests.kiosk import KioskAtWork
from tests.planning import plan_year
from views.matching.place import MatchingPlace
from views.matching.rule_form_sheet import RuleFormSheet
from views.matching.rules_desk import RulesDesk
from views.matching.rules_fields import FieldBox
from views.matching.rules_rows import RuleRow
from views.matching.rules_sheet import RulesSheet
from views.matching.rules_stepper import Stepper
from views.signed_in import SignedIn
from widgets.chips import ChipGroup
from widgets.labels import TextLabel
from widgets.pressable import LEAST_TARGET, Pressable
from widgets.segmented import Segmented
from widgets.text_field import TextField

CLINIC_TWO = "Clinic: at least 2 people in every block"


class Rules:
    """The rules at the kiosk, opened by a chief."""

    def __init__(self, kiosk: KioskAtWork, check: Check | None = None, chief: str = "Mei-Ling") -> None:
        self.kiosk, workroom = kiosk, kiosk.workroom
        if not is_planned(kiosk):
            plan_year(workroom)
        self.chief = chief
        kiosk.window.desk.sign_in(workroom.people[chief])
        kiosk.go("matching")
        self.place = kiosk.place("matching", MatchingPlace)
        self.desk = RulesDesk(self.place, kiosk.kiosk.kit.jobs, workroom.clock, check)
        self.open()

    def open(self) -> None:
        """Open them, as the button does."""
        assert isinstance(self.place.signed_in, SignedIn)
        self.desk.open(self.place.signed_in)
        self.kiosk.settle()

    @property
    def sheet(self) -> RulesSheet:
        """The sheet with all rules."""
        assert self.desk.sheet is not None
        return self.desk.sheet

    @property
    def form(self) -> RuleFormSheet:
        """The sheet with one rule."""
        assert self.desk.form is not None
        return self.desk.form

    def says(self) -> list[str]:
        """Return what the list says, from above."""
        self.kiosk.settle()
        return [row.label for row in self.sheet.rows.values()]

    def row(self, says: str) -> RuleRow:
        """Return the row of a rule."""
        self.kiosk.settle()
        row = next(row for row in self.sheet.rows.values() if row.label == says)
        self.sheet.area.ensureWidgetVisible(row)
        return row

    def touch(self, widget: QWidget) -> None:
        """Touch something of the form, scrolled to where it is."""
        self.form._area.ensureWidgetVisible(widget)
        self.kiosk.touch(widget)

    def chips(self, name: str) -> ChipGroup:
        """Return the chips of a question."""
        control = self.form.boxes[name].control
        assert isinstance(control, ChipGroup)
        return control

    def stepper(self, name: str) -> Stepper:
        """Return the buttons of a question."""
        control = self.form.boxes[name].control
        assert isinstance(control, Stepper)
        return control

    def begin(self, form: str) -> None:
        """Begin a new rule."""
        self.kiosk.touch(self.sheet.new_button)
        self.kiosk.touch(self.form.tiles[form])

    def make_clinic_two(self) -> None:
        """Make a rule by four touches and Save."""
        self.begin("staffing")
        self.touch(self.chips("services").chip("CL"))
        self.touch(self.stepper("least").more)
        self.touch(self.stepper("least").more)
        self.kiosk.touch(self.form.save_button)


def is_planned(kiosk: KioskAtWork) -> bool:
    """Tell whether the year was written down already."""
    with kiosk.workroom.store.read() as session:
        return bool(load_rotations(session, kiosk.workroom.programme_id))


def kept(kiosk: KioskAtWork) -> tuple[KeptRule, ...]:
    """Return the rules as they stand."""
    workroom = kiosk.workroom
    with workroom.store.read() as session:
        return load_rules(session, workroom.actor("Mei-Ling"), workroom.clock.now()).rules


def refuse(error: UserError) -> None:
    pytest.fail(str(error))


def toast(kiosk: KioskAtWork) -> str:
    return " ".join(label.text() for label in kiosk.newest_message().findChildren(TextLabel))


def test_a_chief_reads_the_rules_by_what_they_are_about(kiosk: KioskAtWork) -> None:
    rules = Rules(kiosk)
    assert rules.sheet.is_open
    assert rules.says() == [
        "The PICU has somebody in every block",
        "The clinic has one or two people in every block",
        "Vacation comes from leave",
    ]
    assert "3 hold" in rules.sheet.accessibleDescription()


def test_a_rule_is_made_by_touch_and_its_sentence_grows_with_each(kiosk: KioskAtWork) -> None:
    rules = Rules(kiosk)
    rules.begin("staffing")
    assert rules.form.saying.sentence.text() == "…: … in every block"
    assert not rules.form.save_button.isEnabled()
    assert rules.form.save_button.detail == "choose where"
    rules.touch(rules.chips("services").chip("CL"))
    assert rules.form.save_button.detail == "say how many"
    rules.touch(rules.stepper("least").more)
    assert rules.form.saying.sentence.text() == "Clinic: at least 1 person in every block"
    rules.touch(rules.chips("who").chip("PGY-1"))
    rules.touch(rules.chips("blocks").chip("B03"))
    assert rules.form.saying.sentence.text() == "Clinic: at least 1 of PGY-1 in block 3"
    kiosk.touch(rules.form.save_button)
    assert not rules.form.is_open
    assert rules.sheet.is_open
    assert "Clinic: at least 1 of PGY-1 in block 3" in rules.says()
    assert "Saved" in toast(kiosk)


def test_undo_takes_a_new_rule_back(kiosk: KioskAtWork) -> None:
    rules = Rules(kiosk)
    rules.make_clinic_two()
    assert CLINIC_TWO in rules.says()
    action = kiosk.newest_message().findChildren(Pressable)[0]
    kiosk.touch(action)
    assert CLINIC_TWO not in rules.says()
    assert len(kept(kiosk)) == 3


def test_a_rule_of_a_form_is_opened_again_and_changed(kiosk: KioskAtWork) -> None:
    rules = Rules(kiosk)
    rules.make_clinic_two()
    kiosk.touch(rules.row(CLINIC_TWO))
    assert rules.stepper("least").words == "2"
    assert rules.chips("services").chosen == ("CL",)
    assert rules.form.save_button.detail == "nothing is changed"
    strength = rules.form.boxes["strength"].control
    assert isinstance(strength, Segmented)
    rules.touch(strength.segment(Strength.GENTLY.value))
    kiosk.touch(rules.form.save_button)
    assert kept(kiosk)[-1].answers["strength"] == "gently"
    assert rules.row(CLINIC_TWO).accessibleDescription() == "Gently"


def test_a_rule_is_switched_off_and_on(kiosk: KioskAtWork) -> None:
    rules = Rules(kiosk)
    rules.make_clinic_two()
    kiosk.touch(rules.row(CLINIC_TWO))
    kiosk.touch(rules.form.switch_button)
    row = rules.row(CLINIC_TWO)
    assert row.accessibleDescription() == "Switched off"
    assert "1 are switched off" in rules.sheet.accessibleDescription()
    kiosk.touch(row)
    assert rules.form.switch_button.label == "Switch on"
    kiosk.touch(rules.form.switch_button)
    assert all(rule.on for rule in kept(kiosk))


def test_a_rule_from_a_file_is_shown_and_can_only_be_switched_or_removed(kiosk: KioskAtWork) -> None:
    rules = Rules(kiosk)
    kiosk.touch(rules.row("Vacation comes from leave"))
    assert rules.form.saying.sentence.text() == "Vacation comes from leave"
    assert not rules.form.boxes
    assert not rules.form.save_button.isVisible()
    kiosk.touch(rules.form.remove_button)
    assert [rule.key for rule in kept(kiosk)] == ["picu", "clinic"]
    assert "Removed" in toast(kiosk)


def test_turning_away_leads_back_to_the_list_and_keeps_nothing(kiosk: KioskAtWork) -> None:
    rules = Rules(kiosk)
    rules.begin("staffing")
    rules.touch(rules.chips("services").chip("CL"))
    kiosk.touch(rules.form.panel.close_button)
    assert rules.sheet.is_open
    assert len(kept(kiosk)) == 3
    rules.begin("staffing")
    assert rules.chips("services").chosen == ()


def test_levels_are_asked_once_a_competency_is_chosen(kiosk: KioskAtWork) -> None:
    rules = Rules(kiosk)
    rules.begin("supervision")
    assert "novice" not in rules.form.boxes
    rules.touch(rules.chips("services").chip("PI"))
    rules.touch(rules.chips("competency").chip("AIR"))
    rules.touch(rules.chips("novice").chip("2"))
    assert rules.form.save_button.detail == "choose both levels"
    rules.touch(rules.chips("strong").chip("3"))
    assert "“With help” in Airway" in rules.form.saying.sentence.text()
    rules.touch(rules.chips("competency").chip("AIR"))
    assert "novice" not in rules.form.boxes
    assert rules.form.saying.sentence.text() == "In PICU every 2 new to it have somebody strong beside them"


def test_own_words_are_the_only_ones_typed(kiosk: KioskAtWork) -> None:
    rules = Rules(kiosk)
    rules.begin("shared")
    words = rules.form.boxes["programme"].control
    assert isinstance(words, TextField)
    rules.touch(rules.chips("services").chip("CL"))
    for _ in range(3):
        rules.touch(rules.stepper("least").more)
    assert rules.form.save_button.detail == "say whose they are"
    words.set_text("Family medicine")
    assert rules.form.saying.sentence.text().endswith("1 of them from Family medicine, so of ours at least 2")
    assert rules.form.save_button.isEnabled()
    typing = {form for form, each in FORMS.items() if any(field.ask is Ask.WORDS for field in each.fields)}
    assert typing == {"shared"}


def test_what_is_written_stays_in_sight_above_the_keyboard(
    kiosk: KioskAtWork, qapp: QApplication, qtbot: QtBot
) -> None:
    kiosk.window.use_keyboard(qapp)
    rules = Rules(kiosk)
    rules.begin("shared")
    words = rules.form.boxes["programme"].control
    kiosk.touch(words)
    qtbot.waitUntil(kiosk.window.keyboard.isVisible)
    kiosk.settle()
    assert words.visibleRegion().boundingRect().height() == words.height()


def test_arithmetic_speaks_at_once_while_a_rule_is_filled_in(kiosk: KioskAtWork) -> None:
    def check(problem: Problem) -> Sequence[Shortage]:
        new = next(rule for rule in problem.rules if rule.id.startswith("staffing."))
        assert isinstance(new, CountRule)
        return [Shortage(ShortageKind.BLOCK, 12, 8, (new.id, "leave"))] if (new.least or 0) > 2 else []

    rules = Rules(kiosk, check)
    rules.begin("staffing")
    rules.touch(rules.chips("services").chip("CL"))
    for _ in range(2):
        rules.touch(rules.stepper("least").more)
    assert rules.form.saying.lack.text() == ""
    rules.touch(rules.stepper("least").more)
    assert rules.form.saying.lack.text() == "12 needed, 8 possible, with “Vacation comes from leave”"
    rules.touch(rules.stepper("least").less)
    assert rules.form.saying.lack.text() == ""


def test_who_comes_second_is_told_and_sees_what_stands(kiosk: KioskAtWork) -> None:
    rules = Rules(kiosk)
    rules.make_clinic_two()
    kiosk.touch(rules.row(CLINIC_TWO))
    rule = kept(kiosk)[-1]
    other = replace(rule, says="Clinic: at least 3 people in every block", answers={**rule.answers, "least": 3})
    with kiosk.workroom.store.write() as write:
        change_rule(write, kiosk.workroom.actor("Miriam"), RuleChange(rule, other))
    kiosk.touch(rules.form.switch_button)
    assert "changed somewhere else" in toast(kiosk)
    assert "Clinic: at least 3 people in every block" in rules.says()


def test_what_others_change_comes_into_the_open_list(kiosk: KioskAtWork) -> None:
    rules = Rules(kiosk)
    change = RuleChange(kept(kiosk)[0], None)
    kiosk.kiosk.kit.jobs.write(
        change_rule, kiosk.workroom.actor("Miriam"), change, on_done=lambda _: None, on_error=refuse
    )
    kiosk.settle()
    assert rules.says()[0] == "The clinic has one or two people in every block"


def test_whoever_leaves_leaves_nothing_open(kiosk: KioskAtWork) -> None:
    rules = Rules(kiosk)
    rules.begin("nights")
    rules.desk.close()
    kiosk.settle()
    assert not rules.form.isVisible()
    assert not rules.sheet.isVisible()
    assert not rules.sheet.rows
    assert not rules.form.boxes


@pytest.mark.parametrize("size", [QSize(1920, 1080), QSize(1080, 1920)])
def test_every_form_fits_and_can_be_touched(kiosk: KioskAtWork, size: QSize) -> None:
    kiosk.window.resize(size)
    rules = Rules(kiosk)
    # Not by finger: synthetic ones reach no further than a screen that lies.
    rules.sheet.new_button.click()
    for form in FORMS:
        kiosk.settle()
        rules.form._on_form_chosen(form)
        facts, draft = rules.form._facts, rules.form._draft
        assert draft is not None
        answers = beginning(FORMS[form], facts) | ANSWERS[form]
        rules.form._fill(replace(draft, answers=answers))
        kiosk.settle()
        assert {name: box.answer for name, box in rules.form.boxes.items()} == answers
        assert rules.form.save_button.isEnabled()
        for box in rules.form.boxes.values():
            assert_touchable(box, rules.form._content)
        labels = [label for label in rules.form.findChildren(TextLabel) if label.isVisible()]
        assert [label.text() for label in labels if label.is_elided()] == []


def assert_touchable(box: FieldBox, content: QWidget) -> None:
    """Look at every button of a question: large enough, and not beyond the edge."""
    for button in box.findChildren(Pressable):
        if button.isVisible():
            assert min(button.width(), button.height()) >= LEAST_TARGET, button.accessibleName()
            assert button.mapTo(content, button.rect().topRight()).x() <= content.width(), button.accessibleName()


def test_a_number_left_open_is_a_step_of_its_own(kiosk: KioskAtWork) -> None:
    rules = Rules(kiosk)
    rules.begin("staffing")
    least, most = rules.stepper("least"), rules.stepper("most")
    assert (least.words, least.less.isEnabled()) == ("open", False)
    rules.touch(least.more)
    rules.touch(most.more)
    assert (least.answer, most.answer) == (1, 0)
    rules.touch(least.less)
    assert least.answer is None
