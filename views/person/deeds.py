"""What somebody does with a goal of their own: say how it goes, answer offers, reach it, let it go; with undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.queries.person import Again, competency_of
from kiosk.actions.goals import AnswerOffer, answer_offer
from kiosk.domain.goals import Ally, AllyKind, Goal, OfferAnswer
from kiosk.domain.ids import IdMaker
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs
from views.goals.own_goal import OwnGoal
from views.undoing import undoing

if TYPE_CHECKING:
    from views.person.place import PersonPlace


class GoalDeeds(QObject):
    """Writes for the person's page; it is the page's own part, and speaks through its signals."""

    def __init__(self, place: PersonPlace, jobs: Jobs, ids: IdMaker) -> None:
        super().__init__(place)
        self._place, self._jobs, self._own = place, jobs, OwnGoal(place, jobs, ids)

    def answer_offer(self, goal: Goal, ally: Ally, answer: OfferAnswer) -> None:
        """Say yes or no to somebody who helps or offers to."""
        page, signed_in = self._place.page, self._place.signed_in
        if page is None or signed_in is None:
            return
        helpers = (person for shared in page.goals for found, person in shared.allies if found == ally)
        name = next((person.given_name for person in helpers), "")
        said = self._words_for(ally, answer).format(name=name)
        actor = signed_in.actor
        self._jobs.write(
            answer_offer,
            actor,
            AnswerOffer(goal.id, ally.person_id, ally.kind, answer),
            on_done=lambda before: self._place.undo_offered.emit(
                said,
                undoing(
                    self._jobs,
                    self,
                    self._place.error.emit,
                    answer_offer,
                    actor,
                    AnswerOffer(goal.id, ally.person_id, ally.kind, before),
                ),
            ),
            on_error=self._place.error.emit,
            owner=self,
            origin="person-page",
        )

    def _words_for(self, ally: Ally, answer: OfferAnswer) -> str:
        if answer is OfferAnswer.DECLINED:
            return self.tr("You go on without {name}.")
        if ally.kind is AllyKind.TEACH:
            return self.tr("{name} teaches you.")
        return self.tr("{name} watches you at it.")

    def ask_how_it_goes(self, goal: Goal) -> None:
        """Ask for a line about a goal; what was said before stands below, newest first."""
        page, signed_in = self._place.page, self._place.signed_in
        if page is None or signed_in is None:
            return
        actor, name = signed_in.actor, competency_of(page, goal.competency_id).name
        question = self._own.question(actor, goal, name, page.programme.calendar, page.day)
        self._place.words_sheet().ask(question, lambda text: self._own.check_in(actor, goal.id, text))

    def reach(self, goal: Goal) -> None:
        """The goal is reached."""
        self._with(goal, self._own.reach)

    def let_go(self, goal: Goal) -> None:
        """The goal is let go."""
        self._with(goal, self._own.let_go)

    def take_up(self, again: Again) -> None:
        """A goal that was reached is lived with again."""
        self._with(again.goal, self._own.take_up)

    def ask(self, again: Again) -> None:
        """Ask to be watched today at a goal that was reached."""
        text = self.tr("Watch me today: {competency}. The goal wall says so till the day ends.")
        self._with(again.goal, lambda actor, goal, name: self._own.ask(actor, goal.id, text.format(competency=name)))

    def take_back(self, again: Again) -> None:
        """Do not ask today, after all."""
        if self._place.signed_in is not None and again.request is not None:
            self._own.take_back(self._place.signed_in.actor, again.request.id)

    def _with(self, goal: Goal, do: Callable[[Actor, Goal, str], None]) -> None:
        page, signed_in = self._place.page, self._place.signed_in
        if page is not None and signed_in is not None:
            do(signed_in.actor, goal, competency_of(page, goal.competency_id).name)
