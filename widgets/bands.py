"""A calm band of one message: what is safe first, then what may be done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from widgets import icons
from widgets.labels import TextLabel
from widgets.painting import paint_surface
from widgets.theme import NAME, Theme


class IconView(QWidget):
    """An icon that stands there and does nothing."""

    def __init__(self, theme: Theme, icon: str, size: float = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._size = theme, icon, size
        self.set_icon(icon)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another icon. Raises: FileNotFoundError where there is none of that name."""
        icons.source(icon)
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """Return the icon's size."""
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the icon."""
        with QPainter(self) as painter:
            icons.paint(painter, self._icon, QRectF(self.rect()), self._theme.palette.acc)


class MessageBand(QWidget):
    """An icon, a sentence and a smaller one, on soft accent; an empty band keeps its room but shows nothing.

    A screen reader hears each new message.
    """

    def __init__(self, theme: Theme, icon: str = "circle-alert", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = IconView(theme, icon)
        self._headline = TextLabel(theme, "", 20, NAME, max_lines=2)
        self._detail = TextLabel(theme, "", 18, role="ink2", max_lines=2)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self._headline)
        words.addWidget(self._detail)
        words.addStretch()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_theme(theme)
        self.clear()

    @property
    def message(self) -> str:
        """The sentence shown, empty where nothing is."""
        return self._headline.text()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        across, down = theme.px(22), theme.px(12)
        self._row.setContentsMargins(across, down, across, down)
        self._row.setSpacing(theme.px(18))
        self.setMinimumHeight(theme.px(80))
        self.update()

    def show_message(self, headline: str, detail: str = "", icon: str | None = None) -> None:
        """Show a message in place of the last one."""
        if icon is not None:
            self._icon.set_icon(icon)
        self._headline.setText(headline)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._icon.setVisible(bool(headline))
        self.setAccessibleName(f"{headline} {detail}".strip())
        self.update()
        if headline:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def clear(self) -> None:
        """Show nothing."""
        self.show_message("")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the band under its words."""
        if self.message:
            with QPainter(self) as painter:
                paint_surface(painter, QRectF(self.rect()), self._theme.px(14), self._theme.palette.acc_soft)
