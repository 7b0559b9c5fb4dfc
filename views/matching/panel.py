"""The right side of matching: why somebody is where they are, what the plan adds up to, or why there is none."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.actions.accept_plan import Acceptance
from kiosk.actions.obstacle_words import gain_words
from kiosk.actions.plan_values import CellKey, PlanSummary, PlanView, Reasons
from kiosk.actions.plan_words import (
    bent_words,
    close_words,
    cost_words,
    fact_words,
    fair_words,
    proof_words,
    standing_words,
    term_words,
    wish_words,
)
from views.dates import long_day, short_day
from views.matching.aims import AimsBox
from views.matching.growth_bar import LENGTH, SHORT, GrowthRow, TileView
from views.matching.move_chips import MoveChips
from views.matching.pricing import Prices
from views.matching.tiles import by_rotation, companions, look_of, look_of_cell
from views.matching.tools import suggest_words
from widgets.bands import IconView
from widgets.buttons import Button
from widgets.labels import Role, TextLabel
from widgets.painting import paint_surface
from widgets.plan_state import PlanTile
from widgets.scroll_area import TouchScrollArea
from widgets.sizes import UNBOUNDED
from widgets.theme import CAPTION, NAME, TITLE, Theme

WIDTH, HEIGHT_BELOW, HEIGHT_NARROW = 656, 560, 700
MOST_LINES, MOST_GAINS = 6, 2
_CHIPS_BESIDE, _CHIPS_BELOW = 2, 3
_translate = QCoreApplication.translate


class MatchingPanel(QWidget):
    """A card: a head, what there is to say, and buttons below; below a plan, for chiefs, what counts in it (`aims`).

    Signals: `lock_tapped`, `bar_tapped`, `unlock_tapped` and `move_tapped` for the cell shown; `place_chosen(rotation
    code)` and `back_tapped` where it is being moved; `reasons_tapped` from whoever may not see them yet. Below a plan:
    `accept_tapped`, then `accept_confirmed` or `accept_declined`; `files_tapped` and `rules_tapped` where `offer` said
    that somebody answers.
    """

    lock_tapped = Signal()
    bar_tapped = Signal()
    unlock_tapped = Signal()
    move_tapped = Signal()
    place_chosen = Signal(str)
    back_tapped = Signal()
    accept_tapped = Signal()
    accept_confirmed = Signal()
    accept_declined = Signal()
    files_tapped = Signal()
    rules_tapped = Signal()
    reasons_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._below = self._narrow = False
        self._head = QHBoxLayout()
        self._area = TouchScrollArea(theme)
        self._content = QWidget()
        self._rows = QVBoxLayout(self._content)
        self._into = self._beside = self._rows
        self._area.setWidget(self._content)
        self.lock_button = Button(theme, self.tr("Lock this"), "lock", "soft")
        self.bar_button = Button(theme, self.tr("Not this"), "ban", "soft")
        self.unlock_button = Button(theme, self.tr("Unlock"), "rotate-ccw", "soft")
        self.move_button = Button(theme, self.tr("Move"), "arrow-left-right", "soft")
        self.back_button = Button(theme, self.tr("Back to the reasons"), "chevron-left", "soft")
        self.move_chips: MoveChips | None = None
        self.rules_button = Button(theme, self.tr("Rules"), "scale", "soft")
        self.files_button = Button(theme, self.tr("Files"), "file-spreadsheet", "soft")
        self.accept_button = Button(theme, self.tr("Accept this plan"), "calendar-check", "outline")
        self.decline_button = Button(theme, self.tr("Not yet"), kind="soft")
        self.confirm_button = Button(theme, self.tr("Accept"), "calendar-check", "primary")
        self._offered: tuple[Button, ...] = ()
        self.reasons_button = Button(theme, self.tr("See the reasons"), "message-circle-question-mark", "soft")
        self._box = QVBoxLayout(self)
        self._box.addLayout(self._head)
        self._box.addWidget(self._area, 1)
        self.aims = AimsBox(theme)
        self._box.addWidget(self.aims)
        self._band = QHBoxLayout()
        for button in self._buttons():
            self._band.addWidget(button, 1)
        self._box.addLayout(self._band)
        self.bar_button.clicked.connect(self.bar_tapped)
        self.move_button.clicked.connect(self.move_tapped)
        self.back_button.clicked.connect(self.back_tapped)
        self.rules_button.clicked.connect(self.rules_tapped)
        self.files_button.clicked.connect(self.files_tapped)
        self.accept_button.clicked.connect(self.accept_tapped)
        self.confirm_button.clicked.connect(self.accept_confirmed)
        self.decline_button.clicked.connect(self.accept_declined)
        self.lock_button.clicked.connect(self.lock_tapped)
        self.unlock_button.clicked.connect(self.unlock_tapped)
        self.reasons_button.clicked.connect(self.reasons_tapped)
        self.set_theme(theme)
        self._begin()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures; what is shown is made anew by whoever shows it."""
        self._theme = theme
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

    def offer(self, *, files: bool = False, rules: bool = False) -> None:
        """Show the buttons for files and rules to chiefs: somebody answers them."""
        offers = ((self.rules_button, rules), (self.files_button, files))
        self._offered = tuple(button for button, offered in offers if offered)

    def set_below(self, *, below: bool, narrow: bool) -> None:
        """Stand below the plan, as wide as it, or beside it; `narrow`: text is too large for two columns of aims."""
        self._below, self._narrow = below, narrow
        self.aims.set_wide(wide=below and not narrow)
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
        palette = self._theme.palette
        with QPainter(self) as painter:
            body = QRectF(self.rect())
            paint_surface(painter, body, self._theme.px(16), palette.card, palette.line, 1.5 * self._theme.scale)

    # What it shows ---------------------------------------------------------------------------------------------------

    def show_plan(
        self, view: PlanView, *, names: bool, accepted: Acceptance | None = None, may_accept: bool = False
    ) -> None:
        """Say what the plan adds up to, or what stands there without one, and, with `names`, who is where next.

        `accepted`: it is the plan in force. `may_accept`: a chief is there, or nobody, who could still be one.
        """
        self._begin()
        if view.head is None:
            self._title(self.tr("What is scheduled so far"), self.tr("No plan was suggested for this year yet."))
        else:
            day = long_day(view.year.programme.calendar.day_of(view.head.made_at))
            words = self.tr("Suggested on {day}, code {code}. Chiefs decide.")
            self._title(self.tr("This plan"), words.format(day=day, code=view.head.code))
        if accepted is not None:
            day = long_day(view.year.programme.calendar.day_of(accepted.at))
            words = self.tr("In force: accepted by {name} on {day}.")
            self._fact(words.format(name=accepted.by_name, day=day), "calendar-check")
        if view.summary is None and view.fair is not None:
            self._fact(fair_words(view.fair, _translate), "sprout")
        if view.summary is not None:
            self._summary(view, view.summary)
        elif view.head is not None:
            words = self.tr("Rotations and cover are for everybody, reasons for chiefs and for each person.")
            self._text(words, role="ink2")
            self._rule()
        else:
            words = self.tr(
                "Chiefs touch “{button}” to have one; reasons come with it. A tile says who is there together."
            )
            self._text(words.format(button=suggest_words(narrow=self._below)), role="ink2")
            self._rule()
        if names:
            self._next_block(view)
        self._end()
        self.aims.setVisible(view.summary is not None)
        for button in self._offered:
            button.setVisible(view.summary is not None)
        self.accept_button.setVisible(view.head is not None and may_accept and accepted is None)

    def show_cell(self, view: PlanView, key: CellKey, *, looking: bool) -> None:
        """Say why somebody is where they are; `looking`: the runner-up is being worked out."""
        self._begin()
        cell, reasons = view.cells[key], view.reasons.get(key)
        look = look_of_cell(view, cell)
        tile = TileView(self._theme, PlanTile(look, cell.growth, cell.locked, cell.past))
        block = view.year.blocks[key[1]]
        days = self.tr("{first} to {last}").format(first=short_day(block.starts), last=short_day(block.ends))
        self._title(self._heading(view, key, why=reasons is not None), days, tile)
        if reasons is not None:
            self._reasons(view, reasons, looking=looking, locked=cell.locked)
        if cell.away and cell.reason:
            self._text(self.tr("Away for the whole block: {reason}.").format(reason=cell.reason))
        elif not cell.rotation and not cell.away:
            self._text(self.tr("Nobody was placed here."))
        if cell.locked and cell.locked_to != (cell.rotation,):
            names = ", ".join(view.year.rotations[code].name for code in cell.locked_to)
            self._text(self.tr("Locked to {names}: the next suggestion follows.").format(names=names))
        if cell.barred_from:
            names = ", ".join(view.year.rotations[code].name for code in cell.barred_from)
            self._text(self.tr("Ruled out here: {names}.").format(names=names))
        others = companions(view, *key)
        self._companions(others)
        if reasons is None:
            if others:
                self._rule()
            self._why_no_reasons(view, past=cell.past)
            self._text(self.tr("Touch the tile again to let go of it."), role="ink2")
        self._end()
        chief = view.kept is not None or view.summary is not None
        for button in (self.lock_button, self.bar_button):
            button.setVisible(chief and not cell.past and bool(cell.rotation) and not cell.locked)
        self.unlock_button.set_text(self.tr("Unlock") if cell.locked else self.tr("Allow again"))
        self.unlock_button.setVisible(chief and (cell.locked or bool(cell.barred_from)))
        self.move_button.setVisible(view.kept is not None and reasons is not None)
        told = reasons is not None or cell.past or not cell.rotation or view.head is None
        self.reasons_button.setVisible(not told and not chief)

    def show_accept(self, view: PlanView, name: str) -> None:
        """Ask whether this is to be the plan, and say who decides that."""
        self._begin()
        code = view.head.code if view.head is not None else ""
        self._title(self.tr("Accept plan {code}?").format(code=code), self.tr("{name} decides.").format(name=name))
        self._text(self.tr("Every block that has not begun is then scheduled as it stands here."))
        self._text(self.tr("The board, goal sheets and cover follow at once. What has begun stays as it is."))
        self._text(self.tr("It can be taken back until the first of these blocks begins."), role="ink2")
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
        self._title(words.format(name=name, block=block.index), detail, tile)
        self.move_chips = MoveChips(self._theme, view, key, across=_CHIPS_BELOW if self._below else _CHIPS_BESIDE)
        self.move_chips.set_prices(prices)
        self.move_chips.chosen.connect(self.place_chosen)
        self._rows.addWidget(self.move_chips)
        self._text(self.tr("It is locked there, and the plan is searched anew around it."), role="ink2")
        self._end()
        self.back_button.show()

    def show_no_plan(
        self, headline: str, detail: str, why: Sequence[str], ways: Sequence[str], *, kept_before: bool
    ) -> None:
        """Say that a search ended without a plan, what could not hold together, and what would have to give."""
        self._begin()
        self._title(headline, detail)
        for sentence in why:
            self._fact(sentence, "ban")
        if ways:
            self._rule()
            self._caption(self.tr("Cheapest ways out"))
            for way in ways:
                self._fact(way, "arrow-right")
        if why:
            self._rule()
        if kept_before:
            self._text(self.tr("The plan on the left stands as it was."))
        self._text(self.tr("Supervision and safety floors are never a way out."), role="ink2")
        self._end()

    def show_nothing(self, headline: str, detail: str) -> None:
        """Say why there is nothing to show."""
        self._begin()
        self._title(headline, "")
        self._text(detail)
        self._end()

    def _take_room(self) -> None:
        self.setMinimumSize(0, 0)
        self.setMaximumSize(UNBOUNDED, UNBOUNDED)
        if self._below:
            self.setFixedHeight(self._theme.px(HEIGHT_NARROW if self._narrow else HEIGHT_BELOW))
        else:
            self.setFixedWidth(self._theme.px(WIDTH))

    # Parts -----------------------------------------------------------------------------------------------------------

    def _heading(self, view: PlanView, key: CellKey, *, why: bool) -> str:
        cell, block = view.cells[key], view.year.blocks[key[1]]
        look = look_of_cell(view, cell)
        words = self.tr("Why {place} for {name}, block {block}") if why else self.tr("{place}, {name}, block {block}")
        place = look.name if look is not None else self.tr("Nothing planned")
        return words.format(place=place, name=view.year.people[key[0]].given_name, block=block.index)

    def _reasons(self, view: PlanView, reasons: Reasons, *, looking: bool, locked: bool) -> None:
        self._split()
        growth = self.tr("Growth {points} of 100").format(points=f"{reasons.growth:.0f}")
        self._caption(growth if reasons.lines else self.tr("Growth"))
        most = max((line.points for line in reasons.lines), default=0.0)
        for line in reasons.lines[:MOST_LINES]:
            self._into.addWidget(GrowthRow(self._theme, line, most, SHORT if self._below else LENGTH))
        if not reasons.lines:
            self._text(self.tr("Nothing here moves a level; it is for the service."))
        self._turn()
        for fact in fact_words(reasons, _translate):
            self._fact(fact, "check")
        self._rule()
        self._caption(self.tr("Runner-up"))
        self._runner_up(view, reasons, looking=looking, locked=locked)
        self._rule()

    def _runner_up(self, view: PlanView, reasons: Reasons, *, looking: bool, locked: bool) -> None:
        rotation = view.year.rotations.get(reasons.runner_up)
        if rotation is not None and reasons.cost is not None:
            words = self.tr("{place}. {cost}").format(place=rotation.name, cost=cost_words(reasons.cost, _translate))
            self._line(TileView(self._theme, PlanTile(look_of(rotation)), 70, 42), words)
            if reasons.close_call:
                self._text(close_words(_translate), role="ink2")
        elif looking:
            self._text(self.tr("Being worked out"), role="ink2")
        elif locked:
            self._text(self.tr("None: a chief fixed this place."), role="ink2")
        elif not reasons.looked:
            self._text(self.tr("Not looked for."), role="ink2")
        else:
            self._text(self.tr("By the rules nothing else can stand here while the others stay."))

    def _why_no_reasons(self, view: PlanView, *, past: bool) -> None:
        """Say where reasons are found, so that nobody stands before a card that says nothing."""
        if past:
            words = self.tr("This block has begun and stays as it is. Reasons are given for blocks to come.")
            self._text(words, role="ink2")
        elif view.head is None:
            words = self.tr("Reasons come with a plan. Chiefs touch “{button}” to have one suggested.")
            self._text(words.format(button=suggest_words(narrow=self._below)), role="ink2")

    def _companions(self, names: Sequence[str]) -> None:
        if names:
            self._caption(self.tr("There together with"))
            self._text(", ".join(names))

    def _next_block(self, view: PlanView) -> None:
        """Say who will be where next."""
        key = view.next_block
        if key is None:
            self._text(self.tr("No block of this year is still to come."), role="ink2")
            return
        block = view.year.blocks[key]
        words = self.tr("Next: block {number}, from {day}")
        self._caption(words.format(number=block.index, day=long_day(block.starts)))
        placed = by_rotation(view, key)
        if not placed:
            self._text(self.tr("Nobody was placed in it yet."), role="ink2")
        self._split()
        for place, (look, names) in enumerate(placed):
            if place == math.ceil(len(placed) / 2):
                self._turn()
            self._line(TileView(self._theme, PlanTile(look), 62, 38), ", ".join(names))

    def _summary(self, view: PlanView, summary: PlanSummary) -> None:
        self._split()
        if view.head is not None and (how_good := proof_words(view.head.share, _translate)):
            self._fact(how_good, "scale")
        self._fact(standing_words(summary, _translate), "target")
        self._fact(wish_words(summary, _translate), "check")
        if summary.least_share is not None:
            words = self.tr("Whoever grows least has {percent} % of what they could")
            self._fact(words.format(percent=round(summary.least_share * 100)), "sprout")
        if summary.outdated:
            self._fact(self.tr("People, levels, leave, rules or locks changed since: suggest anew."), "history")
        if not self._below:
            self._rule()
        self._turn()
        self._caption(self.tr("Its worth comes from"))
        self._text(" · ".join(f"{name} {share}" for name, share in term_words(summary, _translate)))
        self._join()
        if summary.bent:
            self._rule()
            self._caption(self.tr("What it could not do"))
            for rule in summary.bent:
                self._text(bent_words(rule, _translate))
        if summary.gains:
            self._rule()
            self._caption(self.tr("What keeps a better plan away"))
            for gain in summary.gains[:MOST_GAINS]:
                self._text(gain_words(gain, view, _translate))
        self._rule()

    def _title(self, title: str, detail: str, lead: QWidget | None = None) -> None:
        if lead is not None:
            self._head.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(self._theme.px(2))
        words.addWidget(TextLabel(self._theme, title, 28, TITLE, max_lines=2))
        if detail:
            words.addWidget(TextLabel(self._theme, detail, 20, CAPTION, "ink2", max_lines=3))
        self._head.addLayout(words, 1)

    def _caption(self, text: str) -> None:
        self._into.addWidget(TextLabel(self._theme, text, 19, NAME, "ink2"))

    def _text(self, text: str, *, role: Role = "ink") -> None:
        self._into.addWidget(TextLabel(self._theme, text, 21, CAPTION, role, max_lines=0))

    def _fact(self, text: str, icon: str) -> None:
        self._line(IconView(self._theme, icon, 26), text[:1].upper() + text[1:])

    def _line(self, mark: QWidget, text: str) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(14))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(self._theme, text, 21, CAPTION, max_lines=0), 1)
        self._into.addWidget(line)

    def _rule(self) -> None:
        self._into.addWidget(_Rule(self._theme))

    def _begin(self) -> None:
        _empty(self._head)
        _empty(self._rows)
        self._into = self._beside = self._rows
        for button in self._buttons():
            button.hide()
        self.aims.hide()
        self.move_chips = None

    def _split(self) -> None:
        """Where the card is low and wide, go on in two columns: left now, right after `_turn`, both till `_join`."""
        if not self._below:
            return
        pair = QHBoxLayout()
        pair.setSpacing(self._theme.px(28))
        self._into, self._beside = QVBoxLayout(), QVBoxLayout()
        for column in (self._into, self._beside):
            column.setSpacing(self._theme.px(11))
            pair.addLayout(column, 1)
        self._rows.addLayout(pair)

    def _turn(self) -> None:
        if self._into is not self._beside:
            self._into.addStretch(1)
            self._into = self._beside

    def _join(self) -> None:
        if self._into is not self._rows:
            self._into.addStretch(1)
        self._into = self._beside = self._rows

    def _end(self) -> None:
        self._join()
        self._rows.addStretch(1)
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
            self.accept_button,
            self.decline_button,
            self.confirm_button,
        )


class _Rule(QWidget):
    """A hairline between two parts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(theme.px(13))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        with QPainter(self) as painter:
            middle = self.height() / 2
            painter.fillRect(
                QRectF(0, middle, self.width(), max(1.0, 1.5 * self._theme.scale)), self._theme.palette.line
            )


def _empty(layout: QHBoxLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if isinstance(inner, QHBoxLayout | QVBoxLayout):
            _empty(inner)
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
