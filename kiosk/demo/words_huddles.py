"""What people put on their cards in the demo's huddles. Invented, and nobody's patient."""

from __future__ import annotations

NEEDS = (
    "Somebody beside me",
    "One honest sentence afterwards",
    "Ten minutes of teaching",
    "Stop me if I talk over the family",
    "Let me finish before you step in",
    "Watch my hands, not the screen",
)

# What happened, what was learned, and the line to keep.
DAYS = (
    ("Second try, and clear", "Say the landmark aloud before I move", "Landmark first, then the needle."),
    ("The nurse spoke first and we saved a round", "Silence is a question, too", "Let the quiet one begin."),
    ("I handed over without the what-if", "Write the if-this-then line first", "If this, then that: always."),
    ("Hard news, and I stayed with the silence", "Sit down before I speak", "Sit, say it, wait."),
    ("Checked the pump with the pharmacist", "Ask before the order, not after", "Two minutes with pharmacy pay back."),
    ("I was corrected on rounds and it helped", "Thank first, explain later", "Thanks first."),
    ("Taught the monitor to a newcomer", "Let them touch it first", "Hands on, mine off."),
    ("It did not come up today", "I can ask for it at line-up", "Ask for it in the morning."),
)

RULES = ("One voice at a time", "Passing is fine", "No patient names", "What is said here stays here")

OWN_NAME = "Night handover"
OWN_PROMPTS = ("What will wake you tonight?", "Which call do you want to make together?")
