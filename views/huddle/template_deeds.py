"""A team's own templates, kept and retired on the page before a round; with a PIN, unlike a round itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.actions.huddle_ways import KeepTemplate, keep_template, retire_template
from kiosk.domain.huddles import Template
from kiosk.domain.ids import HuddleTemplateId, IdMaker, TeamId
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs
from views.huddle.desk import ORIGIN
from views.huddle.template_sheet import TemplateSheet, TemplateWords
from views.undoing import undoing

if TYPE_CHECKING:
    from views.huddle.place import HuddlePlace


class TemplateDeeds(QObject):
    """Opens the form for whoever is signed in. The form stays open until what it says is kept."""

    def __init__(self, place: HuddlePlace, jobs: Jobs, ids: IdMaker) -> None:
        super().__init__(place)
        self._place, self._jobs, self._ids = place, jobs, ids
        self._asked: tuple[TeamId, HuddleTemplateId, str] | None = None
        self.sheet: TemplateSheet | None = None

    def ask(self, team: TeamId, template: Template) -> None:
        """Change a team's own template, or, from one of the house's, make a new one."""
        known = template.id is not None
        made = template.id if template.id is not None else HuddleTemplateId(self._ids())
        self._asked = (team, made, template.name)
        words = TemplateWords(template.name, template.minutes, template.prompts)
        title = self.tr("Change “{name}”").format(name=template.name) if known else self.tr("A template of our own")
        self._form().ask(title, words, known=known, then=self._keep)

    def close(self) -> None:
        """Close the form, and keep nothing of it."""
        if self.sheet is not None and self.sheet.is_open:
            self.sheet.turn_away()

    def _form(self) -> TemplateSheet:
        if self.sheet is None:
            self.sheet = TemplateSheet(self._place.theme, self._place.stage)
            self.sheet.retire_tapped.connect(self._retire)
        return self.sheet

    def _keep(self, words: TemplateWords) -> None:
        signed_in = self._place.signed_in
        if signed_in is None or self._asked is None:
            return
        team, made, _ = self._asked
        self._jobs.write(
            keep_template,
            signed_in.actor,
            KeepTemplate(made, team, words.name, words.minutes, words.prompts),
            on_done=lambda _: self._on_kept(made),
            on_error=self._place.error.emit,
            owner=self,
            origin=ORIGIN,
        )

    def _on_kept(self, made: HuddleTemplateId) -> None:
        self.close()
        self._place.start_page.want_template(str(made))

    def _retire(self) -> None:
        signed_in = self._place.signed_in
        if signed_in is None or self._asked is None:
            return
        _, made, name = self._asked
        self._jobs.write(
            retire_template,
            signed_in.actor,
            made,
            on_done=lambda _: self._on_retired(signed_in.actor, made, name),
            on_error=self._place.error.emit,
            owner=self,
            origin=ORIGIN,
        )

    def _on_retired(self, actor: Actor, made: HuddleTemplateId, name: str) -> None:
        self.close()
        text = self.tr("“{name}” is offered no more.").format(name=name)
        self._place.undo_offered.emit(
            text,
            undoing(self._jobs, self, self._place.error.emit, partial(retire_template, retired=False), actor, made),
        )
