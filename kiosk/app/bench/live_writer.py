"""Another kiosk's observations: a process that writes to the same database, so many a second.

Prints how many it wrote, and each pin's newest level, as JSON.
"""

from __future__ import annotations

import json
import sys
import time

from db.database import open_database
from kiosk.actions.observe import observe
from kiosk.app.bench.live_data import Pace, entries
from kiosk.domain.clock import SystemClock

_BREATH_S = 0.005


def main(words: list[str]) -> None:
    """Write for a while: database, share, shares, rate in entries a second, seconds."""
    place, share, shares, rate, seconds = words[0], int(words[1]), int(words[2]), float(words[3]), float(words[4])
    store = open_database(place, SystemClock())
    newest: dict[str, int] = {}
    written = 0
    try:
        coming, pace, end = entries(store, share, shares), Pace(rate), time.monotonic() + seconds
        while time.monotonic() < end:
            for _ in range(pace.due()):
                entry = next(coming)
                with store.write() as write:
                    observe(write, entry.actor, entry.command(store))
                newest[f"{entry.person_id} {entry.competency_id}"] = entry.level
                written += 1
            time.sleep(_BREATH_S)
    finally:
        store.close()
    print(json.dumps({"written": written, "newest": newest}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
