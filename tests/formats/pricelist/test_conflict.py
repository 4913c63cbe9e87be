from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.pricebook.unit import MONTH, YEAR
from raamwerk.formats.pricelist.conflict import same, without_conflicts
from tests.core.pricebook.build import entry

if TYPE_CHECKING:
    from raamwerk.formats.pricelist.intake import RowVerdict


def test_a_month_and_a_year_at_the_same_rate_are_one_price():
    rows = [
        entry("A", "34.20", "2022-12-01", MONTH, row=2),
        entry("A", "410.40", "2022-12-01", YEAR, row=3),
    ]
    verdicts: list[RowVerdict] = []
    assert without_conflicts(rows, verdicts) == rows[:1]
    assert [(v.row, v.judgement) for v in verdicts] == [(3, "duplicate")]


def test_prices_that_differ_by_quantity_or_organisation_are_not_conflicting_but_kept_to_be_flagged():
    rows = [
        entry("A", "34.20", "2022-12-01", row=2, quantity_from=1),
        entry("A", "33.00", "2022-12-01", row=3, quantity_from=1000),
        entry("A", "32.00", "2022-12-01", row=4, organisation="Waterdam"),
    ]
    assert without_conflicts(rows, []) == rows


def test_all_rows_of_a_conflict_name_the_others():
    rows = [entry("A", price, "2022-12-01", row=row) for row, price in enumerate("112", 2)]
    verdicts: list[RowVerdict] = []
    assert without_conflicts(rows, verdicts) == []
    assert {v.row: v.facts["rows"] for v in verdicts} == {2: "3, 4", 3: "2, 4", 4: "2, 3"}


def test_withdrawn_and_priced_are_not_the_same():
    assert not same(entry("A", None, "2022-12-01"), entry("A", "1", "2022-12-01"))
    assert same(entry("A", None, "2022-12-01"), entry("A", None, "2022-12-01"))
