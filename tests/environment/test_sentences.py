"""Every error that a person can act on has a sentence, and every sentence an error."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import replace
from textwrap import dedent

from kiosk.app.wording import all_sentences
from tests.environment.raised import Raised, raised_errors, template_fields
from tests.environment.source import string_constants, trees

WORDING = "kiosk/app/wording/"

# Modules that choose a code from a table; every text in them that looks like a code counts as chosen.
CODES_FROM_A_TABLE = {
    "db/faults.py": "what a driver's error number means is a table",
}

# Modules that hand on an error whose code came from elsewhere in the program, where the scan sees it made.
CODES_HANDED_ON = {
    "kiosk/actions/print_schedule.py": "why sheets are not out was kept as code and values, whichever error it was",
    "kiosk/matching/worker.py": "an error of the worker process arrives through a pipe, as code and values",
}
CODE = re.compile(r"[a-z]+(-[a-z0-9]+)+")


def raised_in(text: str) -> list[Raised]:
    """Return what the scan finds in a module with this text."""
    return raised_errors({"sample.py": ast.parse(dedent(text))})


def without_wording() -> dict[str, ast.Module]:
    """Return the program's modules but those that hold the sentences."""
    return {path: tree for path, tree in trees().items() if not path.startswith(WORDING)}


def errors() -> list[Raised]:
    """Return every place that makes an error, those of a table once for each of its codes."""
    found = []
    for each in raised_errors(without_wording()):
        path = each.place.partition(":")[0]
        if each.code is None and path in CODES_FROM_A_TABLE:
            texts = string_constants({path: trees()[path]})
            found += [replace(each, code=text) for text in texts if CODE.fullmatch(text)]
        elif each.code is not None or path not in CODES_HANDED_ON:
            found.append(each)
    return found


def lines(found: Iterable[str]) -> str:
    """Return what was found as one text, sorted, which is empty where nothing was."""
    return "\n".join(sorted(set(found)))


def test_every_code_can_be_seen_where_it_is_raised() -> None:
    assert lines(each.place for each in errors() if each.code is None) == ""


def test_every_allowance_is_still_needed() -> None:
    unseen = {each.place.partition(":")[0] for each in raised_errors(without_wording()) if each.code is None}
    assert {*CODES_FROM_A_TABLE, *CODES_HANDED_ON} - unseen == set()


def test_every_code_has_a_sentence() -> None:
    worded = all_sentences().keys()
    assert lines(f"{each.place}: {each.code}" for each in errors() if each.code and each.code not in worded) == ""


def test_every_sentence_is_used() -> None:
    assert lines(all_sentences().keys() - string_constants(without_wording())) == ""


def test_every_field_of_a_sentence_is_given_where_its_error_is_raised() -> None:
    sentences = all_sentences()
    short = [
        f"{each.place}: {each.code} without {sorted(absent)}"
        for each in errors()
        if each.code in sentences and not each.open_ended
        if (absent := template_fields(sentences[each.code]) - each.fields)
    ]
    assert lines(short) == ""


def test_every_sentence_is_one_line_that_ends_like_a_sentence() -> None:
    odd = [code for code, text in all_sentences().items() if "\n" in text or not text.endswith((".", "!", "}"))]
    assert odd == []


def test_the_scan_sees_codes_fields_and_codes_made_up_at_run_time() -> None:
    found = raised_in("""
        class Gone(NotFound): pass
        class Busy(Gone):
            def __init__(self, who):
                super().__init__("busy", who=who)
        LATE: Final = "late"
        class Reader:
            def refuse(self, row, code, **values):
                raise Gone(code, path=self.path, **values)
            def read(self):
                problem = errors.UserError("odd" if self.row else LATE, row=1)
                self.refuse(3, "short", length=2)
        def wait(): raise Busy("me")
        def guess(text): raise Gone(f"gone-{text}", **text)
        class NotFound(UserError): pass
        class Stranger(Exception):
            def __init__(self): super().__init__("not ours")
    """)
    assert {(each.code, each.fields, each.open_ended) for each in found} == {
        ("busy", frozenset({"who"}), False),
        ("odd", frozenset({"row"}), False),
        ("late", frozenset({"row"}), False),
        ("short", frozenset({"path", "length"}), False),
        (None, frozenset(), True),
    }


def test_the_scan_sees_the_fields_of_a_template() -> None:
    assert template_fields("{path} has {count:,} rows; row {row.number} is {odd!r}. {{no}}") == {
        "path", "count", "row", "odd",
    }  # fmt: skip
