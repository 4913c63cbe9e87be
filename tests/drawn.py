"""Values of the register for property tests: anything that can be, odd texts and far days included."""

from __future__ import annotations

from datetime import date
from typing import get_args

from hypothesis import strategies as st

from raamwerk.core.enrolment.enrolment import (
    DeclaredDiscount,
    Enrolment,
    EnrolmentKind,
    Ordered,
    OrderKind,
    RegisteredPrice,
    Reseller,
)
from raamwerk.core.money import LARGEST
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.core.pricebook.unit import Unit
from tests.world import FRAMEWORK, MINE, MY_RESELLER, THEIR_RESELLER

TEXT = st.text(
    st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=8
)
DAY = st.dates(date(1990, 1, 1), date(2099, 12, 31))
AMOUNT = st.integers(0, LARGEST - 1)
UNIT = st.builds(Unit, st.integers(0, 60), st.integers(1, 1_000))
PART = st.sampled_from([f"AAA-{n:05d}" for n in range(4)])
IDENTIFIERS = st.lists(st.tuples(TEXT, TEXT), max_size=2).map(tuple)
RESELLER = st.sampled_from([MY_RESELLER.code, THEIR_RESELLER.code])

ENTRY = st.builds(
    Entry,
    part_number=PART,
    maximum=st.none() | AMOUNT,
    since=DAY,
    unit=UNIT,
    product_type=st.none() | TEXT,
    name=st.none() | TEXT,
    list_price=st.none() | AMOUNT,
    row=st.integers(0, 10**7),
    quantity_from=st.none() | st.integers(0, 10**6),
    organisation=st.none() | TEXT,
    family=st.none() | TEXT,
)
UNSETTLED = st.builds(
    Entry,
    part_number=PART,
    maximum=st.none(),
    since=DAY,
    unit=UNIT,
    row=st.integers(0, 10**7),
    unsettled=st.just(True),  # noqa: FBT003 - the value of the field
)
BOOK = st.builds(
    PriceBook,
    framework=st.just(FRAMEWORK),
    name=TEXT,
    published_at=DAY,
    currency=st.just("EUR"),
    entries=st.lists(ENTRY, max_size=6).map(tuple),
    sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
    profile=TEXT,
    unsettled=st.lists(UNSETTLED, max_size=2).map(tuple),
)

ORDERED = st.builds(
    Ordered,
    part_number=PART,
    on=DAY,
    quantity=st.none() | AMOUNT,
    kind=st.sampled_from(get_args(OrderKind)),
    usage_on=st.none() | DAY,
    unit_price=st.none() | AMOUNT,
    unit=UNIT,
    price_source=st.none() | st.sampled_from(["CPS", "ONE_OFF"]),
    base=st.none() | PART,
    full=st.none() | PART,
    order=st.none() | TEXT,
)
DISCOUNT = st.builds(DeclaredDiscount, product_type=TEXT, share=st.integers(0, 10**6), since=DAY)
PRICE = st.builds(RegisteredPrice, part_number=PART, since=DAY, price=AMOUNT, unit=UNIT)
LATER = st.builds(Reseller, since=DAY, id=RESELLER, name=st.none() | TEXT, identifiers=IDENTIFIERS)
ENROLMENT = st.builds(
    Enrolment,
    number=TEXT,
    participant=st.just(MINE.code),
    framework=st.just(FRAMEWORK),
    start=DAY,
    kind=st.sampled_from(get_args(EnrolmentKind)),
    participant_name=st.none() | TEXT,
    participant_identifiers=IDENTIFIERS,
    formerly=st.lists(TEXT, max_size=2).map(tuple),
    reseller=st.none() | RESELLER,
    reseller_name=st.none() | TEXT,
    reseller_identifiers=IDENTIFIERS,
    later_resellers=st.lists(LATER, max_size=2, unique_by=lambda r: r.since).map(tuple),
    registered_end=st.none() | DAY,
    joined_on=st.none() | DAY,
    headcount=st.none() | st.integers(0, 10**6),
    payment_days=st.none() | st.integers(0, 366),
    orders=st.lists(ORDERED, max_size=4).map(tuple),
    statements=st.lists(DAY, max_size=3).map(tuple),
    discounts=st.lists(DISCOUNT, max_size=2, unique_by=lambda d: (d.product_type, d.since)).map(
        tuple
    ),
    locks=st.lists(PRICE, max_size=2, unique_by=lambda p: (p.part_number, p.since)).map(tuple),
)
