"""The sentence of a rule, made from a form's answers, the same on screen and in what is kept.

`translate(context, text)` is handed in; the context is always `RuleForm`. A number and its noun are two texts, one for
one and one for more, as languages need it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kiosk.domain.rule_forms import FORMS, Answers, Ask, RuleFacts, missing, names, number, text
from kiosk.domain.rule_writing import answers_of, write_rules

Translate = Callable[[str, str], str]

LONGEST = 200
MOST_NAMED = 5


def sentence(form: str, answers: Answers, facts: RuleFacts, translate: Translate) -> str:
    """Return what the rule says; what was not answered yet stands there as an ellipsis."""
    words = _SENTENCES[form](_Words(answers, facts, translate))
    words = words[:1].upper() + words[1:]
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


def part_sentences(form: str, answers: Answers, facts: RuleFacts, translate: Translate) -> dict[str, str]:
    """Return the sentence of each rule a form writes, by its part; empty where it writes one, or lacks an answer.

    What blocks a plan is one of them: whoever is told so has not to guess which half of a sentence is meant.
    """
    parts = [] if missing(FORMS[form], answers, facts) else write_rules(form, answers, facts)
    if len(parts) < 2:
        return {}
    return {part.name: sentence(form, answers_of(form, answers, part.name), facts, translate) for part in parts}


class _Words:
    """A form's answers in words."""

    def __init__(self, answers: Answers, facts: RuleFacts, translate: Translate) -> None:
        self.answers, self._facts, self.translate = answers, facts, translate

    def number(self, name: str) -> float | None:
        return number(self.answers, name)

    def some(self, name: str, ask: Ask = Ask.ROTATIONS, *, either: bool = False) -> str:
        """Return what was chosen of several, by name: `Wards A and Wards B`, or with `either` `Wards A or Wards B`."""
        return self._joined(self._named(name, ask), either=either) or "…"

    def count(self, name: str) -> int:
        return len(names(self.answers, name))

    def one_of(self, name: str, ask: Ask) -> str:
        key = text(self.answers, name)
        return next((option.name for option in self._facts.options(ask) if option.key == key), "…")

    def level(self, name: str) -> str:
        levels, at = self._facts.levels(self.answers.get("competency")), self.number(name)
        return levels[int(at)] if at is not None and int(at) < len(levels) else "…"

    def who(self, says: str) -> str:
        """Return what holds for some people with them before it, and for everybody as it is."""
        if not names(self.answers, "who"):
            return says
        return self.translate("RuleForm", "{who}: {rule}").format(who=self.some("who", Ask.GROUPS), rule=says)

    def people(self) -> str:
        """Return how many people: `3 to 6 people`, `at least 1 of PGY-2 and PGY-3`."""
        if not names(self.answers, "who"):
            return self.amount(self.translate("RuleForm", "1 person"), self.translate("RuleForm", "{count} people"))
        group = self.some("who", Ask.GROUPS)
        one, more = self.translate("RuleForm", "1 of {group}"), self.translate("RuleForm", "{count} of {group}")
        return self.amount(one, more, group=group)

    def blocks_of(self, services: str) -> str:
        """Return how many blocks of something: `4 to 7 blocks of Wards A`."""
        one = self.translate("RuleForm", "1 block of {services}")
        more = self.translate("RuleForm", "{count} blocks of {services}")
        return self.amount(one, more, services=services)

    def amount(self, one: str, more: str, least: float | None = None, most: float | None = None, **values: str) -> str:
        """Return the bounds answered, or these, with what is counted."""
        if least is None and most is None:
            least, most = self.number("least"), self.number("most")
        low, high = _figure(least or 0), _figure(most or 0)
        if most is None:
            return self._at(self.translate("RuleForm", "at least {amount}"), one, more, low, **values) if least else "…"
        if not least:
            return self._at(self.translate("RuleForm", "at most {amount}"), one, more, high, **values)
        if low == high:
            return self._at("{amount}", one, more, low, **values)
        both = self.translate("RuleForm", "{least} to {most}").format(least=low, most=high)
        return more.format(count=both, **values)

    def when(self) -> str:
        """Return in which blocks: `in every block`, `in block 3`, `in blocks 1 to 4`, `in blocks 1, 2 and 7`."""
        chosen = [option for option in self._facts.blocks if option.key in names(self.answers, "blocks")]
        if not chosen or len(chosen) == len(self._facts.blocks):
            return self.translate("RuleForm", "in every block")
        return self.blocks([self._facts.blocks.index(option) for option in chosen])

    def first_blocks(self) -> str:
        """Return the blocks from `first` on, as many as `length` says."""
        keys = [option.key for option in self._facts.blocks]
        if text(self.answers, "first") not in keys:
            return "…"
        first = keys.index(text(self.answers, "first"))
        return self.blocks(list(range(first, min(len(keys), first + int(self.number("length") or 1)))))

    def blocks(self, places: Sequence[int]) -> str:
        """Return blocks by their places, from 0."""
        named = [self._facts.blocks[place].name for place in places]
        if len(named) == 1:
            return self.translate("RuleForm", "in block {block}").format(block=named[0])
        if len(named) > 2 and places[-1] - places[0] == len(places) - 1:
            words = self.translate("RuleForm", "in blocks {first} to {last}")
            return words.format(first=named[0], last=named[-1])
        return self.translate("RuleForm", "in blocks {blocks}").format(blocks=self._joined(named))

    def _named(self, name: str, ask: Ask) -> list[str]:
        chosen = names(self.answers, name)
        return [option.name for option in self._facts.options(ask) if option.key in chosen]

    def _joined(self, items: Sequence[str], *, either: bool = False) -> str:
        if len(items) < 2:
            return "".join(items)
        if len(items) > MOST_NAMED:
            words = self.translate("RuleForm", "{names} and {count} more")
            return words.format(names=", ".join(items[: MOST_NAMED - 1]), count=len(items) - MOST_NAMED + 1)
        both = (
            self.translate("RuleForm", "{names} or {last}")
            if either
            else self.translate("RuleForm", "{names} and {last}")
        )
        return both.format(names=", ".join(items[:-1]), last=items[-1])

    @staticmethod
    def _at(bound: str, one: str, more: str, figure: str, **values: str) -> str:
        return bound.format(amount=(one if figure == "1" else more).format(count=figure, **values))


def _figure(value: float) -> str:
    return f"{value:g}"


def _staffing(words: _Words) -> str:
    says = words.translate("RuleForm", "{services}: {people} {when}")
    return says.format(services=words.some("services"), people=words.people(), when=words.when())


def _half(words: _Words) -> str:
    says = words.translate("RuleForm", "{services}: {people} in every block; who is away for half of it counts half")
    return says.format(services=words.some("services"), people=words.people())


def _shared(words: _Words) -> str:
    one, more = words.translate("RuleForm", "1 person"), words.translate("RuleForm", "{count} people")
    says = words.translate(
        "RuleForm", "{services}: {people} {when}; {others} of them from {programme}, so of ours {ours}"
    )
    others, least, most = words.number("others") or 0, words.number("least"), words.number("most")
    ours = words.amount(
        "1",
        "{count}",
        max(0.0, (least or 0) - others),
        None if most is None else max(0.0, most - others),
    )
    return says.format(
        services=words.some("services"),
        people=words.amount(one, more),
        when=words.when(),
        others=_figure(others),
        programme=text(words.answers, "programme") or "…",
        ours=ours,
    )


def _changeover(words: _Words) -> str:
    says = words.translate("RuleForm", "{services}: {people} {when}, while others are new")
    each = words.translate("RuleForm", "{services}, each: {people} {when}, while others are new")
    return (each if words.count("services") > 1 else says).format(
        services=words.some("services"), people=words.people(), when=words.first_blocks()
    )


def _requirement(words: _Words) -> str:
    amount = words.blocks_of(words.some("services"))
    if text(words.answers, "by") and words.number("least"):
        block = words.one_of("by", Ask.BLOCK)
        least = words.amount(
            words.translate("RuleForm", "1 block of {services}"),
            words.translate("RuleForm", "{count} blocks of {services}"),
            words.number("least"),
            services=words.some("services"),
        )
        says = words.translate("RuleForm", "{blocks} each by the end of block {block}")
        says = says.format(blocks=least, block=block)
        if words.number("most") is not None:
            most = _figure(words.number("most") or 0)
            says = words.translate("RuleForm", "{rule}, at most {most} in the year").format(rule=says, most=most)
        return words.who(says)
    return words.who(words.translate("RuleForm", "{blocks} each in the year").format(blocks=amount))


def _series(words: _Words) -> str:
    most, window = words.number("most") or 0, words.number("window") or 0
    services = words.some("services", either=True)
    if (most, window) == (1, 2):
        return words.who(
            words.translate("RuleForm", "never two blocks of {services} in a row").format(services=services)
        )
    says = words.translate("RuleForm", "{blocks} in any {window} blocks in a row")
    blocks = words.amount(
        words.translate("RuleForm", "1 block of {services}"),
        words.translate("RuleForm", "{count} blocks of {services}"),
        None,
        most,
        services=services,
    )
    return words.who(says.format(blocks=blocks, window=_figure(window)))


def _nights(words: _Words) -> str:
    parts = []
    if text(words.answers, "apart"):
        parts.append(words.translate("RuleForm", "never two blocks in a row"))
    if words.number("most") is not None:
        most = words.number("most")
        one, more = words.translate("RuleForm", "1 block a year"), words.translate("RuleForm", "{count} blocks a year")
        parts.append(words.amount(one, more, None, most))
    if words.count("after"):
        after = words.some("after", either=True)
        parts.append(words.translate("RuleForm", "the block after it in {services}").format(services=after))
    says = words.translate("RuleForm", "{services}: {parts}")
    return words.who(says.format(services=words.some("services"), parts=", ".join(parts) or "…"))


def _clinic(words: _Words) -> str:
    length, others = words.number("length") or 1, words.number("others") or 1
    one = words.translate("RuleForm", "1 block of {services}")
    more = words.translate("RuleForm", "{count} blocks of {services}")
    blocks = words.amount(one, more, length, length, services=words.some("services", either=True))
    if not text(words.answers, "first"):
        says = words.translate("RuleForm", "{blocks} in any {cycle} blocks in a row")
        return words.who(says.format(blocks=blocks, cycle=_figure(length + others)))
    says = words.translate("RuleForm", "{blocks}, then {others} elsewhere, in turn from block {block} on")
    block = words.one_of("first", Ask.BLOCK)
    return words.who(says.format(blocks=blocks, others=_figure(others), block=block))


def _before(words: _Words) -> str:
    one = words.translate("RuleForm", "1 block of {services}")
    more = words.translate("RuleForm", "{count} blocks of {services}")
    least = words.number("least") or 1
    blocks = words.amount(one, more, least, least, services=words.some("first", either=True))
    says = words.translate("RuleForm", "{then} only after {blocks}")
    return words.who(says.format(then=words.some("then"), blocks=blocks))


def _supervision(words: _Words) -> str:
    novices = words.number("novices") or 1
    services = words.some("services")
    if not text(words.answers, "competency"):
        one = words.translate("RuleForm", "in {services} everybody new to it has somebody strong beside them")
        more = words.translate("RuleForm", "in {services} every {count} new to it have somebody strong beside them")
        return (one if novices == 1 else more).format(services=services, count=_figure(novices))
    one = words.translate(
        "RuleForm",
        "in {services} everybody below “{novice}” in {competency} has somebody from “{strong}” up beside them",
    )
    more = words.translate(
        "RuleForm",
        "in {services} every {count} below “{novice}” in {competency} have somebody from “{strong}” up beside them",
    )
    return (one if novices == 1 else more).format(
        services=services,
        count=_figure(novices),
        novice=words.level("novice"),
        competency=words.one_of("competency", Ask.COMPETENCY),
        strong=words.level("strong"),
    )


_SENTENCES: Mapping[str, Callable[[_Words], str]] = {
    "staffing": _staffing,
    "half": _half,
    "shared": _shared,
    "changeover": _changeover,
    "requirement": _requirement,
    "series": _series,
    "nights": _nights,
    "clinic": _clinic,
    "before": _before,
    "supervision": _supervision,
}
