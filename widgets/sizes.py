"""Sizes that Qt has and PySide6 does not export."""

UNBOUNDED = (1 << 24) - 1
"""No limit to a widget's width or height: Qt's QWIDGETSIZE_MAX."""
