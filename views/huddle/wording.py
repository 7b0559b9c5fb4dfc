"""What the house itself says in a huddle: names of occasions, ground rules, questions to leave with."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.domain.huddles import GroundRules, HuddleKind, Occasion, Reason, Template


def template_name(template: Template) -> str:
    """Return what a template is called: its own name, or the occasion's."""
    translate = QCoreApplication.translate
    names = {
        Occasion.SHIFT: translate("Huddle", "Shift"),
        Occasion.CLINIC: translate("Huddle", "Clinic"),
        Occasion.PROCEDURE: translate("Huddle", "Procedure"),
        Occasion.TEACHING: translate("Huddle", "Teaching session"),
        Occasion.OWN: translate("Huddle", "Our own"),
    }
    return template.name or names[template.occasion]


def title_of(kind: HuddleKind) -> str:
    """Return a round's title."""
    translate = QCoreApplication.translate
    return translate("Huddle", "Check-in") if kind is HuddleKind.CHECK_IN else translate("Huddle", "Check-out")


def rule_lines(rules: GroundRules) -> tuple[str, ...]:
    """Return the team's own ground rules, or the house's."""
    translate = QCoreApplication.translate
    house = (
        translate("Huddle", "One voice at a time"),
        translate("Huddle", "Passing is fine"),
        translate("Huddle", "No patient names"),
    )
    return rules.rules or house


def prompts_of(template: Template) -> tuple[str, ...]:
    """Return the questions of which one is read out at the end: the template's own, or the house's for its occasion."""
    translate = QCoreApplication.translate
    house = {
        Occasion.SHIFT: (
            translate("Huddle", "What would you like to see somebody else do today?"),
            translate("Huddle", "Where could one of us need a second pair of eyes today?"),
            translate("Huddle", "What did you change your mind about lately?"),
        ),
        Occasion.CLINIC: (
            translate("Huddle", "Which visit today would you like somebody to sit in on?"),
            translate("Huddle", "What will you ask one family that you have not asked before?"),
        ),
        Occasion.PROCEDURE: (
            translate("Huddle", "Who says stop, and in which words?"),
            translate("Huddle", "Which step does the learner do, and which one do they watch?"),
        ),
        Occasion.TEACHING: (
            translate("Huddle", "What do you hope nobody asks you about this?"),
            translate("Huddle", "What will you do differently on Monday?"),
        ),
    }
    return template.prompts or house.get(template.occasion, house[Occasion.SHIFT])


def pair_words(name: str, competency: str) -> str:
    """Return with whom somebody is paired this week, and for what."""
    words = QCoreApplication.translate("Huddle", "This week with {name}: {competency}")
    return words.format(name=name, competency=competency)


def story_questions() -> tuple[str, str, str, str]:
    """Return what stands before the four answers of a story: hard, done, helped, different."""
    translate = QCoreApplication.translate
    return (
        translate("Huddle", "What was hard"),
        translate("Huddle", "What I did"),
        translate("Huddle", "Who helped"),
        translate("Huddle", "What is different now"),
    )


def helper_words(name: str, reason: Reason) -> str:
    """Return why somebody may help."""
    translate = QCoreApplication.translate
    words = {
        Reason.SAID: translate("Huddle", "{name} can be there"),
        Reason.PAIR: translate("Huddle", "This week with {name}"),
        Reason.ALLY: translate("Huddle", "{name} is with this goal"),
        Reason.COACH: translate("Huddle", "{name} coaches this"),
    }
    return words[reason].format(name=name)
