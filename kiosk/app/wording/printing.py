"""Sentences about prints, previews and printers."""

from __future__ import annotations

from kiosk.app.marking import translate

SENTENCES: dict[str, str] = {
    "print-file-unwritable": translate(
        "Wording",
        "The PDF could not be written to {path} ({reason}): free some space there or choose another folder, then"
        " print again.",
    ),
    "print-nobody": translate(
        "Wording", "There is nobody to print for: choose at least one person, and for a plan at least one block."
    ),
    "preview-unreadable": translate("Wording", "The PDF {path} cannot be shown: print it again from its page."),
    "printing-no-cups": translate(
        "Wording",
        "This computer cannot print yet, the command {command} is missing: install cups-client; until then the PDF"
        " is kept.",
    ),
    "printing-no-service": translate(
        "Wording", "The print service does not answer: start CUPS on this computer; the PDF is kept."
    ),
    "printing-no-printer": translate(
        "Wording", "No printer is set up: add one in CUPS, then print again; the PDF is kept."
    ),
    "printing-printer-unknown": translate(
        "Wording", "The printer {printer} is not there any more: choose another one; the PDF is kept."
    ),
    "printing-no-answer": translate(
        "Wording",
        "The printer {printer} does not answer: see that it is on and connected, then try again; the PDF is kept.",
    ),
    "printing-paused": translate(
        "Wording",
        "The queue of {printer} is paused and holds {job}: start the queue, or cancel the job and choose another"
        " printer.",
    ),
    "printing-refused": translate(
        "Wording", "The printer {printer} did not take the job ({reason}): choose another one; the PDF is kept."
    ),
    "printing-failed": translate(
        "Wording",
        "The printer {printer} gave up {job} ({reason}): look at the printer, then print again; the PDF is kept.",
    ),
    "printing-file-missing": translate("Wording", "The PDF {path} is gone: make it again from its page."),
}
