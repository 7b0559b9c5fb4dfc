"""The cards a person's page is made of: a heading, and content that scrolls where it is longer than the card.

A card never ends in the middle of something: it shows as many whole parts as fit.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from widgets.labels import TextLabel
from widgets.painting import paint_card
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
        self._head = QHBoxLayout()
        self._head.addWidget(self._heading)
        self._head.addWidget(self._caption, 1)
        self._head.addStretch(0 if caption else 1)
        self._content = QWidget()
        self.rows = QVBoxLayout(self._content)
        self._area = TouchScrollArea(theme)
        self._area.setWidget(self._content)
        self._cutting = self._whole = False
        self._area.settled.connect(self._cut_between_parts)
        self._area.bar().rangeChanged.connect(self._cut_between_parts)
        self._box = QVBoxLayout(self)
        self._box.addLayout(self._head)
        self._box.addWidget(self._area, 1)
        # Only now: shown before it stands in the card, it would be a window of its own.
        self._caption.setVisible(bool(caption))
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

    def set_whole(self, *, whole: bool) -> None:
        """Stand as tall as the content is, and let the page scroll; or scroll within."""
        self._whole = whole
        self._area.set_whole(whole=whole)
        # What was put in while the page was behind another has told nobody of its size.
        self._area.updateGeometry()
        if whole:
            self._area.setViewportMargins(0, 0, 0, 0)

    @property
    def whole(self) -> bool:
        """Whether the content stands whole."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many parts as fit now."""
        super().resizeEvent(event)
        self._cut_between_parts()

    def whole_height(self, width: int, most: int, limit: int) -> int:
        """Return how tall the card is at a width with as many whole parts as `most` px have room for.

        The first part is whole even beyond that, up to `limit` px.
        """
        wanted = self.wanted_height(width)
        if wanted <= most:
            return wanted
        around, box, rows = self.around_content(), self._box.contentsMargins(), self.rows.contentsMargins()
        room = width - box.left() - box.right() - rows.left() - rows.right()
        items = [item for place in range(self.rows.count()) if (item := self.rows.itemAt(place)) and not item.isEmpty()]
        heights = [
            item.heightForWidth(room) if item.hasHeightForWidth() else item.sizeHint().height() for item in items
        ]
        gap = self.rows.spacing()
        whole = [around + sum(heights[:count]) + gap * (count - 1) for count in range(1, len(items) + 1)]
        return max((height for height in whole if height <= most or height == whole[0] <= limit), default=most)

    def _cut_between_parts(self) -> None:
        """Let the card end between two of its parts, where a drag of them has come to rest."""
        area = self._area
        if self._whole or self._cutting or area.dragging or area.gliding:
            return
        bar, room = area.bar(), area.height()
        found = self._content.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        parts = [(part.y(), part.y() + part.height()) for part in found if not part.isHidden()]
        start, end = whole_span(parts, bar.value(), room, at_end=bar.value() >= bar.maximum() > 0)
        # Margins and the bar's range follow each other.
        self._cutting = True
        area.setViewportMargins(0, 0, 0, room - (end - start))
        bar.setValue(start)
        self._cutting = False

    def wanted_height(self, width: int) -> int:
        """Return how tall the card is at a width when nothing of it has to scroll."""
        # What was put in just now counts as hidden, and a layout inside that changed is not yet measured anew: Qt does
        # both when the event loop turns.
        for part in self._content.findChildren(QWidget):
            if not part.isWindow() and not part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                part.show()
        self.rows.invalidate()
        margins = self._box.contentsMargins()
        inner = width - margins.left() - margins.right()
        content = (
            self.rows.totalHeightForWidth(inner) if self.rows.hasHeightForWidth() else self.rows.sizeHint().height()
        )
        return self.around_content() + content

    def around_content(self) -> int:
        """Return how much taller the card is than its content, px."""
        margins = self._box.contentsMargins()
        return margins.top() + self._head.sizeHint().height() + self._box.spacing() + margins.bottom()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        paint_card(self, self._theme)


def whole_span(parts: Sequence[tuple[int, int]], at: int, room: int, *, at_end: bool) -> tuple[int, int]:
    """Return which px of some content to show so that no part is cut: from near `at`, no more than `room`.

    `parts` are tops and bottoms in any order; what overlaps (a row of tiles) is one. Where a part is taller than the
    room it is shown as it comes.
    """
    blocks: list[tuple[int, int]] = []
    for top, bottom in sorted(parts):
        if blocks and top < blocks[-1][1]:
            blocks[-1] = (blocks[-1][0], max(blocks[-1][1], bottom))
        else:
            blocks.append((top, bottom))
    if not blocks or blocks[-1][1] <= room:
        return 0, room
    last = blocks[-1][1]
    if at_end:
        starts = [top for top, _ in blocks if last - top <= room]
        return (starts[0], last) if starts else (at, at + room)
    start = min((top for top, _ in blocks), key=lambda top: abs(top - at))
    ends = [bottom for top, bottom in blocks if top >= start and bottom - start <= room]
    return (start, ends[-1]) if ends else (at, at + room)


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
