from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.formats import xml
from raamwerk.formats.ubl import official, totals
from raamwerk.formats.ubl.recognise import recognise
from tests.formats.ubl.einvoice import CREDIT_NOTE, INVOICE, changed, root

if TYPE_CHECKING:
    from pathlib import Path

IDS = {f"BR-CO-{n}" for n in range(10, 18)}


def found(text: str) -> set[str]:
    return {each.id for each in totals.judge(root(text))}


def total(name: str, amount: str) -> tuple[str, str]:
    start = INVOICE.index(f"<cbc:{name} ")
    old = INVOICE[start : INVOICE.index("</", start)]
    return old, f'<cbc:{name} currencyID="EUR">{amount}'


def test_totals_that_add_up_are_left_alone():
    assert found(INVOICE) == set()
    assert found(CREDIT_NOTE) == set()


@pytest.mark.parametrize(
    ("changes", "broken"),
    [
        (
            [
                (
                    ">100.00</cbc:LineExtensionAmount>\n    <cac:OrderLine",
                    ">100.01</cbc:LineExtensionAmount>\n    <cac:OrderLine",
                )
            ],
            {"BR-CO-10"},
        ),
        ([total("AllowanceTotalAmount", "10.01")], {"BR-CO-11", "BR-CO-13"}),
        ([("<cbc:ChargeIndicator>false", "<cbc:ChargeIndicator>true")], {"BR-CO-11", "BR-CO-12"}),
        ([total("TaxExclusiveAmount", "90.01")], {"BR-CO-13", "BR-CO-15"}),
        (
            [
                (
                    "18.90</cbc:TaxAmount>\n    <cac:TaxSubtotal>",
                    "18.91</cbc:TaxAmount>\n    <cac:TaxSubtotal>",
                )
            ],
            {"BR-CO-14", "BR-CO-15"},
        ),
        ([total("TaxInclusiveAmount", "108.91")], {"BR-CO-15", "BR-CO-16"}),
        ([total("PayableAmount", "108.89")], {"BR-CO-16"}),
        ([total("TaxableAmount", "95.00")], {"BR-CO-17"}),
        ([total("TaxableAmount", "94.70")], set()),
        ([total("PayableAmount", "veel")], {"BR-CO-16"}),
        ([("cbc:TaxInclusiveAmount", "cbc:Gone")], {"BR-CO-15", "BR-CO-16"}),
        ([total("PayableAmount", "NaN")], {"BR-CO-16"}),
        ([total("PayableAmount", "1e999999999")], {"BR-CO-16"}),
    ],
)
def test_each_total_that_does_not_add_up_is_found(changes: list[tuple[str, str]], broken: set[str]):
    assert found(changed(INVOICE, *changes)) == broken


@pytest.mark.parametrize(
    ("extra", "payable", "broken"),
    [
        ('<cbc:PrepaidAmount currencyID="EUR">8.90</cbc:PrepaidAmount>', "100.00", set()),
        ('<cbc:PrepaidAmount currencyID="EUR">8.90</cbc:PrepaidAmount>', "108.90", {"BR-CO-16"}),
        (
            '<cbc:PayableRoundingAmount currencyID="EUR">0.10</cbc:PayableRoundingAmount>',
            "109.00",
            set(),
        ),
        (
            '<cbc:PayableRoundingAmount currencyID="EUR">-0.90</cbc:PayableRoundingAmount>',
            "108.00",
            set(),
        ),
    ],
)
def test_what_was_prepaid_and_the_rounding_count(extra: str, payable: str, broken: set[str]):
    text = changed(
        INVOICE,
        ("    <cbc:PayableAmount", f"    {extra}<cbc:PayableAmount"),
        total("PayableAmount", payable),
    )
    assert found(text) == broken


def test_an_invoice_without_a_vat_total_in_its_currency_does_not_add_up():
    assert "BR-CO-15" in found(
        changed(INVOICE, ("<cbc:DocumentCurrencyCode>EUR", "<cbc:DocumentCurrencyCode>USD"))
    )


def officially(text: str) -> set[str]:
    return {each.id for each in official.judge(root(text)).findings} & IDS


CENTS = st.decimals(-200, 200, places=2).map(str)
NAMES = (
    *("TaxExclusiveAmount", "TaxInclusiveAmount", "AllowanceTotalAmount", "PayableAmount"),
    *("LineExtensionAmount", "TaxableAmount", "TaxAmount"),
)


@pytest.mark.skipif(official.missing() is not None, reason="the extra einvoice is not installed")
@settings(max_examples=60)
@given(
    st.dictionaries(st.sampled_from(NAMES), CENTS, max_size=3),
    st.sampled_from(["0", "0.4", "0.5", "6", "9", "21", "100"]),
    st.sampled_from(
        ["18.90", "19.89", "19.90", "19.91", "17.90", "0.49", "0.50", "-0.50", "-18.90"]
    ),
)
def test_the_totals_agree_with_the_official_rules_on_any_amounts(
    amounts: dict[str, str], percent: str, vat: str
):
    text = INVOICE
    for name, amount in amounts.items():
        text = changed(text, total(name, amount))
    text = text.replace("<cbc:Percent>21<", f"<cbc:Percent>{percent}<")
    text = text.replace(">18.90</cbc:TaxAmount>", f">{Decimal(vat)}</cbc:TaxAmount>")
    assert found(text) == officially(text)


@pytest.mark.skipif(official.missing() is not None, reason="the extra einvoice is not installed")
def test_the_totals_agree_with_the_official_rules_on_every_real_invoice(data_folder: Path):
    for file in sorted(data_folder.glob("e*/**/*")):
        if file.suffix.lower() != ".xml":
            continue
        seen = recognise(xml.parse(file.read_bytes()))
        judged = official.judge(seen.document) if seen.is_invoice else None
        if judged is None or judged.not_checked is not None:
            continue
        said = {each.id for each in judged.findings} & IDS
        assert {each.id for each in totals.judge(seen.document)} == said, file.name
