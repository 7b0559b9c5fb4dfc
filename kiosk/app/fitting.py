"""Fits what stands on a screen to its real size: fingers by millimetres, the board by the distance it is read from."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kiosk.app.millimetres import Pitch, finger_zoom, fit_fingers, pitch_by_diagonal, reading_zoom
from kiosk.app.theming import scale_for
from kiosk.app.this_screen import ThisScreen
from kiosk.app.window import KioskWindow
from views.board.place import BoardPlace
from views.place import Place


class Fitting(QObject):
    """Keeps a window fitted while its size, the screen's choices or its places change.

    `own` is what the screen says of itself, None where that is not believable; what somebody chose goes before it.
    """

    def __init__(self, window: KioskWindow, screen: ThisScreen, own: Pitch | None) -> None:
        super().__init__(window)
        self._window, self._screen, self._own = window, screen, own
        screen.changed.connect(self.fit)
        window.theming.changed.connect(self.fit)
        window.places.built.connect(self._fit_place)
        self.fit()

    @property
    def pitch(self) -> Pitch | None:
        """How many px a millimetre has here, None where nobody knows."""
        diagonal = self._screen.settings.diagonal
        return pitch_by_diagonal(self._window.size(), diagonal) if diagonal is not None else self._own

    def fit(self) -> None:
        """Fit everything that stands."""
        pitch = self.pitch
        self._screen.set_finger_zoom(finger_zoom(pitch, scale_for(self._window.size())) if pitch is not None else 1.0)
        for place in self._window.places.standing():
            self._fit_place(place)

    def _fit_place(self, place: Place) -> None:
        pitch, distance = self.pitch, self._screen.settings.distance
        fit_fingers(place, pitch)
        if isinstance(place, BoardPlace):
            zoom = 1.0
            if pitch is not None and distance is not None:
                zoom = reading_zoom(pitch, self._window.theming.theme.scale, distance)
            place.set_reading_zoom(zoom)
