"""What one enrolment costs: protected to its end, exposed after it (K-9, scenario 18).

The two are never added up: the first is what the agreement lets a reseller ask at most, the second
is what somebody assumes. See docs/algorithms/forecast.md and docs/algorithms/price-cliff.md.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from raamwerk.core.enrolment.anniversary import anniversaries
from raamwerk.core.enrolment.cover import first_of_month_from
from raamwerk.core.enrolment.ending import Remark
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.enrolment.participation import duration
from raamwerk.core.period import in_force, months_later
from raamwerk.core.planning.forecast.after import About, books_by_part, months_of
from raamwerk.core.planning.forecast.horizon import YEARS_AFTER, Horizon, horizon
from raamwerk.core.planning.forecast.priced import basis, priced
from raamwerk.core.planning.forecast.quantity import Step, steps
from raamwerk.core.planning.forecast.segment import Segment, frame
from raamwerk.core.pricebook.entry import known_books

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    import polars as pl

    from raamwerk.core.enrolment.enrolment import Enrolment, Ordered, RegisteredPrice
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.planning.forecast.after import PriceScenario
    from raamwerk.core.planning.forecast.priced import Basis
    from raamwerk.core.pricebook.entry import PriceBook

T = TypeVar("T", "Ordered", "RegisteredPrice")


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """The months of one enrolment.

    Args:
        enrolment: as registered.
        framework: the id of its framework.
        on: the day on which it was made.
        horizon: which months.
        lines: one row a part number, scenario and month, as `segment.frame` describes.
        scenarios: the names of the scenarios, in the order asked.
        names: the latest name of each part number, where a book gives one.
        paid_once: part numbers that are paid once and so cost nothing a month.
        remarks: what to know.
    """

    enrolment: Enrolment
    framework: str
    on: date
    horizon: Horizon
    lines: pl.DataFrame
    scenarios: tuple[str, ...]
    names: dict[str, str]
    paid_once: tuple[str, ...]
    remarks: tuple[Remark, ...]


def forecast(
    enrolment: Enrolment,
    framework: Framework,
    books: Sequence[PriceBook],
    on: date,
    scenarios: Sequence[PriceScenario] = (),
    *,
    years: int = YEARS_AFTER,
) -> Forecast:
    """What an enrolment costs a month to its end, and by each scenario for some years past it.

    Quantities are those of the orders so far, unchanged after the end. Only books published by the day count.

    Args:
        enrolment: as registered.
        framework: that it runs under.
        books: maximum prices of that framework.
        on: the day on which the forecast is made.
        scenarios: what to assume after the end.
        years: how far past the end.

    Raises:
        Refused: as `horizon`.
        Conflict: `pricebook.two-prices`.
    """
    terms = terms_of(framework, on)
    months = horizon(enrolment, terms, on, years)
    known = known_books(books, on)
    by = basis(framework, known, terms.price_effect, on)
    held = steps(enrolment, terms.cover)
    parts = list(_abouts(enrolment, known, held, months, by))
    lasting = [each for each in parts if not (each.last.unit and each.last.unit.once)]
    runs: list[Segment] = []
    for about in lasting:
        runs += _protected(about, held[about.part_number], by)
        for scenario in scenarios:
            runs += _exposed(about, held[about.part_number], scenario)
    return Forecast(
        enrolment=enrolment,
        framework=framework.id,
        on=on,
        horizon=months,
        lines=frame([run for run in runs if run.quantity != 0]),
        scenarios=tuple(each.name for each in scenarios),
        names=_names(known, held),
        paid_once=tuple(each.part_number for each in parts if each not in lasting),
        remarks=tuple(_remarks(enrolment, framework, books, on)),
    )


def _abouts(
    enrolment: Enrolment,
    books: Sequence[PriceBook],
    held: dict[str, tuple[Step, ...]],
    months: Horizon,
    by: Basis,
) -> Iterator[About]:
    """Each part number with its own orders, prices and last protected price."""
    small = books_by_part(books, held)
    orders, locks = _grouped(enrolment.orders), _grouped(enrolment.locks)
    last_month = months_later(months.end, -1)
    for part in held:
        own = replace(enrolment, orders=orders.get(part, ()), locks=locks.get(part, ()))
        mine = small.get(part, ())
        last = priced(own, mine, part, max(last_month, enrolment.start), by)
        yield About(part_number=part, enrolment=own, books=mine, last=last, horizon=months)


def _grouped(values: Sequence[T]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = defaultdict(list)
    for each in values:
        found[each.part_number].append(each)
    return {part: tuple(each) for part, each in found.items()}


def _protected(about: About, held: Sequence[Step], by: Basis) -> Iterator[Segment]:
    """The runs of the protected months."""
    months, own = about.horizon, about.enrolment
    if months.since >= months.end:
        return
    days = [*anniversaries(own.start, months.end), *(each.since for each in own.locks)]
    days += [each.on for each in own.orders]
    if by.effect == "calendar":
        days += [entry.since for book in about.books for entry in book.starts]
    cuts = {*(first_of_month_from(day) for day in days), *(each.since for each in held)}
    for since, until in _runs(cuts, months.since, months.end):
        yield Segment(
            part_number=about.part_number,
            since=since,
            until=until,
            quantity=_quantity(held, since),
            priced=priced(own, about.books, about.part_number, since, by),
        )


def _exposed(about: About, held: Sequence[Step], scenario: PriceScenario) -> Iterator[Segment]:
    """The runs after the end by one scenario."""
    months = about.horizon
    cuts = {*months_of(scenario, about), *(each.since for each in held)}
    for since, until in _runs(cuts, months.after, months.until):
        yield Segment(
            part_number=about.part_number,
            since=since,
            until=until,
            quantity=_quantity(held, since),
            priced=scenario.price(about, since),
            scenario=scenario.name,
            base=about.last,
        )


def _runs(cuts: set[date], since: date, until: date) -> Iterator[tuple[date, date]]:
    inside = sorted({since, until, *(cut for cut in cuts if since < cut < until)})
    return pairwise(inside)


def _quantity(held: Sequence[Step], month: date) -> int | None:
    step = in_force(held, month)
    return 0 if step is None else step.quantity


def _names(books: Sequence[PriceBook], parts: dict[str, tuple[Step, ...]]) -> dict[str, str]:
    """The latest name that a book gives each part number."""
    entries = (entry for book in books for entry in book.starts)
    return {e.part_number: e.name for e in entries if e.name and e.part_number in parts}


def _remarks(
    enrolment: Enrolment, framework: Framework, books: Sequence[PriceBook], on: date
) -> Iterator[Remark]:
    """What the figures rest on."""
    yield from duration(enrolment, terms_of(framework, on)).remarks
    later = sorted(book.name for book in books if book.published_at > on)
    if later:
        yield Remark("forecast.book-later", {"books": ", ".join(later), "on": on.isoformat()})
    if terms_of(framework, on).cover is None:
        yield Remark("forecast.whole-months", {}, "O-12")
    if any(each.kind == "step_up" for each in enrolment.orders):
        yield Remark("forecast.step-up")
