"""What to say where a demo cannot be made as asked."""

from __future__ import annotations

from kiosk.app.marking import translate

SENTENCES = {
    "demo-people": translate(
        "Wording", "A demo has 1 to {most} people, not {found}. Choose another number with --people."
    ),
    "demo-day-malformed": translate(
        "Wording", "“{text}” is not a day in the years 2000 to 2199. Write it as 2026-11-23."
    ),
    "demo-in-the-way": translate(
        "Wording",
        "{path} is already there. Name another place with --database, or add --replace if it is an older demo.",
    ),
    "demo-not-a-demo": translate(
        "Wording", "{path} does not say that it is a demo, so it stays. Name another place with --database."
    ),
    "demo-keys-elsewhere": translate(
        "Wording",
        "{path} has its keys in {keys}, which {variable} names: move both away by hand, then make the demo without"
        " --replace.",
    ),
    "demo-on-a-server": translate(
        "Wording", "{path} is on a server. Empty that database there, then make the demo without --replace."
    ),
}
