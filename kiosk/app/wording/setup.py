"""What to say where a programme cannot be set up as asked."""

from __future__ import annotations

SENTENCES = {
    "zone-needed": "This machine does not say its time zone: add --timezone, such as America/Chicago.",
    "option-empty": "Nothing stands after {option}; say it in a few words.",
    "columns-unclear": "“{columns}” does not name columns once each. Name some of these: {known}.",
}
