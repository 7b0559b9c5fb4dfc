"""Entries one below the other, each a touch away from its page."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from db.queries.log import EntryView, LogPage
from kiosk.domain.consent import Audience
from kiosk.domain.ids import LogEntryId
from views.dates import past_day
from views.log.words import LEAD_ICONS, reader_words, severity_words
from views.person.panel import clear
from widgets import icons
from widgets.buttons import pressed_coat, resting_coat
from widgets.labels import LEFT, RIGHT, TextLabel
from widgets.painting import paint_surface
from widgets.pressable import Pressable, target
from widgets.scrolled_rows import ScrolledRows
from widgets.text_lines import lay_out, paint_lines
from widgets.theme import CAPTION, NAME, Theme

_AUDIENCE_ICONS = {Audience.PRIVATE: "lock", Audience.COACH: "handshake", Audience.TEAM: "users"}


class EntryTile(Pressable):
    """What happened in two lines, about what, when and how far; at the right who reads it and where it led."""

    def __init__(self, theme: Theme, page: LogPage, view: EntryView, parent: QWidget | None = None) -> None:
        super().__init__(theme, view.entry.happened, parent)
        self._view = view
        own = view.author.id == page.viewer_id
        day = past_day(page.calendar.day_of(view.entry.at), page.day)
        facts = [day, view.competency, severity_words(view.entry.severity)]
        self._head = " · ".join(facts if own else [view.author.given_name, *facts])
        self._reader = reader_words(page, view.entry) if own else ""
        self._done = [lead.closed_at is not None for lead in view.entry.leads]
        self.setAccessibleDescription(self._head)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for three lines."""
        lines = lay_out("X", self._small(), 1e6).height + 2 * lay_out("X", self._large(), 1e6).height
        return QSize(self.theme.px(600), max(target(self.theme, 120), math.ceil(lines) + self.theme.px(34)))

    def minimumSizeHint(self) -> QSize:
        """Return room for some words."""
        return QSize(self.theme.px(300), self.sizeHint().height())

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the entry."""
        theme, palette = self.theme, self.theme.palette
        coat = resting_coat(palette, "plain").towards(pressed_coat(palette), self.heat)
        paint_surface(painter, body, theme.px(16), coat.fill, coat.rim, coat.rim_width * theme.scale)
        pad, aside = theme.px(26), theme.px(230)
        width = body.width() - 2 * pad - aside
        head = lay_out(self._head, self._small(), width, 1)
        said = lay_out(self.label, self._large(), width, 2)
        top = body.center().y() - (head.height + said.height + theme.px(4)) / 2
        at = QRectF(body.left() + pad, top, width, head.height)
        paint_lines(painter, head, at, self._small(), palette.ink2, LEFT)
        below = QRectF(at.left(), at.bottom() + theme.px(4), width, said.height)
        paint_lines(painter, said, below, self._large(), coat.text, LEFT)
        self._paint_aside(painter, QRectF(body.right() - pad - aside, body.top(), aside, body.height()))

    def _paint_aside(self, painter: QPainter, room: QRectF) -> None:
        theme, palette, side = self.theme, self.theme.palette, self.theme.px(28)
        middle = room.center().y()
        if self._reader:
            words = lay_out(self._reader, self._small(), room.width() - side - theme.px(8), 1)
            line = QRectF(room.left(), middle - side - theme.px(4), room.width(), side)
            paint_lines(painter, words, line, self._small(), palette.ink2, RIGHT)
            mark = QRectF(room.right() - words.width - side - theme.px(8), line.top(), side, side)
            icons.paint(painter, _AUDIENCE_ICONS[self._view.entry.audience], mark, palette.ink2)
        left = room.right()
        top = middle + theme.px(4) if self._reader else middle - side / 2
        for lead, done in zip(reversed(self._view.entry.leads), reversed(self._done), strict=True):
            left -= side
            at = QRectF(left, top, side, side)
            icons.paint(painter, LEAD_ICONS[lead.kind], at, palette.acc)
            if done:
                left -= theme.px(24)
                icons.paint(painter, "check", QRectF(left, top, theme.px(22), side), palette.acc)
            left -= theme.px(12)

    def _small(self) -> QFont:
        return self.theme.font(20, CAPTION, tabular=False)

    def _large(self) -> QFont:
        return self.theme.font(24, NAME, tabular=False)


class EntryList(ScrolledRows):
    """All entries of one kind, newest first. Signals: `entry_tapped(LogEntryId)`."""

    entry_tapped = Signal(object)

    def __init__(self, theme: Theme, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.tiles: dict[LogEntryId, EntryTile] = {}
        self._nothing = TextLabel(theme, nothing, 27, CAPTION, "ink2", max_lines=4, align=Qt.AlignmentFlag.AlignCenter)
        self._box.insertWidget(0, self._nothing, 1)

    def set_entries(self, page: LogPage, views: Sequence[EntryView]) -> None:
        """Show these entries."""
        clear(self._rows)
        self.tiles = {}
        for view in views:
            tile = EntryTile(self._theme, page, view)
            tile.clicked.connect(lambda _checked=False, key=view.entry.id: self.entry_tapped.emit(key))
            self._rows.addWidget(tile)
            self.tiles[view.entry.id] = tile
        self._rows.addStretch(1)
        self._nothing.setVisible(not views)
        self._area.setVisible(bool(views))

    def forget(self) -> None:
        """Hold nothing, and say nothing of it."""
        clear(self._rows)
        self.tiles = {}
        self._nothing.hide()
        self._area.hide()
