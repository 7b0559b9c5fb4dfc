"""The sheet to say thanks: to whom, for what kind of thing, and which one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.actions.thanks import SayThanks
from kiosk.domain.ids import IdMaker, ThanksId
from kiosk.domain.people import Person
from kiosk.domain.thanks import LONGEST_ABOUT, Deed
from views.drafts import DraftKeeper
from views.signed_in import SignedIn
from views.signing_in.names import NamePages
from views.thanks.words import ICONS
from widgets.buttons import Button
from widgets.chips import ChipGroup, Choice
from widgets.labels import TextLabel
from widgets.scroll_area import TouchScrollArea
from widgets.sheet import Sheet
from widgets.step_title import StepTitle
from widgets.text_field import TextField, ask_first
from widgets.theme import CAPTION, Theme

Then = Callable[[SayThanks, Person], object]


class ThanksSheet(Sheet):
    """First names over the whole sheet, then the words. What was begun is kept for its author."""

    def __init__(self, theme: Theme, parent: QWidget, ids: IdMaker, drafts: DraftKeeper) -> None:
        super().__init__(theme, parent)
        self.setObjectName("thanks_sheet")
        self._ids, self._drafts = ids, drafts
        self._who: SignedIn | None = None
        self._to: Person | None = None
        self._id: ThanksId | None = None
        self._then: Then | None = None
        self.names = NamePages(theme)
        self.deeds = ChipGroup(theme)
        self.about = TextField(theme, self.tr("For which one thing"), "", most=LONGEST_ABOUT, lines=2)
        self.other_button = Button(theme, self.tr("Somebody else"), "chevron-left")
        self.save_button = Button(theme, self.tr("Say it"), "check", "primary", height=80, size=26)
        self._lay_out(theme)
        self.names.chosen.connect(self._on_name_chosen)
        self.about.changed.connect(self._refresh)
        self.deeds.chosen_changed.connect(self._refresh)
        self.other_button.clicked.connect(self._ask_name)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.dismiss_requested.connect(self.turn_away)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_words_box"):
            self._words_box.setContentsMargins(0, 0, theme.px(14), 0)
            self._words_box.setSpacing(theme.px(14))
            self._foot.setSpacing(theme.px(16))

    def ask(self, signed_in: SignedIn, people: Sequence[Person], to: Person | None, then: Then) -> None:
        """Ask whoever is signed in whom they thank, and for what; `then` is called once with the command."""
        self._wipe()
        self._who, self._then = signed_in, then
        self.deeds.set_choices(
            [
                Choice(Deed.HELPED.value, self.tr("You helped"), ICONS[Deed.HELPED]),
                Choice(Deed.SHARED.value, self.tr("You shared something"), ICONS[Deed.SHARED]),
                Choice(Deed.THANKED.value, self.tr("Thank you"), ICONS[Deed.THANKED]),
            ]
        )
        self.names.set_people([person for person in people if person.id != signed_in.person_id])
        self._ask_name()
        if to is not None and to.id != signed_in.person_id:
            self._on_name_chosen(to)
        self.open()

    def turn_away(self) -> None:
        """Close, keep what was begun for its author, and forget it here."""
        if self._who is not None and self._to is not None and self.about.text.strip():
            self._drafts.keep(self._who.person_id, ("thanks", self._to.id), self.about.text)
        self._wipe()
        self.close_sheet()

    def _wipe(self) -> None:
        self._who = self._to = self._then = None
        self.about.wipe()
        self.names.set_people(())
        self._refresh()

    def _lay_out(self, theme: Theme) -> None:
        content = QWidget()
        self._words_box = QVBoxLayout(content)
        self._words_box.addWidget(StepTitle(theme, 2, self.tr("What was it?")))
        self._words_box.addWidget(self.deeds)
        self._words_box.addWidget(StepTitle(theme, 3, self.tr("For which one thing")))
        self._words_box.addWidget(self.about)
        rule = self.tr("A fact, nothing that is counted. Others read it where they read this person’s stories.")
        self._words_box.addWidget(TextLabel(theme, rule, 19, CAPTION, "ink2", max_lines=2))
        self._words_box.addStretch(1)
        self._area = TouchScrollArea(theme)
        self._area.setWidget(content)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.other_button)
        self._foot.addStretch(1)
        self._foot.addWidget(self.save_button)
        self._telling = QWidget()
        telling = QVBoxLayout(self._telling)
        telling.setContentsMargins(0, 0, 0, 0)
        telling.addWidget(self._area, 1)
        telling.addLayout(self._foot)
        self.keep_in_sight(self.save_button, self._foot)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.names)
        box.addWidget(self._telling)
        self.set_theme(theme)

    def _ask_name(self) -> None:
        self.names.set_chosen(None)
        self.set_title(self.tr("Whom do you thank?"), self.tr("From you to one person, about one thing."))
        self.names.show()
        self._telling.hide()
        self.save_button.hide()

    def _on_name_chosen(self, person: Person) -> None:
        if self._who is None:
            return
        # Made with the form, so that the same thanks sent twice are one.
        self._to, self._id = person, ThanksId(self._ids())
        self.set_title(self.tr("Thank {name}").format(name=person.name), person.role_line)
        draft = self._drafts.peek(self._who.person_id, ("thanks", person.id))
        # Words carried over from another name go before those once begun for this one.
        if isinstance(draft, str) and not self.about.text.strip():
            self.about.set_text(draft)
        self.names.hide()
        self._telling.show()
        self.save_button.show()
        self._refresh()

    def _refresh(self, *_what: object) -> None:
        self.save_button.setEnabled(self._to is not None and bool(self.deeds.chosen and self.about.text.strip()))

    def _on_save_clicked(self) -> None:
        who, to, then = self._who, self._to, self._then
        if who is None or to is None or then is None or self._id is None or not self.deeds.chosen or ask_first(self):
            return
        command = SayThanks(self._id, to.id, Deed(self.deeds.chosen[0]), self.about.text)
        # Until it is stored; whoever is refused finds their words again.
        self._drafts.keep(who.person_id, ("thanks", to.id), self.about.text)
        self._wipe()
        self.close_sheet()
        then(command, to)
