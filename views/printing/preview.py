"""The pages, to look at before they are printed: one at a time, turned by the arrows or a swipe."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.domain.errors import UserError
from kiosk.jobs.long_work import Task
from kiosk.jobs.runner import Jobs
from kiosk.reports.order import Picture
from kiosk.reports.press import Press
from views.printing.making import Made
from widgets.buttons import IconButton
from widgets.labels import CENTRE, TextLabel
from widgets.painting import paint_card, paint_surface
from widgets.theme import CAPTION, NAME, Theme
from widgets.touch import TouchArea


class PageView(QWidget):
    """One page as a picture, as large as fits, on a quiet ground."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.area = TouchArea(self)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.update()

    def set_image(self, image: QImage | None) -> None:
        """Show a page, or none."""
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the page with a hairline around it, for paper is as white as the card."""
        if self.image is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            page = QRectF(round((self.width() - size.width()) / 2), 0, size.width(), size.height())
            painter.drawImage(page, self.image)
            paint_surface(painter, page, 2, None, self._theme.palette.line2, 1.5 * self._theme.scale)


class Preview(QWidget):
    """A card with the page, its number and the arrows."""

    def __init__(self, theme: Theme, jobs: Jobs, press: Press, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._jobs, self._press = theme, jobs, press
        self._made: Made | None = None
        self._page = self._round = 0
        self._shape = 1.0
        self.view = PageView(theme)
        self._words = TextLabel(theme, "", 22, CAPTION, "ink2", max_lines=0, align=CENTRE)
        self.back = IconButton(theme, "chevron-left", self.tr("Page before"))
        self._number = TextLabel(theme, "", 21, NAME, align=CENTRE, tabular=True)
        self.on = IconButton(theme, "chevron-right", self.tr("Next page"))
        # Hidden as one: a row of hidden parts would keep its half of the card.
        self._pages = QWidget()
        self._row = QHBoxLayout(self._pages)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.back)
        self._row.addWidget(self.view, 1)
        self._row.addWidget(self.on)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._pages, 1)
        self._box.addWidget(self._words, 1)
        self._box.addWidget(self._number)
        self.back.clicked.connect(lambda: self.turn(-1))
        self.on.clicked.connect(lambda: self.turn(1))
        self.view.area.swiped.connect(lambda way: self.turn(-way))
        self.set_theme(theme)
        self.say("")

    @property
    def page(self) -> int:
        """Which page is shown, from 0."""
        return self._page

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        side = theme.px(24)
        self._box.setContentsMargins(side, side, side, theme.px(16))
        self._box.setSpacing(theme.px(14))
        self._row.setSpacing(theme.px(20))
        self.update()

    def say(self, words: str) -> None:
        """Show words where the page will be, or with "" nothing."""
        self._made = None
        self._round += 1
        self.view.set_image(None)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._tell_number()

    def show_pages(self, made: Made) -> None:
        """Show the first page."""
        self.say("")
        self._made, self._page = made, 0
        width, height = made.choice.paper.value
        self._shape = width / height
        self._tell_number()
        self._draw()

    def turn(self, by: int) -> None:
        """Show another page."""
        if self._made is None or not 0 <= self._page + by < self._made.pages:
            return
        self._page += by
        self._tell_number()
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page anew for the new size."""
        super().resizeEvent(event)
        self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        paint_card(self, self._theme)

    def _draw(self) -> None:
        if self._made is None or self.view.width() < 2:
            return
        self._round += 1
        # As many pixels as the page takes on the screen: small type stays as sharp as it can be.
        fitting = min(self.view.width(), self.view.height() * self._shape)
        width = max(100, round(fitting * self.devicePixelRatioF()))
        self._jobs.run(
            partial(_picture, self._press, self._made, self._page, width),
            on_done=partial(self._on_drawn, self._round),
            on_error=self._on_not_drawn,
            owner=self,
        )

    def _on_drawn(self, number: int, picture: Picture | None) -> None:
        if number == self._round and picture is not None:
            rows = picture.width * 4
            image = QImage(picture.rgba, picture.width, picture.height, rows, QImage.Format.Format_RGBA8888)
            # Qt keeps no hold of the bytes: the copy does.
            self.view.set_image(image.copy())
            shape = picture.width / picture.height
            if abs(shape - self._shape) > 0.01:
                # A page that lies on its side.
                self._shape = shape
                self._draw()

    def _on_not_drawn(self, error: UserError) -> None:
        del error
        self.say(self.tr("These pages can't be shown; they can be printed all the same."))

    def _tell_number(self) -> None:
        pages = self._made.pages if self._made else 0
        for widget in (self._pages, self._number):
            widget.setVisible(pages > 0)
        self._number.setText(self.tr("Page {number} of {count}").format(number=self._page + 1, count=pages))
        self.back.setEnabled(self._page > 0)
        self.on.setEnabled(self._page + 1 < pages)


def _picture(press: Press, made: Made, page: int, width: int, task: Task) -> Picture | None:
    task.stop_if_cancelled()
    # The pages may have been taken away meanwhile: then nobody waits for the picture.
    return press.picture(made.path, page, width) if made.path.exists() else None
