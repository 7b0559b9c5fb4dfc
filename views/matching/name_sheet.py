"""What chiefs call a plan: one line to type."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.actions.plan_versions import PlanNaming, PlanVersion
from kiosk.actions.texts import LONGEST_NAME
from widgets.buttons import Button
from widgets.low_sheet import LowSheet
from widgets.text_field import TextField, ask_first
from widgets.theme import Theme

_TOP = 330


class NameSheet(LowSheet):
    """Asks about one version; left empty it is called as it was kept. Signals: `named(PlanNaming)`, `left`."""

    named = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=_TOP)
        self.setObjectName("name_sheet")
        self._version: PlanVersion | None = None
        self.field = TextField(
            theme, self.tr("Name of the plan"), self.tr("Before the leave in May"), most=LONGEST_NAME
        )
        self.save_button = Button(theme, self.tr("Save"), "check", "primary", height=72, size=25)
        self._box = QVBoxLayout(self.body)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.field)
        self._box.addWidget(self.save_button)
        self._box.addStretch(1)
        self.keep_in_sight(self.save_button, self._box)
        self.field.submitted.connect(self._on_save)
        self.save_button.clicked.connect(self._on_save)
        self.dismiss_requested.connect(self._on_left)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_box"):
            self._box.setSpacing(theme.px(16))

    def open_for(self, version: PlanVersion) -> None:
        """Ask what a version is to be called."""
        self._version = version
        self.set_title(
            self.tr("Name plan {code}").format(code=version.code), self.tr("For chiefs. No names of patients.")
        )
        self.field.set_text(version.name)
        self.open()

    def wipe(self) -> None:
        """Hold nothing."""
        self._version = None
        self.field.wipe()

    def _on_save(self) -> None:
        version, name = self._version, self.field.text
        if version is not None and not ask_first(self):
            self.close_sheet()
            self.wipe()
            self.named.emit(PlanNaming(version.id, version.name, name.strip()))

    def _on_left(self) -> None:
        self.close_sheet()
        self.wipe()
        self.left.emit()
