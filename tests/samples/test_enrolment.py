from __future__ import annotations

from datetime import date

from raamwerk.core.enrolment.lock import locks
from raamwerk.core.money import amount
from raamwerk.formats import enrolment_writer
from raamwerk.formats.enrolment import read
from raamwerk.samples.enrolment import enrolments, running_example
from raamwerk.samples.market import market
from tests.samples.judged import SEED, example, prices


def test_the_running_example_ends_on_31_may_2027_and_promises_three_percent():
    enrolment = running_example()
    assert (example().since, example().last) == (date(2024, 6, 1), date(2027, 5, 31))
    discount = enrolment.discount_on("online-service", date(2026, 6, 1))
    assert discount is not None
    assert discount.share == 30_000
    assert enrolment.orders[0].quantity == amount(600)


def test_the_same_seed_gives_the_same_enrolments():
    assert enrolments(SEED, 5, prices()) == enrolments(SEED, 5, prices())
    assert enrolments(SEED, 5, prices()) != enrolments(SEED + 1, 5, prices())


def test_an_enrolment_does_not_change_when_more_are_made():
    assert enrolments(SEED, 20, prices())[:5] == enrolments(SEED, 5, prices())


def test_enrolments_differ_in_start_size_reseller_and_discounts():
    every = enrolments(SEED, 40, prices())
    assert len({each.start for each in every}) > 5
    assert len({each.reseller for each in every}) == 3
    assert len({each.headcount for each in every}) > 5
    assert len({each.number for each in every}) == 40
    assert {bool(each.discounts) for each in every} == {True, False}


def test_each_falls_under_the_framework_and_locks_prices():
    for each in enrolments(SEED, 40, prices()):
        where = market(each, prices())
        assert where.since < where.last
        assert len(locks(each)) > 3


def test_each_can_be_written_and_read_again():
    for each in (running_example(), *enrolments(SEED, 13, prices())):
        assert read(enrolment_writer.write(each, made_up=True), "enrolment.toml") == each


def test_the_name_of_every_party_says_that_it_is_made_up():
    for each in (running_example(), *enrolments(SEED, 13, prices())):
        assert "(verzonnen)" in (each.participant_name or "")
        assert "(verzonnen)" in (each.reseller_name or "")
