"""Reasons for a goal, to begin with one: what the service needs, a wish, an edge, the log, a gap."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.goal_form import GoalChoice
from db.queries.goal_starts import GoalStart
from kiosk.domain.goals import SourceKind
from widgets.chips import Chip
from widgets.flow import FlowLayout
from widgets.labels import TextLabel
from widgets.theme import CAPTION, Theme

_ICONS = {
    SourceKind.NEED: "stethoscope",
    SourceKind.LOG: "pencil-line",
    SourceKind.WISH: "sprout",
    SourceKind.EDGE: "repeat",
    SourceKind.GAP: "target",
}


def start_words(start: GoalStart, competency: str) -> str:
    """Return a reason in a few words: `Airway · the service needs it`."""
    translate = QCoreApplication.translate
    words = {
        SourceKind.NEED: translate("GoalStart", "{competency} · the service needs it"),
        SourceKind.LOG: translate("GoalStart", "{competency} · from my log"),
        SourceKind.WISH: translate("GoalStart", "{competency} · for {about}, as I wish"),
        SourceKind.EDGE: translate("GoalStart", "{competency} · along with {about}"),
        SourceKind.GAP: translate("GoalStart", "{competency} · seen at “{about}”"),
    }
    return words[start.source.kind].format(competency=competency, about=start.about)


class StartChips(QWidget):
    """A chip a reason. Signals: `start_chosen(GoalStart)` after a touch."""

    start_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: list[Chip] = []
        self._flow = FlowLayout(theme, 10)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        hint = self.tr("Where it could come from; only you see this. Or choose below.")
        self._box.addWidget(TextLabel(theme, hint, 20, CAPTION, "ink2", max_lines=2))
        self._box.addLayout(self._flow)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._box.setSpacing(theme.px(8))

    def set_starts(self, starts: Sequence[GoalStart], choices: Sequence[GoalChoice]) -> None:
        """Offer these; the choices know the competencies' names."""
        for chip in self.buttons:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.buttons = []
        names = {choice.competency.id: choice.competency.name for choice in choices}
        for start in starts:
            text = start_words(start, names[start.competency_id])
            chip = Chip(self._theme, text, _ICONS[start.source.kind], checkable=False, parent=self)
            chip.clicked.connect(lambda _checked=False, start=start: self.start_chosen.emit(start))
            self._flow.addWidget(chip)
            chip.show()
            self.buttons.append(chip)
