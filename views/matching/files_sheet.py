"""What a plan can be taken along as: a workbook, a table, calendars, a plan file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kiosk.actions.plan_export import PlanFormat
from widgets.choice_tile import ChoiceTile
from widgets.low_sheet import LowSheet
from widgets.theme import Theme

_TOP, _ACROSS = 560, 800


class FilesSheet(LowSheet):
    """Four tiles; a touch on one closes the sheet. Signals: `chosen(PlanFormat)`."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=_TOP)
        self.setObjectName("files_sheet")
        words = {
            PlanFormat.XLSX: ("file-spreadsheet", self.tr("Workbook"), self.tr("With growth and reasons, for chiefs")),
            PlanFormat.CSV: ("layout-grid", self.tr("Table"), self.tr("Placements alone, for scheduling systems")),
            PlanFormat.ICAL: ("calendar-range", self.tr("Calendars"), self.tr("One for each person, placements alone")),
            PlanFormat.JSON: ("file-text", self.tr("Plan file"), self.tr("For this program, with growth and reasons")),
        }
        self.tiles = {format_: ChoiceTile(theme, *words[format_]) for format_ in PlanFormat}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self._grid)
        box.addStretch(1)
        for format_, tile in self.tiles.items():
            tile.clicked.connect(partial(self._on_tile_clicked, format_))
        self.dismiss_requested.connect(self.close_sheet)
        self.set_theme(theme)

    def open_for(self, code: str) -> None:
        """Offer to take a plan along."""
        title = self.tr("Take plan {code} along").format(code=code)
        self.set_title(title, self.tr("Kept among the documents of this computer."))
        self._seat()
        self.open()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_grid"):
            self._grid.setSpacing(theme.px(16))
            self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tiles side by side where there is room."""
        super().resizeEvent(event)
        self._seat()

    def _seat(self) -> None:
        columns = 2 if self.width() >= self._theme.px(2 * _ACROSS) else 1
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // columns, place % columns)

    def _on_tile_clicked(self, format_: PlanFormat) -> None:
        self.close_sheet()
        self.chosen.emit(format_)
