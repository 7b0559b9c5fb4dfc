"""A cross-fade: what was to be seen before, fading over what is now."""

from __future__ import annotations

from PySide6.QtCore import Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget


class CrossFade(QWidget):
    """Lies over its parent, lets touches through, and removes itself when it has faded."""

    def __init__(self, parent: QWidget, before: QPixmap, duration_ms: int) -> None:
        super().__init__(parent)
        self._before = before
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(parent.rect())
        self._fade = QVariantAnimation(self, startValue=1.0, endValue=0.0)
        self._fade.setDuration(duration_ms)
        self._fade.valueChanged.connect(self._on_fade_value_changed)
        self._fade.finished.connect(self.deleteLater)
        self._fade.start()
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Draw what was, as faint as it is by now."""
        painter = QPainter(self)
        painter.setOpacity(float(self._fade.currentValue()))
        painter.drawPixmap(0, 0, self._before)

    def _on_fade_value_changed(self) -> None:
        self.update()
