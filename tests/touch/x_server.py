"""An X server of our own that shows its screen to nobody, and a pointer on it that is the server's, not Qt's."""

from __future__ import annotations

import os
import shutil
import socket
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

WIDTH, HEIGHT = 1920, 1080
PROGRAM = shutil.which("Xvfb")

_PATIENCE_S = 30
_PRESS, _RELEASE, _MOTION = 4, 5, 6
_QUERY_EXTENSION, _FAKE_INPUT = 98, 2


@contextmanager
def x_server() -> Iterator[str]:
    """Start Xvfb on a display that nobody uses, and give its name (":7"); it ends with the block."""
    assert PROGRAM is not None, "Xvfb is not installed"
    reading, writing = os.pipe()
    with os.fdopen(reading, encoding="ascii") as told:
        server = subprocess.Popen(
            [PROGRAM, "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        try:
            number = told.readline().strip()
            assert number, f"Xvfb ended with {server.wait(_PATIENCE_S)} before it had a display"
            yield f":{number}"
        finally:
            server.terminate()
            server.wait(_PATIENCE_S)


class Pointer:
    """The server's own pointer, moved through its extension XTEST: what Qt hears of it came over the wire.

    Speaks just as much of the X protocol as that takes. Places are px on the screen.
    """

    def __init__(self, display: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(_PATIENCE_S)
        self._socket.connect(f"/tmp/.X11-unix/X{display.removeprefix(':')}")
        self._socket.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        accepted, length = struct.unpack("<B5xH", self._read(8))
        greeting = self._read(4 * length)
        assert accepted == 1, greeting
        name = b"XTEST"
        padding = b"\0" * (-len(name) % 4)
        self._socket.sendall(
            struct.pack("<BxHHxx", _QUERY_EXTENSION, 2 + len(name + padding) // 4, len(name)) + name + padding
        )
        present, self._test_code = struct.unpack("<8xBB22x", self._read(32))
        assert present, "this X server has no XTEST"

    def close(self) -> None:
        """Leave the server."""
        self._socket.close()

    def move(self, x: int, y: int) -> None:
        """Move to a place."""
        self._fake(_MOTION, 0, x, y)

    def press(self) -> None:
        """Press the left button where the pointer is."""
        self._fake(_PRESS, 1)

    def release(self) -> None:
        """Release the left button."""
        self._fake(_RELEASE, 1)

    def _fake(self, kind: int, detail: int, x: int = 0, y: int = 0) -> None:
        request = struct.pack("<BBHBBxxII8xhh8x", self._test_code, _FAKE_INPUT, 9, kind, detail, 0, 0, x, y)
        self._socket.sendall(request)

    def _read(self, count: int) -> bytes:
        read = b""
        while len(read) < count:
            more = self._socket.recv(count - len(read))
            assert more, "the X server is gone"
            read += more
        return read
