"""Two deals over the same sector: what differs, and which term causes it.

Levers are swapped one after another in the order of `LEVERS`, and each also alone. In order, the effects
add up to the whole difference exactly; alone they do not, and what is left is interaction: the part that
only terms together cause. Both are given, since neither is the one true answer.

A line's year counts only where all its prices are known in every replay; the others are counted and
named, never taken as nought.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from raamwerk.core.planning.worth.deal import LEVERS
from raamwerk.core.planning.worth.replay import replay
from raamwerk.core.planning.worth.tally import Tally, less, tally

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from raamwerk.core.planning.worth.deal import Deal, Lever
    from raamwerk.core.planning.worth.lines import Int64, Lines
    from raamwerk.core.planning.worth.replay import Replayed

    Response = Callable[[Lines, Deal], Lines]


@dataclass(frozen=True, slots=True, eq=False)
class Effect:
    """What one lever does.

    Args:
        lever: the term.
        before, after: at what it stands in each deal.
        in_order: the difference when it is swapped after those before it.
        alone: the difference when nothing else is swapped.
    """

    lever: Lever
    before: object
    after: object
    in_order: Tally
    alone: Tally


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Two deals compared.

    Args:
        lines: the sector.
        before, after: the deals.
        first, second: what the sector pays under each, at the same quantities needed.
        effects: of each lever that differs, in the order of swapping.
        behaviour: what changes further when participants choose anew under the second; None where that was
            not asked.
        left_out: line-years left out because some price is not known.
        left_out_lines: the lines that they are of.
    """

    lines: Lines
    before: Deal
    after: Deal
    first: Tally
    second: Tally
    effects: tuple[Effect, ...]
    behaviour: Tally | None
    left_out: int
    left_out_lines: int

    @property
    def difference(self) -> int:
        """What the second costs more; below nought it saves."""
        return self.second.total - self.first.total

    @property
    def interaction(self) -> int:
        """What the levers do together and none of them alone."""
        return self.difference - sum(effect.alone.total for effect in self.effects)

    @property
    def by_participant(self) -> Int64:
        """The difference of each participant."""
        return self.second.by_participant - self.first.by_participant


def compare(
    lines: Lines, before: Deal, after: Deal, response: Response | None = None
) -> Comparison:
    """Replay a sector under two deals and all that lies between them.

    Args:
        lines: of the sector.
        before: the deal that is left.
        after: the deal that is taken.
        response: what participants need when they choose anew under a deal; kept apart from the effect of
            prices.

    Raises:
        Refused: `worth.no-book`, as in `maxima`.
    """
    differing = [lever for lever in LEVERS if before.value(lever) != after.value(lever)]
    steps = [before]
    for lever in differing:
        steps.append(steps[-1].taking(after, lever))
    in_order = [replay(lines, deal) for deal in steps]
    alone = [in_order[1]] if differing else []
    alone += [replay(lines, before.taking(after, lever)) for lever in differing[1:]]
    known = _known([*in_order, *alone])

    def total(one: Replayed, less: Replayed | None = None) -> Tally:
        amount = one.amount if less is None else one.amount - less.amount
        return tally(lines, np.where(known, amount, 0))

    effects = (
        Effect(
            lever,
            before.value(lever),
            after.value(lever),
            total(in_order[place + 1], in_order[place]),
            total(alone[place], in_order[0]),
        )
        for place, lever in enumerate(differing)
    )
    return Comparison(
        lines=lines,
        before=before,
        after=after,
        first=total(in_order[0]),
        second=total(in_order[-1]),
        effects=tuple(effects),
        behaviour=None if response is None else _behaviour(lines, after, response, in_order[-1]),
        left_out=int((~known).sum()),
        left_out_lines=int((~known).any(axis=0).sum()),
    )


def _behaviour(lines: Lines, after: Deal, response: Response, there: Replayed) -> Tally:
    """What changes when participants choose anew; lines that stay cancel, whatever is known of them."""
    chosen = response(lines, after)
    return less(tally(chosen, replay(chosen, after).amount), tally(lines, there.amount))


def _known(replays: list[Replayed]) -> NDArray[np.bool_]:
    """Which line-years have all their prices in every replay."""
    found = np.ones(replays[0].amount.shape, dtype=bool)
    for each in replays:
        found &= each.unknown == 0
    return found
