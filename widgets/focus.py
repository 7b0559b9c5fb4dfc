"""Going from control to control by Tab inside one widget, round and round."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step_focus(root: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next control inside `root`, or the one before; False where none takes it.

    Not by QWidget's focus chain: PySide6 6.11 makes each widget a child of the one before when asked for it, and
    whoever is deleted then takes the other's wrapper along (docs/decisions/0002).
    """
    stops = [widget for widget in root.findChildren(QWidget) if _takes_focus(widget)]
    if not stops:
        return False
    current = QApplication.focusWidget()
    step = 1 if forward else -1
    at = (stops.index(current) + step) if current in stops else (0 if forward else -1)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[at % len(stops)].setFocus(reason)
    return True


def _takes_focus(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return tabbed and widget.isVisible() and widget.isEnabled()
