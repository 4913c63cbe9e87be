"""Savings added up: each effect over the lines of which it is known, with what is not known beside it.

Sums are of whole micro-euros and nothing is rounded, so every total is exactly the sum of its lines.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raamwerk.core.money import Micro

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
    from datetime import date

    from raamwerk.core.savings.layers import Layers, SavedLine

FEWEST: Final = 5
"""A figure about fewer participants than this would tell of one of them (L-5)."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What one effect comes to.

    Args:
        saved: in micro-euros, over the lines of which it is known.
        of: what that is a part of: the upper layer of the same lines.
        lines: how many those are.
        unknown: lines of which it is not known, and `unknown_paid` what is paid for those.
    """

    saved: int
    of: int
    lines: int
    unknown: int
    unknown_paid: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """Savings of some lines.

    Args:
        lines: of the framework, or not known to be outside it.
        outside: lines that are known to be outside the framework; they count nowhere else.
        paid: what is paid for `lines`, of those that say so.
        of_framework: list less maximum.
        of_reseller: maximum less paid.
        whole: list less paid. It is the sum of the other two only where both are known of the same lines.
        baselines: the first and the last day of the list prices that are counted from; None without any.
        books: the price books that name them.
        participants: whose lines they are.
    """

    lines: int
    outside: int
    paid: int
    of_framework: Effect
    of_reseller: Effect
    whole: Effect
    baselines: tuple[date, date] | None
    books: tuple[str, ...]
    participants: frozenset[str]


def total(lines: Iterable[SavedLine]) -> Total:
    """What lines add up to."""
    everything = list(lines)
    counted = [line for line in everything if line.in_framework is not False]
    based = [line.baseline for line in counted if line.layers.list_amount is not None]
    days = [each.on for each in based if each.on is not None]
    return Total(
        lines=len(counted),
        outside=len(everything) - len(counted),
        paid=sum(line.layers.paid_amount or 0 for line in counted),
        of_framework=_effect(counted, lambda each: (each.of_framework, each.list_amount)),
        of_reseller=_effect(counted, lambda each: (each.of_reseller, each.maximum_amount)),
        whole=_effect(counted, lambda each: (each.whole, each.list_amount)),
        baselines=(min(days), max(days)) if days else None,
        books=tuple(sorted({each.book for each in based if each.book is not None})),
        participants=frozenset(line.participant for line in counted),
    )


def by(
    lines: Iterable[SavedLine], key: Callable[[SavedLine], Hashable]
) -> Mapping[Hashable, Total]:
    """The same a group, in the order of their names; together the groups are all lines."""
    groups: defaultdict[Hashable, list[SavedLine]] = defaultdict(list)
    for line in lines:
        groups[key(line)].append(line)
    return {name: total(groups[name]) for name in sorted(groups, key=lambda name: str(name or ""))}


@dataclass(frozen=True, slots=True)
class Published:
    """Savings of a sector that tell of no participant.

    Args:
        groups: those about enough participants, by name.
        rest: all others together; None where there are none.
        whole: everything; None where it is about too few to be told.
        fewest: how many participants a figure is about at least.
    """

    groups: Mapping[Hashable, Total]
    rest: Total | None
    whole: Total | None
    fewest: int


def published(
    lines: Sequence[SavedLine],
    key: Callable[[SavedLine], Hashable],
    *,
    fewest: int = FEWEST,
) -> Published:
    """Savings a group, none of which is about fewer participants than allowed.

    Small groups are put together. Where even those are about too few, the smallest of the others go with them, as
    the difference between the whole and what is shown would tell of them otherwise.

    Args:
        lines: of the whole sector.
        key: the group of a line.
        fewest: participants that a figure is about at least.
    """
    everything = total(lines)
    if len(everything.participants) < fewest:
        return Published({}, None, None, fewest)
    found = by(lines, key)
    order = sorted(found, key=lambda name: (-len(found[name].participants), str(name)))
    shown = [name for name in order if len(found[name].participants) >= fewest]
    hidden = set(found) - set(shown)
    while hidden and shown and len(_whose(found[name] for name in hidden)) < fewest:
        hidden.add(shown.pop())
    rest = total([line for line in lines if key(line) in hidden]) if hidden else None
    return Published(
        {name: found[name] for name in found if name in shown}, rest, everything, fewest
    )


def _whose(totals: Iterable[Total]) -> set[str]:
    return {who for each in totals for who in each.participants}


def _effect(
    lines: Sequence[SavedLine], of: Callable[[Layers], tuple[int | None, int | None]]
) -> Effect:
    known = [(saved, upper) for saved, upper in map(of, _layers(lines)) if saved is not None]
    unknown = [each for each in _layers(lines) if of(each)[0] is None]
    return Effect(
        saved=sum(saved for saved, _ in known),
        of=sum(upper or 0 for _, upper in known),
        lines=len(known),
        unknown=len(unknown),
        unknown_paid=sum(each.paid_amount or 0 for each in unknown),
    )


def _layers(lines: Sequence[SavedLine]) -> list[Layers]:
    return [line.layers for line in lines]


def share(effect: Effect) -> Micro | None:
    """What part of its upper layer is saved, in millionths, rounded half away from zero; None of nothing."""
    if effect.of <= 0:
        return None
    dividend = 2 * abs(effect.saved) * 1_000_000 + effect.of
    part = dividend // (2 * effect.of)
    return Micro(part if effect.saved >= 0 else -part)
