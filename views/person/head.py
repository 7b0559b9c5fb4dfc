"""The head of a person's page: who it is, where they are now and next, and who sees what."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.person import OnWall, PersonPage
from db.queries.schedule import Whereabouts
from views.dates import short_day
from widgets.labels import RIGHT, TextLabel
from widgets.name_pills import Avatar
from widgets.theme import CAPTION, TITLE, Theme

LONGEST_ON_A_LINE = 30
_NARROW = 780


class PersonHead(QWidget):
    """Avatar, name and role at the left, two quiet lines at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self.avatar = Avatar(theme, "", 88)
        self.name = TextLabel(theme, "", 46, TITLE)
        self.long_name = TextLabel(theme, "", 30, TITLE, max_lines=2)
        self.long_name.hide()
        self.line = TextLabel(theme, "", 22, CAPTION, "ink2")
        self.sight = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=3, align=RIGHT)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.long_name)
        words.addWidget(self.line)
        words.addStretch(1)
        self._row = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._row.addWidget(self.avatar)
        self._row.addLayout(words, 5)
        self._row.addWidget(self.sight, 3, Qt.AlignmentFlag.AlignVCenter)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._column.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        self._column.setSpacing(theme.px(8))
        self._row.setSpacing(theme.px(22))

    def set_page(self, page: PersonPage) -> None:
        """Show whose page it is."""
        self.avatar.set_initials(page.person.initials)
        self.name.setText(page.person.name)
        self.long_name.setText(page.person.name)
        self.line.setText(" · ".join(part for part in (page.person.role_line, stay_words(page.whereabouts)) if part))
        self.sight.setText(self._sight(page))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put who sees what below the name where text is large."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        narrow = self.width() < self._theme.px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._row.removeWidget(self.sight)
            self._column.removeWidget(self.sight)
            if narrow:
                self._column.addWidget(self.sight)
            else:
                self._row.addWidget(self.sight, 3, Qt.AlignmentFlag.AlignVCenter)
        # A long name stands whole on two smaller lines.
        long = narrow or len(self.name.text()) > LONGEST_ON_A_LINE
        self.name.setVisible(not long)
        self.long_name.setVisible(long)
        self.line.set_max_lines(2 if narrow else 1)

    def wipe(self) -> None:
        """Show nobody."""
        self.avatar.set_initials("")
        for label in (self.name, self.long_name, self.line, self.sight):
            label.setText("")

    def _sight(self, page: PersonPage) -> str:
        if page.wall is None:
            # The same words whatever is shared: they say nothing of what is not.
            return self.tr("What {name} shares.").format(name=page.person.given_name)
        whole = self.tr("You see your whole page.")
        return f"{whole}\n{wall_words(page.wall)}"


def wall_words(wall: OnWall) -> str:
    """Return what the wall shows of somebody now, in a sentence."""
    translate = QCoreApplication.translate
    levels = ""
    if wall.levels == 1:
        levels = translate("OnWall", "1 level")
    elif wall.levels:
        levels = translate("OnWall", "{count} levels").format(count=wall.levels)
    if wall.goals and levels:
        return translate("OnWall", "The wall shows goals and {levels}.").format(levels=levels)
    if wall.goals:
        return translate("OnWall", "The wall shows goals, no levels.")
    if levels:
        return translate("OnWall", "The wall shows {levels}, no goals.").format(levels=levels)
    return translate("OnWall", "The wall shows nothing of this page.")


def stay_words(where: Whereabouts) -> str:
    """Return where somebody is, until when, and where they go next; empty where the schedule does not say."""
    translate = QCoreApplication.translate
    if where.now is None:
        return translate("Stay", "next {place}").format(place=where.then.name) if where.then else ""
    stay = where.now.name
    if where.until is not None:
        stay = translate("Stay", "{place} until {day}").format(place=stay, day=short_day(where.until))
    if where.then is not None:
        stay = translate("Stay", "{stay}, then {place}").format(stay=stay, place=where.then.name)
    return stay
