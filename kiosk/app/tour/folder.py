"""The folder a tour is written into: its own files may be overwritten, nobody else's."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from kiosk.domain.errors import InvalidInput, Unavailable

INDEX = "index.html"
# What tells our index from anybody else's.
_MARK = '<meta name="generator" content="growing-edge tour">'
_HEAD = f"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
{_MARK}
<meta name="viewport" content="width=device-width">
<title>Growing Edge: the tour</title>
<style>
body {{ font: 18px/1.45 sans-serif; max-width: 1280px; margin: 24px auto; padding: 0 24px; color: #101828;
  background: #f6f7f9 }}
figure {{ margin: 40px 0 }}
img {{ display: block; width: 100%; height: auto; border-radius: 12px }}
</style>
<h1>Growing Edge: the tour</h1>
"""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A file of the tour and what it shows."""

    name: str
    says: str

    @property
    def is_picture(self) -> bool:
        """Whether a page can show it; a print is linked."""
        return self.name.endswith(".png")


class TourFolder:
    """Where the tour goes."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def check(self, exhibits: Sequence[Exhibit]) -> None:
        """See whether the tour may be written, without a trace.

        Raises: Unavailable (`tour-folder`); InvalidInput (`tour-in-the-way`) where a file of another origin stands.
        """
        standing = next(folder for folder in (self.path.absolute(), *self.path.absolute().parents) if _is_there(folder))
        if not standing.is_dir() or not os.access(standing, os.W_OK | os.X_OK, effective_ids=True):
            raise Unavailable("tour-folder", folder=str(self.path))
        if self._is_ours():
            return
        for name in (INDEX, *(exhibit.name for exhibit in exhibits)):
            if _is_there(self.path / name):
                raise InvalidInput("tour-in-the-way", file=name, folder=str(self.path))

    def claim(self, heading: str, exhibits: Sequence[Exhibit]) -> None:
        """Write the page that shows everything; from then on the folder is known as a tour's.

        Raises: Unavailable (`tour-folder`).
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Unavailable("tour-folder", folder=str(self.path)) from error
        with self.writing(INDEX) as part:
            part.write_text(_page(heading, exhibits), encoding="utf-8")

    @contextmanager
    def writing(self, name: str) -> Iterator[Path]:
        """Give a path to write to; the file gets its name when the block ends well.

        Raises: Unavailable (`tour-folder`).
        """
        part = self.path / f"{name}.new"
        try:
            yield part
            part.replace(self.path / name)
        except OSError as error:
            raise Unavailable("tour-folder", folder=str(self.path)) from error
        finally:
            part.unlink(missing_ok=True)

    def _is_ours(self) -> bool:
        try:
            return _MARK in (self.path / INDEX).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return False


def _is_there(path: Path) -> bool:
    return os.path.lexists(path)


def _page(heading: str, exhibits: Sequence[Exhibit]) -> str:
    return _HEAD + f"<p>{escape(heading)}</p>\n" + "".join(_entry(exhibit) for exhibit in exhibits)


def _entry(exhibit: Exhibit) -> str:
    address, says = quote(exhibit.name), escape(exhibit.says)
    if not exhibit.is_picture:
        return f'<p><a href="{address}">{escape(exhibit.name)}</a>: {says}</p>\n'
    picture = f'<a href="{address}"><img src="{address}" alt="{says}" loading="lazy"></a>'
    return f"<figure>{picture}<figcaption>{says}</figcaption></figure>\n"
