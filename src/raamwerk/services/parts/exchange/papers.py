"""Price books, products, documents and receipts as rows."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, cast

from raamwerk.core.errors import Conflict
from raamwerk.core.organisation import OrganisationKind
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.core.pricebook.kept import PUBLISHED, BookState, Hand
from raamwerk.core.pricebook.unit import Unit
from raamwerk.formats import receipt as receipt_format
from raamwerk.formats.document_table.profile import read_profile
from raamwerk.formats.exchange.column import Column
from raamwerk.formats.pricelist import own
from raamwerk.formats.products import read as products_format
from raamwerk.services.parts import document_in, document_sight, sight, taking_in
from raamwerk.services.parts.exchange.noun import NEW, SAME, Noun, text
from raamwerk.services.parts.taking_in import PriceList
from raamwerk.store import (
    documents,
    frameworks,
    organisations,
    pricebooks,
    products,
    receipts,
    uploads,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.formats.exchange.column import Row
    from raamwerk.services.parts.exchange.noun import Taking

_BOOK: Final = (
    Column("framework", needed=True),
    Column("published_at", "date", needed=True),
    Column("book", needed=True),
    Column("currency", needed=True),
    Column("state"),
)
_ENTRY: Final = (
    Column("part_number", needed=True),
    Column("since", "date", needed=True),
    Column("maximum", "micro"),
    Column("unit_months", "whole", needed=True),
    Column("unit_quantity", "whole", needed=True),
    Column("product_type"),
    Column("name"),
    Column("list_price", "micro"),
    Column("family"),
    Column("quantity_from", "whole"),
    Column("organisation"),
)
_PLAIN: Final = tuple(c.name for c in _ENTRY if not c.name.startswith("unit_"))
_PRODUCT: Final = (
    Column("published_on", "date", needed=True),
    Column("table", needed=True),
    Column("guid", needed=True),
    Column("string_id"),
    Column("name"),
    Column("plan_guid", needed=True),
    Column("plan_string_id"),
    Column("plan_name"),
)
_PLAN: Final = ("name", "string_id", "guid", "plan_string_id", "plan_guid", "plan_name")
"""In the order of the publisher's columns."""


def _books(actor: Actor) -> Iterator[Row]:
    for code in frameworks.codes():
        for held in pricebooks.of_framework(code):
            if not actor.sees_all and held.state not in PUBLISHED:
                continue
            for entry in pricebooks.whole(held.id).entries:
                yield {
                    **{name: getattr(entry, name) for name in _PLAIN},
                    "unit_months": entry.unit.months,
                    "unit_quantity": entry.unit.quantity,
                    "framework": code,
                    "published_at": held.published_at,
                    "book": held.name,
                    "currency": held.currency,
                    "state": held.state.value,
                }


def _gathered(taking: Taking, row: Row) -> bool:
    """A row that makes something only together with others."""
    taking.rows.append(row)
    return SAME


def _end_books(taking: Taking) -> int:
    """Each book as an imported one; releasing it takes a second person, whatever state it had elsewhere."""
    names = ("framework", "published_at", "book", "currency")
    found: dict[tuple[Any, ...], list[Entry]] = {}
    for number, row in enumerate(taking.rows, start=2):
        entries = found.setdefault(tuple(row[name] for name in names), [])
        entries.append(_entry(row, number))
    return sum(_book(taking, key, tuple(entries)) for key, entries in found.items())


def _entry(row: Row, number: int) -> Entry:
    said: dict[str, Any] = {name: row[name] for name in _PLAIN}
    unit = Unit(cast("int", row["unit_months"]), cast("int", row["unit_quantity"]))
    return Entry(**said, unit=unit, row=number)


def _book(taking: Taking, key: tuple[Any, ...], entries: tuple[Entry, ...]) -> bool:
    framework, published, name, currency = key
    sight.framework(taking.actor, framework)
    made = PriceBook(framework, name, published, currency, entries, "", own.NAME)
    for held in pricebooks.of_framework(framework):
        alike = (held.published_at, held.currency) == (published, currency)
        used = held.state is not BookState.REJECTED
        if alike and used and _prices(pricebooks.whole(held.id)) == _prices(made):
            return SAME
    file = PriceList(data=own.write(made), name=name)
    kept = taking_in.kept(file, taking_in.intake(file))
    pricebooks.add(kept, Hand(taking.actor.person.email, taking.on))
    return NEW


def _prices(book: PriceBook) -> set[Entry]:
    return {replace(entry, row=0) for entry in book.entries}


def _products(_: Actor) -> Iterator[Row]:
    for day in products.days():
        table = products.of(day)
        for each in table.plans:
            held: dict[str, Any] = {name: getattr(each, name) for name in _PLAN}
            yield {**held, "published_on": day, "table": table.name}


def _end_products(taking: Taking) -> int:
    """Each version as the publisher's file would give it; rows that were set aside elsewhere do not come along."""
    found: dict[tuple[Any, Any], list[tuple[str, ...]]] = {}
    for row in taking.rows:
        plan = tuple("" if row[name] is None else str(row[name]) for name in _PLAN)
        found.setdefault((row["published_on"], row["table"]), []).append(plan)
    return sum(_table(taking, day, name, plans) for (day, name), plans in found.items())


def _table(taking: Taking, day: date, name: str, plans: list[tuple[str, ...]]) -> bool:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([products_format.COLUMNS, *plans])
    data = out.getvalue().encode()
    table = products_format.read(data, name, published_on=day)
    if table.quarantined:
        first = table.quarantined[0]
        raise Conflict(first.code, **first.facts)
    if day in products.days():
        held = [tuple(getattr(e, n) for n in _PLAN) for e in products.of(day).plans]
        if held == [tuple(getattr(e, n) for n in _PLAN) for e in table.plans]:
            return SAME
    return products.add(table, data, taking.on)


def _documents(actor: Actor) -> Iterator[Row]:
    for each in document_sight.all_of(actor, None):
        profile = each.profile_sha256
        yield {
            "owner": each.owner,
            "kind": each.kind.value,
            "number": each.number,
            "state": each.state.value,
            "received_on": each.received_on,
            "name": each.name,
            "file": uploads.fetch(each.sha256),
            "profile": None if profile is None else uploads.fetch(profile),
        }


def _document(taking: Taking, row: Row) -> bool:
    """A document begins its life anew: its form is judged, it is matched, and it waits to be checked."""
    owner = organisations.of(text(row, "owner"))
    if owner.kind is not OrganisationKind.PARTICIPANT:
        raise Conflict("document.no-participant", organisation=owner.code)
    data, how = cast("bytes", row["file"]), cast("bytes | None", row["profile"])
    profile = None if how is None else read_profile(how, "profile.toml")
    read = document_in.read(data, text(row, "name"), profile)
    if documents.same(owner.code, data, read.document.id) is not None:
        return SAME
    digest = None if how is None else uploads.keep(how)
    received = cast("date", row["received_on"])
    fresh = document_in.kept(read, owner.code, text(row, "name"), received, digest)
    known = document_in.known(taking.actor, owner.code)
    found, seller = document_in.match(read.document, owner.code, known)
    document_in.settle(documents.add(fresh, data), read, found, seller, max(taking.on, received))
    return NEW


def _receipts(actor: Actor) -> Iterator[Row]:
    own_code = actor.organisation.code
    codes = [o.code for o in organisations.everyone()] if actor.sees_all else [own_code]
    for code in codes:
        for sha256 in receipts.of_owner(code):
            data = receipts.of(code, sha256)
            held = receipt_format.read(data, sha256)
            yield {
                "owner": code,
                "sha256": sha256,
                "on": held.on,
                "framework": held.framework,
                "result": held.result,
                "file": data,
            }


NOUNS: Final = (
    Noun("books", (*_BOOK, *_ENTRY), _books, _gathered, _end_books),
    Noun("products", _PRODUCT, _products, _gathered, _end_products),
    Noun(
        "documents",
        (
            Column("owner", needed=True),
            Column("kind"),
            Column("number"),
            Column("state"),
            Column("received_on", "date", needed=True),
            Column("name", needed=True),
            Column("file", "data", needed=True),
            Column("profile", "data"),
        ),
        _documents,
        _document,
    ),
    Noun(
        "receipts",
        (
            Column("owner", needed=True),
            Column("sha256", needed=True),
            Column("on", "date", needed=True),
            Column("framework", needed=True),
            Column("result", needed=True),
            Column("file", "data", needed=True),
        ),
        _receipts,
    ),
)
"""In the order in which they can be imported into an empty register."""
