"""The installer's decisions, made in its own shell functions with the system's commands played by others."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.environment.source import ROOT

BASH = shutil.which("bash") or "bash"


def shell(script: str, root: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a script that has the installer's functions, for a checkout at `root`."""
    text = f'set -euo pipefail\nroot={root}\nsource "{ROOT}/installer/common.sh"\n{script}'
    surroundings = {"PATH": os.environ["PATH"], **variables}
    return subprocess.run([BASH, "-c", text], env=surroundings, capture_output=True, text=True, timeout=60, check=False)


def packages_file(folder: Path, text: str) -> Path:
    """Return a list of packages with this text."""
    file = folder / "packages.txt"
    file.write_text(text)
    return file


def test_only_what_is_missing_is_installed(tmp_path: Path) -> None:
    listed = packages_file(tmp_path, "# for the screen\nliba\n\nlibb | libb-t64\nlibc # why\nlibd | libd-t64\n")
    played = 'is_installed() { [[ " liba libd-t64 " == *" $1 "* ]]; }\n'
    assert shell(f"{played}missing_packages {listed}", tmp_path).stdout == "libb libb-t64\nlibc\n"


def test_of_two_names_the_one_of_this_release_is_taken(tmp_path: Path) -> None:
    played = "has_candidate() { [[ $1 == *-t64 ]]; }\n"
    assert shell(f"{played}choose_package libb libb-t64", tmp_path).stdout == "libb-t64\n"
    assert shell("has_candidate() { false; }\nchoose_package libb libb-t64", tmp_path).stdout == "libb\n"


def test_without_the_right_to_install_the_exact_line_is_told(tmp_path: Path) -> None:
    listed = packages_file(tmp_path, "liba\nlibb\n")
    played = (
        "is_installed() { false; }\nmay_become_root() { false; }\nhas_candidate() { true; }\n"
        'suitable_python() { echo "3.11.2 /usr/bin/python3"; }\n'
    )
    ran = shell(f"{played}install_system_packages {listed}", tmp_path)
    assert ran.returncode == 1
    assert "  apt-get update && apt-get install --yes --no-install-recommends liba libb\n" in ran.stderr


def test_nothing_is_asked_of_the_system_where_nothing_is_missing(tmp_path: Path) -> None:
    listed = packages_file(tmp_path, "liba\n")
    played = "is_installed() { true; }\nas_root() { echo asked; }\nmay_become_root() { echo asked; }\n"
    ran = shell(f"{played}suitable_python() {{ echo 3.11.2 x; }}\ninstall_system_packages {listed}", tmp_path)
    assert (ran.returncode, ran.stdout) == (0, "")


def test_a_system_without_a_fitting_python_is_told_so_in_one_sentence(tmp_path: Path) -> None:
    ran = shell("suitable_python() { :; }\nensure_environment run", tmp_path)
    assert ran.returncode == 1
    assert ran.stderr == "Growing Edge needs Python 3.11 or newer (below 3.15), and this system has none.\n"


@pytest.mark.parametrize(
    ("log", "told"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device", "The disk filled up"),
        ("WARNING: Retrying: NewConnectionError('Failed to establish')", "The package index could not be reached"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE FILE", "is not the one that was locked"),
        ("ERROR: something quite new", "something quite new\nThe environment could not be completed"),
    ],
)
def test_why_pip_gave_up_is_said_in_a_sentence(tmp_path: Path, log: str, told: str) -> None:
    (tmp_path / "log").write_text(log + "\n")
    ran = shell(f"explain_pip {tmp_path}/log", tmp_path)
    assert ran.returncode == 1
    assert told in ran.stderr


def test_too_little_room_is_said_before_anything_is_made(tmp_path: Path) -> None:
    ran = shell("check_space 99999999999", tmp_path)
    assert ran.returncode == 1
    assert "make room and start this again" in ran.stderr


class Checkout:
    """A checkout whose packages take no time to install: what pip is told to do is written down."""

    PLAYED = (
        'suitable_python() { echo "${python:-3.11.2 /usr/bin/python3}"; }\n'
        'make_empty_environment() { rm -rf "$venv"; mkdir -p "$venv"; echo "anew with $1"; }\n'
        'install_lock() { echo "lock of $1"; [[ -z "${interrupted:-}" ]] || exit 9; }\n'
        'install_project() { echo "the project"; }\n'
    )

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "installer").mkdir()
        for name in ("pyproject.toml", "installer/requirements.lock", "installer/requirements-dev.lock"):
            (root / name).write_text(f"first {name}\n")

    def ensure(self, kind: str, **variables: str) -> list[str]:
        """Return what was done to bring the environment to this kind."""
        return shell(f"{self.PLAYED}ensure_environment {kind}", self.root, **variables).stdout.splitlines()

    def change(self, name: str) -> None:
        """Change a file that the environment was made from."""
        (self.root / name).write_text("second\n")


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


MADE = ["anew with /usr/bin/python3", "lock of run", "the project"]


def test_the_first_start_makes_the_environment_and_the_second_does_nothing(checkout: Checkout) -> None:
    assert checkout.ensure("run") == MADE
    assert checkout.ensure("run") == []


def test_an_interrupted_start_begins_anew(checkout: Checkout) -> None:
    assert checkout.ensure("run", interrupted="yes") == MADE[:2]
    assert checkout.ensure("run") == MADE


def test_the_environment_of_the_tests_serves_the_program_too(checkout: Checkout) -> None:
    checkout.ensure("test")
    assert checkout.ensure("run") == []


def test_the_tests_add_to_the_environment_of_the_program(checkout: Checkout) -> None:
    checkout.ensure("run")
    assert checkout.ensure("test") == ["lock of test", "the project"]
    assert checkout.ensure("test") == []
    assert checkout.ensure("run") == []


@pytest.mark.parametrize("name", ["installer/requirements.lock", "installer/requirements-dev.lock"])
def test_another_lock_replaces_the_environment(checkout: Checkout, name: str) -> None:
    checkout.ensure("test")
    checkout.change(name)
    assert checkout.ensure("run") == MADE


def test_another_python_replaces_the_environment(checkout: Checkout) -> None:
    checkout.ensure("run")
    assert checkout.ensure("run", python="3.13.5 /usr/bin/python3.13")[0] == "anew with /usr/bin/python3.13"


def test_a_moved_checkout_replaces_the_environment(checkout: Checkout, tmp_path: Path) -> None:
    checkout.ensure("run")
    checkout.root = checkout.root.rename(tmp_path.with_name(tmp_path.name + "-moved"))
    assert checkout.ensure("run") == MADE


def test_another_pyproject_installs_the_project_alone(checkout: Checkout) -> None:
    checkout.ensure("run")
    checkout.change("pyproject.toml")
    assert checkout.ensure("run") == ["the project"]


def test_every_script_can_be_started() -> None:
    scripts = [ROOT / "installer" / name for name in ("run", "test", "lock", "fresh-machine")] + [ROOT / ".ci" / "run"]
    assert [str(script) for script in scripts if not os.access(script, os.X_OK)] == []


def test_a_package_is_known_by_its_candidate(tmp_path: Path) -> None:
    # Long enough that a reader which stops at the first match would break the pipe of the writer.
    played = (
        'apt-cache() { if [[ $2 == old ]]; then echo "  Candidate: (none)"; else echo "  Candidate: 1.2"; fi; '
        "seq 100000; }\n"
    )
    assert shell(f"{played}has_candidate new", tmp_path).returncode == 0
    assert shell(f"{played}has_candidate old", tmp_path).returncode == 1
