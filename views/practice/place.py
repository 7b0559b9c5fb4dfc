"""Practice health: anybody may look, no name is on it, and one figure can be taken to the retro."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.practice import PracticePage, load_practice
from kiosk.domain.changes import Topic
from kiosk.domain.clock import Clock
from kiosk.domain.practice import Span
from kiosk.jobs.runner import Jobs
from views.place import Place
from views.practice.cards import PracticeCards
from views.practice.printed import practice_sheet
from views.practice.tools import PracticeTools
from views.printing.request import PrintRequest, Prints
from views.retro.brought import Brought
from widgets.roomy import RoomyArea
from widgets.theme import Theme


class PracticePlace(Place):
    """The eight cards. One read brings both spans, so the choice between them asks nothing."""

    name: ClassVar[str] = "practice"
    topics: ClassVar[frozenset[Topic]] = frozenset(
        {
            Topic.HUDDLES,
            Topic.GOALS,
            Topic.PEOPLE,
            Topic.CONSENT,
            Topic.REQUESTS,
            Topic.OBSERVATIONS,
            Topic.LOG,
            Topic.FRAMEWORKS,
            Topic.SETTINGS,
        }
    )
    hides_names: ClassVar[bool] = True

    def __init__(self, theme: Theme, jobs: Jobs, clock: Clock) -> None:
        super().__init__(theme)
        self._clock = clock
        self._reads = jobs.latest(self)
        self._page: PracticePage | None = None
        self._span = Span.EIGHT_WEEKS
        self.cards = PracticeCards(theme)
        self.tools = PracticeTools(theme)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(RoomyArea(theme, self.cards))
        # Nothing is said before it is known.
        self.cards.setVisible(False)
        self.tools.span.chosen_changed.connect(self._on_span_chosen)
        self.tools.print_button.clicked.connect(self._print)
        self.tools.retro_button.clicked.connect(self._take_to_retro)
        self.cards.chosen_changed.connect(self._show_chosen)

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Practice health")

    def subtitle(self) -> str:
        """Return the line under it."""
        return self.tr("How we practise, never how anybody is")

    def tool_band(self) -> QWidget:
        """Return the band with the spans."""
        return self.tools

    def shown(self) -> None:
        """Come to the front; another day may be another week."""
        page = self._page
        if page is not None and page.programme.calendar.day_of(self._clock.now()) != page.day:
            self.make_stale()
        super().shown()

    def reload(self) -> None:
        """Ask for the figures."""
        self._reads.read(load_practice, self._clock.now(), on_done=self._show)

    def rest(self) -> None:
        """Go back to the shorter span, nothing touched."""
        self.tools.span.set_chosen(Span.EIGHT_WEEKS)
        self.cards.choose_none()
        self._on_span_chosen(Span.EIGHT_WEEKS)
        self._show_chosen()

    def _show(self, page: PracticePage) -> None:
        self._page = page
        self.cards.set_practice(self._span, page.spans[self._span])
        self.cards.setVisible(True)

    def _on_span_chosen(self, key: str) -> None:
        self._span = Span(key)
        if self._page is not None:
            self._show(self._page)

    def _show_chosen(self) -> None:
        self.tools.set_chosen(chosen=self.cards.chosen is not None)

    def _print(self) -> None:
        if self._page is not None:
            sheet = practice_sheet(self.cards, self._page, self._span, self.tools.note)
            self.go_to.emit("printing", PrintRequest(Prints.PRACTICE, self.name, practice=sheet))

    def _take_to_retro(self) -> None:
        card = self.cards.chosen
        if card is not None:
            # By the card and not by its figure, which may be another one when its author goes on.
            self.go_to.emit("retro", Brought((self.name, card.name), f"{card.told}. "))
