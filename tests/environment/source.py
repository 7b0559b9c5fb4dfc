"""Reads the project's own files for the tests that look at source: files, syntax trees, literal texts."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ("kiosk", "db", "widgets", "views", "resources")

# Made by tools, listed in .gitignore, or not ours: nothing of it is the project's.
_NOT_OURS = {".git", ".hypothesis", ".venv", "__pycache__", "build", "dist"}


def project_files() -> Iterator[Path]:
    """Yield every file of the project, without what tools made."""
    for folder in (ROOT, *(each for each in ROOT.rglob("*") if each.is_dir())):
        parts = folder.relative_to(ROOT).parts
        if parts[:1] == ("tour",) or any(part in _NOT_OURS or part.endswith((".egg-info", "_cache")) for part in parts):
            continue
        yield from (each for each in folder.iterdir() if each.is_file() and not each.name.startswith(".coverage"))


@cache
def trees() -> dict[str, ast.Module]:
    """Return the syntax tree of every module of the program, by its path below the checkout."""
    modules = sorted(module for package in PROGRAM for module in (ROOT / package).rglob("*.py"))
    return {str(module.relative_to(ROOT)): ast.parse(module.read_text("utf-8"), str(module)) for module in modules}


def place_of(path: str, node: ast.expr | ast.stmt | ast.ExceptHandler) -> str:
    """Return `path:line`."""
    return f"{path}:{node.lineno}"


def name_of(node: ast.expr) -> str:
    """Return the last word of a name or dotted name: `QFileDialog` of `QtWidgets.QFileDialog`; otherwise nothing."""
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def string_constants(modules: dict[str, ast.Module]) -> frozenset[str]:
    """Return every literal text of these modules."""
    return frozenset(
        node.value
        for tree in modules.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
