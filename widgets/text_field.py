"""A field to type in, of one line or several; it shows how much room is left and forgets on demand.

What could point to a patient is marked as it is typed, and a question stands below until it is answered.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTouchEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from kiosk.domain.patient_data import find_marks
from widgets.guard_marks import Span, boxes_in_line, boxes_in_page, paint_marks, units_of
from widgets.guard_question import GuardQuestion
from widgets.labels import RIGHT, TextLabel
from widgets.painting import FOCUS_WIDTH, paint_surface
from widgets.pressable import target
from widgets.theme import Theme
from widgets.touch import without_qt_pan

COUNTER_FROM = 0.8


class TextField(QWidget):
    """A rimmed field, the rim 4 px in the accent colour while it has the focus.

    `lines` above 1 makes it a page of that height. `most` counts as the field does, in UTF-16 units; the counter shows
    near the end. There is no context menu and no drag and drop, and text stays plain. While `waiting` a question about
    marked words stands below the field; whoever saves asks `ask_first` before.

    Signals: `changed(text)`, `submitted` on Enter in a field of one line, `answered` when marked words were kept.
    """

    changed = Signal(str)
    submitted = Signal()
    answered = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        placeholder: str = "",
        *,
        most: int = 160,
        lines: int = 1,
        size: float = 24,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._most, self._lines, self._size = theme, most, lines, size
        self.input: LineInput | PageInput = LineInput(theme, most, size) if lines == 1 else PageInput(theme, most, size)
        self.input.setAccessibleName(name)
        self.input.setPlaceholderText(placeholder)
        self._counter = TextLabel(theme, "", 18, role="ink2", align=RIGHT, tabular=True)
        self._box = QHBoxLayout() if lines == 1 else QVBoxLayout()
        self._box.addWidget(self.input, 1)
        self._box.addWidget(self._counter)
        self._kept: frozenset[str] = frozenset()
        self._spans: tuple[Span, ...] = ()
        self.question: GuardQuestion | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(self._box, 1)
        self.input.changed.connect(self._on_changed)
        self.input.focus_changed.connect(self.update)
        if isinstance(self.input, LineInput):
            self.input.returnPressed.connect(self.submitted)
        self.setFocusProxy(self.input)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)
        self._on_changed()

    @property
    def text(self) -> str:
        """What was typed."""
        return self.input.words()

    @property
    def most(self) -> int:
        """How much there is room for, in UTF-16 units."""
        return self._most

    @property
    def counter_text(self) -> str:
        """What the counter says, empty far from the end."""
        return self._counter.text()

    @property
    def waiting(self) -> bool:
        """Whether marked words wait for an answer."""
        return bool(self._spans)

    @property
    def marked(self) -> tuple[str, ...]:
        """The stretches of words that are marked."""
        units = self.text.encode("utf-16-le")
        return tuple(units[2 * start : 2 * end].decode("utf-16-le") for start, end in self._spans)

    def keep_marked(self) -> None:
        """Leave the marked words as they are; they are not asked about again until the field is wiped."""
        self._kept |= set(self.marked)
        self._look_for_marks()
        self.answered.emit()

    def correct_marked(self) -> None:
        """Put the cursor around the first marked words, so that typing replaces them."""
        if self._spans:
            self.input.setFocus(Qt.FocusReason.OtherFocusReason)
            self.input.select_span(self._spans[0])

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        across, down = theme.px(24), theme.px(12)
        self._box.setContentsMargins(across, down, across, down)
        self._whole.setSpacing(theme.px(8))
        self._box.setSpacing(theme.px(8))
        self.input.set_theme(theme)
        self.updateGeometry()
        self.update()

    def set_text(self, text: str) -> None:
        """Replace the text; the history of undo starts anew."""
        self._kept = frozenset()
        self.input.set_words(text)

    def wipe(self) -> None:
        """Forget the text, its selection and the history of undo."""
        self._kept = frozenset()
        self.input.set_words("")

    def set_hints(self, hints: Qt.InputMethodHint) -> None:
        """Tell the on-screen keyboard what is typed here (digits, no capitals)."""
        self.input.setInputMethodHints(hints)

    def hasHeightForWidth(self) -> bool:
        """Its height follows from the lines and the question alone, whatever the page inside would like."""
        return False

    def sizeHint(self) -> QSize:
        """Return room for the lines."""
        line = self._theme.px(self._size * 1.35)
        height = line * self._lines + 2 * self._theme.px(16) + (self._theme.px(26) if self._lines > 1 else 0)
        return QSize(self._theme.px(480), max(target(self._theme, 64), height) + self._room_for_question())

    def minimumSizeHint(self) -> QSize:
        """Return room for some words."""
        return QSize(self._theme.px(160), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """A touch on the rim is meant for the text."""
        if isinstance(event, QTouchEvent) and self.isEnabled():
            if event.type() == QEvent.Type.TouchEnd:
                self._aim(event.point(0).position())
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers of the question beside its words, or below them."""
        super().resizeEvent(event)
        if self.question is not None and self.question.set_room(self.width()):
            # A layout does not hear of another size while it hands one out.
            QTimer.singleShot(0, self, self.updateGeometry)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the rim is meant for the text."""
        self._aim(event.position())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the rim."""
        palette, body = self._theme.palette, QRectF(self._box.geometry())
        focused = self.input.hasFocus()
        rim = palette.acc if focused else palette.field if self.isEnabled() else palette.line2
        with QPainter(self) as painter:
            width = self._theme.px(FOCUS_WIDTH if focused else 2)
            paint_surface(painter, body, self._theme.px(14), palette.card, rim, width)

    def _aim(self, position: QPointF) -> None:
        self.input.setFocus(Qt.FocusReason.MouseFocusReason)
        self.input.touch_at(self.input.mapFrom(self, position.toPoint()))

    def _on_changed(self) -> None:
        length = _units(self.text)
        near = length >= self._most * COUNTER_FROM
        self._counter.setText(f"{length} / {self._most}" if near else "")
        # A page keeps the counter's line, so that nothing moves when it appears.
        self._counter.setVisible(near or self._lines > 1)
        self._look_for_marks()
        self.changed.emit(self.text)

    def _look_for_marks(self) -> None:
        text = self.text
        marks = [mark for mark in find_marks(text) if text[mark.start : mark.end] not in self._kept]
        self._spans = tuple(units_of(text, mark.start, mark.end) for mark in marks)
        self.input.set_marks(self._spans)
        self._show_question()

    def _show_question(self) -> None:
        asking = bool(self._spans)
        if asking and self.question is None:
            # Made when it is first needed: hardly any field ever asks.
            self.question = GuardQuestion(self._theme)
            self.question.keep_tapped.connect(self.keep_marked)
            self.question.correct_tapped.connect(self.correct_marked)
            self._whole.addWidget(self.question)
        if self.question is not None:
            self.question.set_room(self.width())
            self.question.set_count(len(self._spans))
            self.question.setVisible(asking)
            self.updateGeometry()

    def _room_for_question(self) -> int:
        if self.question is None or self.question.isHidden():
            return 0
        return self._theme.px(8) + self.question.sizeHint().height()


class LineInput(QLineEdit):
    """The line inside a field of one line. Signals: `changed`, `focus_changed`."""

    changed = Signal()
    focus_changed = Signal()

    def __init__(self, theme: Theme, most: int, size: float) -> None:
        super().__init__()
        self._theme, self._size = theme, size
        self._marks: tuple[Span, ...] = ()
        self.setMaxLength(most)
        self.setFrame(False)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.textChanged.connect(lambda _text: self.changed.emit())
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.setFont(theme.font(self._size, tabular=False))
        self.setPalette(_input_palette(theme))

    def set_marks(self, marks: tuple[Span, ...]) -> None:
        """Mark these stretches."""
        self._marks = marks
        self.update()

    def select_span(self, span: Span) -> None:
        """Select a stretch."""
        self.setSelection(span[0], span[1] - span[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is marked, and the text upon it."""
        if self._marks:
            with QPainter(self) as painter:
                paint_marks(painter, boxes_in_line(self, self._marks), self._theme)
        super().paintEvent(event)

    def words(self) -> str:
        """Return the text."""
        return self.text()

    def set_words(self, text: str) -> None:
        """Replace the text and forget what was undone."""
        self.setText(text)

    def touch_at(self, position: QPoint) -> None:
        """Put the cursor where the finger is."""
        self.setCursorPosition(self.cursorPositionAt(position))

    def event(self, event: QEvent) -> bool:
        """Take touches: a tap gives the focus."""
        return _touched(self, event) or super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the rim."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the rim."""
        super().focusOutEvent(event)
        self.focus_changed.emit()


class PageInput(QPlainTextEdit):
    """The page inside a field of several lines. Signals: `changed`, `focus_changed`."""

    changed = Signal()
    focus_changed = Signal()

    def __init__(self, theme: Theme, most: int, size: float) -> None:
        super().__init__()
        self._theme, self._most, self._size = theme, most, size
        self._marks: tuple[Span, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        without_qt_pan(self)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self.changed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.setFont(theme.font(self._size, tabular=False))
        self.setPalette(_input_palette(theme))
        self.setCursorWidth(max(2, theme.px(2)))

    def set_marks(self, marks: tuple[Span, ...]) -> None:
        """Mark these stretches."""
        self._marks = marks
        self.viewport().update()

    def select_span(self, span: Span) -> None:
        """Select a stretch."""
        cursor = self.textCursor()
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is marked, and the text upon it."""
        if self._marks:
            with QPainter(self.viewport()) as painter:
                paint_marks(painter, boxes_in_page(self, self._marks), self._theme)
        super().paintEvent(event)

    def words(self) -> str:
        """Return the text."""
        return self.toPlainText()

    def set_words(self, text: str) -> None:
        """Replace the text and forget what was undone."""
        self.setPlainText(_fitting(text, self._most))
        self.moveCursor(QTextCursor.MoveOperation.End)

    def touch_at(self, position: QPoint) -> None:
        """Put the cursor where the finger is."""
        self.setTextCursor(self.cursorForPosition(self.viewport().mapFrom(self, position)))

    def viewportEvent(self, event: QEvent) -> bool:
        """Take touches: a tap gives the focus."""
        return _touched(self, event) or super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Drop the selection first: a press on selected text would begin to drag it out."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, as long as there is room."""
        adds = bool(event.text()) and (event.text().isprintable() or event.text() in "\r\n")
        if adds and self._room() <= 0:
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take as much of what a keyboard commits as there is room for."""
        room = max(0, self._room() + event.replacementLength())
        if _units(event.commitString()) > room:
            shorter = QInputMethodEvent()
            kept = _fitting(event.commitString(), room)
            shorter.setCommitString(kept, event.replacementStart(), event.replacementLength())
            super().inputMethodEvent(shorter)
            return
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Insert plain text, as much as there is room for."""
        self.textCursor().insertText(_fitting(source.text(), self._room()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the rim."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the rim."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def _room(self) -> int:
        cursor = self.textCursor()
        return self._most - _units(self.toPlainText()) + (cursor.selectionEnd() - cursor.selectionStart())


def waiting_field(form: QWidget) -> TextField | None:
    """Return the first field of a form whose marked words still wait for an answer."""
    fields = form.findChildren(TextField)
    return next((field for field in fields if field.waiting and field.isVisibleTo(form)), None)


def ask_first(form: QWidget) -> bool:
    """Tell whether marked words in a field of a form still wait for an answer, and lead there.

    Whoever is about to save stops then: nothing is saved before the question is answered.
    """
    field = waiting_field(form)
    if field is not None:
        field.correct_marked()
    return field is not None


def _touched(field: LineInput | PageInput, event: QEvent) -> bool:
    """Take a touch; a tap gives `field` the focus and moves its cursor."""
    if not isinstance(event, QTouchEvent) or not field.isEnabled():
        return False
    if event.type() == QEvent.Type.TouchEnd:
        point = event.point(0)
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        field.touch_at(field.mapFromGlobal(point.globalPosition()).toPoint())
    event.accept()
    return True


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _fitting(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: 2 * max(0, units)].decode("utf-16-le", "ignore")


def _input_palette(theme: Theme) -> QPalette:
    palette = QPalette()
    clear = QColor(theme.palette.card)
    clear.setAlpha(0)
    for role, colour in (
        (QPalette.ColorRole.Base, clear),
        (QPalette.ColorRole.Window, clear),
        (QPalette.ColorRole.Text, theme.palette.ink),
        (QPalette.ColorRole.PlaceholderText, theme.palette.ink3),
        (QPalette.ColorRole.Highlight, theme.palette.acc),
        (QPalette.ColorRole.HighlightedText, theme.palette.on_acc),
    ):
        palette.setColor(role, colour)
    return palette
