"""An enrolment file (TOML): docs/enrolment-file.md describes it, with an example.

A value that is absent or wrong is noted as a problem with its line and stands in as empty, so that the whole
file is read; a file with any problem is refused, so that no stand-in ever leaves this module.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeVar, cast, get_args

from raamwerk.core.enrolment.enrolment import (
    DeclaredDiscount,
    Enrolment,
    EnrolmentKind,
    Identifiers,
    Ordered,
    OrderKind,
    RegisteredPrice,
    Reseller,
)
from raamwerk.core.money import Micro
from raamwerk.core.participant.identifier import contradicts, fault
from raamwerk.core.pricebook.unit import LARGEST, LONGEST, Unit
from raamwerk.formats import value
from raamwerk.formats.toml.section import Document, Section, written
from raamwerk.formats.toml.section import read as read_toml

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from raamwerk.core.participant.identifier import Scheme

_PRICE_SOURCE: Final = re.compile(
    r"FRAMEWORK_MAX|CPS|FPT|ONE_OFF|AZURE_METER|LIST_MONTH\([0-9]{4}-(0[1-9]|1[0-2])\)"
)
_IDENTIFIERS: Final[tuple[tuple[Scheme, str, str], ...]] = (
    ("kvk", "0106", '"12345678"'),
    ("oin", "0190", '"00000003123456780000"'),
    ("vat", "VAT", '"NL001234567B01"'),
)
_ENDPOINT: Final = re.compile(r"([0-9]{4}):([!-~]+)")

_ENROLMENT: Final = '{ number = "8512345", framework = "gt-microsoft-2", start = 2021-06-01 }'
_PARTY: Final = '{ id = "GM0344", name = "Gemeente Utrecht" }'
_LISTS: Final = {
    "order": '[{ part-number = "AAA-00001", on = 2024-06-01 }]',
    "discount": '[{ product-type = "online-service", percent = 3, since = 2024-06-01 }]',
    "price": '[{ part-number = "AAA-00001", price = 34.20, since = 2024-06-01 }]',
    "later-reseller": '[{ id = "lsp-2", since = 2026-06-01 }]',
}

T = TypeVar("T")
D = TypeVar("D", DeclaredDiscount, RegisteredPrice, Reseller)


def read(data: bytes, name: str) -> Enrolment:
    """The enrolment that a file describes.

    Args:
        data: the file, UTF-8.
        name: what people call it; refusals name it.

    Raises:
        Unreadable: `enrolment.unreadable` with every problem and its line, or a `toml.` code.
    """
    root = read_toml(data, name)
    main, participant = _table(root, "enrolment", _ENROLMENT), _table(root, "participant", _PARTY)
    reseller = root.table("reseller", _PARTY, required=False)
    party, seller = _party(participant), None if reseller is None else _party(reseller)
    start = value.day(main, "start")
    enrolment = Enrolment(
        number=value.text(main, "number", '"8512345"'),
        framework=value.text(main, "framework", '"gt-microsoft-2"'),
        kind=cast("EnrolmentKind", value.choice(main, "kind", get_args(EnrolmentKind), "EE")),
        start=start,
        registered_end=_not_before(main, "registered-end", start),
        joined_on=value.optional_day(main, "joined-on"),
        headcount=value.count(main, "headcount", "412"),
        payment_days=value.count(main, "payment-days", "30", most=366),
        statements=value.days(main, "statements"),
        participant=party.id,
        participant_name=party.name,
        participant_identifiers=party.identifiers,
        formerly=participant.texts("formerly", '["GM0001"]'),
        reseller=seller.id if seller else None,
        reseller_name=seller.name if seller else None,
        reseller_identifiers=seller.identifiers if seller else (),
        later_resellers=_once(root, "later-reseller", _later_reseller),
        orders=_each(root, "order", _ordered),
        discounts=_once(root, "discount", _discount),
        locks=_once(root, "price", _registered_price),
    )
    for section in (main, participant, reseller, root):
        if section is not None:
            section.finish()
    root.document.refuse("enrolment.unreadable")
    return enrolment


def _table(root: Section, key: str, instead: str) -> Section:
    """A table that must be there; where it is not, an empty one stands in whose own gaps nobody is told of."""
    return root.table(key, instead) or Section(Document(root.document.name, {}), (), {})


def _not_before(section: Section, key: str, start: date) -> date | None:
    """An optional day on or after the start."""
    day = value.optional_day(section, key)
    if day is not None and day < start:
        section.report(
            key, "enrolment.before-start", key=key, found=day.isoformat(), start=start.isoformat()
        )
    return day


def _party(section: Section, since: date = value.FIRST) -> Reseller:
    """Who a party is, with the numbers by which documents name it."""
    return Reseller(
        since=since,
        id=value.text(section, "id", '"GM0344"'),
        name=value.optional_text(section, "name", '"Gemeente Utrecht"'),
        identifiers=_identifiers(section),
    )


def _identifiers(section: Section) -> Identifiers:
    numbers: dict[str, str] = {}
    for key, scheme, instead in _IDENTIFIERS:
        said = section.text(key, instead, required=False)
        wrong = None if said is None else fault(key, said)
        if wrong is not None:
            section.report(key, wrong.code, **wrong.facts)
        elif said is not None:
            numbers[scheme] = said
    if "0106" in numbers and "0190" in numbers and contradicts(numbers["0106"], numbers["0190"]):
        section.report("oin", "identifier.contradict", kvk=numbers["0106"], oin=numbers["0190"])
    found = list(numbers.items())
    for said in section.texts("endpoint", '"0106:12345678"'):
        match = _ENDPOINT.fullmatch(said)
        if match is None:
            section.report("endpoint", "enrolment.endpoint", found=written(said))
        else:
            found.append((match[1], match[2]))
    return tuple(dict.fromkeys(found))


def _each(root: Section, key: str, make: Callable[[Section], T]) -> tuple[T, ...]:
    """What each of the tables of a list says."""
    found = []
    for section in root.tables(key, _LISTS[key]):
        found.append(make(section))
        section.finish()
    return tuple(found)


def _once(root: Section, key: str, make: Callable[[Section], D]) -> tuple[D, ...]:
    """The same, where two entries about one thing from one day would contradict each other."""
    found = _each(root, key, make)
    seen: dict[tuple[str, date], int] = {}
    for index, each in enumerate(found):
        about = _about(each)
        first = seen.setdefault((about, each.since), index)
        if first != index:
            root.document.report(
                (key, index),
                "enrolment.twice",
                about=about,
                since=each.since.isoformat(),
                line=root.document.line((key, first)),
            )
    return found


def _about(each: DeclaredDiscount | RegisteredPrice | Reseller) -> str:
    match each:
        case DeclaredDiscount():
            return each.product_type
        case RegisteredPrice():
            return each.part_number
        case Reseller():
            return "later-reseller"


def _ordered(section: Section) -> Ordered:
    source = section.text("price-source", '"FRAMEWORK_MAX"', required=False)
    if source is not None and not _PRICE_SOURCE.fullmatch(source):
        section.report("price-source", "enrolment.price-source", found=written(source))
    kinds = get_args(OrderKind)
    return Ordered(
        part_number=value.part_number(section, "part-number"),
        on=value.day(section, "on"),
        quantity=value.optional_amount(section, "quantity", "600"),
        kind=cast("OrderKind", value.choice(section, "kind", kinds, "true_up")),
        usage_on=value.optional_day(section, "usage-on"),
        unit_price=value.optional_amount(section, "unit-price", "34.20"),
        unit=_unit(section),
        price_source=source,
        base=value.optional_text(section, "base", '"AAA-00001"'),
        full=value.optional_text(section, "full", '"AAA-00002"'),
        order=value.optional_text(section, "order-number", '"8512345-1"'),
    )


def _discount(section: Section) -> DeclaredDiscount:
    return DeclaredDiscount(
        product_type=value.text(section, "product-type", '"online-service"'),
        share=value.share(section, "percent", "3"),
        since=value.day(section, "since"),
    )


def _registered_price(section: Section) -> RegisteredPrice:
    return RegisteredPrice(
        part_number=value.part_number(section, "part-number"),
        since=value.day(section, "since"),
        price=value.optional_amount(section, "price", "34.20", required=True) or Micro(0),
        unit=_unit(section),
    )


def _unit(section: Section) -> Unit:
    """What a price covers: one unit for a month unless `months` or `per-quantity` says otherwise."""
    months = value.count(section, "months", "12", most=LONGEST)
    quantity = value.count(section, "per-quantity", "1", most=LARGEST)
    if quantity == 0:
        section.report("per-quantity", "enrolment.per-nothing")
    return Unit(1 if months is None else months, quantity or 1)


def _later_reseller(section: Section) -> Reseller:
    return _party(section, value.day(section, "since"))
