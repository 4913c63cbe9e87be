from __future__ import annotations

import pytest

from raamwerk.formats.ubl import rule
from raamwerk.formats.ubl.rules import gaccount
from tests.formats.ubl.einvoice import GACCOUNT, INVOICE, NLCIUS, changed, root


def means(name: str) -> str:
    return (
        f"<cac:PaymentMeans><cbc:ID>{name}</cbc:ID><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>"
        "<cac:PayeeFinancialAccount><cbc:ID>NL02ABNA0123456789</cbc:ID></cac:PayeeFinancialAccount>"
        "</cac:PaymentMeans>"
    )


def terms(name: str, amount: str) -> str:
    return (
        f"<cac:PaymentTerms><cbc:PaymentMeansID>{name}</cbc:PaymentMeansID>"
        f'<cbc:Amount currencyID="EUR">{amount}</cbc:Amount></cac:PaymentTerms>'
    )


_HEAD, _TAIL = INVOICE.split("\n  <cac:PaymentMeans>")
SPLIT = (
    (_HEAD + means("GACCOUNT") + means("GEWOON"))
    + (terms("GACCOUNT", "8.80") + terms("GEWOON", "100.10"))
    + _TAIL.split("</cac:PaymentMeans>")[1]
).replace(NLCIUS, GACCOUNT)

BROKEN = [
    ("BR-GA-0", (GACCOUNT, NLCIUS)),
    ("BR-GA-1", (terms("GEWOON", "100.10"), "")),
    ("BR-GA-1", (terms("GEWOON", "100.10"), terms("GEWOON", "50.05") * 2)),
    ("BR-GA-2", (means("GEWOON"), "")),
    ("BR-GA-2", (means("GEWOON"), means("GEWOON") * 2)),
    ("BR-GA-3", ("100.10", "100.11")),
    ("BR-GA-3", ("100.10", "veel")),
    ("BR-GA-3", ("cbc:PayableAmount", "cbc:OtherAmount")),
    ("BR-GA-4", ("<cbc:PaymentMeansID>GEWOON</cbc:PaymentMeansID>", "")),
    ("BR-GA-5", ("<cbc:ID>GEWOON</cbc:ID>", "")),
    ("BR-GA-6", ("<cbc:PaymentMeansID>GEWOON<", "<cbc:PaymentMeansID>ANDERS<")),
    ("BR-GA-7", ("GACCOUNT<", "GEWOON<")),
    ("BR-GA-7", ("GEWOON<", "GACCOUNT<")),
]


def found(text: str) -> set[str]:
    return {each.id for each in rule.judge(root(text), gaccount)}


def test_an_invoice_split_over_two_accounts_keeps_the_rules():
    # 8.80 + 100.10 is not 108.90 in binary fractions; it is in decimals.
    assert found(SPLIT) == set()


@pytest.mark.parametrize(("rule_id", "change"), BROKEN)
def test_each_rule_finds_what_breaks_it(rule_id: str, change: tuple[str, str]):
    assert rule_id in found(changed(SPLIT, change))


def test_every_rule_of_the_set_has_such_a_test():
    assert {each.id for each in rule.rules(gaccount)} == {rule_id for rule_id, _ in BROKEN}
