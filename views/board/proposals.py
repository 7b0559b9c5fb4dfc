"""What lenses propose, in words: a pair who could meet, a competency in which cover is thin."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.domain.board import Board
from kiosk.domain.cover import Ahead
from kiosk.domain.gaps import Gap
from kiosk.domain.ids import CompetencyId
from kiosk.domain.pairing import Pairing
from views.board.proposal import Proposal
from views.dates import long_day, short_day


def pair_proposal(board: Board, pairing: Pairing) -> Proposal:
    """Return a suggested pair in words."""
    translate = QCoreApplication.translate
    people = {row.person.id: row.person for row in board.rows}
    learner, coach = people[pairing.learner], people[pairing.coach]
    sentence = translate("Board", "{learner} with {coach}").format(learner=learner.given_name, coach=coach.given_name)
    where = translate("Board", "both on {place}").format(place=pairing.place) if pairing.place else ""
    parts = (_name(board, pairing.competency_id), where)
    return Proposal((learner, coach), sentence, " · ".join(part for part in parts if part))


def gap_proposal(board: Board, gap: Gap) -> Proposal:
    """Return a thin place in words: how many, when, and what is planned against it."""
    translate = QCoreApplication.translate
    if gap.alone == 0:
        many = translate("Board", "nobody")
    elif gap.alone == 1:
        many = translate("Board", "only one")
    else:
        many = translate("Board", "{alone} of {ideal}").format(alone=gap.alone, ideal=gap.ideal)
    sentence = translate("Board", "{competency}: {many}").format(competency=_name(board, gap.competency_id), many=many)
    return Proposal((), sentence, f"{_when(gap)} · {_planned(gap)}")


def _when(gap: Gap) -> str:
    translate = QCoreApplication.translate
    if gap.ahead is None or gap.starts is None:
        return translate("Board", "now")
    if gap.ahead is Ahead.CHANGEOVER or gap.ends is None:
        return translate("Board", "from {day}").format(day=long_day(gap.starts))
    return translate("Board", "{first} to {last}").format(first=short_day(gap.starts), last=short_day(gap.ends))


def _planned(gap: Gap) -> str:
    translate, dates = QCoreApplication.translate, gap.trainings
    if not dates:
        return translate("Board", "no date planned")
    what, day = dates[0].what, short_day(dates[0].day)
    together = sum((date.what, date.day) == (dates[0].what, dates[0].day) for date in dates)
    if together == 1:
        return translate("Board", "one has {what} on {day}").format(what=what, day=day)
    return translate("Board", "{count} have {what} on {day}").format(count=together, what=what, day=day)


def _name(board: Board, competency: CompetencyId) -> str:
    return next(column.competency.name for column in board.columns if column.competency.id == competency)
