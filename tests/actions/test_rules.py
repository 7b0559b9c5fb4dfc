"""Rules of the year: chiefs put, change, switch and remove them, and can take all of it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import select

from db.tables import AuditRow, RuleRow, SettingRow
from kiosk.actions.planning import Document, load_problem
from kiosk.actions.rules import (
    KeptRule,
    Lack,
    RuleBook,
    RuleChange,
    change_rule,
    check_change,
    load_rules,
    next_position,
)
from kiosk.actions.schedule import RotationEntry, RuleEntry, put_rotation, put_rule
from kiosk.actions.suggest import problem_of
from kiosk.domain.errors import Conflict, InvalidInput, NotAllowed
from kiosk.domain.rule_forms import FORMS, Answer, beginning, missing
from kiosk.domain.rule_sentences import part_sentences, sentence
from kiosk.matching.arithmetic import shortages
from kiosk.matching.plan import Shortage, ShortageKind
from kiosk.matching.problem import Problem
from kiosk.matching.search import solve
from tests.planning import CLINIC_NEED, plan_year
from tests.workroom import Workroom

ANSWERS: dict[str, dict[str, Answer]] = {
    "staffing": {"services": ("CL",), "least": 1, "who": ("PGY-1", "PGY-2")},
    "half": {"services": ("PI",), "least": 0.5, "most": 2.5},
    "shared": {"services": ("CL",), "least": 2, "most": 4, "others": 1, "programme": "Family medicine"},
    "changeover": {"services": ("PI", "CL"), "who": ("Resident",), "least": 1, "first": "B02", "length": 2},
    "requirement": {"services": ("PI",), "least": 1, "most": 3, "by": "B04", "who": ("PGY-1",)},
    "series": {"services": ("PI",), "most": 2, "window": 3},
    "nights": {"services": ("PI",), "after": ("CL",)},
    "clinic": {"services": ("CL",), "others": 1, "length": 1, "first": "B02", "who": ("PGY-1",)},
    "before": {"first": ("CL",), "then": ("PI",), "who": ("PGY-1",)},
    "supervision": {"services": ("PI",), "competency": "AIR", "novice": 2, "strong": 3, "novices": 2},
}


def book(workroom: Workroom) -> RuleBook:
    with workroom.store.read() as session:
        return load_rules(session, workroom.actor("Mei-Ling"), workroom.clock.now())


def kept(workroom: Workroom, key: str) -> KeptRule:
    return next(rule for rule in book(workroom).rules if rule.key == key)


def made(workroom: Workroom, form: str, **answers: Answer) -> KeptRule:
    """Return a rule as a form makes it."""
    found = book(workroom)
    given = beginning(FORMS[form], found.facts) | ANSWERS[form] | answers
    assert not missing(FORMS[form], given, found.facts)
    says = sentence(form, given, found.facts, lambda _, text: text)
    parts = part_sentences(form, given, found.facts, lambda _, text: text)
    place = next_position(found.rules)
    return KeptRule(str(workroom.store.ids()), says, place, form=form, answers=given, part_says=parts)


def do(workroom: Workroom, before: KeptRule | None, after: KeptRule | None, by: str = "Mei-Ling") -> RuleChange:
    change = RuleChange(before, after)
    with workroom.store.write() as write:
        change_rule(write, workroom.actor(by), change)
    return change


def take_back(workroom: Workroom, change: RuleChange) -> None:
    do(workroom, change.undone.before, change.undone.after)


def planned(workroom: Workroom) -> list[Document]:
    """Return the rules the next search is given, and let the strict reader see them all."""
    with workroom.store.read() as session:
        document = load_problem(session, workroom.clock.now()).document
    problem_of(document)
    return list(document["rules"])


@pytest.mark.parametrize("form", FORMS)
def test_what_a_form_writes_the_matching_reads_and_the_form_opens_again(small_workroom: Workroom, form: str) -> None:
    plan_year(small_workroom)
    before = planned(small_workroom)
    rule = made(small_workroom, form)
    do(small_workroom, None, rule)
    after = planned(small_workroom)
    assert after[: len(before)] == before
    assert len(after) > len(before)
    assert {item["says"] for item in after[len(before) :]} == (set(rule.part_says.values()) or {rule.says})
    assert kept(small_workroom, rule.key) == rule


def test_a_rule_of_a_form_rules_the_next_plan(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    do(small_workroom, None, made(small_workroom, "requirement", least=3, most=None, who=("PGY-3",)))
    with small_workroom.store.read() as session:
        document = load_problem(session, small_workroom.clock.now()).document
    plan = solve(problem_of(document))
    assert [plan.assignments["p04", block] for block in ("B02", "B03", "B04")] == ["PI"] * 3


def test_changing_switching_and_removing_are_told_and_taken_back(workroom: Workroom) -> None:
    plan_year(workroom)
    with workroom.store.write() as write:
        put_rotation(write, workroom.programme_id, RotationEntry("ED", "Emergency", "#FBD669", 3))
    rule = made(workroom, "nights")
    added = do(workroom, None, rule)
    assert len(planned(workroom)) == 6
    less = replace(rule, answers={**rule.answers, "after": ()}, says="PICU: never two blocks in a row")
    changed = do(workroom, rule, less)
    assert len(planned(workroom)) == 5
    off = do(workroom, less, replace(less, on=False))
    assert len(planned(workroom)) == 3
    assert not kept(workroom, rule.key).on
    take_back(workroom, off)
    take_back(workroom, changed)
    assert kept(workroom, rule.key) == rule
    removed = do(workroom, rule, None)
    assert len(planned(workroom)) == 3
    take_back(workroom, removed)
    take_back(workroom, added)
    assert len(planned(workroom)) == 3
    with workroom.store.read() as session:
        told = list(
            session.scalars(select(AuditRow.action).where(AuditRow.action.like("rule%")).order_by(AuditRow.seq))
        )
        assert not list(session.scalars(select(SettingRow).where(SettingRow.name.startswith("rule."))))
    assert told == [
        "rule_add", "rule_change", "rule_off", "rule_on", "rule_change", "rule_remove", "rule_add", "rule_remove",
    ]  # fmt: skip


def test_the_trail_holds_no_words(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    do(small_workroom, None, made(small_workroom, "shared", programme="Saint Elsewhere"))
    with small_workroom.store.read() as session:
        row = session.scalars(select(AuditRow).where(AuditRow.action == "rule_add")).one()
    assert row.actor_id == small_workroom.id_of("Mei-Ling")
    assert "Saint Elsewhere" not in str(row.details)


def test_a_rule_from_a_file_is_switched_off_and_on_as_it_was(workroom: Workroom) -> None:
    plan_year(workroom)
    before = planned(workroom)
    picu = kept(workroom, "picu")
    assert (picu.form, picu.says) == ("", "The PICU has somebody in every block")
    off = replace(picu, on=False)
    do(workroom, picu, off)
    assert [rule["id"] for rule in planned(workroom)] == ["clinic", "leave"]
    assert kept(workroom, "picu") == off
    do(workroom, off, picu)
    assert planned(workroom) == before
    removed = do(workroom, picu, None)
    assert "picu" not in {rule.key for rule in book(workroom).rules}
    take_back(workroom, removed)
    assert planned(workroom) == before


def test_a_file_that_brings_a_rule_again_switches_it_on_and_it_can_be_switched_off_again(workroom: Workroom) -> None:
    plan_year(workroom)
    clinic = kept(workroom, "clinic")
    do(workroom, clinic, replace(clinic, on=False))
    with workroom.store.write() as write:
        put_rule(write, workroom.programme_id, RuleEntry("clinic", "count", "The clinic again", dict(CLINIC_NEED), 1))
    again = kept(workroom, "clinic")
    assert (again.on, again.says) == (True, "The clinic again")
    do(workroom, again, replace(again, on=False))
    assert [rule.says for rule in book(workroom).rules if rule.key == "clinic"] == ["The clinic again"]
    assert "clinic" not in {rule["id"] for rule in planned(workroom)}


def test_who_comes_second_is_told_what_the_rule_says_now(workroom: Workroom) -> None:
    plan_year(workroom)
    rule = made(workroom, "staffing")
    do(workroom, None, rule)
    do(workroom, rule, replace(rule, says="Clinic: 1 to 2 people", answers={**rule.answers, "most": 2}), by="Miriam")
    with pytest.raises(Conflict) as told:
        do(workroom, rule, replace(rule, on=False))
    assert (told.value.code, told.value.values["rule"]) == ("rule-changed", "Clinic: 1 to 2 people")
    do(workroom, kept(workroom, rule.key), None, by="Miriam")
    with pytest.raises(Conflict) as told:
        do(workroom, rule, replace(rule, on=False))
    assert told.value.code == "rule-gone"


def test_the_same_change_twice_is_one(workroom: Workroom) -> None:
    plan_year(workroom)
    rule = made(workroom, "shared", programme=" Family   medicine ")
    do(workroom, None, rule)
    do(workroom, None, rule)
    assert len(book(workroom).rules) == 4
    do(workroom, rule, None)
    do(workroom, rule, None)
    assert len(book(workroom).rules) == 3
    do(workroom, None, None)


def test_only_chiefs_see_and_change_rules(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    rule = made(small_workroom, "staffing")
    with pytest.raises(NotAllowed):
        do(small_workroom, None, rule, by="Amara")
    with small_workroom.store.read() as session, pytest.raises(NotAllowed):
        load_rules(session, small_workroom.actor("Amara"), small_workroom.clock.now())
    change = RuleChange(None, rule)
    with small_workroom.store.read() as session, pytest.raises(NotAllowed):
        check_change(session, small_workroom.actor("Amara"), small_workroom.clock.now(), change, lambda _: [])


def test_answers_that_make_no_rule_are_refused(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    rule = made(small_workroom, "staffing")
    for answers in ({**rule.answers, "services": ("gone",)}, {**rule.answers, "least": None}, {}):
        with pytest.raises(InvalidInput) as told:
            do(small_workroom, None, replace(rule, answers=answers))
        assert told.value.code == "rule-incomplete"
    assert len(book(small_workroom).rules) == 3


def test_a_rule_whose_service_is_gone_can_still_be_switched_off_and_removed(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    rule = made(small_workroom, "staffing", who=("PGY-1",))
    do(small_workroom, None, rule)
    with small_workroom.store.write() as write:
        row = write.session.get_one(SettingRow, f"rule.{rule.key}")
        row.value = row.value | {"answers": row.value["answers"] | {"services": ["gone"]}}
    strange = kept(small_workroom, rule.key)
    chief, now = small_workroom.actor("Mei-Ling"), small_workroom.clock.now()
    with small_workroom.store.read() as session:
        assert check_change(session, chief, now, RuleChange(strange, rule), lambda _: []) == []
    off = replace(strange, on=False)
    do(small_workroom, strange, off)
    with pytest.raises(InvalidInput):
        do(small_workroom, off, strange)
    do(small_workroom, off, None)
    assert len(book(small_workroom).rules) == 3


def test_what_no_version_of_this_wrote_is_left_alone(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    odd = {"key": "x", "says": "x", "position": 0, "on": False}
    with small_workroom.store.write() as write:
        strange = (
            {"form": "of tomorrow", "answers": {}},
            {"form": "nights"},
            {"entry": {"code": "x"}},
            {"position": "x"},
        )
        for place, value in enumerate(("text", 3, {}, odd, *(odd | each for each in strange))):
            write.session.add(SettingRow(name=f"rule.{place}", value=value))
    assert [rule.key for rule in book(small_workroom).rules] == ["picu", "clinic", "leave"]


def test_arithmetic_sees_the_rule_as_it_would_be_and_speaks_of_that_rule_alone(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    seen: list[int] = []

    def check(problem: Problem) -> Sequence[Shortage]:
        ids = [rule.id for rule in problem.rules]
        seen.append(len(ids))
        new = next((name for name in ids if name.startswith("staffing.")), "picu")
        about = Shortage(ShortageKind.BLOCK, 50, 44, (new, "clinic"))
        return [about, Shortage(ShortageKind.SEATS, 3, 2, ("picu",))]

    rule = made(small_workroom, "staffing", least=9)
    told = Lack(50, 44, ("The clinic has one or two people in every block",))
    for change, lacks in ((RuleChange(None, rule), [told]), (RuleChange(rule, replace(rule, on=False)), [])):
        with small_workroom.store.read() as session:
            chief, now = small_workroom.actor("Mei-Ling"), small_workroom.clock.now()
            assert check_change(session, chief, now, change, check) == lacks
    assert seen == [4, 3]
    with small_workroom.store.read() as session:
        assert session.scalar(select(RuleRow.code).where(RuleRow.code.startswith("staffing."))) is None


def test_the_arithmetic_of_the_matching_speaks_of_a_rule_that_cannot_be(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    change = RuleChange(None, made(small_workroom, "staffing", services=("PI",), least=4, who=()))
    with small_workroom.store.read() as session:
        found = check_change(session, small_workroom.actor("Mei-Ling"), small_workroom.clock.now(), change, shortages)
    assert found
    assert all(lack.needed > lack.possible for lack in found)


def test_forms_choose_from_what_the_programme_has(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    facts = book(small_workroom).facts
    assert [(option.key, option.name) for option in facts.rotations] == [("PI", "PICU"), ("CL", "Clinic")]
    assert [option.name for option in facts.groups] == ["PGY-1", "PGY-2", "PGY-3", "Resident"]
    assert [(option.key, option.name) for option in facts.blocks][:2] == [("B01", "1"), ("B02", "2")]
    assert facts.settled == {"B01"}
    assert facts.levels("AIR")[0] == "New to me"
