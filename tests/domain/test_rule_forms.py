"""Forms for rules: what they ask, what they write, and what the sentence says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.rule_forms import (
    FORMS,
    Answer,
    Ask,
    LevelledOption,
    Option,
    RuleFacts,
    Strength,
    asked,
    beginning,
    fitting,
    missing,
)
from kiosk.domain.rule_sentences import LONGEST, part_sentences, sentence
from kiosk.domain.rule_writing import Part, write_rules

LEVELS = ("New to me", "Seen it", "With help", "On my own", "Guides others")
FACTS = RuleFacts(
    tuple(Option(code, name) for code, name in (("PI", "PICU"), ("WA", "Wards A"), ("WB", "Wards B"),
                                                ("NF", "Night float"), ("CL", "Clinic"), ("EL", "Elective"))),
    (Option("PGY-1", "PGY-1"), Option("PGY-2", "PGY-2"), Option("PGY-3", "PGY-3")),
    tuple(Option(f"B{number:02d}", str(number)) for number in range(1, 14)),
    (LevelledOption("AIR", "Airway", LEVELS),),
    frozenset({"B01", "B02"}),
)  # fmt: skip


def filled(form: str, **answers: Answer) -> dict[str, Answer]:
    """Return a form's answers as somebody gives them, the others as they begin."""
    found = beginning(FORMS[form], FACTS) | answers
    assert fitting(FORMS[form], found, FACTS) == found
    return found


def written(form: str, **answers: Answer) -> list[Part]:
    return list(write_rules(form, filled(form, **answers), FACTS))


def says(form: str, **answers: Answer) -> str:
    return sentence(form, filled(form, **answers), FACTS, lambda _, text: text)


SAID: list[tuple[str, dict[str, Any], str]] = [
    ("staffing", {"services": ("PI",), "least": 3, "most": 6}, "PICU: 3 to 6 people in every block"),
    ("staffing", {"services": ("PI",), "least": 1}, "PICU: at least 1 person in every block"),
    ("staffing", {"services": ("PI",), "most": 6, "blocks": ("B03",)}, "PICU: at most 6 people in block 3"),
    (
        "staffing",
        {"services": ("WA", "WB"), "least": 2, "most": 2, "who": ("PGY-2", "PGY-3"), "blocks": ("B01", "B02", "B03")},
        "Wards A and Wards B: 2 of PGY-2 and PGY-3 in blocks 1 to 3",
    ),
    (
        "staffing",
        {"services": ("PI",), "least": 2, "blocks": ("B01", "B02", "B05")},
        "PICU: at least 2 people in blocks 1, 2 and 5",
    ),
    (
        "half",
        {"services": ("PI",), "least": 2.5},
        "PICU: at least 2.5 people in every block; who is away for half of it counts half",
    ),
    (
        "shared",
        {"services": ("WA",), "least": 4, "most": 8, "others": 2, "programme": "Family medicine"},
        "Wards A: 4 to 8 people in every block; 2 of them from Family medicine, so of ours 2 to 6",
    ),
    (
        "changeover",
        {"services": ("PI", "WA"), "who": ("PGY-2", "PGY-3"), "least": 2, "first": "B01", "length": 2},
        "PICU and Wards A, each: at least 2 of PGY-2 and PGY-3 in blocks 1 and 2, while others are new",
    ),
    (
        "requirement",
        {"who": ("PGY-1",), "services": ("WA", "WB"), "least": 4, "most": 7},
        "PGY-1: 4 to 7 blocks of Wards A and Wards B each in the year",
    ),
    (
        "requirement",
        {"services": ("PI",), "least": 1, "most": 3, "by": "B06"},
        "At least 1 block of PICU each by the end of block 6, at most 3 in the year",
    ),
    ("series", {"services": ("NF",)}, "Never two blocks of Night float in a row"),
    (
        "series",
        {"services": ("PI", "NF"), "most": 3, "window": 4, "who": ("PGY-1",)},
        "PGY-1: at most 3 blocks of PICU or Night float in any 4 blocks in a row",
    ),
    (
        "nights",
        {"services": ("NF",), "after": ("CL", "EL")},
        "Night float: never two blocks in a row, at most 2 blocks a year, the block after it in Clinic or Elective",
    ),
    ("clinic", {"services": ("CL",), "who": ("PGY-1",)}, "PGY-1: 1 block of Clinic in any 5 blocks in a row"),
    (
        "clinic",
        {"services": ("CL",), "others": 3, "length": 2, "first": "B02"},
        "2 blocks of Clinic, then 3 elsewhere, in turn from block 2 on",
    ),
    (
        "before",
        {"first": ("WA", "WB"), "then": ("NF",), "who": ("PGY-1",)},
        "PGY-1: Night float only after 1 block of Wards A or Wards B",
    ),
    ("supervision", {"services": ("PI",)}, "In PICU every 2 new to it have somebody strong beside them"),
    (
        "supervision",
        {"services": ("PI",), "competency": "AIR", "novice": 2, "strong": 3, "novices": 1},
        "In PICU everybody below “With help” in Airway has somebody from “On my own” up beside them",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("form", "answers", "words"), SAID)
def test_the_sentence_says_what_was_answered(form: str, answers: dict[str, Answer], words: str) -> None:
    assert says(form, **answers) == words
    assert missing(FORMS[form], filled(form, **answers), FACTS) == ""


PARTS: list[tuple[str, dict[str, Any], dict[str, str]]] = [
    (
        "nights",
        {"services": ("NF",), "after": ("CL",)},
        {
            "row": "Night float: never two blocks in a row",
            "year": "Night float: at most 2 blocks a year",
            "after": "Night float: the block after it in Clinic",
        },
    ),
    (
        "requirement",
        {"services": ("PI",), "least": 1, "most": 3, "by": "B06"},
        {
            "by": "At least 1 block of PICU each by the end of block 6",
            "year": "At most 3 blocks of PICU each in the year",
        },
    ),
    (
        "changeover",
        {"services": ("PI", "WA"), "who": ("PGY-2",), "first": "B03"},
        {
            "PI": "PICU: at least 1 of PGY-2 in block 3, while others are new",
            "WA": "Wards A: at least 1 of PGY-2 in block 3, while others are new",
        },
    ),
    ("staffing", {"services": ("PI",), "least": 1}, {}),
    ("staffing", {"services": ("PI",)}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("form", "answers", "words"), PARTS)
def test_each_of_several_rules_has_a_sentence_of_its_own(
    form: str, answers: dict[str, Answer], words: dict[str, str]
) -> None:
    assert part_sentences(form, filled(form, **answers), FACTS, lambda _, text: text) == words


def test_every_form_is_among_what_is_said() -> None:
    assert {form for form, _, _ in SAID} == set(FORMS)


def test_a_sentence_begins_with_gaps_and_never_grows_too_long() -> None:
    assert says("staffing") == "…: … in every block"
    many = replace(FACTS, rotations=tuple(Option(f"R{n}", f"A service with a very long name {n}") for n in range(9)))
    answers = filled("staffing", least=1) | {"services": tuple(option.key for option in many.rotations)}
    words = sentence("staffing", answers, many, lambda _, text: text)
    assert "and 5 more" in words
    assert len(words) <= LONGEST


def test_staffing_bounds_a_block() -> None:
    (part,) = written("staffing", services=("PI",), least=3, who=("PGY-2",), blocks=("B03",))
    assert part.hard
    assert dict(part.body) == {
        "per": "block", "rotations": ["PI"], "min": 3, "people": {"groups": ["PGY-2"]}, "blocks": ["B03"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("strength", "hard", "weight"), [("must", True, 0), ("strongly", False, 40), ("gently", False, 15)]
)
def test_how_much_it_binds_is_a_word(strength: str, hard: bool, weight: float) -> None:
    (part,) = written("staffing", services=("PI",), least=3, strength=strength)
    assert (part.hard, part.weight) == (hard, weight)


def test_what_is_forbidden_softly_costs() -> None:
    parts = written("nights", services=("NF",), apart=None, most=None, after=("CL",), strength="strongly")
    assert [(part.kind, part.hard, part.weight) for part in parts] == [("pattern", False, -40)]


def test_half_blocks_weigh_who_is_away() -> None:
    (part,) = written("half", services=("PI",), least=2.5)
    assert (part.body["min"], part.body["weigh_away"]) == (2.5, True)


def test_a_shared_service_asks_ours_for_what_the_others_leave() -> None:
    (part,) = written("shared", services=("WA",), least=4, most=8, others=3, programme="Family medicine")
    assert (part.body["min"], part.body["max"]) == (1, 5)
    (part,) = written("shared", services=("WA",), least=2, most=8, others=3, programme="Family medicine")
    assert ("min" in part.body, part.body["max"]) == (False, 5)


def test_at_changeover_each_service_keeps_its_own() -> None:
    parts = written("changeover", services=("PI", "WA"), who=("PGY-2",), least=2, first="B12", length=3)
    assert [part.body["rotations"] for part in parts] == [["PI"], ["WA"]]
    assert all(part.body["blocks"] == ["B12", "B13"] and part.body["min"] == 2 for part in parts)


def test_a_changeover_begins_with_the_first_block_that_is_still_open() -> None:
    assert beginning(FORMS["changeover"], FACTS)["first"] == "B03"


def test_a_requirement_by_a_block_counts_until_then_and_its_most_for_the_year() -> None:
    by, year = written("requirement", services=("PI",), least=1, most=3, by="B02")
    assert (by.body["blocks"], by.body["min"], "max" in by.body) == (["B01", "B02"], 1, False)
    assert (year.body["max"], "blocks" in year.body, "min" in year.body) == (3, False, False)


def test_night_float_is_up_to_three_rules() -> None:
    row, year, after = written("nights", services=("NF",), most=2, after=("CL", "EL"), who=("PGY-1",))
    assert (row.body["window"], row.body["max"]) == (2, 1)
    assert year.body["max"] == 2
    assert after.body["steps"] == [["NF"], ["PI", "WA", "WB"]]
    assert all(part.body["people"] == {"groups": ["PGY-1"]} for part in (row, year, after))


def test_clinic_in_turn_is_in_its_blocks_and_nowhere_else() -> None:
    inside, outside = written("clinic", services=("CL",), others=4, length=1, first="B03")
    assert inside.body["starts"] == ["B03", "B08", "B13"]
    assert inside.body["steps"] == [["PI", "WA", "WB", "NF", "EL"]]
    assert outside.body["steps"] == [["CL"]]
    assert set(outside.body["starts"]) == {block.key for block in FACTS.blocks} - set(inside.body["starts"])
    (turn,) = written("clinic", services=("CL",), others=4, length=1)
    assert (turn.body["window"], turn.body["min"], turn.body["max"]) == (5, 1, 1)


def test_supervision_is_always_hard_and_takes_levels_or_none() -> None:
    (part,) = written("supervision", services=("PI",), competency="AIR", novice=2, strong=3)
    assert part.hard
    assert {name: part.body[name] for name in ("competency", "novice_below", "strong_from", "novices_per_strong")} == {
        "competency": "AIR", "novice_below": 2, "strong_from": 3, "novices_per_strong": 2,
    }  # fmt: skip
    (own,) = written("supervision", services=("PI",))
    assert not {"competency", "novice_below", "strong_from"} & own.body.keys()


@pytest.mark.parametrize(
    ("form", "answers", "lacking"),
    [
        ("staffing", {"least": 1}, "services"),
        ("staffing", {"services": ("PI",)}, "amount"),
        ("staffing", {"services": ("PI",), "least": 0}, "amount"),
        ("staffing", {"services": ("PI",), "least": 3, "most": 2}, "order"),
        ("shared", {"services": ("PI",), "most": 2, "others": 3, "programme": "Surgery"}, "share"),
        ("shared", {"services": ("PI",), "least": 2, "others": 2, "programme": "Surgery"}, "share"),
        ("shared", {"services": ("PI",), "least": 2}, "programme"),
        ("changeover", {"services": ("PI",)}, "who"),
        ("series", {"services": ("PI",), "most": 4, "window": 4}, "window"),
        ("nights", {"services": ("NF",), "apart": None, "most": None}, "nothing"),
        ("nights", {"services": ("NF",), "after": ("NF",)}, "same"),
        ("clinic", {"services": ("CL",), "others": 12, "length": 2}, "cycle"),
        ("before", {"first": ("WA",), "then": ("WA", "PI")}, "same"),
        ("supervision", {"services": ("PI",), "competency": "AIR", "novice": 2}, "strong"),
        ("supervision", {"services": ("PI",), "competency": "AIR", "novice": 3, "strong": 2}, "strength-order"),
    ],
)
def test_what_is_missing_is_named(form: str, answers: dict[str, Answer], lacking: str) -> None:
    assert missing(FORMS[form], filled(form, **answers), FACTS) == lacking


def test_levels_are_asked_once_there_is_a_competency() -> None:
    form = FORMS["supervision"]
    levels = {field.name for field in form.fields if field.ask is Ask.LEVEL}
    assert not levels & {field.name for field in asked(form, filled("supervision"))}
    assert levels <= {field.name for field in asked(form, filled("supervision", competency="AIR"))}


def test_supervision_does_not_ask_how_much_it_binds() -> None:
    asking = {form.id for form in FORMS.values() if any(field.ask is Ask.STRENGTH for field in form.fields)}
    assert set(FORMS) - asking == {"supervision"}
    assert Strength.MUST.weight == 0


def test_answers_from_elsewhere_are_brought_within_the_form() -> None:
    odd = {
        "services": ["PI", "gone", 3, "PI"], "least": 1e9, "most": "many", "who": "PGY-1", "blocks": None,
        "strength": "absolutely", "stranger": 1,
    }  # fmt: skip
    assert fitting(FORMS["staffing"], odd, FACTS) == {
        "services": ("PI",), "least": 99, "most": None, "who": (), "blocks": (), "strength": "must",
    }  # fmt: skip
    assert fitting(FORMS["series"], {"most": None, "window": True}, FACTS)["window"] == 2
    assert fitting(FORMS["half"], {"least": 2.4}, FACTS)["least"] == 2.5
    levels = fitting(FORMS["supervision"], {"competency": "gone", "novice": 2}, FACTS)
    assert (levels["competency"], levels["novice"]) == (None, None)
