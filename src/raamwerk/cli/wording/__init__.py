"""The text of every code: what is wrong, where, why, and what to do next, in Dutch and English.

Each module of this folder holds one table `SENTENCES: dict[str, Sentence]`. A fact in braces is
shown as text, or in the way its mark asks for: `{price:money}`, `{until:date}`, `{part:quantity}`,
`{share:percent}`.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Self, cast

from raamwerk.cli import show

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.core.errors import FactValue
    from raamwerk.core.rule import Language, Sentence


@cache
def sentences() -> Mapping[str, Sentence]:
    """All sentences by code, of all modules of this folder; each code stands in one of them."""
    found: dict[str, Sentence] = {}
    for module in pkgutil.iter_modules(__path__):
        found |= import_module(f"{__name__}.{module.name}").SENTENCES
    return found


def sentence(code: str, facts: Mapping[str, FactValue], language: Language) -> str:
    """The sentence of a code with its facts filled in.

    A code without a sentence shows as itself with its facts, so that nothing is hidden.
    """
    said = sentences().get(code)
    if said is None:
        named = ", ".join(f"{name}={show.text(value, language)}" for name, value in facts.items())
        return f"{code} ({named})" if named else code
    return said.fill(language, Facts(facts, language))


class Facts(dict[str, str]):
    """Facts by name, as text that knows how to show itself; one that is absent is unknown."""

    def __init__(self, facts: Mapping[str, FactValue], language: Language) -> None:
        super().__init__({name: _Fact(value, language) for name, value in facts.items()})
        self._language = language

    def __missing__(self, name: str) -> str:
        return _Fact(None, self._language)


class _Fact(str):  # noqa: SLOT000 - a few live for the length of one sentence
    """A fact's text that obeys a mark in the sentence, as in `{price:money}`."""

    _value: FactValue
    _language: Language

    def __new__(cls, value: FactValue, language: Language) -> Self:
        made = super().__new__(cls, show.text(value, language))
        made._value, made._language = value, language
        return made

    def __format__(self, mark: str) -> str:
        match mark:
            case "money":
                return show.money(self._whole, self._language)
            case "quantity":
                return show.quantity(self._whole, self._language)
            case "percent":
                return show.percent(self._whole, self._language)
            case "date":
                return show.day(None if self._value is None else str(self), self._language)
            case _:
                return super().__format__(mark)

    @property
    def _whole(self) -> int | None:
        return cast("int | None", self._value)
