"""The right side of matching: why somebody is where they are, what the plan adds up to, or why there is none."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.actions.plan_values import CellKey, PlanSummary, PlanView, Reasons
from kiosk.actions.plan_words import bent_words, cost_words, fact_words, standing_words, term_words, wish_words
from views.dates import long_day, short_day
from views.matching.growth_bar import LENGTH, SHORT, GrowthRow, TileView
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

WIDTH, HEIGHT_BELOW = 656, 480
MOST_LINES = 6
_translate = QCoreApplication.translate


class MatchingPanel(QWidget):
    """A card: a head, what there is to say, and at most two buttons below.

    Signals: `lock_tapped` and `unlock_tapped` for the cell shown; `reasons_tapped` from whoever may not see them yet.
    """

    lock_tapped = Signal()
    unlock_tapped = Signal()
    reasons_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._below = False
        self._head = QHBoxLayout()
        self._area = TouchScrollArea(theme)
        self._content = QWidget()
        self._rows = QVBoxLayout(self._content)
        self._into = self._beside = self._rows
        self._area.setWidget(self._content)
        self.lock_button = Button(theme, self.tr("Lock this"), "lock", "soft")
        self.unlock_button = Button(theme, self.tr("Unlock"), "rotate-ccw", "soft")
        self.reasons_button = Button(theme, self.tr("See the reasons"), "message-circle-question-mark", "soft")
        self._box = QVBoxLayout(self)
        self._box.addLayout(self._head)
        self._box.addWidget(self._area, 1)
        for button in self._buttons():
            self._box.addWidget(button)
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
        self._head.setSpacing(theme.px(18))
        # The mark that says where one is stands at the right.
        self._rows.setContentsMargins(0, 0, theme.px(16), 0)
        self._rows.setSpacing(theme.px(11))
        self.update()

    def set_below(self, *, below: bool) -> None:
        """Stand below the plan, as wide as it, or beside it."""
        self._below = below
        self._take_room()

    def texts(self) -> list[str]:
        """Return everything said now, from top to bottom; for tests and screen readers."""
        labels = [label for label in self.findChildren(TextLabel) if label.text()]
        # The content is older than the head above it, and so is found first.
        labels.sort(key=self._content.isAncestorOf)
        return [label.text() for label in labels]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        palette = self._theme.palette
        with QPainter(self) as painter:
            body = QRectF(self.rect())
            paint_surface(painter, body, self._theme.px(16), palette.card, palette.line, 1.5 * self._theme.scale)

    # What it shows ---------------------------------------------------------------------------------------------------

    def show_plan(self, view: PlanView, *, names: bool) -> None:
        """Say what the plan adds up to, or what stands there without one, and, with `names`, who is where next."""
        self._begin()
        if view.head is None:
            self._title(self.tr("What is scheduled so far"), self.tr("No plan was suggested for this year yet."))
        else:
            day = long_day(view.year.programme.calendar.day_of(view.head.made_at))
            self._title(self.tr("This plan"), self.tr("Suggested on {day}. Chiefs decide.").format(day=day))
        if view.summary is not None:
            self._summary(view.summary)
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
        others = companions(view, *key)
        self._companions(others)
        if reasons is None:
            if others:
                self._rule()
            self._why_no_reasons(view, past=cell.past)
            self._text(self.tr("Touch the tile again to let go of it."), role="ink2")
        self._end()
        chief = view.kept is not None or view.summary is not None
        self.lock_button.setVisible(chief and not cell.past and bool(cell.rotation) and not cell.locked)
        self.unlock_button.setVisible(chief and cell.locked)
        told = reasons is not None or cell.past or not cell.rotation or view.head is None
        self.reasons_button.setVisible(not told and not chief)

    def show_no_plan(self, headline: str, detail: str, why: Sequence[str], *, kept_before: bool) -> None:
        """Say that a search ended without a plan, and what could not hold together."""
        self._begin()
        self._title(headline, detail)
        for sentence in why:
            self._fact(sentence, "ban")
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
            self.setFixedHeight(self._theme.px(HEIGHT_BELOW))
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
            self._fact(fact[:1].upper() + fact[1:], "check")
        self._rule()
        self._caption(self.tr("Runner-up"))
        self._runner_up(view, reasons, looking=looking, locked=locked)
        self._rule()

    def _runner_up(self, view: PlanView, reasons: Reasons, *, looking: bool, locked: bool) -> None:
        rotation = view.year.rotations.get(reasons.runner_up)
        if rotation is not None and reasons.cost is not None:
            words = self.tr("{place}. {cost}").format(place=rotation.name, cost=cost_words(reasons.cost, _translate))
            self._line(TileView(self._theme, PlanTile(look_of(rotation)), 70, 42), words)
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

    def _summary(self, summary: PlanSummary) -> None:
        self._split()
        self._fact(standing_words(summary, _translate), "target")
        self._fact(wish_words(summary, _translate), "check")
        if summary.outdated:
            self._fact(self.tr("People, levels, leave, rules or locks changed since: suggest anew."), "history")
        if not self._below:
            self._rule()
        self._turn()
        self._caption(self.tr("What counted in this plan"))
        self._text(" · ".join(f"{name} {share}" for name, share in term_words(summary, _translate)))
        self._join()
        if summary.bent:
            self._rule()
            self._caption(self.tr("What it could not do"))
            for rule in summary.bent:
                self._text(bent_words(rule, _translate))
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
        self._line(IconView(self._theme, icon, 26), text)

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
        return self.lock_button, self.unlock_button, self.reasons_button


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
