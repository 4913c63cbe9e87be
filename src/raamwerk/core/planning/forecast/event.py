"""What a price event does to one participant, given its locks (features row 84).

Until the end a locked price does not move: what the event would have cost is what the lock saves. After the
end it does. A part number that was never ordered has no lock, and is told apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from polars import col

from raamwerk.core.planning.forecast.after import books_by_part
from raamwerk.core.planning.forecast.change import changes_of, names_of, plain
from raamwerk.core.planning.forecast.priced import Certainty
from raamwerk.core.pricebook.entry import known_books

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from raamwerk.core.planning.forecast.change import PriceChange
    from raamwerk.core.planning.forecast.forecast import Forecast
    from raamwerk.core.pricebook.entry import PriceBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What one change does to one part number; amounts in micro-euros over the months named.

    Args:
        part_number, name: of what the participant holds.
        change: as announced; where several are about it, each has its own effect on the same base.
        certainty: of the protected price.
        saved_months, saved: protected months from the change on, and what the protection keeps away.
        exposed_months, exposed: months after the end, to the end of the forecast, and what the change adds.
        yearly: what it adds in a whole year at the quantity of the last protected month.
    """

    part_number: str
    name: str
    change: PriceChange
    certainty: Certainty
    saved_months: int
    saved: int | None
    exposed_months: int
    exposed: int | None
    yearly: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """The effects on what is held, the changes about part numbers of the books that are not held, and the rest.

    Args:
        held: an effect a change and part number.
        not_held: (change still to come, part number of which nothing is held): without a lock, it is felt at once.
        about_nothing: changes that name no part number of the books.
    """

    held: tuple[Effect, ...]
    not_held: tuple[tuple[PriceChange, str], ...]
    about_nothing: tuple[PriceChange, ...]


def effects(found: Forecast, books: Sequence[PriceBook], changes: Sequence[PriceChange]) -> Effects:
    """What announced changes do.

    The change is taken over the protected price, as a ratio. Months before its day do not feel it, and a
    change on or before the day that a price was fixed is in that price already, so it is left out.

    Args:
        found: the forecast, made with one scenario (`Rise` of nothing will do) so that it has months after the end.
        books: as the forecast was made with; they name the part numbers.
        changes: as announced.
    """
    small = books_by_part(known_books(books, found.on))
    parts = found.lines["part_number"].unique(maintain_order=True).to_list()
    held: list[Effect] = []
    free: list[tuple[PriceChange, str]] = []
    met: set[PriceChange] = set()
    for part in sorted({*small, *parts}):
        entries = [entry for book in small.get(part, ()) for entry in book.starts]
        mine = changes_of(changes, names_of(entries) | {plain(part)})
        met |= set(mine)
        if part in parts:
            held += _of_part(found, part, mine)
        else:
            free += [(change, part) for change in mine if change.since > found.on]
    dates = {(plain(each.product), each.since) for each in met}
    rest = [each for each in changes if (plain(each.product), each.since) not in dates]
    return Effects(held=tuple(held), not_held=tuple(free), about_nothing=tuple(rest))


def _of_part(found: Forecast, part: str, changes: Sequence[PriceChange]) -> Iterator[Effect]:
    lines = found.lines.filter(part_number=part)
    inside = lines.filter(col("kind") == "protected").select(
        "month", "amount", "certainty", "price_since"
    )
    after = lines.filter((col("kind") == "exposed") & (col("scenario") == found.scenarios[0]))
    base = after.select("month", "base_amount")
    fixed = inside["price_since"].to_list()[-1:] or [None]
    for change in changes:
        if fixed[0] is not None and change.since <= fixed[0]:
            continue
        saved = inside.filter(col("month") >= change.since)["amount"].to_list()
        exposed = base.filter(col("month") >= change.since)["base_amount"].to_list()
        last = base["base_amount"].to_list()[:1] or inside["amount"].to_list()[-1:]
        sure = inside["certainty"].to_list()[-1:] or [Certainty.UNKNOWN.value]
        yield Effect(
            part_number=part,
            name=found.names.get(part, ""),
            change=change,
            certainty=Certainty(sure[0]),
            saved_months=len(saved),
            saved=_added(saved, change),
            exposed_months=len(exposed),
            exposed=_added(exposed, change),
            yearly=_added(last * 12, change),
        )


def _added(amounts: Sequence[int | None], change: PriceChange) -> int | None:
    """What a change adds to amounts, in micro-euros, half up; unknown where one of them is."""
    if any(each is None for each in amounts):
        return None
    total = sum(each for each in amounts if each is not None)
    return (2 * total * (change.new - change.old) + change.old) // (2 * change.old)
