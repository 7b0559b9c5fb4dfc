"""What points to a patient is marked, what people say when they coach is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.patient_data import find_marks

POINTS = {
    "MRN 12345678 was the wrong chart": ["MRN 12345678"],
    "mrn: 48213, weight not updated": ["mrn: 48213"],
    "I opened 00482193 instead": ["00482193"],
    "Chart A1234567 was open": ["A1234567"],
    "Record 123-45-6789 was on the screen": ["123-45-6789"],
    "IPP 8004512 au lieu du bon": ["IPP 8004512"],
    "Dossier n° 451236 ouvert par erreur": ["Dossier n° 451236"],
    "Sécu 1 84 12 76 451 089 46 sur le papier": ["1 84 12 76 451 089 46"],
    "The mother is at 312-555-0199": ["312-555-0199"],
    "Call (312) 555-0199 for the father": ["(312) 555-0199"],
    "Their number is 555-0199": ["555-0199"],
    "La mère répond au 06 12 34 56 78": ["06 12 34 56 78"],
    "Le père : +33 6 12 34 56 78": ["+33 6 12 34 56 78"],
    "DOB 3/14/2019": ["DOB 3/14/2019"],
    "born on 14 March": ["born on 14 March"],
    "born 2019, I missed it": ["born 2019"],
    "née le 14 mars 2019": ["née le 14 mars 2019"],
    "DDN 14/03/2019": ["DDN 14/03/2019"],
    "seen 14/03/2019 with fever": ["14/03/2019"],
    "seen on 2019-03-14 with fever": ["2019-03-14"],
    "It was March 14, 2019 and nobody looked": ["March 14, 2019"],
    "Emma Dupont, DOB 14/03/2019": ["Emma Dupont", "DOB 14/03/2019"],
    "The patient Emma Dupont cried": ["Emma Dupont"],
    "Emma in bed 12 was weighed on 14 March": ["Emma", "bed 12", "14 March"],
    "Bed 7 waited an hour": ["Bed 7"],
    "JD in room 4 waited": ["JD", "room 4"],
    "J.D. in room 4B waited": ["J.D.", "room 4B"],
    "Lucas au lit 3 attendait": ["Lucas", "lit 3"],
    "La famille de la chambre 12 attendait": ["chambre 12"],
    "A 3-year-old on 14 March": ["3-year-old", "14 March"],
    "un enfant de 6 mois le 14 mars": ["de 6 mois", "14 mars"],
    "A 4 yo in room 6 with croup": ["4 yo", "room 6"],
    "Emma, 4 years, with croup": ["Emma"],
    "Bébé Martin pleurait": ["Martin"],
}

ORDINARY = (
    "Held the mask with two hands and asked for help early",
    "Ask before I touch",
    "Read weight and date aloud before I order",
    "LP with a 3-year-old, second attempt",
    "Led the round for 6 patients in 20 minutes",
    "LP lab by 12 December",
    "Skills lab on Wed 12:30",
    "Simulation room 3, Wed 12:30",
    "Meet in conference room 2",
    "Gave 100000 units without a second check",
    "1500000 IU was the right dose",
    "Dose was 10 mg/kg, not 100 mg/kg",
    "BP 120/80, sats 98 %, HR 110",
    "Airway level 2 towards 3 in 4 weeks",
    "Ines caught it at the order review",
    "Miriam watched me do three handoffs",
    "Amara, can you show me once?",
    "From 07:30 to 16:00 on the ward",
    "Two of 10 steps were missing",
    "PGY-2, block 7, NICU nights",
    "Bedside teaching in 5 minutes",
    "Page me at extension 4412",
    "Until 14 December 2026 I read every order aloud",
    "Thank you for the 30 minutes on Monday",
    "A neonate of 28 weeks needs a smaller blade",
    "Tenu le masque à deux mains et demandé de l’aide",
    "Demander avant de toucher",
    "Ponction lombaire chez un enfant de 3 ans, deuxième essai",
    "Atelier le 12 décembre",
    "D’ici le 14 décembre, relire chaque dose à voix haute",
    "Inès l’a vu à la relecture",
    "Dose de 10 mg/kg et non 100 mg/kg",
    "Expliquer en 3 phrases sans jargon",
    "ED, then PICU, then LP 2 times a week",
    "Change the label of drawer 4",
    "The May rotation taught me more",
)


def marked(text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in find_marks(text)]


@pytest.mark.parametrize(("text", "found"), POINTS.items(), ids=POINTS)
def test_what_could_point_to_a_patient_is_marked(text: str, found: list[str]) -> None:
    assert marked(text) == found


@pytest.mark.parametrize("text", ORDINARY)
def test_what_people_say_when_they_coach_is_not(text: str) -> None:
    assert marked(text) == []


def test_a_colleague_named_in_the_next_sentence_is_no_patient() -> None:
    text = "The tenfold dose was nearly given. Emma in bed 12 was weighed on 14 March. Ines caught it."
    assert marked(text) == ["Emma", "bed 12", "14 March"]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120))
def test_marks_lie_in_the_text_in_order_and_apart(text: str) -> None:
    before = 0
    for mark in find_marks(text):
        assert before <= mark.start < mark.end <= len(text)
        before = mark.end


@given(st.integers(1_000_001, 99_999_999).filter(lambda number: number % 10_000 != 0), st.sampled_from(ORDINARY))
def test_a_record_number_is_seen_in_any_sentence(number: int, sentence: str) -> None:
    assert str(number) in "".join(marked(f"{sentence} ({number})"))


@given(st.sampled_from(ORDINARY), st.sampled_from(ORDINARY))
def test_two_ordinary_sentences_are_as_ordinary_as_each(one: str, other: str) -> None:
    assert marked(f"{one}. {other}.") == []
