"""What a team agrees on for its huddles: ground rules and templates of its own."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from db.store import WriteSession
from db.tables import HuddleRulesRow, HuddleTemplateRow, PersonRow, TeamRow
from kiosk.actions.permit import require
from kiosk.actions.texts import LONGEST_LINE, LONGEST_NAME, clean
from kiosk.domain.changes import Topic
from kiosk.domain.errors import InvalidInput, NotAllowed, NotFound
from kiosk.domain.huddles import LONGEST, SHORTEST
from kiosk.domain.ids import HuddleTemplateId, TeamId
from kiosk.domain.people import Access
from kiosk.domain.permissions import Action, Actor

MOST_RULES, MOST_PROMPTS = 5, 12
LONGEST_RULE = 60
"""They stand in one line above the round."""


@dataclass(frozen=True, slots=True)
class AgreeOnRules:
    """Ground rules of a team from now on; none: the house's own again. `id` is made at the kiosk."""

    id: UUID
    team_id: TeamId
    rules: tuple[str, ...]


def agree_on_rules(write: WriteSession, actor: Actor, command: AgreeOnRules) -> None:
    """Let these ground rules hold from now on; what held before stays as a fact. The same command twice is one.

    Raises: NotAllowed for whoever is not of the team, NotFound (`team-missing`), InvalidInput (`text-missing`,
    `text-too-long`, `huddle-rules-many`).
    """
    _require_of_team(write, actor, command.team_id)
    if write.session.get(HuddleRulesRow, command.id) is not None:
        return
    if len(command.rules) > MOST_RULES:
        raise InvalidInput("huddle-rules-many", most=MOST_RULES)
    rules = [clean(rule, "rule", LONGEST_RULE, needed=True) for rule in command.rules]
    ids = {"id": command.id, "team_id": command.team_id, "written_by": actor.person_id}
    write.session.add(HuddleRulesRow(**ids, rules=rules, since=write.now))
    _tell(write, actor, "huddle_rules", command.team_id)


@dataclass(frozen=True, slots=True)
class KeepTemplate:
    """A team's own way to hold a round; `id` is made at the kiosk when the form opens."""

    id: HuddleTemplateId
    team_id: TeamId
    name: str
    minutes: int
    prompts: tuple[str, ...] = ()


def keep_template(write: WriteSession, actor: Actor, command: KeepTemplate) -> None:
    """Add a template, or change it.

    Raises: NotAllowed, NotFound (`team-missing`), InvalidInput (`text-missing`, `text-too-long`, `huddle-minutes`,
    `huddle-prompts-many`).
    """
    _require_of_team(write, actor, command.team_id)
    if not SHORTEST <= command.minutes <= LONGEST:
        raise InvalidInput("huddle-minutes", minutes=command.minutes, shortest=SHORTEST, longest=LONGEST)
    if len(command.prompts) > MOST_PROMPTS:
        raise InvalidInput("huddle-prompts-many", most=MOST_PROMPTS)
    row = write.session.get(HuddleTemplateRow, command.id)
    if row is None:
        row = HuddleTemplateRow(id=command.id, team_id=command.team_id, retired_at=None)
    elif row.team_id != command.team_id:
        raise NotFound("huddle-template-missing", template=str(command.id))
    row.name = clean(command.name, "name", LONGEST_NAME, needed=True)
    row.minutes = command.minutes
    row.prompts = [clean(prompt, "prompt", LONGEST_LINE, needed=True) for prompt in command.prompts]
    write.session.add(row)
    _tell(write, actor, "huddle_template", command.team_id)


def retire_template(write: WriteSession, actor: Actor, template_id: HuddleTemplateId, *, retired: bool = True) -> None:
    """Offer a template no more, or again: the undo. Raises: NotAllowed, NotFound (`huddle-template-missing`)."""
    row = write.session.get(HuddleTemplateRow, template_id)
    if row is None:
        raise NotFound("huddle-template-missing", template=str(template_id))
    team_id = TeamId(row.team_id)
    _require_of_team(write, actor, team_id)
    if (row.retired_at is not None) is not retired:
        row.retired_at = write.now if retired else None
        _tell(write, actor, "huddle_template_retire" if retired else "huddle_template_keep", team_id)


def _require_of_team(write: WriteSession, actor: Actor, team_id: TeamId) -> None:
    require(actor, Action.SHAPE_HUDDLE)
    if write.session.get(TeamRow, team_id) is None:
        raise NotFound("team-missing", team=str(team_id))
    of_team = write.session.get_one(PersonRow, actor.person_id).team_id == team_id
    if not of_team and actor.access not in (Access.CHIEF, Access.DIRECTOR):
        raise NotAllowed("not-allowed", action=Action.SHAPE_HUDDLE.value)


def _tell(write: WriteSession, actor: Actor, action: str, team_id: TeamId) -> None:
    write.changed(Topic.HUDDLES)
    write.audit(action, actor.person_id, None, team=str(team_id))
