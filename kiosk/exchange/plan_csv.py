"""Placements as a table: one line for each person and block, the long form that scheduling systems take."""

from __future__ import annotations

import csv
import io

from kiosk.exchange.plan_content import Placements

COLUMNS = ("key", "name", "block", "starts", "ends", "rotation", "rotation_name")
_STARTS_A_FORMULA = ("=", "+", "-", "@")


def placements_csv(placements: Placements) -> bytes:
    """Return a table in UTF-8, its lines ended as RFC 4180 has them; days as 2026-11-23, both inclusive."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for line in placements.lines:
        words = [harmless(each) for each in (line.key, line.name)]
        days = [line.starts.isoformat(), line.ends.isoformat()]
        writer.writerow([*words, line.block, *days, harmless(line.code), harmless(line.rotation)])
    return text.getvalue().encode()


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe goes before what would begin one.

    Source: OWASP, CSV Injection.
    """
    return "'" + text if text.strip().startswith(_STARTS_A_FORMULA) else text
