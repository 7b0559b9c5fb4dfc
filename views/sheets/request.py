"""Where somebody with a sheet came from: `self.go_to.emit("sheet", SheetRequest("huddle"))`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SheetRequest:
    """The place that Back leads to."""

    back_to: str = "more"
