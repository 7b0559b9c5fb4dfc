"""What past blocks taught reaches the plan: as far as people release their levels for it, and never of few."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from db.queries.opportunities import LEARNING
from db.queries.people import load_people
from db.tables import SettingRow
from kiosk.actions.observe import Observe, observe
from kiosk.actions.plan_values import LearnedLine, Many
from kiosk.actions.plan_view import load_plan_view, show_kept
from kiosk.actions.plan_words import learned_words
from kiosk.actions.planning import Document, load_problem
from kiosk.actions.schedule import BlockEntry, RotationEntry, assign, put_block, put_leave, put_rotation
from kiosk.actions.setup import RosterEntry, put_person
from kiosk.actions.sharing import choose_audience
from kiosk.actions.suggest import problem_of
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.ids import ObservationId, PersonId
from kiosk.domain.people import Person, RoleKind
from kiosk.domain.permissions import Actor
from kiosk.domain.rotations import Assignment, Exposure
from tests.reports.samples import plain
from tests.workroom import Workroom

WEEKS = timedelta(weeks=4)
FIRST = date(2026, 1, 12)
PAST, AHEAD = 8, 12
MORE_RESIDENTS = ("Noor Haddad", "Tomás Vega", "Yuki Mori")


class TaughtYear:
    """Six residents went to and fro between PICU and clinic, with the same exposures stated for both.

    In the PICU everybody's airway rose a step in each block, in the clinic it never did; talking with families rose
    once, everywhere alike.
    """

    def __init__(self, workroom: Workroom) -> None:
        self.workroom = workroom
        self.taught = (workroom.competencies["AIR"].id, workroom.competencies["FAM"].id)
        stated = tuple(Exposure(competency, 2, 2.5) for competency in self.taught)
        entries = [
            RotationEntry("PI", "PICU", "#33627C", 0, exposures=stated),
            RotationEntry("CL", "Clinic", "#878CCA", 1, exposures=stated),
        ]
        with workroom.store.write() as write:
            for number, name in enumerate(MORE_RESIDENTS):
                entry = RosterEntry(f"p2{number}", name, "Resident", RoleKind.RESIDENT, "Team Blue", 1)
                put_person(write, workroom.programme_id, None, entry)
            everybody = load_people(write.session, workroom.programme_id)
            self.residents = [person for person in everybody if person.role.kind is RoleKind.RESIDENT]
            rotations = [put_rotation(write, workroom.programme_id, entry)[0] for entry in entries]
            starts = [FIRST + number * WEEKS for number in range(AHEAD)]
            year = [BlockEntry("2026", first, first + WEEKS - timedelta(1)) for first in starts]
            blocks = [put_block(write, workroom.programme_id, entry)[0] for entry in year]
            for who, person in enumerate(self.residents):
                places = enumerate(blocks[:PAST])
                assign(write, [Assignment(person.id, block, rotations[(at + who) % 2]) for at, block in places])
        self.let_be_seen()
        for person in self.residents:
            self.release(person)

    def let_be_seen(self) -> None:
        """Let Dolores look at everybody at the beginning and the end of every block, and once after the last."""
        now = self.workroom.clock.now()
        for block in range(PAST + 1):
            for day, done in ((1, 0), (26, 1))[: PAST + 1 - block]:
                self.workroom.clock.set(self.noon(FIRST + block * WEEKS + timedelta(day)))
                self._see(block, done)
        self.workroom.clock.set(now)

    def noon(self, day: date) -> datetime:
        return datetime.combine(day, time(18), self.workroom.clock.now().tzinfo)

    def _see(self, block: int, done: int) -> None:
        airway, families = self.taught
        with self.workroom.store.write() as write:
            for who, person in enumerate(self.residents):
                risen = sum((at + who) % 2 == 0 for at in range(block + done))
                for competency, level in ((airway, risen), (families, min(2, 1 + block // 4))):
                    entry = Observe(ObservationId(write.ids()), person.id, competency, level)
                    observe(write, self.workroom.actor("Dolores"), entry)

    def release(self, person: Person, audience: Audience = Audience.COACH) -> None:
        with self.workroom.store.write() as write:
            choose_audience(write, Actor(person.id, self.workroom.programme_id), ItemKind.PLANNING, audience)

    def keep_to_themselves(self, people: Iterable[Person]) -> None:
        for person in people:
            self.release(person, Audience.PRIVATE)

    def document(self) -> Document:
        with self.workroom.store.read() as session:
            return load_problem(session, self.workroom.clock.now()).document

    def rotation(self, code: str) -> dict[str, Any]:
        found: dict[str, Any] = next(each for each in self.document()["rotations"] if each["id"] == code)
        return found

    def learned(self) -> dict[tuple[str, str], dict[str, Any]]:
        found = self.document()["rotations"]
        return {(each["id"], code): told for each in found for code, told in each.get("learned", {}).items()}


@pytest.fixture
def taught(small_workroom: Workroom) -> TaughtYear:
    return TaughtYear(small_workroom)


def test_what_the_picu_really_moves_counts_for_more_than_its_lead_says(workroom: Workroom) -> None:
    taught = TaughtYear(workroom)
    picu, clinic = taught.rotation("PI"), taught.rotation("CL")
    told = picu["learned"]["AIR"]
    assert (told["blocks"], told["people"], told["stated"]) == (24, 6, 0.5)
    assert told["steps"] > 0.8 > 0.2 > told["expected"]
    assert told["factor"] > 1.5
    assert picu["growth"]["AIR"]["exposure"] > 0.6
    assert clinic["growth"]["AIR"]["exposure"] < 0.5
    assert clinic["learned"]["FAM"]["factor"] == 1
    for rotation in (picu, clinic):
        assert sum(item["exposure"] for item in rotation["growth"].values()) == pytest.approx(1)


def test_the_matching_reads_what_was_learned(taught: TaughtYear) -> None:
    picu = problem_of(taught.document()).rotation["PI"]
    assert picu.growth["AIR"].exposure == taught.rotation("PI")["growth"]["AIR"]["exposure"]


def test_a_programme_can_leave_it_at_its_leads_words(taught: TaughtYear) -> None:
    with taught.workroom.store.write() as write:
        write.session.add(SettingRow(name=LEARNING, value=False))
    assert taught.rotation("PI")["growth"]["AIR"]["exposure"] == 0.5
    assert taught.learned() == {}


def test_below_three_people_nothing_is_learned(taught: TaughtYear) -> None:
    taught.keep_to_themselves(taught.residents[3:])
    assert taught.learned()["PI", "AIR"]["people"] == 3
    taught.keep_to_themselves(taught.residents[2:])
    assert taught.learned() == {}


def test_who_has_left_is_not_counted_any_more(taught: TaughtYear) -> None:
    gone = next(person for person in taught.residents if person.name == MORE_RESIDENTS[0])
    entry = RosterEntry("p20", gone.name, "Resident", RoleKind.RESIDENT, "Team Blue", 1, active=False)
    with taught.workroom.store.write() as write:
        put_person(write, taught.workroom.programme_id, None, entry)
    assert taught.learned()["PI", "AIR"]["people"] == 5


def test_whoever_was_away_for_most_of_a_block_was_not_taught_in_it(taught: TaughtYear) -> None:
    away = taught.residents[0].id
    with taught.workroom.store.write() as write:
        put_leave(write, away, FIRST, FIRST + timedelta(20), "Ill")
    assert taught.learned()["PI", "AIR"]["blocks"] == 23


def test_a_block_that_still_runs_says_nothing_yet(taught: TaughtYear) -> None:
    taught.workroom.clock.set(taught.noon(FIRST + PAST * WEEKS - timedelta(1)))
    assert taught.learned()["PI", "AIR"]["blocks"] == 21
    taught.workroom.clock.set(taught.noon(FIRST + PAST * WEEKS))
    assert taught.learned()["PI", "AIR"]["blocks"] == 24


def everything_of(taught: TaughtYear, person: PersonId) -> None:
    """Let others see a good deal of somebody, and let them say something of themself."""
    for by in ("Dolores", "Miriam"):
        for competency in taught.taught:
            with taught.workroom.store.write() as write:
                observe(write, taught.workroom.actor(by), Observe(ObservationId(write.ids()), person, competency, 4))
    with taught.workroom.store.write() as write:
        own = Actor(person, taught.workroom.programme_id)
        observe(write, own, Observe(ObservationId(write.ids()), person, taught.taught[0], 0))


def test_nothing_of_whoever_does_not_release_their_levels_shows_anywhere_in_the_problem(taught: TaughtYear) -> None:
    hidden = taught.residents[0]
    taught.keep_to_themselves([hidden])
    before = taught.document()
    assert taught.learned()["PI", "AIR"]["people"] == 5
    everything_of(taught, hidden.id)
    assert taught.document() == before


def test_the_comparison_would_see_a_leak(taught: TaughtYear) -> None:
    before = taught.document()
    everything_of(taught, taught.residents[0].id)
    assert taught.document() != before


def test_own_views_teach_the_plan_nothing(taught: TaughtYear) -> None:
    before = taught.document()
    for person in taught.residents:
        with taught.workroom.store.write() as write:
            own = Actor(person.id, taught.workroom.programme_id)
            observe(write, own, Observe(ObservationId(write.ids()), person.id, taught.taught[0], 1))
    assert taught.document() == before


# Told where reasons are told -----------------------------------------------------------------------------------------


def said_of(taught: TaughtYear, code: str, viewer: str = "Mei-Ling") -> str:
    """Return the sentences that stand beside the reasons of a place on this rotation."""
    with taught.workroom.store.read() as session:
        view = load_plan_view(session, taught.workroom.actor(viewer), taught.workroom.clock.now())
    return " ".join(learned_words(view.learned.get(code, ()), plain))


def test_from_what_was_seen_to_the_sentence(taught: TaughtYear) -> None:
    assert (
        said_of(taught, "PI")
        == "Airway grows more here than its lead says. Learned from 20 or more person-blocks of 5 to 9 people."
    )
    assert "Airway grows less here than its lead says." in said_of(taught, "CL")


def test_that_somebody_takes_back_their_release_can_not_be_read_off_the_sentence(taught: TaughtYear) -> None:
    before = said_of(taught, "PI")
    taught.keep_to_themselves(taught.residents[:1])
    assert taught.learned()["PI", "AIR"]["people"] == 5
    assert said_of(taught, "PI") == before


def test_of_four_people_nothing_is_said_though_the_plan_takes_it_in(taught: TaughtYear) -> None:
    taught.keep_to_themselves(taught.residents[:2])
    assert taught.learned()["PI", "AIR"]["people"] == 4
    for viewer in ("Mei-Ling", "Miriam"):
        assert said_of(taught, "PI", viewer) == ""


@pytest.mark.parametrize(
    ("count", "words"), [(5, "5 to 9"), (9, "5 to 9"), (10, "10 to 19"), (19, "10 to 19"), (20, "20 or more")]
)
def test_how_many_is_said_in_bands(count: int, words: str) -> None:
    many = Many.of(count)
    assert many is not None
    (said,) = learned_words((LearnedLine("Airway", Many.TWENTY, many, 1.0),), plain)
    assert said.endswith(f"Learned from 20 or more person-blocks of {words} people.")


def test_whoever_sees_no_reasons_hears_nothing_of_it(taught: TaughtYear) -> None:
    assert said_of(taught, "PI", "Dolores") == ""
    assert said_of(taught, "PI", "Amara") != ""


def test_where_nothing_differs_it_says_what_that_rests_on() -> None:
    lines = (LearnedLine("Airway", Many.TEN, Many.FIVE, 1.0), LearnedLine("Families", Many.FIVE, Many.FIVE, 1.0))
    words = "Past blocks do not contradict what its lead says. Learned from 10 to 19 person-blocks of 5 to 9 people."
    assert learned_words(lines, plain) == [words]
    assert learned_words((), plain) == []


def test_of_few_nothing_is_said_whatever_a_document_holds(taught: TaughtYear) -> None:
    with taught.workroom.store.read() as session:
        found = load_problem(session, taught.workroom.clock.now())
    picu = next(each for each in found.document["rotations"] if each["id"] == "PI")
    picu["learned"]["AIR"] |= {"blocks": 4}
    picu["learned"]["FAM"] |= {"people": 4}
    assert show_kept(found, None, taught.workroom.clock.now()).learned["PI"] == ()
