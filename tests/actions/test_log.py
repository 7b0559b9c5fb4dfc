"""What did not go well is written down by whoever wants to, read by whom they choose, and led to its end."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import select

from db.queries.goals import load_goal
from db.queries.log import LogPage, load_log
from db.store import WriteSession
from db.tables import AuditRow, PersonRow
from kiosk.actions.goals import end_goal
from kiosk.actions.log import (
    CorrectEntry,
    EntryWords,
    NewLead,
    WriteDown,
    close_lead,
    correct_entry,
    drop_lead,
    let_go,
    reopen_lead,
    restore_entry,
    take_on,
    withdraw_entry,
    write_down,
)
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from kiosk.domain.goals import GoalSource, GoalStatus, SourceKind
from kiosk.domain.ids import GoalId, LogEntryId, LogLeadId, ProgrammeId
from kiosk.domain.log import LeadKind, Severity
from kiosk.domain.permissions import Actor
from tests.workroom import Workroom, days
from views.log.words import lead_state, reader_words


def words(workroom: Workroom, audience: Audience = Audience.PRIVATE, about: str = "PRES", **other: str) -> EntryWords:
    competency = workroom.competencies.get(about) or next(iter(workroom.competencies.values()))
    said = {"happened": "The tenfold dose was nearly given", "my_part": "I trusted the first number I saw"}
    said |= {"will_try": "Read weight and date aloud"} | other
    answers = (said["happened"], said["my_part"], said["will_try"])
    return EntryWords(competency.id, *answers, severity=Severity.NOTICED, audience=audience)


def lead(write: WriteSession, kind: LeadKind, carries: str = "Old and new weight look the same") -> NewLead:
    goal = GoalId(write.ids()) if kind is LeadKind.GOAL else None
    return NewLead(LogLeadId(write.ids()), kind, carries, goal, 2)


def log(workroom: Workroom, name: str, audience: Audience = Audience.PRIVATE, *kinds: LeadKind) -> LogEntryId:
    with workroom.store.write() as write:
        leads = tuple(lead(write, kind) for kind in kinds)
        command = WriteDown(LogEntryId(write.ids()), words(workroom, audience), leads)
        return write_down(write, workroom.actor(name), command)


def of_no_team(workroom: Workroom, name: str) -> None:
    """Let somebody be in no team."""
    with workroom.store.write() as write:
        write.session.get_one(PersonRow, workroom.id_of(name)).team_id = None


def page(workroom: Workroom, name: str) -> LogPage:
    with workroom.store.read() as session:
        return load_log(session, workroom.id_of(name), workroom.clock.now())


def reads(workroom: Workroom, name: str) -> int:
    return len(page(workroom, name).shared)


def test_an_entry_is_its_authors_until_they_choose_readers(workroom: Workroom) -> None:
    made = log(workroom, "Amara")
    (own,) = page(workroom, "Amara").own
    assert own.entry.happened == "The tenfold dose was nearly given"
    assert reads(workroom, "Dolores") == reads(workroom, "Miriam") == 0
    with workroom.store.write() as write:
        correct_entry(
            write,
            workroom.actor("Amara"),
            CorrectEntry(made, own.entry.version, words(workroom, Audience.TEAM, happened="Said better")),
        )
    (shared,) = page(workroom, "Dolores").shared
    assert (shared.author.given_name, shared.entry.happened) == ("Amara", "Said better")
    # Björn is of another team, and a chief reads no more than anybody.
    assert reads(workroom, "Björn") == reads(workroom, "Mei-Ling") == 0


def test_an_entry_stays_with_the_team_it_was_written_for(workroom: Workroom) -> None:
    made = log(workroom, "Amara", Audience.TEAM)
    workroom.move("Amara", "Team Green")
    assert (reads(workroom, "Dolores"), reads(workroom, "Björn")) == (1, 0)
    seen = page(workroom, "Amara")
    (own,) = seen.own
    assert reader_words(seen, own.entry) == "My team then: Team Blue"
    # Said better, it is still for those who read it; chosen anew, for the team she is in now.
    for audience, readers in ((Audience.TEAM, (1, 0)), (Audience.PRIVATE, (0, 0)), (Audience.TEAM, (0, 1))):
        version = page(workroom, "Amara").own[0].entry.version
        with workroom.store.write() as write:
            correct_entry(write, workroom.actor("Amara"), CorrectEntry(made, version, words(workroom, audience)))
        assert (reads(workroom, "Dolores"), reads(workroom, "Björn")) == readers
    seen = page(workroom, "Amara")
    assert reader_words(seen, seen.own[0].entry) == "My team"


def test_an_entry_for_the_team_of_then_is_turned_to_the_team_of_now(workroom: Workroom) -> None:
    made = log(workroom, "Amara", Audience.TEAM)
    workroom.move("Amara", "Team Green")
    turned = replace(words(workroom, Audience.TEAM), to_team_now=True)
    with workroom.store.write() as write:
        correct_entry(write, workroom.actor("Amara"), CorrectEntry(made, 1, turned))
    assert (reads(workroom, "Dolores"), reads(workroom, "Björn")) == (0, 1)
    seen = page(workroom, "Amara")
    assert reader_words(seen, seen.own[0].entry) == "My team"


def test_who_has_no_team_shares_with_none_until_they_save_it_in_one(workroom: Workroom) -> None:
    of_no_team(workroom, "Amara")
    made = log(workroom, "Amara", Audience.TEAM)
    seen = page(workroom, "Amara")
    assert (seen.team_now, reader_words(seen, seen.own[0].entry)) == ("", "No team reads it")
    workroom.move("Amara", "Team Blue")
    seen = page(workroom, "Amara")
    assert (reads(workroom, "Dolores"), reader_words(seen, seen.own[0].entry)) == (0, "No team reads it")
    with workroom.store.write() as write:
        command = CorrectEntry(made, 1, words(workroom, Audience.TEAM))
        correct_entry(write, workroom.actor("Amara"), command)
    seen = page(workroom, "Amara")
    assert (reads(workroom, "Dolores"), reader_words(seen, seen.own[0].entry)) == (1, "My team")


def test_whoever_comes_to_a_team_reads_what_was_shared_with_it(workroom: Workroom) -> None:
    log(workroom, "Amara", Audience.TEAM)
    assert reads(workroom, "Björn") == 0
    workroom.move("Björn", "Team Blue")
    assert reads(workroom, "Björn") == 1


def test_nothing_stands_on_the_wall_and_nobody_writes_for_somebody_else(workroom: Workroom) -> None:
    on_wall = WriteDown(LogEntryId(workroom.store.ids()), words(workroom, Audience.WALL))
    with workroom.store.write() as write, pytest.raises(InvalidInput, match="log-not-on-wall"):
        write_down(write, workroom.actor("Amara"), on_wall)
    made = log(workroom, "Amara", Audience.TEAM)
    with workroom.store.write() as write, pytest.raises(NotAllowed):
        withdraw_entry(write, workroom.actor("Dolores"), made)
    unproven = replace(workroom.actor("Amara"), proven=False)
    with workroom.store.write() as write, pytest.raises(NotAllowed):
        write_down(write, unproven, WriteDown(LogEntryId(write.ids()), words(workroom)))


def test_the_same_entry_twice_is_one(workroom: Workroom) -> None:
    with workroom.store.write() as write:
        command = WriteDown(LogEntryId(write.ids()), words(workroom), (lead(write, LeadKind.FIX),))
        write_down(write, workroom.actor("Amara"), command)
    with workroom.store.write() as write:
        write_down(write, workroom.actor("Amara"), command)
    (own,) = page(workroom, "Amara").own
    assert len(own.entry.leads) == 1


def test_a_withdrawn_entry_takes_its_leads_along_and_comes_back_with_them(workroom: Workroom) -> None:
    made = log(workroom, "Amara", Audience.TEAM, LeadKind.FIX, LeadKind.CONFERENCE)
    assert (reads(workroom, "Dolores"), len(page(workroom, "Björn").lists)) == (1, 2)
    with workroom.store.write() as write:
        withdraw_entry(write, workroom.actor("Amara"), made)
    assert (reads(workroom, "Dolores"), len(page(workroom, "Björn").lists)) == (0, 0)
    with workroom.store.write() as write:
        restore_entry(write, workroom.actor("Amara"), made)
    assert (reads(workroom, "Dolores"), len(page(workroom, "Björn").lists)) == (1, 2)


def test_what_changed_elsewhere_is_told(workroom: Workroom) -> None:
    made = log(workroom, "Amara")
    with workroom.store.write() as write:
        correct_entry(write, workroom.actor("Amara"), CorrectEntry(made, 1, words(workroom, my_part="I hurried")))
    with workroom.store.write() as write, pytest.raises(Conflict, match="log-changed"):
        correct_entry(write, workroom.actor("Amara"), CorrectEntry(made, 1, words(workroom, my_part="I waited")))


def test_a_fix_is_taken_on_done_and_opened_again_without_its_authors_name(workroom: Workroom) -> None:
    log(workroom, "Amara", Audience.PRIVATE, LeadKind.FIX)
    (item,) = page(workroom, "Björn").lists
    assert (item.lead.carries, item.own) == ("Old and new weight look the same", False)
    assert "Amara" not in repr(item)
    assert page(workroom, "Amara").lists[0].own
    key = item.lead.id
    with workroom.store.write() as write:
        take_on(write, workroom.actor("Ines"), key)
    with workroom.store.write() as write, pytest.raises(Conflict, match="log-lead-taken"):
        take_on(write, workroom.actor("Björn"), key)
    with workroom.store.write() as write:
        close_lead(write, workroom.actor("Ines"), key)
    (item,) = page(workroom, "Björn").lists
    assert (item.lead.taken_by, item.lead.closed_by) == (workroom.id_of("Ines"), workroom.id_of("Ines"))
    assert item.lead.closed_at == workroom.clock.now()
    with workroom.store.write() as write, pytest.raises(Conflict, match="log-lead-closed"):
        take_on(write, workroom.actor("Björn"), key)
    with workroom.store.write() as write:
        reopen_lead(write, workroom.actor("Ines"), key)
        let_go(write, workroom.actor("Ines"), key)
    (item,) = page(workroom, "Björn").lists
    assert (item.lead.taken_by, item.lead.closed_by) == (None, None)


def test_its_author_takes_a_lead_back_and_nobody_else_does(workroom: Workroom) -> None:
    log(workroom, "Amara", Audience.TEAM, LeadKind.CONFERENCE)
    key = page(workroom, "Amara").lists[0].lead.id
    with workroom.store.write() as write, pytest.raises(NotAllowed):
        drop_lead(write, workroom.actor("Dolores"), key)
    with workroom.store.write() as write:
        drop_lead(write, workroom.actor("Amara"), key)
    assert page(workroom, "Amara").lists == ()
    with workroom.store.write() as write, pytest.raises(NotFound, match="log-lead-missing"):
        close_lead(write, workroom.actor("Amara"), key)


def test_a_goal_of_an_entry_ends_what_led_to_it_and_is_nobody_elses(workroom: Workroom) -> None:
    log(workroom, "Amara", Audience.TEAM, LeadKind.GOAL)
    assert page(workroom, "Dolores").lists == ()
    (own,) = page(workroom, "Amara").own
    (led,) = own.entry.leads
    assert led.goal_id is not None
    assert led.closed_at is None
    with workroom.store.write() as write, pytest.raises(NotAllowed):
        close_lead(write, workroom.actor("Dolores"), led.id)
    with workroom.store.write() as write:
        goal = load_goal(write.session, led.goal_id)
        assert goal.text == "Old and new weight look the same"
        assert goal.source == GoalSource(SourceKind.LOG, own.entry.id)
        end_goal(write, workroom.actor("Amara"), led.goal_id, 1, GoalStatus.REACHED)
    (own,) = page(workroom, "Amara").own
    assert own.entry.leads[0].closed_at is not None


def test_patterns_have_no_names_and_nothing_below_five_people(workroom: Workroom) -> None:
    nothing_shared = page(workroom, "Björn").patterns
    for name in ("Amara", "Björn", "Ines", "Miriam", "Amara", "Amara"):
        log(workroom, name, Audience.TEAM)
    patterns = page(workroom, "Björn").patterns
    assert patterns == nothing_shared
    assert not patterns.tells
    assert {count for _, count in (*patterns.severities, *patterns.quarters)} == {None}
    for _ in range(2):
        log(workroom, "Dolores", Audience.TEAM)
    patterns = page(workroom, "Björn").patterns
    assert [count for _, count in patterns.competencies] == [5]
    assert dict(patterns.severities)[Severity.NOTICED] == 5
    assert [count for _, count in patterns.quarters] == [None, None, None, 5]
    # One entry of its own kind by one of them: not a row more, and none less.
    other = next(code for code in workroom.competencies if code != "PRES")
    with workroom.store.write() as write:
        said = words(workroom, Audience.TEAM, other)
        write_down(write, workroom.actor("Ines"), WriteDown(LogEntryId(write.ids()), said))
    assert page(workroom, "Björn").patterns == patterns
    workroom.clock.set(workroom.clock.now() + days(400))
    assert page(workroom, "Björn").patterns.competencies == ()


def test_what_is_not_shared_is_taken_out_before_anything_is_counted(workroom: Workroom) -> None:
    for _ in range(5):
        log(workroom, "Amara", Audience.TEAM)
    before = page(workroom, "Dolores")
    hidden = [log(workroom, "Amara", audience) for audience in (Audience.PRIVATE, Audience.COACH) for _ in range(6)]
    after = page(workroom, "Dolores")
    assert after == before
    with workroom.store.write() as write:
        for entry in hidden:
            withdraw_entry(write, workroom.actor("Amara"), entry)
    assert page(workroom, "Dolores") == before


def test_the_trail_holds_no_words(workroom: Workroom) -> None:
    made = log(workroom, "Amara", Audience.TEAM, LeadKind.FIX)
    with workroom.store.read() as session:
        rows = list(session.scalars(select(AuditRow).where(AuditRow.action.like("log%")).order_by(AuditRow.seq)))
    assert [row.action for row in rows] == ["log_lead_open", "log_write"]
    assert all("dose" not in str(row.details) and "weight" not in str(row.details) for row in rows)
    assert UUID(str(rows[-1].details["entry"])) == made


def test_somebody_of_another_programme_finds_nothing(workroom: Workroom) -> None:
    log(workroom, "Amara", Audience.TEAM, LeadKind.FIX)
    key = page(workroom, "Amara").lists[0].lead.id
    with workroom.store.write() as write:
        stranger = Actor(workroom.id_of("Björn"), ProgrammeId(write.ids()))
        with pytest.raises((NotAllowed, NotFound)):
            close_lead(write, stranger, key)


def test_that_an_entry_led_to_a_goal_is_told_only_where_the_goal_is(workroom: Workroom) -> None:
    log(workroom, "Amara", Audience.TEAM, LeadKind.GOAL, LeadKind.FIX)
    workroom.share("Amara", ItemKind.GOALS, Audience.PRIVATE)
    told = {lead.kind for view in page(workroom, "Dolores").shared for lead in view.entry.leads}
    assert told == {LeadKind.FIX}
    assert {lead.kind for view in page(workroom, "Amara").own for lead in view.entry.leads} > told


def test_a_goal_that_was_let_go_is_not_called_done(workroom: Workroom) -> None:
    log(workroom, "Amara", Audience.TEAM, LeadKind.GOAL)
    (found,) = page(workroom, "Amara").own[0].entry.leads
    assert found.goal_id is not None
    with workroom.store.write() as write:
        version = load_goal(write.session, found.goal_id).version
        end_goal(write, workroom.actor("Amara"), found.goal_id, version, GoalStatus.LET_GO)
    seen = page(workroom, "Amara")
    (led,) = seen.own[0].entry.leads
    assert (led.closed_at, led.let_go_at) == (None, workroom.clock.now())
    assert lead_state(seen, led).startswith("let go on ")
