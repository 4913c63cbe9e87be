"""`raamwerk plan event`: what a price change does to one participant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from raamwerk.cli.exits import Exit
from tests.cli.plan import costs

if TYPE_CHECKING:
    from pathlib import Path

RISE = ("--product", "Microsoft 365 E3", "--percent", "10", "--since", "2027-03-01")


def test_a_rise_is_kept_away_to_the_end_and_added_after_it(tmp_path: Path):
    said = costs.said(costs.call(tmp_path, "event", *RISE))
    assert "€ 6.156,00  houdt de bescherming tegen, tot 31 mei 2027" in said
    assert "€ 73.872,00  komt erbij in de 3 jaar na 31 mei 2027" in said


def test_for_programs_the_amounts_are_texts_and_the_rest_is_named(tmp_path: Path):
    found = costs.parsed(costs.call(tmp_path, "event", *RISE, "--json"))
    assert found["held"][0]["saved"] == "6156.00"
    found = costs.parsed(costs.call(tmp_path, "event", *RISE[:1], "Anders", *RISE[2:], "--json"))
    assert (found["held"], found["about_nothing"]) == ([], ["Anders"])


@pytest.mark.parametrize(
    "words", [(), RISE[:2], ("--changes", "weg.csv"), (*RISE[:3], "-100", *RISE[4:])]
)
def test_half_a_change_or_an_impossible_one_is_refused(tmp_path: Path, words: tuple[str, ...]):
    assert costs.call(tmp_path, "event", *words).exit_code == Exit.REFUSED


def test_an_unknown_effect_ends_with_three(tmp_path: Path):
    words = ("--product", "DDD-44444", *RISE[2:])
    result = costs.call(tmp_path, "event", *words, more=costs.UNPRICED)
    assert result.exit_code == Exit.UNKNOWN
