"""More: ways to other places; how the screen looks, how large it is, what it does at night; wiping it; about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.metadata import version

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.app.language import ENGLISH, languages
from kiosk.app.size_choices import UNSAID, diagonal_choices, distance_choices
from kiosk.app.this_screen import ThisScreen
from kiosk.app.ways import WaysGrid
from kiosk.domain.screens import NIGHTS, TEXT_PERCENTS, Night, ScreenSettings
from views.place import Place
from widgets.buttons import Button
from widgets.chips import Choice
from widgets.labels import TextLabel
from widgets.painting import paint_card
from widgets.scroll_area import TouchScrollArea
from widgets.segmented import Segmented
from widgets.theme import TITLE, Theme

_WIDE = 1200


class Card(QWidget):
    """A heading, a sentence, and what can be done about it: beside them, or below where the card is narrow."""

    def __init__(self, theme: Theme, heading: str, sentence: str, control: QWidget | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
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
        self._row.setContentsMargins(theme.px(28), theme.px(12), theme.px(28), theme.px(12))
        self._row.setSpacing(theme.px(20))
        self._words.setSpacing(theme.px(4))
        self._turn()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the control beside the words, or below them."""
        super().resizeEvent(event)
        self._turn()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        paint_card(self, self._theme)

    def _turn(self) -> None:
        wide = self.width() >= self._theme.px(_WIDE)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


class More(Place):
    """What belongs to the screen and to nobody, and the way to what has no place in the navigation.

    Signals: `wipe_tapped`.
    """

    name = "more"
    hides_names = True

    wipe_tapped = Signal()

    def __init__(self, theme: Theme, screen: ThisScreen, programme: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._screen, self._programme = screen, programme
        self.switches: dict[str, Segmented] = {}
        self.wipe_button = Button(theme, self.tr("Wipe the screen"), "hand")
        self._area = TouchScrollArea(theme)
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._area.setWidget(self._page)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._area)
        self._fill(theme)
        self.wipe_button.clicked.connect(self.wipe_tapped)
        screen.changed.connect(self._show)
        self._show(screen.settings)
        self.set_theme(theme)

    def title(self) -> str:
        """Return the heading."""
        return self.tr("More")

    def subtitle(self) -> str:
        """Return the programme's name."""
        return self._programme

    def rest(self) -> None:
        """Go back to the top."""
        self._area.bar().setValue(0)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        super().set_theme(theme)
        # The mark that says how far down the page is has room of its own.
        self._column.setContentsMargins(0, 0, theme.px(16), 0)
        self._column.setSpacing(theme.px(10))

    def _fill(self, theme: Theme) -> None:
        self.ways = WaysGrid(theme)
        self.ways.tapped.connect(lambda place: self.go_to.emit(place, None))
        self._column.addWidget(self.ways)
        # Every day somebody wipes it; how it looks is chosen once.
        wiping = self.tr("For half a minute no touch does anything, so it can be cleaned.")
        self._column.addWidget(Card(theme, self.tr("Wipe the screen"), wiping, self.wipe_button))
        self._add_looks()
        self._add_sizes()
        self._add(
            "language",
            self.tr("Language"),
            self.tr("The screen begins anew in it. What the programme itself wrote stays as it is."),
            [Choice(UNSAID, self.tr("The computer’s own")), *(Choice(code, _own_name(code)) for code in languages())],
            lambda key: self._screen.change(language=key),
        )
        self._add(
            "passers_by",
            self.tr("When nobody is here"),
            self.tr("Names are hidden after a while. Where only staff pass by the board may stay; a chief says so."),
            [Choice("anybody", self.tr("Hide names")), Choice("staff", self.tr("Only staff pass by"))],
            self._on_passers_by,
        )
        about = self.tr("Version {version}. No patient data, ever. Open source, Apache License 2.0.")
        self._column.addWidget(Card(theme, self.tr("Growing Edge"), about.format(version=version("growing-edge"))))
        self._column.addStretch(1)

    def _add_looks(self) -> None:
        self._add(
            "palette",
            self.tr("How the screen looks"),
            self.tr("Dark rests the eyes on a night shift; high contrast helps from far away."),
            [
                Choice("light", self.tr("Light")),
                Choice("dark", self.tr("Dark")),
                Choice("contrast", self.tr("High contrast")),
            ],
            lambda key: self._screen.change(palette=key),
        )
        self._add(
            "night",
            self.tr("At night"),
            self.tr("Dark between these hours, and dimmed while nobody is there."),
            [Choice(UNSAID, self.tr("As by day")), *(Choice(_night_key(night), _hours(night)) for night in NIGHTS)],
            lambda key: self._screen.change(night=next((each for each in NIGHTS if _night_key(each) == key), None)),
        )
        self._add(
            "motion",
            self.tr("Motion"),
            self.tr("Without it nothing slides, fades or pulses."),
            [Choice("moving", self.tr("Things move")), Choice("still", self.tr("Nothing moves"))],
            lambda key: self._screen.change(still=key == "still"),
        )

    def _add_sizes(self) -> None:
        self._add(
            "text",
            self.tr("Text"),
            self.tr("Words and buttons of all screens; fewer of them fit then."),
            [Choice(str(percent), f"{percent}\u00a0%") for percent in TEXT_PERCENTS],
            lambda key: self._screen.change(text_percent=int(key)),
        )
        self._add(
            "diagonal",
            self.tr("Size of the screen"),
            self.tr("From corner to corner, in inches. Buttons and cells are made as large as fingers need them."),
            diagonal_choices(self.tr("Not said")),
            lambda key: self._screen.change(diagonal=int(key) if key else None),
        )
        self._add(
            "distance",
            self.tr("Read from"),
            self.tr("How far away people stand. The board is made large enough to be read from there."),
            distance_choices(self.tr("Not said"), self.tr("{metres} m")),
            lambda key: self._screen.change(distance=float(key) if key else None),
        )

    def _add(
        self, name: str, heading: str, sentence: str, choices: Sequence[Choice], on_chosen: Callable[[str], object]
    ) -> None:
        switch = Segmented(self.theme, choices, choices[0].key, name=heading)
        switch.chosen_changed.connect(on_chosen)
        self.switches[name] = switch
        self._column.addWidget(Card(self.theme, heading, sentence, switch))

    def _show(self, settings: ScreenSettings) -> None:
        chosen = {
            "palette": settings.palette,
            "night": _night_key(settings.night) if settings.night in NIGHTS else UNSAID,
            "motion": "still" if settings.still else "moving",
            "text": str(settings.text_percent),
            "diagonal": str(settings.diagonal or UNSAID),
            "distance": str(settings.distance or UNSAID),
            "language": settings.language if settings.language in languages() else UNSAID,
            "passers_by": "staff" if settings.staff_only else "anybody",
        }
        for name, key in chosen.items():
            self.switches[name].set_chosen(key)

    def _on_passers_by(self, key: str) -> None:
        # What holds is shown until somebody who may say so has said it.
        self._show(self._screen.settings)
        self.with_person(
            lambda signed_in: self._screen.say_who_passes(signed_in.actor, staff_only=key == "staff"),
            self.tr("A chief says who passes by this screen."),
        )


def _night_key(night: Night | None) -> str:
    return f"{night.begins:%H%M}-{night.ends:%H%M}" if night is not None else UNSAID


def _own_name(language: str) -> str:
    """Return what a language is called by those who speak it: `English`, `Français`."""
    name = QLocale(language).nativeLanguageName().partition(" (")[0]
    return "English" if language == ENGLISH else name[:1].upper() + name[1:]


def _hours(night: Night) -> str:
    return f"{night.begins:%H}–{night.ends:%H}"
