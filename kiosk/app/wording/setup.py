"""What to say where a programme cannot be set up as asked."""

from __future__ import annotations

from kiosk.app.marking import translate

SENTENCES = {
    "zone-needed": translate(
        "Wording", "This machine does not say its time zone: add --timezone, such as America/Chicago."
    ),
    "option-empty": translate("Wording", "Nothing stands after {option}; say it in a few words."),
    "columns-unclear": translate(
        "Wording", "“{columns}” does not name columns once each. Name some of these: {known}."
    ),
}
