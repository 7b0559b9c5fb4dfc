"""A model whose rows are people: their names can be hidden, in pictures and for screen readers alike."""

from __future__ import annotations

from typing import Protocol, TypeVar

from PySide6.QtCore import QObject

from widgets.board_texts import describe_hidden_name
from widgets.keyed_model import Cell, Column, Keyed, KeyedModel


class Named(Keyed, Protocol):
    """A row of a person."""

    @property
    def name(self) -> str:
        """What the person is called."""


Person = TypeVar("Person", bound=Named)


class PeopleModel(KeyedModel[Person, Column, Cell]):
    """People by columns of any kind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names_hidden = False

    @property
    def names_hidden(self) -> bool:
        """Whether nobody is named."""
        return self._names_hidden

    def set_names_hidden(self, hidden: bool) -> None:
        """Hide or show who is who."""
        if hidden != self._names_hidden:
            self._names_hidden = hidden
            self.refresh()

    def row_name(self, row: Person) -> str:
        """Return a person's name, or what stands for it while names are hidden."""
        return describe_hidden_name() if self._names_hidden else row.name
