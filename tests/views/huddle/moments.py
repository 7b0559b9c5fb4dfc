"""What people do at the huddle."""

from __future__ import annotations

from datetime import timedelta

from kiosk.actions.setup import RosterEntry, put_person
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.ids import PersonId
from kiosk.domain.people import RoleKind
from tests.kiosk import KioskAtWork
from tests.workroom import Workroom
from views.huddle.check_in_card import CheckInCard
from views.huddle.check_out_card import CheckOutCard
from views.huddle.place import HuddlePlace, Stage
from views.huddle.presence_sheet import PresenceSheet
from views.name_sheet import NameSheet

MORE_PEOPLE = (
    RosterEntry("p07", "Samuel Osei", "Faculty", RoleKind.FACULTY, "Team Blue"),
    RosterEntry("p08", "Farah Haddad", "Resident", RoleKind.RESIDENT, "Team Blue", 3),
    RosterEntry("p09", "Jonas Weber", "Resident", RoleKind.RESIDENT, "Team Green", 1),
    RosterEntry("p10", "Tomas Novak", "Nurse", RoleKind.NURSE, "Team Green"),
)
SIX = ("Amara", "Björn", "Dolores", "Ines", "Mei-Ling", "Miriam")


def bring_four_more(workroom: Workroom) -> None:
    """Let four more people be on the roster: ten."""
    with workroom.store.write() as write:
        for entry in MORE_PEOPLE:
            put_person(write, workroom.programme_id, None, entry)


def huddle(kiosk: KioskAtWork) -> HuddlePlace:
    """Touch Huddle in the navigation."""
    kiosk.go("huddle")
    return kiosk.place("huddle", HuddlePlace)


def id_of(place: HuddlePlace, name: str) -> PersonId:
    """Return somebody's id by their first name, from what the page offers."""
    offered = place.start_page.people
    return next(person.id for person in offered if person.given_name == name)


def touch_names(kiosk: KioskAtWork, place: HuddlePlace, *names: str) -> None:
    """Touch who is here, one touch each."""
    for name in names:
        kiosk.touch(place.start_page.grid.pill(id_of(place, name)))


def begin(kiosk: KioskAtWork, *names: str) -> HuddlePlace:
    """Touch who is here, and Start."""
    place = huddle(kiosk)
    touch_names(kiosk, place, *names)
    kiosk.touch(place.tools.next_button)
    return place


def thank(kiosk: KioskAtWork, place: HuddlePlace) -> None:
    """Thank whoever spoke: on to the next."""
    kiosk.touch(place.tools.next_button)


def card_in(place: HuddlePlace) -> CheckInCard:
    """Return the speaker's card of a check-in."""
    card = place.round_page.card
    assert isinstance(card, CheckInCard)
    return card


def card_out(place: HuddlePlace) -> CheckOutCard:
    """Return the speaker's card of a check-out."""
    card = place.round_page.card
    assert isinstance(card, CheckOutCard)
    return card


def speaks(place: HuddlePlace) -> str:
    """Return the first name of whoever's card stands there."""
    card = place.round_page.card
    assert card is not None
    return card.shown.head.name.split()[0]


def stage(place: HuddlePlace) -> Stage:
    """Return where the huddle is."""
    return place.stage_now


def listen(kiosk: KioskAtWork, place: HuddlePlace, seconds: float) -> None:
    """Let so much time go by while somebody speaks."""
    kiosk.workroom.clock.advance(timedelta(seconds=seconds))
    place.tick()
    kiosk.settle()


def say_ones_name(kiosk: KioskAtWork, name: str) -> None:
    """Touch a name on the sheet that asks for one."""
    sheet = kiosk.window.stage.findChild(NameSheet)
    assert sheet is not None
    assert sheet.is_open
    person = next(person for person in sheet.people if person.given_name == name)
    kiosk.touch(sheet.names.pill(person.id))


def who_is_here(kiosk: KioskAtWork, place: HuddlePlace) -> PresenceSheet:
    """Touch `Who is here` and return the sheet."""
    kiosk.touch(place.tools.people_button)
    sheet = kiosk.window.stage.findChild(PresenceSheet)
    assert sheet is not None
    return sheet


def share_goals(workroom: Workroom, *names: str) -> None:
    """Let people have their goals on the wall."""
    for name in names:
        workroom.share(name, ItemKind.GOALS, Audience.WALL)
