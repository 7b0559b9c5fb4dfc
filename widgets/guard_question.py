"""The question below a field whose words could point to a patient."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from widgets.bands import IconView
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.painting import paint_surface
from widgets.theme import NAME, Theme

_WIDE = 760


class GuardQuestion(QWidget):
    """Words with two answers: beside them, or below where it is narrow.

    Signals: `correct_tapped`, `keep_tapped`.
    """

    correct_tapped = Signal()
    keep_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._wide = theme, True
        self._icon = IconView(theme, "shield-alert")
        self._asks = TextLabel(theme, "", 20, NAME, max_lines=2)
        limits = self.tr("Nothing is saved yet. It does not find everything.")
        self._limits = TextLabel(theme, limits, 18, role="ink2", max_lines=2)
        self.keep_button = Button(theme, self.tr("Keep as it is"))
        self.correct_button = Button(theme, self.tr("Correct"), kind="primary")
        self._words = QVBoxLayout()
        self._words.addWidget(self._asks)
        self._words.addWidget(self._limits)
        self._said = QHBoxLayout()
        self._said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._said.addLayout(self._words, 1)
        self._answers = QHBoxLayout()
        self._answers.addStretch(1)
        self._answers.addWidget(self.keep_button)
        self._answers.addWidget(self.correct_button)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.addLayout(self._said, 1)
        self._box.addLayout(self._answers)
        self.keep_button.clicked.connect(self.keep_tapped)
        self.correct_button.clicked.connect(self.correct_tapped)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    @property
    def question(self) -> str:
        """What is asked."""
        return self._asks.text()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        side = theme.px(16)
        self._box.setContentsMargins(side, theme.px(10), side, theme.px(10))
        self._box.setSpacing(theme.px(12))
        self._said.setSpacing(theme.px(14))
        self._words.setSpacing(0)
        self._answers.setSpacing(theme.px(12))
        self._turn()

    def set_room(self, width: int) -> bool:
        """Put the answers beside the words where the width allows it, else below; tell whether that is new."""
        wide = width >= self._theme.px(_WIDE)
        changed, self._wide = wide != self._wide, wide
        if changed:
            self._turn()
        return changed

    def set_count(self, count: int) -> None:
        """Ask about so many stretches of words."""
        one, more = self.tr("Could this point to a patient?"), self.tr("Could these {count} point to a patient?")
        self._asks.setText(one if count == 1 else more.format(count=count))

    def sizeHint(self) -> QSize:
        """Return room for the words, and for the answers beside or below them."""
        theme = self._theme
        words, answers = theme.px(62), self.keep_button.sizeHint().height()
        inner = max(words, answers) if self._wide else words + theme.px(14) + answers
        return QSize(theme.px(_WIDE), inner + 2 * theme.px(10))

    def minimumSizeHint(self) -> QSize:
        """Return room for the answers side by side."""
        return QSize(self._theme.px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the ground: neither amber nor red, for nothing is wrong yet."""
        palette = self._theme.palette
        with QPainter(self) as painter:
            paint_surface(painter, QRectF(self.rect()), self._theme.px(14), palette.acc_soft, palette.acc, 2)

    def _turn(self) -> None:
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if self._wide else QBoxLayout.Direction.TopToBottom)
        self.updateGeometry()
