"""Ready-made forms for the rules of the year: what each asks, within which limits, and what is still missing.

A form is data; `rule_writing` makes rules of its answers, `rule_sentences` a sentence. Answers are plain JSON values by
the field's name, so a rule that was made by a form can be opened again and changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

Answer = str | float | None | tuple[str, ...]
Answers = Mapping[str, Answer]


class Ask(StrEnum):
    """What kind of answer a field takes: codes of some rotations, one block, a number, ..."""

    ROTATIONS = "rotations"
    GROUPS = "groups"
    BLOCKS = "blocks"
    BLOCK = "block"
    NUMBER = "number"
    COMPETENCY = "competency"
    LEVEL = "level"
    YES = "yes"
    WORDS = "words"
    STRENGTH = "strength"


class Strength(StrEnum):
    """How much a rule binds, in a chief's words."""

    MUST = "must"
    STRONGLY = "strongly"
    GENTLY = "gently"

    @property
    def weight(self) -> float:
        """What one person-block outside costs a plan, in growth points; 0 where nothing may be outside."""
        return {Strength.MUST: 0.0, Strength.STRONGLY: 40.0, Strength.GENTLY: 15.0}[self]


class Subject(StrEnum):
    """What a rule is about; rules stand in this order."""

    COVER = "cover"
    PEOPLE = "people"
    RUNS = "runs"
    ORDER = "order"
    SAFETY = "safety"


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form.

    A number may be left open (None) unless it is `needed`; it lies from `least` to `most` in steps of `step`. `usual`
    is the answer it begins with. `after` names another field: only once that is answered is this one asked.
    """

    name: str
    ask: Ask
    needed: bool = False
    least: float = 0
    most: float = 60
    step: float = 1
    usual: Answer = None
    after: str = ""

    @property
    def empty(self) -> Answer:
        """What stands for no answer."""
        return () if self.ask in (Ask.ROTATIONS, Ask.GROUPS, Ask.BLOCKS) else None


@dataclass(frozen=True, slots=True)
class Form:
    """A ready-made kind of rule. `bends`: it asks how much it binds; otherwise its rules always hold."""

    id: str
    subject: Subject
    asks: tuple[Field, ...]
    bends: bool = True

    @property
    def fields(self) -> tuple[Field, ...]:
        """All questions, how much the rule binds last."""
        return (*self.asks, STRENGTH) if self.bends else self.asks


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose from: its id in the problem, and what people call it."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class LevelledOption(Option):
    """A competency with the names of its levels, lowest first."""

    levels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """What the programme has to choose from, each in its own order; `settled` names the blocks that have begun."""

    rotations: tuple[Option, ...] = ()
    groups: tuple[Option, ...] = ()
    blocks: tuple[Option, ...] = ()
    competencies: tuple[LevelledOption, ...] = ()
    settled: frozenset[str] = frozenset()

    def options(self, ask: Ask) -> tuple[Option, ...]:
        """Return what a field of some kind chooses from; nothing where it does not choose."""
        found: dict[Ask, tuple[Option, ...]] = {
            Ask.ROTATIONS: self.rotations,
            Ask.GROUPS: self.groups,
            Ask.BLOCKS: self.blocks,
            Ask.BLOCK: self.blocks,
            Ask.COMPETENCY: self.competencies,
        }
        return found.get(ask, ())

    def levels(self, competency: Answer) -> tuple[str, ...]:
        """Return the names of a competency's levels; empty where there is none of that code."""
        return next((item.levels for item in self.competencies if item.key == competency), ())


STRENGTH = Field("strength", Ask.STRENGTH, needed=True, usual=Strength.MUST.value)
_SERVICES = Field("services", Ask.ROTATIONS, needed=True)
_WHO = Field("who", Ask.GROUPS)
_BLOCKS = Field("blocks", Ask.BLOCKS)
_LEAST, _MOST = Field("least", Ask.NUMBER, most=99), Field("most", Ask.NUMBER, most=99)


def _number(name: str, least: float, most: float, usual: Answer, **more: Any) -> Field:
    return Field(name, Ask.NUMBER, needed=usual is not None, least=least, most=most, usual=usual, **more)


_ALL = (
    Form("staffing", Subject.COVER, (_SERVICES, _LEAST, _MOST, _WHO, _BLOCKS)),
    Form(
        "half",
        Subject.COVER,
        (_SERVICES, Field("least", Ask.NUMBER, step=0.5), Field("most", Ask.NUMBER, step=0.5), _WHO),
    ),
    Form(
        "shared",
        Subject.COVER,
        (
            _SERVICES,
            _LEAST,
            _MOST,
            _number("others", 1, 30, 1),
            Field("programme", Ask.WORDS, needed=True, most=40),
            _BLOCKS,
        ),
    ),
    Form(
        "changeover",
        Subject.COVER,
        (
            _SERVICES,
            Field("who", Ask.GROUPS, needed=True),
            _number("least", 1, 30, 1),
            Field("first", Ask.BLOCK, needed=True),
            _number("length", 1, 6, 1),
        ),
    ),
    Form(
        "requirement",
        Subject.PEOPLE,
        (
            _WHO,
            _SERVICES,
            Field("least", Ask.NUMBER, most=52),
            Field("most", Ask.NUMBER, most=52),
            Field("by", Ask.BLOCK),
        ),
    ),
    Form("series", Subject.RUNS, (_SERVICES, _number("most", 1, 12, 1), _number("window", 2, 13, 2), _WHO)),
    Form(
        "nights",
        Subject.RUNS,
        (
            _SERVICES,
            Field("apart", Ask.YES, usual="yes"),
            Field("most", Ask.NUMBER, least=1, most=12, usual=2),
            Field("after", Ask.ROTATIONS),
            _WHO,
        ),
    ),
    Form(
        "clinic",
        Subject.RUNS,
        (_SERVICES, _number("others", 1, 12, 4), _number("length", 1, 4, 1), Field("first", Ask.BLOCK), _WHO),
    ),
    Form(
        "before",
        Subject.ORDER,
        (
            Field("first", Ask.ROTATIONS, needed=True),
            _number("least", 1, 12, 1),
            Field("then", Ask.ROTATIONS, needed=True),
            _WHO,
        ),
    ),
    Form(
        "supervision",
        Subject.SAFETY,
        (
            _SERVICES,
            Field("competency", Ask.COMPETENCY),
            Field("novice", Ask.LEVEL, needed=True, after="competency"),
            Field("strong", Ask.LEVEL, needed=True, after="competency"),
            _number("novices", 1, 6, 2),
        ),
        bends=False,
    ),
)
FORMS: Mapping[str, Form] = MappingProxyType({form.id: form for form in _ALL})


def beginning(form: Form, facts: RuleFacts) -> dict[str, Answer]:
    """Return the answers a form begins with: what is usual, and for a block that must be named the first still open."""
    found = {field.name: field.empty if field.usual is None else field.usual for field in form.fields}
    still_open = [block.key for block in facts.blocks if block.key not in facts.settled]
    for field in form.fields:
        if field.ask is Ask.BLOCK and field.needed:
            found[field.name] = next(iter(still_open), None)
    return found


def fitting(form: Form, raw: Mapping[str, Any], facts: RuleFacts) -> dict[str, Answer]:
    """Return answers as the form takes them: what is not there any more to choose from is gone, numbers lie within.

    `raw` may come from JSON, by another version of the program or by hand.
    """
    found = beginning(form, facts)
    for field in form.fields:
        if field.name in raw:
            found[field.name] = _fitting(field, raw[field.name], facts)
    for field in form.fields:
        if field.ask is Ask.LEVEL:
            found[field.name] = _level(found[field.name], facts.levels(found.get(field.after)))
    return found


def _fitting(field: Field, raw: object, facts: RuleFacts) -> Answer:
    known = {option.key for option in facts.options(field.ask)}
    if isinstance(field.empty, tuple):
        return tuple(item for item in _texts(raw) if item in known)
    if field.ask in (Ask.BLOCK, Ask.COMPETENCY):
        return raw if isinstance(raw, str) and raw in known else None
    if field.ask is Ask.STRENGTH:
        return raw if isinstance(raw, str) and raw in set(Strength) else field.usual
    if field.ask is Ask.YES:
        return "yes" if raw == "yes" else None
    if field.ask is Ask.WORDS:
        return raw[: int(field.most)] if isinstance(raw, str) and raw.strip() else None
    if field.ask is Ask.LEVEL:
        return raw if isinstance(raw, int | float) else None
    return _within(field, raw)


def _within(field: Field, raw: object) -> Answer:
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        return field.usual if field.needed else None
    return min(field.most, max(field.least, field.step * round(raw / field.step)))


def _level(level: Answer, levels: tuple[str, ...]) -> Answer:
    return level if isinstance(level, int | float) and level in range(len(levels)) else None


def _texts(raw: object) -> Iterable[str]:
    items = raw if isinstance(raw, list | tuple) else ()
    return dict.fromkeys(item for item in items if isinstance(item, str))


def asked(form: Form, answers: Answers) -> tuple[Field, ...]:
    """Return the questions that are asked now: a field `after` another only once that is answered."""
    return tuple(field for field in form.fields if not field.after or answers.get(field.after) is not None)


def missing(form: Form, answers: Answers, facts: RuleFacts) -> str:
    """Return what has to be answered, or answered otherwise, before there is a rule; empty where nothing is.

    It is the name of an empty field, or `amount` (neither bound), `order` (least above most), `same` (what comes first
    is what follows), `window` (says nothing), `nothing` (no part of it), `share` (the others leave nothing to ask of
    ours), `strength-order` (who is strong is below a novice) or `cycle` (longer than the year).
    """
    for field in asked(form, answers):
        if field.needed and answers.get(field.name) in (None, "", ()):
            return field.name
    return _UNSOUND.get(form.id, _unsound_amount)(answers, facts)


def number(answers: Answers, name: str) -> float | None:
    """Return a number that was answered, None where it was left open."""
    found = answers.get(name)
    return float(found) if isinstance(found, int | float) else None


def names(answers: Answers, name: str) -> tuple[str, ...]:
    """Return what was chosen of several."""
    found = answers.get(name)
    return found if isinstance(found, tuple) else ()


def text(answers: Answers, name: str) -> str:
    """Return a word that was answered or chosen, empty where it was not."""
    found = answers.get(name)
    return found if isinstance(found, str) else ""


def _unsound_amount(answers: Answers, facts: RuleFacts) -> str:
    del facts
    least, most = number(answers, "least"), number(answers, "most")
    if not least and most is None:
        return "amount"
    return "order" if most is not None and (least or 0) > most else ""


def _unsound_share(answers: Answers, facts: RuleFacts) -> str:
    least, most, others = (number(answers, name) for name in ("least", "most", "others"))
    if fault := _unsound_amount(answers, facts):
        return fault
    enough = (others or 0) > most if most is not None else (others or 0) >= (least or 0)
    return "share" if enough else ""


def _unsound_series(answers: Answers, facts: RuleFacts) -> str:
    del facts
    return "window" if (number(answers, "most") or 0) >= (number(answers, "window") or 0) else ""


def _unsound_nights(answers: Answers, facts: RuleFacts) -> str:
    del facts
    parts = text(answers, "apart"), number(answers, "most"), names(answers, "after")
    if not any(parts):
        return "nothing"
    return "same" if set(names(answers, "after")) & set(names(answers, "services")) else ""


def _unsound_clinic(answers: Answers, facts: RuleFacts) -> str:
    cycle = (number(answers, "others") or 0) + (number(answers, "length") or 0)
    return "cycle" if cycle > len(facts.blocks) else ""


def _unsound_before(answers: Answers, facts: RuleFacts) -> str:
    del facts
    return "same" if set(names(answers, "first")) & set(names(answers, "then")) else ""


def _unsound_supervision(answers: Answers, facts: RuleFacts) -> str:
    del facts
    novice, strong = number(answers, "novice"), number(answers, "strong")
    return "strength-order" if novice is not None and strong is not None and strong < novice else ""


def _always_sound(answers: Answers, facts: RuleFacts) -> str:
    del answers, facts
    return ""


_UNSOUND = {
    "shared": _unsound_share,
    "series": _unsound_series,
    "nights": _unsound_nights,
    "clinic": _unsound_clinic,
    "before": _unsound_before,
    "supervision": _unsound_supervision,
    "changeover": _always_sound,
}
