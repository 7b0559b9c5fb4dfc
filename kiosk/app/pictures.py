"""Every view that can be drawn without a screen, by name: how to bring the window there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.app.wipe import Wiping
from kiosk.app.wiring import Kiosk
from kiosk.domain.errors import InvalidInput, NotFound
from kiosk.domain.people import Person


@dataclass(frozen=True, slots=True)
class Scene:
    """What a picture is of. `settle` turns the event loop until everything asked for has landed."""

    name: str
    kiosk: Kiosk
    settle: Callable[[], None]
    person: Person | None = None
    lens: str | None = None

    def somebody(self) -> Person:
        """Return the person named. Raises: InvalidInput (`picture-person-needed`)."""
        if self.person is None:
            raise InvalidInput("picture-person-needed", name=self.name)
        return self.person


Drive = Callable[[Scene], None]


def drive(scene: Scene) -> None:
    """Bring the window to the view a scene names. Raises: NotFound (`picture-unknown`)."""
    check_name(scene.name)
    PICTURES[scene.name](scene)
    scene.settle()


def check_name(name: str) -> None:
    """Refuse a name that no view has. Raises: NotFound (`picture-unknown`)."""
    if name not in PICTURES:
        raise NotFound("picture-unknown", name=name, known=", ".join(sorted(PICTURES)))


def _more(scene: Scene) -> None:
    scene.kiosk.window.go("more")


def _curtain(scene: Scene) -> None:
    scene.kiosk.window.hide_names(hidden=True)


def _who_are_you(scene: Scene) -> None:
    window = scene.kiosk.window
    window.desk.ask(lambda _: None, window.tr("Looking needs no name; your own page does."))
    scene.settle()
    if scene.person is not None:
        sheet = window.desk.sheet
        sheet.names.set_chosen(scene.person.id)
        sheet.names.chosen.emit(scene.person)


def _countdown(scene: Scene) -> None:
    window = scene.kiosk.window
    if window.desk.session.signed_in is None:
        window.desk.sign_in(scene.somebody())
    window.desk.session.countdown.emit(9)


def _wipe(scene: Scene) -> None:
    Wiping(scene.kiosk.kit.theming.theme, scene.kiosk.window, scene.kiosk.kit.clock).begin()


PICTURES: dict[str, Drive] = {
    "countdown": _countdown,
    "curtain": _curtain,
    "more": _more,
    "who-are-you": _who_are_you,
    "wipe": _wipe,
}
