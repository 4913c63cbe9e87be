"""Two frameworks side by side: every term that is new, gone or changed, found from their data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from raamwerk.core.framework.vocabulary import TERMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Term, Value


class Change(StrEnum):
    """What became of a term from the first framework to the second."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Figure:
    """A parameter with its value in each framework; None where the term does not have it."""

    name: str
    first: Value | None
    second: Value | None


@dataclass(frozen=True, slots=True)
class Difference:
    """One term as each framework has it, and the parameters in which they differ."""

    term: str
    change: Change
    first: Term | None
    second: Term | None
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differences in the order of a page, and the ids of the terms that are the same."""

    first: Framework
    second: Framework
    differences: tuple[Difference, ...]
    same: tuple[str, ...]


def compare(
    first: Framework,
    second: Framework,
    first_on: date | None = None,
    second_on: date | None = None,
) -> Comparison:
    """The differences between two frameworks.

    A dated term that both have from the start to the end in the same way, such as a threshold in
    law, is no difference between them, even where its figure on the two days is.

    Args:
        first: usually the older one.
        second: usually its successor.
        first_on: the day whose terms are taken of the first, its last one when not given.
        second_on: the day whose terms are taken of the second, its last one when not given.
    """
    old = _by_id(first.on(first_on or first.last_terms_day))
    new = _by_id(second.on(second_on or second.last_terms_day))
    found = {
        term_id: None
        if _history(first, term_id) == _history(second, term_id)
        else _difference(term_id, old, new)
        for term_id in in_page_order((*old, *new))
    }
    return Comparison(
        first,
        second,
        tuple(difference for difference in found.values() if difference),
        tuple(term_id for term_id, difference in found.items() if difference is None),
    )


def in_page_order(ids: Iterable[str]) -> tuple[str, ...]:
    """Ids without doubles: those of the vocabulary in its order, then a file's own."""
    order = {term_id: place for place, term_id in enumerate(TERMS)}
    return tuple(sorted(dict.fromkeys(ids), key=lambda one: order.get(one, len(order))))


def _by_id(terms: Iterable[Term]) -> Mapping[str, Term]:
    return {term.id: term for term in terms}


def _history(framework: Framework, term_id: str) -> list[tuple[object, ...]]:
    """All that a framework ever says of a term: where it is the same, only the day differs."""
    return [_said(term) for term in framework.terms if term.id == term_id]


def _difference(
    term_id: str, old: Mapping[str, Term], new: Mapping[str, Term]
) -> Difference | None:
    """The difference in one term; None where both say the same, in the same words."""
    first, second = old.get(term_id), new.get(term_id)
    if first and second and _said(first) == _said(second):
        return None
    change = Change.CHANGED if first and second else Change.NEW if second else Change.GONE
    return Difference(term_id, change, first, second, _figures(first, second))


def _said(term: Term) -> tuple[object, ...]:
    """What a term says; where it was read does not matter."""
    return (dict(term.parameters), term.executable, term.words)


def _figures(first: Term | None, second: Term | None) -> tuple[Figure, ...]:
    old = first.parameters if first else {}
    new = second.parameters if second else {}
    names = dict.fromkeys((*old, *new))
    pairs = (Figure(name, old.get(name), new.get(name)) for name in names)
    return tuple(figure for figure in pairs if figure.first != figure.second)
