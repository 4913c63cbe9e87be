"""An enrolment written as the file that `formats.enrolment` reads (docs/enrolment-file.md)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.core.money import decimal
from raamwerk.core.pricebook.unit import MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from raamwerk.core.enrolment.enrolment import (
        DeclaredDiscount,
        Enrolment,
        Identifiers,
        Ordered,
        RegisteredPrice,
        Reseller,
    )
    from raamwerk.core.pricebook.unit import Unit

_KEYS: Final = {"0106": "kvk", "0190": "oin", "VAT": "vat"}
_PERCENT: Final = 10_000
"""Of a ratio in millionths."""


def write(enrolment: Enrolment, *, made_up: bool = False) -> bytes:
    """The enrolment as TOML; reading it again gives the same enrolment.

    Args:
        enrolment: as registered.
        made_up: says so at the top, for enrolments that do not exist.
    """
    tables = [
        ("[enrolment]", _main(enrolment)),
        ("[participant]", _participant(enrolment)),
        *([("[reseller]", _party(first))] if (first := _first_reseller(enrolment)) else []),
        *(("[[later-reseller]]", _later(each)) for each in enrolment.later_resellers),
        *(("[[order]]", _order(each)) for each in enrolment.orders),
        *(("[[discount]]", _discount(each)) for each in enrolment.discounts),
        *(("[[price]]", _price(each)) for each in enrolment.locks),
    ]
    head = "# verzonnen / made up\n\n" if made_up else ""
    return (head + "\n".join(_table(name, pairs) for name, pairs in tables)).encode()


Value = str | int | date | list[str] | list[date] | None
Pairs = list[tuple[str, Value]]


def _table(name: str, pairs: Pairs) -> str:
    rows = (f"{key} = {_written(value)}\n" for key, value in pairs if value not in (None, []))
    return f"{name}\n{''.join(rows)}"


def _written(value: Value) -> str:
    match value:
        case list():
            return f"[{', '.join(_written(each) for each in value)}]"
        case _Number():
            return value.text
        case str():
            return f'"{"".join(_escaped(value))}"'
        case _:
            return str(value)


def _escaped(text: str) -> Iterator[str]:
    """A text inside quotes: what TOML does not allow there as such goes by its number."""
    for sign in text:
        if sign in {'"', "\\"}:
            yield f"\\{sign}"
        else:
            yield sign if sign.isprintable() else f"\\U{ord(sign):08x}"


class _Number(str):
    """A number as it is written, where quotes would make it a text."""

    __slots__ = ()

    @property
    def text(self) -> str:
        return str(self)


def _number(micro: int | None) -> _Number | None:
    return None if micro is None else _Number(format(decimal(micro), "f"))


def _quantity(millionths: int | None) -> _Number | None:
    """A quantity without decimals that say nothing."""
    said = _number(millionths)
    return said if said is None else _Number(said.removesuffix(".00"))


def _main(enrolment: Enrolment) -> Pairs:
    return [
        ("number", enrolment.number),
        ("kind", enrolment.kind),
        ("framework", enrolment.framework),
        ("start", enrolment.start),
        ("joined-on", enrolment.joined_on),
        ("registered-end", enrolment.registered_end),
        ("headcount", enrolment.headcount),
        ("payment-days", enrolment.payment_days),
        ("statements", list(enrolment.statements)),
    ]


def _participant(enrolment: Enrolment) -> Pairs:
    return [
        ("id", enrolment.participant),
        ("name", enrolment.participant_name),
        *_numbers(enrolment.participant_identifiers),
        ("formerly", list(enrolment.formerly)),
    ]


def _first_reseller(enrolment: Enrolment) -> Reseller | None:
    """Who it began with."""
    return None if enrolment.reseller is None else enrolment.reseller_on(date.min)


def _party(reseller: Reseller) -> Pairs:
    return [("id", reseller.id), ("name", reseller.name), *_numbers(reseller.identifiers)]


def _later(reseller: Reseller) -> Pairs:
    return [("since", reseller.since), *_party(reseller)]


def _numbers(identifiers: Identifiers) -> Pairs:
    """The numbers by which documents name a party; the second of a kind goes as an electronic address."""
    named: dict[str, Value] = {}
    endpoints: list[str] = []
    for scheme, value in identifiers:
        key = _KEYS.get(scheme)
        if key is None or key in named:
            endpoints.append(f"{scheme}:{value}")
        else:
            named[key] = value
    return [*named.items(), ("endpoint", endpoints)]


def _order(each: Ordered) -> Pairs:
    return [
        ("part-number", each.part_number),
        ("on", each.on),
        ("usage-on", each.usage_on),
        ("quantity", _quantity(each.quantity)),
        ("kind", each.kind),
        ("unit-price", _number(each.unit_price)),
        *_unit(each.unit),
        ("price-source", each.price_source),
        ("base", each.base),
        ("full", each.full),
        ("order-number", each.order),
    ]


def _discount(each: DeclaredDiscount) -> Pairs:
    whole, rest = divmod(each.share, _PERCENT)
    percent = _Number(f"{whole}.{rest:04d}".rstrip("0").rstrip("."))
    return [("product-type", each.product_type), ("since", each.since), ("percent", percent)]


def _price(each: RegisteredPrice) -> Pairs:
    return [
        ("part-number", each.part_number),
        ("since", each.since),
        ("price", _number(each.price)),
        *_unit(each.unit),
    ]


def _unit(unit: Unit) -> Pairs:
    return [
        ("months", None if unit.months == MONTH.months else unit.months),
        ("per-quantity", None if unit.quantity == MONTH.quantity else unit.quantity),
    ]
