from __future__ import annotations

from datetime import date

from raamwerk.core.planning.catalogue.tenant import User
from raamwerk.core.planning.catalogue.usage import Use, usage
from tests.core.planning.catalogue.build import (
    BUSY,
    CATALOGUE,
    LONG_AGO,
    licences,
    report,
    user,
)

TENANT = (licences("e3", 10, 6), licences("e1", 5, 3), licences("x", 2, 2))


def test_each_licence_of_a_user_counts_once_as_the_first_that_fits():
    found = usage(
        TENANT,
        CATALOGUE,
        report(
            user("SUITE E3", "Extra", deleted=True, mail=LONG_AGO),
            user("SUITE E3", mail=LONG_AGO),
            user("SUITE E3", "SUITE E1"),
            user("SUITE E3"),
            user("SUITE E1"),
            User(("SUITE E3",), {"Exchange": LONG_AGO, "Teams": BUSY}),
        ),
    )
    e3, e1, x = found.products
    assert (e3.deleted, e3.idle, e3.doubled, e3.above_need, e3.seen) == (1, 1, 0, 2, 5)
    assert (e1.idle, e1.doubled, e1.above_need, e1.seen) == (0, 1, 0, 2)
    assert (x.deleted, x.seen) == (1, 1)
    assert (e3.spare, e1.spare, x.spare) == (4 + 2, 2 + 1, 1)
    assert found.idle_since == date(2026, 8, 22)


def test_of_two_products_with_the_same_plans_one_is_doubled():
    twins = (licences("a", 1, 1, plans=frozenset("p")), licences("b", 1, 1, plans=frozenset("p")))
    found = usage(twins, None, report(user("A", "B")))
    assert [each.doubled for each in found.products] == [0, 1]


def test_a_name_that_fits_nothing_or_two_products_is_listed_and_not_judged():
    same = (licences("e3", 9, 9), licences("e1", 9, 9))
    ambiguous = type(CATALOGUE)(
        {key: type(sku)(sku.id, ("Suite",), sku.string_ids, sku.plans) for key, sku in CATALOGUE.skus.items()}
    )  # fmt: skip
    found = usage(same, ambiguous, report(user("suite", "Visio", mail=None)))
    assert (found.ambiguous, found.unmatched) == ({"suite": 1}, {"Visio": 1})
    assert [each.spare for each in found.products] == [0, 0]


def test_without_a_report_only_what_is_unassigned_is_told():
    found = usage(TENANT, CATALOGUE)
    assert found.products[0] == Use(licences=TENANT[0], names=("Suite E3", "E3"))
    assert found.products[0].spare == 4
    assert found.products[0].seen is None


def test_above_need_is_not_told_where_the_names_of_the_plans_are_unknown():
    bare = type(CATALOGUE)(CATALOGUE.skus)
    found = usage(TENANT, bare, report(user("SUITE E3")))
    assert found.products[0].above_need == 0


def test_what_is_freed_first_fills_a_shortage():
    short = licences("e3", 2, 4)
    gone = report(*(user("E3", deleted=True) for _ in range(3)))
    (found,) = usage((short,), None, gone).products
    assert (short.short, found.deleted, found.spare) == (2, 3, 1)
