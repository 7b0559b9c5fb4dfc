"""What is touched on the card in front: another goal, a need, an answer, help offered and taken, words of one's own."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.queries.huddle_cards import SpeakerCard
from kiosk.actions.texts import LONGEST_LINE, LONGEST_NOTE
from kiosk.domain.huddles import CameUp, Card, HuddleKind, Part, Round
from kiosk.domain.ids import PersonId
from kiosk.domain.people import Person
from views.huddle.check_in_card import CheckInCard
from views.huddle.check_out_card import CheckOutCard
from views.huddle.saying import next_goal, people_in_order, person_of
from views.huddle.words_sheet import FieldWords

if TYPE_CHECKING:
    from views.huddle.place import HuddlePlace


class CardDeeds(QObject):
    """Keeps what is touched, in the name of whoever's card it is; each card that is made is listened to."""

    def __init__(self, place: HuddlePlace) -> None:
        super().__init__(place)
        self._place = place
        place.round_page.card_made.connect(self._on_card_made)

    def offer_help(self) -> None:
        """Ask who helps whoever speaks."""
        page, card = self._place.page, self._card()
        if page is None or card is None:
            return
        held, speaker = page.round, card.person
        people = people_in_order(page, set(held.present) - {speaker.id})
        title = self.tr("Who helps {name}?").format(name=speaker.given_name)
        self._place.names().ask(
            title, people, lambda person: self._place.desk.take_part(held, speaker, person, Part.OFFERED, on=True)
        )

    def ask_words(self) -> None:
        """Ask whoever speaks for words of their own."""
        page, card = self._place.page, self._card()
        if page is None or card is None:
            return
        held, said = page.round, card.card
        if held.kind is HuddleKind.CHECK_IN:
            fields = [FieldWords("need", self.tr("I need"), said.need, LONGEST_LINE)]
        else:
            fields = [
                FieldWords("happened", self.tr("What happened"), said.happened, LONGEST_NOTE),
                FieldWords("learned", self.tr("What I learned"), said.learned, LONGEST_NOTE),
                FieldWords("line", self.tr("One line"), said.line, LONGEST_LINE),
            ]
        # Asked of whoever speaks now: the words stay theirs, however far the round goes on meanwhile, and put is what
        # they changed of what the sheet began with.
        self._place.words().ask(
            card.person.name,
            self.tr("Short is enough. No names or numbers of patients."),
            self.tr("On my card"),
            fields,
            partial(self._put_words, held, card.person, said),
        )

    def _card(self) -> SpeakerCard | None:
        """Return the card of whoever speaks."""
        page = self._place.page
        return page.cards[page.round.speaker] if page is not None and page.round.speaker is not None else None

    def _put(self, **changes: object) -> None:
        page, card = self._place.page, self._card()
        if page is not None and card is not None:
            said = replace(card.card, **changes)  # type: ignore[arg-type]
            self._place.desk.put_card(page.round, card.person, card.card, said)

    def _on_card_made(self, card: CheckInCard | CheckOutCard) -> None:
        if isinstance(card, CheckInCard):
            card.need_chosen.connect(lambda words: self._put(need=words))
            card.another_tapped.connect(self._on_another_goal)
            card.help_tapped.connect(self._on_help_taken)
            return
        card.came_up_chosen.connect(lambda key: self._put(came_up=CameUp(key) if key else None))
        card.line_for_chosen.connect(lambda audience: self._put(line_for=audience))
        card.helper_tapped.connect(self._on_helped)
        card.words_tapped.connect(self.ask_words)

    def _on_another_goal(self) -> None:
        card = self._card()
        if card is not None:
            self._put(goal_id=next_goal(card))

    def _on_help_taken(self, helper_id: PersonId) -> None:
        page, card = self._place.page, self._card()
        if page is not None and card is not None:
            taken = any(offer.taken for offer in card.offers if offer.person_id == helper_id)
            self._place.desk.take_part(page.round, card.person, person_of(page, helper_id), Part.TAKEN, on=not taken)

    def _on_helped(self, helper_id: PersonId) -> None:
        page, card = self._place.page, self._card()
        if page is not None and card is not None:
            named = helper_id in card.helped
            self._place.desk.take_part(page.round, card.person, person_of(page, helper_id), Part.HELPED, on=not named)

    def _put_words(self, held: Round, person: Person, seen: Card, words: dict[str, str]) -> None:
        self._place.desk.put_card(held, person, seen, replace(seen, **words))  # type: ignore[arg-type]
