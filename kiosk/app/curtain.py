"""What stands before a place while names are hidden and it can't show itself without them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from views.place import Place
from widgets.bands import IconView
from widgets.labels import CENTRE, TextLabel
from widgets.theme import TITLE, Theme


class Curtain(Place):
    """A calm page without anybody on it."""

    name = "curtain"

    def __init__(self, theme: Theme, programme: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._programme = programme
        self._words = TextLabel(
            theme,
            self.tr("Anybody on the team can bring them back with their PIN."),
            26,
            role="ink2",
            max_lines=0,
            align=CENTRE,
        )
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        self._column.addWidget(IconView(theme, "eye-off", 88), 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(TextLabel(theme, self.tr("Names are hidden"), 52, TITLE, align=CENTRE))
        self._column.addWidget(self._words)
        self._column.addStretch(3)
        self.set_theme(theme)

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Names are hidden")

    def subtitle(self) -> str:
        """Return the programme's name."""
        return self._programme

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        super().set_theme(theme)
        self._column.setSpacing(theme.px(20))
