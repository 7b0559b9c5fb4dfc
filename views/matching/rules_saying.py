"""What a rule says while it is filled in, and below it what arithmetic says to that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kiosk.actions.rules import Lack
from widgets.labels import TextLabel
from widgets.painting import paint_surface
from widgets.theme import NAME, Theme

_TWO_LINES, _ONE_LINE = 80, 28
_MOST_NAMED = 2


class RuleSaying(QWidget):
    """A sentence on a soft ground; a line below it says what is needed and what is possible, where that is less."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sentence = TextLabel(theme, "", 29, NAME, max_lines=0)
        self.lack = TextLabel(theme, "", 21, NAME, "thin", max_lines=0)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self.sentence)
        self._box.addWidget(self.lack)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._box.setContentsMargins(theme.px(24), theme.px(14), theme.px(24), theme.px(14))
        self._box.setSpacing(theme.px(4))
        # Room for two lines and the sum below: what is touched must not move while the sentence grows.
        self.sentence.setMinimumHeight(theme.px(_TWO_LINES))
        self.lack.setMinimumHeight(theme.px(_ONE_LINE))
        self.update()

    def say(self, sentence: str) -> None:
        """Say a sentence; what was short before is not known to be."""
        self.sentence.setText(sentence)
        self.lack.setText("")

    def tell(self, lacks: Sequence[Lack]) -> None:
        """Say what cannot come out: the first of it, which is the worst."""
        self.lack.setText(self._words(lacks[0]) if lacks else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the ground."""
        with QPainter(self) as painter:
            paint_surface(painter, QRectF(self.rect()), self._theme.px(16), self._theme.palette.acc_soft)

    def _words(self, lack: Lack) -> str:
        words = self.tr("{needed} needed, {possible} possible")
        said = words.format(needed=f"{lack.needed:g}", possible=f"{lack.possible:g}")
        if not lack.others:
            return said
        return self.tr("{sum}, with “{rule}”").format(sum=said, rule="”, “".join(lack.others[:_MOST_NAMED]))
