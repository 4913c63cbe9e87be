"""Plain builders of frameworks, books, enrolments and documents for the tests of the check."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from raamwerk.core.checking.document import Document, DocumentKind, Lines
from raamwerk.core.checking.facts import Context, gather
from raamwerk.core.enrolment.enrolment import Enrolment, Ordered
from raamwerk.core.enrolment.terms import Terms
from raamwerk.core.framework.framework import Framework
from raamwerk.core.framework.term import Source, Term
from raamwerk.core.money import amount
from raamwerk.core.pricebook.compiled import compile_books
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.core.pricebook.unit import MONTH, Unit
from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

E3 = "AAA-00001"
SINCE = date(2022, 12, 1)
SOURCE = Source("page", "A page", "VNG", "https://example.org", date(2026, 1, 1))


def term(term_id: str, since: date = SINCE, **more: Any) -> Term:
    words = Sentence(nl=f"{term_id} (nl)", en=f"{term_id} (en)")
    return Term(id=term_id, since=since, words=words, sources=(SOURCE,), **more)


def framework(*terms: Term, until: date | None = date(2027, 12, 1)) -> Framework:
    return Framework(
        id="f2",
        name="F 2",
        publisher="Microsoft",
        central_purchasing_body="VNG",
        since=SINCE,
        until=until,
        terms_until=until,
        terms=terms,
    )


def price(part: str, maximum: str | None, since: str, unit: Unit = MONTH, **more: Any) -> Entry:
    money = None if maximum is None else amount(maximum)
    return Entry(
        part_number=part, maximum=money, since=date.fromisoformat(since), unit=unit, **more
    )


def book(*entries: Entry, name: str = "book") -> PriceBook:
    return PriceBook(
        framework="f2",
        name=name,
        published_at=SINCE,
        currency="EUR",
        entries=entries,
        sha256="",
        profile="",
    )


def enrolment(*orders: tuple[str, str], start: str = "2024-06-01", **more: Any) -> Enrolment:
    placed = tuple(
        Ordered(part_number=part, on=date.fromisoformat(on), kind="first", quantity=amount(600))
        for part, on in orders
    )
    return Enrolment(
        number="1",
        participant="GM0001",
        framework="f2",
        start=date.fromisoformat(start),
        orders=placed,
        **more,
    )


def context(
    *entries: Entry, enrolled: Enrolment | None = None, terms: Iterable[Term] = (), **more: Any
) -> Context:
    held = framework(*terms)
    return Context(
        framework=held,
        terms=Terms(framework="f2", since=SINCE, until=date(2027, 12, 1)),
        book=compile_books([book(*entries)]),
        on=date(2026, 11, 24),
        enrolment=enrolled,
        **more,
    )


def invoice(*lines: dict[str, str | None], **more: Any) -> Document:
    names = dict.fromkeys(name for line in lines for name in line)
    columns = {name: [line.get(name) for line in lines] for name in names}
    columns.setdefault("number", [str(n + 1) for n in range(len(lines))])
    given: dict[str, Any] = {
        "kind": DocumentKind.INVOICE,
        "id": "F1",
        "source": "f1.xml",
        "sha256": "",
        "issued_on": date(2026, 2, 1),
        "currency": "EUR",
        **more,
    }
    return Document(lines=Lines(**columns), **given)


def line(**more: str | None) -> dict[str, str | None]:
    return {
        "part_number": E3,
        "quantity": "600",
        "unit": "MON",
        "unit_price": "33.17",
        "amount": "19902.00",
        **more,
    }


ENTRY = price(E3, "34.20", "2023-01-01", product_type="online-service", family="M365 E3")
HIGHER = price("AAA-00005", "50.40", "2023-01-01", product_type="online-service")
_HEADER = {"kind", "charges", "due_on", "payment_days", "issued_on", "received_on", "ordered_on"}


def fact(name: str, *lines: dict[str, str | None], **more: Any) -> list[Any]:
    """One fact of every line of an invoice; names of the header go to it, others to the context."""
    document = {key: more.pop(key) for key in list(more) if key in _HEADER}
    held = context(ENTRY, HIGHER, **more)
    found: list[Any] = gather([invoice(*lines, **document)], held).facts[name].to_list()
    return found
