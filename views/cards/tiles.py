"""What is touched on a coaching card: its steps, and the questions to begin with."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.domain.coaching_cards import CardStep
from widgets import icons
from widgets.chips import choice_coat
from widgets.labels import CENTRE, LEFT
from widgets.painting import paint_surface
from widgets.pressable import Pressable, target
from widgets.text_lines import lay_out, paint_lines
from widgets.theme import CAPTION, NAME, TITLE, Theme

_STEP_HEIGHT, _QUESTION_HEIGHT = 108, 84


class StepTile(Pressable):
    """A step with its number; a check where it is over. Checked while it is the one."""

    def __init__(self, theme: Theme, number: int, step: CardStep, parent: QWidget | None = None) -> None:
        super().__init__(theme, step.name, parent)
        self._number, self._step, self._over = number, step, False
        self.setAccessibleDescription(step.asks)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def over(self) -> bool:
        """Whether the conversation is past it."""
        return self._over

    def set_over(self, *, over: bool) -> None:
        """Say whether the conversation is past it."""
        self._over = over
        self.update()

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Touching the one that is open keeps it open."""
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        """Return room for the name and two lines."""
        lines = lay_out("X", self._name_font(), 1e6).height + 2 * lay_out("X", self._asks_font(), 1e6).height
        return QSize(self.theme.px(360), max(target(self.theme, _STEP_HEIGHT), round(lines) + self.theme.px(24)))

    def minimumSizeHint(self) -> QSize:
        """Return room for some words."""
        return QSize(self.theme.px(240), self.sizeHint().height())

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint disc and words."""
        theme, palette = self.theme, self.theme.palette
        if self.isChecked() or self.heat > 0:
            paint_surface(painter, body, theme.px(14), palette.acc_soft)
        pad, side = theme.px(16), theme.px(40)
        disc = QRectF(body.left() + pad, body.top() + pad, side, side)
        if self._over:
            paint_surface(painter, disc, side / 2, palette.acc)
            mark = disc.adjusted(side * 0.22, side * 0.22, -side * 0.22, -side * 0.22)
            icons.paint(painter, "check", mark, palette.on_acc)
        else:
            paint_surface(painter, disc, side / 2, palette.card, palette.acc, 2 * theme.scale)
            font = theme.font(20, TITLE)
            paint_lines(painter, lay_out(str(self._number), font, side, 1), disc, font, palette.acc, CENTRE)
        left = disc.right() + theme.px(16)
        width = body.right() - pad - left
        name = lay_out(self.label, self._name_font(), width, 1)
        paint_lines(painter, name, QRectF(left, disc.top(), width, name.height), self._name_font(), palette.ink, LEFT)
        asks = lay_out(self._step.asks, self._asks_font(), width, 2)
        below = QRectF(left, disc.top() + name.height, width, asks.height)
        paint_lines(painter, asks, below, self._asks_font(), palette.ink2, LEFT)

    def _name_font(self) -> QFont:
        return self.theme.font(24, NAME, tabular=False)

    def _asks_font(self) -> QFont:
        return self.theme.font(19, CAPTION, tabular=False)


class QuestionTile(Pressable):
    """A question to begin with; checked when it is the one that is asked."""

    def __init__(self, theme: Theme, question: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, question, parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        lines = 2 * lay_out("X", self._font(), 1e6).height
        return QSize(self.theme.px(520), max(target(self.theme, _QUESTION_HEIGHT), round(lines) + self.theme.px(16)))

    def minimumSizeHint(self) -> QSize:
        """Return room for some words."""
        return QSize(self.theme.px(280), self.sizeHint().height())

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the question, and the check of the one that is asked."""
        theme, palette = self.theme, self.theme.palette
        coat = choice_coat(palette, chosen=self.isChecked())
        fill = palette.acc_soft if self.heat > 0 else coat.fill
        paint_surface(painter, body, theme.px(14), fill, coat.rim, coat.rim_width * theme.scale)
        pad, side = theme.px(24), theme.px(28)
        width = body.width() - 2 * pad - (side + theme.px(16))
        words = lay_out(self.label, self._font(), width, 2)
        at = QRectF(body.left() + pad, body.top(), width, body.height())
        paint_lines(painter, words, at, self._font(), coat.text, LEFT)
        if self.isChecked():
            mark = QRectF(body.right() - pad - side, body.center().y() - side / 2, side, side)
            icons.paint(painter, "check", mark, coat.text)

    def _font(self) -> QFont:
        return self.theme.font(26, NAME if self.isChecked() else CAPTION, tabular=False)
