from __future__ import annotations

from raamwerk.samples.book import PERIODS, months
from raamwerk.samples.catalogue import catalogue
from raamwerk.samples.known import KNOWN


def test_the_known_products_come_first_and_numbers_are_all_different():
    made = catalogue(3, 400, PERIODS)
    assert made[: len(KNOWN)] == KNOWN
    assert len({product.part_number for product in made}) == 400


def test_fewer_products_than_are_known_are_the_first_of_them():
    assert catalogue(3, 2, PERIODS) == KNOWN[:2]


def test_some_products_come_later_and_some_go():
    made = catalogue(3, 2_000, months())[len(KNOWN) :]
    later = sum(product.steps[0].since > months()[0] for product in made)
    gone = sum(product.steps[-1].maximum is None for product in made)
    assert 400 < later < 800
    assert 250 < gone < 550


def test_prices_step_on_the_given_days_only_and_are_above_zero():
    days = set(months())
    for product in catalogue(3, 500, months())[len(KNOWN) :]:
        since = [step.since for step in product.steps]
        assert set(since) <= days
        assert since == sorted(set(since))
        assert all(step.maximum is None or step.maximum > 0 for step in product.steps)
