"""Plain text measured into lines: wrapped at words, the last line elided where the room ends."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_LINE_SEPARATOR = "\u2028"
_UNBOUNDED = 1e6
_KEPT = 4096
"""How many texts are kept measured; a page of everybody's has fewer than a thousand, asked several times each."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Text as it will be painted; lengths in device-independent px."""

    texts: tuple[str, ...]
    width: float
    line_height: float
    ascent: float
    elided: bool

    @property
    def height(self) -> float:
        """How much room all lines take."""
        return self.line_height * len(self.texts)


def lay_out(text: str, font: QFont, width: float, max_lines: int = 0) -> Lines:
    """Break `text` into lines no wider than `width`; with `max_lines` above 0 the last one ends in an ellipsis.

    What was measured lately is kept: layouts ask for the same text at the same width again and again.
    """
    # A copy: what stands in a cache by its value must not change under it.
    return _laid_out(text, QFont(font), width, max_lines)


def forget_measures() -> None:
    """Forget what was measured: the fonts are others now."""
    _laid_out.cache_clear()


@lru_cache(maxsize=_KEPT)
def _laid_out(text: str, font: QFont, width: float, max_lines: int) -> Lines:
    metrics = QFontMetricsF(font)
    starts = _line_starts(text, font, width)
    kept = starts[:max_lines] if max_lines else starts
    ends = [*starts[1 : len(kept)], len(text)]
    texts = [text[start:end].strip() for start, end in zip(kept, ends, strict=True)]
    if texts and (len(kept) < len(starts) or metrics.horizontalAdvance(texts[-1]) > width + 1):
        texts[-1] = metrics.elidedText(" ".join(texts[-1].split()), Qt.TextElideMode.ElideRight, width)
    widest = max((metrics.horizontalAdvance(line) for line in texts), default=0.0)
    elided = bool(texts) and texts[-1] != text[kept[-1] :].strip()
    return Lines(tuple(texts), widest, metrics.height(), metrics.ascent(), elided)


def text_width(text: str, font: QFont) -> float:
    """Return how wide `text` is on one line."""
    return QFontMetricsF(font).horizontalAdvance(text)


def widest_word(text: str, font: QFont) -> float:
    """Return the width below which a word would have to be cut."""
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)


def paint_lines(
    painter: QPainter, lines: Lines, rect: QRectF, font: QFont, colour: QColor, align: Qt.AlignmentFlag
) -> None:
    """Paint measured lines into `rect`; `align` joins one horizontal and one vertical flag."""
    painter.setFont(font)
    painter.setPen(colour)
    top = rect.top()
    if align & Qt.AlignmentFlag.AlignVCenter:
        top += (rect.height() - lines.height) / 2
    elif align & Qt.AlignmentFlag.AlignBottom:
        top += rect.height() - lines.height
    metrics = QFontMetricsF(font)
    for number, line in enumerate(lines.texts):
        spare = rect.width() - metrics.horizontalAdvance(line)
        left = rect.left()
        if align & Qt.AlignmentFlag.AlignHCenter:
            left += spare / 2
        elif align & Qt.AlignmentFlag.AlignRight:
            left += spare
        # Whole device px: the same words keep their shape wherever the control stands.
        painter.drawText(round(left), round(top + number * lines.line_height + lines.ascent), line)


def _line_starts(text: str, font: QFont, width: float) -> list[int]:
    layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, min(width, _UNBOUNDED)))
        starts.append(line.textStart())
    layout.endLayout()
    return starts
