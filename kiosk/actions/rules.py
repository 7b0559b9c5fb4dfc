"""The rules of the year: put, change, switch off and on, remove. Chiefs do; every one of these can be undone.

The table of rules holds what plans must keep, and nothing else: planning and files know no more of them. What a form
was answered with, and a rule that is switched off, stand beside it as settings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import WriteSession
from db.tables import RuleRow, SettingRow
from kiosk.actions.permit import require
from kiosk.actions.planning import Document, PlanningProblem, groups_of, load_problem
from kiosk.actions.schedule import LONGEST_SENTENCE, RuleEntry, put_rule
from kiosk.actions.suggest import problem_of
from kiosk.actions.texts import clean
from kiosk.domain.changes import Topic
from kiosk.domain.errors import Conflict, InvalidInput
from kiosk.domain.ids import ProgrammeId
from kiosk.domain.permissions import Action, Actor
from kiosk.domain.rule_forms import FORMS, Answer, LevelledOption, Option, RuleFacts, fitting, missing
from kiosk.domain.rule_writing import write_rules
from kiosk.matching.plan import Shortage
from kiosk.matching.problem import Problem

PREFIX = "rule."
_APART = 100


@dataclass(frozen=True, slots=True)
class KeptRule:
    """A rule as it stands: made by a form, with its answers, or by a file, with the entry it came as (`entry`).

    `key` is the form's own id, for a file's rule its code in the table. `position` orders rules in a problem.
    `part_says` holds a sentence for each part of a form that writes several rules.
    """

    key: str
    says: str
    position: int
    on: bool = True
    form: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    part_says: Mapping[str, str] = field(default_factory=dict)
    entry: RuleEntry | None = None


@dataclass(frozen=True, slots=True)
class RuleChange:
    """From the rule somebody saw to the one they want; None stands for no rule."""

    before: KeptRule | None
    after: KeptRule | None

    @property
    def undone(self) -> RuleChange:
        """The change that takes this one back."""
        return RuleChange(self.after, self.before)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules in their order, and what forms can choose from."""

    rules: tuple[KeptRule, ...]
    facts: RuleFacts


@dataclass(frozen=True, slots=True)
class Lack:
    """A sum that cannot come out: how many person-blocks are needed, how many possible, and what else takes part."""

    needed: float
    possible: float
    others: tuple[str, ...] = ()


Check = Callable[[Problem], Sequence[Shortage]]
"""Looks at a problem by arithmetic alone, without searching: `kiosk.matching.arithmetic.shortages`."""


def load_rules(session: Session, actor: Actor, now: datetime) -> RuleBook:
    """Return the rules of the programme. Raises: NotAllowed; Unavailable where there is nothing to plan yet."""
    require(actor, Action.PLAN)
    problem = load_problem(session, now)
    return RuleBook(tuple(_kept(session, actor.programme_id)), _facts(problem))


def check_change(session: Session, actor: Actor, now: datetime, change: RuleChange, check: Check) -> list[Lack]:
    """Return what a changed rule would make impossible by arithmetic alone; nothing of what it has no part in.

    Raises: NotAllowed, Unavailable; InvalidInput where this rule, or another of the programme, is not sound.
    """
    require(actor, Action.PLAN)
    problem = load_problem(session, now)
    facts = _facts(problem)
    if change.after is not None and change.after.form:
        _check_answers(change.after, facts)
    new = [_object(entry) for entry in _entries(change.after, facts)]
    rules = [rule for rule in problem.document["rules"] if not _is_part(rule["id"], change.before)]
    says = {rule["id"]: rule["says"] for rule in rules}
    ours = {rule["id"] for rule in new}
    found = check(problem_of(problem.document | {"rules": rules + new}))
    return [
        Lack(one.needed, one.possible, tuple(says[name] for name in one.ids if name in says))
        for one in found
        if ours & set(one.ids)
    ]


def change_rule(write: WriteSession, actor: Actor, change: RuleChange) -> None:
    """Put, change, switch or remove a rule; the same change twice is one.

    Raises: NotAllowed; Conflict (`rule-changed` with what it says now, `rule-gone`) where it is not any more as it was
    seen; InvalidInput: `rule-incomplete`, `text-missing`, `text-too-long`, or what the matching's reader says of it.
    """
    require(actor, Action.PLAN)
    before, after = _tidy(change.before), _tidy(change.after)
    shown = after or before
    if shown is None:
        return
    now = _find(write.session, actor.programme_id, shown.key)
    if now == after:
        return
    if now != before:
        if now is None:
            raise Conflict("rule-gone", rule=shown.says)
        raise Conflict("rule-changed", rule=now.says)
    problem = load_problem(write.session, write.now)
    _take_away(write, actor.programme_id, now)
    if after is not None:
        _put(write, actor.programme_id, after, problem)
    write.changed(Topic.ROTATIONS)
    write.audit(_deed(change), actor.person_id, None, rule=shown.key, form=shown.form)


def next_position(rules: Sequence[KeptRule]) -> int:
    """Return where a new rule stands: behind all others, with room for the parts of the one before."""
    return max((rule.position for rule in rules), default=-_APART) + _APART


def _deed(change: RuleChange) -> str:
    if change.before is None:
        return "rule_add"
    if change.after is None:
        return "rule_remove"
    if change.before.on != change.after.on:
        return "rule_on" if change.after.on else "rule_off"
    return "rule_change"


# What is kept ------------------------------------------------------------------------------------------------------


def _kept(session: Session, programme_id: ProgrammeId) -> list[KeptRule]:
    """Return all rules in their order: those in force, then those switched off among them by position."""
    beside = list(_beside(session))
    made = {code for _, codes in beside for code in codes}
    rows = session.scalars(select(RuleRow).where(RuleRow.programme_id == programme_id))
    in_force = [_of_row(row) for row in rows if row.code not in made]
    # A file may have brought again what was switched off: then that holds, and the one set aside is history.
    known = {rule.key for rule in in_force}
    found = in_force + [rule for rule, _ in beside if rule.key not in known]
    return sorted(found, key=lambda rule: (rule.position, rule.key))


def _find(session: Session, programme_id: ProgrammeId, key: str) -> KeptRule | None:
    return next((rule for rule in _kept(session, programme_id) if rule.key == key), None)


def _of_row(row: RuleRow) -> KeptRule:
    entry = RuleEntry(row.code, row.kind, row.says, dict(row.body), row.position, row.hard, row.weight)
    return KeptRule(row.code, row.says, row.position, entry=entry)


def _beside(session: Session) -> Iterator[tuple[KeptRule, tuple[str, ...]]]:
    """Yield the rules made by forms, and those of files that are switched off, with their codes in the table.

    What a later version wrote, or a hand, and does not read as one is left alone.
    """
    rows = session.scalars(select(SettingRow).where(SettingRow.name.startswith(PREFIX)).order_by(SettingRow.name))
    for row in rows:
        found = _read(row.value)
        if found is not None:
            yield found, tuple(row.value.get("codes", ()))


def _read(value: Any) -> KeptRule | None:
    if not isinstance(value, dict) or not isinstance(value.get("position"), int):
        return None
    if not {"key", "says", "on"} <= value.keys():
        return None
    common = str(value["key"]), str(value["says"]), value["position"], bool(value["on"])
    answers, entry = value.get("answers"), value.get("entry")
    if value.get("form") in FORMS and isinstance(answers, dict):
        given = {name: tuple(item) if isinstance(item, list) else item for name, item in answers.items()}
        return KeptRule(*common, form=value["form"], answers=given, part_says=dict(value.get("part_says", {})))
    if isinstance(entry, dict) and entry.keys() == {item.name for item in fields(RuleEntry)}:
        return KeptRule(*common, entry=RuleEntry(**entry))
    return None


def _setting(rule: KeptRule) -> str:
    # A file's code may be as long as the column is.
    return f"{PREFIX}{rule.key}" if rule.form else f"{PREFIX}off.{sha256(rule.key.encode()).hexdigest()[:40]}"


def _take_away(write: WriteSession, programme_id: ProgrammeId, rule: KeptRule | None) -> None:
    if rule is None:
        return
    row = write.session.get(SettingRow, _setting(rule))
    codes = row.value.get("codes", ()) if rule.form and row is not None else (rule.key,)
    if row is not None:
        write.session.delete(row)
    for code in codes:
        found = write.session.scalars(
            select(RuleRow).where(RuleRow.programme_id == programme_id, RuleRow.code == code)
        ).one_or_none()
        if found is not None:
            write.session.delete(found)
    write.session.flush()


def _put(write: WriteSession, programme_id: ProgrammeId, rule: KeptRule, problem: PlanningProblem) -> None:
    facts = _facts(problem)
    if rule.form and rule.on:
        _check_answers(rule, facts)
    entries = _entries(rule, facts)
    _check_readable(problem.document, entries)
    for entry in entries:
        put_rule(write, programme_id, entry)
    if rule.form or not rule.on:
        value: dict[str, Any] = {"key": rule.key, "says": rule.says, "position": rule.position, "on": rule.on}
        if rule.form:
            value |= {"form": rule.form, "answers": dict(rule.answers), "part_says": dict(rule.part_says)}
            value |= {"codes": [entry.code for entry in entries]}
        elif rule.entry is not None:
            value |= {"entry": asdict(rule.entry)}
        write.session.add(SettingRow(name=_setting(rule), value=value))
    write.session.flush()


def _check_answers(rule: KeptRule, facts: RuleFacts) -> None:
    form = FORMS[rule.form]
    if dict(rule.answers) != fitting(form, rule.answers, facts):
        raise InvalidInput("rule-incomplete", field="answers")
    lacking = missing(form, rule.answers, facts)
    if lacking:
        raise InvalidInput("rule-incomplete", field=lacking)


def _check_readable(document: Document, entries: Sequence[RuleEntry]) -> None:
    """Read the rules as the matching will, so that no rule from here leaves the programme without plans."""
    problem_of(document | {"rules": [_object(entry) for entry in entries]})


def _tidy(rule: KeptRule | None) -> KeptRule | None:
    """Return a rule with its words as they are kept, so that a rule compares with what stands in the database."""
    if rule is None:
        return None
    says = clean(rule.says, "says", LONGEST_SENTENCE, needed=True)
    words = {name: clean(item, name) if isinstance(item, str) else item for name, item in rule.answers.items()}
    parts = {name: clean(item, "says", LONGEST_SENTENCE, needed=True) for name, item in rule.part_says.items()}
    return replace(rule, says=says, answers=words, part_says=parts)


# As the matching reads it ------------------------------------------------------------------------------------------


def _entries(rule: KeptRule | None, facts: RuleFacts) -> list[RuleEntry]:
    """Return what stands in the table for a rule: nothing for one that is switched off."""
    if rule is None or not rule.on:
        return []
    if rule.entry is not None:
        return [rule.entry]
    return [
        RuleEntry(
            f"{_stem(rule)}{part.name}",
            part.kind,
            rule.part_says.get(part.name, rule.says),
            dict(part.body),
            rule.position + place,
            part.hard,
            part.weight,
        )
        for place, part in enumerate(write_rules(rule.form, rule.answers, facts))
    ]


def _stem(rule: KeptRule) -> str:
    return f"{rule.form}.{rule.key}."


def _is_part(code: str, rule: KeptRule | None) -> bool:
    if rule is None:
        return False
    return code.startswith(_stem(rule)) if rule.form else code == rule.key


def _object(entry: RuleEntry) -> Document:
    head: Document = {"id": entry.code, "kind": entry.kind, "says": entry.says, "hard": entry.hard}
    return head | ({} if entry.hard else {"weight": entry.weight}) | entry.body


def _facts(problem: PlanningProblem) -> RuleFacts:
    year = problem.year
    groups = {group for person in year.people.values() for group in groups_of(person)}
    kinds = {person.role.kind.value for person in year.people.values()}
    roles = {person.role.name for person in year.people.values()}
    # What a person may be selected by twice, as kind and as role, is offered once: as the programme calls it.
    named = sorted(groups - (kinds - roles), key=lambda group: (group in roles, group))
    return RuleFacts(
        tuple(Option(code, item.name) for code, item in year.rotations.items() if not item.hatched),
        tuple(Option(group, group) for group in named),
        tuple(Option(key, str(block.index)) for key, block in year.blocks.items()),
        tuple(
            LevelledOption(code, item.name, tuple(level.name for level in item.scale.levels))
            for code, item in year.competencies.items()
        ),
        year.settled,
    )
