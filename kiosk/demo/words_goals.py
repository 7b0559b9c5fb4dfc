"""Growth goals of the demo, by competency and by the level they lead to, with what makes them good goals."""

from __future__ import annotations

# One or two for each level from 1 to 4.
GOALS: dict[str, tuple[tuple[str, ...], ...]] = {
    "AIR": (
        ("Stand at the head of the bed for two airways and name each step.",),
        (
            "Hold the mask until the chest rises, three times, somebody beside me.",
            "Set up the kit and say plan B aloud.",
        ),
        ("Prepare and lead an airway from kit to check, and call early.",),
        ("Talk somebody else through an airway with my hands behind my back.",),
    ),
    "LP": (
        ("Watch two lumbar punctures and say the steps before they happen.",),
        ("Find the space and pass the needle myself on two infants, somebody beside me.",),
        ("Do one from consent to labelled tubes, and stop after two tries.",),
        ("Guide somebody through one without taking the needle.",),
    ),
    "VASC": (
        ("Set up for three lines and say why this site.",),
        ("Place two lines with somebody holding the probe.", "Keep the tip in view from skin to vein."),
        ("Choose site and device myself, and hand over after two tries.",),
        ("Teach the ultrasound to one colleague, by words alone.",),
    ),
    "CODE": (
        ("Take one task in a mock code and say what it was for.",),
        ("Lead one cycle of a mock code, a senior at my shoulder.",),
        ("Lead two mock codes and name every role aloud in the first minute.",),
        ("Coach the leader from behind and open the talk afterwards.",),
    ),
    "DX": (
        ("Say one possible cause before I hear the others.",),
        ("Offer three causes in order, with a reason each, on every admission.",),
        ("Commit to the likeliest cause and write down what would change my mind.",),
        ("Think aloud on rounds and name one trap of my own a week.",),
    ),
    "RX": (
        ("Sit with the pharmacist for one order review.",),
        ("Say dose and weight aloud before I sign, every time.",),
        ("Orders right without a fix for two weeks, and ask early when unsure.",),
        ("Show the team one near miss a month: how it was caught.",),
    ),
    "HAND": (
        ("Hear three handoffs and write down what I would have asked.",),
        ("Say the “if this, then” for every sick child at the five o’clock handoff.",),
        ("Sickest first, and hear each plan said back.",),
        ("Change one thing in how our unit hands off, and ask whether it helped.",),
    ),
    "LEAD": (
        ("Write down what keeps rounds moving, three mornings.",),
        ("Lead half of rounds with a time for each patient.",),
        ("Let the nurse speak first on every patient, three rounds in a row.", "Lead all of rounds and end on time."),
        ("Let the intern lead, step in once at most, and talk it over.",),
    ),
    "FAM": (
        ("Sit in on two meetings and say what the family asked.",),
        ("Open the meeting with one question, and wait for the whole answer.",),
        ("Prepare the team in five minutes and end with agreed next steps.",),
        ("Take the second chair and help somebody else to lead.",),
    ),
    "NEWS": (
        ("Be in the room once, and say afterwards what helped.",),
        ("Say the first sentence, with somebody to carry on.",),
        ("Say the sentence, then stay quiet until the family speaks.",),
        ("Prepare a colleague, sit beside them, and ask after them next day.",),
    ),
    "TEACH": (
        ("Notice one thing worth teaching every day.",),
        ("Teach one prepared point on rounds, drawn on the board.",),
        ("Teach one thing from the monitor, under two minutes.", "Ask before telling, and wait for the answer."),
        ("Help a student to find their point, and give them the floor.",),
    ),
    "ASK": (
        ("Listen when others ask, and keep the best question.",),
        ("Name one thing to watch before each procedure.",),
        (
            "Ask one trainee after each family meeting: what should I have left out?",
            "Ask a nurse what I could do better.",
        ),
        ("Ask in front of the team, every Monday.",),
    ),
    "GIVE": (
        ("Write down two things worth saying this week.",),
        ("Say what I saw, the same day, to one person a week.",),
        ("Tell a prescriber the same day, face to face, and ask what they saw.",),
        ("Help somebody say a difficult thing kindly to a senior.",),
    ),
    "QI": (
        ("Join one meeting and ask what is measured.",),
        ("Count one thing for one week.", "Carry one piece of the discharge project to a first trial."),
        ("Run one small test: aim, measure, try, look, tell the team.",),
        ("Help two colleagues to write their aim in one line.",),
    ),
    "OWN": (
        ("Listen when somebody speaks of theirs, and thank them.",),
        ("Take one to somebody I trust and work out what to say.",),
        ("Say it at check-out the same day: what happened, my part, what comes next.",),
        ("Speak of one of mine first, so that others may.",),
    ),
}

IMPORTANT: dict[str, str] = {
    "AIR": "The first minutes are ours before anybody comes",
    "LP": "Every infant with fever here needs one",
    "VASC": "A line late is a treatment late",
    "CODE": "On nights I may be the first in the room",
    "DX": "Tests follow what we think first",
    "RX": "Small people, small margins",
    "HAND": "The night team knows what I tell them",
    "LEAD": "Everybody’s morning hangs on it",
    "FAM": "Families remember this hour",
    "NEWS": "I want to stay in the room for it",
    "TEACH": "The students ask for it",
    "ASK": "I cannot see myself work",
    "GIVE": "Others cannot see themselves work either",
    "QI": "The same thing annoys us every week",
    "OWN": "Others speak when I do",
}
MEASURABLE = (
    "Two times, level seen by somebody",
    "Three in a row",
    "Somebody else says so",
    "Once a week until then",
    "I need no prompt",
)
REALISTIC = (
    "About one a week here",
    "Happens daily on this unit",
    "Simulation if there is none",
    "Two shifts a week with a senior",
    "Somebody is always near",
)
GROUNDS: dict[str, tuple[str, ...]] = {
    "PICU": ("PICU, order review 14:00", "PICU, days", "PICU, morning rounds"),
    "NICU": ("NICU, Tue and Fri", "NICU, delivery calls", "NICU, family hour"),
    "Emergency": ("Emergency, days", "Emergency, shock room", "Emergency, late shift"),
    "Wards A": ("Wards A, Mon to Thu", "Wards A, when it comes", "Wards A, morning rounds"),
    "Wards B": ("Wards B, daily 17:00", "Wards B, admissions", "Wards B, morning rounds"),
    "Clinic": ("Clinic, Thu afternoon", "Clinic, first visits"),
    "Adolescent": ("Adolescent, team meeting", "Adolescent, afternoons"),
    "Elective": ("Elective, Wed conference", "Simulation, Wed 12:30"),
    "Night float": ("Night float, sign-out", "Night float, first hours"),
    "Vacation": ("Simulation, Wed 12:30",),
}
CHECK_INS = (
    "Tried it twice today.",
    "Nobody had time to watch. Asked for tomorrow.",
    "One of two done.",
    "Better when I said it out loud first.",
    "It did not come up today.",
    "Went well, and somebody saw it.",
    "Froze for a moment, then it worked.",
    "Watched somebody good at it and stole a sentence.",
    "Harder than I thought. Keeping it.",
    "Half an hour on the model helped.",
    "Asked the nurse. Best advice so far.",
    "Too much at once; only the first step tomorrow.",
    "Said it back to me: they had heard it.",
    "Felt easy for the first time.",
    "Not my day. Tomorrow again.",
)
