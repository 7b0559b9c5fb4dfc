"""What somebody does with a goal of their own: say how it goes, answer offers, reach it, let it go; with undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.queries.person import competency_of
from kiosk.actions.goals import AnswerOffer, CheckInOnGoal, answer_offer, check_in, end_goal, resume_goal
from kiosk.domain.goals import Ally, AllyKind, Goal, GoalStatus, OfferAnswer
from kiosk.domain.ids import IdMaker
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs
from views.dates import past_day
from views.person.words_sheet import Question

if TYPE_CHECKING:
    from views.person.place import PersonPlace


class GoalDeeds(QObject):
    """Writes for the person's page; it is the page's own part, and speaks through its signals."""

    def __init__(self, place: PersonPlace, jobs: Jobs, ids: IdMaker) -> None:
        super().__init__(place)
        self._place, self._jobs, self._ids = place, jobs, ids

    def reach(self, goal: Goal) -> None:
        """The goal is reached."""
        self._end(goal, GoalStatus.REACHED, self.tr("Reached: {competency}. Well done."))

    def let_go(self, goal: Goal) -> None:
        """The goal is let go, which is a good end, too."""
        self._end(goal, GoalStatus.LET_GO, self.tr("Let go: {competency}."))

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
                said, lambda: self._take_answer_back(actor, goal, ally, before)
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

    def _take_answer_back(self, actor: Actor, goal: Goal, ally: Ally, before: OfferAnswer | None) -> None:
        self._jobs.write(
            answer_offer,
            actor,
            AnswerOffer(goal.id, ally.person_id, ally.kind, before),
            on_done=lambda _: None,
            on_error=self._place.error.emit,
            owner=self,
            origin="undo",
        )

    def ask_how_it_goes(self, goal: Goal) -> None:
        """Ask for a line about a goal; what was said before stands below, newest first."""
        page, signed_in = self._place.page, self._place.signed_in
        if page is None or signed_in is None:
            return
        calendar = page.programme.calendar
        question = Question(
            title=self.tr("How it goes: {competency}").format(competency=competency_of(page, goal.competency_id).name),
            detail=goal.text,
            key=("check-in", goal.id),
            author=signed_in.person_id,
            phrases=(
                self.tr("Did it today"),
                self.tr("Tried it, not there yet"),
                self.tr("No chance so far"),
                self.tr("I need somebody to watch"),
            ),
            earlier=[(past_day(calendar.day_of(item.at), page.day), item.text) for item in reversed(goal.check_ins)],
        )
        self._place.words_sheet().ask(question, lambda text: self._check_in(signed_in.actor, goal, text))

    def _check_in(self, actor: Actor, goal: Goal, text: str) -> None:
        self._jobs.write(
            check_in,
            actor,
            CheckInOnGoal(self._ids(), goal.id, text),
            on_done=lambda _: self._place.notice.emit(self.tr("It stands with your goal.")),
            on_error=self._place.error.emit,
            owner=self,
            origin="person-page",
        )

    def _end(self, goal: Goal, status: GoalStatus, words: str) -> None:
        page, signed_in = self._place.page, self._place.signed_in
        if page is None or signed_in is None:
            return
        actor, text = signed_in.actor, words.format(competency=competency_of(page, goal.competency_id).name)
        self._jobs.write(
            end_goal,
            actor,
            goal.id,
            goal.version,
            status,
            on_done=lambda _: self._place.undo_offered.emit(text, lambda: self._resume(actor, goal)),
            on_error=self._place.error.emit,
            owner=self,
            origin="person-page",
        )

    def _resume(self, actor: Actor, goal: Goal) -> None:
        self._jobs.write(
            resume_goal,
            actor,
            goal.id,
            goal.version + 1,  # its end was one more
            on_done=lambda _: None,
            on_error=self._place.error.emit,
            owner=self,
            origin="undo",
        )
