"""Made-up documents between the organisations of `tests.world`, and a register in which they can be checked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from raamwerk.core.checking.document import Document, DocumentKind, Lines, Party
from raamwerk.core.pricebook.entry import Entry
from raamwerk.core.pricebook.unit import MONTH
from raamwerk.formats.pricelist import own
from raamwerk.formats.ubl.writer import write
from tests.build import euro
from tests.world import MINE, MY_RESELLER, ON, book, populate

if TYPE_CHECKING:
    from raamwerk.services.documents import DocumentFile, TakenIn
    from tests.world import World

E3 = "AAA-00001"
AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
RECEIVED = date(2026, 11, 2)
BUYER_KVK, SELLER_KVK = "87654321", "12345678"


def ready(*, others: bool = True) -> World:
    """A sector with a released book (list 39.00, maximum 34.20 a month) and organisations that have numbers."""
    from raamwerk.services import organisations, pricebooks
    from raamwerk.services.pricebooks import PriceList

    world = populate(others=others)
    organisations.change(world.administrator, replace(MINE, kvk=BUYER_KVK))
    organisations.change(world.administrator, replace(MY_RESELLER, kvk=SELLER_KVK))
    entry = Entry(
        part_number=E3,
        maximum=euro("34.20"),
        since=date(2022, 12, 1),
        unit=MONTH,
        product_type="online-service",
        name="M365 E3 (made up)",
        list_price=euro("39.00"),
        row=2,
        family="M365 E3",
    )
    made = replace(book(name="prijzen-2022.csv", published=date(2022, 11, 1)), entries=(entry,))
    file = PriceList(data=own.write(made), name=made.name)
    number = pricebooks.take_in(world.manager, file, on=ON).book.id
    pricebooks.check(world.manager, number, on=ON)
    pricebooks.release(world.administrator, number, on=ON)
    return world


def paper(
    *prices: str,
    kind: DocumentKind = DocumentKind.INVOICE,
    number: str = "F-1",
    part: str = E3,
    seller: str = SELLER_KVK,
    quantity: str = "600",
    **more: Any,
) -> Document:
    """A document with a line for each price a month, of November 2026."""
    count = len(prices)
    lines = Lines(
        number=[str(n + 1) for n in range(count)],
        part_number=[part] * count,
        name=[f"M365 E3 {n} (made up)" for n in range(count)],
        quantity=[quantity] * count,
        unit=["MON"] * count,
        unit_price=list(prices),
        since=["2026-11-01"] * count,
        until=["2026-11-30"] * count,
    )
    said: dict[str, Any] = {
        "kind": kind,
        "id": number,
        "source": "",
        "sha256": "",
        "issued_on": date(2026, 11, 1),
        "due_on": date(2026, 12, 2),
        "currency": "EUR",
        "order_reference": "PO-1",
        "seller": Party("Eigen LSP", (("0106", seller), ("VAT", "NL001234567B01"))),
        "buyer": Party("Eigenstad", (("0106", BUYER_KVK),)),
        "lines": lines,
    }
    return Document(**said | more)


def file_of(document: Document, name: str | None = None, **more: Any) -> DocumentFile:
    """A document as a file that came in."""
    from raamwerk.services.documents import DocumentFile

    said: dict[str, Any] = {"received_on": RECEIVED}
    return DocumentFile(data=write(document), name=name or f"{document.id}.xml", **said | more)


def taken_in(world: World, *prices: str, **more: Any) -> TakenIn:
    """A document that the contract manager of the participant took in."""
    from raamwerk.core.organisation import Role
    from raamwerk.services import documents

    actor = world.actor(Role.CONTRACT_MANAGER, MINE.code)
    return documents.take_in(actor, file_of(paper(*prices, **more)), on=ON)
