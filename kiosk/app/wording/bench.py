"""What to say about benchmarks."""

from __future__ import annotations

from kiosk.app.marking import translate

SENTENCES = {
    "bench-file": translate(
        "Wording", "The figures cannot be written to {path}; choose a folder that is there and yours."
    ),
    "bench-child": translate("Wording", "Measuring stopped: {module} ended with {code} and said: {complaint}"),
    "bench-child-silent": translate("Wording", "Measuring stopped: {module} did not end within {seconds} seconds."),
}
