"""Placements as calendars: one file for each person, a whole-day event for each of their blocks."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Container, Iterable
from datetime import datetime, timedelta

from icalendar import Calendar, Event

from kiosk.exchange.plan_content import Placement, Placements

_MAKER = "-//Growing Edge//Rotation plan//EN"
Translate = Callable[[str, str], str]


def placements_ical(placements: Placements, translate: Translate) -> dict[str, bytes]:
    """Return calendars by file name, of whoever is placed at all.

    An event keeps its UID from plan to plan, so that a calendar that takes a later file moves it instead of adding one.
    """
    by_person: dict[str, list[Placement]] = defaultdict(list)
    for line in placements.lines:
        by_person[line.key].append(line)
    found: dict[str, bytes] = {}
    for key, lines in by_person.items():
        name = _file_name(lines[0].name, key, found)
        found[name] = _calendar(placements, lines, translate).to_ical()
    return found


def _calendar(placements: Placements, lines: Iterable[Placement], translate: Translate) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", placements.programme)
    for line in lines:
        words = translate("PlanFiles", "Block {number}").format(number=line.block)
        calendar.add_component(_event(line, placements.as_of, f"{words} · {placements.programme}"))
    return calendar


def _event(line: Placement, as_of: datetime, says: str) -> Event:
    event = Event()
    event.add("uid", f"{line.person_id}.{line.block_id}@growing-edge")
    event.add("dtstamp", as_of)
    event.add("last-modified", as_of)
    event.add("dtstart", line.starts)
    # The end of a whole-day event is the day after the last.
    event.add("dtend", line.ends + timedelta(days=1))
    event.add("summary", line.rotation)
    event.add("description", says)
    event.add("transp", "TRANSPARENT")
    return event


def _file_name(name: str, key: str, taken: Container[str]) -> str:
    """Return a name that every file system takes: `amara-okafor-p01.ics`."""
    # A key is often made of the name: then it says nothing more.
    stem = "-".join(part for part in dict.fromkeys((_plain(name), _plain(key))) if part) or "person"
    names = itertools.chain([f"{stem}.ics"], (f"{stem}-{number}.ics" for number in itertools.count(2)))
    return next(each for each in names if each not in taken)


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", apart.casefold()).strip("-")[:60]
