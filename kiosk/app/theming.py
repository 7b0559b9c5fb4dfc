"""Which theme the window is shown in: the palette chosen, at the scale its size asks for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Signal

from widgets.theme import Theme, make_theme

DESIGN = QSize(1920, 1080)
THEMES = ("light", "dark", "contrast")
SMALLEST_SCALE = 0.5
# Sizes within a step of each other share one theme, so dragging a window's edge does not build a font at each pixel.
_STEPS = 48


class Theming(QObject):
    """Makes the theme anew when palette or size change.

    Signals: `changed(Theme)`.
    """

    changed = Signal(object)

    def __init__(self, palette: str = "light", *, moving: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._palette, self._moving = palette, moving
        self._scale = 1.0
        self.theme: Theme = make_theme(palette, 1.0, moving=moving)

    @property
    def palette(self) -> str:
        """The name of the palette."""
        return self._palette

    def set_palette(self, name: str) -> None:
        """Take another palette."""
        self._set(name, self._scale)

    def fit(self, size: QSize) -> None:
        """Take the scale of a window."""
        self._set(self._palette, scale_for(size))

    def _set(self, palette: str, scale: float) -> None:
        if (palette, scale) != (self._palette, self._scale):
            self._palette, self._scale = palette, scale
            self.theme = make_theme(palette, scale, moving=self._moving)
            self.changed.emit(self.theme)


def scale_for(size: QSize) -> float:
    """Return how much larger than 1920x1080 (or, standing upright, 1080x1920) things are drawn, at least a half."""
    design = DESIGN if is_landscape(size) else DESIGN.transposed()
    fitting = min(size.width() / design.width(), size.height() / design.height())
    return max(SMALLEST_SCALE, int(fitting * _STEPS) / _STEPS)


def is_landscape(size: QSize) -> bool:
    """Tell whether a screen lies rather than stands."""
    return size.width() >= size.height()
