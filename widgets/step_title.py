"""The head of a step: its number in a disc, the question, a quiet hint."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from widgets.labels import CENTRE, TextLabel
from widgets.text_lines import lay_out, paint_lines
from widgets.theme import CAPTION, NAME, Theme


class _Disc(QWidget):
    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._number = theme, number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(34), self._theme.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        palette, body = self._theme.palette, QRectF(self.rect())
        font = self._theme.font(18, NAME, tabular=False)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(palette.acc)
            painter.setBrush(palette.acc)
            painter.drawEllipse(body.adjusted(1, 1, -1, -1))
            words = lay_out(str(self._number), font, body.width(), 1)
            paint_lines(painter, words, body, font, palette.on_acc, CENTRE)


class StepTitle(QWidget):
    """Number, question and hint on one line."""

    def __init__(self, theme: Theme, number: int, text: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = TextLabel(theme, text, 25, NAME)
        self._hint = TextLabel(theme, hint, 19, CAPTION, "ink2")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(_Disc(theme, number))
        self._row.addWidget(self._text)
        self._row.addWidget(self._hint)
        self._row.addStretch(1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._row.setSpacing(theme.px(12))

    def set_text(self, text: str) -> None:
        """Ask something else."""
        self._text.setText(text)
