"""A card of practice health: what is counted, the figure, how it is made up, and what it is for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from views.practice.words import untold
from widgets.chips import choice_coat
from widgets.labels import TextLabel
from widgets.painting import paint_surface
from widgets.pressable import Pressable
from widgets.theme import CAPTION, TITLE, Theme


class PracticeCard(Pressable):
    """Touched, it is the one that can go to the retro. Where there is no figure words stand in place of `chart`."""

    def __init__(self, theme: Theme, name: str, title: str, chart: QWidget) -> None:
        super().__init__(theme, title)
        self.setObjectName(f"practice.card.{name}")
        self.name, self.chart = name, chart
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._title = TextLabel(theme, title, 27, TITLE, max_lines=2)
        self._figure = TextLabel(theme, "", 52, TITLE, tabular=True)
        self._beside = TextLabel(theme, "", 22, CAPTION, "ink2", max_lines=2)
        self._nothing = TextLabel(theme, "", 22, CAPTION, "ink2", max_lines=2)
        self._purpose = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=3)
        self._head = QHBoxLayout()
        self._head.addWidget(self._figure)
        # Raised a little, so that both stand on one line.
        self._raised = QVBoxLayout()
        self._raised.addStretch(1)
        self._raised.addWidget(self._beside)
        self._head.addLayout(self._raised, 1)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._title)
        self._box.addLayout(self._head)
        # Where one is, the other is not.
        self._box.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(chart, 1)
        self._box.addWidget(self._purpose)
        # A finger on any part of it is on the card.
        for part in (self._title, self._figure, self._beside, self._nothing, self._purpose, chart):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_theme(theme)

    @property
    def figure(self) -> str:
        """The figure as it is shown, empty where it is not told."""
        return self._figure.text()

    @property
    def beside(self) -> str:
        """The words beside the figure, or in place of it."""
        return self._beside.text() if self._nothing.isHidden() else self._nothing.text()

    @property
    def purpose(self) -> str:
        """What the figure is for."""
        return self._purpose.text()

    @property
    def told(self) -> str:
        """The card in one sentence, as it goes to the retro and to screen readers."""
        return f"{self.label}: {self.accessibleDescription()}"

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_box"):
            self._box.setContentsMargins(theme.px(26), theme.px(18), theme.px(22), theme.px(18))
            self._box.setSpacing(theme.px(6))
            self._head.setSpacing(theme.px(10))
            self._raised.setContentsMargins(0, 0, 0, theme.px(8))

    def say(self, figure: int | None, beside: str, purpose: str, *, parts: bool = False, not_begun: str = "") -> None:
        """Show a figure with the words beside it, and what it is for; None is a figure too small to be told.

        `parts`: the chart tells something even so. `not_begun`: what is said where there was no time to count over.
        """
        told = figure is not None
        self._figure.setText(str(figure) if told else "")
        self._beside.setText(beside if told else not_begun or untold())
        self._purpose.setText(purpose)
        self._nothing.setText(not_begun or self.tr("Nothing yet, or too few to tell."))
        self._figure.setVisible(told)
        for part in (self._beside, self.chart):
            part.setVisible(told or parts)
        self._nothing.setVisible(not told and not parts)
        self.setAccessibleDescription(f"{figure} {beside}" if told else not_begun or untold())

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the card below its words."""
        theme, palette = self.theme, self.theme.palette
        coat = choice_coat(palette, chosen=self.isChecked())
        # Chosen it keeps its ground, on which the charts can be read.
        fill = palette.acc_soft if self.heat > 0 else palette.card
        rim = coat.rim if self.isChecked() else palette.line
        paint_surface(painter, body, theme.px(16), fill, rim, coat.rim_width * theme.scale)
