"""What to say about the tour."""

from __future__ import annotations

from kiosk.app.marking import translate

SENTENCES = {
    "tour-folder": translate(
        "Wording", "The tour cannot be written into {folder}; choose a folder that is yours, with room to spare."
    ),
    "tour-in-the-way": translate(
        "Wording", "{file} in {folder} was not made by a tour and stays as it is; choose another folder."
    ),
    "tour-not-a-demo": translate(
        "Wording",
        "{database} holds a real programme. This signs in as people and shows their own pages, so it takes a demo"
        " only; `growing-edge demo --database FILE` makes one.",
    ),
    "tour-nobody": translate(
        "Wording", "Nobody on this roster is {kind}, so some pages have nobody to show; make a demo of more people."
    ),
}
