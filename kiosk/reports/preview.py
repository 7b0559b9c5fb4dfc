"""Pages of a PDF as pictures, to look at before they are printed.

PDFium must not be entered by two threads at once, not even for different files: everything here holds one lock.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

import pypdfium2

from kiosk.domain.errors import Unavailable
from kiosk.reports.order import Picture

_PDFIUM = Lock()
_RGBA = 4


def page_count(path: Path) -> int:
    """Return how many pages a PDF has.

    Raises: Unavailable `preview-unreadable`.
    """
    with _opened(path) as pdf:
        return len(pdf)


def render(path: Path, page: int, width: int) -> Picture:
    """Draw a page (the first is 0) `width` pixels wide, on white. Some 10 ms; for a worker thread.

    Raises: Unavailable `preview-unreadable`; IndexError where there is no such page.
    """
    with _opened(path) as pdf:
        if not 0 <= page < len(pdf):
            raise IndexError(page)
        sheet = pdf[page]
        bitmap = sheet.render(scale=width / sheet.get_width(), rev_byteorder=True, **_FORCE_ALPHA)
        picture = Picture(bitmap.width, bitmap.height, _without_padding(bitmap))
        bitmap.close()
        sheet.close()
        return picture


_FORCE_ALPHA = {"force_bitmap_format": pypdfium2.raw.FPDFBitmap_BGRA, "fill_color": (255, 255, 255, 255)}


@contextmanager
def _opened(path: Path) -> Iterator[pypdfium2.PdfDocument]:
    with _PDFIUM:
        try:
            pdf = pypdfium2.PdfDocument(path)
        except (pypdfium2.PdfiumError, OSError) as error:
            raise Unavailable("preview-unreadable", path=str(path)) from error
        try:
            yield pdf
        finally:
            pdf.close()


def _without_padding(bitmap: pypdfium2.PdfBitmap) -> bytes:
    row = bitmap.width * _RGBA
    whole = bytes(bitmap.buffer)
    if bitmap.stride == row:
        return whole[: row * bitmap.height]
    return b"".join(whole[start : start + row] for start in range(0, bitmap.stride * bitmap.height, bitmap.stride))
