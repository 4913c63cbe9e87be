from __future__ import annotations

import tomllib
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.enrolment.enrolment import (
    DeclaredDiscount,
    Enrolment,
    Ordered,
    RegisteredPrice,
    Reseller,
)
from raamwerk.core.money import Micro, amount
from raamwerk.core.pricebook.unit import Unit
from raamwerk.formats.enrolment import read
from raamwerk.formats.enrolment_writer import write

FULL = Enrolment(
    number="8500001",
    kind="SCE",
    participant="GM9999",
    participant_name='Gemeente "Voorbeeldstad" \\ (verzonnen)',
    participant_identifiers=(("0106", "99999999"), ("0190", "00000003999999990000"), ("0106", "1")),
    formerly=("GM9998",),
    reseller="lsp-1",
    reseller_name="Één B.V. (verzonnen)",
    reseller_identifiers=(("0106", "88888888"), ("VAT", "NL888888889B01"), ("0184", "12")),
    later_resellers=(Reseller(since=date(2026, 6, 1), id="lsp-2"),),
    framework="gt-microsoft-2",
    start=date(2021, 6, 1),
    registered_end=date(2027, 5, 31),
    joined_on=date(2024, 3, 15),
    headcount=412,
    payment_days=30,
    statements=(date(2025, 4, 14),),
    orders=(
        Ordered(
            part_number="AAA-00001",
            on=date(2024, 5, 20),
            quantity=amount("600.5"),
            kind="first",
            usage_on=date(2024, 6, 1),
            unit_price=amount("34.20"),
            price_source="FRAMEWORK_MAX",
        ),
        Ordered(part_number="AAA-00002", on=date(2025, 5, 20)),
    ),
    discounts=(
        DeclaredDiscount(product_type="online-service", share=30_000, since=date(2024, 6, 1)),
        DeclaredDiscount(product_type="sce", share=12_345, since=date(2024, 6, 1)),
    ),
    locks=(
        RegisteredPrice(part_number="AAA-00001", since=date(2024, 6, 1), price=amount("0.000001")),
        RegisteredPrice(
            part_number="AAA-00003", since=date(2024, 6, 1), price=amount(9), unit=Unit(0, 2)
        ),
    ),
)


def test_everything_that_can_be_registered_is_read_back():
    assert read(write(FULL), "enrolment.toml") == FULL


def test_what_is_not_registered_is_left_out():
    least = Enrolment(number="1", participant="GM0001", framework="f", start=date(2024, 6, 1))
    said = tomllib.loads(write(least).decode())
    assert said == {
        "enrolment": {"number": "1", "kind": "EE", "framework": "f", "start": date(2024, 6, 1)},
        "participant": {"id": "GM0001"},
    }
    assert read(write(least), "enrolment.toml") == least


def test_a_made_up_enrolment_says_so_in_its_first_line():
    assert write(FULL, made_up=True).startswith(b"# verzonnen / made up\n")
    assert b"made up" not in write(FULL)


def test_a_quantity_has_no_decimals_that_say_nothing():
    whole = Ordered(part_number="AAA-00001", on=date(2024, 5, 20), quantity=amount(600))
    least = Enrolment(
        number="1", participant="GM0001", framework="f", start=date(2024, 6, 1), orders=(whole,)
    )
    assert b"quantity = 600\n" in write(least)


@settings(max_examples=60, deadline=None)
@given(
    name=st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn"])),
    share=st.integers(1, 999_999),
    quantity=st.integers(0, 10**12),
)
def test_any_name_share_and_quantity_is_read_back(name: str, share: int, quantity: int):
    since = date(2024, 6, 1)
    made = Enrolment(
        number="1",
        participant="GM0001",
        participant_name=" ".join(name.split()) or None,
        framework="f",
        start=since,
        orders=(Ordered(part_number="AAA-00001", on=since, quantity=Micro(quantity)),),
        discounts=(DeclaredDiscount(product_type="sa", share=share, since=since),),
    )
    assert read(write(made), "enrolment.toml") == made
