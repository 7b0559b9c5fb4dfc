"""The wall while nobody is there: what the team grows in, in letters for the door; no names, no levels, no cover."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.queries.ambient import AmbientPage, Voice, load_ambient
from kiosk.domain.changes import Topic
from kiosk.domain.clock import Clock
from kiosk.jobs.runner import Jobs
from views.place import Place
from widgets.bands import IconView
from widgets.labels import RIGHT, TextLabel
from widgets.painting import paint_surface
from widgets.theme import CAPTION, NAME, TITLE, Theme, apply_theme
from widgets.topic_rings import TopicRings

_MARGIN = 64
_LARGEST = 1.3
"""How much larger than the screen asks for things are drawn at most, however large a text was chosen."""


class _Card(QWidget):
    """A surface for words."""

    def __init__(self, theme: Theme, radius: float = 16) -> None:
        super().__init__()
        self._theme, self._radius = theme, radius
        self.box = QVBoxLayout(self)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        margin = theme.px(40)
        self.box.setContentsMargins(margin, margin, margin, margin)
        self.box.setSpacing(theme.px(20))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint it."""
        palette = self._theme.palette
        with QPainter(self) as painter:
            body, width = QRectF(self.rect()), 1.5 * self._theme.scale
            paint_surface(painter, body, self._theme.px(self._radius), palette.card, palette.line, width)


class AmbientPlace(Place):
    """Stands over the whole window. Every `turn` the next voice speaks."""

    name: ClassVar[str] = "ambient"
    topics: ClassVar[frozenset[Topic]] = frozenset(Topic) - {Topic.PLANS}

    themes_children = True

    def __init__(self, theme: Theme, jobs: Jobs, clock: Clock, programme: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._clock = clock
        self._given, self._most = theme, math.inf
        self._page = jobs.latest(self)
        self._voices: tuple[Voice, ...] = ()
        self._speaking = 0
        self.setAutoFillBackground(False)
        self._title = TextLabel(theme, self.tr("This week we are growing"), 76, TITLE, max_lines=2)
        self._programme = TextLabel(theme, programme, 34, CAPTION, "ink2")
        self._time = TextLabel(theme, "", 76, TITLE, align=RIGHT, tabular=True)
        self._date = TextLabel(theme, "", 34, CAPTION, "ink2", align=RIGHT)
        self.rings = TopicRings(theme)
        self._ring_words = TextLabel(theme, self.tr("a ring: one person’s growth edge"), 32, CAPTION, "ink2")
        self._voice_topic = TextLabel(theme, "", 34, NAME, "edge_text", max_lines=2)
        self.voice = TextLabel(theme, "", 58, NAME, max_lines=6)
        self._voice_by = TextLabel(theme, "", 32, CAPTION, "ink2")
        self._reached = TextLabel(theme, "", 44, TITLE, max_lines=2)
        self._wake = TextLabel(theme, self.tr("Touch to wake"), 34, NAME, "acc")
        self._lay_out(theme)
        self.set_theme(theme)

    def title(self) -> str:
        """Return the heading."""
        return self._title.text()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme, no larger than the words have room for: they are large for whoever stands far away."""
        self._given = theme
        theme = replace(theme, scale=min(theme.scale, self._most))
        super().set_theme(theme)
        for child in self.children():
            apply_theme(child, theme)
        margin = theme.px(_MARGIN)
        self._column.setContentsMargins(margin, theme.px(52), margin, theme.px(44))
        self._column.setSpacing(theme.px(28))
        self._middle.setSpacing(theme.px(48))
        self._turn_round()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand upright where the screen does."""
        super().resizeEvent(event)
        shorter, longer = sorted((self.width(), self.height()))
        self._most = _LARGEST * min(shorter / 1080, longer / 1920)
        if self.theme.scale != min(self._given.scale, self._most):
            self.set_theme(self._given)
        self._turn_round()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self.theme.palette.bg)

    def reload(self) -> None:
        """Ask for what there is."""
        self._page.read(load_ambient, self._clock.now(), on_done=self._show)

    def set_time(self, time: str, day: str) -> None:
        """Tell the time."""
        self._time.setText(time)
        self._date.setText(day)

    def turn(self) -> None:
        """Let the next voice speak."""
        self._speaking += 1
        self._show_voice()

    def _lay_out(self, theme: Theme) -> None:
        self._column = QVBoxLayout(self)
        head, left, right = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for box, labels in ((left, (self._title, self._programme)), (right, (self._time, self._date))):
            box.setSpacing(0)
            for label in labels:
                box.addWidget(label)
            box.addStretch(1)
        head.addLayout(left, 1)
        head.addLayout(right)
        self._column.addLayout(head)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.addWidget(self.rings, 14)
        self._cards, cards = QWidget(), QVBoxLayout()
        self._cards.setLayout(cards)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(theme.px(24))
        self._voice_card, self._reached_card = _Card(theme), _Card(theme)
        for label in (self._voice_topic, self.voice):
            self._voice_card.box.addWidget(label)
        self._voice_card.box.addStretch(1)
        self._voice_card.box.addWidget(self._voice_by)
        self._reached_card.box.addWidget(self._reached)
        cards.addWidget(self._voice_card, 1)
        cards.addWidget(self._reached_card)
        self._middle.addWidget(self._cards, 10)
        self._column.addLayout(self._middle, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._ring_words)
        foot.addStretch(1)
        foot.addWidget(IconView(theme, "hand", 44))
        foot.addWidget(self._wake)
        self._column.addLayout(foot)
        self._voice_card.hide()
        self._reached_card.hide()

    def _turn_round(self) -> None:
        across = self.width() >= self.height()
        self._middle.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)

    def _show(self, page: AmbientPage) -> None:
        self.rings.set_topics([(each.topic, each.working) for each in page.growing])
        self._voices = page.voices
        self._reached_card.setVisible(page.reached is not None)
        if page.reached is not None:
            self._reached.setText(self.tr("{count} goals reached in six weeks").format(count=page.reached))
        self._show_voice()

    def _show_voice(self) -> None:
        self._voice_card.setVisible(bool(self._voices))
        if self._voices:
            voice = self._voices[self._speaking % len(self._voices)]
            self._voice_topic.setText(voice.topic)
            self.voice.setText(self.tr("“{words}”").format(words=voice.text))
            goal, story = self.tr("shared with the wall by one of us"), self.tr("how one of us got better")
            self._voice_by.setText(story if voice.is_story else goal)
