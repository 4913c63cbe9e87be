"""What a coverage rule makes participants buy more than they need (F-5, K-11)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from raamwerk.core.money import SCALE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from raamwerk.core.planning.worth.deal import Coverage
    from raamwerk.core.planning.worth.lines import Int64, Lines


def with_coverage(lines: Lines, coverage: Coverage | None, *, least: int, ends: Int64) -> Lines:
    """The lines with what is short of the cover added to the line of those families that a participant has most of.

    `ceil(share x head count)` in every month of cover: 412 persons at 90 % are 371. A participant that is too
    small to take part, without any such line, or of unknown head count, is left as it is.

    Args:
        lines: of the sector.
        coverage: the rule.
        least: persons with a workplace from which one takes part.
        ends: the first month without cover, for each participant.
    """
    if coverage is None or not len(lines):
        return lines
    counted = lines.of_family(coverage.families)
    carrier = _carriers(lines, counted)
    has = carrier >= 0
    held = np.zeros((len(carrier), lines.horizon.months), dtype=np.int64)
    np.add.at(held, lines.participant[counted], lines.needed[:, counted].T)
    asked = _asked(lines, coverage)
    short = np.maximum(asked - held.T, 0)
    months = np.arange(len(short))[:, None]
    inside = (months >= lines.first[np.where(has, carrier, 0)]) & (months < ends)
    short[~inside | (lines.participants.headcount < least)] = 0
    needed = lines.needed.copy()
    needed[:, carrier[has]] += short[:, has]
    return replace(lines, needed=needed)


def _asked(lines: Lines, coverage: Coverage) -> Int64:
    heads = np.maximum(lines.participants.headcount, 0)
    return -(-heads * coverage.share // SCALE)


def _carriers(lines: Lines, counted: NDArray[np.bool_]) -> Int64:
    """The line of each participant that carries what is short; -1 without."""
    found = np.full(len(lines.participants.ids), -1, dtype=np.int64)
    most = lines.needed.max(axis=0, initial=0)
    places = np.flatnonzero(counted)
    ordered = places[np.argsort(most[places], kind="stable")]
    found[lines.participant[ordered]] = ordered
    return found
