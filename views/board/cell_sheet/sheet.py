"""The cell sheet: "I saw you do that", in four touches.

Saving needs somebody who proved who they are; what was entered before waits for them. The sheet says nothing of what is
not shared: to its observer only that the wall will not move.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from db.queries.cell import CellPage, load_cell_page
from kiosk.actions.observe import Observe, observe, put_back, undo_observe, withdraw
from kiosk.domain.clock import Clock
from kiosk.domain.errors import UserError
from kiosk.domain.evidence import Observation
from kiosk.domain.ids import CompetencyId, ObservationId, PersonId
from kiosk.jobs.runner import Jobs
from views.board.cell_sheet.beside import Beside
from views.board.cell_sheet.entry import Entry, EntryForm
from views.board.cell_sheet.history import History
from views.board.trainings import TrainingDesk
from views.drafts import DraftKeeper
from views.scales import pin_scale, standing_pin
from views.signed_in import SignedIn
from views.undoing import undoing
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.pin_view import PinView
from widgets.scroll_area import TouchScrollArea
from widgets.sheet import Sheet
from widgets.sizes import UNBOUNDED
from widgets.text_field import ask_first
from widgets.theme import CAPTION, Theme

# Row, column and how many of each: history, entry, help and Save.
_ACROSS = ((0, 0, 2, 1), (0, 1, 2, 1), (0, 2, 1, 1), (1, 2, 1, 1))
_ON_A_PAGE = ((2, 0), (0, 0), (1, 0))
_UPRIGHT = ((1, 0, 1, 1), (0, 0, 1, 2), (1, 1, 1, 1), (2, 0, 1, 2))


@dataclass(frozen=True, slots=True)
class Desk:
    """What the sheet asks of the place it belongs to.

    `with_person(then, reason)` asks who is there; `saved(text, undo)` offers the undo; `error` tells what went wrong;
    `new_id` makes ids; `go_to_person` opens a person's page; `trainings` keeps dates for learning.
    """

    with_person: Callable[[Callable[[SignedIn], object], str], None]
    signed_in: Callable[[], SignedIn | None]
    saved: Callable[[str, Callable[[], None]], None]
    error: Callable[[UserError], None]
    new_id: Callable[[], ObservationId]
    go_to_person: Callable[[PersonId], None]
    trainings: TrainingDesk


class CellSheet(Sheet):
    """One cell: history, entry, help. `open_cell` opens it; it closes when the entry is saved or turned away.

    A draft is kept, as it is typed, for whoever is signed in and for nobody else. Closed, the sheet holds nothing.
    """

    def __init__(
        self, theme: Theme, parent: QWidget, jobs: Jobs, clock: Clock, drafts: DraftKeeper, desk: Desk
    ) -> None:
        super().__init__(theme, parent)
        self.setObjectName("cell_sheet")
        self._jobs, self._clock, self._drafts, self._desk = jobs, clock, drafts, desk
        self._reads = jobs.latest(self)
        self._key: tuple[PersonId, CompetencyId] | None = None
        self._page: CellPage | None = None
        self._entry_id: ObservationId | None = None
        self._corrects: Observation | None = None
        self._saving = False
        self.history = History(theme)
        self.form = EntryForm(theme)
        self.beside = Beside(theme)
        self.save_button = Button(theme, self.tr("Save"), "check", "primary", height=80, size=27)
        self._note = TextLabel(theme, "", 18, CAPTION, "ink2", max_lines=4)
        self._lay_out(theme)
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_grid"):
            self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand upright where the screen does."""
        super().resizeEvent(event)
        self._seat()

    @property
    def person(self) -> PersonId | None:
        """Whose cell it shows, None while it is closed."""
        return self._key[0] if self._key is not None else None

    @property
    def would_forget(self) -> bool:
        """Whether turning away loses what was begun: nobody signed it, or it corrects an entry."""
        return self._page is not None and self.form.is_touched() and (self._corrects is not None or not self._viewer())

    @property
    def note(self) -> str:
        """What stands under Save."""
        return self._note.text()

    def open_cell(self, person: PersonId, competency: CompetencyId) -> None:
        """Open the sheet of a cell, or turn the open one to it; what was begun for another is kept for its author."""
        if self._key is not None:
            self._keep_draft()
        self._wipe()
        self._key = (person, competency)
        self._entry_id = self._desk.new_id()
        self.reload()
        if not self.is_open:
            self.open()

    def reload(self) -> None:
        """Read the cell anew, for whoever is signed in now."""
        if self._key is not None:
            person, competency = self._key
            self._reads.read(load_cell_page, person, competency, self._viewer(), self._clock.now(), on_done=self._show)

    def turn_away(self) -> None:
        """Close, and keep what was begun for its author; what nobody signed is forgotten."""
        self._keep_draft()
        self._wipe()
        self.close_sheet()

    def signed_in_changed(self) -> None:
        """Show what the one who is there now may see."""
        if self._key is not None:
            self.reload()

    def _wipe(self) -> None:
        """Leave nothing of anybody: the next one sees the sheet before the database answers."""
        self._reads.cancel()
        self._key, self._page, self._entry_id, self._corrects = None, None, None, None
        self.set_title("")
        self.history.wipe()
        self.form.wipe()
        self.form.setVisible(False)
        self.beside.wipe()
        self.save_button.setEnabled(False)
        self._note.setText("")

    def _viewer(self) -> PersonId | None:
        signed_in = self._desk.signed_in()
        return signed_in.person_id if signed_in else None

    def _lay_out(self, theme: Theme) -> None:
        area = TouchScrollArea(theme)
        area.setWidget(self.form)
        self._entry_area = area
        self._saving_part = QWidget()
        self._saving_box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._saving_part)
        self._saving_box.setContentsMargins(0, 0, 0, 0)
        self._saving_box.addWidget(self.save_button)
        self._saving_box.addWidget(self._note)
        self._grid = QGridLayout(self.body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.set_theme(theme)

    def _seat(self) -> None:
        """Stand in three columns, the entry in the middle; upright, the entry above the others and Save at the foot.

        With a large text all that is one page to scroll, the entry first, and Save stays in sight below it.
        """
        upright, px = self.height() > self.width(), self._theme.px
        if self.scarce:
            self._seat_on_a_page(upright=upright)
            return
        self.panel.set_foot(None)
        self._set_whole(whole=False)
        self._saving_box.setDirection(QBoxLayout.Direction.TopToBottom)
        seats = _UPRIGHT if upright else _ACROSS
        parts = (self.history, self._entry_area, self.beside, self._saving_part)
        for part, seat in zip(parts, seats, strict=True):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, *seat)
        for column, stretch in enumerate((1, 1, 0) if upright else (0, 1, 0)):
            self._grid.setColumnStretch(column, stretch)
        for row, stretch in enumerate((3, 2, 0) if upright else (1, 0, 0)):
            self._grid.setRowStretch(row, stretch)
        for part, width in ((self.history, 420), (self.beside, 344), (self._saving_part, 344)):
            part.setMinimumWidth(0 if upright else px(width))
            part.setMaximumWidth(UNBOUNDED if upright else px(width))
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(px(18))

    def _seat_on_a_page(self, *, upright: bool) -> None:
        for part, seat in zip((self.history, self._entry_area, self.beside), _ON_A_PAGE, strict=True):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, *seat)
        self._grid.removeWidget(self._saving_part)
        for part in (self.history, self.beside, self._saving_part):
            part.setMinimumWidth(0)
            part.setMaximumWidth(UNBOUNDED)
        for line in range(3):
            self._grid.setColumnStretch(line, 1 if line == 0 else 0)
            self._grid.setRowStretch(line, 0)
        self._grid.setHorizontalSpacing(self._theme.px(24))
        self._grid.setVerticalSpacing(self._theme.px(18))
        self._set_whole(whole=True)
        direction = QBoxLayout.Direction
        self._saving_box.setDirection(direction.TopToBottom if upright else direction.RightToLeft)
        self.panel.set_foot(self._saving_part)

    def _set_whole(self, *, whole: bool) -> None:
        for area in (self._entry_area, self.beside, self.history.area):
            area.set_whole(whole=whole)

    def _connect(self) -> None:
        self.room_changed.connect(self._seat)
        self.dismiss_requested.connect(self.turn_away)
        self.form.changed.connect(self._on_form_changed)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.history.correct_tapped.connect(self._on_correct_tapped)
        self.history.withdraw_tapped.connect(self._on_withdraw_tapped)
        self.history.person_tapped.connect(self._on_person_tapped)
        self.beside.date_asked.connect(self._on_date_asked)
        self.beside.call_off_tapped.connect(self._desk.trainings.call_off)

    def _show(self, page: CellPage) -> None:
        if self._key != (page.person.id, page.competency.id):
            return
        first = self._page is None
        self._page = page
        self.set_title(self._title(page), self._detail(page), self._lead(page))
        self.history.set_page(page, self._viewer())
        self.beside.set_page(page)
        if first:
            self.form.set_up(page.competency, page.phrases, page.day, own=self._is_own())
            self._put_draft()
        self._refresh()

    def _title(self, page: CellPage) -> str:
        return f"{page.competency.name} · {page.person.name}"

    def _detail(self, page: CellPage) -> str:
        now = page.whereabouts.now
        parts = [page.person.role_line + (f" · {now.name}" if now else "") + "."]
        # A goal shared without its level is a ring and no more: its target would tell where they stand.
        if page.goal is not None and page.history.shared:
            level = page.competency.scale.levels[page.goal.target_level].name
            parts.append(self.tr("Working towards “{level}”.").format(level=level))
        parts.append(self.tr("Coaching, not assessment: nobody is marked here."))
        return " ".join(parts)

    def _lead(self, page: CellPage) -> QWidget:
        scale = page.competency.scale
        state = standing_pin(scale, page.level, page.goal.target_level if page.goal else None)
        width, height = (84, 38) if self.scarce else (128, 58)
        return PinView(self._theme, state, pin_scale(scale), width=width, height=height)

    def _is_own(self) -> bool:
        return self._key is not None and self._viewer() == self._key[0]

    def _refresh(self) -> None:
        assert self._page is not None
        applies, chosen = self._page.applies, self.form.entry().level is not None
        self.form.setVisible(applies)
        self.save_button.setEnabled(applies and chosen and not self._saving)
        self.save_button.set_text(self.tr("Save the correction") if self._corrects else self.tr("Save"))
        self._note.setText(self._words_below(self._page))

    def _words_below(self, page: CellPage) -> str:
        if not page.applies:
            return self.tr("This does not apply to {role}.").format(role=page.person.role.name)
        if self._is_own():
            return self.tr("Your own view. It moves no pin and feeds no decision.")
        if not page.on_wall:
            return self.tr("{name} gets your note. The wall does not move.").format(name=page.person.given_name)
        if self._viewer() is None:
            return self.tr("Save asks who you are. Undo stays up for 10 seconds.")
        return self.tr("Undo stays up for 10 seconds.")

    def _on_form_changed(self) -> None:
        if self._page is not None:
            self._keep_draft()
            self._refresh()

    def _on_save_clicked(self) -> None:
        if self._page is None or self._saving or ask_first(self):
            return
        reason = self.tr("Your note on {name} is kept and waits for you.").format(name=self._page.person.given_name)
        self._desk.with_person(self._save, reason)

    def _save(self, signed_in: SignedIn) -> None:
        page, entry = self._page, self.form.entry()
        if page is None or entry.level is None or self._entry_id is None or self._key is None:
            return
        self._saving = True
        self.save_button.setEnabled(False)
        command = Observe(
            id=self._entry_id,
            person_id=page.person.id,
            competency_id=page.competency.id,
            level=entry.level,
            seen=entry.seen,
            next_step=entry.next_step,
            observed_at=self._observed_at(page, entry.day),
            corrects=self._corrects.id if self._corrects else None,
        )
        self._jobs.write(
            observe,
            signed_in.actor,
            command,
            on_done=lambda made: self._on_saved(signed_in, page, made),
            on_error=self._on_refused,
            owner=self,
            origin="cell-sheet",
        )

    def _observed_at(self, page: CellPage, day: date) -> datetime | None:
        if self._corrects is not None and day == page.programme.calendar.day_of(self._corrects.observed_at):
            return self._corrects.observed_at
        return None if day == page.day else page.programme.calendar.noon(day)

    def _on_saved(self, signed_in: SignedIn, page: CellPage, made: ObservationId) -> None:
        self._saving = False
        self._drafts.take(signed_in.person_id, self._draft_key(page))
        text = self.tr("Saved: {competency} of {name}").format(
            competency=page.competency.name, name=page.person.given_name
        )
        self._desk.saved(text, undoing(self._jobs, self, self._desk.error, undo_observe, signed_in.actor, made))
        if self._entry_id == made:
            self._wipe()
            self.close_sheet()
        elif self._page is not None:
            # Another cell was opened meanwhile: it stays.
            self._refresh()

    def _on_refused(self, error: UserError) -> None:
        self._saving = False
        self._desk.error(error)
        if self._page is not None:
            self._refresh()

    def _on_correct_tapped(self, item: Observation) -> None:
        if self._page is None:
            return
        self._corrects = item
        self._entry_id = self._desk.new_id()
        day = self._page.programme.calendar.day_of(item.observed_at)
        self.form.fill(Entry(item.level, item.seen, item.next_step, day))
        self._refresh()

    def _on_withdraw_tapped(self, item: Observation) -> None:
        signed_in = self._desk.signed_in()
        if signed_in is None:
            return
        self._jobs.write(
            withdraw,
            signed_in.actor,
            item.id,
            on_done=lambda _: self._on_withdrawn(signed_in, item),
            on_error=self._desk.error,
            owner=self,
            origin="cell-sheet",
        )

    def _on_withdrawn(self, signed_in: SignedIn, item: Observation) -> None:
        def stand_again() -> None:
            self._jobs.write(
                put_back,
                signed_in.actor,
                item.id,
                on_done=lambda _: None,
                on_error=self._desk.error,
                owner=self,
                origin="undo",
            )

        self._desk.saved(self.tr("Taken back"), stand_again)
        self.reload()

    def _on_person_tapped(self) -> None:
        if self._page is not None:
            person = self._page.person.id
            self.turn_away()
            self._desk.go_to_person(person)

    def _on_date_asked(self) -> None:
        if self._page is not None:
            self._desk.trainings.ask(self._theme, self._page)

    def _draft_key(self, page: CellPage) -> tuple[str, PersonId, CompetencyId]:
        return ("observation", page.person.id, page.competency.id)

    def _keep_draft(self) -> None:
        viewer = self._viewer()
        if viewer is None or self._page is None or self._corrects is not None:
            return
        if self.form.is_touched():
            self._drafts.keep(viewer, self._draft_key(self._page), self.form.entry())
        else:
            self._drafts.take(viewer, self._draft_key(self._page))

    def _put_draft(self) -> None:
        viewer = self._viewer()
        draft = self._drafts.peek(viewer, self._draft_key(self._page)) if viewer and self._page else None
        if isinstance(draft, Entry):
            self.form.fill(draft)
