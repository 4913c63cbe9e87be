"""The three layers of a line's price (K-10): the list price, the framework's maximum, and what is paid.

The framework's effect is the list less the maximum, the reseller's the maximum less what is paid. The two are kept
apart, and what is not known is unknown: never nought. The baseline is the publisher's list price that held on the
line's price date, by the price book that names it; both are part of the figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from raamwerk.core.checking.reckoned import divided
from raamwerk.core.money import Micro

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Layers:
    """What a line costs at each layer, in micro-euros; None where that is not known.

    Args:
        list_amount: at the list price of the baseline.
        maximum_amount: at the framework's maximum.
        paid_amount: as asked.
    """

    list_amount: Micro | None
    maximum_amount: Micro | None
    paid_amount: Micro | None

    @property
    def of_framework(self) -> int | None:
        """What the framework's maximum saves on the list price."""
        return _less(self.list_amount, self.maximum_amount)

    @property
    def of_reseller(self) -> int | None:
        """What the reseller's price saves on the maximum; negative where it is above."""
        return _less(self.maximum_amount, self.paid_amount)

    @property
    def whole(self) -> int | None:
        """Both together."""
        return _less(self.list_amount, self.paid_amount)


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a saving is counted from: the list price in force on a day, by a price book."""

    on: date | None
    book: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedLine:
    """A line of an invoice or credit note with its layers.

    Args:
        participant: whose it is, by code.
        document: its number; `document_id` that in the register.
        issued_on: its date.
        line: the line's own number.
        part_number: as stated.
        product_type: as the book knows it.
        quantity: in millionths.
        in_framework: whether it is of the framework; None where that is not known.
        layers: what it costs at each layer; negative on what is given back.
        baseline: what it is counted from.
    """

    participant: str
    document: str
    document_id: int | None
    issued_on: date | None
    line: str | None
    part_number: str | None
    product_type: str | None
    quantity: int | None
    in_framework: bool | None
    layers: Layers
    baseline: Baseline


def layers_of(facts: pl.DataFrame, given_back: dict[str, set[int]] | None = None) -> list[Layers]:
    """The layers of every line of one document.

    A credit note undoes what it names: a line at the price that was invoiced gives the licences back, so that all
    layers count against; a line at another price, or for a part that was not invoiced, corrects an amount, so that only
    what is paid changes. Without the invoice that cannot be told, and the two upper layers are unknown.

    Args:
        facts: of its lines, as `raamwerk.core.checking.facts.gather` gives them.
        given_back: of a credit note, the unit prices that were invoiced, by part number; None where the invoice is not
            at hand. Not asked for on other documents.
    """
    amounts = facts.select(
        _at("list_price").alias("list"),
        _at("maximum").alias("maximum"),
        pl.coalesce("line_amount", "computed_amount").alias("paid"),
    )
    rows = zip(facts.iter_rows(named=True), amounts.iter_rows(), strict=True)
    return [_layers(line, found, given_back) for line, found in rows]


def _layers(
    line: dict[str, object],
    found: tuple[int | None, int | None, int | None],
    given_back: dict[str, set[int]] | None,
) -> Layers:
    listed, maximum, paid = found
    if line["document_kind"] != "credit-note":
        return Layers(_micro(listed), _micro(maximum), _micro(paid))
    paid = None if paid is None else -abs(paid)
    if given_back is None:
        return Layers(None, None, _micro(paid))
    if line["unit_price"] not in given_back.get(str(line["part_number"]), set()):
        return Layers(Micro(0), Micro(0), _micro(paid))
    return Layers(_back(listed), _back(maximum), _micro(paid))


def _at(price: str) -> pl.Expr:
    """What a line costs at a price of the book, in whole micro-euros, half away from zero.

    List price and maximum of a book's entry are for the same unit.
    """
    names = (price, "price_span", "quantity", "maximum_span", "price_quantity")
    wide = {name: pl.col(name).cast(pl.Int128) for name in names}
    dividend = wide[price] * wide["price_span"] * wide["quantity"]
    return divided(dividend, wide["maximum_span"] * wide["price_quantity"]).cast(pl.Int64)


def _less(more: int | None, less: int | None) -> int | None:
    return None if more is None or less is None else more - less


def _back(value: int | None) -> Micro | None:
    return None if value is None else Micro(-abs(value))


def _micro(value: int | None) -> Micro | None:
    return None if value is None else Micro(value)
