"""A plan as a workbook for chiefs: by person, by service, cover, reasons, rules, and what it is.

Whatever people typed goes in as text, never as a formula. Growth and reasons stand in it: who gets the file is the
caller's affair.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from kiosk.exchange.plan_content import BookBlock, BookPlace, PlanBook

Translate = Callable[[str, str], str]
Value = str | float | date | None

_BOLD, _GREY = Font(bold=True), Font(color="667085")
_SHORT = Font(bold=True, color="9A3412")
_MIDDLE = Alignment(horizontal="center", vertical="center")
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_THIN, _THICK = Side(style="thin", color="D0D5DD"), Side(style="medium", color="101828")
_DAY, _DAY_SHORT = "yyyy-mm-dd", "d mmm"
_LINE_HEIGHT = 15.0
_LONGEST_TITLE = 31


def plan_workbook(book: PlanBook, translate: Translate) -> bytes:
    """Return the workbook's bytes."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    workbook.properties.creator = "Growing Edge"
    workbook.properties.title = _clean(book.title)
    for fill in (_by_person, _by_service, _cover, _reasons, _rules, _about):
        fill(workbook, book, translate)
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


# Sheets ----------------------------------------------------------------------------------------------------------


def _by_person(workbook: Workbook, book: PlanBook, translate: Translate) -> None:
    """People in rows, blocks in columns; a thick rim is a place fixed by hand."""
    sheet = _sheet(workbook, book, translate("PlanFiles", "By person"), translate)
    names = [translate("PlanFiles", "Name"), translate("PlanFiles", "Key"), translate("PlanFiles", "Role")]
    _block_heads(sheet, names, book.blocks)
    places = {place.code: place for place in book.places}
    for row, person in enumerate(book.people, start=3):
        _row(sheet, row, [person.name, person.key, person.role])
        for column, cell in enumerate(person.cells, start=4):
            _tile(sheet, (row, column), places.get(cell.place), locked=cell.locked)
    _legend(sheet, book.places, len(book.people) + 4, translate)
    _finish(sheet, widths=[26, 12, 16, *[7] * len(book.blocks)], freeze="D3")


def _by_service(workbook: Workbook, book: PlanBook, translate: Translate) -> None:
    """Rotations in rows, blocks in columns, who is there in each cell."""
    sheet = _sheet(workbook, book, translate("PlanFiles", "By service"), translate)
    names = [translate("PlanFiles", "Rotation"), translate("PlanFiles", "Code")]
    _block_heads(sheet, names, book.blocks)
    for row, place in enumerate(book.places, start=3):
        _row(sheet, row, [place.name, ""], font=_BOLD)
        _tile(sheet, (row, 2), place)
        there = [
            [person.name for person in book.people if person.cells[index].place == place.code]
            for index in range(len(book.blocks))
        ]
        for column, people in enumerate(there, start=3):
            _put(sheet, row, column, "\n".join(people), alignment=_WRAPPED)
        sheet.row_dimensions[row].height = _LINE_HEIGHT * max(1, *(len(people) for people in there))
    _finish(sheet, widths=[22, 8, *[22] * len(book.blocks)], freeze="C3")


def _cover(workbook: Workbook, book: PlanBook, translate: Translate) -> None:
    """How many are there against what is needed; what is short is bold and has a triangle."""
    sheet = _sheet(workbook, book, translate("PlanFiles", "Cover"), translate)
    _block_heads(sheet, [translate("PlanFiles", "Service"), translate("PlanFiles", "Needs")], book.blocks)
    for row, need in enumerate(book.needs, start=3):
        _row(sheet, row, [need.name, need.need])
        for column, count in enumerate(need.counts, start=3):
            short = count is not None and count < need.need - 1e-6
            cell = _put(sheet, row, column, count, alignment=_MIDDLE, font=_SHORT if short else None)
            if short:
                cell.number_format = '0.##" ▲"'
    _finish(sheet, widths=[30, 9, *[8] * len(book.blocks)], freeze="C3")


def _reasons(workbook: Workbook, book: PlanBook, translate: Translate) -> None:
    """Why each person is where they are, by block and person."""
    sheet = _sheet(workbook, book, translate("PlanFiles", "Reasons"), translate)
    heads = [
        translate("PlanFiles", "Block"),
        translate("PlanFiles", "First day"),
        translate("PlanFiles", "Name"),
        translate("PlanFiles", "Rotation"),
        translate("PlanFiles", "Growth of 100"),
        translate("PlanFiles", "Why"),
        translate("PlanFiles", "Runner-up"),
        translate("PlanFiles", "Cost to everybody"),
    ]
    _row(sheet, 1, heads, font=_BOLD)
    for row, each in enumerate(book.reasons, start=2):
        growth, cost = round(each.growth, 1), None if each.cost is None else round(each.cost, 1)
        where: list[Value] = [each.block, each.starts, each.person, each.rotation]
        _row(sheet, row, [*where, growth, each.why, each.runner_up, cost], alignment=_WRAPPED)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{len(book.reasons) + 1}"
    _finish(sheet, widths=[8, 12, 26, 20, 10, 70, 20, 12], freeze="D2")


def _rules(workbook: Workbook, book: PlanBook, translate: Translate) -> None:
    """Every rule of the year with what became of it."""
    sheet = _sheet(workbook, book, translate("PlanFiles", "Rules"), translate)
    heads = [
        translate("PlanFiles", "Rule"),
        translate("PlanFiles", "Weight"),
        translate("PlanFiles", "Kept"),
        translate("PlanFiles", "How often not"),
    ]
    _row(sheet, 1, heads, font=_BOLD)
    always, yes, no = translate("PlanFiles", "always"), translate("PlanFiles", "yes"), translate("PlanFiles", "no")
    for row, rule in enumerate(book.rules, start=2):
        weight = always if rule.weight is None else rule.weight
        bent = None if rule.kept else rule.amount
        _row(sheet, row, [rule.says, weight, yes if rule.kept else no, bent], alignment=_WRAPPED)
    _finish(sheet, widths=[80, 10, 8, 14], freeze="A2")


def _about(workbook: Workbook, book: PlanBook, translate: Translate) -> None:
    """Which plan this is, how good, and who may read it."""
    sheet = _sheet(workbook, book, translate("PlanFiles", "About"), translate)
    for row, (name, value) in enumerate(book.facts, start=1):
        _put(sheet, row, 1, name, font=_GREY)
        _put(sheet, row, 2, value, alignment=_WRAPPED)
    _finish(sheet, widths=[24, 80])


# Pieces ----------------------------------------------------------------------------------------------------------


def _sheet(workbook: Workbook, book: PlanBook, title: str, translate: Translate) -> Any:
    """Return a new sheet that prints lying, as wide as a page, with the plan's name and whom it is for."""
    sheet = workbook.create_sheet(re.sub(r"[\[\]:*?/\\]", " ", title)[:_LONGEST_TITLE])
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddHeader.left.text = _page_words(f"{book.title} · {book.code} · {title}")
    sheet.oddFooter.left.text = _page_words(
        translate("PlanFiles", "For chiefs: growth and reasons are not for the wall.")
    )
    sheet.oddFooter.right.text = "&P / &N"
    return sheet


def _block_heads(sheet: Any, names: Sequence[str], blocks: Iterable[BookBlock]) -> None:
    """Write two rows of heads: number and first day of each block; what has begun is grey."""
    _row(sheet, 1, names, font=_BOLD)
    for column, block in enumerate(blocks, start=len(names) + 1):
        _put(sheet, 1, column, block.number, font=_GREY if block.begun else _BOLD, alignment=_MIDDLE)
        day = _put(sheet, 2, column, block.starts, font=_GREY, alignment=_MIDDLE)
        day.number_format = _DAY_SHORT
    sheet.print_title_rows = "1:2"


def _tile(sheet: Any, at: tuple[int, int], place: BookPlace | None, *, locked: bool = False) -> None:
    side = _THICK if locked else _THIN
    cell = _put(sheet, *at, place.code if place else None, alignment=_MIDDLE)
    cell.border = Border(left=side, right=side, top=side, bottom=side)
    if place is None:
        return
    cell.font = Font(bold=True, color=place.ink.lstrip("#"))
    if place.hatched:
        cell.fill = PatternFill("lightUp", fgColor="C3CAD5")
    else:
        cell.fill = PatternFill("solid", fgColor=place.fill.lstrip("#"))


def _legend(sheet: Any, places: Iterable[BookPlace], row: int, translate: Translate) -> None:
    _put(sheet, row, 1, translate("PlanFiles", "Thick rim: fixed by hand."), font=_GREY)
    for below, place in enumerate(places, start=row + 1):
        _put(sheet, below, 1, place.name)
        _tile(sheet, (below, 2), place)


def _row(sheet: Any, row: int, values: Sequence[Value], **style: Any) -> None:
    for column, value in enumerate(values, start=1):
        _put(sheet, row, column, value, **style)


def _put(sheet: Any, row: int, column: int, value: Value, **style: Any) -> Any:
    """Write a value; text stays text whatever it begins with."""
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = _clean(value)
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(("=", "+", "-", "@"))
    elif value is not None:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = _DAY
    for name, wanted in style.items():
        if wanted is not None:
            setattr(cell, name, wanted)
    return cell


def _finish(sheet: Any, *, widths: Sequence[float], freeze: str | None = None) -> None:
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = freeze


def _clean(text: str) -> str:
    return str(ILLEGAL_CHARACTERS_RE.sub("", text))


def _page_words(text: str) -> str:
    """Return a text for a head or foot, where an ampersand begins a command."""
    return _clean(text).replace("&", "&&")
