"""One's own wishes for rotations, to touch: those one would like and those rather not, for the whole year."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.actions.assumptions import AssumedWish, Assumptions
from kiosk.actions.wishes import Keenness
from kiosk.domain.ids import RotationId
from views.person.assumed_words import wish_words
from views.person.panel import clear
from widgets.buttons import IconButton
from widgets.chips import ChipGroup, Choice
from widgets.labels import TextLabel
from widgets.theme import CAPTION, NAME, Theme

_VERY = 1.5


def keenness_of(value: float) -> Keenness:
    """Return the touchable wish that a stored one is nearest to."""
    if value < 0:
        return Keenness.RATHER_NOT
    if value == 0:
        return Keenness.NO_MATTER
    return Keenness.VERY_GLADLY if value >= _VERY else Keenness.GLADLY


class AssumedWishes(QWidget):
    """Two rows of chips, and the wishes for single blocks below.

    Signals: `wished(RotationId, Keenness, BlockId or None)` after a touch; one touch changes one wish.
    """

    wished = Signal(object, object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rotations: dict[str, RotationId] = {}
        self._shown: dict[str, Keenness] = {}
        self.liked, self.unliked = ChipGroup(theme, several=True, gap=8), ChipGroup(theme, several=True, gap=8)
        self.liked.setObjectName("assumed_sheet.liked")
        self.unliked.setObjectName("assumed_sheet.unliked")
        self.for_blocks = QVBoxLayout()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(TextLabel(theme, self.tr("I would like"), 20, NAME))
        self._box.addWidget(self.liked)
        self._box.addWidget(TextLabel(theme, self.tr("Rather not"), 20, NAME))
        self._box.addWidget(self.unliked)
        self._box.addLayout(self.for_blocks)
        self.liked.chosen_changed.connect(lambda keys: self._on_touched(keys, Keenness.GLADLY))
        self.unliked.chosen_changed.connect(lambda keys: self._on_touched(keys, Keenness.RATHER_NOT))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._box.setSpacing(theme.px(10))
        self.for_blocks.setSpacing(theme.px(6))

    def set_assumptions(self, found: Assumptions) -> None:
        """Offer the rotations, and show what is wished for."""
        rotations = {rotation.code: rotation.id for rotation in found.rotations}
        if rotations != self._rotations:
            choices = [Choice(rotation.code, rotation.name) for rotation in found.rotations]
            self.liked.set_choices(choices)
            self.unliked.set_choices(choices)
            self._rotations = rotations
        yearly = {wish.rotation.code: keenness_of(wish.value) for wish in found.wishes if wish.block is None}
        self._show({code: keenness for code, keenness in yearly.items() if code in rotations})
        clear(self.for_blocks)
        for wish in found.wishes:
            if wish.block is not None:
                self.for_blocks.addWidget(self._line(wish))

    def wipe(self) -> None:
        """Show nobody's."""
        self._show({})
        clear(self.for_blocks)

    def _show(self, wishes: dict[str, Keenness]) -> None:
        self._shown = wishes
        self.liked.set_chosen([code for code, keenness in wishes.items() if keenness > 0])
        self.unliked.set_chosen([code for code, keenness in wishes.items() if keenness < 0])

    def _on_touched(self, chosen: Iterable[str], keenness: Keenness) -> None:
        """Tell the one wish that a touch changed; a rotation is liked, or rather not, never both."""
        now = set(chosen)
        before = {code for code, shown in self._shown.items() if shown * keenness > 0}
        for code in now ^ before:
            changed = keenness if code in now else Keenness.NO_MATTER
            self._show({**self._shown, code: changed})
            self.wished.emit(self._rotations[code], changed, None)

    def _line(self, wish: AssumedWish) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(12))
        row.addWidget(TextLabel(self._theme, wish_words(wish), 20, CAPTION, max_lines=2), 1)
        away = IconButton(self._theme, "x", self.tr("Take this wish back"), "soft")
        block = wish.block
        rotation = wish.rotation.id
        away.clicked.connect(lambda: self.wished.emit(rotation, Keenness.NO_MATTER, block.id if block else None))
        row.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        return line
