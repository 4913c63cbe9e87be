"""What stands in the way of an order on a day, and from when it can be placed (domain.md 4.1, M-4 to M-18).

Prices, discounts and products are judged by the rules, as those of an invoice are; this is about days and quantities.
Every barrier says why and, where there is one, the next day on which it can be done.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raamwerk.core.enrolment.anniversary import last_anniversary, next_anniversary
from raamwerk.core.enrolment.ledger import position, postings, total
from raamwerk.core.enrolment.order import Barrier
from raamwerk.core.enrolment.participation import duration
from raamwerk.core.enrolment.reservation import barriers as of_reservation
from raamwerk.core.enrolment.window import next_filing, reduction
from raamwerk.core.period import days_later, months_later

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.order import Item
    from raamwerk.core.enrolment.participation import Duration
    from raamwerk.core.enrolment.terms import Terms
    from raamwerk.core.enrolment.window import Filing
    from raamwerk.core.errors import FactValue


def barriers(
    enrolment: Enrolment, terms: Terms, items: Sequence[Item], on: date
) -> tuple[Barrier, ...]:
    """Everything that stands in the way of an order of a day, the order as a whole first.

    Args:
        enrolment: with all orders that count.
        terms: what its framework says of dates on that day.
        items: what is asked for; together they take away no more than there is.
        on: the day on which the order would be sent.
    """
    held = duration(enrolment, terms)
    whole = tuple(of_day(held, terms, on))
    if whole and not _for_the_start(held, items, on):
        return whole
    found: list[Barrier] = []
    asked: dict[tuple[str, str], int] = {}
    for place, item in enumerate(items):
        key = (item.kind, item.base if item.kind in _ON_A_BASE and item.base else item.part_number)
        one = _Asked(
            enrolment=enrolment,
            terms=terms,
            last=held.ending.last,
            on=on,
            item=item,
            place=place,
            before=asked.get(key, 0),
        )
        found += _of_item(one)
        asked[key] = one.before + item.quantity
    return tuple(found)


def _for_the_start(held: Duration, items: Sequence[Item], on: date) -> bool:
    """Whether an order that comes before the terms is of what begins with them."""
    since = held.participation.since
    return (
        since is not None
        and on < since
        and all(
            item.kind in {"first", "renewal"}
            and item.usage_on is not None
            and item.usage_on >= since
            for item in items
        )
    )


def of_day(held: Duration, terms: Terms, on: date) -> Iterator[Barrier]:
    """What stands in the way of anything on a day: the terms do not hold yet, or no longer."""
    since, last = held.participation.since, held.ending.last
    if since is None:
        yield Barrier(
            "order.terms-never-hold", {"framework": terms.framework}, "participation", "F-8"
        )
    elif on < since:
        facts: dict[str, FactValue] = {"on": on.isoformat(), "next_on": since.isoformat()}
        yield Barrier("order.before-terms", facts, "participation", "F-8", since)
    elif last is not None and on > last:
        facts = {"on": on.isoformat(), "last": last.isoformat()}
        yield Barrier("order.after-end", facts, "end", "O-1")


_ON_A_BASE: Final = frozenset({"step_up", "add_on", "from_sa"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """One line that is asked for; `before` says how many of the same were asked for above it."""

    enrolment: Enrolment
    terms: Terms
    last: date | None
    on: date
    item: Item
    place: int
    before: int

    @property
    def about(self) -> dict[str, FactValue]:
        return {"part_number": self.item.part_number}

    def barrier(
        self,
        code: str,
        facts: dict[str, FactValue],
        term: str,
        source: str,
        next_on: date | None = None,
    ) -> Barrier:
        when = {} if next_on is None else {"next_on": next_on.isoformat()}
        return Barrier(code, {**self.about, **facts, **when}, term, source, next_on, self.place)


def _of_item(asked: _Asked) -> Iterator[Barrier]:
    """What stands in the way of one line."""
    match asked.item.kind:
        case "reservation":
            yield from _reservation(asked)
        case "true_down":
            yield from _reduction(asked)
        case "step_up" | "add_on":
            yield from _on_a_base(asked)
        case "from_sa":
            yield from _on_a_base(asked)
            yield from _from_sa(asked)
        case "first":
            yield from _first(asked)
        case "true_up":
            yield from _true_up(asked)
        case "renewal":
            pass
    use, last = asked.item.usage_on, asked.last
    if use is not None and last is not None and use > last and asked.item.kind != "reservation":
        facts: dict[str, FactValue] = {"usage_on": use.isoformat(), "last": last.isoformat()}
        yield asked.barrier("order.use-after-end", facts, "end", "O-1")


def _first(asked: _Asked) -> Iterator[Barrier]:
    """There is one first order; what comes later is another kind (M-1)."""
    earlier = [each.on for each in asked.enrolment.orders]
    if earlier:
        facts: dict[str, FactValue] = {"first_on": min(earlier).isoformat()}
        yield asked.barrier("order.not-the-first", facts, "start", "M-1")


def _true_up(asked: _Asked) -> Iterator[Barrier]:
    """More of something that was bought before; a new product is an add-on or a first order (M-5, M-13)."""
    known = postings(asked.enrolment, asked.item.part_number)
    if not any(each.since <= asked.on for each in known):
        yield asked.barrier("order.nothing-to-true-up", {}, "true-up", "M-5")


def _reservation(asked: _Asked) -> Iterator[Barrier]:
    """M-9: not near an anniversary, not too far ahead, not beyond the end."""
    use, terms = asked.item.usage_on, asked.terms
    if not terms.reserving:
        yield asked.barrier("order.no-reservations", {}, "reservation", "M-9")
        return
    if use is None:
        yield asked.barrier("order.usage-needed", {}, "reservation", "M-9")
        return
    found = of_reservation(asked.enrolment.start, asked.on, use, asked.last, terms.windows)
    for remark in found:
        said = remark.code.removeprefix("reservation.")
        code = f"order.{'use-after-end' if said == 'after-end' else said}"
        possible = _reservable(asked, remark.code, use)
        yield asked.barrier(code, dict(remark.facts), "reservation", "M-9", possible)


def _reservable(asked: _Asked, code: str, use: date) -> date | None:
    """The first day on which a reservation is possible again."""
    if code == "reservation.closed":
        return next_anniversary(asked.enrolment.start, asked.on)
    if code != "reservation.too-far-ahead":
        return None
    ahead = asked.terms.windows.months_ahead
    day = months_later(use, -ahead)
    # A day more where the month of reserving is shorter than that of the use (O-11).
    return day if months_later(day, ahead) >= use else days_later(day, 1)


def _reduction(asked: _Asked) -> Iterator[Barrier]:
    """M-10: from an anniversary, filed in its window, and no more than there is then."""
    start, windows = asked.enrolment.start, asked.terms.windows
    if not asked.terms.reduction:
        yield asked.barrier("order.no-reductions", {}, "yearly-flexibility", "F-11")
        return
    filing = next_filing(start, asked.on, asked.last, windows)
    wanted = asked.item.usage_on or filing.effect_on
    if not reduction(start, asked.on, wanted, asked.last, windows).accepted:
        yield _not_now(asked, wanted, filing)
        return
    found = postings(asked.enrolment, asked.item.part_number)
    there = total(each for each in found if each.since <= wanted)
    many = asked.before + asked.item.quantity
    if there is not None and many > there:
        facts: dict[str, FactValue] = {
            "quantity": many,
            "owned": there,
            "effect_on": wanted.isoformat(),
        }
        yield asked.barrier("order.more-than-owned", facts, "yearly-flexibility", "K-14")


def _not_now(asked: _Asked, wanted: date, filing: Filing) -> Barrier:
    """Why a reduction is not taken today, and for which anniversary it is."""
    since, last = filing.window.since, filing.window.last
    facts: dict[str, FactValue] = {
        "on": asked.on.isoformat(),
        "wanted": wanted.isoformat(),
        "effect_on": filing.effect_on.isoformat(),
        "last_on": None if last is None else last.isoformat(),
    }
    if filing.final:
        return asked.barrier("order.no-anniversary-left", facts, "order-window", "M-10")
    open_now = asked.on in filing.window
    code = "order.only-at-the-anniversary" if open_now else "order.outside-window"
    possible = asked.on if since is None else max(since, asked.on)
    return asked.barrier(code, facts, "order-window", "M-10", possible)


def _on_a_base(asked: _Asked) -> Iterator[Barrier]:
    """M-13, M-14: there is a base licence for each of them, less those that were built on already."""
    item, term = asked.item, _TERMS[asked.item.kind]
    if item.base is None:
        yield asked.barrier("order.base-needed", {"kind": item.kind}, term, "M-13")
        return
    use = max(item.usage_on or asked.on, asked.on)
    there = position(asked.enrolment, item.base, use).quantity
    if there is None:
        return
    free = there - _built_on(asked.enrolment, item, use)
    many = asked.before + item.quantity
    if many > free:
        facts: dict[str, FactValue] = {"base": item.base, "quantity": many, "free": max(free, 0)}
        yield asked.barrier("order.above-base", facts, term, "M-13")


_TERMS: Final = {"step_up": "step-up", "add_on": "licence-kinds", "from_sa": "licence-kinds"}


def _built_on(enrolment: Enrolment, item: Item, on: date) -> int:
    """How many of the base are used by earlier lines of the same kind that did not become one with it yet."""
    found = 0
    for each in enrolment.orders:
        if each.kind == item.kind and each.base == item.base and each.on <= on:
            joined = each.full is not None and next_anniversary(enrolment.start, each.on) <= on
            same = item.kind == "step_up" or each.part_number == item.part_number
            found += 0 if joined or not same else each.quantity or 0
    return found


def _from_sa(asked: _Asked) -> Iterator[Barrier]:
    """M-14: from Software Assurance only at the start, an anniversary or renewal."""
    start, use = asked.enrolment.start, asked.item.usage_on or asked.on
    if use != last_anniversary(start, use):
        facts: dict[str, FactValue] = {"usage_on": use.isoformat()}
        possible = next_anniversary(start, max(use, days_later(asked.on, -1)))
        yield asked.barrier(
            "order.only-from-an-anniversary", facts, "licence-kinds", "M-14", possible
        )
