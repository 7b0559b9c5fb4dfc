"""What the next plan assumes of me: levels, wishes, goals, leave and places, each with where it can be put right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.actions.assumptions import Assumptions
from views.person.assumed_levels import AssumedLevels
from views.person.assumed_wishes import AssumedWishes
from views.person.assumed_words import edge_words, leave_words, level_words, release_words, stays_words
from views.person.panel import clear
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.low_sheet import LowSheet
from widgets.scroll_area import TouchScrollArea
from widgets.sizes import UNBOUNDED
from widgets.theme import CAPTION, NAME, TITLE, Theme

_WISHES, _REST = 520, 380


class _Section(QWidget):
    """A heading, where what stands below it comes from, and that."""

    def __init__(self, theme: Theme, heading: str, source: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(heading)
        self.head = QHBoxLayout()
        self.source = TextLabel(theme, source, 19, CAPTION, "ink2", max_lines=0)
        self._words = words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(theme, heading, 25, TITLE))
        words.addWidget(self.source)
        self.head.addLayout(words, 1)
        self.rows = QVBoxLayout()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self.head)
        self._box.addLayout(self.rows)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self.head.setSpacing(theme.px(16))
        self._box.setSpacing(theme.px(10))
        self.rows.setSpacing(theme.px(4))

    def set_lines(self, lines: list[tuple[str, str]], nothing: str) -> None:
        """Show what there is, a detail below each, or say that there is nothing."""
        clear(self.rows)
        for words, detail in lines:
            self.rows.addWidget(TextLabel(self._theme, words, 20, NAME, max_lines=0))
            if detail:
                self.rows.addWidget(TextLabel(self._theme, detail, 19, CAPTION, "ink2", max_lines=0))
        if not lines:
            self.rows.addWidget(TextLabel(self._theme, nothing, 20, CAPTION, max_lines=0))


class AssumedSheet(LowSheet):
    """Everything a plan takes of its reader, for looking at and putting right.

    Signals: `competency_tapped(CompetencyId)`, `audiences_tapped`, `wished(RotationId, Keenness, BlockId or None)`.
    """

    competency_tapped = Signal(object)
    audiences_tapped = Signal()
    wished = Signal(object, object, object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=206)
        self.setObjectName("assumed_sheet")
        self.levels, self.wishes = AssumedLevels(theme), AssumedWishes(theme)
        self.audiences_button = Button(theme, self.tr("Who sees what"), "eye", "soft", height=56, size=20)
        self.known = _Section(theme, self.tr("Levels"), "")
        self.known.head.addWidget(self.audiences_button)
        self.known.rows.addWidget(self.levels)
        self._asked = _Section(theme, self.tr("Wishes"), self.tr("They count from the next plan on."))
        self._asked.rows.addWidget(self.wishes)
        self.edges = _Section(theme, self.tr("Growth edges"), self.tr("From your live goals."))
        self.leave = _Section(theme, self.tr("Away"), self.tr("From the schedule; a chief puts it right."))
        self.stays = _Section(theme, self.tr("Blocks so far"), self.tr("From the schedule; a second time brings less."))
        self._rest = QVBoxLayout()
        for section in (self.edges, self.leave, self.stays):
            self._rest.addWidget(section)
        self._rest.addStretch(1)
        self._content = QWidget()
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._content)
        self._across.addLayout(_topped(self.known), 1)
        self._across.addLayout(_topped(self._asked))
        self._across.addLayout(self._rest)
        self._area = TouchScrollArea(theme)
        self._area.setWidget(self._content)
        outer = QVBoxLayout(self.body)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)
        self.set_title(
            self.tr("What the next plan assumes of me"),
            self.tr("Only you see this page. Touch a level for its notes, or to ask somebody to look."),
        )
        self.levels.competency_tapped.connect(self.competency_tapped)
        self.wishes.wished.connect(self.wished)
        self.audiences_button.clicked.connect(self.audiences_tapped)
        self.room_changed.connect(self._turn)
        self.dismiss_requested.connect(self.close_sheet)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_across"):
            self._across.setContentsMargins(0, 0, theme.px(14), 0)
            self._across.setSpacing(theme.px(32))
            self._rest.setSpacing(theme.px(22))
            self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one below the other on a tall screen."""
        super().resizeEvent(event)
        self._turn()

    def content_height(self, width: int) -> int:
        """Return how high everything is when nothing scrolls."""
        box = self._across
        return box.totalHeightForWidth(width) if box.hasHeightForWidth() else box.totalSizeHint().height()

    def set_assumptions(self, found: Assumptions) -> None:
        """Show what a plan would take now."""
        self.known.source.setText(release_words(released=found.released))
        self.levels.set_levels([(item, level_words(item, found)) for item in found.levels])
        self.wishes.set_assumptions(found)
        self.edges.set_lines(
            [(edge.competency.name, edge_words(edge, found)) for edge in found.edges],
            self.tr("No live goal. A goal makes its competency count double."),
        )
        self.leave.set_lines([(leave_words(leave), "") for leave in found.leave], self.tr("No leave this year."))
        stays = stays_words(found.stays)
        self.stays.set_lines([(stays, "")] if stays else [], self.tr("None yet."))

    def wipe(self) -> None:
        """Show nobody's."""
        self.known.source.setText("")
        self.levels.set_levels([])
        self.wishes.wipe()
        for section in (self.edges, self.leave, self.stays):
            section.set_lines([], "")

    def _turn(self) -> None:
        tall = self.width() < self.height() or self.scarce
        direction = QBoxLayout.Direction
        self._across.setDirection(direction.TopToBottom if tall else direction.LeftToRight)
        self._area.set_whole(whole=self.scarce)
        self._asked.setMinimumWidth(0 if tall else self._theme.px(_WISHES))
        self._asked.setMaximumWidth(UNBOUNDED if tall else self._theme.px(_WISHES))
        for section in (self.edges, self.leave, self.stays):
            section.setMinimumWidth(0 if tall else self._theme.px(_REST))
            section.setMaximumWidth(UNBOUNDED if tall else self._theme.px(_REST))


def _topped(widget: QWidget) -> QVBoxLayout:
    """Return a column in which a widget keeps to the top."""
    column = QVBoxLayout()
    column.addWidget(widget)
    column.addStretch(1)
    return column
