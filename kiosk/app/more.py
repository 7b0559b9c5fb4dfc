"""More: how the screen looks, wiping it, and what program this is."""

from __future__ import annotations

from importlib.metadata import version

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.app.theming import Theming
from views.place import Place
from widgets.buttons import Button
from widgets.chips import Choice
from widgets.labels import TextLabel
from widgets.painting import paint_surface
from widgets.segmented import Segmented
from widgets.theme import TITLE, Theme


class Card(QWidget):
    """A heading, a sentence, and what can be done about it."""

    def __init__(self, theme: Theme, heading: str, sentence: str, control: QWidget | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._words = QVBoxLayout()
        self._words.addStretch()
        self._words.addWidget(TextLabel(theme, heading, 27, TITLE))
        self._words.addWidget(TextLabel(theme, sentence, 20, role="ink2", max_lines=0))
        self._words.addStretch()
        self._row.addLayout(self._words, 1)
        if control is not None:
            self._row.addWidget(control)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self._row.setContentsMargins(theme.px(28), theme.px(24), theme.px(28), theme.px(24))
        self._row.setSpacing(theme.px(28))
        self._words.setSpacing(theme.px(4))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        palette = self._theme.palette
        with QPainter(self) as painter:
            body = QRectF(self.rect())
            paint_surface(painter, body, self._theme.px(16), palette.card, palette.line, 1.5 * self._theme.scale)


class More(Place):
    """What belongs to the screen and to nobody.

    Signals: `wipe_tapped`.
    """

    name = "more"
    hides_names = True

    wipe_tapped = Signal()

    def __init__(self, theme: Theme, theming: Theming, programme: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theming, self._programme = theming, programme
        looks = [
            Choice("light", self.tr("Light")),
            Choice("dark", self.tr("Dark")),
            Choice("contrast", self.tr("High contrast")),
        ]
        self.look = Segmented(theme, looks, theming.palette, name=self.tr("How the screen looks"))
        self.wipe_button = Button(theme, self.tr("Wipe the screen"), "hand")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(
            Card(
                theme,
                self.tr("How the screen looks"),
                self.tr("Dark rests the eyes on a night shift; high contrast helps from far away."),
                self.look,
            )
        )
        self._column.addWidget(
            Card(
                theme,
                self.tr("Wipe the screen"),
                self.tr("For half a minute no touch does anything, so it can be cleaned."),
                self.wipe_button,
            )
        )
        about = self.tr("Version {version}. No patient data, ever. Open source, Apache License 2.0.")
        self._column.addWidget(Card(theme, self.tr("Growing Edge"), about.format(version=version("growing-edge"))))
        self._column.addStretch(1)
        self.look.chosen_changed.connect(theming.set_palette)
        self.wipe_button.clicked.connect(self.wipe_tapped)
        theming.changed.connect(lambda _: self.look.set_chosen(theming.palette))
        self.set_theme(theme)

    def title(self) -> str:
        """Return the heading."""
        return self.tr("More")

    def subtitle(self) -> str:
        """Return the programme's name."""
        return self._programme

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        super().set_theme(theme)
        self._column.setSpacing(theme.px(16))
