"""Sentences about huddles."""

from kiosk.app.marking import translate

SENTENCES = {
    "huddle-missing": translate("Wording", "That round is not there any more; begin a new one."),
    "huddle-open": translate("Wording", "This team has a round going on; join it, or end it first."),
    "huddle-ended": translate("Wording", "That round is over; begin a new one."),
    "huddle-empty": translate("Wording", "Touch the names of those who are here first."),
    "huddle-not-here": translate("Wording", "That is for somebody who is in the round; let them join first."),
    "huddle-own-help": translate("Wording", "Help comes from somebody else; touch another name."),
    "huddle-minutes": translate("Wording", "A round takes {shortest} to {longest} minutes, not {minutes}."),
    "huddle-template-missing": translate("Wording", "The team has no such template any more; choose another one."),
    "huddle-rules-many": translate("Wording", "{most} ground rules are the most; more is not read aloud."),
    "huddle-prompts-many": translate("Wording", "{most} questions are the most a template has."),
    "team-missing": translate("Wording", "That team is not there any more; choose another one."),
}
