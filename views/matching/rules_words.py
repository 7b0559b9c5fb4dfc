"""What forms for rules are called, what their fields ask, and how the screen words what is missing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.domain.rule_forms import Ask, Field, Strength, Subject

translate = QCoreApplication.translate


def subject_words(subject: Subject) -> str:
    """Return the heading above the rules of one subject."""
    return {
        Subject.COVER: translate("Rules", "Who is where in a block"),
        Subject.PEOPLE: translate("Rules", "What each person does in the year"),
        Subject.RUNS: translate("Rules", "What follows what"),
        Subject.ORDER: translate("Rules", "What comes before"),
        Subject.SAFETY: translate("Rules", "Who is beside whom"),
    }[subject]


def strength_words(strength: Strength) -> str:
    """Return how much a rule binds, in a word."""
    return {
        Strength.MUST: translate("Rules", "Must"),
        Strength.STRONGLY: translate("Rules", "Strongly"),
        Strength.GENTLY: translate("Rules", "Gently"),
    }[strength]


def form_words(form: str) -> tuple[str, str]:
    """Return what a form is called, and an example of what it says."""
    words = {
        "staffing": (
            translate("Rules", "People in a service"),
            translate("Rules", "At least and at most so many in every block"),
        ),
        "half": (
            translate("Rules", "Half blocks"),
            translate("Rules", "Who is away for half a block counts half"),
        ),
        "shared": (
            translate("Rules", "A service shared with others"),
            translate("Rules", "Another programme sends a fixed number"),
        ),
        "changeover": (
            translate("Rules", "Changeover"),
            translate("Rules", "Services keep experienced people in the first blocks"),
        ),
        "requirement": (
            translate("Rules", "Needed in the year"),
            translate("Rules", "So many blocks for each of a class, perhaps by a date"),
        ),
        "series": (
            translate("Rules", "Not too many in a row"),
            translate("Rules", "Never two in a row, or at most so many of any few"),
        ),
        "nights": (
            translate("Rules", "Night float"),
            translate("Rules", "Apart, so many a year, and what comes after"),
        ),
        "clinic": (
            translate("Rules", "Clinic in turn"),
            translate("Rules", "So many blocks elsewhere, then clinic"),
        ),
        "before": (translate("Rules", "One before the other"), translate("Rules", "First the wards, then nights")),
        "supervision": (
            translate("Rules", "Supervision"),
            translate("Rules", "Who is new has somebody strong beside them"),
        ),
    }
    return words[form]


def form_icon(form: str) -> str:
    """Return the icon of a form."""
    return {
        "staffing": "users",
        "half": "users-round",
        "shared": "handshake",
        "changeover": "sprout",
        "requirement": "graduation-cap",
        "series": "repeat",
        "nights": "moon",
        "clinic": "stethoscope",
        "before": "arrow-right",
        "supervision": "shield-check",
    }[form]


def field_words(form: str, field: Field) -> tuple[str, str]:
    """Return what a field asks, and a quiet hint; the hint may be empty."""
    if field.ask is Ask.STRENGTH:
        return translate("Rules", "How much it binds"), translate("Rules", "must never breaks")
    special = _special_words().get((form, field.name))
    return special or _usual_words()[field.name]


def _usual_words() -> dict[str, tuple[str, str]]:
    return {
        "services": (translate("Rules", "Where"), translate("Rules", "several count together")),
        "who": (translate("Rules", "Who"), translate("Rules", "none chosen: everybody")),
        "blocks": (translate("Rules", "When"), translate("Rules", "none chosen: every block")),
        "least": (translate("Rules", "At least"), ""),
        "most": (translate("Rules", "At most"), ""),
    }


def _special_words() -> dict[tuple[str, str], tuple[str, str]]:
    return {
        ("shared", "others"): (translate("Rules", "Of them from others"), translate("Rules", "in each block")),
        ("shared", "programme"): (translate("Rules", "Whose are they"), ""),
        ("shared", "least"): (translate("Rules", "At least, together"), ""),
        ("shared", "most"): (translate("Rules", "At most, together"), ""),
        ("changeover", "services"): (translate("Rules", "Where"), translate("Rules", "each service by itself")),
        ("changeover", "who"): (translate("Rules", "Who is experienced"), ""),
        ("changeover", "first"): (translate("Rules", "From"), ""),
        ("changeover", "length"): (translate("Rules", "For so many blocks"), ""),
        ("requirement", "services"): (translate("Rules", "Of what"), translate("Rules", "several count together")),
        ("requirement", "least"): (translate("Rules", "Blocks, at least"), ""),
        ("requirement", "most"): (translate("Rules", "Blocks, at most"), ""),
        ("requirement", "by"): (translate("Rules", "The least by the end of"), ""),
        ("series", "services"): (translate("Rules", "Of what"), translate("Rules", "several count together")),
        ("series", "most"): (translate("Rules", "At most so many"), ""),
        ("series", "window"): (translate("Rules", "In any so many blocks"), ""),
        ("nights", "services"): (translate("Rules", "What nights are"), ""),
        ("nights", "apart"): (translate("Rules", "Never two in a row"), ""),
        ("nights", "most"): (translate("Rules", "At most a year"), ""),
        ("nights", "after"): (
            translate("Rules", "The block after it in"),
            translate("Rules", "one of these, or leave; none chosen: anywhere"),
        ),
        ("clinic", "services"): (translate("Rules", "What clinic is"), ""),
        ("clinic", "others"): (translate("Rules", "Blocks elsewhere"), ""),
        ("clinic", "length"): (translate("Rules", "Then blocks of clinic"), ""),
        ("clinic", "first"): (translate("Rules", "The first clinic"), ""),
        ("before", "first"): (translate("Rules", "First"), translate("Rules", "any of these; earlier years count")),
        ("before", "least"): (translate("Rules", "So many blocks of it"), ""),
        ("before", "then"): (translate("Rules", "Only then"), ""),
        ("supervision", "services"): (translate("Rules", "Where"), translate("Rules", "each service by itself")),
        ("supervision", "competency"): (
            translate("Rules", "In what"),
            translate("Rules", "none chosen: in what the service itself asks"),
        ),
        ("supervision", "novice"): (translate("Rules", "New is who is below"), ""),
        ("supervision", "strong"): (translate("Rules", "Strong is who has at least"), ""),
        ("supervision", "novices"): (translate("Rules", "So many new beside one strong"), ""),
    }


def open_words(form: str, name: str) -> str:
    """Return what stands in place of a number or block that was left open."""
    if (form, name) == ("requirement", "by"):
        return translate("Rules", "the year")
    if (form, name) == ("clinic", "first"):
        return translate("Rules", "as it fits")
    return translate("Rules", "open")


def missing_words(lacking: str) -> str:
    """Return why a rule cannot be saved yet, short enough for a button; what is missing comes by its field's name."""
    words = {
        "amount": translate("Rules", "say how many"),
        "least": translate("Rules", "say how many"),
        "order": translate("Rules", "at least is above at most"),
        "same": translate("Rules", "the same on both sides"),
        "window": translate("Rules", "says nothing yet"),
        "nothing": translate("Rules", "says nothing yet"),
        "share": translate("Rules", "nothing is left for ours"),
        "strength-order": translate("Rules", "strong is below new"),
        "cycle": translate("Rules", "longer than the year"),
        "who": translate("Rules", "say who"),
        "programme": translate("Rules", "say whose they are"),
        "novice": translate("Rules", "choose both levels"),
        "strong": translate("Rules", "choose both levels"),
        "first": translate("Rules", "say what comes first"),
        "then": translate("Rules", "say what comes then"),
    }
    return words.get(lacking, translate("Rules", "choose where"))
