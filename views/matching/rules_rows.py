"""A rule in the sheet of rules: its sentence, to be touched."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.actions.rules import KeptRule
from kiosk.domain.rule_forms import Strength
from views.matching.rules_words import strength_words
from widgets import icons
from widgets.buttons import pressed_coat, resting_coat
from widgets.labels import LEFT, RIGHT
from widgets.painting import paint_surface
from widgets.pressable import Pressable, target
from widgets.text_lines import lay_out, paint_lines, text_width
from widgets.theme import CAPTION, NAME, Theme

_PAD, _ICON, _GAP = 18, 28, 14
_LEAST = 64


def strength_of(rule: KeptRule) -> Strength | None:
    """Return how much a rule binds; None for one of a file whose weight is a chief's own, or a reward."""
    if rule.entry is None:
        chosen = rule.answers.get("strength")
        return Strength(chosen) if isinstance(chosen, str) and chosen in set(Strength) else Strength.MUST
    return Strength.MUST if rule.entry.hard else None


def bound_words(rule: KeptRule) -> str:
    """Return the mark at the end of a rule: how much it binds, or that it is switched off."""
    translate = QCoreApplication.translate
    if not rule.on:
        return translate("Rules", "Switched off")
    strength = strength_of(rule)
    if strength is not None:
        return strength_words(strength)
    if rule.entry is not None and rule.entry.kind == "pattern" and rule.entry.weight > 0:
        return translate("Rules", "Welcome")
    return translate("Rules", "If it can be")


class RuleRow(Pressable):
    """A rule: a lock where it must hold, the sentence, how much it binds; greyed where it is switched off."""

    def __init__(self, theme: Theme, rule: KeptRule, says: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, says, parent)
        self.rule = rule
        self._mark = bound_words(rule)
        self.setAccessibleDescription(self._mark)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """A long sentence takes more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return room for the whole sentence."""
        lines = lay_out(self.label, self._sentence_font(), self._room(width), 0)
        return max(target(self.theme, _LEAST), math.ceil(lines.height) + self.theme.px(26))

    def sizeHint(self) -> QSize:
        """Return a row of a comfortable length."""
        width = self.theme.px(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a row that still holds its mark and some words."""
        return QSize(self.theme.px(320), target(self.theme, _LEAST))

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint lock, sentence and mark."""
        theme, palette = self.theme, self.theme.palette
        coat = resting_coat(palette, "plain").towards(pressed_coat(palette), self.heat)
        off = not self.rule.on
        paint_surface(
            painter, body, theme.px(14), coat.fill, coat.rim, coat.rim_width * theme.scale, dashed=off and not self.heat
        )
        pad, side, middle = theme.px(_PAD), theme.px(_ICON), body.center().y()
        ink = palette.ink3 if off else palette.ink
        if not off and strength_of(self.rule) is Strength.MUST:
            icons.paint(painter, "lock", QRectF(body.left() + pad, middle - side / 2, side, side), palette.ink2)
        room = QRectF(body.left() + pad + side + theme.px(_GAP), body.top(), self._room(body.width()), body.height())
        paint_lines(
            painter, lay_out(self.label, self._sentence_font(), room.width(), 0), room, self._sentence_font(), ink, LEFT
        )
        mark = lay_out(self._mark, self._mark_font(), body.width(), 1)
        at = QRectF(body.right() - pad - mark.width, body.top(), mark.width, body.height())
        paint_lines(painter, mark, at, self._mark_font(), palette.ink3 if off else palette.ink2, RIGHT)

    def _room(self, width: float) -> float:
        theme = self.theme
        mark = text_width(self._mark, self._mark_font())
        return max(theme.px(120), width - 2 * theme.px(_PAD) - theme.px(_ICON) - 2 * theme.px(_GAP) - mark - 1)

    def _sentence_font(self) -> QFont:
        return self.theme.font(22, CAPTION, tabular=False)

    def _mark_font(self) -> QFont:
        return self.theme.font(19, NAME, tabular=False)
