"""What is written is read back unchanged, and passes the official rules."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from raamwerk.core.checking.document import DocumentKind, Lines
from raamwerk.core.errors import Refused
from raamwerk.core.money import Micro
from raamwerk.formats.ubl.validate import validate
from raamwerk.formats.ubl.writer import Details, Profile, Totals, vat_of, write
from tests.build import euro
from tests.formats.ubl.invoice import as_stated, document, documents, read, xml

if TYPE_CHECKING:
    from raamwerk.core.checking.document import Document


@given(found=documents(DocumentKind.INVOICE))
@settings(max_examples=60)
def test_an_invoice_is_read_back_as_it_was_written(found: Document):
    assert as_stated(read(write(found))) == found


@given(found=documents(DocumentKind.CREDIT_NOTE))
@settings(max_examples=30)
def test_a_credit_note_is_read_back_as_it_was_written(found: Document):
    assert as_stated(read(write(found))) == found


@given(found=documents(DocumentKind.ORDER))
@settings(max_examples=30)
def test_an_order_is_read_back_as_it_was_written(found: Document):
    assert as_stated(read(write(found))) == found


@given(found=documents(DocumentKind.QUOTE))
@settings(max_examples=30)
def test_a_quotation_is_read_back_as_it_was_written(found: Document):
    assert as_stated(read(write(found))) == found


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("kind", [DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"charges": euro("1500.00"), "allowances": euro("99.99")},
        {"due_on": None, "payment_days": 30},
        {"due_on": None},
        {"corrects": "F-0"},
        {"since": date(2026, 1, 1), "until": date(2026, 12, 31)},
        {"order_reference": None, "buyer_reference": "ICT"},
        {
            "lines": Lines(
                number=["1"],
                part_number=["AAA-11111"],
                name=["M365 E3 (verzonnen)"],
                quantity=["-3"],
                unit=["3 months"],
                unit_price=["33.1750"],
                charge=["10.00"],
                allowance=["0.50"],
                change=["true_down"],
                usage_on=["2026-01-01"],
            )
        },
    ],
)
def test_what_is_written_passes_the_official_rules(
    kind: DocumentKind, profile: Profile, changes: dict[str, object]
):
    data = write(document(kind, **changes), Details(profile=profile, note="verzonnen"))
    found = validate(data)
    assert found.verdict == "valid", [finding.id for finding in found.findings]


def test_vat_is_rounded_once_for_the_category():
    # K-23: seven lines of 10.03 give 14.74, not seven times a rounded 2.11.
    lines = Lines(
        number=[str(at) for at in range(7)],
        quantity=["1"] * 7,
        unit_price=["10.03"] * 7,
    )
    totals = Totals.of(document(lines=lines), 21)
    assert totals.vat == euro("14.74")
    assert totals.payable == euro("84.95")


@pytest.mark.parametrize(
    ("taxable", "vat"),
    [
        ("0.00", "0.00"),
        ("0.02", "0.00"),
        ("0.03", "0.01"),
        ("-0.03", "-0.01"),
        ("238824.00", "50153.04"),
    ],
)
def test_vat_is_rounded_half_away_from_zero(taxable: str, vat: str):
    assert vat_of(euro(taxable), 21) == euro(vat)


def test_a_total_that_the_document_states_is_written_as_stated():
    found = read(xml(line_total=euro("1.00"), payable=euro("2.00")))
    assert found.line_total == euro("1.00")
    assert found.payable == euro("2.00")


def test_a_figure_that_is_no_number_is_refused():
    with pytest.raises(Refused, match=r"number\.unreadable"):
        write(document(lines=Lines(number=["1"], amount=["1,00"])))


def test_totals_are_whole_cents():
    assert Totals.of(document(), 21).lines % Micro(10_000) == 0
