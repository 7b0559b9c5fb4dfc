"""What to say where the program was started in surroundings that would break it."""

from __future__ import annotations

from kiosk.app.marking import translate

SENTENCES = {
    "python-too-old": translate(
        "Wording",
        "This is Python {python}; Growing Edge needs {lowest} or newer. Start it with installer/run, which finds one.",
    ),
    "packages-absent": translate(
        "Wording",
        "Parts of Growing Edge are missing here ({packages}). Start it with installer/run, which installs it whole.",
    ),
    "packages-mixed": translate(
        "Wording",
        "Another program's packages stand in the way of Growing Edge's own ({places}). Start it with installer/run,"
        " which keeps them apart.",
    ),
    "qt-absent": translate(
        "Wording", "PySide6 is not installed here. Start Growing Edge with installer/run, which installs it."
    ),
    "qt-loses-references": translate(
        "Wording",
        "PySide6 {qt} makes programs on Python {python} stop without warning. Start Growing Edge with"
        " installer/run, which installs a version that does not.",
    ),
    "qt-unsupported": translate(
        "Wording",
        "This is PySide6 {qt}; Growing Edge was made for {lowest} up to, not including, {below}. Start it with"
        " installer/run, which installs a fitting one.",
    ),
}
