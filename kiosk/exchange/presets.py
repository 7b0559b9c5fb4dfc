"""Presets as data: scales, frameworks and phrase chips from `resources/`, read strictly and returned frozen.

A shipped file and one that a programme wrote go through the same reader: `read_*` takes any file, `load_*` a shipped
one by its id. Each file carries its own source, notice and licence: most name what others own. See
docs/decisions/0030-presets-as-data.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

import resources
from kiosk.domain.errors import NotFound
from kiosk.domain.levels import NamedLevel
from kiosk.domain.people import RoleKind
from kiosk.exchange.json_fields import Fields, read_object

FORMAT_VERSION = 1

# Lengths in characters. A header line fills a column of the board, a chip a third of the sheet, a label the pin.
LONGEST_LABEL = 3
LONGEST_LEVEL_NAME = 18
LONGEST_HEADER_LINE = 12
LONGEST_CHIP = 24
LONGEST_CODE = 8
LONGEST_SENTENCE = 110
LONGEST_NAME = 100
LONGEST_TERMS = 900

ANY = "*"
OWN_FIRST = "workroom"


class Outlook(StrEnum):
    """Which question a level of a scale answers; maps between scales of different outlook lose something."""

    RETROSPECTIVE = "retrospective"
    """How it went this time: what was seen, with how much help."""
    PROSPECTIVE = "prospective"
    """How it may go next time: how much help will be there."""
    STAGE = "stage"
    """Where somebody stands, from many times."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a preset comes from and how that is known, what its owners ask, and under which terms it stands."""

    source: str
    notice: str
    licence: str


@dataclass(frozen=True, slots=True)
class ScalePreset:
    """Ordered stages, lowest first; a level is an index into `levels`, and `alone_from` is one too.

    Every scale is an order only: no averages, and no decimals but the labels that it has.
    """

    id: str
    name: str
    outlook: Outlook
    levels: tuple[NamedLevel, ...]
    alone_from: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class CompetencyPreset:
    """One column of a board.

    `header` is the name in one or two lines for a column of 104 px, `narrow` for one of 80 px (at 1920x1080).
    `ideal` is how many people the unit wants at `alone_from`, to begin with. `not_for`: kinds of roles to whom the
    competency does not apply. `level_words` has a sentence for each level of the framework's scale, or is empty where
    the owner reserves them.
    """

    code: str
    name: str
    group: str
    header: tuple[str, ...]
    narrow: tuple[str, ...]
    ideal: int | None
    not_for: frozenset[RoleKind]
    level_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FrameworkPreset:
    """Competencies in their published order; `codes_published` is false where the codes are ours.

    `scale_id` names the scale that set-up proposes; where the owner has none, it is the workroom's.
    """

    id: str
    name: str
    edition: str
    language: str
    scale_id: str
    codes_published: bool
    competencies: tuple[CompetencyPreset, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Chips:
    """One-touch phrases, the likeliest first: what an observer saw, and one next step."""

    saw: tuple[str, ...]
    next_step: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhrasesPreset:
    """Chips of one framework: `own` by code of competency, `general` for every other code."""

    framework_id: str
    language: str
    general: Chips
    own: Mapping[str, Chips]
    origin: Origin

    def for_code(self, code: str) -> Chips:
        """Return the chips of a competency, or the general ones."""
        return self.own.get(code, self.general)


@cache
def list_scales() -> tuple[ScalePreset, ...]:
    """Return every shipped scale, our own first, then by name."""
    return tuple(
        sorted((load_scale(each) for each in _shipped("scales")), key=lambda scale: _order(scale.id, scale.name))
    )


@cache
def list_frameworks() -> tuple[FrameworkPreset, ...]:
    """Return every shipped framework, our own first, then by name."""
    found = (load_framework(each) for each in _shipped("frameworks"))
    return tuple(sorted(found, key=lambda framework: _order(framework.id, framework.name)))


@cache
def load_scale(scale_id: str) -> ScalePreset:
    """Return a shipped scale.

    Raises: NotFound where none has this id.
    """
    return read_scale(_shipped_file("scales", "scale-unknown", scale_id))


@cache
def load_framework(framework_id: str) -> FrameworkPreset:
    """Return a shipped framework.

    Raises: NotFound where none has this id.
    """
    return read_framework(_shipped_file("frameworks", "framework-unknown", framework_id))


@cache
def load_phrases(framework_id: str) -> PhrasesPreset:
    """Return the chips of a shipped framework; one without its own has the general ones throughout.

    Raises: NotFound where no framework has this id.
    """
    framework = load_framework(framework_id)
    folder = resources.path("phrases")
    shared = read_phrases(folder / "general.json", framework)
    own = folder / f"{framework_id}.json"
    return read_phrases(own, framework, shared.general) if own.exists() else shared


def read_scale(path: Path) -> ScalePreset:
    """Return the scale of a file.

    Raises: InvalidInput, naming file and place; Unavailable where the file can't be read.
    """
    fields = _open(path, "growing-edge.scale")
    levels = tuple(_level(each) for each in fields.objects("levels", 2, 12))
    labels = [level.label for level in levels]
    fields.unalike("levels", labels)
    # Nobody works alone at the lowest stage, or the board would count everybody.
    alone_from = labels.index(fields.choice("alone_from", labels[1:]))
    outlook = Outlook(fields.choice("outlook", tuple(Outlook)))
    scale = ScalePreset(path.stem, fields.text("name", LONGEST_NAME), outlook, levels, alone_from, _origin(fields))
    fields.finish()
    return scale


def read_framework(path: Path) -> FrameworkPreset:
    """Return the framework of a file, whose scale is a shipped one.

    Raises: InvalidInput, naming file and place; Unavailable where the file can't be read.
    """
    fields = _open(path, "growing-edge.framework")
    scale = load_scale(fields.choice("scale", _shipped("scales")))
    competencies = tuple(_competency(each, scale) for each in fields.objects("competencies", 1, 80))
    fields.unalike("competencies", [each.code for each in competencies])
    fields.unalike("competencies", [each.name for each in competencies])
    framework = FrameworkPreset(
        id=path.stem,
        name=fields.text("name", LONGEST_NAME),
        edition=fields.text("edition", LONGEST_NAME),
        language=fields.text("language", 8),
        scale_id=scale.id,
        codes_published=fields.choice("codes", ("published", "own")) == "published",
        competencies=competencies,
        origin=_origin(fields),
    )
    fields.finish()
    return framework


def read_phrases(path: Path, framework: FrameworkPreset, general: Chips | None = None) -> PhrasesPreset:
    """Return the chips of a file for a framework; `general` serves where the file has none of its own under `*`.

    Raises: InvalidInput, naming file and place; Unavailable where the file can't be read.
    """
    fields = _open(path, "growing-edge.phrases")
    fields.choice("framework", (framework.id, ANY))
    codes = (ANY, *(each.code for each in framework.competencies))
    rows = [(each.choice("code", codes), _chips(each)) for each in fields.objects("chips", 1, len(codes))]
    fields.unalike("chips", [code for code, _ in rows])
    chips = dict(rows)
    shared = chips.pop(ANY) if ANY in chips else general
    if shared is None:
        fields.refuse("preset-no-general", "chips")
    phrases = PhrasesPreset(
        framework_id=framework.id,
        language=fields.text("language", 8),
        general=shared,
        own=MappingProxyType(chips),
        origin=_origin(fields),
    )
    fields.finish()
    return phrases


def _open(path: Path, wanted: str) -> Fields:
    """Return the fields of a file of the wanted format, after what every preset begins with."""
    fields = read_object(path)
    fields.choice("format", (wanted,))
    version = fields.number("version", 1, 1_000_000)
    if version > FORMAT_VERSION:
        fields.refuse("preset-newer", "version", found=version, known=FORMAT_VERSION)
    fields.choice("id", (path.stem,))
    return fields


def _origin(fields: Fields) -> Origin:
    return Origin(
        source=fields.text("source", LONGEST_TERMS),
        notice=fields.text("notice", LONGEST_TERMS),
        licence=fields.text("licence", LONGEST_NAME),
    )


def _level(fields: Fields) -> NamedLevel:
    level = NamedLevel(
        label=fields.text("label", LONGEST_LABEL),
        name=fields.text("name", LONGEST_LEVEL_NAME),
        meaning=fields.text("meaning", LONGEST_SENTENCE),
    )
    fields.finish()
    return level


def _competency(fields: Fields, scale: ScalePreset) -> CompetencyPreset:
    code = fields.text("code", LONGEST_CODE)
    count = len(scale.levels)
    competency = CompetencyPreset(
        code=code,
        name=fields.text("name", LONGEST_NAME),
        group=fields.text("group", LONGEST_NAME),
        header=fields.texts("short", 1, 2, LONGEST_HEADER_LINE),
        narrow=fields.texts("narrow", 1, 2, LONGEST_HEADER_LINE) if fields.has("narrow") else (code,),
        ideal=fields.number("ideal", 1, 999) if fields.has("ideal") else None,
        not_for=_role_kinds(fields) if fields.has("not_for") else frozenset(),
        level_words=fields.texts("levels", count, count, LONGEST_SENTENCE) if fields.has("levels") else (),
    )
    fields.finish()
    return competency


def _role_kinds(fields: Fields) -> frozenset[RoleKind]:
    # One competency that applies to nobody is a mistake, so at least one kind stays.
    kinds = fields.texts("not_for", 1, len(RoleKind) - 1, longest=20)
    for at, kind in enumerate(kinds):
        if kind not in tuple(RoleKind):
            fields.refuse("preset-choice", f"not_for[{at}]", found=kind, choices=", ".join(RoleKind))
    return frozenset(RoleKind(kind) for kind in kinds)


def _chips(fields: Fields) -> Chips:
    chips = Chips(fields.texts("saw", 1, 8, LONGEST_CHIP), fields.texts("next", 1, 6, LONGEST_CHIP))
    fields.finish()
    return chips


def _shipped(folder: str) -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in resources.path(folder).glob("*.json")))


def _shipped_file(folder: str, code: str, preset_id: str) -> Path:
    # Looked up among the names, not joined to a path: an id from a file must not lead out of the folder.
    known = _shipped(folder)
    if preset_id not in known:
        raise NotFound(code, id=preset_id, known=", ".join(known))
    return resources.path(folder) / f"{preset_id}.json"


def _order(preset_id: str, name: str) -> tuple[bool, str]:
    return preset_id != OWN_FIRST, name.casefold()
