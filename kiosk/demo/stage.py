"""Sets the demo's programme up and turns its academic years: roster, rotations, blocks, placements, leave, wishes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from db.store import WriteSession
from db.tables import SettingRow
from kiosk.actions.frameworks import competency_ids, put_board, put_defaults, put_scale, set_ideal
from kiosk.actions.schedule import (
    BlockEntry,
    RotationEntry,
    assign,
    lock_place,
    put_block,
    put_leave,
    put_preference,
    put_rotation,
)
from kiosk.actions.setup import NewProgramme, choose_setting, create_programme, put_person, role_named
from kiosk.demo.academic import BLOCKS_A_YEAR, AcademicYear, Span
from kiosk.demo.chance import happens, stream, weighted
from kiosk.demo.pin import PIN_SETTING
from kiosk.demo.placements import PARENTAL, YearPlan, is_away
from kiosk.demo.roster import DemoPerson
from kiosk.demo.units import UNITS, VACATION, floors_of
from kiosk.demo.world import Cell, World
from kiosk.domain.clock import Calendar
from kiosk.domain.ids import BlockId, ProgrammeId, RotationId
from kiosk.domain.levels import LevelScale
from kiosk.domain.people import Access, RoleKind
from kiosk.domain.programme import Settings
from kiosk.domain.rotations import Assignment, Exposure
from kiosk.exchange.presets import FrameworkPreset, load_framework, load_phrases, load_scale

FRAMEWORK = "workroom"
PROGRAMME = "Pediatrics residency"
ZONE = ZoneInfo("America/Chicago")
CALENDAR = Calendar(ZONE)
PATHWAY_STAGE = 3
BOARD_SET = "Core 15"
PIN = "4711"

# The preset's ideal numbers are for a unit; this many people of the demo are one.
_PEOPLE_OF_A_UNIT = 13
_TWO_WEEKS = timedelta(days=13)
# Fellows are the PICU's own supervision: their airway is never seen below this.
_FELLOWS_AIRWAY = 3
_FIXED = ("Agreed in June", "Shares the clinic day with a mentor", "Course on the Thursdays of this block")
_BARRED = "Asked not to, these weeks"


class Stage:
    """Makes the programme and its schedule, and keeps the ids that the schedule needs."""

    def __init__(
        self, people: tuple[DemoPerson, ...], plans: Mapping[AcademicYear, YearPlan], now: AcademicYear, seed: int
    ) -> None:
        self._people = people
        self._plans = plans
        self._now = now
        self._chance = stream(seed, "schedule")
        self._rotations: dict[str, RotationId] = {}
        self._blocks: dict[AcademicYear, list[BlockId]] = {}
        self._framework = load_framework(FRAMEWORK)
        self.phrases = load_phrases(FRAMEWORK)

    def set_up(self, write: WriteSession) -> World:
        """Create the programme with its framework, rotations, blocks and choices; nobody is on the roster yet."""
        programme = NewProgramme(PROGRAMME, ZONE.key, CALENDAR.day_turns_at, PATHWAY_STAGE, is_demo=True)
        programme_id = create_programme(write, programme)
        # The sign-in page of a demo shows it; a real programme has no such row.
        write.session.add(SettingRow(name=PIN_SETTING, value=PIN))
        world = self._make_world(write, programme_id)
        self._put_rotations(write, world)
        for year in self._plans:
            self._blocks[year] = [
                put_block(write, programme_id, BlockEntry(year.label, span.starts, span.ends))[0]
                for span in year.blocks
            ]
        choose_setting(write, None, "supporters", _supporters(self._people))
        leaders = sum(each.leader for each in self._people)
        if leaders <= Settings().leaders_needed:
            # A group too small for the usual number of leaders still shows what a board is.
            choose_setting(write, None, "leaders_needed", max(0, leaders - 1))
        return world

    def begin_year(self, write: WriteSession, world: World, year: AcademicYear, day: date) -> list[DemoPerson]:
        """Bring the roster to a year as of a day; return who is new."""
        new = []
        for each in self._people:
            if each.arrives is not None and each.arrives > day:
                continue
            if not world.is_here(each):
                new.append(each)
            world.ids[each.key] = put_person(write, world.programme_id, None, each.entry(self._now, year)).person_id
        return new

    def publish(self, write: WriteSession, world: World, year: AcademicYear, blocks: int) -> None:
        """Write down a year's leave, and who is where in its first blocks."""
        plan = self._plans[year]
        places = []
        for key, row in plan.rows.items():
            person_id = world.ids[key]
            for span, block_id, code in zip(year.blocks, self._blocks[year], row, strict=True):
                for starts, ends, reason in _leave(plan, key, span, code):
                    put_leave(write, person_id, starts, ends, reason)
                if span.index < blocks and code != PARENTAL:
                    places.append(Assignment(person_id, block_id, self._rotations[code]))
        assign(write, places)

    def wish(self, write: WriteSession, world: World, published: int) -> None:
        """Write down this year's wishes, and a few blocks fixed or barred by hand that the rest of the plan keeps."""
        plan, chance = self._plans[self._now], self._chance
        services = [unit.code for unit in UNITS if unit.exercises]
        for key in plan.rows:
            for code in chance.sample(services, chance.randrange(0, 4)):
                at = chance.randrange(published, BLOCKS_A_YEAR) if published < BLOCKS_A_YEAR else None
                block = self._blocks[self._now][at] if at is not None and happens(chance, 0.4) else None
                value = weighted(chance, (1.0, 2.0, -1.0), (6, 3, 2))
                put_preference(write, world.ids[key], self._rotations[code], value, block)
        ahead = [(key, at) for key, row in plan.rows.items() for at in range(published, len(row))]
        open_cells = [(key, at) for key, at in ahead if not is_away(plan.rows[key][at])]
        for index, (key, at) in enumerate(chance.sample(open_cells, min(len(open_cells), len(plan.rows) // 8))):
            self._fix(write, world, key, at, barred=index % 3 == 2)

    def _fix(self, write: WriteSession, world: World, key: str, at: int, *, barred: bool) -> None:
        code = self._plans[self._now].rows[key][at]
        if barred:
            code = next(other for other in ("NF", "ED", "WA") if other != code)
        place = Assignment(world.ids[key], self._blocks[self._now][at], self._rotations[code])
        lock_place(write, None, place, _BARRED if barred else self._chance.choice(_FIXED), barred=barred)

    def _make_world(self, write: WriteSession, programme_id: ProgrammeId) -> World:
        framework = self._framework
        scale = load_scale(framework.scale_id)
        codes = [item.code for item in framework.competencies]
        framework_id = put_board(write, programme_id, framework, scale, BOARD_SET, codes)
        for each in self._people:
            role_named(write, programme_id, each.role, each.kind)
        put_defaults(write, programme_id, framework_id, framework)
        ids = competency_ids(write, framework_id)
        for item in framework.competencies:
            ideal = round((item.ideal or 1) * len(self._people) / _PEOPLE_OF_A_UNIT)
            set_ideal(write, programme_id, ids[item.code], max(1, ideal))
        return World(
            programme_id=programme_id,
            calendar=CALENDAR,
            people=self._people,
            now=self._now,
            plans=self._plans,
            competencies={code: ids[code] for code in codes},
            scale=LevelScale(put_scale(write, scale), scale.name, scale.levels, scale.alone_from),
            not_for=_not_for(framework),
            least=_least(self._people, self._plans[self._now]),
        )

    def _put_rotations(self, write: WriteSession, world: World) -> None:
        for position, unit in enumerate(UNITS):
            exposures = tuple(
                Exposure(world.competencies[code], item.exposure, item.demand, item.floor)
                for code, item in unit.exercises.items()
            )
            entry = RotationEntry(unit.code, unit.name, unit.colour, position, unit.hatched, exposures)
            self._rotations[unit.code] = put_rotation(write, world.programme_id, entry)[0]


def _leave(plan: YearPlan, key: str, span: Span, code: str) -> Iterator[tuple[date, date, str]]:
    """Yield first day, last day and reason of what somebody is away in a block."""
    if code == PARENTAL:
        yield span.starts, span.ends, "Parental leave"
    elif code == VACATION:
        yield span.starts, span.ends, "Vacation"
    elif (key, span.index) in plan.halves:
        yield span.starts, span.starts + _TWO_WEEKS, "Vacation"


def _not_for(framework: FrameworkPreset) -> dict[RoleKind, frozenset[str]]:
    return {kind: frozenset(item.code for item in framework.competencies if kind in item.not_for) for kind in RoleKind}


def _least(people: Sequence[DemoPerson], plan: YearPlan) -> dict[Cell, int]:
    """Return levels that cells never fall below: whoever is sent to a rotation has what its floors ask for."""
    found: dict[Cell, int] = {}
    for key, row in plan.rows.items():
        for code in row:
            for competency, floor in ({} if is_away(code) else floors_of(code)).items():
                found[key, competency] = max(found.get((key, competency), 0), int(floor))
    fellows = {each.key for each in people if each.kind is RoleKind.FELLOW}
    return found | {(key, "AIR"): _FELLOWS_AIRWAY for key in fellows}


def _supporters(people: Sequence[DemoPerson]) -> list[list[str]]:
    """Return the lines at the foot of a goal sheet: whom to turn to. The extensions are invented."""
    chief = next((each.name for each in people if each.access is Access.CHIEF), None)
    director = next((each.name for each in people if each.access is Access.DIRECTOR), None)
    lines = [["day_or_night", "Resident support · ext. 5000"]]
    if chief:
        lines.insert(0, ["too_much", f"{chief}, chief · ext. 4410"])
    if director:
        lines.append(["not_well_held", f"Private, to {director} · ext. 4400"])
    return lines
