"""The plans at hand as tabs: a name, a line of facts, and the one that stands in the grid filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.domain.ids import PlanId
from widgets.buttons import Button
from widgets.theme import Theme

_NAME = 20


@dataclass(frozen=True, slots=True)
class PlanTabWords:
    """A tab: which plan it brings, what that is called, and a line about it."""

    plan: PlanId
    name: str
    facts: str


class StayingButton(Button):
    """What is to stand above; touching the one that is chosen keeps it chosen."""

    def __init__(self, theme: Theme, label: str, detail: str = "") -> None:
        super().__init__(theme, label, detail=detail, size=_NAME)
        self.setCheckable(True)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Stay chosen."""
        self.setChecked(True)


class PlanTab(StayingButton):
    """A plan to look at."""

    def __init__(self, theme: Theme, words: PlanTabWords) -> None:
        super().__init__(theme, words.name, words.facts)
        self.setAccessibleDescription(words.facts)


class PlanTabs(QWidget):
    """One tab a plan, side by side.

    Signals: `chosen(PlanId)` after a touch on another tab, never after `set_chosen`.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: tuple[PlanTabWords, ...] = ()
        self._tabs: list[PlanTab] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.set_theme(theme)

    @property
    def tabs(self) -> tuple[PlanTab, ...]:
        """The tabs, from left to right."""
        return tuple(self._tabs)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._row.setSpacing(theme.px(12))

    def set_plans(self, words: Sequence[PlanTabWords]) -> None:
        """Show these plans; where nothing about them changed, the tabs stay as they are."""
        if self._words == tuple(words):
            return
        self._words = tuple(words)
        for tab in self._tabs:
            self._row.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self._tabs = [PlanTab(self._theme, item) for item in words]
        for item, tab in zip(words, self._tabs, strict=True):
            tab.clicked.connect(lambda _=False, plan=item.plan: self._on_tab_clicked(plan))
            self._row.addWidget(tab)

    def set_chosen(self, plan: PlanId) -> None:
        """Fill the tab of the plan that stands there."""
        for item, tab in zip(self._words, self._tabs, strict=True):
            tab.setChecked(item.plan == plan)

    def _on_tab_clicked(self, plan: PlanId) -> None:
        self.set_chosen(plan)
        self.chosen.emit(plan)
