"""What the source may not contain: ways out of the kiosk, swallowed errors, places of one machine, GPL-only modules."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from textwrap import dedent

import pytest

from tests.environment.source import PROGRAM, ROOT, name_of, place_of, project_files, trees

DIALOGS = {
    "QColorDialog", "QErrorMessage", "QFileDialog", "QFontDialog", "QInputDialog", "QMessageBox", "QPageSetupDialog",
    "QPrintDialog", "QPrintPreviewDialog", "QProgressDialog", "QWizard",
}  # fmt: skip

# Qt's modules that come under the GPL alone; Graphs is treated as one.
GPL_ONLY = {
    "QtCharts", "QtDataVisualization", "QtGraphs", "QtGraphsWidgets", "QtHttpServer", "QtNetworkAuth", "QtQuick3D",
    "QtVirtualKeyboard",
}  # fmt: skip

# What ties wrappers of unrelated widgets together (decision 2), an event loop within an event loop, and one that Qt
# calls a preview.
UNSAFE = {"nextInFocusChain", "previousInFocusChain", "processEvents", "QtAsyncio"}

# Modules that turn the event loop by hand, each with the reason why no other loop runs around it.
OWN_LOOPS = {
    "kiosk/app/offscreen.py": "a picture is drawn by a command that never starts the event loop",
    "kiosk/app/bench/board_child.py": "a step is timed from change to paint in a process without an event loop",
}

# Places that catch everything, each with the reason why nothing is swallowed there.
BROAD_EXCEPTS = {
    "kiosk/jobs/mailbox.py:empty": "as in an event loop: an error goes to the one hook, and the next letter comes",
}

# Written in pieces, so that this file does not hold what it looks for.
MACHINE_PATHS = re.compile(r"(?<![\w.$}~/])/(?:work|root|home/\w+|Users/\w+|opt/\w+|tmp/(?!\.X11)\w+)(?:/|\b)")
REGISTRY_HOSTS = re.compile(
    "|".join(re.escape("".join(parts)) for parts in [("py", "pi.org"), ("python", "hosted.org"), ("npm", "js.org"),
                                                     ("npm", "js.com"), ("deb.", "debian.org"), ("conda", ".org"),
                                                     ("snapshot.", "debian.org"), ("yarn", "pkg.com")])
)  # fmt: skip


def names_used(tree: ast.AST) -> Iterator[tuple[str, ast.expr | ast.stmt]]:
    """Yield every name that is imported, read or reached through a dot, with its node."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            yield name_of(node), node
        elif isinstance(node, ast.Import | ast.ImportFrom):
            words = [part for alias in node.names for part in alias.name.split(".")]
            module = node.module if isinstance(node, ast.ImportFrom) else None
            yield from ((word, node) for word in [*words, *(module or "").split(".")])


def places_of(wanted: set[str], modules: dict[str, ast.Module]) -> list[str]:
    """Return where one of these names is used."""
    return [
        f"{place_of(path, node)}: {name}"
        for path, tree in modules.items()
        for name, node in names_used(tree)
        if name in wanted
    ]


def broad_excepts(modules: dict[str, ast.Module]) -> list[str]:
    """Return `path:function` for every handler that catches everything."""
    return [
        f"{path}:{function.name}"
        for path, tree in modules.items()
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for handler in ast.walk(function)
        if isinstance(handler, ast.ExceptHandler) and _catches_everything(handler)
    ]


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or name_of(kind) in ("Exception", "BaseException") for kind in kinds)


def test_no_dialog_leads_out_of_the_kiosk() -> None:
    assert places_of(DIALOGS, trees()) == []


def test_no_event_loop_runs_within_another() -> None:
    assert places_of(UNSAFE, {path: tree for path, tree in trees().items() if path not in OWN_LOOPS}) == []


def test_every_allowed_loop_is_still_there() -> None:
    assert [path for path in OWN_LOOPS if not places_of(UNSAFE, {path: trees()[path]})] == []


def test_no_gpl_only_module_of_qt_is_named() -> None:
    assert places_of(GPL_ONLY, trees()) == []


def test_nothing_swallows_errors_that_are_ours() -> None:
    assert sorted(set(broad_excepts(trees())) - BROAD_EXCEPTS.keys()) == []


def test_every_allowed_broad_except_is_still_there() -> None:
    assert sorted(BROAD_EXCEPTS.keys() - set(broad_excepts(trees()))) == []


def test_no_file_names_a_place_on_one_machine_or_a_package_registry() -> None:
    found = []
    for path in project_files():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        for pattern in (MACHINE_PATHS, REGISTRY_HOSTS):
            found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in pattern.finditer(text)]
    assert "\n".join(sorted(set(found))) == ""


def test_every_package_is_looked_at() -> None:
    assert {path.split("/")[0] for path in trees()} == set(PROGRAM)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("from PySide6.QtWidgets import QFileDialog", DIALOGS),
        ("QtWidgets.QMessageBox.information(self, 'a', 'b')", DIALOGS),
        ("app.processEvents()", UNSAFE),
        ("import PySide6.QtAsyncio as loop", UNSAFE),
        ("from PySide6 import QtCharts", GPL_ONLY),
    ],
)
def test_the_scan_sees_forbidden_names(text: str, wanted: set[str]) -> None:
    assert places_of(wanted, {"sample.py": ast.parse(text)}) != []


@pytest.mark.parametrize("words", ["except:", "except Exception:", "except (KeyError, BaseException) as error:"])
def test_the_scan_sees_broad_excepts(words: str) -> None:
    text = dedent(f"""
        def work():
            try:
                go()
            {words}
                pass
    """)
    assert broad_excepts({"sample.py": ast.parse(text)}) == ["sample.py:work"]


@pytest.mark.parametrize(
    "text", ["cd /wo" + "rk/x", "'/ro" + "ot/.config'", "/ho" + "me/ada/board", "/tm" + "p/out.pdf"]
)
def test_the_scan_sees_places_on_one_machine(text: str) -> None:
    assert MACHINE_PATHS.search(text)


def test_the_scan_sees_registries_and_leaves_our_own_paths_alone() -> None:
    assert REGISTRY_HOSTS.search("https://" + "py" + "pi.org/simple")
    assert not MACHINE_PATHS.search("docs/root/readme, $root/installer, kiosk/work, ~/home/x")
