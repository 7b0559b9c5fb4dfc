"""The window: it brings places to the front and joins them to session, curtain, keyboard and messages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDateTime, QLocale, QPoint, QRect, QSize, Qt, QTimer, QTimeZone, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.front_desk import FrontDesk, SigningIn
from kiosk.app.messages import Messages
from kiosk.app.places import Places
from kiosk.app.session import Session
from kiosk.app.stage import Stage
from kiosk.app.theming import Theming
from kiosk.app.this_screen import ThisScreen
from kiosk.domain.changes import ChangeSet
from kiosk.domain.clock import Calendar, Clock
from kiosk.jobs.runner import Jobs
from views.place import Place
from views.signed_in import SignedIn
from widgets.keyboard import OnScreenKeyboard
from widgets.keyboard_controller import KeyboardController
from widgets.text_lines import forget_measures
from widgets.theme import Theme, apply_theme

PERSON = "person"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window needs from the wiring.

    `curtain` makes what stands before places while names are hidden.
    `is_demo`: nobody on the board is real, so nothing needs to be hidden when it is left alone.
    """

    jobs: Jobs
    session: Session
    clock: Clock
    calendar: Calendar
    programme: str
    signing_in: SigningIn
    curtain: Callable[[Theme], Place]
    screen: ThisScreen
    is_demo: bool

    @property
    def curtain_at_rest(self) -> bool:
        """Whether names are hidden when nobody has been there for a while: not where only staff pass by."""
        return not (self.is_demo or self.screen.settings.staff_only)


class KioskWindow(QWidget):
    """The kiosk's one window.

    Signals: `closed` when it was closed by the program itself, or by hand where it may be; `time_told(time, day)` with
    the programme's time of day and its day in words.
    """

    closed = Signal()
    time_told = Signal(str, str)

    def __init__(self, theming: Theming, places: Places, around: Surroundings, *, windowed: bool = False) -> None:
        super().__init__()
        self.setObjectName("kiosk")
        self.setWindowTitle(self.tr("Growing Edge"))
        self._around = around
        self._windowed = windowed
        self._front: Place | None = None
        self._place: Place | None = None
        self._names_hidden = False
        self._day: date | None = None
        self._asked_before: int = 0
        self._drift = QPoint()
        self.theming, self.places = theming, places
        # Gone with the window, and with it whatever is told of what was built: nothing else would let go of either.
        places.setParent(self)
        theme = theming.theme
        self.stage = Stage(theme, places.choices(), self)
        self.curtain = around.curtain(theme)
        self.stage.adopt(self.curtain)
        self.messages = Messages(theme, self)
        self.keyboard = OnScreenKeyboard(theme, self)
        self.keyboard.hide()
        self.desk = FrontDesk(theme, self, self.stage, around.session, around.clock, around.signing_in)
        self._time = QTimer(self)
        self._time.setInterval(1000)
        self._connect()
        self.tell_time()
        self._time.start()

    @property
    def place(self) -> Place | None:
        """The place people are at, also while the curtain stands before it."""
        return self._place

    @property
    def session(self) -> Session:
        """Who is there, and since when nobody was."""
        return self._around.session

    @property
    def names_hidden(self) -> bool:
        """Whether the curtain is down."""
        return self._names_hidden

    def use_keyboard(self, application: QApplication) -> None:
        """Bring the on-screen keyboard whenever a field has the focus; a desk has one of its own."""
        KeyboardController(application, self.keyboard)

    def go(self, name: str, argument: object = None) -> None:
        """Go to a place; a private one asks first who is there."""
        if name not in self.places:
            raise KeyError(name)
        place = self.places.get(name, self.theming.theme)
        signed_in = self._around.session.signed_in
        if place.private and signed_in is None:
            self.desk.ask(lambda _: self.go(name, argument), self.tr("This page is private."))
        elif place.private and signed_in is not None and not place.may_enter(signed_in):
            self.messages.notice(self.tr("This page is for chiefs and programme directors."))
        else:
            self._arrive(place, argument)

    def drift(self, by: QPoint) -> None:
        """Stand so many px aside, less than a margin, so that no line burns into the glass."""
        self._drift = by
        self._lay_out()

    def go_home(self) -> None:
        """Go to the first place."""
        self.go(self.places.home())

    def hide_names(self, *, hidden: bool) -> None:
        """Let the curtain down, or lift it; who may is asked elsewhere."""
        self._names_hidden = hidden
        self.stage.nav.set_names_hidden(hidden=hidden)
        self._show_person()
        for place in self.places.standing():
            if place.hides_names:
                place.set_names_hidden(hidden=hidden)
        self._show_front()

    def tell_time(self) -> None:
        """Show the programme's time of day; when the day has turned every place reads anew: ages, weeks, stays."""
        self._around.screen.look()
        calendar, now = self._around.calendar, self._around.clock.now()
        day, before = calendar.day_of(now), self._day
        self._day = day
        if before is not None and day != before:
            self.places.on_changes(ChangeSet.everything())
        zone = QTimeZone(calendar.zone.key.encode())
        here = QDateTime.fromMSecsSinceEpoch(int(now.timestamp() * 1000)).toTimeZone(zone)
        locale = QLocale()
        time = locale.toString(here.time(), "HH:mm")
        self.stage.header.set_time(time, locale.toString(here.date(), "ddd d MMM"))
        self.time_told.emit(time, locale.toString(here.date(), "dddd d MMMM"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the scale of the new size."""
        super().resizeEvent(event)
        self.theming.fit(event.size())
        self._lay_out()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Sign out, and say that it is over."""
        self._around.session.end()
        super().closeEvent(event)
        self.closed.emit()

    def _connect(self) -> None:
        nav, session, jobs = self.stage.nav, self._around.session, self._around.jobs
        self.stage.message_room_changed.connect(self._give_messages_room)
        nav.place_chosen.connect(self.go)
        nav.curtain_toggled.connect(self._on_curtain_toggled)
        nav.person_tapped.connect(self._on_person_tapped)
        nav.done_tapped.connect(session.end)
        session.changed.connect(self._on_session_changed)
        session.seconds_left.connect(nav.set_seconds_left)
        session.rested.connect(self._on_rested)
        session.proof_needed.connect(self._on_proof_needed)
        jobs.bus.changed.connect(self.places.on_changes)
        jobs.bus.changed.connect(self.curtain.on_changes)
        jobs.failed.connect(self.messages.error)
        jobs.news_lost.connect(self.messages.error)
        jobs.news_back.connect(self._on_news_back)
        self.places.built.connect(self._on_built)
        self.theming.changed.connect(self._on_theme_changed)
        self.keyboard.covers.connect(self._on_keyboard_covers)
        self.keyboard.back_tapped.connect(self._on_typing_back)
        self.keyboard.forward_tapped.connect(self._on_typing_forward)
        self._time.timeout.connect(self.tell_time)
        if self._windowed:
            QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Q), self).activated.connect(self.close)

    def _on_news_back(self) -> None:
        self.messages.notice(self.tr("What others enter arrives here again."))

    def _on_built(self, place: Place) -> None:
        place.sign_in_requested.connect(self.desk.ask)
        place.notice.connect(self.messages.notice)
        place.undo_offered.connect(self._on_undo_offered)
        place.error.connect(self.messages.error)
        place.go_to.connect(self.go)
        place.header_changed.connect(self._on_header_changed)
        place.typing_steps.connect(self.keyboard.set_actions)
        place.still_working.connect(self._around.session.touch)
        self.stage.adopt(place)
        if place.hides_names and self._names_hidden:
            place.set_names_hidden(hidden=True)

    def _on_undo_offered(self, text: str, undo: Callable[[], object]) -> None:
        answering = self._around.jobs.answering
        # Saved by somebody who has left while the disk was slow: the next one is not offered to undo it.
        if answering is None or answering > self._asked_before:
            self.messages.offer_undo(text, undo)

    def _arrive(self, place: Place, argument: object) -> None:
        self._place = place
        self.stage.nav.set_place(self.places.lit(place.name))
        if argument is not None:
            place.arrive(argument)
        self._show_front()
        self._take_limits()

    def _take_limits(self) -> None:
        session = self._around.session
        if self._place is not None:
            session.set_limits(self._place.limits_for(session.signed_in))

    def _show_front(self) -> None:
        if self._place is None:
            return
        covered = self._names_hidden and not self._place.hides_names
        front = self.curtain if covered else self._place
        if front is not self._front:
            if self._front is not None:
                self._front.hidden()
            self._front = front
            self.keyboard.set_actions()
            self.stage.put(front)
        # Also where it was in front before: an argument may have made it stale.
        front.shown()
        self.stage.refresh()

    def _on_header_changed(self) -> None:
        if self.sender() is self._front:
            self.stage.refresh()

    def _on_curtain_toggled(self, hidden: bool) -> None:
        if hidden or self._around.session.signed_in is not None:
            self.hide_names(hidden=hidden)
            return
        self.stage.nav.set_names_hidden(hidden=True)
        self.desk.ask(lambda _: self.hide_names(hidden=False), self.tr("Anybody on the team can bring the names back."))

    def _on_person_tapped(self) -> None:
        if self._around.session.signed_in is None:
            self.desk.ask(lambda _: self._go_to_own_page(), self.tr("Looking needs no name; your own page does."))
        else:
            self._go_to_own_page()

    def _go_to_own_page(self) -> None:
        signed_in = self._around.session.signed_in
        if PERSON in self.places and signed_in is not None:
            self.go(PERSON, signed_in.person_id)

    def _on_proof_needed(self) -> None:
        signed_in, place = self._around.session.signed_in, self._place
        if signed_in is None or place is None:
            return
        # The longest time holds: what is private closes, and comes back with the PIN.
        self._around.session.end()
        self.desk.ask(lambda _: self.go(place.name), self.tr("To go on, give your PIN once more."), signed_in.person)

    def _show_person(self) -> None:
        signed_in = self._around.session.signed_in
        if signed_in is None:
            self.stage.nav.set_person(None)
        elif self._names_hidden:
            self.stage.nav.set_person(self.tr("Signed in"), "•")
        else:
            self.stage.nav.set_person(signed_in.person.name, signed_in.person.initials)

    def _on_session_changed(self, signed_in: SignedIn | None) -> None:
        self._show_person()
        self.places.set_signed_in(signed_in)
        if signed_in is None:
            self._leave_private()
        else:
            self._take_limits()

    def _leave_private(self) -> None:
        self._asked_before = self._around.jobs.writes_asked
        self.messages.clear()
        self._put_focus_away()
        self.places.rest()
        if self._place is not None and self._place.private:
            self.go_home()
        self.stage.refresh()
        # What was measured of theirs is their words.
        forget_measures()

    def _on_rested(self) -> None:
        self.desk.rest()
        self._put_focus_away()
        self.places.rest()
        self.go_home()
        if self._around.curtain_at_rest:
            self.hide_names(hidden=True)

    def _on_typing_back(self) -> None:
        if self._front is not None:
            self._front.typing_back()

    def _on_typing_forward(self) -> None:
        if self._front is not None:
            self._front.typing_forward()

    def _put_focus_away(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
        self.keyboard.hide()

    def _on_theme_changed(self, theme: Theme) -> None:
        apply_theme(self, theme)
        self._lay_out()

    def _on_keyboard_covers(self, covered: QRect) -> None:
        self.stage.set_typing(typing=not covered.isEmpty())
        self._lay_out()

    def _give_messages_room(self) -> None:
        self.messages.set_room(self.stage.message_room)

    def _lay_out(self) -> None:
        typing = self.keyboard.isVisible()
        height = self.keyboard.y() if typing else self.height()
        self.stage.setGeometry(QRect(self._drift, QSize(self.width(), height)))
        layout = self.stage.layout()
        if layout is not None:
            layout.activate()
