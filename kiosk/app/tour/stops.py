"""What a tour shows, in the order in which a newcomer meets it, and who is there in each picture."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.app.pictures import PICTURES


class Who(Enum):
    """Who is signed in."""

    NOBODY = "nobody"
    LEARNER = "learner"
    CHIEF = "chief"


@dataclass(frozen=True, slots=True)
class Stop:
    """A view, what to say about it, whether it is about the learner, and who is signed in."""

    view: str
    says: str
    about_learner: bool = False
    who: Who = Who.NOBODY


STOPS = (
    Stop("board", "The board: levels as pins, growth edges ringed, cover at the foot."),
    Stop("board-edges", "The same board through the lens of edges: what everybody is working on."),
    Stop("board-movement", "The same board through the lens of movement: what moved since the block began."),
    Stop("board-coaches", "The same board through the lens of coaches: who looks, who offers, who could meet."),
    Stop("board-freshness", "The same board through the lens of freshness: where nobody looked for a while."),
    Stop("board-coverage", "The same board through the lens of coverage: now, after the changeover, while on leave."),
    Stop("first-start", "A new screen: how large it is, and from where it is read."),
    Stop("board-huddle", "Big rows, for a team that stands around the board."),
    Stop("board-map", "Everybody at a glance; a touch on somebody leads to their row."),
    Stop(
        "column-sheet",
        "A competency touched: who works on it, who can coach, cover over the year.",
        about_learner=True,
    ),
    Stop("find", "Finding a person by letters."),
    Stop("group", "Showing one team or some roles only."),
    Stop("cell-sheet", "A cell touched: what was seen, level, one next step, history beside it.", about_learner=True),
    Stop("training-sheet", "A date for learning: what, and on which day.", about_learner=True),
    Stop("who-are-you", "Who are you: a name and a PIN before anything is entered.", about_learner=True),
    Stop("countdown", "A sign-in that is about to end by itself.", about_learner=True),
    Stop("goals", "The goal wall: what people want to learn, and who could help."),
    Stop("goals-watched", "Watched at a goal: one level, one line, one next step.", about_learner=True),
    Stop("new-goal", "A new growth goal in the making.", about_learner=True),
    Stop("person", "One's own page: what was said, levels over time, goals and what to do.", about_learner=True),
    Stop("person-other", "Somebody's page as anybody at the wall may see it.", about_learner=True),
    Stop("who-sees-what", "Who sees what: each kind of thing, as widely as its person wants it.", about_learner=True),
    Stop("assumed", "What the next plan assumes of somebody, and where that comes from.", about_learner=True),
    Stop("pin-code", "A chief gives a code for a new PIN, good for a week.", about_learner=True, who=Who.CHIEF),
    Stop("offers", "I can coach: what somebody offers to show others.", about_learner=True),
    Stop("huddle-start", "Before a huddle: who is here, by one touch each.", about_learner=True),
    Stop("huddle", "A check-in: one card at a time, what is needed, and who can be there.", about_learner=True),
    Stop("huddle-late", "A turn whose time is over: the ring is empty, and nothing shouts.", about_learner=True),
    Stop("huddle-end", "After the last voice: goals with room for an ally, one question to leave with."),
    Stop("check-out", "The same card at the end of a day; its line is kept unless shared.", about_learner=True),
    Stop("huddle-days", "My huddles: what one said there, for oneself alone.", about_learner=True, who=Who.LEARNER),
    Stop("huddle-template", "A team's own way of holding a huddle.", about_learner=True, who=Who.LEARNER),
    Stop("matching", "The plan, as a chief sees it, and why this one.", about_learner=True, who=Who.CHIEF),
    Stop(
        "matching-move",
        "Somebody moved by hand: what each place would cost everybody.",
        about_learner=True,
        who=Who.CHIEF,
    ),
    Stop("matching-compare", "Two plans side by side: what differs is lit.", who=Who.CHIEF),
    Stop("matching-no-plan", "No plan can keep everything: why, and the cheapest ways out.", who=Who.CHIEF),
    Stop("matching-search", "A plan being searched: best so far, and how near the best there can be.", who=Who.CHIEF),
    Stop("rules", "The rules of the year in sentences; a lock marks those that must hold.", who=Who.CHIEF),
    Stop("new-rule", "A new rule begins with what it is about.", who=Who.CHIEF),
    Stop("rule-form", "A rule filled in by touch, its sentence growing above.", who=Who.CHIEF),
    Stop("plan-files", "A plan taken along: workbook, table, calendars or plan file.", who=Who.CHIEF),
    Stop("plan-versions", "Every plan that was kept: looked at, named, gone back to.", who=Who.CHIEF),
    Stop("log", "The learning log: what did not go as wanted, read by whom its author chose.", about_learner=True),
    Stop("log-new", "An entry in the making; words that could point to a patient ask first.", about_learner=True),
    Stop("log-entry", "An entry, and what became of it.", about_learner=True),
    Stop("log-lists", "Cases, simulations and fixes that came of entries, without names.", about_learner=True),
    Stop("log-patterns", "Patterns over a year; fewer than five are not shown.", about_learner=True),
    Stop("print-goal-sheets", "Everybody's goal sheets, before they are printed.", who=Who.CHIEF),
    Stop("print-own-week", "One's own sheet of the week.", about_learner=True, who=Who.LEARNER),
    Stop("print-plan", "The plan on paper, for chiefs or for the wall.", who=Who.CHIEF),
    Stop("print-weekly", "When goal sheets print themselves, and whose.", who=Who.CHIEF),
    Stop("sheet-code", "I have a sheet: the five characters on the paper."),
    Stop("sheet-week", "A week on paper comes back: its questions, asked.", about_learner=True, who=Who.LEARNER),
    Stop("stories", "The story shelf: how people got better at something, in their own words."),
    Stop("story-new", "A story in the making: four short answers, and who reads them.", about_learner=True),
    Stop("thanks", "Thanks of the last weeks: who helped, who shared, and nothing that is counted."),
    Stop("cards", "Coaching cards: ways to talk, from two minutes to twenty."),
    Stop("card", "A card in use: a step, and a question to begin with."),
    Stop("retro", "The team's retro: what about this board is to be other, and who sees to it."),
    Stop("practice", "Practice health: figures of how the team practises, and nobody's among them."),
    Stop("ambient", "The wall while nobody is there: what the team grows in, and nobody's name."),
    Stop("curtain", "The curtain: what the team grows in, without names, at one touch or by itself."),
    Stop("more", "More: how this screen looks, how large it is, what it does at night, wiping it."),
    Stop("wipe", "Touch ignored for half a minute while the screen is wiped."),
)


def stops() -> tuple[Stop, ...]:
    """Return every view's stop; a view without words of its own comes last, under its name."""
    worded = {stop.view for stop in STOPS}
    others = sorted(PICTURES.keys() - worded)
    return STOPS + tuple(Stop(view, f"{view.replace('-', ' ').capitalize()}.", about_learner=True) for view in others)
