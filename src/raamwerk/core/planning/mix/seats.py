"""The ratchet in closed form: seats may rise in any month and fall only where a span begins (M-5, M-10, K-14).

Any feasible number of seats of a month is at least every head count since the product was bought, and
the running maximum is itself feasible; prices are not negative, so it is the cheapest (P2 of
docs/algorithms/licence-mix.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.planning.mix.problem import Group, Need, Problem, Year


@dataclass(frozen=True, slots=True)
class Span:
    """Years between two moments at which quantities may fall: one year, or the running one with what follows it.

    Args:
        years: indices into `Problem.years`.
        first: its first month.
        until: the month after its last.
        committed: whether it begins with seats that cannot be given up: those held now.
    """

    years: tuple[int, ...]
    first: int
    until: int
    committed: bool


def spans(years: Sequence[Year]) -> tuple[Span, ...]:
    """The years joined wherever quantities may not fall between them."""
    cut: list[list[int]] = []
    for index, year in enumerate(years):
        if year.reducible or not cut:
            cut.append([index])
        else:
            cut[-1].append(index)
    return tuple(
        Span(tuple(part), years[part[0]].first, years[part[-1]].until, not years[part[0]].reducible)
        for part in cut
    )


def running(heads: Sequence[int], since: int, until: int, held: int = 0) -> list[int]:
    """Seats of each month from `since` to `until`: the most users so far, and never less than held."""
    return list(accumulate(chain((held,), heads[since:until]), max))[1:]


def seat_months(problem: Problem, group: Group, span: Span, since: int, held: int) -> list[int]:
    """Seat-months by year of the span that a product bought in month `since` takes, above those held.

    Seats that are held are paid for whatever is chosen; only the growth beyond them counts here.
    """
    seats = running(group.heads, since, span.until, held)
    counted = []
    for index in span.years:
        year = problem.years[index]
        first, until = max(year.first, since) - since, max(year.until, since) - since
        counted.append(sum(seats[first:until]) - held * (until - first))
    return counted


def falls(group: Group, span: Span) -> bool:
    """Whether the group has fewer users in some later month of the span."""
    heads = group.heads[span.first : span.until]
    return list(heads) != list(accumulate(heads, max))


def segments(group: Group, span: Span) -> list[tuple[int, frozenset[str]]]:
    """The months of the span from which the group needs something else, with what it needs then."""
    at_first = max((n for n in group.needs if n.month <= span.first), key=_month)
    found = [(span.first, at_first.capabilities)]
    for need in sorted(group.needs, key=_month):
        if span.first < need.month < span.until and need.capabilities != found[-1][1]:
            found.append((need.month, need.capabilities))
    return found


def _month(need: Need) -> int:
    return need.month
