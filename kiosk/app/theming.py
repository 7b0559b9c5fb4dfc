"""Which theme the window is shown in: the palette chosen, at the scale its size asks for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Signal

from widgets.theme import Theme, make_theme

DESIGN = QSize(1920, 1080)
SMALLEST_SCALE = 0.5
# Sizes within a step of each other share one theme, so dragging a window's edge does not build a font at each pixel.
_STEPS = 48


class Theming(QObject):
    """Makes the theme anew when palette, zoom or size change.

    `zoom` is how much larger than they have to be things are drawn.

    Signals: `changed(Theme)`.
    """

    changed = Signal(object)

    def __init__(self, palette: str = "light", *, moving: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._palette, self._moving = palette, moving
        self._fitting = self._zoom = 1.0
        self.theme: Theme = make_theme(palette, 1.0, moving=moving)

    @property
    def palette(self) -> str:
        """The name of the palette."""
        return self._palette

    @property
    def moving(self) -> bool:
        """Whether things move."""
        return self._moving

    def take(self, palette: str, zoom: float, *, moving: bool) -> None:
        """Take another palette, zoom or motion."""
        if (palette, zoom, moving) != (self._palette, self._zoom, self._moving):
            self._palette, self._zoom, self._moving = palette, zoom, moving
            self._make()

    def fit(self, size: QSize) -> None:
        """Take the scale of a window."""
        fitting = scale_for(size)
        if fitting != self._fitting:
            self._fitting = fitting
            self._make()

    def _make(self) -> None:
        self.theme = make_theme(self._palette, self._fitting * self._zoom, moving=self._moving)
        self.changed.emit(self.theme)


def scale_for(size: QSize) -> float:
    """Return how much larger than 1920x1080 (or, standing upright, 1080x1920) things are drawn, at least a half."""
    design = DESIGN if is_landscape(size) else DESIGN.transposed()
    fitting = min(size.width() / design.width(), size.height() / design.height())
    return max(SMALLEST_SCALE, int(fitting * _STEPS) / _STEPS)


def is_landscape(size: QSize) -> bool:
    """Tell whether a screen lies rather than stands."""
    return size.width() >= size.height()
