"""The on-screen keyboard: keys in the middle, what to do with the words at both sides, in the window's lower edge."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets import field_writer
from widgets.buttons import Button, Clock
from widgets.keyboard_keys import GAP, ROW_HEIGHT, KeyArea, Shift
from widgets.keyboard_layouts import LANGUAGES, load_layout
from widgets.theme import Theme

_DIGIT_HINTS = Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhFormattedNumbersOnly


class OnScreenKeyboard(QWidget):
    """A keyboard that never takes the focus and writes into the field it was given.

    It stands on the lower edge of its parent. Emptying a field can be taken back until the next letter.

    Signals: `covers(rectangle in the parent, empty when put away)`, `back_tapped`, `forward_tapped` (Done puts the
    keyboard away too), `put_away`, `language_changed(code)`.
    """

    covers = Signal(QRect)
    back_tapped = Signal()
    forward_tapped = Signal()
    put_away = Signal()
    language_changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        languages: Sequence[str] = LANGUAGES,
        clock: Clock = time.monotonic,
    ) -> None:
        super().__init__(parent)
        # Its keys stand as its own layouts say.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._theme, self._languages = theme, tuple(languages)
        self._language = self._languages[0]
        self._field: QWidget | None = None
        self._emptied = ""
        self._keys_right = False
        self._has_forward = False
        self.keys = KeyArea(theme, load_layout(self._language), clock=clock, parent=self)
        self.undo_word_button = self._side("", "undo-2", self._on_undo_word)
        self.language_button = self._side("", "languages", self._on_language)
        self.side_button = self._side("", "panel-right", self._on_side)
        self.away_button = self._side(self.tr("Put away"), "keyboard-off", self._on_away)
        self.back_button = self._side("", "chevron-left", self.back_tapped.emit)
        self.empty_button = self._side("", "eraser", self._on_empty)
        self.forward_button = self._side("", "check", self._on_forward)
        self.undo_word_button.set_text(self.tr("Undo word"))
        self.forward_button.set_kind("primary")
        self.forward_button.set_icon_last(icon_last=True)
        self.keys.typed.connect(self._on_typed)
        self.keys.erased.connect(self._on_erased)
        self.keys.entered.connect(self._on_entered)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("On-screen keyboard"))
        parent.installEventFilter(self)
        self.set_actions()
        self._refresh_words()
        self.hide()

    @property
    def language(self) -> str:
        """The language of the keys."""
        return self._language

    @property
    def field(self) -> QWidget | None:
        """Where it writes."""
        return self._field

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.keys.set_theme(theme)  # first, because its size is asked for below
        self.stand()

    def set_field(self, field: QWidget | None) -> None:
        """Write into another field, with the page its hints ask for; what was emptied before is forgotten."""
        self._forget_emptied()
        self._field = field
        # Qt looks among the ancestors of a key for one that takes the focus on a click; it stops at a proxy's.
        self.setFocusProxy(field)  # type: ignore[arg-type]  # None takes the proxy away
        if field is None:
            return
        hints = field.inputMethodHints()
        self.keys.set_lines(lines=bool(hints & Qt.InputMethodHint.ImhMultiLine))
        self.keys.set_page("digits" if hints & _DIGIT_HINTS else "letters")
        self._follow_sentence()

    def set_language(self, code: str) -> None:
        """Change the language of the keys. Raises: FileNotFoundError where there is no layout for it."""
        self._language = code
        self.keys.set_layout(load_layout(code))
        self._refresh_words()
        self.language_changed.emit(code)

    def set_actions(self, back: str = "", forward: str = "") -> None:
        """Name the step before and the step after (`Next: Measurable`); without them it offers Done only."""
        self._has_forward = bool(forward)
        self.back_button.set_text(back)
        self.back_button.setVisible(bool(back))
        self.forward_button.set_text(forward or self.tr("Done"))
        self.forward_button.set_icon("chevron-right" if forward else "check")
        self._place()

    def stand(self) -> None:
        """Stand on the parent's lower edge, across its whole width."""
        parent = self.parentWidget()
        assert parent is not None
        height = self._height(parent.width())
        self.setGeometry(0, parent.height() - height, parent.width(), height)
        self._place()
        if self.isVisible():
            self.covers.emit(self.geometry())

    def sizeHint(self) -> QSize:
        """Return the height for the parent's width."""
        return QSize(self.width(), self._height(self.width()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self.stand()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell what is covered."""
        super().showEvent(event)
        self.stand()
        self.raise_()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that nothing is covered, and forget what was emptied."""
        super().hideEvent(event)
        self._forget_emptied()
        self.covers.emit(QRect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the ground."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.palette.line)

    def _side(self, text: str, icon: str, act: Callable[[], object]) -> Button:
        button = Button(self._theme, text, icon, height=ROW_HEIGHT, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _refresh_words(self) -> None:
        self.language_button.set_text(load_layout(self._language).name)
        self.language_button.setVisible(len(self._languages) > 1)
        self.side_button.set_text(self.tr("Keys to the middle") if self._keys_right else self.tr("Keys to the right"))
        self.empty_button.set_text(self.tr("Bring it back") if self._emptied else self.tr("Empty field"))
        self.empty_button.set_icon("rotate-ccw" if self._emptied else "eraser")
        self._place()

    def _forget_emptied(self) -> None:
        if self._emptied:
            self._emptied = ""
            self._refresh_words()

    def _follow_sentence(self) -> None:
        if self._field is None or self.keys.shift is Shift.LOCKED:
            return
        self.keys.set_shift(Shift.ONCE if field_writer.begins_sentence(self._field) else Shift.OFF)

    def _on_typed(self, text: str) -> None:
        if self._field is not None:
            self._forget_emptied()
            field_writer.commit(self._field, text)
            self._follow_sentence()

    def _on_erased(self) -> None:
        if self._field is not None:
            field_writer.erase(self._field)
            self._follow_sentence()

    def _on_entered(self) -> None:
        if self._field is not None:
            field_writer.new_line(self._field)
            self._follow_sentence()

    def _on_undo_word(self) -> None:
        if self._field is not None:
            field_writer.erase_word(self._field)
            self._follow_sentence()

    def _on_empty(self) -> None:
        if self._field is None:
            return
        if self._emptied:
            field_writer.commit(self._field, self._emptied)
            self._emptied = ""
        else:
            self._emptied = field_writer.whole_text(self._field)
            field_writer.empty(self._field)
        self._follow_sentence()
        self._refresh_words()

    def _on_language(self) -> None:
        following = (self._languages.index(self._language) + 1) % len(self._languages)
        self.set_language(self._languages[following])

    def _on_side(self) -> None:
        self._keys_right = not self._keys_right
        self._refresh_words()

    def _on_away(self) -> None:
        self.hide()
        self.put_away.emit()

    def _on_forward(self) -> None:
        if not self._has_forward:
            self._on_away()
        self.forward_tapped.emit()

    def _height(self, width: int) -> int:
        rows = self.keys.sizeHint().height() + 2 * self._theme.px(18)
        return rows if self._is_wide(width) else rows + self._side_rows_height()

    def _is_wide(self, width: int) -> bool:
        return width >= self._theme.px(1640)

    def _side_rows_height(self) -> int:
        return max(96, self._theme.px(100)) + self._theme.px(GAP)

    def _place(self) -> None:
        wide = self._is_wide(self.width())
        for button in (*self._before_keys(), self.side_button, self.forward_button):
            button.set_stacked(stacked=not wide, size=23 if wide else 19)
        if wide:
            self._place_wide()
        else:
            self._place_narrow()

    def _place_wide(self) -> None:
        px = self._theme.px
        margin, side, top = px(24), px(300), px(18)
        self.side_button.show()
        keys_width = min(self.width() - 2 * (margin + side + px(24)), px(1170))
        left_at, right_at = margin, self.width() - margin - side
        keys_at = (self.width() - keys_width) // 2
        if self._keys_right:
            right_at = left_at + side + px(GAP)
            keys_at = self.width() - margin - keys_width
        self.keys.setGeometry(keys_at, top, keys_width, self.height() - 2 * top)
        left = (self.undo_word_button, self.language_button, self.side_button, self.away_button)
        for row, button in enumerate(left):
            button.setGeometry(self._row_rect(left_at, row, 1))
        first = 1 if not self.back_button.isHidden() else 0
        self.back_button.setGeometry(self._row_rect(right_at, 0, 1))
        self.empty_button.setGeometry(self._row_rect(right_at, first, 1))
        self.forward_button.setGeometry(self._row_rect(right_at, 2, 2))

    def _row_rect(self, left: int, row: int, rows: int) -> QRect:
        px = self._theme.px
        step = px(ROW_HEIGHT) + px(GAP)
        return QRect(left, px(18) + row * step, px(300), rows * step - px(GAP))

    def _before_keys(self) -> tuple[Button, ...]:
        words = (self.undo_word_button, self.empty_button)
        return (self.away_button, self.language_button, *words, self.back_button)

    def _place_narrow(self) -> None:
        px = self._theme.px
        margin, top, gap = px(16), px(18), px(GAP)
        self.side_button.hide()
        shown = [button for button in (*self._before_keys(), self.forward_button) if not button.isHidden()]
        width = (self.width() - 2 * margin - gap * (len(shown) - 1)) // len(shown)
        height = self._side_rows_height() - gap
        for number, button in enumerate(shown):
            button.setGeometry(margin + number * (width + gap), top, width, height)
        below = top + height + gap
        self.keys.setGeometry(margin, below, self.width() - 2 * margin, self.height() - below - top)
