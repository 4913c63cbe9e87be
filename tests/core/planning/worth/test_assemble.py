from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from raamwerk.core.enrolment.enrolment import Enrolment, Ordered
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.enrolment.quantity import owned
from raamwerk.core.errors import Refused
from raamwerk.core.money import SCALE, Micro, amount
from raamwerk.core.planning.worth.assemble import OwnBooks, assemble
from raamwerk.core.planning.worth.deal import deal_of
from raamwerk.core.planning.worth.lines import Horizon
from raamwerk.core.planning.worth.replay import replay
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.core.pricebook.unit import MONTH, ONCE, YEAR
from raamwerk.formats.framework import load
from raamwerk.samples.sector.sector import sector

if TYPE_CHECKING:
    from raamwerk.core.planning.worth.lines import Lines

SINCE = date(2022, 12, 1)
E3, ONE_OFF = "AAA-00001", "AAA-00002"
GT2 = load("gt-microsoft-2")
TERMS = terms_of(GT2, SINCE)
BOOK = PriceBook(
    "gt-microsoft-2",
    "verzonnen",
    SINCE,
    "EUR",
    (
        Entry(E3, amount("34.20"), SINCE, MONTH, "online-service", list_price=amount("39.00"), family="M365 E3"),
        Entry(ONE_OFF, amount("500.00"), SINCE, ONCE, "on-premises"),
    ),
    "",
    "",
)  # fmt: skip


def order(part: str, on: date, units: int, kind: str = "true_up", **more: object) -> Ordered:
    return Ordered(part_number=part, on=on, quantity=Micro(units * SCALE), kind=kind, **more)  # type: ignore[arg-type]


def enrolment(*orders: Ordered, start: date = SINCE, **more: object) -> Enrolment:
    said = {
        "number": "8500001", "participant": "GM0001", "participant_name": "Gemeente (verzonnen)",
        "framework": "gt-microsoft-2", "start": start, "headcount": 600, "orders": orders, **more,
    }  # fmt: skip
    return Enrolment(**said)  # type: ignore[arg-type]


def lines(*enrolments: Enrolment, months: int = 24, **more: object) -> Lines:
    return assemble(enrolments, [BOOK], Horizon(SINCE, months), terms=TERMS, **more)  # type: ignore[arg-type]


def test_what_is_needed_follows_orders_and_reductions():
    made = enrolment(
        order(E3, SINCE, 600, "first"),
        order(E3, date(2023, 3, 10), 20),
        order(E3, date(2023, 10, 20), 40, "true_down", usage_on=date(2023, 12, 1)),
        order(E3, date(2024, 5, 1), 5, "reservation", usage_on=date(2024, 9, 1)),
    )
    found = lines(made)
    expected = [600] * 4 + [620] * 8 + [580] * 9 + [585] * 3
    assert found.needed[:, 0].tolist() == expected
    assert (found.first.tolist(), found.parts.families, found.parts.types) == (
        [0], ("M365 E3",), ("online-service",),
    )  # fmt: skip


def test_what_is_paid_once_is_what_is_added_in_a_month():
    found = lines(enrolment(order(ONE_OFF, SINCE, 3, "first"), order(ONE_OFF, date(2023, 2, 1), 2)))
    assert found.needed[:3, 0].tolist() == [36, 0, 24]
    assert replay(found, deal_of(GT2, SINCE)).amount.sum() == amount("2500.00")


def test_before_joining_nothing_counts_and_anniversaries_are_those_of_the_enrolment():
    made = enrolment(
        order(E3, date(2021, 3, 1), 10, "first"),
        start=date(2021, 3, 1),
        joined_on=date(2022, 12, 20),
    )
    found = lines(made)
    assert found.first.tolist() == [3]
    assert found.participants.starts == (date(2023, 3, 1),)
    assert found.needed[:4, 0].tolist() == [0, 0, 0, 10]
    assert (found.participants.joined[0] - 3) % 12 == 0


def test_enrolments_outside_the_horizon_are_left_out():
    ended = enrolment(
        order(E3, date(2019, 1, 1), 1), start=date(2019, 1, 1), registered_end=date(2022, 11, 30)
    )
    ended = replace(ended, framework="gt-microsoft-1")
    later = enrolment(order(E3, date(2025, 1, 1), 1), start=date(2025, 1, 1))
    with pytest.raises(Refused, match=r"worth\.nobody"):
        lines(ended, later)


@pytest.mark.parametrize("quantity", [None, Micro(500_000)])
def test_a_part_of_a_licence_is_refused_with_its_place(quantity: Micro | None):
    odd = replace(order(E3, SINCE, 1), quantity=quantity)
    with pytest.raises(Refused, match=r"worth\.part-licence") as refused:
        lines(enrolment(odd))
    assert refused.value.facts["part_number"] == E3


def test_a_framework_can_have_a_book_of_its_own():
    own = replace(BOOK, entries=(Entry(E3, amount("30.00"), SINCE, MONTH),))
    other = replace(BOOK, entries=(Entry(ONE_OFF, amount("1.00"), SINCE, YEAR),))
    found = lines(
        enrolment(order(E3, SINCE, 1), order(ONE_OFF, SINCE, 1)),
        own={"a": OwnBooks((own,)), "b": OwnBooks((other,))},
    )
    assert found.parts.maxima["a"][0].tolist() == [amount("360.00"), -1]
    assert found.parts.maxima["b"][0].tolist() == [-1, -1]  # once and by the year do not compare


def test_the_first_year_of_the_running_example_costs_what_one_does_by_head():
    found = lines(enrolment(order(E3, SINCE, 600, "first")), months=12)
    assert replay(found, deal_of(GT2, SINCE)).amount.sum() == amount("246240.00")


def test_quantities_of_a_made_up_sector_are_those_of_the_enrolments():
    made = sector(3, participants=25)
    books = [book for book in made.books if book.framework == "gt-microsoft-2"]
    horizon = Horizon(SINCE, 60)
    found = assemble(made.enrolments, books, horizon, terms=TERMS)
    by_id = {e.participant: e for e in made.enrolments if e.framework == "gt-microsoft-2"}
    seen = 0
    for line in range(len(found)):
        part = found.parts.numbers[found.part[line]]
        who = by_id.get(found.participants.ids[found.participant[line]])
        if who is None or found.parts.once[found.part[line]]:
            continue
        for month in range(int(found.first[line]), 60, 7):
            held = owned(who, part, horizon.first(month))
            assert found.needed[month, line] == (held or 0) // SCALE
            seen += 1
    assert seen > 500
