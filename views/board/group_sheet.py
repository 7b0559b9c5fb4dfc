"""Choosing whom the board shows: everybody, a team, some kinds of role."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.people import RoleKind
from kiosk.domain.programme import GroupFilter, Team
from widgets.buttons import Button
from widgets.chips import ChipGroup, Choice
from widgets.labels import TextLabel
from widgets.sheet import Sheet
from widgets.theme import NAME, Theme


def kind_words(kind: RoleKind) -> str:
    """Return a kind of role in the plural."""
    translate = QCoreApplication.translate
    words = {
        RoleKind.RESIDENT: translate("Group", "Residents"),
        RoleKind.FELLOW: translate("Group", "Fellows"),
        RoleKind.FACULTY: translate("Group", "Faculty"),
        RoleKind.NURSE: translate("Group", "Nurses"),
        RoleKind.PHARMACIST: translate("Group", "Pharmacists"),
        RoleKind.THERAPIST: translate("Group", "Therapists"),
        RoleKind.OTHER: translate("Group", "Others"),
    }
    return words[kind]


def group_words(group: GroupFilter, teams: Sequence[Team]) -> str:
    """Return whom a filter shows, in a few words."""
    parts = [team.name for team in teams if team.id == group.team_id]
    parts += [kind_words(kind) for kind in RoleKind if kind in group.kinds]
    if len(parts) > 2:
        return QCoreApplication.translate("Group", "{first} and {count} more").format(
            first=parts[0], count=len(parts) - 1
        )
    return ", ".join(parts) or QCoreApplication.translate("Group", "Everybody")


class GroupSheet(Sheet):
    """Teams and kinds of role as chips; each touch shows at once.

    Signals: `group_chosen(GroupFilter)`.
    """

    group_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=420)
        self._teams: tuple[Team, ...] = ()
        self._team_title = TextLabel(theme, self.tr("Team"), 24, NAME)
        self.teams = ChipGroup(theme)
        self._kind_title = TextLabel(theme, self.tr("Role"), 24, NAME)
        self.kinds = ChipGroup(theme, [Choice(kind.value, kind_words(kind)) for kind in RoleKind], several=True)
        self.everybody = Button(theme, self.tr("Show everybody"), "users")
        self._box = QVBoxLayout(self.body)
        for widget in (self._team_title, self.teams, self._kind_title, self.kinds, self.everybody):
            self._box.addWidget(widget)
        self._box.addStretch(1)
        self.teams.chosen_changed.connect(lambda _keys: self._tell())
        self.kinds.chosen_changed.connect(lambda _keys: self._tell())
        self.everybody.clicked.connect(self._on_everybody_clicked)
        self.dismiss_requested.connect(self.close_sheet)
        self.set_title(self.tr("Who is shown"), self.tr("The numbers at the foot count these people, on all pages."))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_box"):
            self._box.setContentsMargins(0, 0, 0, 0)
            self._box.setSpacing(theme.px(18))

    def set_group(self, group: GroupFilter, teams: Sequence[Team]) -> None:
        """Offer these teams and show what holds."""
        if tuple(teams) != self._teams:
            self._teams = tuple(teams)
            self.teams.set_choices(Choice(str(team.id), team.name) for team in teams)
        self._team_title.setVisible(bool(teams))
        self.teams.set_chosen([str(group.team_id)] if group.team_id else [])
        self.kinds.set_chosen([kind.value for kind in group.kinds])
        self.everybody.setEnabled(group != GroupFilter())

    def _on_everybody_clicked(self) -> None:
        self.teams.set_chosen([])
        self.kinds.set_chosen([])
        self._tell()

    def _tell(self) -> None:
        team = next((team.id for team in self._teams if str(team.id) in self.teams.chosen), None)
        kinds = frozenset(RoleKind(key) for key in self.kinds.chosen)
        group = GroupFilter(team, kinds)
        self.everybody.setEnabled(group != GroupFilter())
        self.group_chosen.emit(group)
