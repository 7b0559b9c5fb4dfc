"""A case for a conference on paper: what its author let go, questions about the work, nobody's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.actions.case_sheets import prepare_case_sheets
from kiosk.actions.log import EntryWords, NewLead, WriteDown, withdraw_entry, write_down
from kiosk.app.commands.print_ import print_cases
from kiosk.domain.consent import Audience
from kiosk.domain.errors import NotFound
from kiosk.domain.ids import LogEntryId, LogLeadId
from kiosk.domain.log import LeadKind, Severity
from kiosk.reports.order import PaperSize
from tests.reports.pages import outside, pages_of
from tests.workroom import Workroom

CASE = "A dose that was right for another weight"


def lead(workroom: Workroom, name: str, kind: LeadKind) -> LogEntryId:
    with workroom.store.write() as write:
        about = workroom.competencies["AIR"].id
        words = EntryWords(about, "The mask leaked", "I hurried", "", Severity.NO_HARM, Audience.PRIVATE)
        leads = (NewLead(LogLeadId(write.ids()), kind, CASE),)
        return write_down(write, workroom.actor(name), WriteDown(LogEntryId(write.ids()), words, leads))


@pytest.mark.parametrize("size", PaperSize)
def test_a_case_is_a_page_without_a_name_and_without_the_entry(
    small_workroom: Workroom, tmp_path: Path, size: PaperSize
) -> None:
    lead(small_workroom, "Amara", LeadKind.CONFERENCE)
    lead(small_workroom, "Dolores", LeadKind.FIX)
    out = tmp_path / "cases.pdf"
    print_cases(small_workroom.store, out, size)
    (page,) = pages_of(out)
    assert CASE in page.words
    assert "Airway" in page.words
    assert "author’s consent" in page.words
    assert not any(person.given_name in page.text for person in small_workroom.people.values())
    assert not any(words in page.words for words in ("The mask leaked", "I hurried"))
    assert outside(page, 20) == []


def test_a_case_taken_back_is_printed_no_more(small_workroom: Workroom, tmp_path: Path) -> None:
    entry = lead(small_workroom, "Amara", LeadKind.CONFERENCE)
    with small_workroom.store.read() as session:
        assert [sheet.case for sheet in prepare_case_sheets(session, small_workroom.actor("Mei-Ling"))] == [CASE]
    with small_workroom.store.write() as write:
        withdraw_entry(write, small_workroom.actor("Amara"), entry)
    with pytest.raises(NotFound, match="print-no-case"):
        print_cases(small_workroom.store, tmp_path / "cases.pdf", PaperSize.A4)


def test_whoever_prints_for_nobody_else_gets_their_own_cases(small_workroom: Workroom) -> None:
    lead(small_workroom, "Amara", LeadKind.CONFERENCE)
    with small_workroom.store.read() as session:
        assert len(prepare_case_sheets(session, small_workroom.actor("Amara"))) == 1
        with pytest.raises(NotFound, match="print-no-case"):
            prepare_case_sheets(session, small_workroom.actor("Dolores"))
