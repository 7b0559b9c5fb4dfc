"""`growing-edge match` at the terminal: what it prints, writes and answers."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from kiosk.app.main import main
from kiosk.app.solving import EXITS, solve_and_write
from kiosk.app.wording import all_sentences
from kiosk.app.wording.matching import CAUTIONS
from kiosk.matching import cautions
from kiosk.matching.budget import Options
from kiosk.matching.checker import check
from kiosk.matching.plan import Status
from kiosk.matching.plan_json import read_plan
from kiosk.matching.problem import Caution, Problem
from kiosk.matching.problem_json import read_problem, write_problem
from kiosk.matching.second import has_use
from tests.matching.generate import problem, programme, tiny
from tests.matching.test_search import crowded


def run(*words: str) -> int:
    return main(["match", *words])


def on_disk(tmp_path: Path, found: Problem) -> Path:
    write_problem(found, tmp_path / "problem.json")
    return tmp_path / "problem.json"


def test_a_plan_is_written_and_summed_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = on_disk(tmp_path, tiny(3)), tmp_path / "plan.json"
    assert run("--problem", str(file), "--out", str(out), "--seed", "4") == 0
    plan = read_plan(out)
    report = check(read_problem(file), plan.assignments)
    assert report.passed
    assert (plan.status, plan.seed) == (Status.OPTIMAL, 4)
    assert plan.objective == pytest.approx(report.objective)
    assert {path.name for path in tmp_path.iterdir()} == {"problem.json", "plan.json"}
    printed = capsys.readouterr()
    assert "status     optimal" in printed.out
    assert "rules broken 0" in printed.out
    assert " s  relaxation" in printed.err


def test_the_file_holds_what_its_format_promises(tmp_path: Path) -> None:
    out = tmp_path / "plan.json"
    assert run("--problem", str(on_disk(tmp_path, tiny(3))), "--out", str(out)) == 0
    raw = json.loads(out.read_text(encoding="utf-8"))
    assert (raw["format"], raw["version"]) == ("growing-edge.matching-plan", 1)
    assert raw["gap"] == pytest.approx((raw["bound"] - raw["objective"]) / max(1, abs(raw["objective"])), abs=1e-9)
    assert sum(raw["terms"].values()) == pytest.approx(raw["objective"])
    assert set(raw["rules"][0]) >= {"id", "kept", "amount"}
    assert set(raw["why"][0]) == {"person", "block", "growth", "runner_up", "cost_of_runner_up"}
    assert len(raw["why"]) == len(raw["assignments"])


def test_where_no_plan_exists_the_file_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = on_disk(tmp_path, problem(crowded())), tmp_path / "plan.json"
    assert run("--problem", str(file), "--out", str(out)) == 3
    plan = read_plan(out)
    assert (plan.status, plan.assignments) == (Status.INFEASIBLE, {})
    assert {reason.says for reason in plan.blocked} == {"one seat", "two each"}
    assert "can't hold together: one seat (would have to give 2)" in capsys.readouterr().out


def test_with_no_time_to_find_one_the_answer_is_unknown(tmp_path: Path) -> None:
    out, problem, options = tmp_path / "plan.json", programme(12, 4, 5), Options(time_limit=1e-6)
    # Beside a larger one a second process may have a plan in hand however little time there was: that is an answer.
    assert not has_use(problem, options)
    plan = solve_and_write(problem, out, options)
    assert plan.status is read_plan(out).status is Status.UNKNOWN
    assert EXITS[plan.status] == 4


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--problem", "nowhere.json", "--out", "plan.json"], "There is no file nowhere.json"),
        (["--problem", "problem.json", "--out", "no/such/plan.json"], "no/such/plan.json can't be written"),
        (["--problem", "torn.json", "--out", "plan.json"], "torn.json is not JSON: line 1"),
        (["--problem", "other.json", "--out", "plan.json"], "other.json is another kind of file"),
        (["--database", "torn.json"], "torn.json is not a database"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    on_disk(tmp_path, tiny(3))
    (tmp_path / "torn.json").write_text('{"format": "growing-edge.mat' + " " * 200)
    (tmp_path / "other.json").write_text('{"format": "a shopping list", "version": 1}')
    assert run(*words) == 1
    said = capsys.readouterr().err.strip().splitlines()
    assert len(said) == 1
    assert told in said[0]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--time-limit", "0"], "0 is not a number of seconds above 0"),
        (["--time-limit", "nan"], "nan is not a number of seconds above 0"),
        (["--time-limit", "soon"], "soon is not a number of seconds above 0"),
        (["--work-limit", "-1"], "-1 is not a whole number, 0 or more"),
        (["--seed", "abc"], "abc is not a whole number, 0 or more"),
    ],
)
def test_a_number_that_makes_no_sense_is_refused_in_words(
    capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        run("--problem", "a", "--out", "b", *words)
    assert ended.value.code == 2
    assert capsys.readouterr().err.strip().endswith(told)


def test_ctrl_c_keeps_the_best_plan(tmp_path: Path) -> None:
    file, out = on_disk(tmp_path, programme(30, 13, 5)), tmp_path / "plan.json"
    script = tmp_path / "run.py"
    script.write_text(
        textwrap.dedent(
            """
            import sys
            from kiosk.app.main import main
            if __name__ == "__main__":
                sys.exit(main())
            """
        ),
        encoding="utf-8",
    )
    words = ["match", "--problem", str(file), "--out", str(out), "--time-limit", "600"]
    with subprocess.Popen([sys.executable, str(script), *words], stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if "polish" in line and "best          -" not in line:
                process.send_signal(signal.SIGINT)
                break
        process.stderr.read()
        assert process.wait(60) == 130
    plan = read_plan(out)
    assert plan.status is Status.CANCELLED
    assert check(read_problem(file), plan.assignments).passed


def test_every_code_has_its_sentence() -> None:
    """The codes are read from the sources, so that a new one without a sentence is found."""
    folder = Path(cautions.__file__).parent
    text = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    raised = set(re.findall(r'(?:InvalidInput|_give_up|Failed)\(\s*"(matching-[a-z-]+)"', text))
    assert len(raised) > 10
    assert raised <= all_sentences().keys()
    told = set(re.findall(r'Caution\("(matching-[a-z-]+)"', text))
    assert told == CAUTIONS.keys()
    for template in CAUTIONS.values():
        caution = Caution("code", "rules[1]", "ICU")
        assert "rules[1]" in template.format(where=caution.where, what=caution.what)
