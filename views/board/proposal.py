"""The strip of a lens that proposes: a sentence, the reason, and the next proposal."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.domain.people import Person
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.name_pills import Avatar
from widgets.painting import paint_surface
from widgets.pressable import target
from widgets.theme import CAPTION, NAME, Theme


@dataclass(frozen=True, slots=True)
class Proposal:
    """What could be done, in a sentence and its reason; `people` are those it is about, where it is about some."""

    people: tuple[Person, ...]
    sentence: str
    reason: str


class ProposalStrip(QWidget):
    """Shows one proposal. Signals: `next_tapped`, `more_tapped` for what lies behind it."""

    next_tapped = Signal()
    more_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Proposal, int, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._faces = QHBoxLayout()
        self._sentence = TextLabel(theme, "", 20, NAME)
        self._reason = TextLabel(theme, "", 17, CAPTION, "ink2")
        self.next_button = Button(theme, self.tr("Next"), kind="soft", height=52, size=21)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._sentence)
        words.addWidget(self._reason)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._faces)
        self._row.addLayout(words, 1)
        self.more_button = Button(theme, self.tr("Open"), kind="soft", height=52, size=21)
        self._row.addWidget(self.next_button)
        self._row.addWidget(self.more_button)
        self.next_button.clicked.connect(self.next_tapped)
        self.more_button.clicked.connect(self.more_tapped)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self.setFixedHeight(target(theme, 64))
        self._faces.setSpacing(theme.px(4))
        self._row.setSpacing(theme.px(12))
        self._row.setContentsMargins(theme.px(12), 0, theme.px(6), 0)
        self.update()

    def show_proposal(self, proposal: Proposal, place: int, count: int) -> None:
        """Show a proposal, the `place`th of `count`, from 0; with several there is a next one."""
        if (proposal, place, count) == self._shown:
            return
        self._shown = (proposal, place, count)
        while (item := self._faces.takeAt(0)) is not None:
            if (face := item.widget()) is not None:
                face.hide()
                face.deleteLater()
        for person in proposal.people:
            self._faces.addWidget(Avatar(self._theme, person.initials, 40))
        self._sentence.setText(proposal.sentence)
        which = self.tr("{place} of {count}").format(place=place + 1, count=count)
        self._reason.setText(f"{which} · {proposal.reason}" if count > 1 else proposal.reason)
        self.next_button.setVisible(count > 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the band."""
        palette = self._theme.palette
        with QPainter(self) as painter:
            paint_surface(painter, QRectF(self.rect()), self._theme.px(14), palette.card, palette.line2, 1.5)
