"""What to say about the window, its jobs and its pictures."""

from __future__ import annotations

from kiosk.app.marking import translate

SENTENCES = {
    "internal": translate(
        "Wording", "Something went wrong inside the kiosk. What was saved before is safe; please try again."
    ),
    "closing": translate("Wording", "The kiosk is closing, so this was not saved. Enter it again once it is back."),
    "picture-unknown": translate("Wording", "There is no picture called {name}; these are known: {known}."),
    "picture-lens-unknown": translate("Wording", "There is no lens called {lens}; these are known: {known}."),
    "picture-without-lens": translate("Wording", "The view {name} has no lens; give --lens with the view {view}."),
    "picture-size": translate(
        "Wording", "A size is written like 1920x1080, each side from 480 to 8000; {text} is not."
    ),
    "picture-not-written": translate(
        "Wording", "The picture could not be written to {path}; choose a folder that is there and yours."
    ),
    "picture-person-needed": translate("Wording", "The picture {name} shows one person; name them by --person."),
    "picture-chief-needed": translate(
        "Wording", "The picture {name} shows what a chief does for somebody else; add --as chief and --person."
    ),
    "moment-malformed": translate(
        "Wording", "A moment is written like 2026-11-24T14:32, in the years 2000 to 2199; {text} is not."
    ),
    "output-in-the-way": translate(
        "Wording",
        "{path} holds something else than an older result of this command, so it was left as it is: choose another"
        " name.",
    ),
    "output-lost": translate(
        "Wording", "What this command had to say could not be written ({reason}): make room, or say it to a terminal."
    ),
    "nobody-with-access": translate("Wording", "Nobody on this roster has the access {access}; choose another --as."),
    "no-screen": translate(
        "Wording",
        "There is no screen here to open the kiosk on, or it does not let this user in. `growing-edge picture`"
        " needs none.",
    ),
}
