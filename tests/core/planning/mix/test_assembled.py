from __future__ import annotations

from dataclasses import replace

import pytest

from raamwerk.core.errors import Refused
from raamwerk.core.planning.catalogue.catalogue import Capability, Catalogue, Sku
from raamwerk.core.planning.mix.assembled import assembled, ceiling
from raamwerk.core.planning.mix.problem import Need
from raamwerk.core.planning.mix.wish import Change, Listed, ListedTier
from raamwerk.core.pricebook.unit import Unit
from tests.build import day, euro
from tests.core.planning.mix.made import (
    E3,
    E5,
    F3,
    TERMS,
    YEARLY,
    discounted,
    enrolment,
    setting,
    wanted,
    wish,
)

ONE = wish(wanted("Kantoor", 40, "office"))


@pytest.mark.parametrize(
    ("on", "years"),
    [
        ("2026-04-10", [(0, 1, "2026-04-10", False), (1, 13, "2026-06-01", True)]),
        ("2026-05-10", [(0, 12, "2026-06-01", False)]),
        ("2026-06-01", [(0, 12, "2026-06-01", False)]),
        ("2025-07-15", [(0, 10, "2025-07-15", False), (10, 22, "2026-06-01", True)]),
        ("2024-05-01", [(0, 12, "2024-06-01", True), (12, 24, "2025-06-01", True), (24, 36, "2026-06-01", True)]),
    ],
)  # fmt: skip
def test_a_year_begins_at_each_anniversary_and_may_fall_while_its_window_is_open(
    on: str, years: list[tuple[int, int, str, bool]]
):
    found = assembled(ONE, setting(on)).problem.years
    assert [(y.first, y.until, y.since.isoformat(), y.reducible) for y in found] == years


def test_a_framework_that_lets_nothing_go_down_makes_one_long_commitment():
    fixed = setting("2025-07-15", terms=replace(TERMS, reduction=False))
    assert [y.reducible for y in assembled(ONE, fixed).problem.years] == [False, False]


def test_after_the_end_there_is_nothing_to_plan():
    with pytest.raises(Refused, match=r"mix\.no-months"):
        assembled(ONE, setting("2027-05-02"))


def test_a_price_is_the_lock_or_the_maximum_less_the_declared_discount_in_whole_cents():
    found = assembled(ONE, setting("2026-04-10", discounted(3)))
    assert found.prices["E3", 1].amount == euro("33.17")
    assert found.prices["E3", 1].source == "discount"
    plain = ceiling(F3, setting("2026-04-10"), day("2026-06-01"))
    assert plain is not None
    assert (plain.amount, plain.source) == (euro("7.10"), "lock")
    assert ceiling(None, setting("2026-04-10"), day("2026-06-01")) is None
    assert ceiling("ZZZ-00001", setting("2026-04-10"), day("2026-06-01")) is None


def test_an_offer_is_used_as_it_is_and_named_where_it_is_above_the_maximum():
    products = (
        Listed(id="E3", kind="suite", part_number=E3, offer=euro("34.21"), covers=frozenset({"office"})),
        Listed(id="Y", kind="add-on", part_number=YEARLY, offer=euro("10.00"), covers=frozenset()),
    )  # fmt: skip
    found = assembled(wish(wanted("g", 1, "office"), products=products), setting("2026-04-10"))
    assert found.prices["E3", 0].amount == euro("34.21")
    assert [each.code for each in found.remarks] == ["mix.offer-above-maximum"]


def test_prices_for_other_periods_are_exact_in_parts_of_a_micro_euro():
    products = (
        Listed(id="Y", kind="suite", part_number=YEARLY, covers=frozenset({"office"})),
        Listed(id="E3", kind="suite", offer=euro("100.00"), unit=Unit(36), tiers=(ListedTier(9, euro("90")),)),
    )  # fmt: skip
    problem = assembled(
        wish(wanted("g", 1, "office"), products=products), setting("2026-04-10")
    ).problem
    assert problem.scale == 36
    assert problem.by_id["Y"].prices[0] == euro("120") * 3
    assert problem.by_id["E3"].prices[0] == euro("100")
    assert problem.by_id["E3"].tiers[0].prices == (euro("90"), euro("90"))


def test_what_has_no_price_is_remarked_once_a_year_and_not_had():
    products = (Listed(id="X", kind="suite", part_number="ZZZ-00001"),)
    found = assembled(wish(wanted("g", 1, "office"), products=products), setting("2026-04-10"))
    assert found.problem.by_id["X"].prices == (None, None)
    assert [each.code for each in found.remarks] == ["mix.no-price", "mix.no-price"]
    assert found.unlocked == {"X"}


def test_changes_count_from_the_first_of_the_month_on_or_after_their_day():
    later = (
        Change(day("2026-08-02"), 50, None),
        Change(day("2026-09-01"), None, frozenset({"mail"})),
        Change(day("2029-01-01"), 99, frozenset({"phone"})),
    )
    found = assembled(wish(wanted("g", 40, "office", changes=later)), setting("2026-04-10"))
    (who,) = found.problem.groups
    assert who.heads == (40,) * 4 + (50,) * 9
    assert who.needs == (Need(0, frozenset({"office"})), Need(4, frozenset({"mail"})))


def test_a_product_covers_the_capabilities_of_its_service_plans():
    sku = "05e9a617-0261-4cee-bb44-138d3ef5d965"
    products = (Listed(id="E5", kind="suite", part_number=E5, sku=sku),)
    asked = replace(
        wish(wanted("g", 1, "mail"), products=products),
        capabilities={"mail": Capability(id="mail", plans=frozenset({"p"}))},
    )
    known = Catalogue({sku: Sku(sku, (), (), frozenset({"p"}))})
    found = assembled(asked, setting("2026-04-10", catalogue=known))
    assert found.problem.by_id["E5"].covers == {"mail"}
    with pytest.raises(Refused, match=r"mix\.no-catalogue"):
        assembled(asked, setting("2026-04-10"))
    with pytest.raises(Refused, match=r"mix\.unknown-sku"):
        assembled(asked, setting("2026-04-10", catalogue=Catalogue({})))


def test_a_budget_is_for_a_year_of_the_plan():
    budgeted = replace(ONE, budgets={day("2026-06-01"): euro("100")})
    assert assembled(budgeted, setting("2026-04-10")).problem.budgets == (None, euro("100"))
    with pytest.raises(Refused, match=r"mix\.no-such-year"):
        assembled(replace(ONE, budgets={day("2026-07-01"): 1}), setting("2026-04-10"))


def test_an_enrolment_from_halfway_a_month_has_its_cover_year_from_the_next_first():
    found = assembled(
        ONE, setting("2025-03-20", enrolment(start=day("2024-03-15")), last=day("2027-03-14"))
    )
    assert [(y.first, y.until) for y in found.problem.years] == [(0, 12), (12, 24)]
    assert found.first == day("2025-04-01")
