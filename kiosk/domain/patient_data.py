"""What in a text could point to a patient: numbers, dates, rooms and names, in English and in French.

It asks and never forbids, and it does not find everything. So that people keep listening to it, ordinary words about
coaching raise no question: an age alone, a day of practice, a dose, the number of a simulation room.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class MarkKind(StrEnum):
    """Why something is marked."""

    NUMBER = "number"
    PHONE = "phone"
    BIRTH = "birth"
    DATE = "date"
    PLACE = "place"
    INITIALS = "initials"
    NAME = "name"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text, in characters from `start` up to `end`."""

    start: int
    end: int
    kind: MarkKind


_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?"
    r"|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?|janvier|janv\.?|février|févr\.?|mars|avril|avr\.?|mai|juin"
    r"|juillet|juil\.?|août|septembre|octobre|novembre|décembre|déc\.?)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er)?"
_YEAR = r"(?:(?:19|20)\d\d)"
_WORDED = rf"(?:{_DAY}\s+(?:of\s+)?{_MONTH}(?!\w)(?:,?\s+{_YEAR})?|{_MONTH}\s+{_DAY}(?!\w)(?:,?\s+{_YEAR})?)"
_FIGURED = rf"(?:{_YEAR}[-./]\d{{1,2}}[-./]\d{{1,2}}|\d{{1,2}}([-./])\d{{1,2}}\1(?:{_YEAR}|\d\d))(?![\d/])"
_SHORT = r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])(?![\d/])"
_NAME = r"[^\W\d_a-zà-öø-ÿ][^\W\d_]+(?:['’-][^\W\d_]+)*"
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{0,2}}"
_PLACE = r"(?:bed|cot|crib|lit|chambre|room|rm\.?|bay|box)\s*(?:n[o°]\.?\s*|#\s*)?\d{1,4}\s?[A-Da-d]?\b"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NUMBERS = (
    # A record's number says so itself, or is long.
    _words(r"\b(?:MRNs?|IPP|NIP|NDA|medical record|dossier|hospital number)\b[\s:.#n°no]*\b(?=[\w-]*\d)[\w-]{3,}"),
    _words(r"(?<![\w.,/-])[A-Z]{0,3}\d{6,12}(?![\w/%]|[.,]\d)"),
    _words(r"(?<![\w.,/-])\d{3}-\d{2}-\d{4}(?![\w-])"),
    _words(r"(?<![\w.,/-])[12][ .]?\d\d[ .]?\d\d[ .]?\d\d[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d\d)?(?!\w)"),
)
_PHONES = (
    _words(r"(?<![\w.,/-])(?:\+?1[ .-]?)?(?:\(\d{3}\)\s?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\w-])"),
    _words(r"(?<![\w.,/-])\d{3}-\d{4}(?![\w-])"),
    _words(r"(?<![\w.,/-])(?:\+|00)\d{1,3}(?:[ .()-]{0,2}\d){7,12}(?!\w)"),
    _words(r"(?<![\w.,/-])0\d(?:[ .-]\d\d){4}(?!\w)"),
)
_BORN = r"(?:d\.?o\.?b\.?|ddn|date of birth|date de naissance|birth ?date|born|née?\(?e?\)?)"
_BIRTHS = (_words(rf"\b{_BORN}\s*(?:[:=]|on|the|le|in|en)?\s*(?:{_FIGURED}|{_WORDED}|{_SHORT}|{_YEAR}\b)"),)
_DATES = (_words(rf"(?<![\w/.-]){_FIGURED}"), _words(rf"(?<!\w){_WORDED}"), _words(rf"(?<![\w/.-]){_SHORT}"))
_HAS_YEAR = _words(rf"{_YEAR}|\d([-./])\d{{1,2}}\1\d\d")
_AGES = (
    _words(r"\b\d{1,3}[ -]?(?:years?|months?|weeks?|days?)[ -]old\b"),
    _words(r"\b\d{1,3}[ -]?(?:yo|y/o|mo|wk)\b(?! \w*ago)"),
    _words(r"(?:\bâgée? de |\bde )\d{1,3}\s?(?:ans|mois|semaines|jours)\b"),
    _words(r"\b(?:aged?|age)[ :]\d{1,3}\b"),
)
_PLACES = (_words(rf"\b{_PLACE}"),)
# A bed, a cot and a patient's room are somebody's; rooms are everybody's until somebody is named beside them.
_SOMEBODYS = _words(r"(?:bed|cot|crib|lit|chambre)\b")
_PATIENT = r"(?i:\b(?:patient|patiente|pt|baby|bébé|infant|nourrisson|child named|enfant nommée?|boy named|girl named))"
_TITLE = r"\b(?:Mrs|Mr|Mme|Mlle|Monsieur|Madame)\.?"
_NAME_PATTERNS = (
    re.compile(rf"{_PATIENT}\s+(?P<name>{_NAMES})"),
    re.compile(rf"\b(?P<name>{_NAMES})(?:,|:)?\s+\(?(?i:{_BORN}|MRN|IPP)\b"),
    re.compile(rf"\b(?P<name>{_NAMES})(?:,?\s+(?i:in|from|en|au|à la|du|de la|,)|,)?\s*\(?(?i:(?:the\s+)?{_PLACE})"),
    re.compile(rf"(?i:{_PLACE})[,:(]*\s+(?P<name>{_NAMES})"),
    re.compile(rf"\b(?P<name>{_NAMES})\s*[,(]\s*\d{{1,3}}[ -]?(?i:years?|months?|days?|yo|y/o|mo|ans|mois|jours)\b"),
    re.compile(rf"(?P<name>{_TITLE}\s+{_NAMES})(?=[^.!?]*(?i:{_PLACE}|\b{_BORN}|\bMRN))"),
)
_INITIALS = re.compile(r"(?<![\w.])(?:(?:[A-Z]\.\s?){2,3}|[A-Z]{2,3}(?!\w))")
# Capitals that are no person: what is done, where, and with what.
_ABBREVIATIONS = _listed(
    """
    ABG AED AM AP BLS BP CBC CL CO CPR CRP CSF CT CXR DKA DNR EBM ECG ECMO ED EEG EHR EKG EL EPA ER ET ETT FAQ
    GI GP HFNC HR ICU ID IM IO IV IVF LP MD MRI NG NI NICU NP NPO OK OR OT PA PALS PACU PC PEM PGY PHI PI PICU
    PIN PIV PM PO PR PRN PT QI RN RR RSI RT SBAR SIM SLP SW TPN UA US UTI VA VAC WA WB AD NF IRM SAMU SMUR USI
    VVC VVP PEC RCP
    """
)
_ROOM_OF_ALL = _words(
    r"(?:sim(?:ulation)?|skills?|meeting|conference|class|seminar|teaching|break|staff|call|lecture|lab)[\s-]*$"
)
_DOSE = _words(
    r"^\s?(?:units?|unités?|iu|ui|mg|mcg|µg|ug|g|kg|ml|mL|cells?|copies|per|cfu|mmol|steps|euros?|dollars?|€|\$)\b"
)
_PLANNED = _words(
    r"\b(?:by|until|till|before|after|next|due|week of|since|d['’]ici(?: le)?|avant(?: le)?|jusqu['’]au|après(?: le)?"
    r"|pour le|depuis(?: le)?|lab|course|session|training|workshop|cours|atelier|formation|simulation|meeting"
    r"|conference)(?:\s+(?:on|the|le|du))?\s*:?\s*$"
)
_NO_NAMES = _listed(
    """
    The This That These Those A An In On At To For From With And But Or So If When While After Before Then We I
    He She They It You My Our Their His Her New Next Each Every Any No One Two Ask Asked Call Called Check
    Checked Saw See Go Went Move Moved Bring Take Patient Baby Family Child Mother Father Parent Parents Nurse
    Room Bed Cot Bay Box Doctor Le La Les Un Une Des Du De Au Aux En Dans Sur Avec Et Mais Ou Si Quand Il Elle
    On Nous Vous Ils Elles Je Mon Ma Son Sa Ses Lit Chambre Mère Père Famille Enfant Bébé Simulation Sim Clean
    Cleaned Turn Left Right Near By Mon Tue Wed Thu Fri Sat Sun Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday Block Team Lab
    """
)
# A stop behind a single capital ends an initial, not the sentence.
_SENTENCE = re.compile(r"(?:[^.!?…\n]|(?<=\b[A-Z])\.|[.!?…](?=\S))+")


def find_marks(text: str) -> tuple[Mark, ...]:
    """Return what could point to a patient, from left to right, no two of them overlapping."""
    alone = tuple(_alone(text))
    found = [*alone, *_together(text, alone)]
    found.sort(key=lambda mark: (mark.start, -mark.end))
    kept: list[Mark] = []
    for mark in found:
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
        elif mark.end > kept[-1].end:
            kept[-1] = Mark(kept[-1].start, mark.end, kept[-1].kind)
    return tuple(kept)


def _alone(text: str) -> Iterator[Mark]:
    """Yield what points to somebody by itself."""
    for pattern in _NUMBERS:
        yield from (mark for mark in _marks(pattern, text, MarkKind.NUMBER) if not _is_amount(text, mark))
    for pattern in _PHONES:
        yield from _marks(pattern, text, MarkKind.PHONE)
    for pattern in _BIRTHS:
        yield from _marks(pattern, text, MarkKind.BIRTH)
    yield from (mark for mark in _dates(text) if _HAS_YEAR.search(text, mark.start, mark.end))
    for pattern in _PLACES:
        yield from (mark for mark in _marks(pattern, text, MarkKind.PLACE) if _SOMEBODYS.match(text, mark.start))
    yield from _names(text)


def _together(text: str, alone: tuple[Mark, ...]) -> Iterator[Mark]:
    """Yield what points to somebody only with something else in the same sentence."""
    all_rooms, all_dates, all_initials = list(_rooms(text)), list(_dates(text)), list(_initials(text))
    for sentence in _SENTENCE.finditer(text):
        start, end = sentence.span()
        inside = [mark for mark in alone if start <= mark.start < end]
        ages = [mark for pattern in _AGES for mark in _marks(pattern, text, MarkKind.AGE, start, end)]
        rooms = [mark for mark in all_rooms if start <= mark.start < end]
        dates = [mark for mark in all_dates if start <= mark.start < end]
        initials = [mark for mark in all_initials if start <= mark.start < end and _beside(mark, [*rooms, *inside])]
        if initials:
            yield from (*initials, *rooms)
        if rooms and ages:
            yield from (*rooms, *ages)
        if dates and (ages or rooms or inside or initials):
            yield from (*dates, *ages, *rooms)


def _names(text: str) -> Iterator[Mark]:
    for pattern in _NAME_PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span("name")
            words = [(start + word.start(), start + word.end()) for word in re.finditer(r"\S+", text[start:end])]
            # The first word of a sentence has its capital anyway, and abbreviations are nobody.
            while words and _is_nobody(text[slice(*words[0])]):
                words.pop(0)
            if (
                words
                and not any(_is_nobody(text[slice(*word)]) for word in words)
                and not _is_hall(text, match.start())
            ):
                yield Mark(words[0][0], words[-1][1], MarkKind.NAME)


def _is_nobody(word: str) -> bool:
    return word in _NO_NAMES or (word.isupper() and len(word) <= 4)


def _is_hall(text: str, end: int) -> bool:
    return _ROOM_OF_ALL.search(text, 0, end) is not None


def _rooms(text: str) -> Iterator[Mark]:
    for pattern in _PLACES:
        yield from (mark for mark in _marks(pattern, text, MarkKind.PLACE) if not _is_hall(text, mark.start))


def _dates(text: str) -> Iterator[Mark]:
    for pattern in _DATES:
        yield from (mark for mark in _marks(pattern, text, MarkKind.DATE) if not _PLANNED.search(text, 0, mark.start))


def _initials(text: str) -> Iterator[Mark]:
    for match in _INITIALS.finditer(text):
        if match.group() not in _ABBREVIATIONS:
            yield Mark(match.start(), match.start() + len(match.group().rstrip()), MarkKind.INITIALS)


def _beside(mark: Mark, others: list[Mark]) -> bool:
    """Tell whether something stands next to one of the others, a few words apart at most."""
    near = 12
    return any(0 <= other.start - mark.end <= near or 0 <= mark.start - other.end <= near for other in others)


def _is_amount(text: str, mark: Mark) -> bool:
    return _DOSE.match(text[mark.end :]) is not None or text[mark.start : mark.end].endswith("0000")


def _marks(
    pattern: re.Pattern[str], text: str, kind: MarkKind, start: int = 0, end: int | None = None
) -> Iterator[Mark]:
    for match in pattern.finditer(text, start, len(text) if end is None else end):
        words = match.group()
        lead = len(words) - len(words.lstrip())
        yield Mark(match.start() + lead, match.start() + len(words.rstrip()), kind)
