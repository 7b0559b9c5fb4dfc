"""Colours, type and measures: one immutable `Theme`, handed to every themed widget.

A theme is made of a palette (`resources/themes/*.json`), a scale (1.0 is 1920x1080) and whether things move.
Widgets take it in their constructor and again by `set_theme`; `apply_theme` hands a new one to a whole window.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QColor, QFont, QFontDatabase

import resources
from widgets.text_lines import forget_measures

FAMILY = "Inter"
READABLE = 4.5  # contrast of text, WCAG 2.2
CAPTION, NAME, TITLE = QFont.Weight.Medium, QFont.Weight.DemiBold, QFont.Weight.Bold

_BLACK, _WHITE = QColor("#000000"), QColor("#FFFFFF")
_FONTS_KNOWN = "fonts-known"
_FONT_FILES = ("Inter_400Regular", "Inter_500Medium", "Inter_600SemiBold", "Inter_700Bold")


@dataclass(frozen=True, slots=True)
class LevelColours:
    """How one step of a five-step level ramp is painted."""

    fill: QColor
    text: QColor
    rim: QColor


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role; `levels` are the five anchors of the ramp, lowest first."""

    name: str
    bg: QColor
    card: QColor
    zebra: QColor
    pill: QColor
    line: QColor
    line2: QColor
    field: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    acc: QColor
    on_acc: QColor
    acc_soft: QColor
    edge: QColor
    edge_text: QColor
    coach: QColor
    coach_text: QColor
    coach_soft: QColor
    thin: QColor
    chart: QColor
    scrim: QColor
    levels: tuple[LevelColours, ...]

    def level(self, index: int, count: int) -> LevelColours:
        """Return the colours of level `index` (0 is the lowest) on a scale of `count` levels.

        Five levels take the anchors as they are; other scales interpolate fill and rim along the ramp, and take that
        neighbour's text colour which stands out more on the interpolated fill; black or white where neither can be
        read, halfway between a light and a dark fill.
        """
        last = len(self.levels) - 1
        position = last * index / max(1, count - 1)
        below, share = int(position), position - int(position)
        low, high = self.levels[below], self.levels[min(below + 1, last)]
        if share == 0:
            return low
        fill = _mix(low.fill, high.fill, share)
        text = max(low.text, high.text, key=lambda colour: contrast_ratio(colour, fill))
        if contrast_ratio(text, fill) < READABLE:
            text = max(_BLACK, _WHITE, key=lambda colour: contrast_ratio(colour, fill))
        return LevelColours(fill, text, _mix(low.rim, high.rim, share))


@dataclass(frozen=True, slots=True)
class Theme:
    """A palette at a scale. Lengths are given in px at 1920x1080 and come back in device-independent px."""

    palette: Palette
    scale: float = 1.0
    moving: bool = True

    def px(self, length: float) -> int:
        """Return a length in whole px, at least 1 for anything above 0."""
        return max(1, round(length * self.scale)) if length > 0 else 0

    def font(self, size: float, weight: QFont.Weight = CAPTION, *, tabular: bool = True) -> QFont:
        """Return Inter, `size` in px at 1080p (the height of the em), with tabular figures unless told otherwise.

        Inter's tabular hyphen is as wide as a figure ("Mei - Ling"): names and prose are better without.
        """
        return QFont(_inter(self.px(size), weight, 98 if size > 24 else 99, tabular))

    def ms(self, duration: int) -> int:
        """Return a duration of motion, 0 where motion is reduced."""
        return duration if self.moving else 0


@runtime_checkable
class Themed(Protocol):
    """What takes a new theme while it stands on the screen.

    A widget that hands its children a theme of its own (a larger one) says so by an attribute `themes_children`.
    """

    def set_theme(self, theme: Theme) -> None:
        """Take the theme and repaint; children get theirs from `apply_theme`."""


def apply_theme(root: QObject, theme: Theme) -> None:
    """Hand a theme to `root` and every themed widget below it, but for those that get theirs from one in between."""
    if isinstance(root, Themed):
        root.set_theme(theme)
    if not getattr(root, "themes_children", False):
        for child in root.children():
            apply_theme(child, theme)


@cache
def load_palette(name: str) -> Palette:
    """Return the palette `light`, `dark` or `contrast`."""
    data = json.loads(resources.path(f"themes/{name}.json").read_text(encoding="utf-8"))
    scrim = QColor(data["scrim"]["colour"])
    scrim.setAlphaF(data["scrim"]["opacity"])
    ramp = data["levels"]
    levels = tuple(
        LevelColours(QColor(fill), QColor(text), QColor(rim))
        for fill, text, rim in zip(ramp["fill"], ramp["text"], ramp["rim"], strict=True)
    )
    colours = {role: QColor(value) for role, value in data["roles"].items()}
    return Palette(name=name, scrim=scrim, levels=levels, **colours)


def make_theme(name: str = "light", scale: float = 1.0, *, moving: bool = True) -> Theme:
    """Return the theme `name` at a scale."""
    return Theme(load_palette(name), scale, moving)


@cache
def _inter(pixels: int, weight: QFont.Weight, tracking: int, tabular: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, tracking)
    return font


def load_fonts() -> None:
    """Make Inter known to Qt; Raises: RuntimeError without an application, or where a font is refused."""
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("fonts are loaded into an application, and there is none")
    # Known fonts are not made known again: Qt would forget everything that it measured.
    if application.property(_FONTS_KNOWN):
        return
    for name in _FONT_FILES:
        if QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}.ttf"))) < 0:
            raise RuntimeError(f"Qt refused the font {name}")
    application.setProperty(_FONTS_KNOWN, "yes")
    forget_measures()


def contrast_ratio(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, 1 to 21. Source: WCAG 2.2, relative luminance."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mix(low: QColor, high: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        low.redF() + (high.redF() - low.redF()) * share,
        low.greenF() + (high.greenF() - low.greenF()) * share,
        low.blueF() + (high.blueF() - low.blueF()) * share,
    )
