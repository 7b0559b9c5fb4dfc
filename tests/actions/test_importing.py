"""A coordinator brings files in: whole or not at all, and twice is once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from db.base import Base
from db.queries.people import load_people
from db.queries.schedule import load_blocks, load_rotations
from db.tables import AuditRow, ObservationRow, PersonRow
from kiosk.actions.importing import ImportRefused, import_file
from kiosk.actions.observe import withdraw
from kiosk.domain.board import CellKind
from kiosk.domain.errors import Unavailable
from kiosk.domain.ids import ObservationId
from kiosk.domain.people import Access, folded
from kiosk.exchange.kinds import KINDS
from kiosk.exchange.table import template
from tests.db.queries.test_board import Statements
from tests.workroom import Workroom

ROSTER = "key,name,role,kind,team,year,access,leader,active\n"
# Whom the template for levels names as observer.
OBSERVER = ROSTER + "p003,Nora Field,Charge nurse,nurse,,,,,\n"
LEVELS = "person,competency,date,observer,source,level,seen,next_step\n"
ROTATIONS = "code,name,colour,absence,competency,exposure,level,floor\n"
BLOCKS = "year,starts,ends\n"
LEAVE = "person,starts,ends,reason\n"
RULES = "id,kind,says,groups,rotations,per,min,max\n"
YEAR = BLOCKS + "2026/27,2026-11-02,2026-11-29\n2026/27,2026-11-30,2026-12-27\n"
PLACES = ROTATIONS + "NI,NICU,#86D2F4,no,LP,2,1.5,\nNI,NICU,#86D2F4,no,Airway,1,2,1\nVA,Vacation,#DDDDDD,yes,,,,\n"


def file(folder: Path, text: str, name: str = "in.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def bring(workroom: Workroom, folder: Path, kind: str, text: str, *, dry_run: bool = False) -> dict[str, int]:
    return dict(import_file(workroom.store, file(folder, text), kind, dry_run=dry_run).states)


def refused(workroom: Workroom, folder: Path, kind: str, text: str) -> list[tuple[int, str]]:
    """Return lines and codes of what is wrong, after making sure that the file changed nothing."""
    before = contents(workroom)
    with pytest.raises(ImportRefused) as error:
        import_file(workroom.store, file(folder, text), kind)
    assert contents(workroom) == before
    return [(fault.line, fault.code) for fault in error.value.faults]


def contents(workroom: Workroom, leave_out: Iterable[str] = ()) -> dict[str, list[str]]:
    """Return every row of every table."""
    with workroom.store.read() as session:
        return {
            table.name: sorted(map(repr, session.execute(select(table)).all()))
            for table in Base.metadata.sorted_tables
            if table.name not in leave_out
        }


def told(workroom: Workroom) -> list[str]:
    with workroom.store.read() as session:
        return list(session.scalars(select(AuditRow.action).order_by(AuditRow.seq)))


# Every kind --------------------------------------------------------------------------------------------------------


def test_the_templates_come_in_one_after_the_other(workroom: Workroom, tmp_path: Path) -> None:
    bring(workroom, tmp_path, "roster", OBSERVER)
    for kind in ("roster", "rotations", "blocks", "leave", "rules", "levels"):
        assert bring(workroom, tmp_path, kind, template(KINDS[kind].columns)) == {"new": 1}
    assert "Priya Raman" in [row.person.name for row in workroom.board().board.rows]


@pytest.mark.parametrize("kind", ["roster", "rotations", "blocks", "leave", "rules", "levels"])
def test_twice_is_once(workroom: Workroom, tmp_path: Path, kind: str) -> None:
    bring(workroom, tmp_path, "roster", OBSERVER)
    for needed in ("roster", "rotations", "blocks"):
        bring(workroom, tmp_path, needed, template(KINDS[needed].columns))
    text = template(KINDS[kind].columns)
    bring(workroom, tmp_path, kind, text)
    before, told_before = contents(workroom, leave_out=["audit"]), told(workroom)
    assert bring(workroom, tmp_path, kind, text) == {"same": 1}
    assert contents(workroom, leave_out=["audit"]) == before
    assert told(workroom) == [*told_before, "import"]


@pytest.mark.parametrize("kind", ["roster", "rotations", "blocks"])
def test_a_dry_run_tells_and_leaves_every_byte_as_it_was(small_workroom: Workroom, tmp_path: Path, kind: str) -> None:
    def digest() -> dict[str, str]:
        files = sorted(Path(str(small_workroom.store.location)).parent.glob("programme.db*"))
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files if path.suffix != ".db-shm"}

    before = digest()
    assert bring(small_workroom, tmp_path, kind, template(KINDS[kind].columns), dry_run=True) == {"new": 1}
    assert digest() == before
    assert len(before) > 1


def test_one_bad_row_keeps_the_whole_file_out_and_every_bad_row_is_named(workroom: Workroom, tmp_path: Path) -> None:
    text = ROSTER + (
        "n1,New One,Resident,resident,,1,,,\n"
        "n2,New Two,Resident,resident,,99,,,\n"
        "N1,New Again,Resident,resident,,1,,,\n"
        "n4,New Four,Resident,nurse,,,,,\n"
        ",,x\n"
        "n6,,Resident,resident,,,,,\n"
    )
    assert refused(workroom, tmp_path, "roster", text) == [
        (3, "cell-not-whole"), (4, "row-doubled"), (5, "role-kind-differs"), (6, "row-cells"), (7, "cell-missing"),
    ]  # fmt: skip


# Roster ------------------------------------------------------------------------------------------------------------


def test_a_roster_adds_changes_and_retires_people(workroom: Workroom, tmp_path: Path) -> None:
    text = ROSTER + (
        "p01,Amara Okafor,Resident,resident,Team Blue,1,,,\n"
        "P02,Björn Lindqvist,Resident,resident,Team Blue,3,,,\n"
        "p06,Ines Carvalho,Pharmacist,pharmacist,Team Blue,,,,no\n"
        "p07,Nell Archer,Fellow,fellow,Team Green,4,,yes,\n"
    )
    assert bring(workroom, tmp_path, "roster", text) == {"same": 1, "changed": 2, "new": 1}
    with workroom.store.read() as session:
        people = {person.name: person for person in load_people(session, workroom.programme_id)}
        keys = session.scalars(select(PersonRow.roster_key).order_by(PersonRow.roster_key)).all()
    assert "Ines Carvalho" not in people
    assert (people["Björn Lindqvist"].year, people["Björn Lindqvist"].id) == (3, workroom.id_of("Björn"))
    assert people["Nell Archer"].leader
    assert keys == ["p01", "p02", "p03", "p04", "p05", "p06", "p07"]


def person_named(workroom: Workroom, name: str) -> PersonRow:
    with workroom.store.read() as session:
        return session.scalars(select(PersonRow).where(PersonRow.name == name)).one()


def test_a_roster_without_a_column_leaves_what_it_would_say(workroom: Workroom, tmp_path: Path) -> None:
    team = person_named(workroom, "Mei-Ling Chen").team_id
    text = "key,name,role,kind\np04,Mei-Ling Chen,Resident,resident\np05,Miriam Adler-Voss,Faculty,faculty\n"
    assert bring(workroom, tmp_path, "roster", text) == {"same": 1, "changed": 1}
    chief, director = person_named(workroom, "Mei-Ling Chen"), person_named(workroom, "Miriam Adler-Voss")
    assert (chief.access, chief.leader, chief.year, chief.team_id) == (Access.CHIEF, True, 3, team)
    assert (director.access, director.leader, director.active) == (Access.DIRECTOR, True, True)


def test_an_empty_cell_makes_nobody_less_and_takes_team_and_year_away(workroom: Workroom, tmp_path: Path) -> None:
    bring(workroom, tmp_path, "roster", ROSTER + "p06,Ines Carvalho,Pharmacist,pharmacist,Team Blue,,,,no\n")
    text = ROSTER + "p04,Mei-Ling Chen,Resident,resident,,,,,\np06,Ines Carvalho,Pharmacist,pharmacist,,,,,\n"
    assert bring(workroom, tmp_path, "roster", text) == {"changed": 2}
    chief, left = person_named(workroom, "Mei-Ling Chen"), person_named(workroom, "Ines Carvalho")
    assert (chief.access, chief.leader, chief.year, chief.team_id) == (Access.CHIEF, True, None, None)
    assert not left.active
    back = (
        ROSTER + "p06,Ines Carvalho,Pharmacist,pharmacist,,,,,yes\np04,Mei-Ling Chen,Resident,resident,,,member,no,\n"
    )
    assert bring(workroom, tmp_path, "roster", back) == {"changed": 2}
    chief, left = person_named(workroom, "Mei-Ling Chen"), person_named(workroom, "Ines Carvalho")
    assert (chief.access, chief.leader, left.active) == (Access.MEMBER, False, True)


def test_somebody_new_of_whom_little_is_said_is_a_member_who_is_here(workroom: Workroom, tmp_path: Path) -> None:
    assert bring(workroom, tmp_path, "roster", "key,name,role,kind\nn1,New One,Nurse,nurse\n") == {"new": 1}
    new = person_named(workroom, "New One")
    assert (new.access, new.leader, new.active, new.team_id, new.year) == (Access.MEMBER, False, True, None, None)


def test_keys_are_the_same_in_small_and_capital_letters_of_every_alphabet(workroom: Workroom, tmp_path: Path) -> None:
    text = "key,name,role,kind\n{},Anna Ärlig,Nurse,nurse\n"
    assert bring(workroom, tmp_path, "roster", text.format("ÄNNA@ward")) == {"new": 1}
    assert bring(workroom, tmp_path, "roster", text.format("a\u0308nna@WARD")) == {"same": 1}


def work_of(
    workroom: Workroom, folder: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> tuple[dict[str, int], tuple[int, int]]:
    """Bring in as many people; return what came of it, and how many keys were folded and statements sent meanwhile."""
    text = ROSTER + "".join(f"k{count}.{n},Sam Field {n},Resident,resident,Team Blue,1,,,\n" for n in range(count))
    keys: list[str] = []
    statements = Statements()

    def noted(words: str) -> str:
        keys.append(words)
        return folded(words)

    with closing(statements), monkeypatch.context() as counting:
        counting.setattr("kiosk.actions.setup.folded", noted)
        states = bring(workroom, folder, "roster", text)
    return states, (len(keys), statements.count)


def test_each_of_many_new_people_is_as_much_work_as_each_of_few(
    workroom: Workroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, few = work_of(workroom, tmp_path, monkeypatch, 20)
    second, many = work_of(workroom, tmp_path, monkeypatch, 200)
    assert (first, second) == ({"new": 20}, {"new": 200})
    assert all(more <= 10 * less for more, less in zip(many, few, strict=True))


def test_a_name_composed_in_another_way_is_the_same_name(small_workroom: Workroom, tmp_path: Path) -> None:
    text = ROSTER + "p02,Bjo\u0308rn Lindqvist,Resident,resident,Team Green,2,,,\n"
    assert bring(small_workroom, tmp_path, "roster", text) == {"same": 1}
    leave = LEAVE + "Bjo\u0308rn lindqvist,2026-12-01,2026-12-02,\n"
    assert bring(small_workroom, tmp_path, "leave", leave) == {"new": 1}


def test_what_looks_like_a_formula_is_a_name(small_workroom: Workroom, tmp_path: Path) -> None:
    assert bring(small_workroom, tmp_path, "roster", ROSTER + "=1+1,=cmd|x,Resident,resident,,,,,\n") == {"new": 1}
    with small_workroom.store.read() as session:
        assert session.scalars(select(PersonRow.name).where(PersonRow.roster_key == "=1+1")).one() == "=cmd|x"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("roster", ROSTER + f"{'k' * 121},A B,Resident,resident,,,,,\n"),
        ("roster", ROSTER + f"n1,{'A' * 121},Resident,resident,,,,,\n"),
        ("roster", ROSTER + f"n1,A B,{'R' * 81},resident,,,,,\n"),
        ("roster", ROSTER + f"n1,A B,Resident,resident,{'T' * 81},,,,\n"),
        ("rotations", ROTATIONS + f"{'N' * 13},NICU,#86D2F4,,,,,\n"),
        ("rotations", ROTATIONS + f"NI,{'N' * 81},#86D2F4,,,,,\n"),
        ("blocks", BLOCKS + f"{'2' * 21},2026-12-16,2027-01-12\n"),
        ("leave", LEAVE + f"p01,2026-12-16,2027-01-12,{'V' * 81}\n"),
        ("levels", LEVELS + f"p01,AIR,2026-11-20,p03,,2,{'s' * 281},\n"),
    ],
)
def test_what_is_too_long_is_told_on_both_databases(workroom: Workroom, tmp_path: Path, kind: str, text: str) -> None:
    assert refused(workroom, tmp_path, kind, text) == [(2, "text-too-long")]


# Levels ------------------------------------------------------------------------------------------------------------


def test_levels_move_pins_by_their_day_and_not_by_their_line(workroom: Workroom, tmp_path: Path) -> None:
    text = LEVELS + (
        "p01,AIR,2026-11-20,p03,observer,2,Positioned,Ask sooner\n"
        "Amara Okafor,airway,2026-06-01,Miriam Adler,,1,,\n"
        "p01,AIR,2026-11-21,p01,self,4,,\n"
    )
    assert bring(workroom, tmp_path, "levels", text) == {"new": 3}
    cell = workroom.cell("Amara", "AIR")
    assert (cell.level, cell.before, cell.moved) == (2, 1, True)


def test_a_committee_never_moves_the_pin(workroom: Workroom, tmp_path: Path) -> None:
    text = LEVELS + "p01,AIR,2026-11-20,p05,committee,4,,\n"
    assert bring(workroom, tmp_path, "levels", text) == {"new": 1}
    assert workroom.cell("Amara", "AIR").kind is CellKind.NOT_SEEN
    workroom.observe("Dolores", "Amara", "AIR", 1)
    assert workroom.cell("Amara", "AIR").level == 1


def test_a_level_of_today_brought_in_before_noon_is_not_ahead_of_what_is_seen_next(
    small_workroom: Workroom, tmp_path: Path
) -> None:
    day = small_workroom.board().programme.calendar.day_of(small_workroom.clock.now())
    bring(small_workroom, tmp_path, "levels", LEVELS + f"p01,AIR,{day},p03,observer,1,,\n")
    small_workroom.clock.advance(timedelta(minutes=5))
    small_workroom.observe("Miriam", "Amara", "AIR", 3)
    assert small_workroom.cell("Amara", "AIR").level == 3


def test_the_same_level_row_twice_is_one_whatever_it_is_written_like(workroom: Workroom, tmp_path: Path) -> None:
    text = LEVELS + "p01,AIR,2026-11-20,p03,,2,,\nAmara Okafor,Airway,2026-11-20,DOLORES RUIZ,observer,2,,\n"
    assert bring(workroom, tmp_path, "levels", text) == {"new": 1, "same": 1}
    with workroom.store.read() as session:
        assert session.scalar(select(func.count()).select_from(ObservationRow)) == 1


def test_what_was_taken_back_is_not_brought_back_by_the_file(small_workroom: Workroom, tmp_path: Path) -> None:
    text = LEVELS + "p01,AIR,2026-11-20,p03,,2,,\n"
    bring(small_workroom, tmp_path, "levels", text)
    with small_workroom.store.read() as session:
        entry = ObservationId(session.scalars(select(ObservationRow.id)).one())
    with small_workroom.store.write() as write:
        withdraw(write, small_workroom.actor("Dolores"), entry)
    assert bring(small_workroom, tmp_path, "levels", text) == {"same": 1}
    assert small_workroom.cell("Amara", "AIR").kind is CellKind.NOT_SEEN


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("p99,AIR,2026-11-20,p03,,2,,", "person-not-found"),
        ("Sam Field,AIR,2026-11-20,p03,,2,,", "person-ambiguous"),
        ("p01,XYZ,2026-11-20,p03,,2,,", "competency-not-found"),
        ("p01,AIR,2026-11-20,p03,,5,,", "level-label-unknown"),
        ("p01,AIR,2026-11-20,p03,,2.0,,", "level-label-unknown"),
        ("p01,AIR,2026-11-20,p03,self,2,,", "level-source-mismatch"),
        ("p01,AIR,2026-11-20,p01,,2,,", "level-source-mismatch"),
        ("p01,AIR,2026-11-24,p03,,2,,", "date-ahead"),
        ("p06,LP,2026-11-20,p03,,2,,", "competency-not-for-role"),
    ],
)
def test_a_level_that_cannot_be_is_named(small_workroom: Workroom, tmp_path: Path, row: str, code: str) -> None:
    two = ROSTER + "s1,Sam Field,Resident,resident,,,,,\ns2,sam field,Resident,resident,,,,,\n"
    bring(small_workroom, tmp_path, "roster", two)
    text = LEVELS + "p01,AIR,2026-11-19,p03,,1,,\n" + row + "\n"
    assert refused(small_workroom, tmp_path, "levels", text) == [(3, code)]


# Schedule ----------------------------------------------------------------------------------------------------------


def test_rotations_come_with_what_they_exercise_and_change_as_one(workroom: Workroom, tmp_path: Path) -> None:
    assert bring(workroom, tmp_path, "rotations", PLACES) == {"new": 2}
    assert bring(workroom, tmp_path, "rotations", PLACES.replace("LP,2,1.5", "LP,3,1.5")) == {"changed": 1, "same": 1}
    with workroom.store.read() as session:
        nicu, vacation = load_rotations(session, workroom.programme_id)
    found = {item.competency_id: (item.exposure, item.demand, item.floor) for item in nicu.exposures}
    assert found == {
        workroom.competencies["LP"].id: (3.0, 1.5, None), workroom.competencies["AIR"].id: (1.0, 2.0, 1.0),
    }  # fmt: skip
    assert (vacation.hatched, vacation.exposures) == (True, ())


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        ("NI,NICU,#86D2F4,,,,,\nVA,Away,#DDDDDD,,,,,\nNI,NICU,#86D2F4,,,,,\n", [(4, "rotation-scattered")]),
        ("NI,NICU,#86D2F4,,AIR,1,1,\nNI,Neonates,#86D2F4,,LP,1,1,\n", [(2, "rotation-differs")]),
        ("NI,NICU,#86D2F4,,AIR,1,1,\nNI,NICU,#86D2F4,,Airway,2,1,\n", [(2, "rotation-doubled")]),
        ("NI,NICU,#86D2F4,,AIR,1,4.5,\n", [(2, "demand-off-scale")]),
        ("NI,NICU,#86D2F4,,AIR,1,2,9\n", [(2, "demand-off-scale")]),
        ("NI,NICU,#86D2F4,,FLY,1,2,\n", [(2, "competency-not-found")]),
    ],
)
def test_rotations_that_cannot_be_are_named(
    small_workroom: Workroom, tmp_path: Path, rows: str, faults: list[tuple[int, str]]
) -> None:
    assert refused(small_workroom, tmp_path, "rotations", ROTATIONS + rows) == faults


def test_blocks_come_in_order_and_do_not_overlap(workroom: Workroom, tmp_path: Path) -> None:
    assert bring(workroom, tmp_path, "blocks", YEAR) == {"new": 2}
    longer = BLOCKS + "2026/27,2026-11-30,2026-12-30\n2026/27,2026-12-31,2027-01-20\n"
    assert bring(workroom, tmp_path, "blocks", longer) == {"changed": 1, "new": 1}
    with workroom.store.read() as session:
        blocks = load_blocks(session, workroom.programme_id)
    assert [(block.index, block.ends) for block in blocks] == [
        (1, date(2026, 11, 29)), (2, date(2026, 12, 30)), (3, date(2027, 1, 20)),
    ]  # fmt: skip
    bad = BLOCKS + "2026/27,2026-12-24,2027-01-02\n2026/27,2027-03-02,2027-03-01\n"
    assert refused(workroom, tmp_path, "blocks", bad) == [(2, "block-overlaps"), (3, "block-backwards")]


def test_leave_is_found_again_by_its_first_day(workroom: Workroom, tmp_path: Path) -> None:
    assert bring(workroom, tmp_path, "leave", LEAVE + "p01,2026-12-01,2026-12-04,Vacation\n") == {"new": 1}
    assert bring(workroom, tmp_path, "leave", LEAVE + "p01,2026-12-01,2026-12-08,Vacation\n") == {"changed": 1}
    bad = LEAVE + "p01,2026-12-20,2026-12-19,\nnobody,2026-12-20,2026-12-21,\n"
    assert refused(workroom, tmp_path, "leave", bad) == [(2, "leave-backwards"), (3, "person-not-found")]


def test_rules_are_read_as_the_matching_reads_them(workroom: Workroom, tmp_path: Path) -> None:
    bring(workroom, tmp_path, "rotations", PLACES)
    bring(workroom, tmp_path, "blocks", YEAR)
    good = RULES + "nicu,count,NICU has 1 to 3 in every block,resident,NI,block,1,3\n"
    assert bring(workroom, tmp_path, "rules", good) == {"new": 1}
    assert bring(workroom, tmp_path, "rules", good.replace(",1,3", ",1,2")) == {"changed": 1}
    bad = RULES + (
        "nicu,count,NICU has one,resident,NI,block,1,3\n"
        "a,count,Nowhere,resident,XX,block,1,3\n"
        "b,count,Per what,resident,NI,week,1,3\n"
        "b,count,Twice,resident,NI,block,1,3\n"
        "c,guess,Some kind,resident,NI,block,1,3\n"
    )
    assert refused(workroom, tmp_path, "rules", bad) == [
        (3, "matching-unknown-name"), (4, "matching-field-wrong"), (5, "row-doubled"), (6, "matching-field-wrong"),
    ]  # fmt: skip


def test_rules_wait_for_blocks_and_rotations(small_workroom: Workroom, tmp_path: Path) -> None:
    path = file(tmp_path, RULES + "nicu,count,NICU has one,resident,NI,block,1,3\n")
    with pytest.raises(Unavailable, match="planning-no-blocks"):
        import_file(small_workroom.store, path, "rules")
