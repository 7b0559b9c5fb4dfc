"""Choosing which goals the wall shows: by team, by profession, by competency, by ally."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.goal_wall import GoalOnWall
from kiosk.domain.ids import CompetencyId, PersonId
from kiosk.domain.people import Person, RoleKind, name_order
from kiosk.domain.programme import Team
from views.board.group_sheet import kind_words
from views.goals.narrowing import EVERY_GOAL, Narrowing
from widgets.buttons import Button
from widgets.chips import ChipGroup, Choice
from widgets.labels import TextLabel
from widgets.scroll_area import TouchScrollArea
from widgets.sheet import Sheet
from widgets.theme import NAME, Theme


class NarrowSheet(Sheet):
    """Chips of what stands on the wall; each touch shows at once, a second one gives it back.

    Signals: `narrowed(Narrowing)`.
    """

    narrowed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=206)
        self.setObjectName("goal_narrow_sheet")
        self._teams: dict[str, Team] = {}
        self._competencies: dict[str, CompetencyId] = {}
        self._allies: dict[str, PersonId] = {}
        self.teams, self.kinds = ChipGroup(theme), ChipGroup(theme)
        self.competencies, self.allies = ChipGroup(theme), ChipGroup(theme)
        self.all_button = Button(theme, self.tr("Show all goals"), "target")
        self._lay_out(theme)
        for group in (self.teams, self.kinds, self.competencies, self.allies):
            group.chosen_changed.connect(self._tell)
        self.all_button.clicked.connect(self._on_all_clicked)
        self.dismiss_requested.connect(self.close_sheet)
        self.set_title(self.tr("Which goals"), self.tr("Of a team, a profession, in a competency, or who helps."))

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_rows"):
            self._box.setContentsMargins(0, 0, 0, 0)
            self._box.setSpacing(theme.px(14))
            self._rows.setContentsMargins(0, 0, theme.px(16), 0)
            # A title stands nearer to its own chips than to those above.
            self._rows.setSpacing(theme.px(22))
            for group in self._groups:
                group.setSpacing(theme.px(8))

    def set_wall(self, items: Sequence[GoalOnWall], teams: Sequence[Team], chosen: Narrowing) -> None:
        """Offer what the goals on the wall have, and show what holds."""
        there = {item.shared.person.team_id for item in items}
        self._teams = {str(team.id): team for team in teams if team.id in there}
        self.teams.set_choices(Choice(key, team.name) for key, team in self._teams.items())
        kinds = {item.shared.person.role.kind for item in items}
        self.kinds.set_choices(Choice(kind.value, kind_words(kind)) for kind in RoleKind if kind in kinds)
        names = {item.competency.id: item.competency.name for item in items}
        self._competencies = {str(key): key for key in sorted(names, key=lambda key: names[key])}
        self.competencies.set_choices(Choice(key, names[found]) for key, found in self._competencies.items())
        helpers: dict[PersonId, Person] = {person.id: person for item in items for _, person in item.shared.allies}
        ordered = sorted(helpers.values(), key=lambda person: name_order(person.name))
        self._allies = {str(person.id): person.id for person in ordered}
        self.allies.set_choices(Choice(str(person.id), person.name) for person in ordered)
        self._show(chosen)

    def _show(self, chosen: Narrowing) -> None:
        self.teams.set_chosen([str(chosen.team_id)])
        self.kinds.set_chosen([chosen.kind.value] if chosen.kind else [])
        self.competencies.set_chosen([str(chosen.competency_id)])
        self.allies.set_chosen([str(chosen.ally_id)])
        self.all_button.setEnabled(chosen != EVERY_GOAL)

    def _lay_out(self, theme: Theme) -> None:
        content = QWidget()
        self._rows = QVBoxLayout(content)
        groups = (
            (self.tr("Team"), self.teams),
            (self.tr("Profession"), self.kinds),
            (self.tr("Competency"), self.competencies),
            (self.tr("Who helps"), self.allies),
        )
        self._groups: list[QVBoxLayout] = []
        for title, chips in groups:
            group = QVBoxLayout()
            group.addWidget(TextLabel(theme, title, 22, NAME))
            group.addWidget(chips)
            self._rows.addLayout(group)
            self._groups.append(group)
        self._rows.addStretch(1)
        area = TouchScrollArea(theme)
        area.setWidget(content)
        self._box = QVBoxLayout(self.body)
        self._box.addWidget(area, 1)
        self._box.addWidget(self.all_button)
        self.keep_in_sight(self.all_button, self._box)
        self.set_theme(theme)

    def _on_all_clicked(self) -> None:
        self._show(EVERY_GOAL)
        self.narrowed.emit(EVERY_GOAL)

    def _tell(self, *_what: object) -> None:
        team = next((self._teams[key].id for key in self.teams.chosen), None)
        kind = next((RoleKind(key) for key in self.kinds.chosen), None)
        competency = next((self._competencies[key] for key in self.competencies.chosen), None)
        ally = next((self._allies[key] for key in self.allies.chosen), None)
        narrowing = Narrowing(team, kind, competency, ally)
        self.all_button.setEnabled(narrowing != EVERY_GOAL)
        self.narrowed.emit(narrowing)
