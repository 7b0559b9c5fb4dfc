"""Matching while two plans are compared: the page, the legend, and the words in the tool band."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedLayout

from kiosk.actions.drafts import compare
from views.matching.at_hand import AtHand
from views.matching.compare import ComparePage
from views.matching.compare_tools import CompareTools
from views.matching.draft_words import compared_words, difference_words
from views.matching.legend import RotationLegend
from views.matching.tiles import looks_used
from widgets.theme import Theme


class SideBySide(QObject):
    """Makes the page when two plans are first compared, and shows the pair that is at hand.

    Signals: `people_moved` when others of the people are in front.
    """

    people_moved = Signal()

    def __init__(
        self, at_hand: AtHand, pages: QStackedLayout, legend: RotationLegend, tools: CompareTools, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._at_hand, self._pages, self._legend, self._tools = at_hand, pages, legend, tools
        self._names_hidden = False
        self.page: ComparePage | None = None

    def show(self, theme: Theme) -> None:
        """Bring the pair to the front."""
        pair = self._at_hand.pair
        if pair is None:
            return
        page = self._made(theme)
        difference = compare(pair[0].draft.view, pair[1].draft.view)
        page.show_plans(*pair, difference)
        self._tools.set_plans(*pair, self._at_hand.third)
        self._legend.set_comparison(compared_words(difference), looks_used(pair[0].draft.view)[0])
        self._pages.setCurrentWidget(page)
        self._say_difference()

    def set_names_hidden(self, *, hidden: bool) -> None:
        """Hide or show who is who."""
        self._names_hidden = hidden
        if self.page is not None:
            self.page.set_names_hidden(hidden=hidden)

    def _made(self, theme: Theme) -> ComparePage:
        if self.page is None:
            self.page = ComparePage(theme)
            self.page.set_names_hidden(hidden=self._names_hidden)
            self.page.cell_chosen.connect(lambda _: self._say_difference())
            self.page.people_moved.connect(self.people_moved)
            self._pages.addWidget(self.page)
        return self.page

    def _say_difference(self) -> None:
        pair, page = self._at_hand.pair, self.page
        if pair is None or page is None:
            return
        if page.cell is None or self._names_hidden:
            self._tools.set_words(self.tr("Touch a tile to read what differs there."))
        else:
            views, letters = (pair[0].draft.view, pair[1].draft.view), (pair[0].letter, pair[1].letter)
            self._tools.set_words(difference_words(*views, page.cell, letters))
