"""What stays while the board scrolls: names at the left, competencies above, and the corner between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from widgets.board_model import BoardModel
from widgets.pin_parts import fit_text, pin_font, rounded
from widgets.pixmap_sheet import PixmapSheet, PixmapSheets
from widgets.theme import CAPTION, NAME, Theme
from widgets.touch_table import HEADER, TouchHeader, TouchTable

TEXT_INSET = 14
_TITLE_SIZE, _LEAST_TITLE = 19, 16
_WORTH_WHOLE_NAMES = 2
_NAME_SIZE, _CAPTION_SIZE = 24, 17
# Columns may differ by a pixel; more people than are in front, so that turning a page back draws nothing.
_HEAD_SHEETS, _HEADS_KEPT = 4, 48

_Key = TypeVar("_Key")


@lru_cache(maxsize=512)
def title_lines(title: str, short: str, width: int, size: int) -> tuple[str, ...]:
    """Return a column's name in at most two lines of `width` px; the short one, or an elided one, where it is long."""
    metrics = QFontMetricsF(pin_font(size, NAME, tabular=False))
    for text in (title, short):
        lines = _split(text)
        if lines and all(metrics.horizontalAdvance(line) <= width for line in lines):
            return lines
    return tuple(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in _split(short or title))


@lru_cache(maxsize=16)
def title_size(titles: tuple[tuple[str, str], ...], width: int, size: int, least: int, worth: int) -> int:
    """Return the largest size, from `size` down to `least` px, in which each name or its short one fits uncut.

    Whole names are worth a little size, `worth` px: where all of them fit so much smaller, no short one is taken.
    """
    whole = tuple((title, "") for title, _ in titles)
    for px in range(size, max(least, size - worth) - 1, -1):
        if _all_fit(whole, width, px):
            return px
    for px in range(size, least, -1):
        if _all_fit(titles, width, px):
            return px
    return least


def _all_fit(titles: tuple[tuple[str, str], ...], width: int, px: int) -> bool:
    return not any(line.endswith("…") for title, short in titles for line in title_lines(title, short, width, px))


@lru_cache(maxsize=1024)
def _split(title: str) -> tuple[str, ...]:
    words = title.split()
    if len(words) < 2:
        return tuple(words)
    ways = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return min(ways, key=_unevenness)


def _unevenness(way: tuple[str, str]) -> int:
    """The longer line's length; a line that ends in "a" or "of" counts as longer, that word belongs to the next."""
    upper, lower = way
    ends_short = len(upper.split()[-1]) <= 2 and " " in upper
    return max(len(upper), len(lower)) + (2 if ends_short else 0)


def broken(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """Return a text in as few lines as hold it, `most` at most; whoever draws the last one elides it."""
    return _broken(text, font.pixelSize(), font.weight(), width) if most > 1 else (text,)


@lru_cache(maxsize=1024)
def _broken(text: str, size: int, weight: QFont.Weight, width: int) -> tuple[str, ...]:
    metrics = QFontMetricsF(pin_font(size, weight, tabular=False))
    if metrics.horizontalAdvance(text) <= width:
        return (text,)
    words = text.split(" ")
    fitting = [at for at in range(1, len(words)) if metrics.horizontalAdvance(" ".join(words[:at])) <= width]
    return (" ".join(words[: fitting[-1]]), " ".join(words[fitting[-1] :])) if fitting else (text,)


class HeadPictures(Generic[_Key]):
    """A header's sections as pictures: a line of text takes ten times as long to paint as its picture to blit.

    `draw` paints every pixel of a key's section, in a theme.
    """

    def __init__(self, header: TouchHeader, draw: Callable[[QPainter, QRect, _Key], None]) -> None:
        self._header, self._draw = header, draw
        self._theme = header.theme
        self._sheets: PixmapSheets[_Key] = PixmapSheets(_HEAD_SHEETS)

    def paint(self, painter: QPainter, rect: QRect, key: _Key) -> None:
        """Blit a section."""
        if self._theme is not self._header.theme:
            self._theme = self._header.theme
            self._sheets.clear()
        ratio = self._header.devicePixelRatioF()
        sheet = self._sheets.sheet((rect.width(), rect.height(), ratio), lambda: self._new_sheet(rect.size(), ratio))
        painter.drawPixmap(rect.topLeft(), sheet.pixmap(key))

    def _new_sheet(self, size: QSize, ratio: float) -> PixmapSheet[_Key]:
        def draw(painter: QPainter, rect: QRectF, key: _Key) -> None:
            self._draw(painter, rect.toRect(), key)

        return PixmapSheet(size, ratio, 0, draw, limit=_HEADS_KEPT, opaque=True)


@dataclass(frozen=True, slots=True)
class _Title:
    """A competency's head: its lines, their size in px, and whether a finger is on it."""

    lines: tuple[str, ...]
    size: int
    touched: bool


class CompetencyHeader(TouchHeader):
    """Names of competencies in two lines; touched ones are filled."""

    def __init__(self, theme: Theme, model: BoardModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, theme)
        self._model = model
        self._pictures = HeadPictures(self, self._draw)
        self.setObjectName("board.competencies")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names and the line below them."""
        super().paintEvent(event)
        viewport = self.viewport()
        QPainter(viewport).fillRect(0, viewport.height() - 1, viewport.width(), 1, self.theme.palette.line)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one competency's name in the middle of its column."""
        column, width = self._model.column(section), rect.width() - self.theme.px(6)
        size = self._title_size(width)
        lines = title_lines(column.title, column.short, width, size)
        self._pictures.paint(painter, rect, _Title(lines, size, _touched(self, (HEADER, section))))

    def _draw(self, painter: QPainter, rect: QRect, title: _Title) -> None:
        palette = self.theme.palette
        painter.fillRect(rect, palette.card)
        if title.touched:
            _fill_touched(painter, self.theme, rect)
        painter.setPen(palette.acc if title.touched else palette.ink)
        font = pin_font(title.size, NAME, tabular=False)
        line_height = round(font.pixelSize() * 1.16)
        top = rect.center().y() - line_height * len(title.lines) // 2 + 1
        for line in title.lines:
            place = QRect(rect.left(), top, rect.width(), line_height)
            draw_line(painter, place, line, font, Qt.AlignmentFlag.AlignHCenter)
            top += line_height

    def _title_size(self, width: int) -> int:
        """One size for all names: different sizes side by side read as more and less important."""
        columns = (self._model.column(place) for place in range(self.count()))
        titles = tuple((column.title, column.short) for column in columns)
        px = self.theme.px
        return title_size(titles, width, px(_TITLE_SIZE), px(_LEAST_TITLE), px(_WORTH_WHOLE_NAMES))


class PersonHead(Protocol):
    """What a row's header shows of a person."""

    @property
    def name(self) -> str:
        """The name, as its person writes it."""

    @property
    def caption(self) -> str:
        """The line below it, or nothing."""

    @property
    def caption_strong(self) -> bool:
        """Whether that line says that something is about to change."""


class People(Protocol):
    """Where a header finds its people."""

    @property
    def names_hidden(self) -> bool:
        """Whether nobody is named."""

    def row(self, row: int) -> PersonHead:
        """Return a row's person."""


@dataclass(frozen=True, slots=True)
class _Head:
    """A person's head; `name` None while names are hidden."""

    name: str | None
    caption: str
    caption_strong: bool
    striped: bool
    touched: bool


class PeopleHeader(TouchHeader):
    """Names, `name_size` px at 1080p, with a line below; while names are hidden all rows look the same."""

    def __init__(self, theme: Theme, model: People, name_size: int = _NAME_SIZE, *, striped: bool = True) -> None:
        super().__init__(Qt.Orientation.Vertical, theme)
        self._model = model
        self._name_size = name_size
        self._striped = striped
        self._pictures = HeadPictures(self, self._draw)
        self.setObjectName("people")

    def sizeHint(self) -> QSize:
        """Return the width that the board gave to names."""
        return QSize(self.minimumWidth(), 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one person's name and the line below it."""
        striped, touched = self._striped and section % 2 == 0, _touched(self, (section, HEADER))
        head = _Head(None, "", caption_strong=False, striped=striped, touched=touched)
        if not self._model.names_hidden:
            person = self._model.row(section)
            head = _Head(person.name, person.caption, person.caption_strong, striped, touched)
        self._pictures.paint(painter, rect, head)

    def _draw(self, painter: QPainter, rect: QRect, head: _Head) -> None:
        palette = self.theme.palette
        painter.fillRect(rect, palette.zebra if head.striped else palette.card)
        if head.touched:
            _fill_touched(painter, self.theme, rect)
        left = rect.left() + self.theme.px(TEXT_INSET)
        text = QRect(left, rect.top(), rect.right() - left - self.theme.px(6), rect.height())
        if head.name is None:
            self._paint_hidden(painter, text)
        else:
            self._paint_name(painter, text, head.name, head)

    def _paint_hidden(self, painter: QPainter, rect: QRect) -> None:
        theme, height = self.theme, self.theme.px(14)
        # One length for all: a bar as long as the name would name it.
        bar = QRectF(rect.left(), rect.center().y() - height / 2, theme.px(150), height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, bar, height / 2, theme.palette.line)

    def _paint_name(self, painter: QPainter, rect: QRect, name: str, head: _Head) -> None:
        palette, theme = self.theme.palette, self.theme
        painter.setPen(palette.acc if head.touched else palette.ink)
        name_font = theme.font(self._name_size, NAME, tabular=False)
        if not head.caption:
            draw_line(painter, rect, name, name_font)
            return
        caption_font = theme.font(_CAPTION_SIZE, NAME if head.caption_strong else CAPTION, tabular=False)
        # Closer than their line heights: with 50 px rows name and line below fill the row.
        name_height, caption_height = theme.px(self._name_size + 4), theme.px(_CAPTION_SIZE + 3)
        spare = (rect.height() - name_height - caption_height) // name_height
        names = broken(name, name_font, rect.width(), 1 + min(1, spare))
        captions = broken(head.caption, caption_font, rect.width(), 1 + min(1, max(0, 1 + spare - len(names))))
        height = len(names) * name_height + len(captions) * caption_height - theme.px(1)
        top = rect.center().y() + 1 - height // 2
        for line in names:
            draw_line(painter, QRect(rect.left(), top, rect.width(), name_height), line, name_font)
            top += name_height
        painter.setPen(palette.ink2 if head.caption_strong else palette.ink3)
        for line in captions:
            draw_line(painter, QRect(rect.left(), top, rect.width(), caption_height), line, caption_font)
            top += caption_height


class BoardCorner(QWidget):
    """The word above the names; also covers the table's own corner button."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._text = self.tr("Name")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_text(self, text: str) -> None:
        """Say what the column of names holds."""
        self._text = text
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word on the card's ground."""
        painter, theme = QPainter(self), self.theme
        painter.fillRect(event.rect(), theme.palette.card)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.palette.line)
        size = theme.px(20)
        ink = fit_text(self._text, self.width() - theme.px(2 * TEXT_INSET), size, theme.px(16), NAME)
        painter.setFont(ink.font)
        painter.setPen(theme.palette.ink3)
        painter.drawText(QPointF(theme.px(TEXT_INSET), self.height() / 2 + size * 0.36), ink.text)


def _touched(header: TouchHeader, cell: tuple[int, int]) -> bool:
    table = header.parent()
    return isinstance(table, TouchTable) and table.pressed_cell == cell


def _fill_touched(painter: QPainter, theme: Theme, rect: QRect) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = QRectF(rect).adjusted(theme.px(4), theme.px(3), -theme.px(4), -theme.px(3))
    rounded(painter, inner, theme.px(10), theme.palette.acc_soft)


def draw_line(
    painter: QPainter, rect: QRect, text: str, font: QFont, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> None:
    """Draw one line in the painter's colour, elided where it is wider than the rectangle, centred upright."""
    painter.setFont(font)
    fitting = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | align | Qt.TextFlag.TextSingleLine, fitting)
