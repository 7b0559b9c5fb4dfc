"""The bar at the foot of every screen: the places, the curtain, who is signed in, and Done."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets import icons
from widgets.buttons import Button, pressed_coat
from widgets.chips import Choice
from widgets.keypad import clock_face
from widgets.labels import LEFT
from widgets.name_pills import paint_avatar
from widgets.painting import paint_surface
from widgets.pressable import Coat, Pressable, target
from widgets.text_lines import lay_out, paint_lines, text_width
from widgets.theme import CAPTION, NAME, Theme


class PersonChip(Pressable):
    """Who is signed in and for how long still, or that nobody is and nobody needs to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._initials = ""
        self._seconds: int | None = None
        self.set_person(None)

    @property
    def note(self) -> str:
        """The smaller line."""
        if not self._initials:
            return self.tr("looking needs no name")
        if self._seconds is None:
            return self.tr("signed in")
        return self.tr("signed in · {time}").format(time=clock_face(self._seconds))

    def set_person(self, name: str | None, initials: str = "") -> None:
        """Show somebody, or with None that nobody is signed in."""
        self._initials = initials if name is not None else ""
        self._seconds = None
        self.set_text(name if name is not None else self.tr("Nobody signed in"))
        self.setAccessibleDescription(self.note)

    def set_seconds_left(self, seconds: int | None) -> None:
        """Show how long the session still lasts without a touch."""
        self._seconds = seconds
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the name and the longest countdown, so that the chip never grows while it runs."""
        longest = self.tr("signed in · {time}").format(time="00:00") if self._initials else self.note
        words = max(text_width(self.label, self._name_font()), text_width(longest, self._note_font()))
        width = self._left() + min(words, self._theme.px(280)) + 1 + self._theme.px(26)
        return QSize(math.ceil(width), target(self._theme, 64))

    def corner(self, body: QRectF) -> float:
        """Round."""
        return body.height() / 2

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the chip."""
        palette = self._theme.palette
        ground = palette.pill if self._initials else palette.card
        coat = Coat(ground, palette.ink, ground).towards(pressed_coat(palette), self.heat)
        paint_surface(painter, body, body.height() / 2, coat.fill, coat.rim, coat.rim_width * self._theme.scale)
        side = self._theme.px(48)
        circle = QRectF(body.left() + self._theme.px(8), body.center().y() - side / 2, side, side)
        if self._initials:
            paint_avatar(painter, circle, self._initials, self._theme)
        else:
            icons.paint(painter, "circle-user", circle.adjusted(4, 4, -4, -4), coat.text)
        room = QRectF(self._left(), 0, self.width() - self._left() - self._theme.px(16), self.height())
        name = lay_out(self.label, self._name_font(), room.width(), 1)
        note = lay_out(self.note, self._note_font(), room.width(), 1)
        top = room.center().y() - (name.height + note.height) / 2
        upper = QRectF(room.left(), top, room.width(), name.height)
        lower = QRectF(room.left(), upper.bottom(), room.width(), note.height)
        paint_lines(painter, name, upper, self._name_font(), palette.ink, LEFT)
        paint_lines(painter, note, lower, self._note_font(), palette.ink2, LEFT)

    def _left(self) -> float:
        return float(self._theme.px(8 + 48 + 12))

    def _name_font(self) -> QFont:
        return self._theme.font(20, NAME, tabular=False)

    def _note_font(self) -> QFont:
        return self._theme.font(17, CAPTION)


class NavBar(QWidget):
    """Places on the left, the rest on the right; on a narrow screen two rows, the places below with icons on top.

    Signals: `place_chosen(key)`, `curtain_toggled(names hidden)`, `person_tapped`, `done_tapped`. A place is marked
    by `set_place` only, so it shows where one is and not what was touched.
    """

    place_chosen = Signal(str)
    curtain_toggled = Signal(bool)
    person_tapped = Signal()
    done_tapped = Signal()

    def __init__(self, theme: Theme, places: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._places = {place.key: PlaceButton(theme, place, self) for place in places}
        for key, button in self._places.items():
            button.clicked.connect(lambda _checked=False, key=key: self.place_chosen.emit(key))
        self.curtain_button = Button(theme, "", "eye-off", "soft", parent=self)
        self.curtain_button.clicked.connect(self._on_curtain_clicked)
        self.person_chip = PersonChip(theme, self)
        self.person_chip.clicked.connect(self.person_tapped)
        self.done_button = Button(theme, self.tr("Done"), None, "outline", parent=self)
        self.done_button.clicked.connect(self.done_tapped)
        self.done_button.hide()
        self._hidden = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_names_hidden(hidden=False)

    @property
    def names_hidden(self) -> bool:
        """Whether the curtain is down."""
        return self._hidden

    def place(self, key: str) -> PlaceButton:
        """Return the button of a place."""
        return self._places[key]

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        for part in (*self._places.values(), self.curtain_button, self.person_chip, self.done_button):
            part.set_theme(theme)  # first, because their sizes are asked for below
        self._place_all()
        self.update()

    def set_place(self, key: str | None) -> None:
        """Mark where one is."""
        for other, button in self._places.items():
            button.setChecked(other == key)

    def set_names_hidden(self, *, hidden: bool) -> None:
        """Show what the curtain's button would do now."""
        self._hidden = hidden
        self.curtain_button.set_text(self.tr("Show names") if hidden else self.tr("Hide names"))
        self.curtain_button.set_icon("eye" if hidden else "eye-off")
        self._place_all()

    def set_person(self, name: str | None, initials: str = "") -> None:
        """Show who is signed in; Done is there only for somebody."""
        self.person_chip.set_person(name, initials)
        self.done_button.setVisible(name is not None)
        self._place_all()

    def set_seconds_left(self, seconds: int | None) -> None:
        """Show how long the session still lasts without a touch."""
        self.person_chip.set_seconds_left(seconds)

    def sizeHint(self) -> QSize:
        """Return one row, or two where the width asks for them."""
        return QSize(self._theme.px(640), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return room for two rows' content."""
        return QSize(self._theme.px(480), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose one row or two."""
        super().resizeEvent(event)
        self._place_all()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the ground and the hairline above the places."""
        palette = self._theme.palette
        line = max(1.0, 1.5 * self._theme.scale)
        top = self._theme.px(80) if self._narrow() else 0
        with QPainter(self) as painter:
            painter.fillRect(QRectF(0, top, self.width(), self.height() - top), palette.card)
            painter.fillRect(QRectF(0, top, self.width(), line), palette.line)

    def _right_side(self) -> list[QWidget]:
        shown: list[QWidget] = [self.curtain_button, self.person_chip]
        if not self.done_button.isHidden():
            shown.append(self.done_button)
        return shown

    def _narrow(self) -> bool:
        gaps = self._theme.px(8) * (len(self._places) + 3) + 2 * self._theme.px(24)
        places = sum(button.wide_width() for button in self._places.values())
        return places + sum(part.sizeHint().width() for part in self._right_side()) + gaps > self.width()

    def _height(self) -> int:
        return self._theme.px(80) + target(self._theme, 110) if self._narrow() else max(64, self._theme.px(88))

    def _place_all(self) -> None:
        narrow = self._narrow()
        for button in self._places.values():
            button.set_stacked(stacked=narrow)
        if self.minimumHeight() != self._height():
            self.setFixedHeight(self._height())
        self._place_right(self._theme.px(80) if narrow else self.height(), spread=narrow)
        if narrow:
            self._place_in_columns()
        else:
            self._place_in_row()

    def _place_right(self, height: int, *, spread: bool) -> None:
        margin, gap = self._theme.px(24), self._theme.px(12)
        right = self.width() - margin
        parts = self._right_side()
        for part in reversed(parts):
            size = part.sizeHint()
            left = margin if spread and part is parts[0] else right - size.width()
            part.setGeometry(QRect(left, (height - size.height()) // 2, size.width(), size.height()))
            right = left - gap

    def _place_in_row(self) -> None:
        left = self._theme.px(24)
        for button in self._places.values():
            size = button.sizeHint()
            button.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
            left += size.width() + self._theme.px(8)

    def _place_in_columns(self) -> None:
        margin, top = self._theme.px(24), self._theme.px(80)
        inner = self.height() - top - 2 * self._theme.px(8)
        room = self.width() - 2 * margin
        edges = [margin + room * number // len(self._places) for number in range(len(self._places) + 1)]
        for button, left, right in zip(self._places.values(), edges[:-1], edges[1:], strict=True):
            button.setGeometry(left, top + self._theme.px(8), right - left, inner)

    def _on_curtain_clicked(self) -> None:
        self.set_names_hidden(hidden=not self._hidden)
        self.curtain_toggled.emit(self._hidden)


class PlaceButton(Button):
    """One place: filled while one is there."""

    def __init__(self, theme: Theme, place: Choice, parent: QWidget) -> None:
        super().__init__(theme, place.text, place.icon, "quiet", parent=parent)
        self.setCheckable(True)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """A touch does not mark it; arriving there does."""

    def wide_width(self) -> int:
        """Return how wide it is with the icon beside the words."""
        stacked, self._stacked = self._stacked, False
        width = self.sizeHint().width()
        self._stacked = stacked
        return width

    def coat(self) -> Coat:
        """Places are in full ink: they are never less than available."""
        palette = self._theme.palette
        resting = super().coat()
        if self.isChecked() or not self.isEnabled():
            return resting
        ground = Coat(palette.card, palette.ink, palette.card)
        return ground.towards(pressed_coat(palette), self.heat)
