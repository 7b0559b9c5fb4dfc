"""Sentences for preset files: scales, frameworks and phrases."""

from __future__ import annotations

from kiosk.app.marking import translate

SENTENCES: dict[str, str] = {
    "framework-unknown": translate("Wording", "There is no framework called “{id}” here. Choose one of: {known}."),
    "scale-unknown": translate("Wording", "There is no scale called “{id}” here. Choose one of: {known}."),
    "preset-unreadable": translate(
        "Wording", "{path} can't be read. Check that it exists and may be opened, then try again."
    ),
    "preset-too-large": translate(
        "Wording", "{path} is larger than {most} bytes, so it is not a preset. Choose another file."
    ),
    "preset-not-utf8": translate("Wording", "{path} is not UTF-8 text (byte {byte}). Save it as UTF-8 and try again."),
    "preset-not-json": translate(
        "Wording", "{path} is not JSON: line {line}, column {column}. Put that place right and try again."
    ),
    "preset-not-sane": translate(
        "Wording", "{path} has a number or brackets beyond anything a preset needs. Choose another file."
    ),
    "preset-newer": translate(
        "Wording", "{path} is of format version {found}; this program reads up to {known}. Update it, then try again."
    ),
    "preset-missing-field": translate("Wording", "{path}: {place} is missing. Add it and try again."),
    "preset-unknown-field": translate(
        "Wording", "{path}: {place} is not a field of this format. Check its spelling or take it out."
    ),
    "preset-not-text": translate("Wording", "{path}: {place} must be a text in quotes."),
    "preset-untidy-text": translate(
        "Wording", "{path}: {place} is empty, has a blank at its ends or an invisible character. Retype it."
    ),
    "preset-long-text": translate(
        "Wording", "{path}: {place} has {found} characters; at most {longest} fit. Shorten it."
    ),
    "preset-number": translate("Wording", "{path}: {place} must be a whole number from {least} to {most}."),
    "preset-choice": translate("Wording", "{path}: {place} is “{found}”. Use one of: {choices}."),
    "preset-not-list": translate("Wording", "{path}: {place} must be a list in square brackets."),
    "preset-list-length": translate("Wording", "{path}: {place} has {found} entries; {least} to {most} are needed."),
    "preset-not-object": translate("Wording", "{path}: {place} must be an object in curly brackets."),
    "preset-no-object": translate(
        "Wording", "{path} is not a preset: it must hold one object in curly brackets. Choose another file."
    ),
    "preset-no-general": translate(
        "Wording", "{path}: {place} needs an entry with the code “*” for every other competency. Add it."
    ),
    "preset-doubled-key": translate("Wording", "{path} has the field “{found}” twice in one object. Keep one of them."),
    "preset-doubled": translate("Wording", "{path}: {place} has “{found}” twice. Keep one of them."),
}
