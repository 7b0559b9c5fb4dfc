"""Looks for a screen before Qt does: where there is none, Qt ends the process by a signal and without a sentence.

The display is asked through the libraries that Qt itself asks through, so a server that is gone, another user's, or
behind a cable that was pulled, is told as well. This costs three milliseconds, a child process a hundred.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.errors import Unavailable

_X, _WAYLAND = "xcb", "wayland"


def check_screen(surroundings: Mapping[str, str]) -> None:
    """Refuse to go on where Qt would find no screen. Linux only. Raises: Unavailable (`no-screen`)."""
    platforms = platforms_of(surroundings)
    if not any(_answers(platform) for platform in platforms):
        raise Unavailable("no-screen")


def platforms_of(surroundings: Mapping[str, str]) -> list[str]:
    """Return the names of the platforms that Qt will try here, without their arguments.

    Source: `QGuiApplicationPrivate::createPlatformIntegration` of Qt 6.11.
    """
    named = surroundings.get("QT_QPA_PLATFORM")
    if named:
        return [each.partition(":")[0] for each in named.split(";")]
    found = [_X] if surroundings.get("DISPLAY") else []
    if surroundings.get("WAYLAND_DISPLAY") or surroundings.get("XDG_SESSION_TYPE") == "wayland":
        found.append(_WAYLAND)
    return found


def _answers(platform: str) -> bool:
    try:
        if platform == _X:
            return _x_answers()
        # `wayland-egl` and its like ask the same server; any other platform draws without one.
        return not platform.startswith(_WAYLAND) or _wayland_answers()
    except OSError:
        # The library is not there, and Qt's plugin cannot be loaded without it.
        return False


def _x_answers() -> bool:
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    # Never null: an error, too, is an object that is asked and given back.
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_answers() -> bool:
    import ctypes

    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    display = wayland.wl_display_connect(None)
    if display is None:
        return False
    wayland.wl_display_disconnect(ctypes.c_void_p(display))
    return True
