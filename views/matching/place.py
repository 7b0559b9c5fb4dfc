"""Rotation matching: people by blocks, cover below, and beside them why it is so. The program suggests, chiefs decide.

Everybody may look at rotations and cover. Suggesting and locking ask for a chief; growth and reasons are there for
chiefs, and for each person their own. What a viewer may not see never leaves the database's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedLayout, QWidget

from kiosk.actions.drafts import PlanDraft, load_drafts
from kiosk.actions.kept_plans import KeptPlan
from kiosk.actions.move_words import moves_words
from kiosk.actions.plan_values import CellKey, PlanView
from kiosk.actions.plan_view import for_viewer
from kiosk.domain.changes import Topic
from kiosk.domain.clock import Clock
from kiosk.domain.errors import UserError
from kiosk.domain.ids import PlanId
from kiosk.domain.sessions import CHIEFS_AT_WORK, EVERYBODY, SessionLimits
from kiosk.jobs.runner import Jobs
from kiosk.matching.moves import Move
from kiosk.matching.plan import Status, WayOut
from kiosk.reports.model import ObstacleSheet
from views.matching.accepting import Accepting
from views.matching.at_hand import AtHand
from views.matching.chiefs import Chiefs, may_plan
from views.matching.compare import ComparePage
from views.matching.counting import Counting
from views.matching.desks import Desks
from views.matching.explaining import Explaining
from views.matching.hands import Hands
from views.matching.headline import headline_words
from views.matching.legend import RotationLegend
from views.matching.moving import Moving
from views.matching.no_plan import ended_words
from views.matching.no_plan_desk import NoPlanDesk
from views.matching.paging import Paging
from views.matching.panel import MatchingPanel
from views.matching.repairing import Repairing
from views.matching.searching import Searching
from views.matching.side_by_side import SideBySide
from views.matching.solving import Around, Ended, Suggesting, around_plan
from views.matching.tiles import cover_rows, looks_used, open_blocks, plan_blocks, plan_people
from views.matching.tools import MatchingTools
from views.place import Place
from views.printing.request import PrintRequest, Prints
from views.signed_in import SignedIn
from widgets.plan_grid import PlanGrid
from widgets.roomy import room_height
from widgets.theme import Theme

_LEAST_WIDTH, _LEAST_GRID, _LEAST_ROW = 1000, 340, 600
"""Narrower than this, in px at 1080p, the reasons stand below the plan, which is not lower than the other; and
narrower than the third the buttons stand below each other."""

_translate = QCoreApplication.translate
Words = Callable[[UserError], str]
NewSuggesting = Callable[[Jobs, Clock, "MatchingPlace"], Suggesting]


class MatchingPlace(Place):
    """The plan of the year, and a search for a better one.

    `words` turns an error into a sentence; plans that are taken along are kept in `folder`, without one none is.
    """

    name: ClassVar[str] = "matching"
    topics: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.PLANS, Topic.ROTATIONS, Topic.PEOPLE, Topic.SETTINGS, Topic.CONSENT}
    )
    limits: ClassVar[SessionLimits] = CHIEFS_AT_WORK
    hides_names: ClassVar[bool] = True

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        clock: Clock,
        words: Words,
        parent: QWidget | None = None,
        *,
        suggesting: NewSuggesting = Suggesting,
        folder: Path | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._jobs, self._clock, self._words = jobs, clock, words
        self._plan = jobs.latest(self)
        self._view: PlanView | None = None
        self._at_hand = AtHand()
        self._cell: CellKey | None = None
        self._explaining = Explaining(jobs, self)
        self._ended_without: Ended | None = None
        self._names_hidden = False
        self.grid = PlanGrid(theme)
        self.panel = MatchingPanel(theme)
        self.tools = MatchingTools(theme)
        self._legend = RotationLegend(theme)
        self.suggesting = suggesting(jobs, clock, self)
        self._hands = Hands(jobs, self)
        self._counting = Counting(self._at_hand, self.panel.aims, self.tools, self)
        self._weights = self._counting.weights
        self.searching = Searching(self.suggesting, self.tools, self._weights, self)
        self._paging = Paging(self.tools, self._front_grid, self)
        self._accepting = Accepting(jobs, self)
        self._repairing = Repairing(jobs, clock, self)
        self._moving = Moving(jobs, self.grid, self.panel, self._legend, self)
        self._chiefs = Chiefs(lambda: self.signed_in, self)
        self._desks = Desks(self, jobs, clock, folder, self._chiefs.find, self._code_shown)
        self.rules, self.files, self.versions = self._desks.rules, self._desks.files, self._desks.versions
        self._pages = QStackedLayout(self)
        self._side_by_side = SideBySide(self._at_hand, self._pages, self._legend, self.tools.comparing, self)
        self.no_plan = NoPlanDesk(self._pages, self.tools, clock, self)
        one = QWidget()
        self._pages.addWidget(one)
        self._row = QHBoxLayout(one)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.grid, 1)
        self._row.addWidget(self.panel)
        self._connect()
        self.set_theme(theme)

    @property
    def view(self) -> PlanView | None:
        """What is shown now."""
        return self._view

    @property
    def comparing(self) -> ComparePage | None:
        """The page of two plans, None while none were compared yet."""
        return self._side_by_side.page

    # The place -------------------------------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Two plans") if self._at_hand.pair else self.tr("Rotation matching")

    def subtitle(self) -> str:
        """Return whose word it is, or what is compared."""
        blocks = open_blocks(self._view) if self._view is not None else []
        if self._at_hand.pair and blocks:
            words = self.tr("Rotation matching, blocks {first} to {last}")
            return words.format(first=blocks[0].number, last=blocks[-1].number)
        return self.tr("A suggestion. Chiefs decide.")

    def legend_widget(self) -> QWidget:
        """Return the rotations' codes and colours, or how much of two plans differs."""
        return self._legend

    def tool_band(self) -> QWidget:
        """Return how good the plan is, suggest and print; or the running search."""
        return self.tools

    def reload(self) -> None:
        """Ask for the newest plans, as whoever is there may see them."""
        if self.signed_in is not None and may_plan(self.signed_in):
            self.suggesting.get_ready()
        viewer = self.signed_in.actor if self.signed_in else None
        self._plan.read(
            load_drafts,
            viewer,
            self._clock.now(),
            self._at_hand.looked_up,
            on_done=self._on_drafts_read,
            on_error=self._show_nothing,
        )

    def limits_for(self, signed_in: SignedIn | None) -> SessionLimits:
        """Give chiefs their longer time; whoever only looks has everybody's."""
        return self.limits if may_plan(signed_in) else EVERYBODY

    def rest(self) -> None:
        """Close what is open; a search that runs is stopped, and what it found is kept."""
        self.suggesting.stop()
        self._cell, self._ended_without = None, None
        self._explaining.forget()
        self._moving.forget()
        self._weights.forget()
        self._accepting.forget()
        self._desks.close()
        self.grid.clear_selection()
        self._at_hand.look_up(None)
        self._show_shown()

    def set_signed_in(self, signed_in: SignedIn | None) -> None:
        """Know who is there: what they may see is read anew, and what they may not is gone at once."""
        changed, chief_left = signed_in != self.signed_in, may_plan(self.signed_in) and not may_plan(signed_in)
        super().set_signed_in(signed_in)
        if changed:
            self._plan.cancel()
            self._at_hand.look_up(None)
            self._desks.close()
            self._forget_private()
            self.make_stale()
        if chief_left:
            self.suggesting.stand_down()

    def set_names_hidden(self, *, hidden: bool) -> None:
        """Keep the tiles and hide names; what speaks of one person is put away."""
        self._names_hidden = hidden
        self.grid.set_names_hidden(hidden)
        self._side_by_side.set_names_hidden(hidden=hidden)
        self._desks.close()
        self._cell = None
        self.grid.clear_selection()
        self._show_panel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one below the other where the screen is higher than wide."""
        super().resizeEvent(event)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_row"):
            self._row.setSpacing(theme.px(16))
            self._fit()
            self._show_panel()

    def _fit(self) -> None:
        # With a large text there is no room beside each other, and the page scrolls.
        narrow = self.width() < self.theme.px(_LEAST_WIDTH)
        below = room_height(self) > self.width() or narrow
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        self.grid.setMinimumHeight(self.theme.px(_LEAST_GRID) if narrow else 0)
        turned = direction is not self._row.direction()
        self._row.setDirection(direction)
        self.panel.set_below(below=below, narrow=narrow, stacked=self.width() < self.theme.px(_LEAST_ROW))
        if turned:
            self._show_panel()

    def open_cell(self, person: str, block: str) -> None:
        """Show one cell by roster key and block id (`B07`)."""
        if self._names_hidden:
            return
        self._cell, self._ended_without = (person, block), None
        self._moving.end()
        self._accepting.forget()
        self.grid.select(person, block)
        self._show_panel()
        self._ask_why()

    # Showing ---------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.grid.cell_tapped.connect(self._on_cell_tapped)
        self.grid.person_tapped.connect(self._on_person_tapped)
        self.panel.lock_tapped.connect(self._on_lock_tapped)
        self.panel.unlock_tapped.connect(self._on_unlock_tapped)
        self.panel.bar_tapped.connect(self._on_bar_tapped)
        self.panel.move_tapped.connect(self._on_move_tapped)
        self._side_by_side.people_moved.connect(self._paging.tell)
        self._moving.lifted.connect(self._on_tile_lifted)
        self._moving.ended.connect(self._show_panel)
        self._moving.chosen.connect(self._on_place_chosen)
        self._moving.failed.connect(self.error)
        self.panel.reasons_tapped.connect(self._on_reasons_tapped)
        self._chiefs.asked.connect(self.sign_in_requested)
        self._chiefs.told.connect(self.notice)
        self.no_plan.turned.connect(self._show_panel)
        self.no_plan.try_tapped.connect(self._on_try_tapped)
        self.no_plan.print_wanted.connect(self._print_obstacles)
        self.tools.without.rules_tapped.connect(self._desks.open_rules)
        self.tools.without.again_tapped.connect(self._on_suggest_tapped)
        self.tools.suggest_tapped.connect(self._on_suggest_tapped)
        self.tools.tabs.chosen.connect(self._on_plan_chosen)
        self.tools.compare_tapped.connect(self._on_compare_tapped)
        self.tools.comparing.one_tapped.connect(lambda: self._go_on_with(None))
        self.tools.comparing.go_on_tapped.connect(self._go_on_with)
        self.tools.comparing.other_tapped.connect(self._on_third_tapped)
        self.panel.accept_tapped.connect(self._on_accept_tapped)
        self._desks.follow(self.panel)
        self.versions.looked_up.connect(self._look_up)
        self.versions.gone_back.connect(lambda: self._look_up(None))
        self.panel.accept_confirmed.connect(self._accepting.accept)
        self.panel.accept_declined.connect(self._accepting.forget)
        self._accepting.changed.connect(self._show_panel)
        self._repairing.changed.connect(self._show_panel)
        self._repairing.failed.connect(self.error)
        self.panel.repair_tapped.connect(self._on_repair_tapped)
        for hands in (self._hands, self._accepting):
            hands.done.connect(self.undo_offered)
            hands.told.connect(self.notice)
            hands.failed.connect(self.error)
        self._paging.follow(self.grid)
        self.tools.print_tapped.connect(self._on_print_tapped)
        self.tools.comparing.print_tapped.connect(self._print)
        self.searching.working.connect(self._on_working)
        self.searching.kept.connect(self._on_kept)
        self.searching.moved.connect(self._on_moved)
        self.searching.obstructed.connect(self._show_obstructed)
        self.searching.without_plan.connect(self._on_without_plan)
        self.searching.tried.connect(self._on_tried)
        self.searching.failed.connect(self._on_failed)
        self._explaining.answered.connect(self._on_explained)
        self._explaining.failed.connect(self._on_not_explained)

    def _on_drafts_read(self, drafts: tuple[PlanDraft, ...]) -> None:
        self._at_hand.take(drafts)
        self._counting.take(drafts)
        self._repairing.look(self.signed_in.actor if self.signed_in and may_plan(self.signed_in) else None)
        self._show_shown()

    def _show_shown(self) -> None:
        """Show the plan that is chosen, alone or beside another, or what is scheduled without one."""
        if self._at_hand.view is not None:
            self._show(self._at_hand.view)

    def _show(self, view: PlanView) -> None:
        self._view = self._explaining.with_answers(view)
        self._moving.take(view)
        self.grid.set_blocks(plan_blocks(view))
        self.grid.set_people(plan_people(view))
        movable = view.kept is not None and not view.withdrawn and not self._names_hidden
        self.grid.set_movable(view.reasons.keys() if movable else ())
        self.grid.set_cover(cover_rows(view))
        self.tools.set_plans(self._at_hand.tabs(), self._at_hand.shown)
        self.tools.set_printable(printable=view.head is not None)
        self.tools.set_can_suggest(can=True)
        self.tools.set_plan(*headline_words(view))
        self._show_pair(view)
        self._accepting.look(view)
        self._paging.tell()
        self._show_panel()
        self._ask_why()
        self.header_changed.emit()

    def _show_pair(self, view: PlanView) -> None:
        """Stand two plans side by side where they are compared, or one alone, with the legend that belongs to it."""
        comparing = self._at_hand.pair is not None
        self.tools.set_comparing(comparing=comparing)
        if comparing:
            self._side_by_side.show(self.theme)
            return
        self._pages.setCurrentIndex(0)
        growth = any(cell.growth is not None for cell in view.cells.values())
        self._legend.set_rotations(looks_used(view), growth=growth)

    def _on_plan_chosen(self, plan: PlanId) -> None:
        self._at_hand.choose(plan)
        self._accepting.forget()
        self._ended_without = None
        self._show_shown()

    def _on_compare_tapped(self) -> None:
        self._at_hand.begin_comparing()
        self._show_shown()

    def _on_print_tapped(self) -> None:
        head = self._view.head if self._view is not None else None
        self._print((head.code,) if head is not None else ())

    def _print(self, codes: tuple[str, ...]) -> None:
        self.go_to.emit("printing", PrintRequest(Prints.PLAN, self.name, codes))

    def _print_obstacles(self, sheet: ObstacleSheet) -> None:
        self.go_to.emit("printing", PrintRequest(Prints.OBSTACLES, self.name, obstacles=sheet))

    def _on_third_tapped(self) -> None:
        self._at_hand.put_third()
        self._show_shown()

    def _go_on_with(self, plan: PlanId | None) -> None:
        """Let one of two plans stand there alone; None is the one that did before."""
        self._at_hand.choose(plan if plan is not None else self._at_hand.shown)
        self._show_shown()

    def _show_nothing(self, error: UserError) -> None:
        self._view, self._cell = None, None
        self._at_hand.take(())
        self.tools.set_plans([], None)
        self.grid.set_people([])
        self.grid.set_blocks([])
        self.grid.set_cover([])
        self.tools.set_plan("", "")
        self.tools.set_printable(printable=False)
        self.tools.set_can_suggest(can=False)
        self.panel.show_nothing(self.tr("Nothing to plan yet"), self._words(error))

    def _show_panel(self) -> None:
        view = self._view
        if view is None:
            return
        asked = self._accepting.asked
        asking = asked is not None and view.head is not None and view.head.id == asked[0]
        self.tools.set_asking(asking=asking)
        ended = None if asking or self._names_hidden else self._ended_without
        if self.no_plan.show(self.theme, ended, view):
            return
        if asked is not None and asking:
            self.panel.show_accept(view, asked[1].person.name)
        elif self._ended_without is not None and self._ended_without.plan.status is not Status.INFEASIBLE:
            headline, detail = ended_words(self._ended_without.plan)
            self.panel.show_no_plan(headline, detail, kept_before=view.head is not None)
        elif self._cell is not None and self._cell == self._moving.of:
            self._moving.show()
        elif self._cell is not None and self._cell in view.cells:
            self.panel.show_cell(view, self._cell, looking=self._explaining.is_asking(self._cell))
        else:
            may = self.signed_in is None or may_plan(self.signed_in)
            accepted = self._accepting.of(view)
            lacks = self._repairing.lacks(view) if not self._names_hidden else []
            self.panel.show_plan(
                view,
                names=not self._names_hidden,
                accepted=accepted,
                may_accept=may,
                lacks=lacks,
                repair=self._repairing.offered(view),
            )

    def _forget_private(self) -> None:
        """Show nothing of the one who left while the page for the next one is read."""
        self._explaining.forget()
        self._moving.forget()
        self._repairing.forget()
        self._ended_without = None
        if self._view is not None:
            # What stood there may be a version or a trial, which are for chiefs: the newest plan takes its place.
            view = for_viewer(self._at_hand.view or self._view, None)
            self._at_hand.keep_bare(view)
            self._counting.forget()
            self._show(view)

    def _front_grid(self) -> PlanGrid:
        page = self.comparing
        return page.left.grid if page is not None and self._at_hand.pair else self.grid

    def _on_cell_tapped(self, person: str, block: str) -> None:
        if self._cell == (person, block):
            self._cell = None
            self.grid.clear_selection()
            self._show_panel()
        else:
            self.open_cell(person, block)

    def _on_person_tapped(self, person: str) -> None:
        if self._view is not None and not self._names_hidden:
            self.go_to.emit("person", self._view.year.people[person].id)

    # Why -------------------------------------------------------------------------------------------------------------

    def _ask_why(self) -> None:
        if self._view is not None and self._cell is not None and self._explaining.ask(self._view, self._cell):
            self._show_panel()

    def _on_explained(self) -> None:
        if self._view is not None:
            self._view = self._explaining.with_answers(self._view)
        self._show_panel()
        self._ask_why()

    def _on_not_explained(self, error: UserError) -> None:
        self.error.emit(error)
        self._show_panel()

    # What chiefs do --------------------------------------------------------------------------------------------------

    def _code_shown(self) -> str:
        return self._view.head.code if self._view is not None and self._view.head is not None else ""

    def _look_up(self, plan: PlanId | None) -> None:
        """Have a version at hand besides those kept last, and show it; None is for those alone."""
        self._at_hand.look_up(plan)
        self._accepting.forget()
        self._cell, self._ended_without = None, None
        self.grid.clear_selection()
        self.make_stale()

    def _on_accept_tapped(self) -> None:
        shown = self._at_hand.shown
        if shown is not None:
            self._chiefs.find(partial(self._accepting.ask, shown), self.tr("A chief accepts a plan. Who are you?"))

    def _on_suggest_tapped(self) -> None:
        self._chiefs.find(self._suggest, self.tr("A chief suggests a plan. Who are you?"))

    def _suggest(self, signed_in: SignedIn, around: Around | None = None) -> None:
        if self.suggesting.running:
            return
        self._ended_without = None
        self.searching.begin(signed_in, around)
        self._show_panel()

    def _on_working(self) -> None:
        if self.in_front:
            # A running search counts as use: the chief waits for it.
            self.still_working.emit()

    def _on_repair_tapped(self) -> None:
        around = self._repairing.around
        if around is not None:
            self._chiefs.find(partial(self._suggest, around=around), self.tr("A chief repairs a plan. Who are you?"))

    def _on_kept(self, plans: int) -> None:
        self._at_hand.look_up(None)
        words = self.tr("The suggestion is kept. It stands here until the next one.")
        if plans > 1:
            words = self.tr("{count} plans are kept. They stand here until the next ones.").format(count=plans)
        self.notice.emit(words)

    def _on_moved(self, moved: Sequence[Move]) -> None:
        view = self._view
        self._at_hand.look_up(None)
        if view is not None:
            self.notice.emit(moves_words(moved, view, _translate))

    def _on_try_tapped(self, way: WayOut) -> None:
        self._chiefs.find(partial(self._try_out, way), self.tr("A chief tries a way out. Who are you?"))

    def _try_out(self, way: WayOut, signed_in: SignedIn) -> None:
        if not self.suggesting.running:
            self.searching.try_out(signed_in, way)

    def _on_tried(self, kept: KeptPlan) -> None:
        self._look_up(kept.id)
        self.notice.emit(self.tr("Tried, not decided: the rules stand as they were."))

    def _on_without_plan(self, ended: Ended) -> None:
        if self.suggesting.trying:
            self.notice.emit(self.tr("No plan was found this way. What stood here before stands."))
            self._show_panel()
            return
        self._show_obstructed(ended)

    def _show_obstructed(self, ended: Ended) -> None:
        if ended.plan.status is Status.INFEASIBLE and not may_plan(self.signed_in):
            # The chief left meanwhile: what stood in the way names people, and is not for whoever is there now.
            return
        self._cell, self._ended_without = None, ended
        self.grid.clear_selection()
        self._show_panel()

    def _on_failed(self, error: UserError) -> None:
        self._show_panel()
        self.error.emit(error)

    def _on_reasons_tapped(self) -> None:
        self.sign_in_requested.emit(self._on_reasons_asked, self.tr("Reasons are for chiefs, and for each person."))

    def _on_reasons_asked(self, signed_in: SignedIn) -> None:
        """Say so where the page that comes will hold no reasons either; otherwise it shows them by itself."""
        view, cell = self._view, self._cell
        own = view is not None and cell is not None and signed_in.person_id == view.year.people[cell[0]].id
        if not own and not may_plan(signed_in):
            self.notice.emit(self.tr("These reasons are for chiefs, and for the person they are about."))

    def _on_lock_tapped(self) -> None:
        self._with_cell(self._hands.lock, self.tr("A chief locks a place. Who are you?"))

    def _on_bar_tapped(self) -> None:
        self._with_cell(self._hands.bar, self.tr("A chief bars a place. Who are you?"))

    def _on_move_tapped(self) -> None:
        if self._view is not None and self._cell is not None:
            self._moving.begin(self._view, self._cell)
            self._show_panel()

    def _on_tile_lifted(self, person: str, block: str) -> None:
        if self._view is not None:
            self._cell, self._ended_without = (person, block), None
            self.grid.select(person, block)
            self._on_move_tapped()

    def _on_place_chosen(self, rotation: str) -> None:
        """Move somebody, and let the plan be searched anew around it."""
        view, cell = self._view, self._cell
        if view is None or cell is None:
            return
        self._show_panel()
        then = partial(self._suggest, around=around_plan(view))
        self._chiefs.find(
            partial(self._hands.move, view, cell, rotation, then), self.tr("A chief moves somebody. Who are you?")
        )

    def _on_unlock_tapped(self) -> None:
        self._with_cell(self._hands.unlock, self.tr("A chief unlocks a place. Who are you?"))

    def _with_cell(self, act: Callable[[PlanView, CellKey, SignedIn], None], reason: str) -> None:
        """Let a chief do something to the cell that is chosen."""
        if self._view is not None and self._cell is not None:
            self._chiefs.find(partial(act, self._view, self._cell), reason)
