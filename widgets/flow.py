"""A layout of rows: as many items on a row as fit, the rest below."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from widgets.theme import Theme


class FlowLayout(QLayout):
    """Left-aligned rows of items at their size hints; an item wider than the row is narrowed to it.

    `gap` is in px at 1080p, between items and between rows.
    """

    def __init__(self, theme: Theme, gap: float = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._theme, self._gap = theme, gap
        self.setContentsMargins(QMargins())

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's scale."""
        self._theme = theme
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item; Qt asks beyond the end to find it."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove an item and return it."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Rows don't ask for spare room."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how tall the rows are at a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return all items on one row."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._theme.px(self._gap) * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the widest item's least size."""
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        gap = self._theme.px(self._gap)
        left, top, row_height = rect.x(), rect.y(), 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(1, rect.width()), 1 << 20))
            if left > rect.x() and left + size.width() > rect.x() + rect.width():
                left, top, row_height = rect.x(), top + row_height + gap, 0
            if move:
                item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + gap
            row_height = max(row_height, size.height())
        return top + row_height - rect.y()
