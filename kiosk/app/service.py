"""What the system's service manager hears: that the kiosk is up, alive, or asked to end."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable, Mapping
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

_ENDING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Heartbeat(QObject):
    """Tells systemd `READY=1` once and `WATCHDOG=1` from the GUI thread, so that a stall there is a restart.

    Does nothing where no service manager listens. Source: sd_notify(3).
    """

    def __init__(self, surroundings: Mapping[str, str] = os.environ, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = surroundings.get("NOTIFY_SOCKET", "")
        watchdog_us = int(surroundings.get("WATCHDOG_USEC", "0") or 0)
        self._timer = QTimer(self)
        # Half the time allowed, as sd_watchdog_enabled(3) advises.
        self._timer.setInterval(max(1, watchdog_us // 2000))
        self._timer.timeout.connect(lambda: self._send("WATCHDOG=1"))
        self._watched = bool(self._address and watchdog_us)

    def start(self) -> None:
        """Say that the board is on the screen."""
        self._send("READY=1")
        if self._watched:
            self._timer.start()

    def pause(self) -> None:
        """Say nothing for a moment: the window is made anew, and the program goes on."""
        self._timer.stop()

    def stop(self) -> None:
        """Say that the program is ending on purpose."""
        self._timer.stop()
        self._send("STOPPING=1")

    def _send(self, message: str) -> None:
        if not self._address:
            return
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sender:
            sender.connect(address)
            sender.sendall(message.encode())


class Ending(QObject):
    """Turns SIGTERM, SIGINT and SIGHUP into one call in the GUI thread.

    Python runs a signal's handler only when it runs at all, which inside Qt's event loop may be never; the wake-up
    socket is a thing Qt waits for.
    """

    def __init__(self, end: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._reader, self._writer = socket.socketpair()
        for end_of_pair in (self._reader, self._writer):
            end_of_pair.settimeout(0)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._old_fd = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._old_handlers = {number: signal.signal(number, _noted) for number in _ENDING}

    def close(self) -> None:
        """Give the signals back."""
        for number, handler in self._old_handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._old_fd)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _on_woken(self) -> None:
        if set(self._reader.recv(64)) & {int(number) for number in _ENDING}:
            self._end()


def _noted(number: int, frame: FrameType | None) -> None:
    """Stand in for the default handler, which would end the program in the middle of a write."""
