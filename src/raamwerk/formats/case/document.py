"""The documents of a case: `[[document]]` with its `[[document.line]]`, keys as docs/cases.md names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import Document, DocumentKind, Lines, Party
from raamwerk.core.errors import Refused
from raamwerk.core.money import Micro, amount
from raamwerk.formats.toml.section import nearest

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from raamwerk.formats.toml.section import Section

_TEXTS: Final = {
    "part-number": '"AAA-00001"',
    "name": '"M365 E3 (verzonnen)"',
    "unit": '"month"',
    "change": '"true_down"',
    "step-up-from": '"AAA-00001"',
    "step-up-to": '"AAA-00001"',
    "product-type": '"online-service"',
}
_NUMBERS: Final = {
    "quantity": "600",
    "unit-price": "33.17",
    "price-quantity": "1",
    "amount": "19902.00",
    "charge": "10.00",
    "allowance": "10.00",
    "minimum-quantity": "600",
    "quantity-from": "250",
}
_DAYS: Final = ("since", "until", "ordered-on", "usage-on", "commitment-until")
KEYS: Final = (*_TEXTS, *_NUMBERS, *_DAYS)
"""The keys of a line, beside what is expected of it."""

_SCHEMES: Final = {"kvk": "0106", "oin": "0190", "vat": "VAT", "code": "code"}


def read_document(section: Section, index: int, file: str) -> tuple[Document, tuple[Section, ...]]:
    """A document of a case, and the sections of its lines for whoever reads what is expected of them."""
    lines = section.tables("line", "[[document.line]] on a line of its own")
    kind = section.text("kind", '"quote"') or DocumentKind.QUOTE
    if kind not in list(DocumentKind):
        section.report("kind", "case.unknown-word", found=kind, instead=nearest(kind, DocumentKind))
        kind = DocumentKind.QUOTE
    return Document(
        kind=DocumentKind(kind),
        id=section.text("number", '"F-1"', required=False) or f"{index + 1}",
        source=file,
        sha256=f"{file}:{section.document.line(section.path)}",  # a case is no file of its own
        issued_on=_day(section, "issued-on"),
        currency=section.text("currency", '"EUR"', required=False) or "EUR",
        seller=_party(section, "seller"),
        buyer=_party(section, "buyer"),
        order_reference=section.text("order-reference", '"B-1"', required=False),
        buyer_reference=section.text("buyer-reference", '"ICT"', required=False),
        ordered_on=_day(section, "ordered-on"),
        corrects=section.text("corrects", '"F-1"', required=False),
        due_on=_day(section, "due-on"),
        payment_days=_days(section, "payment-days"),
        received_on=_day(section, "received-on"),
        valid_until=_day(section, "valid-until"),
        since=_day(section, "since"),
        until=_day(section, "until"),
        charges=_micro(section, "charges"),
        allowances=_micro(section, "allowances"),
        line_total=_micro(section, "line-total"),
        payable=_micro(section, "payable"),
        purchase_obligation=_stated_flag(section, "purchase-obligation"),
        lines=_lines(lines),
    ), lines


def exact(section: Section, key: str, number: Decimal | None) -> Micro | None:
    """A number as micro-units; one that cannot be held exactly is reported at its key."""
    try:
        return None if number is None else amount(number)
    except Refused as refused:
        section.report(key, refused.code, **refused.facts)
        return None


def _day(section: Section, key: str) -> date | None:
    return section.day(key, "2026-06-01", required=False)


def _micro(section: Section, key: str) -> Micro | None:
    return exact(section, key, section.number(key, "1500.00", required=False))


def _days(section: Section, key: str) -> int | None:
    number = section.number(key, "30", required=False)
    return None if number is None else int(number)


def _stated_flag(section: Section, key: str) -> bool | None:
    return (
        section.flag(key, default=False)
        if key in section.values
        else section.flag(key, default=False) or None
    )


def _party(section: Section, key: str) -> Party:
    inside = section.table(key, '{ name = "Gemeente Voorbeeld", kvk = "12345678" }', required=False)
    if inside is None:
        return Party()
    name = inside.text("name", '"Gemeente Voorbeeld"', required=False)
    stated = (
        (scheme, inside.text(word, '"12345678"', required=False))
        for word, scheme in _SCHEMES.items()
    )
    identifiers = tuple((scheme, value) for scheme, value in stated if value is not None)
    inside.finish()
    return Party(name, identifiers)


def _lines(sections: tuple[Section, ...]) -> Lines:
    lines = Lines()
    for index, section in enumerate(sections):
        lines.number.append(str(index + 1))
        lines.place.append(f"line {section.document.line(section.path)}")
        for key, instead in _TEXTS.items():
            _column(lines, key).append(section.text(key, instead, required=False))
        for key, instead in _NUMBERS.items():
            number = section.number(key, instead, required=False)
            exact(section, key, number)
            _column(lines, key).append(None if number is None else format(number, "f"))
        for key in _DAYS:
            day = _day(section, key)
            _column(lines, key).append(None if day is None else day.isoformat())
    return lines


def _column(lines: Lines, key: str) -> list[str | None]:
    column: list[str | None] = getattr(lines, key.replace("-", "_"))
    return column
