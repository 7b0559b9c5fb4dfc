"""The right side of matching: why somebody is where they are, what the plan adds up to, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.actions.accept_plan import Acceptance
from kiosk.actions.plan_values import CellKey, PlanView
from views.matching.aims import AimsBox
from views.matching.card import CardWriter
from views.matching.cell_card import write_cell
from views.matching.growth_bar import TileView
from views.matching.move_chips import MoveChips
from views.matching.plan_card import write_plan
from views.matching.pricing import Prices
from views.matching.tiles import look_of_cell
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.painting import paint_card
from widgets.plan_state import PlanTile
from widgets.scroll_area import TouchScrollArea
from widgets.sizes import UNBOUNDED
from widgets.theme import Theme

WIDTH, HEIGHT_BELOW, HEIGHT_NARROW, STACKED_MORE = 656, 560, 700, 170
_CHIPS_BESIDE, _CHIPS_BELOW = 2, 3


class MatchingPanel(QWidget):
    """A card: a head, what there is to say, and buttons below; below a plan, for chiefs, what counts in it (`aims`).

    Signals: `lock_tapped`, `bar_tapped`, `unlock_tapped` and `move_tapped` for the cell shown; `place_chosen(rotation
    code)` and `back_tapped` where it is being moved; `reasons_tapped` from whoever may not see them yet. Below a plan:
    `accept_tapped`, then `accept_confirmed` or `accept_declined`; `repair_tapped`; `files_tapped`, `rules_tapped` and
    `versions_tapped` where `offer` said that somebody answers.
    """

    lock_tapped = Signal()
    bar_tapped = Signal()
    unlock_tapped = Signal()
    move_tapped = Signal()
    place_chosen = Signal(str)
    back_tapped = Signal()
    accept_tapped = Signal()
    repair_tapped = Signal()
    accept_confirmed = Signal()
    accept_declined = Signal()
    files_tapped = Signal()
    versions_tapped = Signal()
    rules_tapped = Signal()
    reasons_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._below = self._narrow = self._stacked = False
        self._head = QHBoxLayout()
        self._area = TouchScrollArea(theme)
        self._content = QWidget()
        self._rows = QVBoxLayout(self._content)
        self._card = CardWriter(theme, self._head, self._rows)
        self._area.setWidget(self._content)
        self.lock_button = Button(theme, self.tr("Lock this"), "lock", "soft")
        self.bar_button = Button(theme, self.tr("Not this"), "ban", "soft")
        self.unlock_button = Button(theme, self.tr("Unlock"), "rotate-ccw", "soft")
        self.move_button = Button(theme, self.tr("Move"), "arrow-left-right", "soft")
        self.back_button = Button(theme, self.tr("Back to the reasons"), "chevron-left", "soft")
        self.move_chips: MoveChips | None = None
        self.rules_button = Button(theme, self.tr("Rules"), "scale", "soft")
        self.files_button = Button(theme, self.tr("Files"), "file-spreadsheet", "soft")
        self.versions_button = Button(theme, self.tr("Versions"), "history", "soft")
        self.accept_button = Button(theme, self.tr("Accept"), kind="outline")
        self.accept_button.setAccessibleName(self.tr("Accept this plan"))
        self.repair_button = Button(theme, self.tr("Repair"), kind="outline")
        self.decline_button = Button(theme, self.tr("Not yet"), kind="soft")
        self.confirm_button = Button(theme, self.tr("Accept"), "calendar-check", "primary")
        self._offered: tuple[Button, ...] = ()
        self.reasons_button = Button(theme, self.tr("See the reasons"), "message-circle-question-mark", "soft")
        self._box = QVBoxLayout(self)
        self._box.addLayout(self._head)
        self._box.addWidget(self._area, 1)
        self.aims = AimsBox(theme)
        self._box.addWidget(self.aims)
        self._band = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for button in self._buttons():
            self._band.addWidget(button, 1)
        self._box.addLayout(self._band)
        self.bar_button.clicked.connect(self.bar_tapped)
        self.move_button.clicked.connect(self.move_tapped)
        self.back_button.clicked.connect(self.back_tapped)
        self.rules_button.clicked.connect(self.rules_tapped)
        self.files_button.clicked.connect(self.files_tapped)
        self.versions_button.clicked.connect(self.versions_tapped)
        self.accept_button.clicked.connect(self.accept_tapped)
        self.repair_button.clicked.connect(self.repair_tapped)
        self.confirm_button.clicked.connect(self.accept_confirmed)
        self.decline_button.clicked.connect(self.accept_declined)
        self.lock_button.clicked.connect(self.lock_tapped)
        self.unlock_button.clicked.connect(self.unlock_tapped)
        self.reasons_button.clicked.connect(self.reasons_tapped)
        self.set_theme(theme)
        self._begin()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures; what is shown is made anew by whoever shows it."""
        self._theme = self._card.theme = theme
        self._take_room()
        side = theme.px(28)
        self._box.setContentsMargins(side, theme.px(24), side, theme.px(24))
        self._box.setSpacing(theme.px(16))
        self._band.setSpacing(theme.px(12))
        self._head.setSpacing(theme.px(18))
        # The mark that says where one is stands at the right.
        self._rows.setContentsMargins(0, 0, theme.px(16), 0)
        self._rows.setSpacing(theme.px(11))
        self.update()

    def offer(self, *, files: bool = False, rules: bool = False, versions: bool = False) -> None:
        """Show the buttons for files, rules and versions to chiefs: somebody answers them."""
        offers = ((self.rules_button, rules), (self.files_button, files), (self.versions_button, versions))
        self._offered = tuple(button for button, offered in offers if offered)

    def set_below(self, *, below: bool, narrow: bool, stacked: bool = False) -> None:
        """Stand below the plan, as wide as it, or beside it; `narrow`: text is too large for two columns of aims.

        `stacked`: it is too large even for the buttons in one row.
        """
        self._below, self._narrow, self._stacked = below, narrow, stacked
        self._card.below = below
        self.aims.set_wide(wide=below and not narrow)
        self._band.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self._take_room()

    def texts(self) -> list[str]:
        """Return everything said now, from top to bottom; for tests and screen readers."""
        labels = [label for label in self.findChildren(TextLabel) if label.text() and self._is_said(label)]
        # Content and aims are older than the head above them, and so are found first.
        labels.sort(key=lambda label: (self.aims.isAncestorOf(label), self._content.isAncestorOf(label)))
        return [label.text() for label in labels]

    def _is_said(self, label: TextLabel) -> bool:
        return not self.aims.isHidden() or not self.aims.isAncestorOf(label)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        paint_card(self, self._theme)

    # What it shows ---------------------------------------------------------------------------------------------------

    def show_plan(
        self,
        view: PlanView,
        *,
        names: bool,
        accepted: Acceptance | None = None,
        may_accept: bool = False,
        lacks: Sequence[str] = (),
        repair: bool = False,
    ) -> None:
        """Say what the plan adds up to, or what stands there without one, and, with `names`, who is where next.

        `accepted`: it is the plan in force. `may_accept`: a chief is there, or nobody, who could still be one. `lacks`:
        what of the plan in force does not fit any more; `repair`: that plan is this one.
        """
        self._begin()
        write_plan(self._card, view, names=names, accepted=accepted, lacks=lacks, repair=repair)
        self._end()
        self.aims.setVisible(view.summary is not None)
        for button in self._offered:
            button.setVisible(view.summary is not None)
        self.accept_button.setVisible(view.head is not None and may_accept and accepted is None)
        bends = view.summary is not None and view.summary.bends
        self.accept_button.set_blocked(self.tr("rules bend for it") if bends else "")
        self.repair_button.setVisible(repair)

    def show_cell(self, view: PlanView, key: CellKey, *, looking: bool) -> None:
        """Say why somebody is where they are; `looking`: the runner-up is being worked out."""
        self._begin()
        write_cell(self._card, view, key, looking=looking)
        self._end()
        cell, reasons = view.cells[key], view.reasons.get(key)
        chief = view.kept is not None or view.summary is not None
        for button in (self.lock_button, self.bar_button):
            button.setVisible(chief and not cell.past and bool(cell.rotation) and not cell.locked)
        self.unlock_button.set_text(self.tr("Unlock") if cell.locked else self.tr("Allow again"))
        self.unlock_button.setVisible(chief and (cell.locked or bool(cell.barred_from)))
        self.move_button.setVisible(view.kept is not None and reasons is not None and not view.withdrawn)
        told = reasons is not None or cell.past or not cell.rotation or view.head is None
        self.reasons_button.setVisible(not told and not chief)

    def show_accept(self, view: PlanView, name: str) -> None:
        """Ask whether this is to be the plan, and say who decides that."""
        self._begin()
        code = view.head.code if view.head is not None else ""
        self._card.title(self.tr("Accept plan {code}?").format(code=code), self.tr("{name} decides.").format(name=name))
        self._card.text(self.tr("Every block that has not begun is then scheduled as it stands here."))
        self._card.text(self.tr("The board, goal sheets and cover follow at once. What has begun stays as it is."))
        self._card.text(self.tr("It can be taken back until the first of these blocks begins."), role="ink2")
        self._end()
        self.decline_button.show()
        self.confirm_button.show()

    def show_move(self, view: PlanView, key: CellKey, prices: Prices) -> None:
        """Ask where somebody is to be instead, with what each place would cost everybody."""
        self._begin()
        cell, block = view.cells[key], view.year.blocks[key[1]]
        tile = TileView(self._theme, PlanTile(look_of_cell(view, cell), cell.growth, cell.locked))
        words = self.tr("Where to with {name}, block {block}?")
        name = view.year.people[key[0]].given_name
        detail = self.tr("Growth points for everybody together, if only this block may change.")
        self._card.title(words.format(name=name, block=block.index), detail, tile)
        self.move_chips = MoveChips(self._theme, view, key, across=_CHIPS_BELOW if self._below else _CHIPS_BESIDE)
        self.move_chips.set_prices(prices)
        self.move_chips.chosen.connect(self.place_chosen)
        self._card.add(self.move_chips)
        self._card.text(self.tr("It is locked there, and the plan is searched anew around it."), role="ink2")
        self._end()
        self.back_button.show()

    def show_no_plan(self, headline: str, detail: str, *, kept_before: bool) -> None:
        """Say that a search ended without a plan, and without a proof that there is none."""
        self._begin()
        self._card.title(headline, detail)
        if kept_before:
            self._card.text(self.tr("The plan on the left stands as it was."))
        self._end()

    def show_nothing(self, headline: str, detail: str) -> None:
        """Say why there is nothing to show."""
        self._begin()
        self._card.title(headline, "")
        self._card.text(detail)
        self._end()

    def _take_room(self) -> None:
        self.setMinimumSize(0, 0)
        self.setMaximumSize(UNBOUNDED, UNBOUNDED)
        if self._below:
            height = HEIGHT_NARROW if self._narrow else HEIGHT_BELOW
            self.setFixedHeight(self._theme.px(height + (STACKED_MORE if self._stacked else 0)))
        else:
            self.setFixedWidth(self._theme.px(WIDTH))

    def _begin(self) -> None:
        self._card.begin()
        for button in self._buttons():
            button.hide()
        self.aims.hide()
        self.move_chips = None

    def _end(self) -> None:
        self._card.end()
        self._area.verticalScrollBar().setValue(0)
        self.setAccessibleName(" ".join(self.texts()))

    def _buttons(self) -> tuple[Button, ...]:
        # A message that offers to undo a lock covers the first of them for a while.
        return (
            self.move_button,
            self.bar_button,
            self.lock_button,
            self.unlock_button,
            self.back_button,
            self.reasons_button,
            self.rules_button,
            self.files_button,
            self.versions_button,
            self.accept_button,
            self.repair_button,
            self.decline_button,
            self.confirm_button,
        )
