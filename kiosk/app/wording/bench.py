"""What to say about benchmarks."""

from __future__ import annotations

from kiosk.app.marking import translate

SENTENCES = {
    "bench-file": translate(
        "Wording", "The figures cannot be written to {path}; choose a folder that is there and yours."
    ),
    "bench-file-only": translate(
        "Wording", "This is measured on a copy, and only a file can be copied; name an SQLite database."
    ),
    "bench-memory": translate("Wording", "This system does not tell how much memory a program takes ({path})."),
    "bench-child": translate("Wording", "Measuring stopped: {module} ended with {code} and said: {complaint}"),
    "bench-child-silent": translate("Wording", "Measuring stopped: {module} did not end within {seconds} seconds."),
}
