"""The cards a person's page is made of: a heading, and content that scrolls where it is longer than the card."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from widgets.labels import TextLabel
from widgets.painting import paint_surface
from widgets.scroll_area import TouchScrollArea
from widgets.theme import CAPTION, TITLE, Theme


class Panel(QWidget):
    """A card. Subclasses fill `rows` and show or hide `nothing`, which stands in place of content."""

    def __init__(self, theme: Theme, heading: str, caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(heading)
        self._heading = TextLabel(theme, heading, 27, TITLE)
        self._caption = TextLabel(theme, caption, 18, CAPTION, "ink2")
        self._caption.setVisible(bool(caption))
        self._head = QHBoxLayout()
        self._head.addWidget(self._heading)
        self._head.addWidget(self._caption, 1)
        self._head.addStretch(0 if caption else 1)
        self._content = QWidget()
        self.rows = QVBoxLayout(self._content)
        self.nothing = TextLabel(theme, "", 22, CAPTION, "ink2", max_lines=0)
        self.nothing.hide()
        self._area = TouchScrollArea(theme)
        self._area.setWidget(self._content)
        self._box = QVBoxLayout(self)
        self._box.addLayout(self._head)
        self._box.addWidget(self.nothing)
        self._box.addWidget(self._area, 1)
        Panel.set_theme(self, theme)

    @property
    def theme(self) -> Theme:
        """The theme it is shown in."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        side = theme.px(26)
        self._box.setContentsMargins(side, theme.px(18), theme.px(14), theme.px(14))
        self._box.setSpacing(theme.px(10))
        self._head.setSpacing(theme.px(12))
        # What scrolls keeps clear of the mark at the right.
        self.rows.setContentsMargins(0, 0, theme.px(12), 0)
        self.rows.setSpacing(theme.px(8))
        self.update()

    def set_heading(self, heading: str, caption: str) -> None:
        """Say something else above the content."""
        self._heading.setText(heading)
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))

    def say_nothing(self, words: str) -> None:
        """Let words stand in place of content, or with "" the content."""
        self.nothing.setText(words)
        self.nothing.setVisible(bool(words))
        self._area.setVisible(not words)

    def scroll_to_top(self) -> None:
        """Show the beginning."""
        self._area.verticalScrollBar().setValue(0)

    def wanted_height(self, width: int) -> int:
        """Return how tall the card is at a width when nothing of it has to scroll."""
        # What was put in just now counts as hidden, and a layout inside that changed is not yet measured anew: Qt does
        # both when the event loop turns.
        for part in self._content.findChildren(QWidget):
            if not part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                part.show()
        self.rows.invalidate()
        margins = self._box.contentsMargins()
        inner = width - margins.left() - margins.right()
        content = (
            self.rows.totalHeightForWidth(inner) if self.rows.hasHeightForWidth() else self.rows.sizeHint().height()
        )
        head = self._head.sizeHint().height() + self._box.spacing()
        return margins.top() + head + content + margins.bottom()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        palette = self._theme.palette
        with QPainter(self) as painter:
            body = QRectF(self.rect())
            paint_surface(painter, body, self._theme.px(16), palette.card, palette.line, 1.5 * self._theme.scale)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, whatever it holds, and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            # Hidden at once: it goes only when the event loop turns.
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
