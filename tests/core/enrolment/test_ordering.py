from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.cli.wording import sentences
from raamwerk.core.enrolment.order import Item
from raamwerk.core.enrolment.ordering import barriers
from raamwerk.core.money import Micro, amount
from tests.core.enrolment.build import PART, STARTS, day, enrolment, ordered, terms

if TYPE_CHECKING:
    from datetime import date

BASE, STEP, FULL = PART, "AAA-00005", "AAA-00002"
HELD = enrolment("2024-06-01", orders=(ordered("2024-06-01", quantity=amount(600), kind="first"),))


def item(kind: str, quantity: int = 25, **more: Any) -> Item:
    said: dict[str, Any] = {"part_number": PART, "kind": kind, "quantity": amount(quantity)}
    return Item(**said | more)


def met(*items: Item, on: str) -> list[tuple[str, str | None]]:
    found = barriers(HELD, terms(), items, day(on))
    return [
        (each.code, None if each.next_on is None else each.next_on.isoformat()) for each in found
    ]


@pytest.mark.parametrize(
    ("on", "wanted", "code", "next_on"),
    [
        ("2026-04-01", None, "order.outside-window", "2026-04-02"),
        ("2026-04-02", None, None, None),
        ("2026-05-02", "2026-06-01", None, None),
        ("2026-05-03", None, "order.no-anniversary-left", None),
        ("2025-05-10", None, "order.outside-window", "2026-04-02"),
        ("2025-11-15", "2025-11-15", "order.outside-window", "2026-04-02"),
        ("2026-04-20", "2026-05-01", "order.only-at-the-anniversary", "2026-04-20"),
    ],
)
def test_a_reduction_is_filed_in_the_window_before_an_anniversary(
    on: str, wanted: str | None, code: str | None, next_on: str | None
):
    asked = item("true_down", usage_on=None if wanted is None else day(wanted))
    assert met(asked, on=on) == ([] if code is None else [(code, next_on)])


def test_reductions_together_take_no_more_than_there_is():
    assert met(item("true_down", 400), item("true_down", 200), on="2026-04-20") == []
    assert met(item("true_down", 400), item("true_down", 201), on="2026-04-20") == [
        ("order.more-than-owned", None)
    ]


@pytest.mark.parametrize(
    ("on", "use", "code", "next_on"),
    [
        ("2026-01-10", "2026-07-10", None, None),
        ("2026-01-10", "2026-07-11", "order.too-far-ahead", "2026-01-11"),
        ("2026-05-01", "2026-07-01", None, None),
        ("2026-05-02", "2026-07-01", "order.closed", "2026-06-01"),
        ("2026-05-31", "2026-07-01", "order.closed", "2026-06-01"),
        ("2026-06-01", "2026-07-01", None, None),
        ("2026-03-10", "2026-03-09", "order.backdated", None),
        ("2027-03-10", "2027-06-01", "order.use-after-end", None),
    ],
)
def test_a_reservation_is_made_when_it_can_be(
    on: str, use: str, code: str | None, next_on: str | None
):
    found = met(item("reservation", usage_on=day(use)), on=on)
    assert found == ([] if code is None else [(code, next_on)])


def test_a_reservation_says_when_it_is_used():
    assert met(item("reservation"), on="2026-03-10") == [("order.usage-needed", None)]


@pytest.mark.parametrize(("many", "codes"), [(600, []), (601, ["order.above-base"])])
def test_there_are_no_more_step_ups_than_base_licences(many: int, codes: list[str]):
    step = item("step_up", many, part_number=STEP, base=BASE, full=FULL)
    assert [code for code, _ in met(step, on="2026-03-10")] == codes


def test_step_ups_that_were_ordered_before_use_up_their_base_until_they_become_one():
    held = enrolment(
        "2024-06-01",
        orders=(
            *HELD.orders,
            ordered(
                *("2026-02-01",),
                quantity=amount(500),
                kind="step_up",
                part_number=STEP,
                base=BASE,
                full=FULL,
            ),
        ),
    )
    more = item("step_up", 101, part_number=STEP, base=BASE, full=FULL)
    assert [b.facts["free"] for b in barriers(held, terms(), [more], day("2026-03-01"))] == [
        amount(100)
    ]
    assert [b.facts["free"] for b in barriers(held, terms(), [more], day("2026-07-01"))] == [
        amount(100)
    ], "500 of the base are gone by then, and so are the step-ups"


@pytest.mark.parametrize("kind", ["step_up", "add_on", "from_sa"])
def test_what_builds_on_a_licence_says_on_which(kind: str):
    assert ("order.base-needed", None) in met(
        item(kind, usage_on=day("2026-06-01")), on="2026-03-10"
    )


def test_two_add_ons_of_one_kind_build_on_the_same_licences_apart():
    add_ons = [
        item("add_on", 600, part_number=part, base=BASE) for part in ("AAA-00008", "AAA-00009")
    ]
    assert met(add_ons[0], on="2026-03-10") == []


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        ("2026-06-01", []),
        ("2026-06-02", [("order.only-from-an-anniversary", "2027-06-01")]),
    ],
)
def test_from_software_assurance_only_from_an_anniversary(
    use: str, expected: list[tuple[str, str]]
):
    asked = item("from_sa", part_number="AAA-00003", base=BASE, usage_on=day(use))
    assert met(asked, on="2026-05-20") == expected


def test_there_is_one_first_order_and_a_true_up_is_of_what_was_bought_before():
    assert met(item("first"), on="2026-03-10") == [("order.not-the-first", None)]
    assert met(item("true_up"), on="2026-03-10") == []
    new = item("true_up", part_number="AAA-00007")
    assert met(new, on="2026-03-10") == [("order.nothing-to-true-up", None)]
    assert met(item("renewal"), on="2026-03-10") == []


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2024-05-31", [("order.before-terms", "2024-06-01")]),
        ("2027-05-31", []),
        ("2027-06-01", [("order.after-end", None)]),
    ],
)
def test_nothing_is_ordered_before_the_terms_or_after_the_end(
    on: str, expected: list[tuple[str, str]]
):
    assert met(item("true_up"), on=on) == expected


def test_what_begins_with_the_terms_may_be_ordered_before_them():
    empty = enrolment("2024-06-01")
    asked = item("first", usage_on=day("2024-06-01"))
    assert barriers(empty, terms(), [asked], day("2024-05-20")) == ()
    early = item("first", usage_on=day("2024-05-31"))
    assert [b.code for b in barriers(empty, terms(), [early], day("2024-05-20"))] == [
        "order.before-terms"
    ]


def test_an_enrolment_that_never_joined_orders_nothing():
    old = enrolment("2021-06-01")
    assert [b.code for b in barriers(old, terms(), [item("true_up")], day("2026-03-10"))] == [
        "order.terms-never-hold"
    ]


def test_a_framework_without_reductions_or_reservations_says_so():
    none = terms(reduction=False, reserving=False)
    asked = [item("true_down"), item("reservation", usage_on=day("2026-04-01"))]
    assert [b.code for b in barriers(HELD, none, asked, day("2026-03-10"))] == [
        "order.no-reductions",
        "order.no-reservations",
    ]


KINDS = st.sampled_from(["true_up", "true_down", "reservation", "step_up", "from_sa", "first"])
DAYS = st.dates(day("2022-06-01"), day("2028-06-01"))


@given(STARTS, KINDS, DAYS, st.none() | DAYS, st.integers(1, 10**9))
def test_the_next_possible_day_is_not_past_and_every_barrier_has_its_words(
    start: date, kind: Any, on: date, use: date | None, many: int
):
    asked = Item(part_number=PART, kind=kind, quantity=Micro(many), usage_on=use, base="B")
    for each in barriers(enrolment(start), terms(), [asked], on):
        assert each.code in sentences()
        assert each.next_on is None or each.next_on >= on or each.code == "order.too-far-ahead"


@given(STARTS, DAYS)
def test_on_the_day_that_is_named_a_reduction_can_be_filed(start: date, on: date):
    held = enrolment(start, orders=(ordered("2016-01-01", quantity=amount(600)),))
    for each in barriers(held, terms(), [item("true_down")], on):
        if each.code == "order.outside-window" and each.next_on is not None:
            assert barriers(held, terms(), [item("true_down")], each.next_on) == ()
