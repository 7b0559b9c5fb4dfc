"""A sheet that is as high as its content on a tall screen, so that its controls stand low, where a hand reaches."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from widgets.sheet import Sheet
from widgets.theme import Theme

_HIGHEST = 206


class LowSheet(Sheet):
    """Stands at `top` on a wide screen; on a tall one the lower edge and `content_height` say where it begins."""

    def __init__(self, theme: Theme, parent: QWidget, *, top: float) -> None:
        super().__init__(theme, parent, top=top)
        self._wide_top = top

    def content_height(self, width: int) -> int:  # noqa: ARG002 - what is laid out in rows does not ask for it
        """Return how high the body is at a width when nothing of it scrolls."""
        layout = self.body.layout()
        return layout.totalSizeHint().height() if layout is not None else 0

    def _place(self) -> None:
        stage, column = self.parentWidget(), self.panel.layout()
        self._top = self._wide_top
        if stage is not None and column is not None and stage.height() > stage.width():
            margins, head = column.contentsMargins(), column.itemAt(0)
            width = stage.width() - margins.left() - margins.right()
            around = margins.top() + margins.bottom() + column.spacing() + (head.sizeHint().height() if head else 0)
            room = stage.height() - around - self.content_height(width)
            self._top = max(float(_HIGHEST), room / self._theme.scale)
        super()._place()
