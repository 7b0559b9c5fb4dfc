"""Writing into whatever field has the focus, the way an input method does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

_SENTENCE_ENDS = (".", "!", "?", "…")


def commit(field: QWidget, text: str) -> None:
    """Type text at the cursor, in place of the selection."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def erase(field: QWidget) -> None:
    """Take the last character (as people count them) or the selection away."""
    _send_key(field, Qt.Key.Key_Backspace)


def new_line(field: QWidget) -> None:
    """Press Enter."""
    _send_key(field, Qt.Key.Key_Return, "\r")


def erase_word(field: QWidget) -> None:
    """Take the last word away, and the blanks behind it."""
    before = text_before(field)
    kept = before.rstrip()
    kept = kept[: max(kept.rfind(" "), kept.rfind("\n")) + 1]
    length = _units(before) - _units(kept)
    if length:
        event = QInputMethodEvent()
        event.setCommitString("", -length, length)
        QApplication.sendEvent(field, event)
    else:
        erase(field)


def empty(field: QWidget) -> None:
    """Take everything away; the field's own undo still knows it."""
    _send_key(field, Qt.Key.Key_A, "", Qt.KeyboardModifier.ControlModifier)
    _send_key(field, Qt.Key.Key_Backspace)


def whole_text(field: QWidget) -> str:
    """Return all that stands in the field."""
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return field.toPlainText()
    return str(field.inputMethodQuery(Qt.InputMethodQuery.ImSurroundingText) or "")


def text_before(field: QWidget) -> str:
    """Return what stands before the cursor, in a page only of its paragraph."""
    around = str(field.inputMethodQuery(Qt.InputMethodQuery.ImSurroundingText) or "")
    position = int(field.inputMethodQuery(Qt.InputMethodQuery.ImCursorPosition) or 0)
    return around.encode("utf-16-le")[: 2 * position].decode("utf-16-le", "ignore")


def begins_sentence(field: QWidget) -> bool:
    """Tell whether the next letter should be a capital."""
    hints = field.inputMethodHints()
    if hints & (Qt.InputMethodHint.ImhNoAutoUppercase | Qt.InputMethodHint.ImhHiddenText):
        return False
    before = text_before(field)
    return not before.strip() or (before.endswith(" ") and before.rstrip().endswith(_SENTENCE_ENDS))


def _send_key(
    field: QWidget, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, key, modifiers, text))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
