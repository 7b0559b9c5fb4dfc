"""The lock files fit pyproject.toml and each other, as far as that can be told without a package index."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.environment.locks import DEV_LOCK, LOCK, Pin, read_lock, unmet, wanted_by_project

GROUPS = {LOCK: ["build"], DEV_LOCK: ["build", "dev"]}

LOCKS = pytest.mark.parametrize("lock", [LOCK, DEV_LOCK], ids=lambda lock: lock.name)


def needed_by(requirement: Requirement) -> list[Requirement]:
    """Return what an installed package asks for here, with the extras it was asked for with."""
    try:
        texts = distribution(requirement.name).requires or []
    except PackageNotFoundError:
        return []
    extras = requirement.extras or {""}
    needs = [Requirement(text) for text in texts]
    return [need for need in needs if not need.marker or any(need.marker.evaluate({"extra": each}) for each in extras)]


def closure(wanted: list[Requirement]) -> list[Requirement]:
    """Return what is wanted and all that it needs in turn, as the installed packages say."""
    found: dict[str, Requirement] = {}
    waiting = [each for each in wanted if not each.marker or each.marker.evaluate()]
    while waiting:
        requirement = waiting.pop()
        if str(requirement) not in found:
            found[str(requirement)] = requirement
            waiting.extend(needed_by(requirement))
    return list(found.values())


@LOCKS
def test_everything_needed_is_locked_in_a_version_that_fits(lock: Path) -> None:
    assert unmet(closure(wanted_by_project(GROUPS[lock])), read_lock(lock.read_text())) == []


@LOCKS
def test_nothing_is_locked_that_nothing_needs(lock: Path) -> None:
    needed = {canonicalize_name(each.name) for each in closure(wanted_by_project(GROUPS[lock]))}
    here = {pin.name for pin in read_lock(lock.read_text()) if pin.holds()}
    # A system of another kind needs a few more: they are locked too, with or without a marker.
    assert here - needed <= {"colorama", "greenlet"}


@LOCKS
def test_every_pin_has_hashes(lock: Path) -> None:
    assert [pin.name for pin in read_lock(lock.read_text()) if not pin.hashes] == []


@pytest.mark.parametrize("python", ["3.11.2", "3.12.3", "3.13.5", "3.14.0"])
@LOCKS
def test_each_supported_python_gets_one_version_of_each(lock: Path, python: str) -> None:
    environment = {"python_full_version": python, "python_version": python.rpartition(".")[0]}
    names = [pin.name for pin in read_lock(lock.read_text()) if pin.holds(environment)]
    assert len(names) == len(set(names))
    assert "numpy" in names


def test_tests_run_with_the_versions_that_are_shipped() -> None:
    shipped = {(pin.name, pin.version, pin.marker) for pin in read_lock(LOCK.read_text())}
    tested = {(pin.name, pin.version, pin.marker) for pin in read_lock(DEV_LOCK.read_text())}
    assert shipped - tested == set()


def test_no_gpl_only_part_of_qt_is_locked() -> None:
    names = {pin.name for pin in read_lock(DEV_LOCK.read_text())}
    assert {"pyside6", "pyside6-addons"} & names == set()
    assert "pyside6-essentials" in names


def test_a_missing_and_an_outdated_pin_are_both_named() -> None:
    pins = [
        Pin("alembic", "1.17.0", "", 1),
        Pin("numpy", "2.4.6", "python_full_version < '3.0'", 1),
        Pin("coverage", "7.17.3", "", 1),
    ]
    wanted = ["alembic>=1.18", "numpy>=2", "coverage[toml]>=7"]
    assert unmet([Requirement(each) for each in wanted], pins) == [
        "alembic>=1.18 is locked as 1.17.0",
        "numpy>=2 is not locked",
        # Some versions of pip refuse such a lock as soon as there is a newer coverage.
        "coverage[toml]>=7 is locked without its extras",
    ]


def test_a_lock_is_read_with_its_markers_and_hashes() -> None:
    text = (
        "numpy==2.4.6 ; python_full_version < '3.12' \\\n    --hash=sha256:ab \\\n    --hash=sha256:cd\n    # via x\n"
        "coverage[toml]==7.17.3 \\\n    --hash=sha256:ef\n"
    )
    assert read_lock(text) == [
        Pin("numpy", "2.4.6", "python_full_version < '3.12'", 2),
        Pin("coverage", "7.17.3", "", 1, frozenset({"toml"})),
    ]
    with pytest.raises(ValueError, match="not the line of a lock"):
        read_lock("--index-url https://example.org\n")
