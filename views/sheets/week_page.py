"""A printed week at the screen: its goals, and the paper's open questions about each."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.queries.sheets import SheetGoal, SheetWeek
from kiosk.domain.goals import AllyKind
from kiosk.domain.ids import GoalId
from kiosk.domain.sheets import Went
from views.chips_or_words import ChipsOrWords
from views.scales import standing_pin
from widgets.buttons import Button
from widgets.chips import ChipGroup, Choice, choice_coat
from widgets.labels import LEFT, TextLabel
from widgets.painting import paint_card, paint_surface
from widgets.pin import paint_pin
from widgets.pressable import Pressable, target
from widgets.roomy import room_height
from widgets.scroll_area import TouchScrollArea
from widgets.sizes import UNBOUNDED
from widgets.step_title import StepTitle
from widgets.text_lines import lay_out, paint_lines
from widgets.theme import CAPTION, NAME, TITLE, Theme

_TILES_WIDTH, _BESIDE = 560, 1200


class GoalTile(Pressable):
    """A goal of the week: its pin, its competency, and whether it was told of."""

    def __init__(self, theme: Theme, item: SheetGoal, *, told: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, item.competency.name, parent)
        self._item = item
        self.words = self.tr("told") if told else self.tr("not told yet")
        self.setAccessibleDescription(self.words)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Touching the chosen one keeps it chosen."""
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        """Return room for the pin and two lines."""
        return QSize(target(self._theme, 400), target(self._theme, 104))

    def minimumSizeHint(self) -> QSize:
        """Return room for the pin and some letters."""
        return QSize(target(self._theme, 240), target(self._theme, 104))

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the tile."""
        px, palette = self._theme.px, self._theme.palette
        coat = choice_coat(palette, chosen=self.isChecked())
        fill = palette.acc_soft if self.heat > 0 else coat.fill
        paint_surface(painter, body, px(14), fill, coat.rim, coat.rim_width * self._theme.scale)
        pin = standing_pin(self._item.competency.scale, self._item.level, self._item.shared.goal.target_level)
        at = QRectF(body.left() + px(20), body.center().y() - px(22), px(98), px(44))
        paint_pin(painter, at, pin, palette)
        left = at.right() + px(18)
        room = QRectF(left, body.top(), body.right() - left - px(12), body.height())
        name_font, small = self._theme.font(24, NAME, tabular=False), self._theme.font(19, CAPTION, tabular=False)
        name, words = lay_out(self.label, name_font, room.width(), 1), lay_out(self.words, small, room.width(), 1)
        top = room.center().y() - (name.height + words.height) / 2
        paint_lines(painter, name, QRectF(left, top, room.width(), name.height), name_font, coat.text, LEFT)
        below = QRectF(left, top + name.height, room.width(), words.height)
        paint_lines(painter, words, below, small, palette.ink2, LEFT)


class WeekPage(QWidget):
    """Goals at the left, what the paper asks at the right; one above the other on an upright screen.

    Signals: `changed` after any answer; `goal_wanted` where no goal stood on the sheet.
    """

    changed = Signal()
    goal_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._week: SheetWeek | None = None
        self._chosen: GoalId | None = None
        self.tiles: dict[GoalId, GoalTile] = {}
        self.went = ChipGroup(theme, self._ways())
        self.learned = ChipsOrWords(theme, self.tr("What happened, what I learned"), most=100)
        self.helped = ChipsOrWords(theme, self.tr("Who helped me"), most=50, several=True)
        self.next_try = ChipsOrWords(theme, self.tr("What I try next"), most=80)
        self.goal_button = Button(theme, self.tr("A goal for the next week"), "target")
        self._about = TextLabel(theme, "", 29, TITLE, max_lines=2)
        self._text = TextLabel(theme, "", 22, CAPTION, "ink2", max_lines=3)
        self._said = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=3)
        self._nothing = TextLabel(
            theme,
            self.tr("No goal stood on this sheet. One small thing is enough to begin with."),
            26,
            NAME,
            max_lines=0,
        )
        self._lay_out(theme)
        self.went.chosen_changed.connect(self._tell)
        for answer in (self.learned, self.helped, self.next_try):
            answer.changed.connect(self._tell)
        self.goal_button.clicked.connect(self.goal_wanted)
        self.set_theme(theme)

    @property
    def chosen(self) -> SheetGoal | None:
        """The goal that is asked about."""
        goals = self._week.goals if self._week else ()
        return next((item for item in goals if item.shared.goal.id == self._chosen), None)

    @property
    def how_it_went(self) -> Went | None:
        """The first answer, None before it."""
        return next((Went(key) for key in self.went.chosen), None)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self._row.setSpacing(theme.px(16))
        self._list.setSpacing(theme.px(12))
        side = theme.px(28)
        self._questions.setContentsMargins(side, theme.px(20), side, theme.px(20))
        self._questions.setSpacing(theme.px(12))
        self._turn()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand upright where the screen does."""
        super().resizeEvent(event)
        self._turn()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card that the questions stand on."""
        paint_card(self, self._theme, QRectF(self._area.geometry()))

    def show_week(self, week: SheetWeek) -> None:
        """Show a week; the first goal not told of yet is asked about."""
        self._week = week
        self._clear_tiles()
        for item in week.goals:
            goal_id = item.shared.goal.id
            tile = GoalTile(self._theme, item, told=goal_id in week.told)
            tile.clicked.connect(lambda _checked=False, goal_id=goal_id: self.choose(goal_id))
            self._list.insertWidget(len(self.tiles), tile)
            self.tiles[goal_id] = tile
        self._nothing.setVisible(not week.goals)
        self.goal_button.setVisible(not week.goals)
        self._asked.setVisible(bool(week.goals))
        waiting = [goal_id for goal_id in self.tiles if goal_id not in week.told]
        self.choose(next(iter([*waiting, *self.tiles]), None))

    def wipe(self) -> None:
        """Forget the week and every answer."""
        self._week = self._chosen = None
        self._clear_tiles()
        for label in (self._about, self._text, self._said):
            label.setText("")
        self._clear_answers(())

    def clear_answers(self) -> None:
        """Hold no answer any more; the goal asked about stays."""
        self.went.set_chosen([])
        for answer in (self.learned, self.helped, self.next_try):
            answer.set_text("")
        self.changed.emit()

    def choose(self, goal_id: GoalId | None) -> None:
        """Ask about another goal of the week."""
        self._chosen = goal_id
        for key, tile in self.tiles.items():
            tile.setChecked(key == goal_id)
        item, week = self.chosen, self._week
        if item is not None and week is not None:
            self._about.setText(item.competency.name)
            self._text.setText(item.shared.goal.text)
            told = week.told.get(item.shared.goal.id)
            self._said.setText(self.tr("You said: {words}").format(words=told[1]) if told else "")
            self._said.setVisible(told is not None)
            allies = [ally for ally in item.shared.allies if ally[0].kind is not AllyKind.ME_TOO]
            self._clear_answers([person.given_name for _, person in (*allies, *item.shared.allies)])
        self._area.bar().setValue(0)
        self.changed.emit()

    def text(self) -> str:
        """Return the answers as one check-in, in the screen's language."""
        went = self.how_it_went
        parts = [self._went_words(went)] if went else []
        parts += [self.learned.text] if self.learned.text else []
        parts += [self.tr("Helped: {names}").format(names=self.helped.text)] if self.helped.text else []
        parts += [self.tr("Next: {words}").format(words=self.next_try.text)] if self.next_try.text else []
        return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts)

    def _lay_out(self, theme: Theme) -> None:
        self._list_part = QWidget()
        self._list = QVBoxLayout(self._list_part)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.addWidget(self._nothing)
        self._list.addWidget(self.goal_button)
        self._list.addStretch(1)
        self._asked = QWidget()
        self._questions = QVBoxLayout(self._asked)
        for label in (self._about, self._text, self._said):
            self._questions.addWidget(label)
        steps = (
            (self.tr("How did it go"), self.went),
            (self.tr("What happened, what I learned"), self.learned),
            (self.tr("Who helped me"), self.helped),
            (self.tr("What I try next"), self.next_try),
        )
        for number, (title, answer) in enumerate(steps, start=1):
            self._questions.addSpacing(theme.px(8))
            self._questions.addWidget(StepTitle(theme, number, title))
            self._questions.addWidget(answer)
        self._questions.addStretch(1)
        self._area = TouchScrollArea(theme)
        self._area.setWidget(self._asked)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._list_part)
        self._row.addWidget(self._area, 1)

    def _turn(self) -> None:
        below = self.width() < self._theme.px(_BESIDE) or room_height(self) > self.width()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if below else across)
        self._list_part.setMaximumWidth(UNBOUNDED if below else self._theme.px(_TILES_WIDTH))
        self._list_part.setMinimumWidth(0 if below else self._theme.px(_TILES_WIDTH))
        self._area.set_whole(whole=self.width() < self._theme.px(_BESIDE))

    def _ways(self) -> list[Choice]:
        return [Choice(went.value, self._went_words(went)) for went in Went]

    def _went_words(self, went: Went) -> str:
        return {
            Went.CAME_UP: self.tr("It came up"),
            Went.IN_PART: self.tr("In part"),
            Went.NOT_MET: self.tr("Not this week"),
        }[went]

    def _clear_answers(self, helpers: list[str] | tuple[str, ...]) -> None:
        self.went.set_chosen([])
        self.learned.set_phrases(
            (self.tr("It went as I hoped"), self.tr("I got there with help"), self.tr("I saw how others do it"))
        )
        self.helped.set_phrases(tuple(dict.fromkeys(helpers)))
        self.next_try.set_phrases(
            (self.tr("The same again"), self.tr("With somebody who watches"), self.tr("One step further"))
        )

    def _clear_tiles(self) -> None:
        for tile in self.tiles.values():
            self._list.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = {}

    def _tell(self, *_what: object) -> None:
        self.changed.emit()
