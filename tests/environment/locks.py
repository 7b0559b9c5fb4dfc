"""Reads the lock files, and says offline where they do not fit the project."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.environment.source import ROOT

LOCK = ROOT / "installer" / "requirements.lock"
DEV_LOCK = ROOT / "installer" / "requirements-dev.lock"

_PIN = re.compile(
    r"^(?P<name>[\w.-]+)(?:\[(?P<extras>[\w.,-]+)\])?==(?P<version>[^\s;\\]+)\s*(?:;\s*(?P<marker>[^\\]+?))?\s*\\?$"
)


@dataclass(frozen=True, slots=True)
class Pin:
    """One locked package: where the marker holds (everywhere without one), in this version, with so many hashes."""

    name: str
    version: str
    marker: str
    hashes: int
    extras: frozenset[str] = frozenset()

    def holds(self, environment: Mapping[str, str] | None = None) -> bool:
        """Return whether it is installed in this environment (the present one by default)."""
        return not self.marker or Marker(self.marker).evaluate(dict(environment or {}))


def read_lock(text: str) -> list[Pin]:
    """Return the pins of a lock file, in its order.

    Raises: ValueError for a line that is neither a pin, a hash nor a comment.
    """
    pins: list[Pin] = []
    hashes: list[int] = []
    for line in text.splitlines():
        words = line.strip()
        found = _PIN.match(line)
        if found:
            extras = frozenset((found["extras"] or "").split(",")) - {""}
            pins.append(Pin(canonicalize_name(found["name"]), found["version"], found["marker"] or "", 0, extras))
            hashes.append(0)
        elif words.startswith("--hash=sha256:"):
            hashes[-1] += 1
        elif words and not words.startswith("#"):
            raise ValueError(f"not the line of a lock: {line}")
    return [replace(each, hashes=count) for each, count in zip(pins, hashes, strict=True)]


def wanted_by_project(groups: Sequence[str]) -> list[Requirement]:
    """Return what pyproject.toml asks for: the dependencies and those of the groups named."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    texts = list(project["project"]["dependencies"])
    for group in groups:
        texts += project["dependency-groups"][group]
    return [Requirement(text) for text in texts]


def unmet(wanted: Iterable[Requirement], pins: Sequence[Pin]) -> list[str]:
    """Return a line for each requirement that the pins of this environment do not meet."""
    here = {pin.name: pin for pin in pins if pin.holds()}
    complaints = []
    for requirement in wanted:
        pin = here.get(canonicalize_name(requirement.name))
        if pin is None:
            complaints.append(f"{requirement} is not locked")
        elif not requirement.specifier.contains(pin.version, prereleases=True):
            complaints.append(f"{requirement} is locked as {pin.version}")
        elif not requirement.extras <= pin.extras:
            complaints.append(f"{requirement} is locked without its extras")
    return complaints
