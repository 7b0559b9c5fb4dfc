"""The form of an entry: what happened, my part, what I will try; how far, about what, who reads it; where it leads."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.queries.goal_form import GoalChoice, GoalForm
from db.queries.log import LogPage
from kiosk.actions.log import LONGEST_HAPPENED, LONGEST_PART, EntryWords
from kiosk.actions.texts import LONGEST_GOAL
from kiosk.domain.consent import Audience
from kiosk.domain.ids import CompetencyId
from kiosk.domain.log import AUDIENCES, LeadKind, LogEntry, Severity
from views.audiences import audience_choices
from views.log.ground import Ground
from views.log.lead_tile import LeadTile
from views.log.which_team import WhichTeam
from views.log.words import severity_words
from widgets.bands import IconView
from widgets.chips import ChipGroup, Choice
from widgets.labels import TextLabel
from widgets.scroll_area import TouchScrollArea
from widgets.segmented import Segmented
from widgets.text_field import TextField
from widgets.theme import CAPTION, NAME, TITLE, Theme

FIRST_CHIPS = 3
_MORE = "more"


@dataclass(frozen=True, slots=True)
class Draft:
    """All that stands in the form. `competency` None until one is touched, `carries` what the lists will say.

    `to_team_now`: an entry that another team reads so far is for the author's own of today from now on.
    """

    happened: str
    my_part: str
    will_try: str
    severity: Severity | None
    competency: CompetencyId | None
    audience: Audience
    leads: tuple[LeadKind, ...]
    carries: str
    to_team_now: bool = False

    @property
    def listed(self) -> bool:
        """Whether something of it goes to a list that others see."""
        return any(kind.listed for kind in self.leads)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to lose."""
        return not (self.happened or self.my_part or self.will_try or self.carries)

    def words(self) -> EntryWords | None:
        """Return the entry's words, None while something needed is missing."""
        if not self.happened or self.severity is None or self.competency is None:
            return None
        said = (self.happened, self.my_part, self.will_try)
        return EntryWords(self.competency, *said, self.severity, self.audience, self.to_team_now)


class LogForm(QWidget):
    """Two cards, side by side or one below the other. Signals: `changed` after any answer."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices: tuple[GoalChoice, ...] = ()
        self._all = False
        self._about_id: CompetencyId | None = None
        self._led: frozenset[LeadKind] = frozenset()
        self.happened = TextField(theme, self.tr("What happened"), most=LONGEST_HAPPENED, lines=2)
        self.my_part = TextField(theme, self.tr("My part"), most=LONGEST_PART, lines=2)
        self.will_try = TextField(theme, self.tr("What I will try"), most=LONGEST_GOAL, lines=2)
        self.severity = ChipGroup(theme, [Choice(item.value, severity_words(item)) for item in Severity])
        self.about = ChipGroup(theme)
        audiences = audience_choices(AUDIENCES)
        self.audience = Segmented(theme, audiences, audiences[0].key, "soft", name=self.tr("Who reads it"))
        self.which_team = WhichTeam(theme)
        self.leads = {kind: LeadTile(theme, kind) for kind in LeadKind}
        self.carries = TextField(theme, self.tr("What the list will say"), most=LONGEST_GOAL, lines=2, size=22)
        self._carries_title = TextLabel(theme, self.tr("What the list will say. Your name stays here."), 18, CAPTION)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._page = QWidget()
        self._page.setLayout(self._cards)
        self._area = TouchScrollArea(theme)
        self._area.setWidget(self._page)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._area)
        self._left, self._right = Ground(theme), Ground(theme)
        self._fill_left(theme)
        self._fill_right(theme)
        self._cards.addWidget(self._left, 66)
        self._cards.addWidget(self._right, 34)
        self._connect()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._cards.setContentsMargins(0, 0, theme.px(8), 0)
        self._cards.setSpacing(theme.px(16))
        self._pair.setHorizontalSpacing(theme.px(24))
        self._pair.setVerticalSpacing(theme.px(8))
        self._asked.setHorizontalSpacing(theme.px(20))
        self._asked.setVerticalSpacing(theme.px(14))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side, or one below the other."""
        super().resizeEvent(event)
        self._turn()

    def set_form(self, form: GoalForm) -> None:
        """Offer the competencies that apply; what one works on comes first."""
        self._choices = tuple(sorted(form.choices, key=lambda choice: choice.goal is None))
        self._show_about(None)

    def set_teams(self, page: LogPage, corrects: LogEntry | None) -> None:
        """Know which team “my team” is: the author's own, or the one they shared an entry with before they left it."""
        self.which_team.set_teams(page.team_now, page.team_of_then(corrects) if corrects is not None else "")

    def choice(self) -> GoalChoice | None:
        """Return the competency touched, with where its person stands."""
        key = next((key for key in self.about.chosen if key != _MORE), None)
        return next((choice for choice in self._choices if str(choice.competency.id) == key), None)

    def draft(self) -> Draft:
        """Return what stands there."""
        choice = self.choice()
        severity = next(iter(self.severity.chosen), None)
        return Draft(
            happened=self.happened.text.strip(),
            my_part=self.my_part.text.strip(),
            will_try=self.will_try.text.strip(),
            severity=Severity(severity) if severity else None,
            competency=choice.competency.id if choice else None,
            audience=Audience[self.audience.chosen],
            leads=tuple(kind for kind, tile in self.leads.items() if tile.isChecked()),
            carries=self.carries.text.strip(),
            to_team_now=self.which_team.to_team_now,
        )

    def put(self, draft: Draft) -> None:
        """Put a draft back."""
        self.happened.set_text(draft.happened)
        self.my_part.set_text(draft.my_part)
        self.will_try.set_text(draft.will_try)
        self.severity.set_chosen([draft.severity.value] if draft.severity else [])
        self._show_about(draft.competency)
        self.audience.set_chosen(draft.audience.name)
        self.which_team.put(draft.audience, to_team_now=draft.to_team_now)
        for kind, tile in self.leads.items():
            tile.setChecked(kind in draft.leads and kind not in self._led)
        self.carries.set_text(draft.carries)
        self._refresh()

    def put_entry(self, entry: LogEntry) -> None:
        """Put an entry in, to correct it; where it led already rests."""
        self._led = frozenset(lead.kind for lead in entry.leads)
        said = (entry.happened, entry.my_part, entry.will_try, entry.severity, entry.competency_id, entry.audience)
        self.put(Draft(*said, leads=(), carries=""))
        for field in (self.happened, self.my_part, self.will_try):
            # Its author was asked when it was written down.
            field.keep_marked()

    def wipe(self) -> None:
        """Forget everything; private is where one begins."""
        # What they could write about tells their goals: it goes along.
        self._led, self._all, self._choices = frozenset(), False, ()
        self.which_team.wipe()
        self.put(Draft("", "", "", None, None, Audience.PRIVATE, (), ""))
        self._area.bar().setValue(0)

    def _fill_left(self, theme: Theme) -> None:
        box = self._left.box
        head = QHBoxLayout()
        head.addWidget(TextLabel(theme, self.tr("What happened"), 24, NAME))
        head.addWidget(TextLabel(theme, self.tr("as you would tell a friend in the team"), 18, CAPTION, "ink2"), 1)
        box.addLayout(head)
        box.addWidget(self.happened)
        self._pair = QGridLayout()
        for column, field in enumerate((self.my_part, self.will_try)):
            self._pair.addWidget(TextLabel(theme, field.input.accessibleName(), 24, NAME), 0, column)
            self._pair.addWidget(field, 1, column)
            self._pair.setColumnStretch(column, 1)
        self._pair.setRowStretch(2, 1)
        box.addLayout(self._pair)
        self._asked = QGridLayout()
        asked = ((self.tr("How far it went"), self.severity), (self.tr("It was about"), self.about))
        for row, (words, chips) in enumerate(asked):
            self._asked.addWidget(TextLabel(theme, words, 22, NAME), row, 0)
            self._asked.addWidget(chips, row, 1)
        self._asked.setColumnStretch(1, 1)
        box.addLayout(self._asked)
        box.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(TextLabel(theme, self.tr("Who reads it"), 24, NAME))
        foot.addWidget(TextLabel(theme, self.tr("only you choose, and you may take it back"), 18, CAPTION, "ink2"), 1)
        box.addLayout(foot)
        box.addWidget(self.audience)
        box.addWidget(self.which_team)

    def _fill_right(self, theme: Theme) -> None:
        box = self._right.box
        box.addWidget(TextLabel(theme, self.tr("Where it can lead"), 27, TITLE))
        box.addWidget(TextLabel(theme, self.tr("None, one or several."), 18, CAPTION, "ink2"))
        for tile in self.leads.values():
            box.addWidget(tile)
        box.addWidget(self._carries_title)
        box.addWidget(self.carries)
        box.addStretch(1)
        safe = QHBoxLayout()
        safe.addWidget(IconView(theme, "heart-handshake"))
        words = self.tr("Logged is safe here: no entry is used to judge anybody, and nobody’s count is ever shown.")
        safe.addWidget(TextLabel(theme, words, 20, CAPTION, "ink2", max_lines=4), 1)
        box.addLayout(safe)

    def _connect(self) -> None:
        for field in (self.happened, self.my_part, self.will_try, self.carries):
            field.changed.connect(self._tell)
            field.answered.connect(self._tell)
        self.severity.chosen_changed.connect(self._tell)
        self.about.chosen_changed.connect(self._on_about_chosen)
        self.audience.chosen_changed.connect(self._tell)
        self.which_team.changed.connect(self._tell)
        for tile in self.leads.values():
            tile.clicked.connect(self._tell)

    def _on_about_chosen(self, chosen: tuple[str, ...]) -> None:
        if _MORE in chosen:
            # “More” has taken the place of what was touched before.
            self._all = True
            self._show_about(self._about_id)
        else:
            choice = self.choice()
            self._about_id = choice.competency.id if choice else None
        self._tell()

    def _show_about(self, chosen: CompetencyId | None) -> None:
        self._about_id = chosen
        first = self._choices if self._all else self._choices[:FIRST_CHIPS]
        shown = list(first)
        shown += [choice for choice in self._choices if choice.competency.id == chosen and choice not in shown]
        chips = [Choice(str(choice.competency.id), choice.competency.name) for choice in shown]
        if len(shown) < len(self._choices):
            chips.append(Choice(_MORE, self.tr("More"), "ellipsis"))
        self.about.set_choices(chips)
        self.about.set_chosen([str(chosen)] if chosen is not None else [])

    def _tell(self, *_what: object) -> None:
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        for kind, tile in self.leads.items():
            tile.set_reason(self.tr("it led there already") if kind in self._led else "")
        choice = self.choice()
        if choice is not None and choice.goal is not None and LeadKind.GOAL not in self._led:
            self.leads[LeadKind.GOAL].setChecked(False)
            self.leads[LeadKind.GOAL].set_reason(self.tr("you have a goal in it already"))
        draft = self.draft()
        self.which_team.set_audience(draft.audience)
        listed = draft.listed
        self._carries_title.setVisible(listed)
        self.carries.setVisible(listed)

    def _turn(self) -> None:
        across = self.width() >= self._theme.px(1300)
        self._cards.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
