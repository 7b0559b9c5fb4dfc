"""People and plans to print. All invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from kiosk.domain.goals import AllyKind
from kiosk.domain.ids import ScaleId
from kiosk.domain.levels import LevelScale, NamedLevel
from kiosk.reports.model import (
    AllyLine,
    CountedTerm,
    CoverCount,
    CoverRow,
    GoalLine,
    GoalSheet,
    OpenProblem,
    OtherPlan,
    Place,
    PlanBlock,
    PlanCell,
    PlanDecision,
    PlanReason,
    PlanRow,
    PlanSheet,
    PracticeDay,
    SharedGoal,
    Smart,
    SmartPart,
    Stay,
    Supporters,
)

MONDAY = date(2026, 11, 23)
LONG_NAME = "Wilhelmina-Alexandrina van der Bergh-Featherstone Okonkwo II"

WORKROOM = LevelScale(
    ScaleId(UUID(int=1)),
    "Workroom",
    tuple(
        NamedLevel(str(number), name)
        for number, name in enumerate(("New to me", "Seen it", "With help", "On my own", "Guides others"))
    ),
    3,
)
MILESTONES = LevelScale(
    ScaleId(UUID(int=2)),
    "Milestones",
    tuple(NamedLevel(f"{1 + half / 2:g}", f"Level {1 + half / 2:g}") for half in range(9)),
    6,
)


def plain(_context: str, text: str) -> str:
    """Translate into English, which the texts are."""
    return text


def priya() -> GoalSheet:
    """Priya's week: one main goal, one further goal, three allies."""
    notes = ("", "10:00 LP, with Samuel", "12:30 on the model", "infants, with Farah", "my turn, ask at line-up")
    days = [PracticeDay(MONDAY + timedelta(n), "Day 8–18", note=note) for n, note in enumerate(notes)]
    return GoalSheet(
        programme="Pediatrics residency",
        monday=MONDAY,
        person="Priya Raman",
        role="PGY-1",
        code="7K4M2",
        stay=Stay("Emergency", date(2026, 12, 15), "NICU"),
        goal=GoalLine("Lumbar puncture", "I find the space and pass the needle myself on two infants.", WORKROOM, 1, 2),
        smart=(
            SmartPart(Smart.IMPORTANT, "Every infant with fever here needs one"),
            SmartPart(Smart.MEASURABLE, "Two infants, level seen by somebody"),
            SmartPart(Smart.TIMELINE, "By Friday 11 December"),
        ),
        days=(*days, PracticeDay(MONDAY + timedelta(5), off=True), PracticeDay(MONDAY + timedelta(6), off=True)),
        allies=(
            AllyLine("SO", "Samuel Osei", AllyKind.WATCH, "Tue"),
            AllyLine("FH", "Farah Haddad", AllyKind.TEACH, "Thu"),
            AllyLine("AO", "Amara Okafor", AllyKind.ME_TOO),
        ),
        further=(
            GoalLine("Family meetings", "Open with one question, and wait for the whole answer.", WORKROOM, 1, 2),
        ),
        supporters=Supporters(
            "Mei-Ling Chen, chief · ext. 4410", "Resident support · ext. 5000", "Private, to Miriam Adler, at the kiosk"
        ),
        scale=WORKROOM,
        audit_head="3f9a 12bc",
    )


def many_goals(count: int = 7) -> GoalSheet:
    """Priya's week with further goals on several scales, numbered in their text."""
    goals = tuple(
        GoalLine(
            f"Competency {n}",
            f"Goal number {n}: everybody has spoken before I do, every morning.",
            MILESTONES if n % 3 == 0 else WORKROOM,
            None if n == 4 else n % 4,
            n % 4 + 1,
        )
        for n in range(1, count + 1)
    )
    return replace(priya(), further=goals)


def long_everything() -> GoalSheet:
    """A week in which everything is as long as it gets."""
    base = priya()
    words = "I open by one question to the family itself and wait for the whole answer; Samuel listens twice. " * 6
    return replace(
        base,
        person=LONG_NAME,
        role="Fellow, Pediatric Emergency Medicine and Simulation",
        stay=Stay("Pediatric Intensive Care Unit, North Tower", date(2026, 12, 15), "Neonatal Follow-up Clinic"),
        goal=GoalLine(
            "Communication with families across languages, interpreters and cultures", words, MILESTONES, 3, 4
        ),
        allies=tuple(
            replace(base.allies[n % 3], name=LONG_NAME, when="Tuesday and Thursday morning") for n in range(7)
        ),
        days=tuple(
            replace(day, shift="Night float 19:30–08:00", note="family conference in the afternoon with an interpreter")
            for day in base.days
        ),
        supporters=Supporters(LONG_NAME + ", chief resident, extension 4410 or pager 22 131", "ext. 5000", LONG_NAME),
        audit_head="3f9a12bc77d0e1",
    )


PLACES = (
    Place("PI", "PICU", "#33627C"),
    Place("NI", "NICU", "#86D2F4"),
    Place("ED", "Emergency", "#FBD669"),
    Place("WA", "Wards A", "#596742"),
    Place("EL", "Elective", "#E4E7EC"),
    Place("VA", "Vacation", "#FFFFFF", hatched=True),
)
PEOPLE = ("Amara Okafor", "Jonas Weber", "Priya Raman", "Nikhil Rao", "Björn Lindqvist", "Khadija Omar")


def plan(people: int = 6, blocks: int = 13, *, name: str = "") -> PlanSheet:
    """A year of a programme; people beyond the sixth are numbered."""
    rows = tuple(
        PlanRow(
            name or (PEOPLE[n] if n < len(PEOPLE) else f"Person {n + 1}"),
            f"PGY-{1 + 3 * n // people}",
            tuple(_cell(n, block) for block in range(blocks)),
            opens_group=n > 0 and 3 * n // people != 3 * (n - 1) // people,
        )
        for n in range(people)
    )
    short = blocks - 1
    return PlanSheet(
        programme="Pediatrics residency",
        year="2026/27",
        title="Rotation plan A, growth first",
        as_of=date(2026, 11, 24),
        code="P9QR3",
        places=PLACES,
        blocks=tuple(PlanBlock(n + 1, date(2026, 7, 1) + timedelta(days=7 * n)) for n in range(blocks)),
        rows=rows,
        cover=(
            CoverRow("PICU", 1, tuple(CoverCount(1) for _ in range(blocks))),
            CoverRow("Nights", 1, tuple(CoverCount(int(n != short), n == short) for n in range(blocks))),
        ),
        standing="26 of 30 edges met",
        proof="at least 97 % of the best possible",
        focus=min(7, blocks),
        reasons=tuple(
            PlanReason(row.person, row.cells[0].place, "lumbar puncture edge, Hana coaches family meetings")
            for row in rows
        ),
        problems=(OpenProblem("Block 13 has nobody on nights.", "Ways out: a moonlighter."),),
        counted=(CountedTerm("Growth", "83 %", "more"), CountedTerm("Wishes", "9 %", "a little")),
        shared_goals=(SharedGoal("Priya Raman", "Family meetings", "Open with one question."),),
    )


def decision(lines: int = 1) -> PlanDecision:
    """What is to be decided on a plan; so many bent wishes and other plans."""
    return PlanDecision(
        asked=("12 people on 6 rotations in 13 blocks, 9 of them ahead.", "Rules that never break: 24."),
        good=("By these weights: at least 97 % of the best possible.", "26 of 30 edges met, 31 of 40 wishes met."),
        bent=tuple(f"Rather no nights in block {n}: 2 times." for n in range(1, lines + 1)),
        others=tuple(
            OtherPlan("K4M7T", f"Plan {n}, steadier", "of 24 November 2026; 17 of 96 places ahead differ.")
            for n in range(1, lines + 1)
        ),
    )


def _cell(person: int, block: int) -> PlanCell:
    place = PLACES[(person * 3 + block) % len(PLACES)]
    if block < 4:
        return PlanCell(place.code, past=True)
    return PlanCell(place.code, None if place.hatched else (block % 5) / 4, locked=place.hatched)
