"""What another place brings to the retro: words that a proposal begins with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Brought:
    """What a proposal is `about` tells drafts apart, none of nothing brought; `words` may be others another day."""

    about: tuple[str, ...] = ()
    words: str = ""
