"""The ways that lead from More to what a team does besides the board, as tiles. One entry a place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from widgets.choice_tile import ChoiceTile
from widgets.theme import Theme

_LEAST_WIDTH, _MOST_COLUMNS = 440, 4


@dataclass(frozen=True, slots=True)
class Way:
    """A place that More leads to: its name among the places, an icon, and what it is."""

    place: str
    icon: str
    name: str
    words: str


def ways() -> tuple[Way, ...]:
    """Return every way in the order in which it stands."""
    translate = QCoreApplication.translate
    return (
        Way(
            "sheet",
            "scan-line",
            translate("Ways", "I have a sheet"),
            translate("Ways", "A week on paper: type its code, say how it went"),
        ),
        Way(
            "stories",
            "book-open",
            translate("Ways", "Story shelf"),
            translate("Ways", "How we got better at something, told by those who did"),
        ),
        Way(
            "thanks",
            "heart-handshake",
            translate("Ways", "Thanks"),
            translate("Ways", "Who helped and who shared, as facts"),
        ),
        Way(
            "cards",
            "messages-square",
            translate("Ways", "Coaching cards"),
            translate("Ways", "Ways to talk, from a minute to twenty"),
        ),
        Way(
            "log",
            "sprout",
            translate("Ways", "Learning log"),
            translate("Ways", "What did not go as I wanted, and what I do with it"),
        ),
        Way(
            "retro",
            "wrench",
            translate("Ways", "Team retro"),
            translate("Ways", "Change one thing about this board"),
        ),
        Way(
            "practice",
            "stethoscope",
            translate("Ways", "Practice health"),
            translate("Ways", "How we practise, in numbers without names"),
        ),
    )


class WaysGrid(QWidget):
    """The tiles, as many beside each other as have room. Signals: `tapped(place name)`."""

    tapped = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tiles: dict[str, ChoiceTile] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for way in ways():
            tile = ChoiceTile(theme, way.icon, way.name, way.words)
            tile.clicked.connect(lambda _checked=False, place=way.place: self.tapped.emit(place))
            self.tiles[way.place] = tile
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._grid.setSpacing(theme.px(10))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let as many stand beside each other as have room now."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        columns = max(1, min(_MOST_COLUMNS, self.width() // self._theme.px(_LEAST_WIDTH)))
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // columns, place % columns)
