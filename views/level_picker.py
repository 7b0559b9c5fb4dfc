"""The level as big named pins, with what it looks like here."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.domain.frameworks import Competency
from views.scales import pin_scale
from widgets.labels import CENTRE, TextLabel
from widgets.painting import paint_surface
from widgets.pin import paint_pin
from widgets.pin_state import PinScale, seen
from widgets.pressable import Pressable, target
from widgets.text_lines import lay_out, paint_lines
from widgets.theme import CAPTION, NAME, Theme

_PIN_HEIGHT, _WORDS = 88, 44
_NARROW = 100
"""A pin narrower than this, in px at 1080p, has two lines for its name."""


class LevelPin(Pressable):
    """One level to touch: its pin, and its name below."""

    def __init__(self, theme: Theme, scale: PinScale, level: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, scale.words[level], parent)
        self._scale, self._level = scale, level
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Touching the chosen level keeps it chosen."""
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        """Return room for the pin and its name."""
        words = _WORDS * (2 if self._is_narrow() else 1)
        return QSize(target(self._theme, 150), self._theme.px(_PIN_HEIGHT + words + 12))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest a finger can use: scales of nine levels stand side by side."""
        return QSize(target(self._theme, 64), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be taller where a name needs two lines."""
        super().resizeEvent(event)
        self.updateGeometry()

    def _is_narrow(self) -> bool:
        return self.width() < self._theme.px(_NARROW)

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the pin, its ring where it is chosen, and its name."""
        px = self._theme.px
        margin = px(6)
        pin = QRectF(body.left() + margin, body.top() + margin, body.width() - 2 * margin, px(_PIN_HEIGHT))
        if self.isChecked():
            ring = pin.adjusted(-px(5), -px(5), px(5), px(5))
            paint_surface(painter, ring, px(20), self._theme.palette.card, self._theme.palette.acc, px(4))
        state = seen(self._scale, self._level)
        paint_pin(painter, pin, state, self._theme.palette, pressed=self.heat > 0 and not self.isChecked())
        font = self._theme.font(20, NAME if self.isChecked() else CAPTION, tabular=False)
        lines = 2 if self._is_narrow() else 1
        words = QRectF(body.left(), pin.bottom() + px(8), body.width(), lines * px(_WORDS) - px(8))
        role = self._theme.palette.ink if self.isChecked() else self._theme.palette.ink2
        paint_lines(painter, lay_out(self.label, font, words.width(), lines), words, font, role, CENTRE)


class LevelPicker(QWidget):
    """All levels of a scale side by side; the sentence of the chosen one stands below.

    Signals: `level_chosen(int)` after a touch, never after `set_level`.
    """

    level_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Levels rise from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._theme = theme
        self._competency: Competency | None = None
        self._level: int | None = None
        self.pins: list[LevelPin] = []
        self._row = QHBoxLayout()
        self._words = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=2)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(4))
        box.addLayout(self._row)
        box.addWidget(self._words)

    @property
    def level(self) -> int | None:
        """The level chosen, None before the first touch."""
        return self._level

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._row.setSpacing(theme.px(6))

    def set_competency(self, competency: Competency) -> None:
        """Offer the levels of a competency's scale; none is chosen."""
        if self._competency is None or competency.scale != self._competency.scale:
            self._replace(pin_scale(competency.scale))
        self._competency = competency
        self.set_level(None)

    def set_level(self, level: int | None) -> None:
        """Choose a level, or none."""
        self._level = level
        for place, pin in enumerate(self.pins):
            pin.setChecked(place == level)
        self._say()

    def _replace(self, scale: PinScale) -> None:
        for pin in self.pins:
            self._row.removeWidget(pin)
            pin.hide()
            pin.deleteLater()
        self.pins = [LevelPin(self._theme, scale, level) for level in range(scale.count)]
        for level, pin in enumerate(self.pins):
            self._row.addWidget(pin, 1)
            pin.setObjectName(f"cell_sheet.level.{level}")
            pin.clicked.connect(lambda _checked=False, level=level: self._on_pin_clicked(level))

    def _on_pin_clicked(self, level: int) -> None:
        self.set_level(level)
        self.level_chosen.emit(level)

    def _say(self) -> None:
        if self._competency is None or self._level is None:
            self._words.setText(self.tr("Touch the level that fits what you saw this time."))
        else:
            self._words.setText(self._competency.words_for(self._level))
