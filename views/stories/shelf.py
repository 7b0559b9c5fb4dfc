"""The shelf itself: stories below the competency they are about, to touch."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from db.queries.stories import ToldStory
from kiosk.domain.ids import StoryId
from views.person.panel import clear
from widgets.chips import choice_coat
from widgets.labels import LEFT, TextLabel
from widgets.painting import paint_surface
from widgets.pressable import Pressable, target
from widgets.scrolled_rows import ScrolledRows
from widgets.text_lines import lay_out, paint_lines
from widgets.theme import CAPTION, NAME, Theme

_HEIGHT, _PAD = 104, 18


class StoryTile(Pressable):
    """One story: whose it is, and what is other now; checked while it is read."""

    def __init__(self, theme: Theme, told: ToldStory, parent: QWidget | None = None) -> None:
        super().__init__(theme, told.person.name, parent)
        self.told = told
        self.setObjectName(f"stories.tile.{told.story.id}")
        self.setAccessibleDescription(told.story.words.different)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Touching the one that is read keeps it."""
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        """Return room for the name and two lines."""
        lines = lay_out("X", self._name_font(), 1e6).height + 2 * lay_out("X", self._words_font(), 1e6).height
        return QSize(self.theme.px(400), max(target(self.theme, _HEIGHT), round(lines) + self.theme.px(2 * _PAD)))

    def minimumSizeHint(self) -> QSize:
        """Return room for some words."""
        return QSize(self.theme.px(240), self.sizeHint().height())

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the tile."""
        theme, palette, pad = self.theme, self.theme.palette, self.theme.px(_PAD)
        coat = choice_coat(palette, chosen=self.isChecked())
        fill = palette.acc_soft if self.heat > 0 else coat.fill
        paint_surface(painter, body, theme.px(14), fill, coat.rim, coat.rim_width * theme.scale)
        width = body.width() - 2 * pad
        name = lay_out(self.label, self._name_font(), width, 1)
        words = lay_out(self.told.story.words.different, self._words_font(), width, 2)
        top = body.center().y() - (name.height + words.height) / 2
        paint_lines(
            painter, name, QRectF(body.left() + pad, top, width, name.height), self._name_font(), coat.text, LEFT
        )
        below = QRectF(body.left() + pad, top + name.height, width, words.height)
        paint_lines(painter, words, below, self._words_font(), palette.ink2, LEFT)

    def _name_font(self) -> QFont:
        return self.theme.font(23, NAME, tabular=False)

    def _words_font(self) -> QFont:
        return self.theme.font(19, CAPTION, tabular=False)


class ShelfList(ScrolledRows):
    """Every story, below its competency. Signals: `story_chosen(StoryId)` after a touch."""

    story_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=10, top=8, parent=parent)
        self.tiles: dict[StoryId, StoryTile] = {}

    def set_stories(self, stories: Sequence[ToldStory], chosen: StoryId | None) -> None:
        """Show these, which come in the order of competencies."""
        clear(self._rows)
        self.tiles = {}
        for _, group in groupby(stories, key=lambda told: told.competency.id):
            told = list(group)
            self._rows.addWidget(TextLabel(self._theme, told[0].competency.name, 22, NAME, "ink2", max_lines=2))
            for each in told:
                self._rows.addWidget(self._tile(each))
            self._rows.addSpacing(self._theme.px(10))
        self._rows.addStretch(1)
        self.set_chosen(chosen)

    def set_chosen(self, chosen: StoryId | None) -> None:
        """Mark the one that is read."""
        for story_id, tile in self.tiles.items():
            tile.setChecked(story_id == chosen)

    def _tile(self, told: ToldStory) -> StoryTile:
        story_id = told.story.id
        tile = StoryTile(self._theme, told)
        tile.clicked.connect(lambda _checked=False: self._on_tile_clicked(story_id))
        self.tiles[story_id] = tile
        return tile

    def _on_tile_clicked(self, story_id: StoryId) -> None:
        self.set_chosen(story_id)
        self.story_chosen.emit(story_id)
