import pytest
from polars import Boolean, Date, Int64, String

from raamwerk.core.checking.fact import FACTS
from raamwerk.core.errors import Refused
from raamwerk.core.example import batch, value, values
from tests.build import day


@pytest.mark.parametrize(
    ("fact", "written", "held"),
    [
        ("unit_price", "34.20", 34_200_000),
        ("quantity", "600", 600_000_000),
        ("declared_discount", "0.03", 30_000),
        ("unit_months", "12", 12),
        ("in_framework", "yes", True),
        ("in_framework", "no", False),
        ("part_number", "0001", "0001"),
    ],
)
def test_a_fact_in_words_is_held_by_its_kind(fact: str, written: str, held: object):
    assert value(fact, written) == held


def test_a_date_is_written_as_iso():
    assert value("price_date", "2026-06-01") == day("2026-06-01")


def test_a_decimal_that_is_none_is_refused():
    with pytest.raises(Refused, match=r"number\.unreadable"):
        value("unit_price", "34,20")


def test_a_fact_that_does_not_exist_is_no_fact():
    with pytest.raises(KeyError):
        value("unit_prise", "34.20")


def test_what_is_not_written_is_not_known_and_has_its_type_all_the_same():
    row = batch([values({"part_number": "AAA-00001"})])
    assert row.columns == list(FACTS)
    assert row.select("unit_price", "in_framework", "price_date", "name").row(0) == (None,) * 4
    kinds = row.schema
    assert [kinds[name] for name in ("unit_price", "in_framework", "price_date", "name")] == [
        Int64,
        Boolean,
        Date,
        String,
    ]
