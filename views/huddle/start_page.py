"""Before a round: which huddle, of which team, the ground rules, and who is here, one touch each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.huddles import HuddleKind
from kiosk.domain.ids import PersonId
from kiosk.domain.people import Person
from views.huddle.pills import pills_of
from views.huddle.wording import title_of
from widgets.buttons import Button
from widgets.chips import ChipGroup, Choice
from widgets.labels import TextLabel
from widgets.painting import paint_card
from widgets.pill_grid import PillGrid
from widgets.segmented import Segmented
from widgets.theme import CAPTION, NAME, Theme

EVERYBODY = ""
_LEAST_NAMES = 340
_SIDE, _WIDE = 632, 1440


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be chosen: templates and teams as (key, words), the rules and since when they stand, everybody.

    `next_kinds` as (team, kind): whether a check-in or a check-out comes next. `may_change`: rules and templates are
    those of a team; `own` are the keys of templates that it made.
    """

    templates: tuple[tuple[str, str], ...]
    teams: tuple[tuple[str, str], ...]
    rules: tuple[str, ...]
    rules_since: str
    may_change: bool
    people: tuple[Person, ...]
    next_kinds: tuple[tuple[str, str], ...] = ()
    own: frozenset[str] = frozenset()


class RulesCard(QWidget):
    """The ground rules, one a line, and since when they stand. Signals: `change_tapped`."""

    change_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = TextLabel(theme, self.tr("Ground rules"), 26, NAME)
        self._rules = TextLabel(theme, "", 26, CAPTION, max_lines=0)
        self._since = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=2)
        self.change_button = Button(theme, self.tr("Change"), "pencil", "soft", height=56, size=20)
        self.change_button.clicked.connect(self.change_tapped)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._since, 1)
        self._foot.addWidget(self.change_button)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._title)
        self._box.addWidget(self._rules)
        self._box.addLayout(self._foot)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        pad = theme.px(24)
        self._box.setContentsMargins(pad, theme.px(18), pad, theme.px(18))
        self._box.setSpacing(theme.px(8))
        self.update()

    def set_rules(self, rules: Sequence[str], since: str) -> None:
        """Show these rules."""
        self._rules.setText("\n".join(rules))
        self._since.setText(since)
        self._since.setVisible(bool(since))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        paint_card(self, self._theme)


class StartPage(QWidget):
    """Choices at the left, names at the right; on a tall screen one above the other.

    Signals: `changed` after any touch; `template_tapped` to make a template of the team's own, or to change it.
    """

    changed = Signal()
    template_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offered: Offered | None = None
        self._people: tuple[Person, ...] = ()
        self._here: frozenset[PersonId] = frozenset()
        kinds = [
            Choice(HuddleKind.CHECK_IN, title_of(HuddleKind.CHECK_IN), "messages-square"),
            Choice(HuddleKind.CHECK_OUT, title_of(HuddleKind.CHECK_OUT), "check"),
        ]
        self.kind = Segmented(theme, kinds, HuddleKind.CHECK_IN, "filled", name=self.tr("Which huddle"))
        self.templates = ChipGroup(theme)
        self._wanted = ""
        self.template_button = Button(theme, "", "pencil", "soft", height=56, size=20)
        self.teams = ChipGroup(theme)
        self.rules = RulesCard(theme)
        self.grid = PillGrid(theme)
        self._headings = [
            TextLabel(theme, words, 22, NAME, "ink2")
            for words in (self.tr("For"), self.tr("Team"), self.tr("Who is here"))
        ]
        self._side = QWidget()
        self._choices = QVBoxLayout(self._side)
        for widget in (self.kind, self._headings[0], self.templates):
            self._choices.addWidget(widget)
        self._choices.addWidget(self.template_button, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._headings[1], self.teams):
            self._choices.addWidget(widget)
        self._choices.addStretch(1)
        self._choices.addWidget(self.rules)
        self._names = QVBoxLayout()
        self._names.addWidget(self._headings[2])
        self._names.addWidget(self.grid, 1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.addWidget(self._side)
        self._box.addLayout(self._names, 1)
        self._connect()
        self.set_theme(theme)

    @property
    def here(self) -> tuple[PersonId, ...]:
        """Who is here, in the order of names."""
        return tuple(person.id for person in self._people if person.id in self._here)

    @property
    def people(self) -> tuple[Person, ...]:
        """Whose names stand there."""
        return self._people

    @property
    def template(self) -> str:
        """The template's key."""
        return self.templates.chosen[0] if self.templates.chosen else ""

    @property
    def team(self) -> str:
        """The team's key, `EVERYBODY` for people of all teams."""
        return self.teams.chosen[0] if self.teams.chosen else EVERYBODY

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(24))
        self._choices.setContentsMargins(0, 0, 0, 0)
        self._choices.setSpacing(theme.px(12))
        self._names.setSpacing(theme.px(12))
        self.grid.setMinimumHeight(theme.px(_LEAST_NAMES))
        self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand one above the other where it is narrow, or text is large."""
        super().resizeEvent(event)
        self._seat()

    def offer(self, offered: Offered) -> None:
        """Offer these; what was chosen stays chosen where it is still there."""
        if offered == self._offered:
            return
        before, self._offered = self._offered, offered
        template, team = self.template, self.team
        if self._wanted in (key for key, _ in offered.templates):
            template, self._wanted = self._wanted, ""
        if before is None or before.templates != offered.templates:
            self._choose(self.templates, offered.templates, template)
        if before is None or before.teams != offered.teams:
            self._choose(self.teams, ((EVERYBODY, self.tr("All teams")), *offered.teams), team)
        if before is None or before.next_kinds != offered.next_kinds:
            self._set_kind()
        self.rules.set_rules(offered.rules, offered.rules_since)
        self.rules.change_button.setVisible(offered.may_change)
        self.template_button.setVisible(offered.may_change)
        self._fill()

    def want_template(self, key: str) -> None:
        """Choose this template, now or as soon as it is offered."""
        if self._offered is not None and key in (known for known, _ in self._offered.templates):
            self.templates.set_chosen([key])
            self._fill()
        else:
            self._wanted = key

    def forget_people(self) -> None:
        """Nobody is here any more: the round began, or everybody went."""
        self._here = frozenset()
        self._fill()

    def set_here(self, here: frozenset[PersonId]) -> None:
        """Let these be here."""
        self._here = here
        self._fill()

    def _set_kind(self) -> None:
        """Propose what comes next for the team: nobody has to think of it."""
        kinds = dict(self._offered.next_kinds) if self._offered else {}
        self.kind.set_chosen(kinds.get(self.team, HuddleKind.CHECK_IN))

    def _choose(self, group: ChipGroup, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        group.set_choices([Choice(key, words) for key, words in choices])
        keys = [key for key, _ in choices]
        group.set_chosen([chosen if chosen in keys else keys[0]] if keys else [])

    def _fill(self) -> None:
        people = self._offered.people if self._offered else ()
        if self.team != EVERYBODY:
            # One's own team first on the page; who came from elsewhere is still there to be touched.
            people = tuple(p for p in people if str(p.team_id) == self.team or p.id in self._here)
        self._people = people
        self.grid.set_pills(pills_of(people))
        self.grid.set_chosen(frozenset(self._here))
        own = self._offered is not None and self.template in self._offered.own
        self.template_button.set_text(self.tr("Change this template") if own else self.tr("A template of our own"))
        self.changed.emit()

    def _connect(self) -> None:
        self.kind.chosen_changed.connect(lambda _: self.changed.emit())
        self.templates.chosen_changed.connect(lambda keys: self._keep_one(self.templates, keys))
        self.teams.chosen_changed.connect(lambda keys: self._keep_one(self.teams, keys))
        self.grid.toggled.connect(self._on_toggled)
        self.template_button.clicked.connect(self.template_tapped)

    def _keep_one(self, group: ChipGroup, keys: tuple[str, ...]) -> None:
        if not keys and self._offered is not None:
            first = EVERYBODY if group is self.teams else self._offered.templates[0][0]
            group.set_chosen([first])
        if group is self.teams:
            self._set_kind()
        self._fill()

    def _on_toggled(self, person_id: PersonId, here: bool) -> None:
        self._here = self._here | {person_id} if here else self._here - {person_id}
        self.changed.emit()

    def _seat(self) -> None:
        tall = self.width() < self._theme.px(_WIDE)
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.TopToBottom if tall else direction.LeftToRight)
        # On a wide screen as wide as the cards beside a speaker.
        self._side.setMaximumWidth(self._theme.px(4000 if tall else _SIDE))
        self._side.setMinimumWidth(0 if tall else self._theme.px(_SIDE))
