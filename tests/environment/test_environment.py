"""The start-up check refuses surroundings that are known to break the program, and says so in a sentence."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import distributions, entry_points, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from kiosk.app import environment
from kiosk.app.environment import IMPORT_PACKAGES, check_environment, check_one_folder, check_python, check_qt
from kiosk.app.main import main
from kiosk.app.wording import sentence
from kiosk.domain.errors import Unavailable
from tests.environment.source import PROGRAM, ROOT

HERE = dict.fromkeys(IMPORT_PACKAGES, Path("/srv/growing-edge"))


def refusal(checked: pytest.ExceptionInfo[Unavailable]) -> str:
    """Return what a person reads."""
    return sentence(checked.value)


def test_these_surroundings_are_fit() -> None:
    check_environment()


def test_a_strangers_package_of_the_same_name_is_refused_with_its_place() -> None:
    with pytest.raises(Unavailable) as checked:
        check_one_folder({**HERE, "db": Path("/usr/lib/python3/dist-packages")})
    assert "db in /usr/lib/python3/dist-packages" in refusal(checked)


def test_a_missing_package_is_refused_by_name() -> None:
    with pytest.raises(Unavailable) as checked:
        check_one_folder({**HERE, "views": None})
    assert "(views)" in refusal(checked)


def test_a_python_that_is_too_old_is_refused() -> None:
    with pytest.raises(Unavailable) as checked:
        check_python((3, 10, 12))
    assert "This is Python 3.10.12; Growing Edge needs 3.11 or newer" in refusal(checked)


def test_the_qt_that_loses_references_is_refused_by_name() -> None:
    with pytest.raises(Unavailable) as checked:
        check_qt((6, 12, 0), (3, 11, 2))
    assert checked.value.code == "qt-loses-references"
    assert "PySide6 6.12.0 makes programs on Python 3.11.2 stop" in refusal(checked)


@pytest.mark.parametrize(
    ("qt", "python"), [((6, 11, 1), (3, 11, 2)), ((6, 12, 0), (3, 12, 1)), ((6, 13, 0), (3, 11, 2))]
)
def test_a_qt_outside_the_range_is_refused(qt: tuple[int, ...], python: tuple[int, ...]) -> None:
    with pytest.raises(Unavailable) as checked:
        check_qt(qt, python)
    assert checked.value.code == "qt-unsupported"


@pytest.mark.parametrize("qt", [(6, 11, 2), (6, 11, 9)])
def test_the_supported_qt_passes(qt: tuple[int, ...]) -> None:
    check_qt(qt, (3, 11, 2))


def test_the_range_is_the_one_that_is_installed_by() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pinned = next(Requirement(each) for each in project["dependencies"] if each.startswith("PySide6-Essentials"))
    lowest, refused = (".".join(map(str, each)) for each in (environment.LOWEST_QT, environment.REFUSED_QT))
    assert pinned.specifier == SpecifierSet(f">={lowest},<{refused}")
    assert project["requires-python"] == ">=" + ".".join(map(str, environment.LOWEST_PYTHON))


def test_no_command_runs_where_the_surroundings_are_unfit(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(environment, "installed_qt", lambda: (6, 12, 0))
    monkeypatch.setattr(environment, "_IMMORTAL_SINGLETONS", (99, 0))
    assert main(["template", "roster"]) == 1
    told = capsys.readouterr()
    assert told.err.startswith("PySide6 6.12.0 makes programs")
    assert told.out == ""


def test_no_other_installed_distribution_owns_one_of_our_names() -> None:
    owners = {
        (name, each.metadata["Name"])
        for each in distributions()
        for file in each.files or []
        if (name := file.parts[0].removesuffix(".py")) in IMPORT_PACKAGES
    }
    assert {owner for _name, owner in owners} <= {"growing-edge"}


def test_the_check_knows_every_package_that_is_shipped() -> None:
    assert set(IMPORT_PACKAGES) == set(PROGRAM)
    found = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"]["find"]
    assert {each.rstrip("*") for each in found["include"]} == set(IMPORT_PACKAGES)


def test_the_program_is_installed_with_its_command() -> None:
    (command,) = entry_points(group="console_scripts", name="growing-edge")
    assert command.load() is main
    assert version("growing-edge")


def test_the_command_starts_and_lists_its_commands() -> None:
    script = Path(sys.executable).with_name("growing-edge")
    ran = subprocess.run([script, "--help"], capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0
    assert ran.stdout.startswith("usage: growing-edge")
    assert ran.stderr == ""
