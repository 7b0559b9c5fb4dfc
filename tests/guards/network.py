"""Keeps every test on this machine: a socket that would leave it raises, and so does the look-up of a foreign name."""

from __future__ import annotations

import ipaddress
import socket
from typing import Any

import pytest


class NetworkBlocked(AssertionError):
    """A test tried to reach another machine."""


_really_connect = socket.socket.connect
_really_connect_ex = socket.socket.connect_ex
_really_look_up = socket.getaddrinfo


def is_local(host: object) -> bool:
    """Return whether an address or name stays on this machine."""
    if host in (None, "", b"", "localhost", b"localhost", socket.gethostname()):
        return True
    text = host.decode() if isinstance(host, bytes) else str(host)
    try:
        return ipaddress.ip_address(text.partition("%")[0]).is_loopback
    except ValueError:
        return False


def pytest_configure(config: pytest.Config) -> None:
    """Put the guards in place for the life of the process."""
    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", _connect)
    patch.setattr(socket.socket, "connect_ex", _connect_ex)
    patch.setattr(socket, "getaddrinfo", _look_up)
    config.add_cleanup(patch.undo)


def _refuse_foreign(family: int, address: Any) -> None:
    if family in (socket.AF_INET, socket.AF_INET6) and not is_local(address[0]):
        raise NetworkBlocked(f"tests stay on this machine; this one wanted {address!r}")


def _connect(self: socket.socket, address: Any) -> None:
    _refuse_foreign(self.family, address)
    _really_connect(self, address)


def _connect_ex(self: socket.socket, address: Any) -> int:
    _refuse_foreign(self.family, address)
    return _really_connect_ex(self, address)


def _look_up(host: Any, *args: Any, **kwargs: Any) -> Any:
    if not is_local(host):
        raise NetworkBlocked(f"tests stay on this machine; this one looked up {host!r}")
    return _really_look_up(host, *args, **kwargs)
