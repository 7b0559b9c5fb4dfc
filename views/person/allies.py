"""Who helps with a goal; on one's own page with a yes or no to what was offered, and a way to part again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.goals import SharedGoal
from kiosk.domain.goals import Ally, AllyKind, OfferAnswer
from kiosk.domain.people import Person
from views.goals.card import ally_words
from widgets.buttons import Button, IconButton
from widgets.flow import FlowLayout
from widgets.labels import TextLabel
from widgets.name_pills import Avatar
from widgets.theme import CAPTION, Theme


class AllyNames(QWidget):
    """Everybody who helps, side by side: as others see a goal."""

    def __init__(self, theme: Theme, shared: SharedGoal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(theme, 10)
        self.setLayout(flow)
        for ally, person in shared.allies:
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(8))
            row.addWidget(Avatar(theme, person.initials, 32))
            row.addWidget(TextLabel(theme, ally_words(person.given_name, ally), 20, CAPTION, "ink2"))
            flow.addWidget(pair)


class OwnAllies(QWidget):
    """Everybody who helps or offers to, one a line: as a goal's own person sees it.

    Signals: `answered(Ally, OfferAnswer)`.
    """

    answered = Signal(object, object)

    def __init__(self, theme: Theme, shared: SharedGoal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: dict[tuple[Ally, OfferAnswer], Button] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(8))
        for ally, person in shared.allies:
            if _is_open(ally):
                box.addLayout(self._offer(ally, person))
            else:
                box.addLayout(self._helper(ally, person))

    def _offer(self, ally: Ally, person: Person) -> QVBoxLayout:
        words = self.tr("{words}. A yes also shows {name} what you share with your coaches.")
        yes = Button(self._theme, self.tr("Yes, please"), None, "soft", height=56, size=19)
        no = Button(self._theme, self.tr("No, thanks"), None, "soft", height=56, size=19)
        answers = QHBoxLayout()
        answers.setSpacing(self._theme.px(10))
        answers.addWidget(self._answering(yes, ally, OfferAnswer.ACCEPTED))
        answers.addWidget(self._answering(no, ally, OfferAnswer.DECLINED))
        both = QVBoxLayout()
        both.setSpacing(self._theme.px(8))
        both.addLayout(
            self._line(person, words.format(words=ally_words(person.given_name, ally), name=person.given_name))
        )
        both.addLayout(answers)
        return both

    def _helper(self, ally: Ally, person: Person) -> QHBoxLayout:
        row = self._line(person, ally_words(person.given_name, ally))
        part = IconButton(
            self._theme, "x", self.tr("Go on without {name}").format(name=person.given_name), "soft", height=56
        )
        row.addWidget(self._answering(part, ally, OfferAnswer.DECLINED))
        return row

    def _line(self, person: Person, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        row.addWidget(Avatar(self._theme, person.initials, 32))
        row.addWidget(TextLabel(self._theme, words, 20, CAPTION, "ink2", max_lines=3), 1)
        return row

    def _answering(self, button: Button, ally: Ally, answer: OfferAnswer) -> Button:
        button.clicked.connect(lambda: self.answered.emit(ally, answer))
        self.buttons[ally, answer] = button
        return button


def _is_open(ally: Ally) -> bool:
    # Learning along opens nothing, so there is nothing to say yes to.
    return ally.kind is not AllyKind.ME_TOO and not ally.accepted
