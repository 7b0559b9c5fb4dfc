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

    def content_height(self, width: int) -> int:
        """Return how high the body is at a width when nothing of it scrolls."""
        layout = self.body.layout()
        if layout is None:
            return 0
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()

    def _place(self) -> None:
        stage, column = self.parentWidget(), self.panel.layout()
        self._top = self._wide_top
        if stage is not None and column is not None and stage.height() > stage.width():
            # Who stands otherwise on a tall screen turns when told of its size: before the body is measured.
            self.setGeometry(stage.rect())
            margins, head = column.contentsMargins(), column.itemAt(0)
            width = stage.width() - margins.left() - margins.right()
            around = margins.top() + margins.bottom() + column.spacing() + (head.sizeHint().height() if head else 0)
            room = stage.height() - around - self.content_height(width)
            self._top = max(float(_HIGHEST), room / self._theme.scale)
        super()._place()
