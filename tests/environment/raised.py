"""Finds in syntax trees every place that makes an error for a person, with the codes and fields it gives.

A code counts as written out where it is a literal, a constant of a module, a choice between such, or the argument of a
function that only passes it on: then the calls of that function are the places.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import Formatter

from tests.environment.source import name_of, place_of

BASE = "UserError"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Raised:
    """One place that makes an error: `code` is None where it cannot be seen in the source."""

    place: str
    code: str | None
    fields: frozenset[str]
    open_ended: bool  # `**values`: more fields than can be seen


@dataclass(frozen=True, slots=True)
class Passer:
    """A function that takes a code as a parameter and makes an error of it."""

    name: str
    parameter: str
    position: int  # among the arguments of a call, so not counting self
    fields: frozenset[str]
    passes_more: bool  # its own `**values` go into the error


@dataclass(frozen=True, slots=True)
class _Call:
    path: str
    node: ast.Call
    inside: tuple[ast.ClassDef | Function, ...]  # from the outermost

    @property
    def owner(self) -> str:
        """The name of the innermost class around, or nothing."""
        return next((each.name for each in reversed(self.inside) if isinstance(each, ast.ClassDef)), "")

    @property
    def function(self) -> Function | None:
        """The innermost function around."""
        return next((each for each in reversed(self.inside) if not isinstance(each, ast.ClassDef)), None)


def raised_errors(modules: Mapping[str, ast.Module]) -> list[Raised]:
    """Return every place that makes a UserError or one of its kinds, raised at once or handed on."""
    calls = [call for path, tree in modules.items() for call in _calls(path, tree, ())]
    constants = _constants(modules)
    making = _error_calls(modules, calls)
    passers = {passer.name: passer for call in making if (passer := _as_passer(call))}
    found = [each for call in making if not _as_passer(call) for each in _raised(call, call.node.args[:1], constants)]
    for call in calls:
        passer = passers.get(name_of(call.node.func))
        if passer:
            found.extend(_passed_on(call, passer, constants))
    return found


def error_kinds(modules: Mapping[str, ast.Module]) -> frozenset[str]:
    """Return the names of UserError and of every class derived from it, over any number of steps."""
    classes = [node for tree in modules.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    kinds = {BASE}
    while True:
        found = {each.name for each in classes if any(name_of(base) in kinds for base in each.bases)}
        if found <= kinds:
            return frozenset(kinds)
        kinds |= found


def template_fields(template: str) -> frozenset[str]:
    """Return the names of the fields of a sentence's template."""
    return frozenset(
        field.split(".")[0].split("[")[0] for _text, field, _spec, _conversion in Formatter().parse(template) if field
    )


def _calls(path: str, node: ast.AST, inside: tuple[ast.ClassDef | Function, ...]) -> Iterator[_Call]:
    if isinstance(node, ast.Call):
        yield _Call(path, node, inside)
    if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        inside = (*inside, node)
    for child in ast.iter_child_nodes(node):
        yield from _calls(path, child, inside)


def _error_calls(modules: Mapping[str, ast.Module], calls: list[_Call]) -> list[_Call]:
    kinds = error_kinds(modules)
    direct = kinds - _kinds_with_own_words(modules, kinds)
    return [
        call
        for call in calls
        if (name_of(call.node.func) in direct)
        or (_is_super_init(call.node) and call.owner in kinds and call.owner != BASE)
    ]


def _kinds_with_own_words(modules: Mapping[str, ast.Module], kinds: frozenset[str]) -> frozenset[str]:
    """Return the kinds whose `__init__` gives the code itself, so that their callers do not."""
    return frozenset(
        node.name
        for tree in modules.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        and node.name in kinds - {BASE}
        and any(isinstance(each, ast.FunctionDef) and each.name == "__init__" for each in node.body)
    )


def _is_super_init(call: ast.Call) -> bool:
    func = call.func
    return (
        isinstance(func, ast.Attribute)
        and func.attr == "__init__"
        and isinstance(func.value, ast.Call)
        and name_of(func.value.func) == "super"
    )


def _as_passer(call: _Call) -> Passer | None:
    """Return what a function passes on, where the code is one of its own parameters."""
    function, code = call.function, next(iter(call.node.args), None)
    if function is None or function.name == "__init__" or not isinstance(code, ast.Name):
        return None
    names = [each.arg for each in (*function.args.posonlyargs, *function.args.args) if each.arg not in ("self", "cls")]
    if code.id not in names:
        return None
    fields, more = _fields(call.node)
    return Passer(function.name, code.id, names.index(code.id), fields, more)


def _passed_on(call: _Call, passer: Passer, constants: Mapping[str, str]) -> list[Raised]:
    named = [keyword.value for keyword in call.node.keywords if keyword.arg == passer.parameter]
    place = named or call.node.args[passer.position : passer.position + 1]
    own, open_ended = _fields(call.node)
    fields = passer.fields | own if passer.passes_more else passer.fields
    return [
        Raised(place_of(call.path, call.node), code, fields, open_ended and passer.passes_more)
        for code in _codes(place, constants)
    ]


def _raised(call: _Call, place: list[ast.expr], constants: Mapping[str, str]) -> list[Raised]:
    fields, open_ended = _fields(call.node)
    return [Raised(place_of(call.path, call.node), code, fields, open_ended) for code in _codes(place, constants)]


def _fields(call: ast.Call) -> tuple[frozenset[str], bool]:
    names = [keyword.arg for keyword in call.keywords]
    return frozenset(name for name in names if name), None in names


def _codes(place: list[ast.expr], constants: Mapping[str, str]) -> list[str | None]:
    """Return the codes that the first expression can be; [None] where that cannot be seen."""
    expression = place[0] if place else None
    if isinstance(expression, ast.Constant) and isinstance(expression.value, str):
        return [expression.value]
    if isinstance(expression, ast.IfExp):
        return _codes([expression.body], constants) + _codes([expression.orelse], constants)
    if isinstance(expression, ast.Name | ast.Attribute):
        return [constants.get(name_of(expression))]
    return [None]


def _constants(modules: Mapping[str, ast.Module]) -> dict[str, str]:
    """Return the texts that modules name in capitals; a name with two meanings has none here."""
    found: dict[str, set[str]] = {}
    for tree in modules.values():
        for statement in tree.body:
            for target, value in _assigned(statement):
                if target.isupper() and isinstance(value, ast.Constant) and isinstance(value.value, str):
                    found.setdefault(target, set()).add(value.value)
    return {name: values.pop() for name, values in found.items() if len(values) == 1}


def _assigned(statement: ast.stmt) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(statement, ast.Assign):
        yield from ((name_of(target), statement.value) for target in statement.targets)
    elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
        yield name_of(statement.target), statement.value
