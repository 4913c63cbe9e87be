"""Versions of the publisher's table of products, kept and given back; never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.product.table import PlanRow, ProductTable, Quarantined
from raamwerk.store import bulk, models, uploads

if TYPE_CHECKING:
    from datetime import date

_COLUMNS: Final = (
    *("table_id", "row", "guid", "string_id", "name"),
    *("plan_guid", "plan_string_id", "plan_name"),
)


def add(table: ProductTable, data: bytes, on: date) -> bool:
    """Keep a version with its file; False where the same file of that day is there already.

    Raises:
        Conflict: `products.other-file` where another file of that day is there.
        Refused: `home.not-writable`.
    """
    known = models.ProductTable.objects.filter(published_on=table.published_on).first()
    if known is not None:
        if known.sha256 == table.sha256:
            return False
        raise Conflict("products.other-file", on=table.published_on.isoformat(), name=known.name)
    held = models.ProductTable.objects.create(
        published_on=table.published_on,
        name=table.name,
        sha256=uploads.keep(data),
        rows=table.rows,
        duplicates=table.duplicates,
        verdicts=[
            {"row": each.row, "code": each.code, "facts": dict(each.facts), "text": each.text}
            for each in table.quarantined
        ],
        imported_on=on,
    )
    rows = ((held.pk, *(getattr(each, name) for name in _COLUMNS[1:])) for each in table.plans)
    bulk.insert(models.ProductPlan, _COLUMNS, rows)
    return True


def days() -> tuple[date, ...]:
    """The days of which there is a version, the earliest first."""
    found = models.ProductTable.objects.order_by("published_on")
    return tuple(found.values_list("published_on", flat=True))


def of(published_on: date) -> ProductTable:
    """The version of a day.

    Raises:
        NotFound: `products.unknown`.
    """
    held = models.ProductTable.objects.filter(published_on=published_on).first()
    if held is None:
        raise NotFound("products.unknown", on=published_on.isoformat())
    plans = held.plans.order_by("row").values_list(*_COLUMNS[1:])
    return ProductTable(
        published_on=held.published_on,
        name=held.name,
        sha256=held.sha256,
        plans=tuple(PlanRow(**dict(zip(_COLUMNS[1:], each, strict=True))) for each in plans),
        quarantined=tuple(
            Quarantined(each["row"], each["code"], each["facts"], each["text"])
            for each in held.verdicts
        ),
        duplicates=held.duplicates,
    )
