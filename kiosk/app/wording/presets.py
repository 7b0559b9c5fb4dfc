"""Sentences for preset files: scales, frameworks and phrases."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "framework-unknown": "There is no framework called “{id}” here. Choose one of: {known}.",
    "scale-unknown": "There is no scale called “{id}” here. Choose one of: {known}.",
    "preset-unreadable": "{path} can't be read. Check that it exists and may be opened, then try again.",
    "preset-too-large": "{path} is larger than {most} bytes, so it is not a preset. Choose another file.",
    "preset-not-utf8": "{path} is not UTF-8 text (byte {byte}). Save it as UTF-8 and try again.",
    "preset-not-json": "{path} is not JSON: line {line}, column {column}. Put that place right and try again.",
    "preset-not-sane": "{path} has a number or brackets beyond anything a preset needs. Choose another file.",
    "preset-newer": "{path} is of format version {found}; this program reads up to {known}. Update it, then try again.",
    "preset-missing-field": "{path}: {place} is missing. Add it and try again.",
    "preset-unknown-field": "{path}: {place} is not a field of this format. Check its spelling or take it out.",
    "preset-not-text": "{path}: {place} must be a text in quotes.",
    "preset-untidy-text": "{path}: {place} is empty, has a blank at its ends or an invisible character. Retype it.",
    "preset-long-text": "{path}: {place} has {found} characters; at most {longest} fit. Shorten it.",
    "preset-number": "{path}: {place} must be a whole number from {least} to {most}.",
    "preset-choice": "{path}: {place} is “{found}”. Use one of: {choices}.",
    "preset-not-list": "{path}: {place} must be a list in square brackets.",
    "preset-list-length": "{path}: {place} has {found} entries; {least} to {most} are needed.",
    "preset-not-object": "{path}: {place} must be an object in curly brackets.",
    "preset-no-object": "{path} is not a preset: it must hold one object in curly brackets. Choose another file.",
    "preset-no-general": "{path}: {place} needs an entry with the code “*” for every other competency. Add it.",
    "preset-doubled-key": "{path} has the field “{found}” twice in one object. Keep one of them.",
    "preset-doubled": "{path}: {place} has “{found}” twice. Keep one of them.",
}
