"""One PDF from first page to file: reproducible, and either wholly there or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from threading import Lock

from reportlab.pdfgen.canvas import Canvas

from kiosk.domain.errors import Unavailable
from kiosk.reports.canvas import Paper
from kiosk.reports.order import PaperSize, Translate
from kiosk.reports.text import REGULAR, load_fonts

# reportlab cuts a font's subset through one read position that all documents share (`TTFontParser.seek`, then
# `read_short`): two documents must not be finished at once.
_SAVING = Lock()


class StoppedError(Exception):
    """Somebody cancelled; whoever started the document catches it."""


@dataclass(frozen=True, slots=True)
class About:
    """What a reader of the file sees as its properties; `language` is a tag such as `en` or `de-AT`."""

    title: str
    programme: str
    language: str = "en"


@contextmanager
def document(path: Path, about: About, size: PaperSize, translate: Translate, *, wide: bool = False) -> Iterator[Paper]:
    """Give a page to draw on; write the file when the block ends well, and leave nothing when it does not.

    The same input gives the same bytes. Each page must be ended by `next_page`.

    Raises: Unavailable `print-file-unwritable` where the file cannot be written.
    """
    load_fonts()
    memory = BytesIO()
    page = reversed(size.value) if wide else size.value
    canvas = Canvas(
        memory, pagesize=tuple(page), invariant=1, pageCompression=1, lang=about.language, initialFontName=REGULAR
    )
    canvas.setTitle(about.title)
    canvas.setAuthor(about.programme)
    canvas.setSubject(about.programme)
    canvas.setCreator("Growing Edge")
    yield Paper(canvas, size, translate, wide=wide)
    with _SAVING:
        canvas.save()
    try:
        _write_whole(path, memory.getvalue())
    except OSError as error:
        raise Unavailable("print-file-unwritable", path=str(path), reason=error.strerror or "") from error


def _write_whole(path: Path, content: bytes) -> None:
    """Write beside, flush to the disk, then take the name: a reader never meets half a file."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
