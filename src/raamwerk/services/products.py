"""The publisher's products and service plans, version by version, and what changed between two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raamwerk.core.errors import NotFound
from raamwerk.core.period import days_later
from raamwerk.core.product import table as tables
from raamwerk.formats.products import read as format_
from raamwerk.services import permission
from raamwerk.store import products
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import writing

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.core.product.table import ProductChange, ProductTable


@dataclass(frozen=True, slots=True)
class TableIn:
    """A version that was taken in.

    Args:
        table: as read, with the rows that were set aside.
        new: False where it was there already: then nothing changed.
        since: the day of the version before it; None for the first.
        changes: from that version to this one.
    """

    table: ProductTable
    new: bool
    since: date | None
    changes: tuple[ProductChange, ...]


def take_in(
    actor: Actor, data: bytes, name: str, *, on: date, published_on: date | None = None
) -> TableIn:
    """Keep a version of the table; rows that cannot be told are set aside, counted and listed.

    Args:
        actor: who asks.
        data: the file.
        name: of it, which may hold the day of publication.
        on: the day of doing so.
        published_on: the day of publication, where the name does not say it.

    Raises:
        NotAllowed: `may-not.import-products`.
        Unreadable: as `raamwerk.formats.products.read.read`.
        Conflict: `products.other-file`.
    """
    actor.may(permission.IMPORT_PRODUCTS)
    table = format_.read(data, name, published_on=published_on)
    with writing(actor, permission.IMPORT_PRODUCTS.id):
        new = products.add(table, data, on)
        earlier = [day for day in products.days() if day < table.published_on]
        before = products.of(earlier[-1]) if earlier else None
    found = () if before is None else tables.changes(before, table)
    return TableIn(table, new, earlier[-1] if earlier else None, found)


def versions(actor: Actor) -> tuple[date, ...]:
    """The days of which there is a version, the earliest first."""
    actor.may(permission.SEE_PRODUCTS)
    with reading():
        return products.days()


def in_force(actor: Actor, *, on: date) -> ProductTable:
    """The last version published up to a day.

    Raises:
        NotFound: `products.unknown`.
    """
    actor.may(permission.SEE_PRODUCTS)
    with reading():
        known = [day for day in products.days() if day <= on]
        if not known:
            raise NotFound("products.unknown", on=on.isoformat())
        return products.of(known[-1])


def changes(actor: Actor, *, since: date, until: date) -> tuple[ProductChange, ...]:
    """What changed from the version that holds on a day to the one that holds on the last day before another.

    Args:
        actor: who asks.
        since: the day whose version is the first.
        until: the day after the one whose version is the second.

    Raises:
        NotFound: `products.unknown`.
    """
    before, after = (in_force(actor, on=day) for day in (since, days_later(until, -1)))
    return tables.changes(before, after)
