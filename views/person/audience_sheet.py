"""Who sees what: five kinds of things, four audiences each; a touch holds at once."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from db.queries.person import OnWall
from kiosk.domain.consent import Audience, ItemKind
from views.audiences import audience_choices
from views.person.head import wall_words
from widgets.chips import Choice
from widgets.labels import TextLabel
from widgets.low_sheet import LowSheet
from widgets.painting import paint_surface
from widgets.scroll_area import TouchScrollArea
from widgets.segmented import Segmented
from widgets.sizes import UNBOUNDED
from widgets.theme import CAPTION, NAME, Theme

KINDS = (ItemKind.GOALS, ItemKind.LEVELS, ItemKind.SELF_VIEW, ItemKind.STORIES, ItemKind.PLANNING)
_TWO_LINES = 56


class NowOnTheWall(QWidget):
    """What the wall shows of somebody at this moment, in plain words on a soft ground."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.now = TextLabel(theme, "", 27, NAME, max_lines=0)
        self.rule = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=0)
        self._box = QVBoxLayout(self)
        self._box.addWidget(TextLabel(theme, self.tr("Right now"), 19, NAME, "ink2"))
        self._box.addWidget(self.now)
        self._box.addWidget(self.rule)
        self._box.addStretch(1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        side = theme.px(24)
        self._box.setContentsMargins(side, side, side, side)
        self._box.setSpacing(theme.px(12))
        self.update()

    def say(self, now: str, rule: str) -> None:
        """Say something else."""
        self.now.setText(now)
        self.rule.setText(rule)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the ground."""
        with QPainter(self) as painter:
            paint_surface(painter, QRectF(self.rect()), self._theme.px(16), self._theme.palette.acc_soft)


class AudienceSheet(LowSheet):
    """One's own choices. Signals: `chosen(ItemKind, Audience)` after a touch on another audience."""

    chosen = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=330)
        self.setObjectName("audience_sheet")
        self._rows: list[QBoxLayout] = []
        self._titled: list[QWidget] = []
        self.choices: dict[ItemKind, Segmented] = {}
        self.meanings: dict[ItemKind, TextLabel] = {}
        self.wall = NowOnTheWall(theme)
        self._content = content = QWidget()
        self._box = QVBoxLayout(content)
        for kind in KINDS:
            self._box.addLayout(self._row(theme, kind))
        self._box.addStretch(1)
        self._area = area = TouchScrollArea(theme)
        area.setWidget(content)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.body)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.addWidget(area, 1)
        self._across.addWidget(self.wall, 0, Qt.AlignmentFlag.AlignTop)
        detail = self.tr("A touch holds at once, either way. Not sharing looks ordinary.")
        self.set_title(self.tr("Who sees what"), detail)
        self.room_changed.connect(self._turn)
        self.dismiss_requested.connect(self.close_sheet)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_across"):
            self._box.setContentsMargins(0, 0, theme.px(14), 0)
            self._box.setSpacing(theme.px(26))
            self._across.setSpacing(theme.px(32))
            for row in self._rows:
                row.setSpacing(theme.px(24))
            self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what the wall shows beside the choices, or above them on a tall screen."""
        super().resizeEvent(event)
        self._turn()

    def content_height(self, width: int) -> int:
        """Return the height of the choices with what the wall shows above them."""
        box, wall = self._box, self.wall
        choices = box.totalHeightForWidth(width) if box.hasHeightForWidth() else box.totalSizeHint().height()
        return choices + self._across.spacing() + (wall.heightForWidth(width) if wall.hasHeightForWidth() else 0)

    def _turn(self) -> None:
        tall = self.width() < self.height() or self.scarce
        direction = QBoxLayout.Direction
        for row in self._rows:
            row.setDirection(direction.TopToBottom if self.scarce else direction.LeftToRight)
        for title in self._titled:
            title.setMinimumWidth(0 if self.scarce else self._theme.px(300))
            title.setMaximumWidth(UNBOUNDED if self.scarce else self._theme.px(300))
        self._area.set_whole(whole=self.scarce)
        self._across.setDirection(QBoxLayout.Direction.BottomToTop if tall else QBoxLayout.Direction.LeftToRight)
        for words in self.meanings.values():
            # Room for the longest: another choice must not move what is under the finger.
            words.setMinimumHeight(self._theme.px(_TWO_LINES) if tall else 0)
        self.wall.setMinimumWidth(0 if tall else self._theme.px(440))
        self.wall.setMaximumWidth(UNBOUNDED if tall else self._theme.px(440))

    def set_choices(self, audiences: Mapping[ItemKind, Audience], wall: OnWall) -> None:
        """Show what holds, and what the wall shows now."""
        for kind, segments in self.choices.items():
            audience = audiences[kind]
            if kind is ItemKind.PLANNING and audience > Audience.PRIVATE:
                audience = Audience.COACH
            segments.set_chosen(audience.name)
            self.meanings[kind].setText(meaning(kind, audience))
        self.wall.say(wall_words(wall), leaders_words(wall))

    def wipe(self) -> None:
        """Show nobody's choices."""
        for kind, segments in self.choices.items():
            segments.set_chosen(Audience.PRIVATE.name)
            self.meanings[kind].setText("")
        self.wall.say("", "")

    def _row(self, theme: Theme, kind: ItemKind) -> QBoxLayout:
        title, hint = self._titles()[kind]
        head = QWidget()
        words = QVBoxLayout(head)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(TextLabel(theme, title, 25, NAME))
        words.addWidget(TextLabel(theme, hint, 19, CAPTION, "ink2", max_lines=2))
        words.addStretch(1)
        choices = self._audiences(kind)
        self.choices[kind] = Segmented(theme, choices, choices[0].key, name=title)
        self.choices[kind].setObjectName(f"audience_sheet.{kind.value}")
        self.choices[kind].chosen_changed.connect(lambda key, kind=kind: self.chosen.emit(kind, Audience[key]))
        self.meanings[kind] = TextLabel(theme, "", 21, CAPTION, "ink2", max_lines=3)
        answer = QVBoxLayout()
        answer.setSpacing(theme.px(8))
        answer.addWidget(self.choices[kind])
        answer.addWidget(self.meanings[kind])
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.addWidget(head)
        row.addLayout(answer, 1)
        self._titled.append(head)
        self._rows.append(row)
        return row

    def _titles(self) -> dict[ItemKind, tuple[str, str]]:
        return {
            ItemKind.GOALS: (self.tr("My goals"), self.tr("what I work on, where, and who helps")),
            ItemKind.LEVELS: (self.tr("My levels"), self.tr("what others saw, and its notes")),
            ItemKind.SELF_VIEW: (self.tr("My own view"), self.tr("how I see myself")),
            ItemKind.STORIES: (self.tr("My stories"), self.tr("what I tell, and thanks said to me")),
            ItemKind.PLANNING: (self.tr("Planning"), self.tr("my levels when rotations are matched")),
        }

    def _audiences(self, kind: ItemKind) -> list[Choice]:
        if kind is ItemKind.PLANNING:
            # Matching reads them or does not: a third and a fourth choice would promise a difference there is not.
            kept, used = self.tr("Keep them out"), self.tr("Use them")
            return [Choice(Audience.PRIVATE.name, kept), Choice(Audience.COACH.name, used)]
        return audience_choices(in_huddle=kind is ItemKind.GOALS)


def leaders_words(wall: OnWall) -> str:
    """Return the rule that leaders go first, and how it stands now."""
    translate = QCoreApplication.translate
    if wall.waits:
        text = translate(
            "OnWall",
            "You share your levels with the wall. They wait until at least {needed} leaders share theirs (now {now}).",
        )
    else:
        text = translate(
            "OnWall",
            "Levels of trainees stand on the wall only while at least {needed} leaders share theirs (now {now}).",
        )
    return text.format(needed=wall.leaders_needed, now=wall.leaders_sharing)


def meaning(kind: ItemKind, audience: Audience) -> str:
    """Return what an audience means for a kind of items, in a sentence."""
    return _meanings(kind)[audience]


def _meanings(kind: ItemKind) -> dict[Audience, str]:
    translate = QCoreApplication.translate
    if kind is ItemKind.GOALS:
        return {
            Audience.PRIVATE: translate("Audience", "Nobody but you sees your goals; no ring, no card, no trace."),
            Audience.COACH: translate("Audience", "Those whose help you said yes to see all of them."),
            Audience.TEAM: translate(
                "Audience",
                "Whoever is at your team’s huddle sees them, without a PIN; signed in, your team and coaches.",
            ),
            Audience.WALL: translate("Audience", "They stand on the goal wall, and as rings on the board."),
        }
    if kind is ItemKind.LEVELS:
        return {
            Audience.PRIVATE: translate(
                "Audience", "Your row shows dashes, as where nothing was seen. Notes reach you."
            ),
            Audience.COACH: translate(
                "Audience", "Those whose help with a goal you said yes to see them on your page."
            ),
            Audience.TEAM: translate("Audience", "Your team and your coaches see them on your page, signed in."),
            Audience.WALL: translate("Audience", "They stand on the board as pins, for everybody who walks past."),
        }
    if kind is ItemKind.SELF_VIEW:
        return {
            Audience.PRIVATE: translate("Audience", "Nobody but you sees how you see yourself. It never moves a pin."),
            Audience.COACH: translate(
                "Audience", "Those whose help with a goal you said yes to see it beside the notes."
            ),
            Audience.TEAM: translate("Audience", "Your team and your coaches see it beside the notes, signed in."),
            Audience.WALL: translate(
                "Audience", "Whoever opens one of your cells sees it there. It never moves a pin."
            ),
        }
    if kind is ItemKind.STORIES:
        return {
            Audience.PRIVATE: translate(
                "Audience", "Nobody but you reads your stories; thanks, only you and whoever said them."
            ),
            Audience.COACH: translate("Audience", "Those whose help with a goal you said yes to read them."),
            Audience.TEAM: translate("Audience", "Your team and your coaches read them, signed in."),
            Audience.WALL: translate(
                "Audience", "Everybody reads them; while nobody is there, the wall tells stories without your name."
            ),
        }
    return {
        Audience.PRIVATE: translate(
            "Audience",
            "Matching counts your levels as unknown. Where safety asks for a level, it places you elsewhere.",
        ),
        Audience.COACH: translate(
            "Audience", "Matching looks for rotations that stretch you. Only chiefs and you see the reasons."
        ),
    }
