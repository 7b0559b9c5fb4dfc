"""Every module of the program can be imported, and none brings in a part of Qt that comes under the GPL alone."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.environment.source import ROOT, trees
from tests.environment.test_source import GPL_ONLY

IMPORT_ALL = """
import importlib, json, sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
for name in sys.argv[1:]:
    importlib.import_module(name)
libraries = {line.split("/")[-1].strip() for line in open("/proc/self/maps") if "libQt6" in line}
print(json.dumps([sorted(sys.modules), sorted(libraries)]))
"""


def module_names() -> list[str]:
    """Return the dotted name of every module of the program; migrations are loaded by Alembic, not imported."""
    paths = [path.removesuffix(".py").removesuffix("/__init__") for path in trees() if "migrations/" not in path]
    return [path.replace("/", ".") for path in paths]


@pytest.fixture(scope="module")
def loaded() -> tuple[list[str], list[str]]:
    """Return the modules and the Qt libraries of a process that imported the whole program."""
    command = [sys.executable, "-W", "error", "-c", IMPORT_ALL, *module_names()]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    modules, libraries = json.loads(ran.stdout)
    return modules, libraries


def test_every_module_can_be_imported(loaded: tuple[list[str], list[str]]) -> None:
    assert set(module_names()) <= set(loaded[0])


def test_no_gpl_only_module_is_imported(loaded: tuple[list[str], list[str]]) -> None:
    assert {f"PySide6.{name}" for name in GPL_ONLY} & set(loaded[0]) == set()


def test_no_gpl_only_library_is_loaded(loaded: tuple[list[str], list[str]]) -> None:
    names = [name.removeprefix("Qt") for name in GPL_ONLY]
    assert any("libQt6Widgets" in library for library in loaded[1])
    assert [library for library in loaded[1] if any(f"libQt6{name}" in library for name in names)] == []
