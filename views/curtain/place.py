"""What stands before the places while names are hidden: topics and counts, nobody's row and nobody's level."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.board import BoardPage, load_board
from kiosk.domain.changes import Topic
from kiosk.domain.clock import Clock
from kiosk.domain.programme import GroupFilter
from kiosk.jobs.runner import Jobs
from views.place import Place
from widgets.labels import TextLabel
from widgets.theme import CAPTION, Theme
from widgets.topic_tiles import TopicTile, TopicTiles


class CurtainPlace(Place):
    """A tile a competency: how many work on it, and how many manage alone, as the wall may count them.

    The board without its names would not do: its rows stand in the alphabet's order, so that who knows the team reads
    everybody's levels.
    """

    name: ClassVar[str] = "curtain"
    topics: ClassVar[frozenset[Topic]] = frozenset(Topic) - {Topic.PLANS}

    def __init__(self, theme: Theme, jobs: Jobs, clock: Clock, programme: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._clock, self._programme = clock, programme
        self._board = jobs.latest(self)
        self.tiles = TopicTiles(theme)
        words = self.tr("Names are hidden. Anybody on the team can bring them back with their PIN.")
        self._words = TextLabel(theme, words, 23, CAPTION, "ink2", max_lines=2)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.tiles)

    def title(self) -> str:
        """Return the heading."""
        return self.tr("What this team is growing")

    def subtitle(self) -> str:
        """Return the programme's name."""
        return self._programme

    def tool_band(self) -> QWidget:
        """Return how names come back."""
        return self._words

    def reload(self) -> None:
        """Ask for the counts of everybody."""
        self._board.read(load_board, self._clock.now(), GroupFilter(), on_done=self._show)

    def _show(self, page: BoardPage) -> None:
        board = page.board
        self.tiles.set_tiles(
            [
                TopicTile(column.competency.name, foot.edges, foot.alone, foot.ideal)
                for column, foot in zip(board.columns, board.foot, strict=True)
            ]
        )
