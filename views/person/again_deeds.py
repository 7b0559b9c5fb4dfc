"""What somebody does about a goal they reached: have it seen again today, or take it up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.queries.person import Again, competency_of
from kiosk.actions.goals import resume_goal
from kiosk.actions.requests import AskToBeWatched, ask_again, ask_to_be_watched, withdraw_request
from kiosk.domain.ids import IdMaker, WatchRequestId
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs

if TYPE_CHECKING:
    from views.person.place import PersonPlace


class AgainDeeds(QObject):
    """Writes for the person's page; it is the page's own part, and speaks through its signals."""

    def __init__(self, place: PersonPlace, jobs: Jobs, ids: IdMaker) -> None:
        super().__init__(place)
        self._place, self._jobs, self._ids = place, jobs, ids

    def ask(self, again: Again) -> None:
        """Ask to be watched at it today."""
        signed_in = self._place.signed_in
        if signed_in is None:
            return
        actor = signed_in.actor
        text = self._about(again, self.tr("Watch me today: {competency}. The goal wall says so till the day ends."))
        self._jobs.write(
            ask_to_be_watched,
            actor,
            AskToBeWatched(WatchRequestId(self._ids()), again.goal.id),
            on_done=lambda made: self._place.undo_offered.emit(text, lambda: self._undo_asking(actor, made)),
            on_error=self._place.error.emit,
            owner=self,
            origin="person-page",
        )

    def take_back(self, again: Again) -> None:
        """Do not ask today, after all."""
        signed_in = self._place.signed_in
        if signed_in is None or again.request is None:
            return
        actor, request = signed_in.actor, again.request.id
        self._jobs.write(
            withdraw_request,
            actor,
            request,
            on_done=lambda _: self._place.undo_offered.emit(
                self.tr("Not today, then."), lambda: self._ask_again(actor, request)
            ),
            on_error=self._place.error.emit,
            owner=self,
            origin="person-page",
        )

    def take_up(self, again: Again) -> None:
        """Live with it again: it is not there any more."""
        signed_in = self._place.signed_in
        if signed_in is None:
            return
        text = self._about(again, self.tr("Taken up again: {competency}."))
        self._jobs.write(
            resume_goal,
            signed_in.actor,
            again.goal.id,
            again.goal.version,
            on_done=lambda _: self._place.notice.emit(text),
            on_error=self._place.error.emit,
            owner=self,
            origin="person-page",
        )

    def _about(self, again: Again, words: str) -> str:
        page = self._place.page
        assert page is not None, "what is touched stands on a page"
        return words.format(competency=competency_of(page, again.goal.competency_id).name)

    def _undo_asking(self, actor: Actor, made: WatchRequestId) -> None:
        self._jobs.write(
            withdraw_request,
            actor,
            made,
            on_done=lambda _: None,
            on_error=self._place.error.emit,
            owner=self,
            origin="undo",
        )

    def _ask_again(self, actor: Actor, request: WatchRequestId) -> None:
        self._jobs.write(
            ask_again,
            actor,
            request,
            on_done=lambda _: None,
            on_error=self._place.error.emit,
            owner=self,
            origin="undo",
        )
