"""Lucide icons, tinted and cached by size, colour and pixel ratio."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

import resources


@cache
def source(name: str) -> str:
    """Return the SVG of an icon. Raises: FileNotFoundError where there is none of that name."""
    return resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """Return the icon `name`, `size` device-independent px square, in one colour."""
    # Qt's own cache lives and dies with the application object; a Python dict of pixmaps outlives it.
    key = f"icon/{name}/{size}/{colour.name(QColor.NameFormat.HexArgb)}/{ratio}"
    found = QPixmap()
    if not QPixmapCache.find(key, found):
        found = _render(name, size, colour, ratio)
        QPixmapCache.insert(key, found)
    return found


def paint(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Paint an icon into the middle of `rect`, as large as its shorter side."""
    size = max(1, int(min(rect.width(), rect.height())))
    tinted = pixmap(name, size, colour, painter.device().devicePixelRatioF())
    corner = rect.center()
    painter.drawPixmap(round(corner.x() - size / 2), round(corner.y() - size / 2), tinted)


def _render(name: str, size: int, colour: QColor, ratio: float) -> QPixmap:
    drawing = source(name).replace("currentColor", colour.name())
    side = max(1, round(size * ratio))
    image = QPixmap(side, side)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setOpacity(colour.alphaF())
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image
