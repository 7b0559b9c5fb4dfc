"""A round and its cards, made into what is shown of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from db.queries.huddle_cards import Edge, SpeakerCard
from db.queries.huddles import HuddlePage
from db.queries.stories import ToldStory
from kiosk.domain.consent import Audience
from kiosk.domain.huddles import HuddleKind, Reason
from kiosk.domain.ids import GoalId, PersonId
from kiosk.domain.people import Person
from views.huddle.beside import FIVE, SEVEN, window_of
from views.huddle.check_out_card import LINE_FOR
from views.huddle.shown import CheckInShown, CheckOutShown, EdgeShown, EndShown, HeadShown, HelperShown, LonelyGoal
from views.huddle.wording import helper_words, pair_words, prompts_of, story_questions
from views.scales import pin_scale, standing_pin
from widgets.huddle_card import CardWords


def person_of(page: HuddlePage, person_id: PersonId) -> Person:
    """Return somebody of the round or of the roster. Raises: KeyError."""
    if person_id in page.cards:
        return page.cards[person_id].person
    return {person.id: person for person in page.roster}[person_id]


def next_goal(card: SpeakerCard) -> GoalId | None:
    """Return the goal after the one on a card, in turn."""
    if card.edge is None:
        return None
    return card.edges[(card.edges.index(card.edge) + 1) % len(card.edges)].goal.id


def speaker_shown(page: HuddlePage, speaker_id: PersonId) -> CheckInShown | CheckOutShown:
    """Return the speaker's card."""
    card = page.cards[speaker_id]
    if page.round.kind is HuddleKind.CHECK_IN:
        return CheckInShown(
            head=_head(card),
            edge=_edge_shown(card.edge),
            need=card.card.need,
            helpers=_offers(page, card),
            others=len(card.edges) > 1,
            with_whom=_with_whom(card),
        )
    said = card.card
    return CheckOutShown(
        head=_head(card),
        edge=_edge_shown(card.edge),
        came_up=said.came_up.value if said.came_up else "",
        happened=said.happened,
        learned=said.learned,
        helped=card.helped,
        helpers=_others(page, speaker_id),
        line=said.line,
        line_for=said.line_for if said.line_for in LINE_FOR else Audience.PRIVATE,
    )


def others_shown(page: HuddlePage) -> list[tuple[PersonId, CardWords]]:
    """Return the cards beside the speaker's: who was heard last, who is next, and who waits."""
    held = page.round
    line = [person_id for person_id in held.present if person_id != held.speaker]
    following = held.waiting[1] if len(held.waiting) > 1 else None
    most = FIVE if held.kind is HuddleKind.CHECK_OUT else SEVEN
    seats = window_of(len(line), line.index(following) if following is not None else len(line), most)
    return [(line[seat], _beside(page, line[seat], is_next=line[seat] == following)) for seat in seats]


def end_shown(page: HuddlePage) -> EndShown:
    """Return what the end of a round says: a story where there is one, else a question."""
    goals = tuple(
        LonelyGoal(edge.goal.id, person.id, person.name, person.initials, edge.competency.name, edge.goal.text)
        for person, edge in _each_in_turn(page.without_ally)
    )
    if page.story is not None:
        return _with_story(goals, page.story)
    prompts = prompts_of(page.round.template)
    heading = QCoreApplication.translate("Huddle", "One question to leave with")
    return EndShown(goals, heading, prompts[page.number % len(prompts)])


def _each_in_turn(found: Sequence[tuple[Person, Edge]]) -> list[tuple[Person, Edge]]:
    """Return goals so that everybody has one before anybody has two: only the first few are shown."""
    counted: Counter[PersonId] = Counter()
    ranked = []
    for person, edge in found:
        ranked.append((counted[person.id], person, edge))
        counted[person.id] += 1
    return [(person, edge) for _, person, edge in sorted(ranked, key=lambda item: item[0])]


def _with_story(goals: tuple[LonelyGoal, ...], told: ToldStory) -> EndShown:
    heading = QCoreApplication.translate("Huddle", "One story to leave with · {name}").format(name=told.person.name)
    title = QCoreApplication.translate("Huddle", "How I got better: {competency}")
    words = told.story.words
    said = zip(story_questions(), (words.hard, words.did, words.helped, words.different), strict=True)
    answers = tuple((question, answer) for question, answer in said if answer)
    return EndShown(goals, heading, title.format(competency=told.competency.name), answers)


def _head(card: SpeakerCard) -> HeadShown:
    person, role = card.person, card.person.role_line
    if card.place:
        template = QCoreApplication.translate("Huddle", "{role} · {place} now")
        role = template.format(role=role, place=card.place)
    return HeadShown(person.id, person.name, person.initials, role, card.yesterday)


def _edge_shown(edge: Edge | None) -> EdgeShown | None:
    if edge is None:
        return None
    scale = edge.competency.scale
    pin = standing_pin(scale, edge.level, edge.goal.target_level)
    goal = edge.goal
    return EdgeShown(pin, pin_scale(scale), edge.competency.name, goal.text, goal.practice_ground, edge.watch)


def _with_whom(card: SpeakerCard) -> str:
    """Return whom somebody is paired with, unless they stand among those who can help already."""
    offered = {offer.person_id for offer in card.offers if offer.reason is Reason.PAIR}
    others = (pair for pair in card.pairs if not (pair.shows and pair.person.id in offered))
    return " · ".join(pair_words(pair.person.given_name, pair.competency.name) for pair in others)


def _beside(page: HuddlePage, person_id: PersonId, *, is_next: bool) -> CardWords:
    translate, held, card = QCoreApplication.translate, page.round, page.cards[person_id]
    taken = [person_of(page, offer.person_id).given_name for offer in card.offers if offer.taken]
    mark = ("", "")
    if is_next:
        mark = ("", translate("Huddle", "next"))
    elif taken:
        mark = ("handshake", taken[0])
    elif person_id in held.over and held.kind is HuddleKind.CHECK_OUT:
        mark = ("check", "")
    return CardWords(
        name=card.person.name,
        initials=card.person.initials,
        role=card.person.role_line,
        line=card.edge.goal.text if card.edge is not None else "",
        badge=translate("Huddle", "leads") if person_id == held.facilitator else "",
        mark=mark,
        is_next=is_next,
    )


def _offers(page: HuddlePage, card: SpeakerCard) -> tuple[HelperShown, ...]:
    """Return who can help: those matched first, so that they stay in sight."""
    found = sorted(card.offers, key=lambda offer: (not offer.taken, offer.reason is not Reason.SAID))
    shown = []
    for offer in found:
        person = person_of(page, offer.person_id)
        words = helper_words(person.given_name, offer.reason)
        shown.append(HelperShown(person.id, person.given_name, person.initials, words, offer.taken))
    return tuple(shown)


def _others(page: HuddlePage, speaker_id: PersonId) -> tuple[HelperShown, ...]:
    people = people_in_order(page, (person_id for person_id in page.round.present if person_id != speaker_id))
    return tuple(HelperShown(person.id, person.given_name, person.initials, "") for person in people)


def people_in_order(page: HuddlePage, wanted: Iterable[PersonId]) -> list[Person]:
    """Return some people of the round in the order of names."""
    ids = set(wanted)
    return [person for person in page.roster if person.id in ids]
