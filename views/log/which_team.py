"""What “my team” means: which one, where its author has gone to another or has none; and what it is counted in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.consent import Audience
from widgets.chips import ChipGroup, Choice
from widgets.labels import TextLabel
from widgets.theme import CAPTION, Theme

_NOW = "now"


class WhichTeam(QWidget):
    """Names the team that reads an entry; a touch turns it to the author's own of today. Signals: `changed`."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now: str | None = None
        self._then = ""
        self._words = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=0)
        self.turn = ChipGroup(theme)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._words)
        self._box.addWidget(self.turn)
        self.turn.chosen_changed.connect(self._on_turned)
        self.set_theme(theme)

    @property
    def to_team_now(self) -> bool:
        """Whether the author's own team of today is to read it in place of the one they were in."""
        return bool(self.turn.chosen)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._box.setSpacing(theme.px(8))

    def set_teams(self, now: str, then: str = "") -> None:
        """Know the author's own team, "" for none, and the one that reads the entry where that is another."""
        self._now, self._then = now, then
        words = self.tr("My team now instead: {team}").format(team=now)
        self.turn.set_choices([Choice(_NOW, words)] if now and then else [])
        self._say()

    def wipe(self) -> None:
        """Know nobody's teams."""
        self._now, self._then = None, ""
        self.turn.set_choices([])
        self._say()

    def put(self, audience: Audience, *, to_team_now: bool) -> None:
        """Stand there for the team only, where there is something to say of it."""
        self.turn.set_chosen([_NOW] if to_team_now else [])
        self.set_audience(audience)

    def set_audience(self, audience: Audience) -> None:
        """Know whom the author chose; of anybody but the team there is nothing to say."""
        self._say()
        self.setVisible(audience is Audience.TEAM and bool(self._words.text()))

    def _on_turned(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        words = ""
        if self.to_team_now:
            words = self.tr("My team now reads it: {team}.").format(team=self._now)
        elif self._then:
            words = self.tr("My team then reads it: {team}.").format(team=self._then)
        elif self._now == "":
            words = self.tr("You are in no team now, so no team reads it.")
        counted = self.tr("It counts in patterns and practice health, from five people on and without names.")
        read = bool(self._now or self._then)
        self._words.setText(f"{words} {counted}".strip() if read else words)
        self.turn.setVisible(bool(self._now and self._then))
