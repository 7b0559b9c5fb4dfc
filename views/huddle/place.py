"""The huddle: who is here, the round with one card in front, and what it ends with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from enum import Enum
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.huddles import HuddlePage, HuddleStart, load_huddle_now
from db.queries.pairings import PairOfWeek
from kiosk.actions.huddle_passing import Passed
from kiosk.actions.huddle_ways import LONGEST_RULE, MOST_RULES
from kiosk.actions.huddles import StartHuddle
from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.clock import Clock
from kiosk.domain.errors import UserError
from kiosk.domain.huddles import GroundRules, Happening, HuddleKind, Round, Template, time_each
from kiosk.domain.ids import IdMaker, PersonId, ProgrammeId, RoundId, TeamId
from kiosk.domain.people import Person
from kiosk.jobs.runner import Jobs
from views.dates import long_day
from views.huddle.card_deeds import CardDeeds
from views.huddle.desk import HuddleDesk
from views.huddle.end_page import EndPage
from views.huddle.presence_sheet import PresenceSheet
from views.huddle.resume_page import ResumePage
from views.huddle.round_page import RoundPage
from views.huddle.saying import end_shown, others_shown, people_in_order, person_of, speaker_shown
from views.huddle.shown import LonelyGoal
from views.huddle.start_page import EVERYBODY, Offered, StartPage
from views.huddle.template_deeds import TemplateDeeds
from views.huddle.tools import HuddleTools
from views.huddle.wording import rule_lines, template_name, title_of
from views.huddle.words_sheet import CardWordsSheet, FieldWords
from views.name_sheet import NameSheet
from views.place import Place
from views.sheets.request import SheetRequest
from views.signed_in import SignedIn
from widgets.labels import RIGHT, TextLabel
from widgets.theme import CAPTION, Theme

_LOOK_MS = 250
_STANDS_STILL = timedelta(minutes=5)
"""So long after a turn's time is over nobody stands here any more, and the screen may rest."""
_LEFT_ALONE = timedelta(minutes=3)
"""Whoever signs out in the middle of a round leaves it standing; with nothing said for so long it is put away."""


class Stage(Enum):
    """Where a huddle is."""

    START = "start"
    RESUME = "resume"
    ROUND = "round"
    END = "end"


class HuddlePlace(Place):
    """One round at a time. What happens in it is kept at once, so a round goes on where the power went."""

    name: ClassVar[str] = "huddle"
    topics: ClassVar[frozenset[Topic]] = frozenset(
        {
            Topic.HUDDLES,
            Topic.GOALS,
            Topic.REQUESTS,
            Topic.STORIES,
            Topic.CONSENT,
            Topic.PEOPLE,
            Topic.OBSERVATIONS,
            Topic.FRAMEWORKS,
        }
    )

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        clock: Clock,
        ids: IdMaker,
        programme_id: ProgrammeId,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._clock, self._ids = clock, ids
        self._latest = jobs.latest(self)
        self._begin_with: HuddleStart | None = None
        self._page: HuddlePage | None = None
        # The round this screen shows, those it was asked not to, and one that is for looking at only.
        self._round_id: RoundId | None = None
        # The round that Start begins, however often it is touched.
        self._offered_id = RoundId(ids())
        self._said_at = clock.now()
        self._passed_over: set[RoundId] = set()
        # Whether the pairs on the page are of what the board shows now, and how often that changed.
        self._pairs_stand, self._changes = False, 0
        self._looked_at: Round | None = None
        self._names: NameSheet | None = None
        self._presence: PresenceSheet | None = None
        self._words: CardWordsSheet | None = None
        self._stage_now = Stage.START
        self.desk = HuddleDesk(self, jobs, ids, programme_id, self.error.emit)
        self.template_deeds = TemplateDeeds(self, jobs, ids)
        self.start_page, self.round_page = StartPage(theme), RoundPage(theme)
        self.end_page, self.resume_page = EndPage(theme), ResumePage(theme)
        self.card_deeds = CardDeeds(self)
        self.tools = HuddleTools(theme)
        self._rules = TextLabel(theme, "", 22, CAPTION, "ink2", align=RIGHT)
        self._box = QVBoxLayout(self)
        for page in (self.start_page, self.resume_page, self.round_page, self.end_page):
            # Not a stack: a page that is not shown must not ask for room.
            self._box.addWidget(page)
            page.setVisible(page is self.start_page)
        self._tick = QTimer(self)
        self._tick.setInterval(_LOOK_MS)
        self._connect()
        self.set_theme(theme)

    @property
    def page(self) -> HuddlePage | None:
        """The round that goes on, with what it shows."""
        return self._page

    @property
    def held(self) -> Round | None:
        """The round that goes on."""
        return self._page.round if self._page is not None else None

    @property
    def stage_now(self) -> Stage:
        """Where the huddle is."""
        return self._stage_now

    def title(self) -> str:
        """Return the round's name and whose it is, or what may be begun."""
        page = self._page
        if page is None or self._stage_now in (Stage.START, Stage.RESUME):
            return self.tr("Huddle")
        title = title_of(page.round.kind)
        return self.tr("{huddle}, {team}").format(huddle=title, team=page.team.name) if page.team else title

    def subtitle(self) -> str:
        """Return who leads, or what the page is for."""
        page = self._page
        if page is None or self._stage_now in (Stage.START, Stage.RESUME):
            return self.tr("Five to ten minutes, standing. Touch the name of everybody who is here.")
        occasion, facilitator = template_name(page.round.template), page.round.facilitator
        if facilitator is None:
            return occasion
        return self.tr("{occasion} · {name} leads").format(
            occasion=occasion, name=person_of(page, facilitator).given_name
        )

    def legend_widget(self) -> TextLabel:
        """Return the ground rules, as long as a round goes on."""
        return self._rules

    def tool_band(self) -> QWidget:
        """Return what may be done now."""
        return self.tools

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        self._box.setContentsMargins(0, theme.px(8), 0, 0)

    def set_signed_in(self, signed_in: SignedIn | None) -> None:
        """Go on, whoever signs in or out: a round belongs to everybody who stands there."""
        super().set_signed_in(signed_in)
        if signed_in is None:
            self.template_deeds.close()
            self._stay_awake()

    def shown(self) -> None:
        """Come to the front, and follow the time."""
        super().shown()
        self._tick.start()

    def hidden(self) -> None:
        """Stand behind; the round goes on."""
        self._tick.stop()
        super().hidden()

    def arrive(self, argument: object) -> None:
        """Show a round that is handed in, kept or not; nothing is done in it."""
        if isinstance(argument, Round):
            self._looked_at = argument
            self.make_stale()

    def rest(self) -> None:
        """Close what is open; the round itself stays where it is."""
        for sheet in (self._names, self._presence, self._words):
            if sheet is not None and sheet.is_open:
                sheet.dismiss_requested.emit()
        self.template_deeds.close()
        # Rest is told once: after the last voice nobody would put the cards away later.
        left_alone = self._clock.now() - self._said_at >= _LEFT_ALONE
        if self._page is not None and (self._stage_now is Stage.END or left_alone):
            self._leave_cards()
        self._ask_again_about(self._passed_over)
        if self._page is None:
            self.start_page.forget_people()

    def _leave_cards(self) -> None:
        """Put away what people said: whoever comes next sees that a round is open, and is asked before it goes on."""
        begin, held = self._begin_with, self.held
        self._page = self._round_id = None
        if begin is not None and held is not None:
            # What was read before the round began does not know of it.
            others = _without(begin, held.id).open_rounds
            self._show(replace(begin, open_rounds=(held, *others)), None)
        self.make_stale()

    def _ask_again_about(self, rounds: Iterable[RoundId]) -> None:
        """Offer rounds again that this screen was asked not to show."""
        before = self._passed_over
        self._passed_over = before.difference(rounds)
        if self._passed_over != before:
            self.make_stale()

    def on_changes(self, changes: ChangeSet) -> None:
        """Hear what changed; a touch in a round changes nobody's pairs."""
        if set(changes.topics) != {Topic.HUDDLES}:
            self._changes += 1
            self._pairs_stand = False
        super().on_changes(changes)

    def reload(self) -> None:
        """Ask how the round stands, and what could be begun."""
        wanted, changes = self._looked_at or self._round_id, self._changes
        self._latest.read(
            load_huddle_now,
            self._clock.now(),
            wanted,
            self._begin_with,
            self._pairs_of(self._round_id),
            on_done=lambda found: self._on_read(changes, *found),
        )

    def _pairs_of(self, round_id: RoundId | None) -> tuple[PairOfWeek, ...] | None:
        """Return the pairs of a round's week where they are known and nothing changed that they are made of."""
        page = self._page
        known = page is not None and page.round.id == round_id and self._pairs_stand
        return page.pairs if page is not None and known else None

    def _on_read(self, changes: int, begin: HuddleStart, page: HuddlePage | None) -> None:
        self._pairs_stand = changes == self._changes
        self._show(begin, page)

    def tick(self) -> None:
        """Look at the clock: the ring, and how long the round still takes."""
        held = self.held
        if held is None or self._stage_now is not Stage.ROUND:
            return
        now = self._clock.now()
        self.round_page.set_left(held.turn_left(now).total_seconds(), held.turn_length.total_seconds())
        self.tools.set_words(self._progress(held))
        self._stay_awake()

    def _connect(self) -> None:
        tools, start = self.tools, self.start_page
        self._tick.timeout.connect(self.tick)
        start.changed.connect(self._refresh_start)
        start.rules.change_tapped.connect(self._on_rules_change)
        start.template_tapped.connect(self._on_template)
        tools.next_tapped.connect(self._on_next)
        tools.back_tapped.connect(lambda: self._tell(Happening.GO_BACK))
        tools.longer_tapped.connect(lambda: self._tell(Happening.MORE_TIME))
        tools.pass_tapped.connect(self._on_pass)
        tools.help_tapped.connect(self.card_deeds.offer_help)
        tools.words_tapped.connect(self.card_deeds.ask_words)
        tools.people_tapped.connect(self.open_presence)
        self.round_page.person_tapped.connect(lambda _: self.open_presence())
        self.round_page.sheet_tapped.connect(lambda: self.go_to.emit("sheet", SheetRequest("huddle")))
        self.end_page.join_tapped.connect(self._on_join)
        self.resume_page.go_on_tapped.connect(lambda: self._resume(Happening.RESUME))
        self.resume_page.end_tapped.connect(lambda: self._resume(Happening.END))
        self.resume_page.another_tapped.connect(self._on_another_round)

    # What is shown

    def _show(self, begin: HuddleStart, page: HuddlePage | None) -> None:
        self._begin_with = begin
        if page is not None and not page.round.is_open(self._clock.now()):
            # What comes next is not what came next before this round.
            begin = self._begin_with = _without(begin, page.round.id)
            page = self._round_id = self._looked_at = None
            self.make_stale()
        if page != self._page:
            self._said_at = self._clock.now()
        self._page = page
        self._stage_now = self._stage_of(begin, page)
        front = self._page_of(self._stage_now)
        for place in (self.start_page, self.resume_page, self.round_page, self.end_page):
            place.setVisible(place is front)
        if page is None:
            # What was said to a team is not kept for whoever comes next.
            self.round_page.forget()
            self.end_page.forget()
        self._refresh(begin)
        self.header_changed.emit()

    def _stage_of(self, begin: HuddleStart, page: HuddlePage | None) -> Stage:
        if page is not None:
            return Stage.ROUND if page.round.speaker is not None else Stage.END
        return Stage.RESUME if self._left_open(begin) is not None else Stage.START

    def _left_open(self, begin: HuddleStart) -> Round | None:
        """Return a round that goes on somewhere, or did when the power went, unless this screen was asked not to."""
        return next((held for held in begin.open_rounds if held.id not in self._passed_over), None)

    def _page_of(self, stage: Stage) -> QWidget:
        pages: dict[Stage, QWidget] = {
            Stage.START: self.start_page,
            Stage.RESUME: self.resume_page,
            Stage.ROUND: self.round_page,
            Stage.END: self.end_page,
        }
        return pages[stage]

    def _refresh(self, begin: HuddleStart) -> None:
        page, left_open = self._page, self._left_open(begin)
        self._rules.setText("  ·  ".join(rule_lines(page.rules)) if page is not None else "")
        if page is not None and self._presence is not None:
            self._presence.show_people(page.roster, frozenset(page.round.present), page.round.facilitator)
        if page is None and left_open is not None:
            self._refresh_resume(left_open)
        elif page is None:
            self._refresh_start()
        elif page.round.speaker is not None:
            self._refresh_round(page, page.round.speaker)
        else:
            self._refresh_end(page)

    def _refresh_end(self, page: HuddlePage) -> None:
        self.end_page.show_end(end_shown(page))
        minutes = max(1, round(page.round.took / timedelta(minutes=1)))
        words = self.tr("{count} voices in {minutes} min").format(count=len(page.round.over), minutes=minutes)
        self.tools.show_end(words, self.tr("Done"))

    def _offered(self, begin: HuddleStart) -> Offered:
        team = self._team()
        rules = begin.rules.get(team, GroundRules()) if team is not None else GroundRules()
        since = begin.programme.calendar.day_of(rules.since) if rules.since is not None else None
        return Offered(
            templates=tuple((_key(template), template_name(template)) for template in begin.templates(team)),
            teams=tuple((str(found.id), found.name) for found in begin.teams),
            rules=rule_lines(rules),
            rules_since=self.tr("agreed on {day}").format(day=long_day(since)) if since is not None else "",
            may_change=team is not None,
            people=begin.people,
            own=frozenset(_key(template) for template in begin.templates(team) if template.id is not None),
            next_kinds=tuple((str(found or EVERYBODY), kind.value) for found, kind in begin.next_kind.items()),
        )

    def _team(self) -> TeamId | None:
        """Return the team chosen on the page before a round."""
        begin, chosen = self._begin_with, self.start_page.team
        teams = begin.teams if begin is not None else ()
        return next((found.id for found in teams if str(found.id) == chosen), None)

    def _template(self, begin: HuddleStart) -> Template:
        """Return the template chosen on the page before a round."""
        templates, chosen = begin.templates(self._team()), self.start_page.template
        return next((template for template in templates if _key(template) == chosen), templates[0])

    def _refresh_start(self) -> None:
        begin, page = self._begin_with, self.start_page
        if begin is None or self._stage_now is not Stage.START:
            return
        page.offer(self._offered(begin))
        count, template = len(page.here), self._template(begin)
        if not count:
            self.tools.show_start(words="", blocked=self.tr("touch who is here first"))
            return
        each = int(time_each(template.minutes, count).total_seconds())
        words = self.tr("{count} here · {seconds} s each · {minutes} min").format(
            count=count, seconds=each, minutes=template.minutes
        )
        self.tools.show_start(words=words, blocked="")

    def _refresh_resume(self, held: Round) -> None:
        voices, count = len(held.over), len(held.over) + len(held.waiting)
        words = self.tr("{done} of {count} were heard. It goes on where it stood.").format(done=voices, count=count)
        self.resume_page.show_round(title_of(held.kind), template_name(held.template), words)
        self.tools.show_nothing()

    def _refresh_round(self, page: HuddlePage, speaker: PersonId) -> None:
        held = page.round
        self.round_page.show_speaker(speaker_shown(page, speaker))
        self.round_page.show_others(others_shown(page))
        on = self.tr("Thank you, everybody")
        if len(held.waiting) > 1:
            on = self.tr("Thank you, next: {name}").format(name=person_of(page, held.waiting[1]).given_name)
        done, check_out = len(held.over), held.kind is HuddleKind.CHECK_OUT
        self.tools.show_round(done, done + len(held.waiting), self._progress(held), on, check_out=check_out)
        self.tick()

    def _progress(self, held: Round) -> str:
        voice, count = len(held.over) + 1, len(held.over) + len(held.waiting)
        minutes = max(1, round(held.left(self._clock.now()) / timedelta(minutes=1)))
        return self.tr("{voice} of {count} · {minutes} min left").format(voice=voice, count=count, minutes=minutes)

    def _stay_awake(self) -> None:
        """Let nobody's listening count as nobody being there; a sign-in of somebody's own ends all the same."""
        held = self.held
        if held is None or self._stage_now is not Stage.ROUND or not self.in_front or self.signed_in is not None:
            return
        if self._clock.now() - held.turn_began < held.turn_length + _STANDS_STILL:
            self.still_working.emit()

    # What is done

    def _on_next(self) -> None:
        if self._stage_now is Stage.START:
            self._begin()
        elif self._stage_now is Stage.ROUND:
            self._tell(Happening.MOVE_ON)
        elif self._stage_now is Stage.END:
            self._tell(Happening.END)

    def _begin(self) -> None:
        begin, page = self._begin_with, self.start_page
        if begin is None or not page.here:
            return
        people = [person for person in begin.people if person.id in page.here]
        team, kind = self._team(), HuddleKind(page.kind.chosen)
        command = StartHuddle(self._offered_id, team, kind, self._template(begin), page.here)
        self.desk.begin(self._leads(people), command, self._on_begun, lambda error: self._on_refused(team, error))

    def _on_refused(self, team: TeamId | None, error: UserError) -> None:
        if error.code == "huddle-open" and self._begin_with is not None:
            # It says to join that round or to end it: so it is offered again.
            self._ask_again_about(held.id for held in self._begin_with.open_rounds if held.team_id == team)
        self.error.emit(error)

    def _leads(self, people: list[Person]) -> Person:
        """Return whoever is signed in, else a leader who is here, else the first name."""
        own = self.signed_in.person_id if self.signed_in is not None else None
        return next(
            (person for person in people if person.id == own),
            next((person for person in people if person.leader), people[0]),
        )

    def _on_rules_change(self) -> None:
        self.with_person(lambda _: self._ask_rules(), self.tr("Your team agrees on its own ground rules."))

    def _ask_rules(self) -> None:
        begin, team = self._begin_with, self._team()
        if begin is None or team is None:
            return
        lines = rule_lines(begin.rules.get(team, GroundRules()))
        fields = [
            FieldWords(str(place), self.tr("Rule {number}").format(number=place + 1), text, LONGEST_RULE)
            for place, text in enumerate((*lines, *([""] * MOST_RULES))[:MOST_RULES])
        ]
        self.words().ask(
            self.tr("Ground rules"),
            self.tr("Your team agrees on its own ground rules."),
            self.tr("We agree"),
            fields,
            lambda said: self._agree(team, tuple(filter(None, said.values()))),
        )

    def _agree(self, team: TeamId, rules: tuple[str, ...]) -> None:
        if self.signed_in is not None:
            self.desk.agree(self.signed_in.actor, team, rules)

    def _on_template(self) -> None:
        self.with_person(lambda _: self._ask_template(), self.tr("Your team shapes its own huddle."))

    def _ask_template(self) -> None:
        begin, team = self._begin_with, self._team()
        if begin is not None and team is not None:
            self.template_deeds.ask(team, self._template(begin))

    def _on_begun(self, round_id: RoundId) -> None:
        self._round_id = round_id
        self._offered_id = RoundId(self._ids())
        self.start_page.forget_people()
        self.make_stale()

    def _tell(self, happening: Happening, person_id: PersonId | None = None) -> None:
        page = self._page
        if page is not None:
            self.desk.tell(page.round, self._speaks_for(page), happening, person_id)

    def _speaks_for(self, page: HuddlePage) -> Person:
        """Return in whose name a touch on the band is kept: whoever leads."""
        held = page.round
        return person_of(page, held.facilitator or held.voices[0].person_id)

    def _on_pass(self) -> None:
        page = self._page
        if page is not None and page.round.speaker is not None:
            speaker = page.cards[page.round.speaker].person
            self.desk.pass_turn(page.round, self._speaks_for(page), lambda passed: self._on_passed(speaker, passed))

    def _on_passed(self, speaker: Person, passed: Passed) -> None:
        if passed.took_something:
            self.undo_offered.emit(self.tr("The card is empty again."), self.desk.taking_pass_back(speaker, passed))

    def _on_join(self, goal: LonelyGoal) -> None:
        page = self._page
        if page is not None:
            people = people_in_order(page, set(page.round.present) - {goal.person_id})
            title = self.tr("Who joins {name}?").format(name=goal.name)
            self.names().ask(title, people, lambda person: self._join(goal, person))

    def _join(self, goal: LonelyGoal, person: Person) -> None:
        self.desk.join(goal.goal_id, person, lambda is_new: self._on_joined(goal, person, is_new=is_new))

    def _on_joined(self, goal: LonelyGoal, person: Person, *, is_new: bool) -> None:
        if not is_new:
            self.notice.emit(self.tr("{name} has that offer already.").format(name=goal.name))
            return
        text = self.tr("{name} will find your offer here.").format(name=goal.name)
        self.undo_offered.emit(text, self.desk.taking_back(goal.goal_id, person))

    def _resume(self, happening: Happening) -> None:
        begin = self._begin_with
        held = self._left_open(begin) if begin is not None else None
        if begin is None or held is None:
            return
        people = {person.id: person for person in begin.people}
        leads = people.get(held.facilitator or held.voices[0].person_id, begin.people[0])
        self._round_id = held.id
        if happening is Happening.RESUME and held.turn_left(self._clock.now()):
            # Its time still runs: it goes on at another screen, or was gone from this one for a moment only.
            self.make_stale()
        else:
            self.desk.tell(held, leads, happening)

    def _on_another_round(self) -> None:
        begin = self._begin_with
        if begin is not None:
            self._passed_over |= {held.id for held in begin.open_rounds}
            self.make_stale()

    def open_presence(self) -> None:
        """Show who is here, to be touched as they come and go."""
        page = self._page
        if page is None:
            return
        if self._presence is None:
            sheet = self._presence = PresenceSheet(self.theme, self.stage)
            sheet.joined.connect(lambda person_id: self._tell(Happening.JOIN, person_id))
            sheet.left.connect(lambda person_id: self._tell(Happening.LEAVE, person_id))
            sheet.passed_on.connect(lambda person_id: self._tell(Happening.LEAD, person_id))
            sheet.end_tapped.connect(self._on_end_early)
        self._presence.show_people(page.roster, frozenset(page.round.present), page.round.facilitator)
        self._presence.open()

    def _on_end_early(self) -> None:
        if self._presence is not None:
            self._presence.close_sheet()
        self._tell(Happening.END)

    def names(self) -> NameSheet:
        """Return the sheet that asks for a name, made when it is first needed."""
        if self._names is None:
            self._names = NameSheet(self.theme, self.stage)
        return self._names

    def words(self) -> CardWordsSheet:
        """Return the sheet for words of one's own, made when it is first needed."""
        if self._words is None:
            self._words = CardWordsSheet(self.theme, self.stage)
        return self._words


def _without(begin: HuddleStart, round_id: RoundId) -> HuddleStart:
    return replace(begin, open_rounds=tuple(held for held in begin.open_rounds if held.id != round_id))


def _key(template: Template) -> str:
    return str(template.id) if template.id is not None else template.occasion.value
