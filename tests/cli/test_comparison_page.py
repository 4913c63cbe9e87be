from __future__ import annotations

from fractions import Fraction

import pytest

from raamwerk.cli.comparison_page import percentage, write_page
from raamwerk.core.pricebook.compare import compare
from tests.core.pricebook.build import book, entry


@pytest.mark.parametrize(
    ("ratio", "said"),
    [
        (Fraction(1, 10), "+10%"),
        (Fraction(-1, 3), "-33,33%"),
        (Fraction(2, 3), "+66,67%"),
        (Fraction(1, 20_000), "+0,01%"),
        (Fraction(1, 1_000_000), "+0%"),
        (Fraction(0), "0%"),
        (None, ""),
    ],
)
def test_a_change_is_rounded_half_away_from_zero_to_two_decimals(ratio: Fraction | None, said: str):
    assert percentage(ratio, "nl") == said


def test_rises_come_first_the_largest_on_top_and_renames_are_told(
    capsys: pytest.CaptureFixture[str],
):
    old = book(
        entry("A", "10", "2022-12-01", name="een"),
        entry("B", "10", "2022-12-01", name="twee"),
        entry("C", "10", "2022-12-01", name="drie"),
        entry("D", "10", "2022-12-01", name="vier"),
    )
    new = book(
        entry("A", "11", "2023-12-01", name="een"),
        entry("B", "15", "2023-12-01", name="twee"),
        entry("C", "9", "2023-12-01", name="drie bis"),
        entry("E", "10", "2023-12-01", name="vier"),
    )
    write_page(compare(old, new), "nl")
    text = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    rows = [line.split()[0] for line in text.split("\n\n")[1].splitlines()[1:]]
    assert rows == ["B", "A", "C", "E", "D"]
    assert "C heet nu 'drie bis' (was 'drie')." in text
    assert "'vier' heette D en is waarschijnlijk E geworden" in text
