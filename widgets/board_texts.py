"""What a screen reader says of the board: the same facts as the picture, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from widgets.pin_state import PinKind, PinScale, PinState


def describe_hidden_name() -> str:
    """Return what stands for a name while names are hidden."""
    return QCoreApplication.translate("BoardTexts", "Name hidden")


def describe_hidden_coach() -> str:
    """Return what stands for "with SO" while names are hidden."""
    return QCoreApplication.translate("BoardTexts", "has one")


def describe_cell(person: str, competency: str, state: PinState, scale: PinScale) -> str:
    """Return the sentence of a cell ("Priya Raman, Lumbar puncture: level 1 of 4 Seen it, growth edge ...")."""
    text = QCoreApplication.translate("BoardTexts", "{person}, {competency}: {state}")
    return text.format(person=person, competency=competency, state=describe_pin(state, scale))


def describe_pin(state: PinState, scale: PinScale) -> str:
    """Return what a pin says, in words; what is not shared reads like what was not seen."""
    return ", ".join([_level(state, scale), *_marks(state, scale)])


def _level(state: PinState, scale: PinScale) -> str:
    translate = QCoreApplication.translate
    if state.kind is PinKind.NOT_APPLICABLE:
        return translate("BoardTexts", "does not apply")
    if state.kind is PinKind.NOT_SEEN:
        return translate("BoardTexts", "not seen yet")
    text = translate("BoardTexts", "level {label} of {top} {word}")
    return text.format(label=state.label, top=scale.labels[-1], word=scale.words[state.level])


def _marks(state: PinState, scale: PinScale) -> list[str]:
    translate = QCoreApplication.translate
    marks = []
    if state.edge:
        marks.append(_edge(state, scale))
    if state.training is not None:
        text = translate("BoardTexts", "training {what}, {when}")
        marks.append(text.format(what=state.training.what, when=state.training.when))
    if state.kind is not PinKind.SEEN:
        # Nothing that speaks of a level that is not shown.
        return marks
    if state.moved:
        marks.append(translate("BoardTexts", "moved up lately"))
    if state.coach:
        marks.append(translate("BoardTexts", "can coach this"))
    if state.stale:
        marks.append(translate("BoardTexts", "not looked at for a while"))
    return marks


def _edge(state: PinState, scale: PinScale) -> str:
    if state.kind is not PinKind.SEEN or state.next_label not in scale.labels:
        return QCoreApplication.translate("BoardTexts", "growth edge")
    text = QCoreApplication.translate("BoardTexts", "growth edge towards {word}")
    return text.format(word=scale.words[scale.labels.index(state.next_label)])
