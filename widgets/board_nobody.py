"""A board on which nobody stands yet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from widgets.pin_parts import MEDIUM, draw_ink, fit_text
from widgets.theme import Theme


def paint_nobody(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Say in the middle of an empty board that it is empty, and what fills it."""
    words = QCoreApplication.translate("BoardTexts", "Nobody here yet. People come with the roster.")
    ink = fit_text(words, rect.width() - theme.px(48), theme.px(26), theme.px(16), MEDIUM)
    draw_ink(painter, rect.center().x(), rect.center().y(), ink, theme.palette.ink2)
