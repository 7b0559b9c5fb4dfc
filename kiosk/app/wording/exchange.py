"""Sentences about files that come in and go out."""

from kiosk.app.marking import translate

SENTENCES = {
    "import-refused": translate(
        "Wording", "{path} was not imported; faults found: {count}. Nothing was changed; mend them and try again."
    ),
    "file-unreadable": translate(
        "Wording", "{path} cannot be read ({reason}); check the name and whether you may read it."
    ),
    "file-not-writable": translate("Wording", "{path} cannot be written ({reason}); choose another place."),
    "file-too-large": translate("Wording", "{path} is larger than {most_mb} MB; split it."),
    "file-empty": translate("Wording", "{path} is empty; start from `growing-edge template KIND`."),
    "file-not-utf8": translate("Wording", "{path}, line {line}: not UTF-8 text; save it as CSV UTF-8 and try again."),
    "file-not-csv": translate(
        "Wording", "{path}, line {line}: not a CSV that can be read ({reason}); mend the quotes there and try again."
    ),
    "header-missing": translate(
        "Wording", "{path}, line {line}: the column {column} is missing; start from `growing-edge template KIND`."
    ),
    "header-unknown": translate("Wording", "{path}, line {line}: the column {column} is not known; known are {known}."),
    "header-doubled": translate("Wording", "{path}, line {line}: the column {column} stands twice; keep one."),
    "export-exists": translate(
        "Wording", "{path} is there already; choose another name (at the command line --replace writes over it)."
    ),
    "template-exists": translate("Wording", "{path} is there already; choose another name."),
    "row-cells": translate("Wording", "{cells} cells where the header has {expected}; check commas and quotes."),
    "row-doubled": translate("Wording", "{what} stood in line {first} already; keep one of them."),
    "cell-missing": translate("Wording", "is empty and is needed."),
    "cell-not-day": translate("Wording", "{text} is not a day; write it like 2026-11-23."),
    "cell-not-number": translate("Wording", "{text} is not a number from {least} to {most}."),
    "cell-not-whole": translate("Wording", "{text} is not a whole number from {least} to {most}."),
    "cell-not-yes-no": translate("Wording", "{text} is neither yes nor no."),
    "cell-not-word": translate("Wording", "{text} is not one of {known}."),
    "cell-not-colour": translate("Wording", "{text} is not a colour; write it like #86D2F4."),
    "rotation-scattered": translate("Wording", "the lines of {code} do not stand together; sort the file by code."),
    "rotation-doubled": translate("Wording", "{code} names {competency} again in line {line}; keep one of the lines."),
    "rotation-differs": translate("Wording", "{code} has another name, colour or absence in line {line}."),
    "demand-off-scale": translate(
        "Wording", "level {level} in line {line} is above the scale, which ends at {highest}."
    ),
}
