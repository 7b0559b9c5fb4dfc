"""Choosing a day by one touch: some weeks as rows, turned by arrows. No typing, no wheels."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from widgets.buttons import IconButton, disabled_coat, pressed_coat
from widgets.chips import choice_coat
from widgets.labels import CENTRE, TextLabel
from widgets.painting import paint_surface
from widgets.pressable import Pressable, target
from widgets.text_lines import lay_out, paint_lines
from widgets.theme import CAPTION, NAME, TITLE, Theme

WEEKS = 4
_DAYS = 7


class _Day(Pressable):
    """One day; its name for screen readers is the whole date."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.day = date.min
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_day(self, day: date, *, chosen: bool, enabled: bool) -> None:
        """Be another day."""
        self.day = day
        locale, moment = QLocale(), QDate(day.year, day.month, day.day)
        # The first of a month says which month begins.
        form = "d MMM" if day.day == 1 else "d"
        self.set_text(locale.toString(moment, form))
        self.setAccessibleName(locale.toString(moment, "dddd d MMMM yyyy"))
        self.setChecked(chosen)
        self.setEnabled(enabled)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Touching the chosen one keeps it chosen."""
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        """Return a finger's room."""
        return QSize(target(self.theme, 84), target(self.theme, 60))

    def minimumSizeHint(self) -> QSize:
        """Return the least a finger hits."""
        return QSize(target(self.theme, 48), target(self.theme, 60))

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the day."""
        palette = self.theme.palette
        coat = choice_coat(palette, chosen=self.isChecked()) if self.isEnabled() else disabled_coat(palette)
        coat = coat.towards(pressed_coat(palette), self.heat)
        paint_surface(painter, body, self.theme.px(12), coat.fill, coat.rim, coat.rim_width * self.theme.scale)
        font = self.theme.font(22, NAME)
        paint_lines(painter, lay_out(self.label, font, body.width(), 1), body, font, coat.text, CENTRE)


class DayGrid(QWidget):
    """Four weeks, and others by touch, as far as the range goes.

    Signals: `day_chosen(date)`.
    """

    day_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._earliest, self._latest, self._first = date.min, date.max, date.min
        self._chosen: date | None = None
        self.back = IconButton(theme, "chevron-left", self.tr("Weeks before"), "quiet", height=56)
        self.on = IconButton(theme, "chevron-right", self.tr("Later weeks"), "quiet", height=56)
        self._months = TextLabel(theme, "", 22, TITLE, align=CENTRE)
        self._names = [TextLabel(theme, "", 18, CAPTION, "ink2", align=CENTRE) for _ in range(_DAYS)]
        self.days = [_Day(theme) for _ in range(WEEKS * _DAYS)]
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self._months, 1)
        head.addWidget(self.on)
        self._grid = QGridLayout()
        for column, label in enumerate(self._names):
            self._grid.addWidget(label, 0, column)
            self._grid.setColumnStretch(column, 1)
        for place, day in enumerate(self.days):
            self._grid.addWidget(day, 1 + place // _DAYS, place % _DAYS)
            day.clicked.connect(lambda _=False, day=day: self._on_day_clicked(day))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(head)
        self._box.addLayout(self._grid)
        self.back.clicked.connect(lambda: self._turn(-1))
        self.on.clicked.connect(lambda: self._turn(1))
        self.set_theme(theme)

    @property
    def chosen(self) -> date | None:
        """The day that was chosen."""
        return self._chosen

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._grid.setSpacing(theme.px(8))
        self._box.setSpacing(theme.px(6))

    def set_range(self, earliest: date, latest: date, at: date | None = None) -> None:
        """Offer the days between two, both included, and show those around `at`, or the first ones; none is chosen."""
        self._earliest, self._latest, self._chosen = earliest, latest, None
        self._first = _week_start(earliest)
        while at is not None and self._first + timedelta(weeks=WEEKS) <= at:
            self._first += timedelta(weeks=WEEKS)
        self._show()

    def day_button(self, day: date) -> Pressable | None:
        """Return the button of a day that is in front."""
        return next((each for each in self.days if each.day == day), None)

    def _turn(self, direction: int) -> None:
        self._first += direction * timedelta(weeks=WEEKS)
        self._show()

    def _show(self) -> None:
        last = self._first + timedelta(days=len(self.days) - 1)
        locale = QLocale()
        for place, label in enumerate(self._names):
            weekday = (self._first + timedelta(days=place)).isoweekday()
            label.setText(locale.standaloneDayName(weekday, QLocale.FormatType.ShortFormat))
        for place, button in enumerate(self.days):
            day = self._first + timedelta(days=place)
            button.set_day(day, chosen=day == self._chosen, enabled=self._earliest <= day <= self._latest)
        first_month, last_month = ((day.year, day.month) for day in (self._first, last))
        names = [
            locale.standaloneMonthName(month, QLocale.FormatType.LongFormat) for _, month in (first_month, last_month)
        ]
        self._months.setText(names[0] if first_month == last_month else f"{names[0]} – {names[1]}")
        self.back.setEnabled(self._first > self._earliest)
        self.on.setEnabled(last < self._latest)

    def _on_day_clicked(self, button: _Day) -> None:
        self._chosen = button.day
        self._show()
        self.day_chosen.emit(button.day)


def _week_start(day: date) -> date:
    """Return the first day of a week as the kiosk's language counts weeks."""
    first = QLocale().firstDayOfWeek().value
    return day - timedelta(days=(day.isoweekday() - first) % _DAYS)
