"""Every plan that was kept for the year: a touch shows one, and beside it are its name and the way back to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.actions.plan_versions import PlanVersion, PlanVersions
from kiosk.domain.clock import Calendar
from views.matching.version_words import version_name, version_words
from widgets.buttons import Button
from widgets.choice_tile import ChoiceTile
from widgets.low_sheet import LowSheet
from widgets.scroll_area import TouchScrollArea
from widgets.theme import Theme

_BESIDE = 1300
"""From this width on, in px at 1080p, a version's buttons stand beside it."""


class VersionRow(QWidget):
    """A version and what can be done with it.

    Signals: `shown`, `naming`, `gone_back`, each after a touch.
    """

    shown = Signal()
    naming = Signal()
    gone_back = Signal()

    def __init__(self, theme: Theme, version: PlanVersion, calendar: Calendar) -> None:
        super().__init__()
        self._theme = theme
        icon = "calendar-check" if version.in_force else "calendar-range"
        self.tile = ChoiceTile(theme, icon, version_name(version), version_words(version, calendar))
        self.tile.setObjectName(f"versions_sheet.{version.code}")
        self.name_button = Button(theme, self.tr("Rename"), "pencil", "soft")
        self.back_button = Button(theme, self.tr("Go back to this one"), "undo-2", "soft")
        for button in (self.name_button, self.back_button):
            button.setAccessibleDescription(version_name(version))
        if version.standing:
            self.back_button.set_blocked(self.tr("stands there now"))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._buttons = QHBoxLayout()
        self._row.addWidget(self.tile, 1)
        self._row.addLayout(self._buttons)
        self._buttons.addWidget(self.name_button)
        self._buttons.addWidget(self.back_button)
        self.tile.clicked.connect(self.shown)
        self.name_button.clicked.connect(self.naming)
        self.back_button.clicked.connect(self.gone_back)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._row.setSpacing(theme.px(12))
        self._buttons.setSpacing(theme.px(12))

    def set_beside(self, *, beside: bool) -> None:
        """Put the buttons beside the tile, or below it."""
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)


class VersionsSheet(LowSheet):
    """All versions, the newest first.

    Signals: `chosen(PlanVersion)` to look at one, `naming(PlanVersion)`, `gone_back(PlanVersion)`.
    """

    chosen = Signal(object)
    naming = Signal(object)
    gone_back = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=120)
        self.setObjectName("versions_sheet")
        self.rows: dict[str, VersionRow] = {}
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self.area = TouchScrollArea(theme)
        self.area.setWidget(self._content)
        self._box = QVBoxLayout(self.body)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.area, 1)
        self.dismiss_requested.connect(self.close_sheet)
        self.room_changed.connect(self._seat)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_column"):
            self._column.setContentsMargins(0, 0, theme.px(14), 0)
            self._column.setSpacing(theme.px(16))
            self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where there is room."""
        super().resizeEvent(event)
        self._seat()

    def content_height(self, width: int) -> int:
        """Return the height of all versions."""
        del width
        return self._column.totalSizeHint().height()

    def set_versions(self, found: PlanVersions) -> None:
        """Show these; the place in the list stays."""
        at = self.area.bar().value()
        self.wipe()
        self.rows = {version.code: self._row(version, found.calendar) for version in found.versions}
        for row in self.rows.values():
            self._column.addWidget(row)
        self._column.addStretch(1)
        detail = self.tr("Touch one to look at it. Nothing changes for anybody until you go back to it.")
        self.set_title(self.tr("Versions"), detail if self.rows else self.tr("No plan was kept for this year yet."))
        self._seat()
        self._column.activate()
        self._place()
        self.area.bar().setValue(at)

    def wipe(self) -> None:
        """Show none."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = {}

    def _row(self, version: PlanVersion, calendar: Calendar) -> VersionRow:
        row = VersionRow(self._theme, version, calendar)
        row.shown.connect(partial(self.chosen.emit, version))
        row.naming.connect(partial(self.naming.emit, version))
        row.gone_back.connect(partial(self.gone_back.emit, version))
        return row

    def _seat(self) -> None:
        self.area.set_whole(whole=self.scarce)
        beside = self.panel.width() >= self._theme.px(_BESIDE) and not self.scarce
        for row in self.rows.values():
            row.set_beside(beside=beside)
