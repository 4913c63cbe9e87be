"""Payment notes are read where they say one thing; dates where they are dates."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.formats.ubl.header import day, days_of
from tests.formats.ubl.invoice import changed, codes, read, xml

TERMS = "<cac:TaxTotal>"


@pytest.mark.parametrize(
    ("note", "days"),
    [
        ("30 dagen", 30),
        ("30", 30),
        ("Betaling binnen 30 dagen", 30),
        ("Betaling binnen 14 dagen na factuurdatum.", 14),
        ("Netto 30 dagen", 30),
        ("30 days net", 30),
        ("Payment within 45 days", 45),
        ("Payment due: 60 days from invoice date", 60),
        ("2% within 10 days, 30 days net", None),
        ("2 % binnen 10 dagen", None),
        ("30 dagen, mits akkoord", None),
        ("3 weken", None),
        ("30,5 dagen", None),
        ("Betaling volgens overeenkomst", None),
        ("binnen 99999 dagen", None),
        ("dagen 30", None),
        ("", None),
        ("9" * 5000, None),
    ],
)
def test_a_payment_note_gives_days_only_where_it_says_nothing_else(note: str, days: int | None):
    assert days_of(note) == days


@given(st.text(max_size=300))
def test_no_payment_note_fails(note: str):
    assert days_of(note) in {None, *range(10_000)}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("2026-01-05", date(2026, 1, 5)),
        ("2026-01-05Z", date(2026, 1, 5)),
        ("2026-01-05-11:00", date(2026, 1, 5)),
        ("2026-1-5", None),
        ("20260105", None),
        ("2026-W01-1", None),
        ("2026-13-01", None),
        ("2026-01-05T00:00:00", None),
        ("\u0662026-01-05", None),
    ],
)
def test_a_date_is_a_date_as_xml_writes_it(said: str, expected: date | None):
    assert day(said) == expected


def test_a_settlement_period_in_days_is_a_payment_term():
    period = (
        "<cac:PaymentTerms><cac:SettlementPeriod>"
        '<cbc:DurationMeasure unitCode="DAY">14</cbc:DurationMeasure>'
        "</cac:SettlementPeriod></cac:PaymentTerms>"
    )
    assert changed(TERMS, period + TERMS).payment_days == 14


def test_an_older_document_states_its_last_day_of_payment_elsewhere():
    data = xml(due_on=None, payment_days=30)
    due = "<cbc:PaymentDueDate>2026-03-01</cbc:PaymentDueDate>"
    in_means = changed("</cbc:PaymentMeansCode>", "</cbc:PaymentMeansCode>" + due, data)
    assert in_means.due_on == date(2026, 3, 1)
    in_terms = changed("</cac:PaymentTerms>", due + "</cac:PaymentTerms>", data)
    assert in_terms.due_on == date(2026, 3, 1)
    assert codes(in_terms) == []


def test_a_header_asked_without_a_note_has_no_payment_days():
    assert read(xml()).payment_days is None
