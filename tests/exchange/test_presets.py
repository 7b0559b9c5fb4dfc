"""Presets: what ships is whole and carries its terms; what a programme writes is refused by file and place."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

import resources
from kiosk.app.wording import sentence
from kiosk.domain.errors import InvalidInput, NotFound, Unavailable, UserError
from kiosk.domain.ids import ScaleId
from kiosk.domain.levels import LevelScale
from kiosk.domain.people import RoleKind
from kiosk.exchange.json_fields import LARGEST_FILE
from kiosk.exchange.presets import (
    LONGEST_CHIP,
    FrameworkPreset,
    Outlook,
    PhrasesPreset,
    ScalePreset,
    list_frameworks,
    list_scales,
    load_framework,
    load_phrases,
    load_scale,
    read_framework,
    read_phrases,
    read_scale,
)

Json = dict[str, Any]

EVERY_HALF_STEP = ["1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5"]
OUTSIDE = "This file stands outside the program's licence."
SHIPPED_FILES = sorted(file for kind in ("frameworks", "scales", "phrases") for file in resources.path(kind).iterdir())
ON_THE_BOARD = """
    Airway|Lumbar puncture|Vascular access|Running a code|Diagnostic reasoning|Safe prescribing|Handoff|Leading rounds
    |Family meetings|Hard news|Teaching on rounds|Asking for feedback|Giving feedback|Quality projects|Owning a mistake
"""


def shipped(kind: str, preset_id: str) -> Json:
    content: Json = json.loads((resources.path(kind) / f"{preset_id}.json").read_text(encoding="utf-8"))
    return content


def saved(folder: Path, content: object, name: str) -> Path:
    file = folder / f"{name}.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


def told(error: UserError, file: Path) -> str:
    """Return the sentence that a person reads; it names the file and leaves no blank open."""
    words = sentence(error)
    assert file.name in words
    assert not re.search(r"[{}]|\n", words.replace(str(file), ""))
    return words


# What ships ----------------------------------------------------------------------------------------------------------


def test_the_workroom_set_has_the_fifteen_of_the_board_in_their_order() -> None:
    workroom = load_framework("workroom")
    assert [each.name for each in workroom.competencies] == [each.strip() for each in ON_THE_BOARD.split("|")]
    assert list_frameworks()[0] is workroom


@pytest.mark.parametrize("file", SHIPPED_FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_file_that_ships_says_where_it_comes_from_and_on_which_terms(file: Path) -> None:
    content = json.loads(file.read_text(encoding="utf-8"))
    ours = content["licence"] == "Apache-2.0"
    assert len(content["source"]) >= 20
    assert (OUTSIDE in content["notice"]) is not ours


def test_every_file_that_ships_can_be_chosen() -> None:
    offered = {("scales", each.id) for each in list_scales()} | {("frameworks", each.id) for each in list_frameworks()}
    assert offered == {(file.parent.name, file.stem) for file in SHIPPED_FILES if file.parent.name != "phrases"}
    for file in resources.path("phrases").glob("*.json"):
        assert file.stem == "general" or load_phrases(file.stem).own


def test_others_frameworks_ship_names_and_codes_but_none_of_their_texts() -> None:
    for framework in list_frameworks():
        has_texts = any(each.level_words for each in framework.competencies)
        assert has_texts == (framework.origin.licence == "Apache-2.0")


@pytest.mark.parametrize("file", SHIPPED_FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_nothing_ships_whose_owner_forbids_it(file: Path) -> None:
    text = file.read_text(encoding="utf-8").casefold()
    # The AACN Essentials allow no other use; the anchors of the O-SCORE are its own wording.
    for banned in ("aacn", "american association of colleges of nursing", "i had to", "did not need to be there"):
        assert banned not in text


@pytest.mark.parametrize(
    ("framework_id", "codes"),
    [
        ("acgme-core", "PC MK SBP PBLI PROF ICS"),
        (
            "acgme-emergency-medicine",
            "PC1 PC2 PC3 PC4 PC5 PC6 PC7 PC8 MK1 MK2 SBP1 SBP2 SBP3 SBP4 PBLI1 PBLI2 PROF1 PROF2 PROF3 ICS1 ICS2 ICS3",
        ),
        (
            "acgme-pediatrics",
            "PC1 PC2 PC3 PC4 PC5 MK1 MK2 SBP1 SBP2 SBP3 SBP4 SBP5 SBP6 PBLI1 PBLI2 PROF1 PROF2 PROF3 PROF4 "
            "ICS1 ICS2 ICS3",
        ),
        (
            "acgme-internal-medicine",
            "PC1 PC2 PC3 PC4 PC5 PC6 MK1 MK2 MK3 SBP1 SBP2 SBP3 PBLI1 PBLI2 PROF1 PROF2 PROF3 PROF4 ICS1 ICS2 ICS3",
        ),
        ("aamc-core-epas", "EPA1 EPA2 EPA3 EPA4 EPA5 EPA6 EPA7 EPA8 EPA9 EPA10 EPA11 EPA12 EPA13"),
        ("ipec-2023", "VE RR C TT"),
    ],
)
def test_published_codes_stand_in_their_published_order(framework_id: str, codes: str) -> None:
    framework = load_framework(framework_id)
    assert framework.codes_published
    assert [each.code for each in framework.competencies] == codes.split()


def test_every_scale_is_one_that_the_board_can_draw() -> None:
    for preset in list_scales():
        scale = LevelScale(ScaleId(UUID(int=1)), preset.name, preset.levels, preset.alone_from)
        assert scale.holds(preset.alone_from)


def test_scales_say_from_where_somebody_works_alone_and_which_question_they_answer() -> None:
    labels = {each.id: (each.levels[each.alone_from].label, each.outlook) for each in list_scales()}
    assert labels == {
        "workroom": ("3", Outlook.RETROSPECTIVE),
        "acgme-half-step": ("4", Outlook.STAGE),
        "dreyfus": ("3", Outlook.STAGE),
        "prospective-entrustment": ("4", Outlook.PROSPECTIVE),
    }


def test_half_steps_exist_on_the_acgme_scale_only() -> None:
    assert [each.label for each in load_scale("acgme-half-step").levels] == EVERY_HALF_STEP
    others = [level.label for scale in list_scales() if scale.id != "acgme-half-step" for level in scale.levels]
    assert all(label.isdigit() for label in others)


def test_an_observer_finds_a_sentence_for_every_level_and_chips_for_every_competency() -> None:
    phrases = load_phrases("workroom")
    for competency in load_framework("workroom").competencies:
        chips = phrases.own[competency.code]
        assert len(competency.level_words) == 5
        assert competency.ideal
        assert 6 <= len(chips.saw) <= 8
        assert 4 <= len(chips.next_step) <= 6
        assert all(len(chip) <= LONGEST_CHIP for chip in chips.saw + chips.next_step)


def test_a_pharmacist_has_no_lumbar_puncture_column_and_a_resident_has_all() -> None:
    by_code = {each.code: each for each in load_framework("workroom").competencies}
    assert by_code["LP"].not_for >= {RoleKind.PHARMACIST, RoleKind.NURSE}
    assert not any(RoleKind.RESIDENT in each.not_for for each in by_code.values())


def test_our_words_guess_no_pronoun_grade_nobody_and_hold_no_numbers_of_patients() -> None:
    words = [word for each in load_framework("workroom").competencies for word in each.level_words]
    for phrases in (load_phrases("workroom"), load_phrases("qsen")):
        for chips in (phrases.general, *phrases.own.values()):
            words += [*chips.saw, *chips.next_step]
    for text in words:
        assert not re.search(r"\b(he|she|his|her|him|poor|bad|weak|fail\w*|evaluat\w*|score\w*)\b", text, re.IGNORECASE)
        assert not re.search(r"\d", text)


def test_a_framework_without_its_own_phrases_offers_the_general_ones() -> None:
    general = load_phrases("acgme-pediatrics").for_code("PC1")
    assert general == load_phrases("qsen").for_code("S") == load_phrases("workroom").general
    assert load_phrases("workroom").for_code("LP").saw[0] == "Positioned well"


@pytest.mark.parametrize("wanted", ["aacn", "../scales/workroom", "Workroom", ""])
def test_an_id_that_does_not_ship_is_named_with_those_that_do(wanted: str) -> None:
    for load in (load_framework, load_phrases):
        with pytest.raises(NotFound) as caught:
            load(wanted)
        assert f"“{wanted}”" in sentence(caught.value)
        assert "ipec-2023, qsen, workroom" in sentence(caught.value)
    with pytest.raises(NotFound, match="scale-unknown"):
        load_scale(wanted)


# What a programme writes ---------------------------------------------------------------------------------------------


def test_a_programme_enters_the_texts_it_has_the_right_to(tmp_path: Path) -> None:
    own = shipped("frameworks", "acgme-core")
    own["scale"] = "dreyfus"
    own["competencies"][0]["levels"] = [f"Our text for stage {stage}." for stage in range(1, 6)]
    framework = read_framework(saved(tmp_path, own, "acgme-core"))
    assert framework.competencies[0].level_words[4] == "Our text for stage 5."
    assert framework.competencies[0].narrow == ("PC",)


def test_a_byte_order_mark_in_front_is_no_reason_to_refuse(tmp_path: Path) -> None:
    file = tmp_path / "workroom.json"
    file.write_bytes(b"\xef\xbb\xbf" + (resources.path("scales") / "workroom.json").read_bytes())
    assert read_scale(file) == load_scale("workroom")


def doubled_code(content: Json) -> None:
    content["competencies"][3]["code"] = content["competencies"][0]["code"].lower()


def doubled_name(content: Json) -> None:
    content["competencies"][3]["name"] = content["competencies"][0]["name"]


@pytest.mark.parametrize(
    ("spoil", "code", "place"),
    [
        (lambda it: it.update(format="growing-edge.scale"), "preset-choice", "format"),
        (lambda it: it.update(version=2), "preset-newer", "version"),
        (lambda it: it.update(version=True), "preset-number", "version"),
        (lambda it: it.update(version="1"), "preset-number", "version"),
        (lambda it: it.update(id="other"), "preset-choice", "id"),
        (lambda it: it.update(scale="stars"), "preset-choice", "scale"),
        (lambda it: it.update(codes="guessed"), "preset-choice", "codes"),
        (lambda it: it.pop("notice"), "preset-missing-field", "notice"),
        (lambda it: it.update(source=""), "preset-untidy-text", "source"),
        (lambda it: it.update(licence=None), "preset-not-text", "licence"),
        (lambda it: it.update(title="Ours"), "preset-unknown-field", "title"),
        (lambda it: it.update(competencies={}), "preset-not-list", "competencies"),
        (lambda it: it.update(competencies=[]), "preset-list-length", "competencies"),
        (lambda it: it["competencies"].insert(1, "LP"), "preset-not-object", "competencies[1]"),
        (doubled_code, "preset-doubled", "competencies"),
        (doubled_name, "preset-doubled", "competencies"),
        (lambda it: it["competencies"][2].update(code="VASCULAR1"), "preset-long-text", "competencies[2].code"),
        (lambda it: it["competencies"][2].update(name="Lines\u202e"), "preset-untidy-text", "competencies[2].name"),
        (lambda it: it["competencies"][2].update(name="Lines\ud800"), "preset-untidy-text", "competencies[2].name"),
        (lambda it: it["competencies"][2].update(name=" Lines"), "preset-untidy-text", "competencies[2].name"),
        (lambda it: it["competencies"][2].update(short=[]), "preset-list-length", "competencies[2].short"),
        (lambda it: it["competencies"][2].update(ideal=0), "preset-number", "competencies[2].ideal"),
        (lambda it: it["competencies"][2].update(ideal=2.5), "preset-number", "competencies[2].ideal"),
        (lambda it: it["competencies"][2].update(ideel=2), "preset-unknown-field", "competencies[2].ideel"),
        (lambda it: it["competencies"][2].update(not_for=["doctor"]), "preset-choice", "competencies[2].not_for[0]"),
        (
            lambda it: it["competencies"][2].update(not_for=list(RoleKind)),
            "preset-list-length",
            "competencies[2].not_for",
        ),
        (lambda it: it["competencies"][2]["levels"].pop(), "preset-list-length", "competencies[2].levels"),
        (lambda it: it["competencies"][2]["levels"].__setitem__(1, 7), "preset-not-text", "competencies[2].levels[1]"),
    ],
)
def test_a_spoilt_framework_is_refused_by_file_and_place(
    tmp_path: Path, spoil: Callable[[Json], object], code: str, place: str
) -> None:
    content = shipped("frameworks", "workroom")
    spoil(content)
    file = saved(tmp_path, content, "workroom")
    with pytest.raises(InvalidInput) as caught:
        read_framework(file)
    assert (caught.value.code, caught.value.values["place"]) == (code, place)
    assert place in told(caught.value, file)


@pytest.mark.parametrize(
    ("spoil", "code", "place"),
    [
        (lambda it: it.update(alone_from="5"), "preset-choice", "alone_from"),
        (lambda it: it.update(alone_from="0"), "preset-choice", "alone_from"),
        (lambda it: it.update(outlook="both"), "preset-choice", "outlook"),
        (lambda it: it["levels"][1].update(label="0"), "preset-doubled", "levels"),
        (lambda it: it["levels"][1].update(label="2.25"), "preset-long-text", "levels[1].label"),
        (lambda it: it["levels"][1].pop("meaning"), "preset-missing-field", "levels[1].meaning"),
        (lambda it: it.update(levels=it["levels"][:1]), "preset-list-length", "levels"),
    ],
)
def test_a_spoilt_scale_is_refused_by_file_and_place(
    tmp_path: Path, spoil: Callable[[Json], object], code: str, place: str
) -> None:
    content = shipped("scales", "workroom")
    spoil(content)
    file = saved(tmp_path, content, "workroom")
    with pytest.raises(InvalidInput) as caught:
        read_scale(file)
    assert (caught.value.code, caught.value.values["place"]) == (code, place)
    assert place in told(caught.value, file)


@pytest.mark.parametrize(
    ("spoil", "code", "place"),
    [
        (lambda it: it.update(framework="qsen"), "preset-choice", "framework"),
        (lambda it: it["chips"][1].update(code="XX"), "preset-choice", "chips[1].code"),
        (lambda it: it["chips"][1].update(code="AIR"), "preset-doubled", "chips"),
        (lambda it: it["chips"][1]["saw"].append("x" * 25), "preset-list-length", "chips[1].saw"),
        (lambda it: it["chips"][1].update(next=["x" * 25]), "preset-long-text", "chips[1].next[0]"),
        (lambda it: it["chips"][1].update(next=["Try it", "try it"]), "preset-doubled", "chips[1].next"),
        (lambda it: it["chips"][1].update(nxt=[]), "preset-unknown-field", "chips[1].nxt"),
    ],
)
def test_spoilt_phrases_are_refused_by_file_and_place(
    tmp_path: Path, spoil: Callable[[Json], object], code: str, place: str
) -> None:
    content = shipped("phrases", "workroom")
    spoil(content)
    file = saved(tmp_path, content, "workroom")
    with pytest.raises(InvalidInput) as caught:
        read_phrases(file, load_framework("workroom"), load_phrases("workroom").general)
    assert (caught.value.code, caught.value.values["place"]) == (code, place)
    assert place in told(caught.value, file)


def test_phrases_for_some_competencies_need_general_ones_for_the_rest(tmp_path: Path) -> None:
    content = shipped("phrases", "workroom")
    content["chips"] = content["chips"][:2]
    file = saved(tmp_path, content, "workroom")
    with pytest.raises(InvalidInput, match="preset-no-general") as caught:
        read_phrases(file, load_framework("workroom"))
    assert "chips" in told(caught.value, file)
    phrases = read_phrases(file, load_framework("workroom"), load_phrases("workroom").general)
    assert phrases.for_code("OWN") == load_phrases("workroom").general


@pytest.mark.parametrize(
    ("raw", "code", "said"),
    [
        (b'{"format": ', "preset-not-json", "line 1, column 12"),
        (b"{'format': 1}", "preset-not-json", "line 1, column 2"),
        (b'{"format": "\xff"}', "preset-not-utf8", "byte 12"),
        (b"[]", "preset-no-object", "one object"),
        (b'{"id": "a", "id": "b"}', "preset-doubled-key", "“id” twice"),
        (b'{"version": ' + b"9" * 5000 + b"}", "preset-not-sane", "beyond"),
        (b"[" * 100_000, "preset-not-sane", "brackets"),
        (b" " * (LARGEST_FILE + 1), "preset-too-large", "1000000 bytes"),
    ],
)
def test_a_file_that_is_no_preset_is_refused_by_name(tmp_path: Path, raw: bytes, code: str, said: str) -> None:
    file = tmp_path / "workroom.json"
    file.write_bytes(raw)
    with pytest.raises(InvalidInput) as caught:
        read_scale(file)
    assert caught.value.code == code
    assert said in told(caught.value, file)


def test_a_file_that_is_gone_is_reported_and_not_a_crash(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="preset-unreadable") as caught:
        read_scale(tmp_path / "gone.json")
    told(caught.value, tmp_path / "gone.json")


def test_presets_are_values_that_nobody_can_change() -> None:
    values: list[tuple[FrameworkPreset | ScalePreset | PhrasesPreset, str]] = [
        (load_framework("workroom"), "name"),
        (load_scale("workroom"), "alone_from"),
        (load_phrases("workroom"), "general"),
    ]
    for value, field in values:
        with pytest.raises(AttributeError):
            setattr(value, field, None)
    with pytest.raises(TypeError):
        load_phrases("workroom").own["LP"] = load_phrases("workroom").general  # type: ignore[index]
