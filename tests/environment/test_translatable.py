"""Texts stand where Qt's tools find them: they read the source and know calls by `tr` and `translate` alone."""

from __future__ import annotations

import ast

import pytest

from tests.environment.source import name_of, place_of, trees

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


@pytest.mark.parametrize("source", ['_translate("Plan", "Away")', 'self._tr("Away")', 'self.tr(f"{name} is away")'])
def test_a_text_no_tool_finds_is_noticed(source: str) -> None:
    assert strange_calls(ast.parse(source))


def test_every_text_is_found_by_the_tools() -> None:
    found = [place_of(path, call) for path, tree in trees().items() for call in strange_calls(tree)]
    assert found == []
