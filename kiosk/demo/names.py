"""Invented names from many places. Nobody here exists; the first ones are those of the manual's pictures."""

from __future__ import annotations

# By seat; `kiosk.demo.roster` takes them in this order and goes on with combinations when they are used up.
PGY_1 = (
    "Amara Okafor",
    "Jonas Weber",
    "Priya Raman",
    "Nikhil Rao",
    "Lucía Navarro",
    "Thandi Mokoena",
    "Caleb Whitfield",
    "Yusra Haidari",
    "Oskar Nyström",
    "Grace Adeyemi",
    "Minh Tran",
    "Elena Petrova",
)
PGY_2 = (
    "Björn Lindqvist",
    "Khadija Omar",
    "Tomás Herrera",
    "Sofia Marin",
    "Aiko Tanabe",
    "Declan Byrne",
    "Ngozi Eze",
    "Rafael Teixeira",
    "Leila Farahani",
    "Connor Haldane",
    "Anjali Deshmukh",
    "Marek Zielony",
)
PGY_3 = (
    "Mei-Ling Chen",
    "Daniel Mensah",
    "Farah Haddad",
    "Liam Gallagher",
    "Valentina Rossetti",
    "Kwabena Asante",
    "Hye-Jin Park",
    "Noor Siddiqi",
    "Isaac Feldman",
    "Camila Duarte",
    "Emeka Nwosu",
    "Astrid Solberg",
)
FELLOWS = ("Zainab Qureshi", "Mateo Aguilar", "Ingrid Halvorsen", "Pavan Reddy", "Chloé Marchand")
FACULTY = (
    "Miriam Adler",
    "Samuel Osei",
    "Ruth Castellano",
    "Vikram Iyer",
    "Joanna Kowal",
    "Peter Lindgren",
    "Esperanza Molina",
    "Kenji Morita",
    "Abigail Thornton",
    "Ahmed Barakat",
)
NURSES = ("Dolores Ruiz", "Hana Sato", "Bernadette Clarke", "Jamal Robinson", "Tereza Horak", "Linh Pham")
PHARMACISTS = ("Ines Carvalho", "Winston Achebe", "Sigrid Moen")
THERAPISTS = ("Marcus Delgado", "Paula Vestergaard", "Robyn Tallchief")

# Who stands in the manual's pictures, and so shares everything.
IN_PICTURES = frozenset(
    (*PGY_1[:4], *PGY_2[:4], *PGY_3[:4], *FACULTY[:2], *NURSES[:2], *PHARMACISTS[:1]),
)

GIVEN = (
    "Adaeze", "Alba", "Amir", "Ana", "Anselm", "Arjun", "Asha", "Beatriz", "Bilal", "Birgit", "Bruno", "Carmen",
    "Chidi", "Clara", "Dalia", "Dario", "Deepa", "Dimitri", "Edda", "Eitan", "Elif", "Emilia", "Enrique", "Fatou",
    "Felix", "Fiona", "Gabriel", "Giulia", "Hadiza", "Hannah", "Hugo", "Ibrahim", "Imani", "Ivo", "Jasmin", "Joaquín",
    "Julia", "Kamal", "Katarina", "Keiko", "Kofi", "Lars", "Leticia", "Lorenzo", "Malik", "Marisol", "Maya", "Mila",
    "Nadia", "Naomi", "Oluwaseun", "Omar", "Paloma", "Quentin", "Ravi", "Rosa", "Sanjay", "Selma", "Siobhan", "Tariq",
    "Tuva", "Uma", "Viktor", "Wanjiru", "Ximena", "Yara", "Zoltan",
)  # fmt: skip
FAMILY = (
    "Abara", "Almeida", "Andersson", "Bae", "Bakshi", "Barros", "Bergström", "Bhatt", "Boateng", "Brandt", "Cabrera",
    "Chanda", "Cissé", "Costa", "Dabrowski", "Dang", "Diallo", "Dunne", "Ekström", "Ferreira", "Fofana", "Galvão",
    "Gupta", "Halloran", "Hoang", "Idowu", "Ivanova", "Jimenez", "Kamara", "Kapoor", "Keller", "Kimura", "Kovač",
    "Larsen", "Liang", "Macharia", "Mbeki-Jones", "Mehta", "Moreau", "Nakagawa", "Novotny", "Obi", "Ortega", "Pereira",
    "Quispe", "Rahman", "Rinaldi", "Sandoval", "Santoro", "Sesay", "Shrestha", "Sorensen", "Tadesse", "Takeda",
    "Torres", "Usman", "Varga", "Vance", "Wójcik", "Xu", "Yilmaz", "Zamora",
)  # fmt: skip
