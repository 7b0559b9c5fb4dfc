"""What counts in the next plan: a chief's wish for each aim, said beside the plans that are at hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.actions.drafts import PlanDraft
from views.matching.aims import AimsBox
from views.matching.at_hand import AtHand
from views.matching.draft_words import ahead_words
from views.matching.tools import MatchingTools
from views.matching.weights import Weights

translate = QCoreApplication.translate


class Counting(QObject):
    """Takes the steps of the aims and says which plan is ahead by them; lives in the GUI thread."""

    def __init__(self, at_hand: AtHand, aims: AimsBox, tools: MatchingTools, parent: QObject) -> None:
        super().__init__(parent)
        self._at_hand, self._aims, self._tools = at_hand, aims, tools
        self.weights = Weights()
        aims.step_chosen.connect(self._on_step_chosen)

    def take(self, drafts: Sequence[PlanDraft]) -> None:
        """Weigh the plans at hand, and say how they stand."""
        self.weights.take(drafts)
        self._tell()

    def forget(self) -> None:
        """Forget what a chief wanted, and every plan: they left."""
        self.weights.forget()
        self.weights.take(())

    def _on_step_chosen(self, aim: str, step: int) -> None:
        self.weights.want(aim, step)
        self._tell()

    def _tell(self) -> None:
        """Show how much each aim counts, and say which plan is ahead by that."""
        self._aims.set_steps(self.weights.steps)
        order = [(self._at_hand.letter(draft), worth) for draft, worth in self.weights.order()]
        said = [ahead_words(order[0], order[1])] if len(order) > 1 else []
        if self.weights.touched:
            words = translate("MatchingPlace", "“{button}” searches with these weights.")
            said.append(words.format(button=self._tools.suggest_button.label))
        self._aims.set_ahead(" ".join(said))
