"""Sentences about what people do at the board."""

from kiosk.app.marking import translate

SENTENCES = {
    "not-allowed": translate("Wording", "This needs somebody else: the person it belongs to, or a chief."),
    "person-missing": translate(
        "Wording", "That person is no longer on the roster; go back to the board and choose again."
    ),
    "person-not-found": translate("Wording", "Nobody on the roster is called {name}; check the key or the whole name."),
    "person-ambiguous": translate("Wording", "{count} people are called {name}; use the roster key instead."),
    "competency-missing": translate("Wording", "That competency is no longer on the board; go back and choose again."),
    "competency-not-found": translate("Wording", "No competency of the board has the code or name {name}."),
    "competency-code-unknown": translate("Wording", "The framework has no competency with the code {code}."),
    "competency-not-for-role": translate("Wording", "{competency} does not apply to this role."),
    "level-unknown": translate("Wording", "{competency} has no level {level} on its scale; choose one of its levels."),
    "level-label-unknown": translate("Wording", "{label} is not a level of the scale; it has {known}."),
    "level-source-mismatch": translate(
        "Wording", "The source {source} does not fit the observer: self is only for one's own view."
    ),
    "day-past": translate("Wording", "{day} is over; choose today or a later day."),
    "day-too-far": translate("Wording", "{day} is more than a year ahead; choose an earlier day."),
    "training-missing": translate("Wording", "That date is not there any more; open the cell again."),
    "date-ahead": translate("Wording", "{at} lies ahead; give the day on which it was seen."),
    "date-too-old": translate(
        "Wording", "{at} is more than {days} days back; tell it as of a day within the last week."
    ),
    "observation-missing": translate("Wording", "That entry is not there any more; open the cell again."),
    "observation-withdrawn": translate(
        "Wording", "That entry was taken back already; open the cell again to see what stands."
    ),
    "observation-corrected": translate("Wording", "A correction of that entry stands; take that back first."),
    "log-entry-missing": translate("Wording", "That entry is not there any more; look at the log again."),
    "log-changed": translate("Wording", "This entry was changed somewhere else meanwhile; open it again."),
    "log-not-on-wall": translate("Wording", "An entry never stands on the wall; choose who may read it."),
    "log-lead-missing": translate("Wording", "That was taken back by whoever wrote it down; look at the lists again."),
    "log-lead-taken": translate("Wording", "Somebody has taken that on already; look at the lists again."),
    "log-lead-closed": translate("Wording", "That is done already; look at the lists again."),
    "sheet-missing": translate("Wording", "No sheet of yours has this code; look at it once more."),
    "story-missing": translate("Wording", "That story is not there any more; look at the shelf again."),
    "thanks-missing": translate("Wording", "That thanks is not there any more; look at the list again."),
    "change-missing": translate("Wording", "That change is not there any more; look at the list again."),
    "change-moved": translate("Wording", "Somebody was faster: it is not where you saw it; look at the list again."),
    "text-missing": translate("Wording", "A few words are needed here."),
    "text-too-long": translate("Wording", "That is {length} characters; {longest} fit."),
    "goal-missing": translate("Wording", "That goal is not there any more; open the page again."),
    "goal-already-live": translate(
        "Wording", "There is a live goal in {competency} already; change that one, or finish it first."
    ),
    "goals-too-many": translate(
        "Wording", "{most} live goals are the most; reach one or let one go, then start the next."
    ),
    "goal-changed": translate("Wording", "This goal was changed somewhere else meanwhile; it now reads: {text}"),
    "offer-gone": translate("Wording", "That offer was taken back meanwhile; look at the goal again."),
    "goal-ended": translate("Wording", "That goal has ended; look at the person's live goals."),
    "request-missing": translate("Wording", "Nobody asks to be watched there any more; look at the goal wall again."),
    "request-over": translate("Wording", "That was asked for a day that is over, or taken back; say it on the board."),
    "request-closed": translate("Wording", "Somebody has watched and said so already; say yours on the board."),
    "pin-length": translate("Wording", "A PIN has {shortest} to {longest} digits."),
    "pin-common": translate(
        "Wording", "That PIN is easily guessed; choose digits that do not repeat or count up or down."
    ),
    "code-lapsed": translate(
        "Wording", "A code can be used for {days} days, and this one is older; ask a chief for a new one."
    ),
    "person-left": translate(
        "Wording", "{name} has left the roster; bring in a roster file that says active yes, then give the code."
    ),
    "role-kind-differs": translate(
        "Wording", "{role} is a role of the kind {known} here already, not {kind}; give the role another name."
    ),
    "week-malformed": translate("Wording", "{text} is not a week; write it like 2026-W48."),
    "programme-missing": translate(
        "Wording", "This database holds no programme yet; make the demo, or set one up first."
    ),
    "programme-exists": translate(
        "Wording", "This database holds a programme already; use another database for a new one."
    ),
    "zone-unknown": translate("Wording", "{zone} is not a time zone; use a name such as America/Chicago."),
    "board-set-missing": translate("Wording", "There is no board set {name}; choose the board's columns first."),
    "block-backwards": translate("Wording", "The block that starts {starts} ends before that, on {ends}."),
    "block-overlaps": translate("Wording", "The block that starts {starts} overlaps the one that starts {other}."),
    "leave-backwards": translate("Wording", "The leave that starts {starts} ends before that, on {ends}."),
    "planning-no-blocks": translate("Wording", "There are no blocks to plan; import the blocks of the year first."),
    "planning-no-rotations": translate("Wording", "There are no rotations to plan; import the rotations first."),
    "planning-no-people": translate("Wording", "There are no trainees to plan for; import the roster first."),
}
