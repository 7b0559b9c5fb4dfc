"""The file `growing-edge.matching-problem`, version 1: a strict reader and a writer that it reads back the same."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import asdict, replace
from dataclasses import fields as dataclass_fields
from itertools import pairwise
from pathlib import Path

from kiosk.domain.errors import InvalidInput
from kiosk.matching.cautions import cautions
from kiosk.matching.fields import Fields, as_number, as_text, load_document
from kiosk.matching.files import write_json
from kiosk.matching.plan_json import in_file_form
from kiosk.matching.problem import (
    Aims,
    Bar,
    Block,
    Caution,
    Demand,
    Lock,
    Person,
    Policy,
    Preference,
    Problem,
    Rotation,
    Rule,
)
from kiosk.matching.rules_json import Names, read_rule, rule_object

FORMAT = "growing-edge.matching-problem"
VERSION = 1


def read_problem(path: Path) -> Problem:
    """Read a problem from a file.

    Raises: InvalidInput with where it stands (`rules[3].rotations[1]`) and what was expected.
    """
    return problem_from(load_document(path, FORMAT, VERSION))


def problem_from(top: Fields) -> Problem:
    """Read a problem from a parsed document whose format and version were checked."""
    ignored: list[Caution] = []
    scale = Fields(top.take("scale", {}), "scale")
    lowest, highest = scale.number("lowest", 0.0), scale.number("highest", 5.0)
    if lowest >= highest:
        raise InvalidInput("matching-field-wrong", where="scale", expected="lowest below highest", found=lowest)
    names = Names(competencies=_names(top, "competencies"))
    blocks = _read_blocks(top, names, ignored)
    rotations = _read_rotations(top, names, ignored)
    people = _read_people(top, names, ignored)
    names.groups = {group for person in people for group in person.groups}
    problem = Problem(
        name=top.text("name", ""),
        source=top.text("source", ""),
        competencies=tuple(names.competencies),
        lowest=lowest,
        highest=highest,
        blocks=blocks,
        rotations=rotations,
        people=people,
        locks=_read_locks(top, names, {block.id for block in blocks if block.settled}),
        bars=tuple(_read_bar(item, names) for item in top.objects("bars")),
        rules=_unique_rules(tuple(read_rule(item, names) for item in top.objects("rules"))),
        preferences=tuple(_read_preference(item, names) for item in top.objects("preferences")),
        aims=_read_aims(top, blocks),
        policy=_read_policy(top),
        incumbent=_read_incumbent(top, names),
    )
    ignored += _ignored(top)
    return replace(problem, warnings=(*ignored, *cautions(problem)))


def default_aims(blocks: Iterable[Block]) -> Aims:
    """Return the aims of a file that names none: in weekly plans a change of rotation costs 8 points, else nothing."""
    weekly = all(block.weeks <= 1 for block in blocks)
    return Aims(continuity=8.0 if weekly else 0.0)


# Reading -------------------------------------------------------------------------------------------------------


def _names(top: Fields, field: str) -> list[str]:
    found: list[str] = []
    for raw, where in top.each(field):
        _add(found, as_text(raw, where), where)
    return found


def _add(known: list[str], name: str, where: str) -> None:
    if name in known:
        raise InvalidInput("matching-doubled-name", where=where, name=name)
    known.append(name)


def _ignored(fields: Fields) -> list[Caution]:
    """Return a caution for each unknown field, where ignoring it is harmless; in rules it would be a fault."""
    return [Caution("matching-field-ignored", fields.at(name)) for name in fields.unknown()]


def _read_blocks(top: Fields, names: Names, ignored: list[Caution]) -> tuple[Block, ...]:
    found = []
    for item in top.objects("blocks"):
        block = Block(
            item.text("id"),
            item.number("weeks", 4.0, least=0.1),
            item.text("starts", ""),
            settled=item.flag("settled", default=False),
        )
        _add(names.blocks, block.id, item.at("id"))
        ignored += _ignored(item)
        found.append(block)
    if not found:
        raise InvalidInput("matching-field-missing", where="the file", field="blocks")
    return tuple(found)


def _read_rotations(top: Fields, names: Names, ignored: list[Caution]) -> tuple[Rotation, ...]:
    found = []
    for item in top.objects("rotations"):
        rotation = Rotation(
            item.text("id"),
            item.mapping("growth", _read_demand),
            item.mapping("floor", as_number),
        )
        _add(names.rotations, rotation.id, item.at("id"))
        names.check("competencies", [*rotation.growth, *rotation.floor], item.where)
        # How the exposures came about, for whoever reads the document; they hold it already.
        item.take("learned", None)
        ignored += _ignored(item)
        found.append(rotation)
    if not found:
        raise InvalidInput("matching-field-missing", where="the file", field="rotations")
    return tuple(found)


def _read_demand(raw: object, where: str) -> Demand:
    item = Fields(raw, where)
    demand = Demand(item.number("exposure", least=0.0), item.number("level"))
    item.done()
    return demand


def _read_people(top: Fields, names: Names, ignored: list[Caution]) -> tuple[Person, ...]:
    found = []
    for item in top.objects("people"):
        found.append(_read_person(item, names))
        _add(names.people, found[-1].id, item.at("id"))
        ignored += _ignored(item)
    return tuple(found)


def _read_person(item: Fields, names: Names) -> Person:
    person = Person(
        id=item.text("id"),
        groups=tuple(as_text(raw, where) for raw, where in item.each("groups")),
        rotations=names.some(item, "rotations", "rotations") if item.has("rotations") else item.take("rotations", None),
        levels=item.mapping("levels", as_number),
        edges=names.some(item, "edges", "competencies"),
        stretch=_read_stretch(item, names),
        had=item.mapping("had", lambda raw, where: as_number(raw, where, 0.0)),
        away=item.mapping("away", lambda raw, where: as_number(raw, where, 0.0, 1.0)),
    )
    names.check("competencies", person.levels, item.at("levels"))
    names.check("rotations", person.had, item.at("had"))
    names.check("blocks", person.away, item.at("away"))
    return person


def _read_stretch(item: Fields, names: Names) -> frozenset[str]:
    """Read `stretch`, which may be one competency or a list of them."""
    raw = item.take("stretch", [])
    if isinstance(raw, str):
        names.check("competencies", [raw], item.at("stretch"))
        return frozenset({raw})
    return names.some(item, "stretch", "competencies")


def _read_locks(top: Fields, names: Names, settled: Set[str]) -> tuple[Lock, ...]:
    """Read the locks; in settled blocks they are what happened, so each names one rotation and none another's."""
    found: list[Lock] = []
    history: dict[tuple[str, str], frozenset[str]] = {}
    for item in top.objects("locks"):
        lock = _read_lock(item, names)
        found.append(lock)
        if lock.block in settled:
            before = history.setdefault((lock.person, lock.block), lock.rotations)
            if len(lock.rotations) > 1 or before != lock.rotations:
                listed = ", ".join(sorted(before | lock.rotations))
                raise InvalidInput(
                    "matching-field-wrong",
                    where=item.at("rotations"),
                    expected="the one rotation of a settled block",
                    found=listed,
                )
    return tuple(found)


def _read_lock(item: Fields, names: Names) -> Lock:
    lock = Lock(
        person=names.one(item, "person", "people"),
        block=names.one(item, "block", "blocks"),
        rotations=names.needed(item, "rotations", "rotations"),
        says=item.text("says", ""),
    )
    item.done()
    return lock


def _read_bar(item: Fields, names: Names) -> Bar:
    bar = Bar(
        person=names.one(item, "person", "people"),
        rotations=names.needed(item, "rotations", "rotations"),
        block=names.maybe(item, "block", "blocks"),
        says=item.text("says", ""),
    )
    item.done()
    return bar


def _read_preference(item: Fields, names: Names) -> Preference:
    preference = Preference(
        person=names.one(item, "person", "people"),
        rotation=names.one(item, "rotation", "rotations"),
        value=item.number("value"),
        block=names.maybe(item, "block", "blocks"),
    )
    item.done()
    return preference


def _read_aims(top: Fields, blocks: Iterable[Block]) -> Aims:
    """Read the aims: without the object sane defaults, in it whatever is not named counts nothing."""
    if not top.has("aims"):
        top.take("aims", None)
        return default_aims(blocks)
    item = Fields(top.take("aims"), "aims")
    aims = Aims(**{field.name: item.number(field.name, 0.0, least=0.0) for field in dataclass_fields(Aims)})
    item.done()
    return aims


def _read_policy(top: Fields) -> Policy:
    item, usual = Fields(top.take("policy", {}), "policy"), Policy()
    curve = tuple(_read_point(raw, where) for raw, where in item.each("curve")) or usual.curve
    repeats = tuple(as_number(raw, where, 0.0, 1.0) for raw, where in item.each("repeats")) or usual.repeats
    simple = ("edge_weight", "stretch_weight", "unknown_factor", "goal_base", "goal_bonus")
    policy = Policy(curve=curve, repeats=repeats, **{n: item.number(n, getattr(usual, n), least=0.0) for n in simple})
    item.done()
    if any(left >= right for (left, _), (right, _) in pairwise(curve)):
        raise InvalidInput("matching-field-wrong", where="policy.curve", expected="gaps in rising order", found="")
    if any(first < second for first, second in pairwise(repeats)):
        raise InvalidInput(
            "matching-field-wrong", where="policy.repeats", expected="no factor above an earlier", found=""
        )
    return policy


def _read_point(raw: object, where: str) -> tuple[float, float]:
    if not isinstance(raw, list) or len(raw) != 2:
        raise InvalidInput("matching-field-wrong", where=where, expected="a pair [gap, share]", found=str(raw)[:60])
    return as_number(raw[0], f"{where}[0]"), as_number(raw[1], f"{where}[1]", 0.0, 1.0)


def _read_incumbent(top: Fields, names: Names) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for item in top.objects("incumbent"):
        key = names.one(item, "person", "people"), names.one(item, "block", "blocks")
        if key in found:
            raise InvalidInput("matching-doubled-name", where=item.where, name=" ".join(key))
        found[key] = names.one(item, "rotation", "rotations")
        item.done()
    return found


def _unique_rules(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    seen: list[str] = []
    for index, rule in enumerate(rules):
        _add(seen, rule.id, f"rules[{index}].id")
    return rules


# Writing -------------------------------------------------------------------------------------------------------


def problem_object(problem: Problem) -> dict[str, object]:
    """Return a problem as the JSON object that `problem_from` reads back the same."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "name": problem.name,
        "source": problem.source,
        "blocks": [_block_object(block) for block in problem.blocks],
        "competencies": list(problem.competencies),
        "scale": {"lowest": problem.lowest, "highest": problem.highest},
        "rotations": [_rotation_object(rotation) for rotation in problem.rotations],
        "people": [_person_object(person) for person in problem.people],
        "locks": [_present(asdict(lock)) for lock in problem.locks],
        "bars": [_present(asdict(bar)) for bar in problem.bars],
        "rules": [rule_object(rule) for rule in problem.rules],
        "preferences": [_present(asdict(preference)) for preference in problem.preferences],
        "aims": asdict(problem.aims),
        "policy": asdict(problem.policy),
        "incumbent": in_file_form(dict(sorted(problem.incumbent.items()))),
    }


def write_problem(problem: Problem, path: Path) -> None:
    """Write a problem whole or not at all."""
    write_json(problem_object(problem), path)


def _present(values: dict[str, object]) -> dict[str, object]:
    """Return plain JSON values without what is absent: None and empty text."""
    found: dict[str, object] = {}
    for name, value in values.items():
        if value is not None and value != "":
            found[name] = sorted(value) if isinstance(value, Set) else value
    return found


def _block_object(block: Block) -> dict[str, object]:
    found: dict[str, object] = {"id": block.id, "weeks": block.weeks}
    found |= {"starts": block.starts} if block.starts else {}
    return found | ({"settled": True} if block.settled else {})


def _rotation_object(rotation: Rotation) -> dict[str, object]:
    growth = {name: {"exposure": d.exposure, "level": d.level} for name, d in rotation.growth.items()}
    found: dict[str, object] = {"id": rotation.id, "growth": growth}
    return found | ({"floor": dict(rotation.floor)} if rotation.floor else {})


def _person_object(person: Person) -> dict[str, object]:
    found: dict[str, object] = {"id": person.id, "groups": list(person.groups)}
    found |= {} if person.rotations is None else {"rotations": sorted(person.rotations)}
    found |= {"levels": dict(person.levels), "edges": sorted(person.edges)}
    optional: dict[str, object] = {"stretch": sorted(person.stretch), "had": dict(person.had)}
    return found | {name: value for name, value in optional.items() if value} | {"away": dict(person.away)}
