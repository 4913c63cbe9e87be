"""What one price of one enrolment rests on, in three look-ups in three indexes (bench: price with lock).

The enrolment with the orders of the part number, the customer price sheet about it, and the entries of the published
books about it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import F, FilteredRelation, OuterRef, Q, Subquery

from raamwerk.core.enrolment.enrolment import Enrolment, Ordered, RegisteredPrice
from raamwerk.core.enrolment.order import OrderState
from raamwerk.core.errors import NotFound
from raamwerk.core.money import Micro
from raamwerk.core.pricebook.unit import Unit
from raamwerk.store import models, pricebooks

if TYPE_CHECKING:
    from raamwerk.core.pricebook.entry import PriceBook


@dataclass(frozen=True, slots=True)
class Priced:
    """What a price rests on.

    Args:
        enrolment: with the orders and registered prices of the one part number, and of the rest what decides dates.
        file: the name of the framework's latest file, its SHA-256, and that of its terms when it was loaded.
        books: the published ones, with the entries of the one part number.
    """

    enrolment: Enrolment
    file: tuple[str, str, str]
    books: tuple[PriceBook, ...]


def priced(number: str, part_number: str) -> Priced:
    """What the price of a part number for an enrolment rests on.

    Raises:
        NotFound: `enrolment.unknown`.
    """
    rows = list(_rows(number, part_number))
    if not rows:
        raise NotFound("enrolment.unknown", number=number)
    first = rows[0]
    sheet = models.RegisteredPrice.objects.filter(enrolment_id=first["pk"], part_number=part_number)
    enrolment = Enrolment(
        number=number,
        participant=first["participant__code"],
        framework=first["framework__code"],
        start=first["start"],
        joined_on=first["joined_on"],
        registered_end=first["registered_end"],
        orders=tuple(_ordered(part_number, row) for row in rows if _counts(row)),
        locks=tuple(map(_price, sheet.order_by("id"))),
    )
    file = (first["file_name"], first["file_sha256"], first["file_terms"])
    return Priced(enrolment, file, pricebooks.published_about(enrolment.framework, part_number))


def _rows(number: str, part_number: str) -> Any:  # noqa: ANN401 - Django's rows of named columns
    """The enrolment once for each line of an order of the part number that counts, or once without."""
    latest = models.FrameworkFile.objects.filter(framework=OuterRef("framework")).order_by("-id")
    return (
        models.Enrolment.objects.filter(number=number)
        .alias(line=FilteredRelation("orders", condition=Q(orders__part_number=part_number)))
        .annotate(
            file_name=Subquery(latest.values("name")[:1]),
            file_sha256=Subquery(latest.values("sha256")[:1]),
            file_terms=Subquery(latest.values("terms_sha256")[:1]),
            line_on=F("line__on"),
            line_kind=F("line__kind"),
            line_source=F("line__price_source"),
            line_id=F("line__id"),
            line_cancelled=F("line__cancellation__id"),
            line_state=F("line__order__state"),
        )
        .order_by("line_id")
        .values(
            *("pk", "participant__code", "framework__code", "start", "joined_on", "registered_end"),
            *("file_name", "file_sha256", "file_terms"),
            *("line_on", "line_kind", "line_source", "line_cancelled", "line_state"),
        )
    )


def _counts(row: dict[str, Any]) -> bool:
    """Whether there is a line, and it counts (as `raamwerk.store.enrolments.standing`)."""
    refused = row["line_state"] == OrderState.REFUSED.value
    return row["line_on"] is not None and row["line_cancelled"] is None and not refused


def _ordered(part_number: str, row: dict[str, Any]) -> Ordered:
    """Of a line what decides a lock."""
    return Ordered(
        part_number=part_number,
        on=row["line_on"],
        kind=row["line_kind"],
        price_source=row["line_source"],
    )


def _price(held: models.RegisteredPrice) -> RegisteredPrice:
    return RegisteredPrice(
        part_number=held.part_number,
        since=held.since,
        price=Micro(held.price),
        unit=Unit(held.unit_months, held.unit_quantity),
    )
