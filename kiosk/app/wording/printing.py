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
    "print-no-case": translate("Wording", "No case waits for a conference: none was led there, or all are done."),
    "preview-unreadable": translate("Wording", "The PDF {path} cannot be shown: print it again from its page."),
    "press-gone": translate(
        "Wording", "What makes the pages ended before they were done. Nothing was printed: choose again what to print."
    ),
    # What is the matter, what is safe, what to do: read by somebody tired, who may then show it to IT.
    "printing-no-cups": translate(
        "Wording",
        "This computer is not set up for printing yet. Your pages are safe: keep them as a file for now. IT can set it"
        " up (install cups-client; the command {command} is missing).",
    ),
    "printing-no-service": translate(
        "Wording",
        "This computer’s print service is not running. Your pages are safe: keep them as a file for now. IT can start"
        " the service (CUPS).",
    ),
    "printing-no-printer": translate(
        "Wording",
        "No printer is set up here. Your pages are safe: keep them as a file for now. IT can add a printer (in CUPS).",
    ),
    "printing-printer-unknown": translate(
        "Wording", "The printer {printer} is not there any more. Your pages are safe: choose another printer."
    ),
    "printing-no-answer": translate(
        "Wording",
        "The printer {printer} does not answer. Your pages are safe: see that it is switched on and connected, then"
        " print again.",
    ),
    "printing-unsure": translate(
        "Wording",
        "The printer {printer} does not answer, and may have the pages all the same: see whether they come out before"
        " you print again.",
    ),
    "printing-paused": translate(
        "Wording",
        "The printer {printer} is paused and holds your pages ({job}). They come out when somebody resumes it; or take"
        " another printer.",
    ),
    "printing-refused": translate(
        "Wording",
        "The printer {printer} did not take the pages ({reason}). They are safe: choose another printer.",
    ),
    "printing-failed": translate(
        "Wording",
        "The printer {printer} stopped before the end ({job}: {reason}). Your pages are safe: look at the printer, then"
        " print again.",
    ),
    # Sheets that print themselves: nobody is named, for these stand at the wall and at the page of printing.
    "print-not-done": translate(
        "Wording", "The goal sheets did not print themselves. A chief finds out why at their page of printing."
    ),
    "print-not-sure": translate(
        "Wording",
        "Whether the goal sheets printed themselves is not known. A chief finds out more at their page of printing.",
    ),
    "print-chief-gone": translate(
        "Wording", "Whoever set this prints for nobody else any more. Nothing was lost: a chief sets it anew."
    ),
    "print-held": translate(
        "Wording",
        "The queue of {printer} holds the sheets. They come out by themselves when somebody sees to the printer.",
    ),
    "print-not-out": translate(
        "Wording",
        "They wait in the queue of {printer}. See that it is switched on and has paper; they come out by themselves.",
    ),
    "print-taken-out": translate("Wording", "Somebody took the sheets out of the queue of {printer}."),
    "print-waited-too-long": translate(
        "Wording",
        "They waited in the queue of {printer} until their day was over, and were taken out: nobody waits for them.",
    ),
    "print-day-over": translate("Wording", "Their day was over before they were made."),
    "print-lies-elsewhere": translate(
        "Wording",
        "The sheets may still lie in the queue of {printer} at the screen “{screen}”. Print again there, where they are"
        " taken out first.",
    ),
    "print-run-over": translate("Wording", "Somebody saw to these sheets meanwhile: look at what stands there now."),
    "print-schedule-changed": translate(
        "Wording", "Somebody else set this meanwhile. Look at what is set now, and set it again if it should differ."
    ),
    "print-schedule-incomplete": translate("Wording", "Say on which day and on which printer the sheets come out."),
    "printing-file-missing": translate("Wording", "The PDF {path} is gone: make it again from its page."),
}
