from __future__ import annotations

from datetime import date

import pytest

from raamwerk.cli.checked import record


@pytest.mark.parametrize(
    ("name", "held", "expected"),
    [
        ("unit_price", {"unit_price": 1}, {"value": "0.000001", "kind": "money"}),
        ("quantity", {"quantity": -500_000}, {"value": "-0.50", "kind": "quantity"}),
        ("tier_discount", {"tier_discount": 30_000}, {"value": "0.03", "kind": "ratio"}),
        ("cover_months", {"cover_months": 8}, {"value": 8, "kind": "count"}),
        ("issued_on", {"issued_on": date(2026, 6, 1)}, {"value": "2026-06-01", "kind": "date"}),
        ("in_framework", {"in_framework": True}, {"value": True, "kind": "flag"}),
        ("name", {"name": None}, {"value": None, "kind": "text"}),
        (
            "maximum",
            {"maximum": 34_200_000, "maximum_months": 0, "maximum_span": 1},
            {"value": "34.20", "kind": "money", "unit": {"months": 0, "quantity": 1}},
        ),
    ],
)
def test_a_fact_is_written_by_its_kind(name: str, held: dict[str, object], expected: object):
    assert record.of_fact(name, held) == expected  # type: ignore[arg-type]


def test_an_amount_is_exact():
    assert record.amount(999_999_999_999_999) == "999999999.999999"
    assert record.amount(1_000_000_000_000) == "1000000.00"
    assert record.amount(None) is None
