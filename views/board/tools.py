"""The board's tool band: lenses, who is shown, finding somebody, and the pages."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from views.board.proposal import Proposal, ProposalStrip
from widgets.buttons import Button, IconButton
from widgets.chips import Choice
from widgets.labels import TextLabel
from widgets.pin_state import Lens
from widgets.segmented import Segmented
from widgets.theme import CAPTION, NAME, Theme

_ROOMY = 1560
LENSES = {
    "levels": Lens.LEVELS,
    "edges": Lens.EDGES,
    "movement": Lens.MOVEMENT,
    "coaches": Lens.COACHES,
    "freshness": Lens.FRESHNESS,
    "coverage": Lens.COVERAGE,
}


class BoardTools(QWidget):
    """One row above the navigation; a second one turns the columns where not all of them are in front.

    One row more, or two with a proposal, where the screen is narrow.

    Signals: `lens_chosen(Lens)`, `find_tapped`, `group_tapped`, `page_turned(-1 or 1)`, `columns_turned(-1 or 1)`,
    `since_chosen("block", "quarter" or "day")`, `next_proposal_tapped`, `proposal_tapped`, `big_rows_toggled(bool)`,
    `map_toggled(bool)`.
    """

    lens_chosen = Signal(object)
    find_tapped = Signal()
    group_tapped = Signal()
    page_turned = Signal(int)
    columns_turned = Signal(int)
    since_chosen = Signal(str)
    next_proposal_tapped = Signal()
    proposal_tapped = Signal()
    big_rows_toggled = Signal(bool)
    map_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        words = {
            "levels": self.tr("Levels"),
            "edges": self.tr("Edges"),
            "movement": self.tr("Movement"),
            "coaches": self.tr("Coaches"),
            "freshness": self.tr("Freshness"),
            "coverage": self.tr("Coverage"),
        }
        choices = [Choice(key, words[key]) for key in LENSES]
        self.lens = Segmented(theme, choices, "levels", name=self.tr("What the board shows"))
        self.find_button = Button(theme, self.tr("Find"), "search")
        self._group_words = self.tr("Everybody")
        self.group_button = Button(theme, self._group_words, "users")
        self.big_rows = IconButton(theme, "presentation", self.tr("Big rows, for a team around the board"))
        self.map_button = IconButton(theme, "scan-line", self.tr("Everybody at a glance"))
        for button in (self.big_rows, self.map_button):
            button.setCheckable(True)
        periods = [Choice("block", self.tr("This block")), Choice("quarter", self.tr("90 days"))]
        periods.append(Choice("day", self.tr("A day…")))
        self.since = Segmented(theme, periods, "block", "soft", name=self.tr("Movement since"))
        self.since.hide()
        self.proposal = ProposalStrip(theme)
        self.proposal.hide()
        self._count = TextLabel(theme, "", 19, CAPTION, "ink2", align=_RIGHT)
        self._set_name = TextLabel(theme, "", 19, CAPTION, "ink2", align=_RIGHT)
        self.back = IconButton(theme, "chevron-left", self.tr("Page before"))
        self._page = TextLabel(theme, "", 23, NAME, align=Qt.AlignmentFlag.AlignCenter, tabular=True)
        self.on = IconButton(theme, "chevron-right", self.tr("Next page"))
        self._columns = TextLabel(theme, "", 22, CAPTION, "ink2", align=_RIGHT)
        self.columns_back = IconButton(theme, "chevron-left", self.tr("Competencies before"))
        self.columns_on = IconButton(theme, "chevron-right", self.tr("More competencies"))
        self._lay_out()
        self._connect()
        self.set_page(0, 1)
        self.set_columns(0, 0, 0)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        for row in (self._all, self._rows, self._row, self._columns_row):
            row.setSpacing(theme.px(12))
        self._page.setMinimumWidth(theme.px(86))
        self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the counts out where they would be cut: pages and lenses go first."""
        super().resizeEvent(event)
        self._seat()

    def show_proposal(self, proposal: Proposal | None, place: int = 0, count: int = 1) -> None:
        """Show what the lens proposes, the `place`th of `count`, from 0; None where it proposes nothing."""
        if proposal is not None:
            self.proposal.show_proposal(proposal, place, count)
        if self.proposal.isHidden() is not (proposal is None):
            self.proposal.setVisible(proposal is not None)
            self._seat()

    def _seat(self) -> None:
        wide = self.width() >= self._theme.px(_ROOMY)
        self._rows.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        proposing = not self.proposal.isHidden()
        # Beside lenses and what one of them has to say there is room for signs only, and none for other scales.
        crowded = wide and (proposing or not self.since.isHidden())
        for button, words in ((self.find_button, self.tr("Find")), (self.group_button, self._group_words)):
            button.set_text("" if crowded else words)
            button.setAccessibleName(words)
        for scale in (self.big_rows, self.map_button):
            scale.setVisible(not crowded)
        self._rows.setStretchFactor(self.proposal, 1 if wide else 0)
        self._rows.setStretchFactor(self._row, 0 if wide and proposing else 1)
        beside = self._row_width(wide=wide, columns=True) <= self.width()
        self._seat_columns(beside=beside)
        for label in (self._count, self._set_name):
            label.setVisible(not proposing and self._row_width(wide=wide, columns=beside) <= self.width())

    def _seat_columns(self, *, beside: bool) -> None:
        """Let the columns be turned in the row of buttons where there is room, else in a row of their own above it."""
        holds, other = (self._row, self._columns_row) if beside else (self._columns_row, self._row)
        if holds.indexOf(self._columns_part) < 0:
            other.removeWidget(self._columns_part)
            # Behind the space that parts buttons from counts, and in a row of its own at the right.
            holds.insertWidget(holds.indexOf(self.map_button) + 2 if beside else holds.count(), self._columns_part)

    def _row_width(self, *, wide: bool, columns: bool) -> int:
        """Return what the row of buttons takes with the counts in it, beside the lenses where they share it."""
        shown = [self.find_button, self.group_button, self._count]
        shown += [
            part for part in (self.big_rows, self.map_button, self.back, self._page, self.on) if not part.isHidden()
        ]
        shown += [self.lens] if wide else []
        shown += [self.since] if wide and not self.since.isHidden() else []
        shown += [self._columns_part] if columns and not self._columns_part.isHidden() else []
        return sum(part.sizeHint().width() for part in shown) + (len(shown) + 3) * self._theme.px(12)

    def set_scale(self, *, big_rows: bool, as_map: bool) -> None:
        """Show at which scale the board is drawn."""
        self.big_rows.setChecked(big_rows)
        self.map_button.setChecked(as_map)

    def set_lens(self, lens: Lens) -> None:
        """Show which lens holds."""
        self.lens.set_chosen(next(key for key, value in LENSES.items() if value is lens))
        self.since.setVisible(lens is Lens.MOVEMENT)
        self._seat()

    def set_group(self, text: str) -> None:
        """Say who is shown."""
        if text != self._group_words:
            self._group_words = text
            self._seat()

    def set_people(self, first: int, last: int, total: int, set_name: str) -> None:
        """Say which of the people are on the page, counted from 1, and which board set it is."""
        people = self.tr("People {first}–{last} of {total}").format(first=first, last=last, total=total)
        count = people if total else self.tr("Nobody here yet")
        named = self.tr("Set “{name}”").format(name=set_name) if set_name else ""
        if (count, named) != (self._count.text(), self._set_name.text()):
            self._count.setText(count)
            self._set_name.setText(named)
            self._seat()

    def set_page(self, page: int, pages: int) -> None:
        """Say which page it is, counted from 0; with one page there is nothing to turn."""
        several = pages > 1
        for widget in (self.back, self._page, self.on):
            widget.setVisible(several)
        self._page.setText(f"{page + 1} / {pages}")
        self.back.setEnabled(page > 0)
        self.on.setEnabled(page < pages - 1)

    def set_columns(self, first: int, last: int, count: int) -> None:
        """Say which competencies are in front, counted from 1; where all are, there is nothing to turn."""
        cut = 0 < last - first + 1 < count
        self._columns_part.setVisible(cut)
        text = self.tr("Competencies {first}–{last} of {count}").format(first=first, last=last, count=count)
        self._columns.setText(text if cut else "")
        self.columns_back.setEnabled(first > 1)
        self.columns_on.setEnabled(last < count)
        self._seat()

    def _lay_out(self) -> None:
        counts = QVBoxLayout()
        counts.setSpacing(0)
        counts.addStretch(1)
        counts.addWidget(self._count)
        counts.addWidget(self._set_name)
        counts.addStretch(1)
        self._row = QHBoxLayout()
        for button in (self.find_button, self.group_button, self.big_rows, self.map_button):
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._row.addLayout(counts)
        for widget in (self.back, self._page, self.on):
            self._row.addWidget(widget)
        self._columns_row = QHBoxLayout()
        self._columns_row.addStretch(1)
        self._columns_part = QWidget()
        columns = QHBoxLayout(self._columns_part)
        columns.setContentsMargins(0, 0, 0, 0)
        for widget in (self._columns, self.columns_back, self.columns_on):
            columns.addWidget(widget)
        self._columns_row.addWidget(self._columns_part)
        self._all = QVBoxLayout(self)
        self._all.setContentsMargins(0, 0, 0, 0)
        self._all.addLayout(self._columns_row)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._all.addLayout(self._rows)
        self._rows.addWidget(self.lens)
        self._rows.addWidget(self.since)
        self._rows.addWidget(self.proposal, 1)
        self._rows.addLayout(self._row, 1)
        self.set_theme(self._theme)

    def _connect(self) -> None:
        self.lens.chosen_changed.connect(lambda key: self.lens_chosen.emit(LENSES[key]))
        self.since.chosen_changed.connect(self.since_chosen)
        self.find_button.clicked.connect(self._on_find_clicked)
        self.group_button.clicked.connect(self._on_group_clicked)
        self.proposal.next_tapped.connect(self.next_proposal_tapped)
        self.proposal.more_tapped.connect(self.proposal_tapped)
        self.big_rows.clicked.connect(lambda: self.big_rows_toggled.emit(self.big_rows.isChecked()))
        self.map_button.clicked.connect(lambda: self.map_toggled.emit(self.map_button.isChecked()))
        self.back.clicked.connect(lambda: self.page_turned.emit(-1))
        self.on.clicked.connect(lambda: self.page_turned.emit(1))
        self.columns_back.clicked.connect(lambda: self.columns_turned.emit(-1))
        self.columns_on.clicked.connect(lambda: self.columns_turned.emit(1))

    def _on_find_clicked(self) -> None:
        self.find_tapped.emit()

    def _on_group_clicked(self) -> None:
        self.group_tapped.emit()


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
