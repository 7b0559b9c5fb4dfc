"""The one hook: what should not have happened is logged, a calm message is shown, and the kiosk lives on.

Logs hold no words of people: of an exception its kinds and the lines of code are written down, never its message,
which may quote a name or what somebody typed.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

log = logging.getLogger("growing_edge")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashHook(QObject):
    """Takes every exception that nobody caught, from any thread.

    Signals: `happened`, in the thread this object lives in; the window says something calm.
    """

    happened = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def install(self) -> None:
        """Take the hooks of the interpreter over."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self.on_exception
        threading.excepthook = lambda args: self.on_exception(args.exc_type, args.exc_value, args.exc_traceback)
        sys.unraisablehook = lambda args: self.on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def on_exception(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Log an exception and tell the window; what ends a program on purpose goes to Python's own hook."""
        if error is None or not issubclass(kind, Exception):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        log.error("something went wrong that should not:\n%s", without_words(error))
        self.happened.emit()


def without_words(error: BaseException) -> str:
    """Return an exception and what led to it as kinds and lines of code, without any message."""
    parts = []
    seen: set[int] = set()
    found: BaseException | None = error
    while found is not None and id(found) not in seen:
        seen.add(id(found))
        frames = "".join(f"  {frame.filename}:{frame.lineno} {frame.name}\n" for frame in _frames(found))
        parts.append(f"{type(found).__module__}.{type(found).__qualname__}\n{frames}")
        found = found.__cause__ or found.__context__
    return "from\n".join(parts)


def log_qt_messages() -> None:
    """Send Qt's own messages to the log."""
    qInstallMessageHandler(_on_qt_message)


def _frames(error: BaseException) -> traceback.StackSummary:
    return traceback.extract_tb(error.__traceback__)


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    category: Any = context.category
    log.log(_LEVELS.get(kind, logging.WARNING), "Qt %s: %s", category or "", message or "")
