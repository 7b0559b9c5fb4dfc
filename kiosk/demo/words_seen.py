"""What observers of the demo write in their own words, by competency: what they saw, and one next step.

`LOW` is said of levels 0 and 1, `MIDDLE` of 2, `HIGH` of 3 and 4. Nothing about any patient stands here.
"""

from __future__ import annotations

LOW: dict[str, tuple[str, ...]] = {
    "AIR": (
        "Watched from the head of the bed and named each tool afterwards.",
        "Held the mask with two hands; the seal came and went.",
    ),
    "LP": (
        "Found the landmarks on the model, then watched the real one closely.",
        "Held the position for somebody else and asked good questions.",
    ),
    "VASC": ("Set up the kit and watched the screen while I placed it.", "Knew the sites, not yet the order of steps."),
    "CODE": ("Took the timer and kept it; could say who did what.", "Stood back at first, then found a task."),
    "DX": (
        "Gathered everything, then waited for us to say what it was.",
        "One cause offered; the others came with help.",
    ),
    "RX": ("Looked up the dose before asking.", "The order needed the weight; saw it when read back."),
    "HAND": ("Read the whole list; the sickest came last.", "Knew the plan, left out the what-if."),
    "LEAD": ("Presented two patients and listened to the rest.", "Came prepared and let others set the pace."),
    "FAM": ("Sat in and could say afterwards what the family had asked.", "Took notes and read back what was agreed."),
    "NEWS": ("Was in the room and stayed.", "Looked at the floor when it went quiet; we talked about that."),
    "TEACH": ("Noticed a good question and kept it to themselves.", "Showed one thing to a student, a little fast."),
    "ASK": ("Took it kindly when it came.", "Asked how it went, which is hard to answer."),
    "GIVE": ("Told me what would have been worth saying, an hour later.", "Said well done; the what was missing."),
    "QI": ("Joined the meeting and asked what we count.", "Has an idea; it is still three ideas."),
    "OWN": ("Told me in private, and it took courage.", "Listened when I spoke of mine."),
}
MIDDLE: dict[str, tuple[str, ...]] = {
    "AIR": (
        "Good seal and rise; needed a word about the tube size.",
        "Said plan B aloud when I asked for it.",
    ),
    "LP": (
        "Named each landmark before the needle.",
        "Found the space; I steadied the position.",
    ),
    "VASC": ("Kept the tip in view most of the way.", "Placed it with me holding the probe."),
    "CODE": ("Led the second cycle with me at the shoulder.", "Loops closed; the summary came when prompted."),
    "DX": ("Three causes in order, with a reason for each.", "Changed course when the lab came back."),
    "RX": ("Orders were right; the recheck was mine.", "Asked the pharmacist before signing."),
    "HAND": ("Sickest first, and one clear if-then.", "Short and complete until the pager went."),
    "LEAD": ("Led half of rounds; time slipped near the end.", "Asked the nurse first on most patients."),
    "FAM": ("Opened with a question and listened to the answer.", "Plain words, one slip into jargon, mended it."),
    "NEWS": ("Said the first sentence; I carried on.", "Warned first, then said it a little softly."),
    "TEACH": ("One prepared point, drawn on the board.", "Good question; the wait was a bit short."),
    "ASK": ("Asked after the procedure, about one thing.", "Named what to watch for when reminded."),
    "GIVE": ("Said what was seen and agreed a step; I helped with the first line.", "Kind and clear, a day late."),
    "QI": ("Counted for a week and showed us.", "Carries the trial on one shift, asks when stuck."),
    "OWN": ("Worked out what to say, then said it at check-out.", "Told the nurse it touched, with me beside."),
}
HIGH: dict[str, tuple[str, ...]] = {
    "AIR": (
        "Plan said aloud, kit checked, calm throughout; called before it was needed.",
        "Talked a junior through it with hands behind the back.",
    ),
    "LP": (
        "From consent to labelled tubes without a word from me.",
        "Stopped after two tries and asked: exactly right.",
    ),
    "VASC": ("Chose site and device and handed over in time.", "Guided another pair of hands by ultrasound."),
    "CODE": (
        "Every role named in the first minute; ideas asked for twice.",
        "Opened the talk afterwards, the same day.",
    ),
    "DX": (
        "Committed to one cause and said what would change it.",
        "Thought aloud and named the trap before we fell in.",
    ),
    "RX": ("Caught a near miss and told us how, without blame.", "Stopped an old order nobody had questioned."),
    "HAND": ("Sickest first, if-then for each, heard it said back.", "Mended the list for the whole team."),
    "LEAD": ("A plan for each patient, every voice heard, on time.", "Let the intern lead and stepped in once."),
    "FAM": (
        "Prepared the team, listened first, ended with agreed steps.",
        "Took the second chair and let somebody else lead.",
    ),
    "NEWS": ("Warned, said it plainly, and stayed with the silence.", "Came back later, as promised."),
    "TEACH": ("Two minutes, one point, from the work itself.", "Gave the floor to the nurse, who taught us all."),
    "ASK": (
        "Asked beforehand, about one thing, and told me what changed.",
        "Asked in front of the team; others followed.",
    ),
    "GIVE": (
        "Asked first, said what was seen, agreed one step the same day.",
        "Said the difficult thing kindly, to a senior.",
    ),
    "QI": ("Aim, count, try, look: told the team at the huddle.", "The change still holds after the project ended."),
    "OWN": (
        "Said it early: what happened, the own part, what comes next.",
        "Spoke of it first, and two others followed.",
    ),
}
NEXT: dict[str, tuple[str, ...]] = {
    "AIR": ("Say the backup plan before the blade is out.", "Book an hour with the respiratory therapist."),
    "LP": ("Next one on the wards is yours; I hold.", "Say the landmarks aloud to the team."),
    "VASC": ("Scan ten arms before the next try.", "Call me in for the next one, I only watch."),
    "CODE": ("Take the leader's place in the next mock code.", "Sum up aloud after each check."),
    "DX": ("Write down your first guess before the tests.", "Tell me in two days what it turned out to be."),
    "RX": ("Walk the list with pharmacy once this week.", "Say dose and weight aloud before signing."),
    "HAND": ("One if-then for the sickest two.", "I listen tomorrow and write down what I would ask."),
    "LEAD": ("Lead all of rounds on Thursday; I stay silent.", "Set a time for each patient up front."),
    "FAM": ("You open, I close.", "Ask what they know before telling."),
    "NEWS": ("Rehearse the first line with me.", "After the words, wait; count to ten inside."),
    "TEACH": ("Choose one point in the morning.", "Ask, then wait longer than feels right."),
    "ASK": ("Name one thing beforehand.", "Ask somebody of another profession this week."),
    "GIVE": ("Say it before sign-out, to the person.", "Just one thing; leave the rest."),
    "QI": ("Write the aim in one line and show it.", "Try it on one shift before the unit."),
    "OWN": ("Tell it at check-out, two sentences.", "Put it in the log while it is fresh."),
}
CONTEXTS = (
    "morning rounds", "afternoon admission", "night", "weekend", "simulation", "family meeting", "clinic session",
    "transfer", "busy shift", "quiet shift", "procedure service", "sign-out",
)  # fmt: skip

ANSWERS = (
    "Thank you, that helps.",
    "I had not noticed that, thank you.",
    "Agreed. I will try it tomorrow.",
    "It felt slower than it looked.",
    "Could you watch the next one too?",
    "I was unsure there; good to hear it was all right.",
    "Yes. The part before was harder for me.",
    "I see it a little differently: may we talk?",
    "I tried it on the next one and it worked.",
    "Thank you for saying it the same day.",
)
CORRECTED = "Looked at my notes again: this is nearer to what I saw."
OWN_VIEWS = (
    "Went better than the last one.",
    "I still wait for somebody to tell me.",
    "The steps are there, the order not always.",
    "I could do this with nobody beside me, I think.",
    "I avoid it when I can. I would like to change that.",
    "Calm until something unusual happens.",
)
