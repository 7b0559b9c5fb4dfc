"""What people of the demo tell, thank for, and want to be other."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.retro import Stage
from kiosk.domain.stories import StoryWords
from kiosk.domain.thanks import Deed

STORIES = (
    (
        "LP",
        StoryWords(
            "I found the space, and then handed the needle over whenever somebody watched.",
            "Ten times on the trainer with the door open, so that people walked past.",
            "I say out loud what I will do, and then I do it. Nobody has had to take over since March.",
            "A charge nurse who stood beside me and said nothing.",
        ),
    ),
    (
        "AIR",
        StoryWords(
            "My hands were faster than my head. I forgot to say who does what.",
            "I wrote four words on my glove: who, what, plan B, when.",
            "The room is quiet now. We know plan B before we need it.",
            "A respiratory therapist, who asked me for plan B every single time.",
        ),
    ),
    (
        "HAND",
        StoryWords(
            "My handoffs took ten minutes, and people asked for the main thing at the end.",
            "I began with the sickest one, and asked the other side to say it back.",
            "Four minutes, and last week nobody called me at night.",
            "The night team: they told me what they had missed.",
        ),
    ),
    (
        "FAM",
        StoryWords(
            "I filled every silence with more facts.",
            "I watched three meetings and counted seconds. Then I tried five of them myself.",
            "Families ask their real question now, because I wait for it.",
            "A social worker, who told me when I had talked too long.",
        ),
    ),
    (
        "CODE",
        StoryWords(
            "As a leader I ended up with my hands on the chest.",
            "In simulation I stood with my hands behind my back, at the foot of the bed.",
            "I see the whole room, and hand tasks out by name.",
            "Two nurses, who said my name when I moved in.",
        ),
    ),
    (
        "NEWS",
        StoryWords(
            "I used long words, because short ones hurt.",
            "I wrote the first sentence down and read it to a colleague until it was plain.",
            "I say it in one sentence and stay. It is still hard, and it is kinder.",
            "",
        ),
    ),
    (
        "TEACH",
        StoryWords(
            "I answered every question myself.",
            "I asked: what would you do if I were not here?",
            "Students answer first. I learned two things from them this month.",
            "A student who told me that I never let her finish.",
        ),
    ),
    (
        "VASC",
        StoryWords(
            "I looked for veins with my eyes only.",
            "A month of looking with the ultrasound before every stick, needed or not.",
            "Mostly the first try, and I know when to stop and ask.",
            "The line team, who let me come along on two mornings.",
        ),
    ),
)
"""By the code of a competency of the workroom framework."""

THANKS = (
    (Deed.HELPED, "Stayed ten minutes after the shift to talk the resuscitation through"),
    (Deed.HELPED, "Took my pager while I watched the family meeting"),
    (Deed.HELPED, "Showed me where the ultrasound lives, and how it starts"),
    (Deed.SHARED, "Told us about a dose that nearly went out, before anybody asked"),
    (Deed.SHARED, "Said at line-up that lumbar punctures still make the hands shake"),
    (Deed.SHARED, "Showed the notes of a first attempt that went wrong"),
    (Deed.THANKED, "Asked a quiet question that made the whole round slow down"),
    (Deed.THANKED, "Noticed that I was tired, and said so kindly"),
    (Deed.THANKED, "Called me by name in a room full of people"),
)


@dataclass(frozen=True, slots=True)
class DemoChange:
    """A change of the board: proposed so many days into the last weeks, and what became of it at once."""

    after: int
    text: str
    stage: Stage
    why: str = ""


CHANGES = (
    DemoChange(2, "Hang the board where the night team walks past, too", Stage.DONE),
    DemoChange(9, "A sound when a goal is reached", Stage.DROPPED, "It would be one more alarm on this ward"),
    DemoChange(16, "Put the names of the visiting students on the board in their first week", Stage.TAKEN_UP),
    DemoChange(33, "A hook for the stylus, so that it is there when hands are wet", Stage.TAKEN_UP),
    DemoChange(44, "Begin line-up with one story on Mondays", Stage.PROPOSED),
)
