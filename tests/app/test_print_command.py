"""`growing-edge print` and `growing-edge match --database`, at the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from db.tables import AuditRow
from kiosk.app.commands.print_ import print_goal_sheets
from kiosk.app.main import main
from kiosk.domain.errors import Unavailable
from kiosk.reports.order import PaperSize
from tests.planning import plan_year, suggest
from tests.reports.pages import pages_of
from tests.workroom import Workroom


@pytest.fixture(autouse=True)
def same_moment(small_workroom: Workroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the commands' clock stand where the workroom's does."""
    monkeypatch.setattr("kiosk.domain.clock.SystemClock", lambda: small_workroom.clock)


def run(workroom: Workroom, *words: str) -> int:
    # The command opens the file by itself: the test's own store may stay open beside it.
    return main([*words, "--database", str(workroom.store.location)])


def test_everybodys_week_is_a_page_each(small_workroom: Workroom, tmp_path: Path) -> None:
    out = tmp_path / "week.pdf"
    assert run(small_workroom, "print", "goal-sheets", "--out", str(out), "--week", "2026-W48") == 0
    pages = pages_of(out)
    assert len(pages) == len(small_workroom.people)
    assert "23 to 29 November 2026" in pages[0].words
    assert {name for name in small_workroom.people if any(name in page.text for page in pages)} == set(
        small_workroom.people
    )


def test_without_a_week_it_is_this_one(small_workroom: Workroom, tmp_path: Path) -> None:
    out = tmp_path / "week.pdf"
    assert run(small_workroom, "print", "goal-sheets", "--out", str(out)) == 0
    assert len(pages_of(out)) == len(small_workroom.people)
    assert printed_weeks(small_workroom) == len(small_workroom.people)


def printed_weeks(workroom: Workroom) -> int:
    with workroom.store.read() as session:
        return session.scalar(select(func.count()).where(AuditRow.action == "sheet_print")) or 0


def test_a_week_has_the_same_codes_at_every_print(small_workroom: Workroom, tmp_path: Path) -> None:
    texts = []
    for name in ("one.pdf", "two.pdf"):
        run(small_workroom, "print", "goal-sheets", "--out", str(tmp_path / name), "--week", "2026-W48")
        texts.append([page.text.split("Record")[0] for page in pages_of(tmp_path / name)])
    assert texts[0] == texts[1]


@pytest.mark.parametrize(("word", "paper"), [("a4", PaperSize.A4), ("letter", PaperSize.LETTER)])
def test_the_plan_is_printed_on_the_paper_asked_for(
    small_workroom: Workroom, tmp_path: Path, word: str, paper: PaperSize
) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    out = tmp_path / "plan.pdf"
    assert run(small_workroom, "print", "plan", "--out", str(out), "--paper", word) == 0
    page = pages_of(out)[0]
    assert (page.width, page.height) == pytest.approx(paper.value, abs=0.01)
    assert "why each person is there" in page.words


def test_nothing_of_reasons_or_leave_stands_on_the_walls_print(small_workroom: Workroom, tmp_path: Path) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    out = tmp_path / "wall.pdf"
    assert run(small_workroom, "print", "plan", "--out", str(out), "--audience", "wall") == 0
    words = " ".join(page.words for page in pages_of(out))
    assert "Amara Okafor" in words
    assert "I hold the mask with two hands" in words
    for secret in ("why", "growth edge", "asked for", "Parental", "edges met", "Decided by", "best possible"):
        assert secret not in words


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("print", "plan", "--out", "plan.pdf"), "No plan was suggested for this year yet"),
        (("print", "goal-sheets", "--out", "week.pdf", "--week", "soon"), "write it like 2026-W48"),
        (("print", "goal-sheets", "--out", "no/such/week.pdf"), "could not be written to no/such/week.pdf"),
    ],
)
def test_what_cannot_be_printed_is_told_in_one_sentence(
    small_workroom: Workroom,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    told: str,
) -> None:
    plan_year(small_workroom)
    monkeypatch.chdir(tmp_path)
    assert run(small_workroom, *words) == 1
    said = capsys.readouterr().err
    assert told in said
    assert said.count("\n") == 1
    assert not list(tmp_path.glob("*.pdf"))
    assert printed_weeks(small_workroom) == 0


def test_a_plan_made_by_command_is_kept_and_can_be_printed(
    small_workroom: Workroom, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan_year(small_workroom)
    out = tmp_path / "plan.json"
    assert run(small_workroom, "match", "--out", str(out)) == 0
    said = capsys.readouterr().out
    code = said.split("kept as")[1].split()[0]
    assert out.is_file()
    assert run(small_workroom, "print", "plan", "--out", str(tmp_path / "plan.pdf")) == 0
    assert code in pages_of(tmp_path / "plan.pdf")[0].text.replace(" ", "")


def test_a_problem_needs_to_be_told_where_the_plan_goes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["match", "--problem", "problem.json"]) == 1
    assert "add --out PLAN.json" in capsys.readouterr().err


def test_a_problem_and_a_programme_at_once_are_refused() -> None:
    with pytest.raises(SystemExit):
        main(["match", "--problem", "problem.json", "--database", "programme.db"])


def test_no_page_leaves_that_the_audit_does_not_know(
    small_workroom: Workroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise Unavailable("database-busy", path="ward.db")

    monkeypatch.setattr("kiosk.actions.sheets.note_sheets_printed", busy)
    out = tmp_path / "sheets"
    out.mkdir()
    with pytest.raises(Unavailable):
        print_goal_sheets(small_workroom.store, small_workroom.clock, out / "week.pdf", PaperSize.A4, None)
    assert list(out.iterdir()) == []
