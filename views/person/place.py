"""A person's page: how they grow, what was said to them, and on one's own page what one can do about it.

Whose page: the person that `go_to` names, or whoever is signed in. What stands on it is the query's decision; what was
not shared looks like what is not there, the arrangement of the cards included.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.observations import Voice
from db.queries.person import PersonPage, competency_of, load_person_page
from kiosk.actions.observe import Answer, answer, look_at_page
from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.clock import Clock
from kiosk.domain.goals import Goal
from kiosk.domain.ids import CompetencyId, IdMaker, ObservationId, PersonId
from kiosk.jobs.runner import Jobs
from views.board.request import CellRequest
from views.cards.request import CardRequest
from views.drafts import DraftKeeper
from views.goals.desk import goal_desk
from views.goals.goal_sheet import GoalSheet
from views.person.arrangement import Arrangement
from views.person.assumed_desk import AssumedDesk
from views.person.code_desk import CodeDesk, GiveCode
from views.person.deeds import GoalDeeds
from views.person.goals import GoalsPanel
from views.person.head import PersonHead
from views.person.huddle_days import HuddleDaysDesk
from views.person.lately import LatelyPanel
from views.person.levels import LevelsPanel
from views.person.own_view import OwnViewDeeds
from views.person.said import SaidPanel
from views.person.sharing import SharingDesk
from views.person.tools import PersonTools
from views.person.trends import TrendsPanel, worth_showing
from views.person.words_sheet import Question, WordsSheet
from views.place import Place
from views.printing.request import PrintRequest, Prints
from views.signed_in import SignedIn
from widgets.theme import Theme, apply_theme


class PersonPlace(Place):
    """One page at a time; it goes to the board by itself when a sign-in ends on one's own page."""

    name: ClassVar[str] = "person"
    topics: ClassVar[frozenset[Topic]] = frozenset(Topic) - {Topic.PLANS}

    def __init__(
        self, theme: Theme, jobs: Jobs, clock: Clock, ids: IdMaker, drafts: DraftKeeper, give_code: GiveCode
    ) -> None:
        super().__init__(theme)
        self._jobs, self._clock, self._ids, self._drafts = jobs, clock, ids, drafts
        self._reads = jobs.latest(self)
        self._subject: PersonId | None = None
        self._page: PersonPage | None = None
        self._voices: dict[ObservationId, Voice] = {}
        self._goals_sheet: GoalSheet | None = None
        self._words_sheet: WordsSheet | None = None
        self.head = PersonHead(theme)
        self.said, self.trends = SaidPanel(theme), TrendsPanel(theme, jobs)
        self.levels, self.goals, self.lately = LevelsPanel(theme), GoalsPanel(theme), LatelyPanel(theme)
        self.cards = Arrangement(theme, self.said, self.trends, self.levels, self.goals, self.lately)
        self.tools = PersonTools(theme)
        self.deeds = GoalDeeds(self, jobs, ids)
        self.own_view = OwnViewDeeds(self, jobs, ids)
        self.sharing = SharingDesk(self, jobs)
        self.codes = CodeDesk(self, give_code)
        self.assumed = AssumedDesk(self, jobs, clock)
        self.huddle_days = HuddleDaysDesk(self, jobs)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.head)
        self._box.addWidget(self.cards, 1)
        self._connect()
        self.set_theme(theme)

    @property
    def page(self) -> PersonPage | None:
        """What is shown, None before it was read and after it was forgotten."""
        return self._page

    def title(self) -> str:
        """Return the heading."""
        if self._is_own():
            return self.tr("My page")
        return self.tr("{name}’s page").format(name=self._page.person.given_name) if self._page else ""

    def subtitle(self) -> str:
        """Return the line under the heading."""
        return self.tr("Only you, and those you chose, see this") if self._is_own() else ""

    def tool_band(self) -> QWidget:
        """Return the buttons of the page."""
        return self.tools

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures; what was filled in is made anew."""
        super().set_theme(theme)
        self._box.setSpacing(theme.px(12))
        if self._page is not None:
            # The cards first: they make what they hold by the measures they know.
            apply_theme(self.cards, theme)
            self._show(self._page)

    def arrive(self, argument: object) -> None:
        """Turn to somebody's page; every arrival is a look of its own."""
        if isinstance(argument, UUID):
            self._forget()
            self._subject = PersonId(argument)
            self.make_stale()

    def reload(self) -> None:
        """Ask for the page as whoever is here may see it."""
        subject = self._subject or self._viewer()
        if subject is None:
            # Nobody's page: somebody came back to where a sign-in ended.
            self.go_to.emit("board", None)
            return
        self._reads.read(load_person_page, subject, self._viewer(), self._clock.now(), on_done=self._on_page)
        self.assumed.refresh()
        self.huddle_days.refresh()

    def on_changes(self, changes: ChangeSet) -> None:
        """Read anew what concerns this page; what others write about others leaves it as it is."""
        about_others = {Topic.OBSERVATIONS, Topic.GOALS, Topic.REQUESTS}
        found = [
            topic
            for topic, ids in changes.topics.items()
            if topic in self.topics and not (topic in about_others and ids and self._whose() not in ids)
        ]
        if found:
            self.make_stale()

    def set_signed_in(self, signed_in: SignedIn | None) -> None:
        """Show what they may see; one's own page closes when the sign-in ends."""
        was_own = self._is_own()
        # What was asked for somebody else's eyes arrives nowhere.
        self._reads.cancel()
        super().set_signed_in(signed_in)
        if self._page is None and not was_own:
            self.make_stale()
            return
        subject = None if was_own else self._subject
        self._forget()
        self._subject = subject
        if subject is None and self.in_front:
            self.go_to.emit("board", None)
        self.make_stale()

    def hidden(self) -> None:
        """Go behind another place: what was said has been seen."""
        super().hidden()
        self._close_sheets()
        self._voices.clear()
        self._stale = True

    def rest(self) -> None:
        """Close what is open, and forget what only its person may see; what the wall may show can stay."""
        self._close_sheets()
        if self._page is not None and self._page.own:
            self._forget()

    def new_goal(self) -> None:
        """Open an empty goal of whoever is signed in."""
        if self.signed_in is not None:
            self.goal_sheet().open_new(self.signed_in)

    def _connect(self) -> None:
        self.tools.new_goal_tapped.connect(self.new_goal)
        self.tools.audiences_tapped.connect(self.sharing.open_audiences)
        self.tools.offers_tapped.connect(self.sharing.open_offers)
        self.tools.assumed_tapped.connect(self.assumed.open)
        self.tools.huddles_tapped.connect(self.huddle_days.open)
        self.tools.print_tapped.connect(self._on_print_tapped)
        self.tools.saw_tapped.connect(self._on_saw_tapped)
        self.tools.code_tapped.connect(self.codes.open)
        self.tools.log_tapped.connect(lambda: self.go_to.emit("log", None))
        self.trends.lower_tapped.connect(self.own_view.lower)
        self.levels.competency_tapped.connect(self._on_competency_tapped)
        self.said.answered.connect(self._on_answered)
        self.said.own_words_tapped.connect(self._on_own_words_tapped)
        self.goals.change_tapped.connect(self._on_change_tapped)
        self.goals.check_in_tapped.connect(self.deeds.ask_how_it_goes)
        self.goals.reached_tapped.connect(self.deeds.reach)
        self.goals.let_go_tapped.connect(self.deeds.let_go)
        self.goals.ally_answered.connect(self.deeds.answer_offer)
        self.goals.cards_tapped.connect(self._on_cards_tapped)
        self.goals.ask_tapped.connect(self.deeds.ask)
        self.goals.take_back_tapped.connect(self.deeds.take_back)
        self.goals.take_up_tapped.connect(self.deeds.take_up)

    def _viewer(self) -> PersonId | None:
        return self.signed_in.person_id if self.signed_in else None

    def _whose(self) -> PersonId | None:
        return self._subject or self._viewer()

    def _is_own(self) -> bool:
        return self._viewer() is not None and self._whose() == self._viewer()

    def _on_page(self, page: PersonPage) -> None:
        if page.person.id != self._whose() or page.own != self._is_own():
            return
        self._note_look(page)
        self._keep_voices(page)
        if self._page is not None and replace(page, read_at=self._page.read_at, said=self._page.said) == self._page:
            return
        self._show(page)

    def _show(self, page: PersonPage) -> None:
        self._page = page
        self.head.set_page(page)
        self.said.set_voices(page, tuple(self._voices.values()))
        self.trends.set_page(page)
        self.levels.set_standings(page.standings)
        self.goals.set_page(page)
        self.lately.set_page(page)
        self.tools.set_own(own=page.own, planned=self.assumed.offered(page), may_give_code=self.codes.offered(page))
        self.sharing.set_page(page)
        self.cards.arrange(self._worth_a_card(page))
        self.cards.nothing.setText(self._words_for_nothing(page))
        self.header_changed.emit()

    def _worth_a_card(self, page: PersonPage) -> frozenset[QWidget]:
        """Return the cards that have something to say: decided by what is there to see, never by what is shared."""
        seen = any(standing.level is not None for standing in page.standings if standing.applies)
        found: list[QWidget] = []
        if self._voices:
            found.append(self.said)
        if worth_showing(page):
            found.append(self.trends)
        if page.own or seen or page.goals:
            found.append(self.levels)
        if page.own or page.goals:
            found.append(self.goals)
        if self.lately.facts:
            found.append(self.lately)
        return frozenset(found)

    def _words_for_nothing(self, page: PersonPage) -> str:
        words = self.tr("Nothing stands here yet. Did you see {name} do something well? Say so below.")
        return words.format(name=page.person.given_name)

    def _keep_voices(self, page: PersonPage) -> None:
        """Keep what was said for as long as the page stands, answered or not; new voices come on top."""
        standing = {item.id: item for found in page.standings for item in found.observed}
        known = {competency.competency.id for competency in page.standings}
        kept = {
            key: replace(voice, observation=standing.get(key, voice.observation))
            for key, voice in self._voices.items()
            if key in standing or voice.observation.competency_id not in known
        }
        fresh = {voice.observation.id: voice for voice in page.said}
        self._voices = {**fresh, **{key: voice for key, voice in kept.items() if key not in fresh}}

    def _note_look(self, page: PersonPage) -> None:
        """Note durably that its person saw what was said up to when it was read, where anything was."""
        if page.own and page.said and self.in_front and self.signed_in is not None:
            self._jobs.write(
                look_at_page,
                self.signed_in.actor,
                page.read_at,
                on_done=lambda _: None,
                on_error=self.error.emit,
                owner=self,
                origin="person-page",
            )

    def _on_answered(self, voice: Voice, text: str) -> None:
        if self.signed_in is None:
            return
        self._jobs.write(
            answer,
            self.signed_in.actor,
            Answer(self._ids(), voice.observation.id, text),
            on_done=lambda _: self._on_answer_saved(voice, text),
            on_error=self.error.emit,
            owner=self,
            origin="person-page",
        )

    def _on_answer_saved(self, voice: Voice, text: str) -> None:
        key = voice.observation.id
        if key in self._voices and self._page is not None:
            said = replace(voice, observation=replace(voice.observation, answer=text))
            self._voices[key] = said
            self.said.set_voices(self._page, tuple(self._voices.values()))
            self.cards.fit()
        self.notice.emit(self.tr("{name} finds your answer beside the note.").format(name=voice.observer.given_name))

    def _on_own_words_tapped(self, voice: Voice) -> None:
        if self.signed_in is None:
            return
        question = Question(
            title=self.tr("Answer to {name}").format(name=voice.observer.given_name),
            detail=voice.observation.seen or voice.observation.next_step,
            key=("answer", voice.observation.id),
            author=self.signed_in.person_id,
            phrases=(
                self.tr("Thank you"),
                self.tr("Can you show me?"),
                self.tr("I will try that"),
                self.tr("Let us talk about it"),
            ),
            text=voice.observation.answer,
        )
        self.words_sheet().ask(question, partial(self._on_answered, voice))

    def _on_change_tapped(self, goal: object) -> None:
        found = next((shared.goal for shared in self._page.goals if shared.goal is goal), None) if self._page else None
        if self.signed_in is not None and found is not None:
            self.goal_sheet().open_goal(self.signed_in, found)

    def _on_cards_tapped(self, goal: Goal) -> None:
        if self._page is not None:
            competency = competency_of(self._page, goal.competency_id)
            about = CardRequest(self._page.person.name, competency.name, goal.text, goal.practice_ground)
            self.go_to.emit("cards", about)

    def _on_print_tapped(self) -> None:
        self.go_to.emit("printing", PrintRequest(Prints.OWN_WEEK, back_to=self.name))

    def _on_saw_tapped(self) -> None:
        if self._page is not None:
            self.go_to.emit("board", self._page.person.id)

    def _on_competency_tapped(self, competency: CompetencyId) -> None:
        if self._page is not None:
            self.go_to.emit("board", CellRequest(self._page.person.id, competency))

    def words_sheet(self) -> WordsSheet:
        """Return the sheet for a few words, made when it is first needed."""
        if self._words_sheet is None:
            self._words_sheet = WordsSheet(self.theme, self.stage, self._drafts)
        return self._words_sheet

    def goal_sheet(self) -> GoalSheet:
        """Return the sheet of a goal, made when it is first needed."""
        if self._goals_sheet is None:
            desk = goal_desk(self, self._ids, self._drafts)
            self._goals_sheet = GoalSheet(self.theme, self.stage, self._jobs, self._clock, desk)
        return self._goals_sheet

    def _close_sheets(self) -> None:
        if self._goals_sheet is not None:
            self._goals_sheet.turn_away()
        if self._words_sheet is not None:
            self._words_sheet.turn_away()
        self.sharing.close()
        self.codes.close()
        self.assumed.close()
        self.huddle_days.close()

    def _forget(self) -> None:
        """Leave nothing of anybody in the widgets."""
        self._close_sheets()
        self._reads.cancel()
        self._subject, self._page = None, None
        self._voices.clear()
        self.head.wipe()
        self.said.wipe()
        self.trends.wipe()
        self.levels.set_standings(())
        self.goals.wipe()
        self.lately.wipe()
        self.sharing.wipe()
        self.assumed.wipe()
        self.huddle_days.wipe()
        self.cards.nothing.setText("")
        self.cards.arrange(frozenset())
        self.tools.show_nothing()
        self._stale = True
