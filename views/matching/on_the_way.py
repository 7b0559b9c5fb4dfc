"""What a search knows before its end, handed from the thread that drives it to the one that draws."""

from __future__ import annotations

from threading import Lock

from kiosk.matching.plan import Plan


class OnTheWay:
    """Holds the newest that is known of why there is no plan; any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._plan: Plan | None = None

    def put(self, plan: Plan) -> None:
        """Hold a plan that cannot be, in place of the one before."""
        with self._lock:
            self._plan = plan

    def take(self) -> Plan | None:
        """Return what came since the last call; None where nothing did."""
        with self._lock:
            plan, self._plan = self._plan, None
        return plan
