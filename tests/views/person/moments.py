"""What people do on the way to and on a person's page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from kiosk.actions.goals import AddGoal, GoalWords, add_goal
from kiosk.domain.ids import GoalId
from tests.kiosk import KioskAtWork
from tests.workroom import Workroom
from views.person.place import PersonPlace
from widgets.buttons import Button
from widgets.labels import TextLabel


def page_of(kiosk: KioskAtWork) -> PersonPlace:
    """Return the person's page with all its plots standing."""
    place = kiosk.place("person", PersonPlace)
    kiosk.settle()
    while not place.trends.complete:
        kiosk.settle()
    return place


def open_own_page(kiosk: KioskAtWork, name: str) -> PersonPlace:
    """Touch the chip, sign in, and stand before one's own page."""
    kiosk.touch(kiosk.window.stage.nav.person_chip)
    if kiosk.window.desk.session.signed_in is None:
        kiosk.sign_in(name)
    return page_of(kiosk)


def look_at(kiosk: KioskAtWork, name: str) -> PersonPlace:
    """Touch somebody's name on the board."""
    kiosk.go("board")
    board = kiosk.window.place
    assert board is not None
    board.go_to.emit("person", kiosk.workroom.id_of(name))
    return page_of(kiosk)


def undo(kiosk: KioskAtWork) -> None:
    """Touch Undo on the newest message."""
    kiosk.touch(kiosk.newest_message().findChildren(Button)[0])


def goal(workroom: Workroom, name: str, competency: str, text: str, target: int = 2) -> GoalId:
    """Let somebody have started a goal."""
    with workroom.store.write() as write:
        words = GoalWords(text, target)
        return add_goal(
            write,
            workroom.actor(name),
            AddGoal(GoalId(write.ids()), workroom.competencies[competency].id, words),
        )


def words_on(widget: QWidget) -> str:
    """Return everything that can be read on a widget now, labels and buttons, one a line."""
    labels = [label.text() for label in widget.findChildren(TextLabel) if label.isVisible()]
    buttons = [button.label for button in widget.findChildren(Button) if button.isVisible()]
    return "\n".join([*labels, *buttons])


def words_in(widget: QWidget) -> str:
    """Return everything a widget holds, shown or hidden: what somebody could still find in it."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    labels = [label.text() for label in widget.findChildren(TextLabel)]
    buttons = [button.label for button in widget.findChildren(Button)]
    return "\n".join([*labels, *buttons])
