"""Every field of every view asks about what could point to a patient, and there are no fields of another kind."""

from __future__ import annotations

import ast

import pytest
from PySide6.QtWidgets import QApplication

from tests.app.test_every_button import SCREENS, Walk
from tests.environment.source import name_of, place_of, trees
from tests.kiosk import KioskAtWork
from widgets.text_field import TextField

INPUTS = {"QLineEdit", "QPlainTextEdit", "QTextEdit"}
CHART = "Chart 00482193 was open"
# Where nothing is written down: what is typed there is looked for, and gone.
FINDS = {"Initials or name"}


@pytest.fixture
def walk(kiosk: KioskAtWork, qapp: QApplication) -> Walk:
    """Stand before every screen."""
    del qapp
    return Walk(kiosk)


def test_a_number_typed_into_any_field_of_any_view_is_asked_about(walk: Walk, kiosk: KioskAtWork) -> None:
    asked, silent = set(), []
    for name, screen in SCREENS.items():
        walk.stand(screen)
        for field in kiosk.window.findChildren(TextField):
            before = field.text
            field.set_text(CHART[: field.most])
            asked.add(field.input.accessibleName())
            if field.most >= len(CHART) and not (field.waiting and field.question is not None):
                silent.append((name, field.input.accessibleName()))
            field.set_text(before)
    assert silent == []
    # The walk came by what people write most.
    assert {"What I saw", "One next step", "What others will see me do", "What happened", "In a few words"} <= asked


def test_whatever_saves_words_asks_first() -> None:
    unasked = []
    for path, tree in trees().items():
        makes = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and name_of(node.func) == "TextField"]
        if path.startswith("views/") and makes and not FINDS & {_name_given(call) for call in makes}:
            folder = path.rsplit("/", 1)[0]
            unasked += [] if _asks_first(folder) else [path]
    assert unasked == []


def test_there_are_no_fields_of_another_kind() -> None:
    made = [
        f"{place_of(path, node)}: {name_of(node.func)}"
        for path, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and name_of(node.func) in INPUTS
    ]
    assert made == []


def _name_given(call: ast.Call) -> object:
    texts = [node.value for node in ast.walk(call) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return texts[0] if texts else None


def _asks_first(folder: str) -> bool:
    """Tell whether a folder's places ask before they save; the shared parts of `views` leave that to theirs."""
    if folder == "views":
        return True
    modules = [tree for path, tree in trees().items() if path.startswith(folder + "/")]
    return any(
        isinstance(node, ast.Call) and name_of(node.func) == "ask_first" for tree in modules for node in ast.walk(tree)
    )
