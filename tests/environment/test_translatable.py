"""Texts stand where Qt's tools find them: they read the source and know calls by `tr` and `translate` alone."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

import kiosk.app.wording
from kiosk.app.wording import all_sentences
from kiosk.app.words import CONTEXT, screen_sentence
from kiosk.domain.errors import UserError
from tests.environment.source import ROOT, name_of, place_of, trees

KNOWN = ("tr", "translate")


def strange_calls(tree: ast.Module) -> list[ast.Call]:
    """Return the calls that translate a text under a name of their own, or a text that is put together before."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node.func).strip("_") in KNOWN:
            texts = [argument for argument in node.args if isinstance(argument, ast.Constant | ast.JoinedStr)]
            built = any(isinstance(text, ast.JoinedStr) for text in texts)
            if texts and (built or name_of(node.func) not in KNOWN):
                found.append(node)
    return found


def named_signs(source: str, tree: ast.Module) -> list[ast.Call]:
    """Return the calls that translate a text in which a sign is written by its name: the tools take the name as it is.

    So the text they hand to translators is another one than the program asks for.
    """
    return [
        call
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and name_of(call.func) in KNOWN
        and any(
            isinstance(text, ast.Constant) and r"\N{" in (ast.get_source_segment(source, text) or "")
            for text in call.args
        )
    ]


@pytest.mark.parametrize("source", ['_translate("Plan", "Away")', 'self._tr("Away")', 'self.tr(f"{name} is away")'])
def test_a_text_no_tool_finds_is_noticed(source: str) -> None:
    assert strange_calls(ast.parse(source))


def test_every_text_is_found_by_the_tools() -> None:
    found = [place_of(path, call) for path, tree in trees().items() for call in strange_calls(tree)]
    assert found == []


def test_every_text_reaches_the_tools_as_it_is() -> None:
    found = [
        place_of(path, call)
        for path, tree in trees().items()
        for call in named_signs((ROOT / path).read_text("utf-8"), tree)
    ]
    assert found == []


def test_a_sign_by_its_name_is_noticed() -> None:
    named, coded = r'tr("5\N{NO-BREAK SPACE}%")', r'tr("5\u00a0%")'
    assert named_signs(named, ast.parse(named))
    assert named_signs(coded, ast.parse(coded)) == []


def test_the_tools_themselves_find_every_sentence_for_what_went_wrong(tmp_path: Path) -> None:
    """Asked is `lupdate`, since what it finds in a table of texts is its own affair."""
    modules = sorted(Path(kiosk.app.wording.__path__[0]).glob("*.py"))
    tool, found_in = Path(sys.executable).with_name("pyside6-lupdate"), tmp_path / "found.ts"
    subprocess.run([tool, *modules, "-ts", found_in], check=True, capture_output=True, timeout=60)
    found = {
        source.text
        for context in ElementTree.parse(found_in).iter("context")
        if context.findtext("name") == CONTEXT
        for source in context.iter("source")
    }
    assert set(all_sentences().values()) - found == set()


def test_a_sentence_comes_translated_where_there_is_a_translation(qapp: QApplication) -> None:
    class Louder(QTranslator):
        def translate(self, context: str, text: str, disambiguation: str | None = None, count: int = -1) -> str:
            del disambiguation, count
            return text.upper() if context == CONTEXT else ""

    translator = Louder()
    qapp.installTranslator(translator)
    try:
        assert screen_sentence(UserError("text-missing")) == "A FEW WORDS ARE NEEDED HERE."
    finally:
        qapp.removeTranslator(translator)
