from __future__ import annotations

import pytest

from raamwerk.formats.ubl import rule
from raamwerk.formats.ubl.rules import nlcius, si_ubl
from tests.formats.ubl.einvoice import CREDIT_NOTE, INVOICE, NLCIUS, changed, root

SELLER = "<cac:AccountingSupplierParty>"
STREET = "      <cbc:StreetName>Verzonnenstraat 1</cbc:StreetName>\n"
ADDRESS_END = (
    "      <cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country>\n"
)
THIRD_LINE = "<cac:AddressLine><cbc:Line>Achterom</cbc:Line></cac:AddressLine>"
REGION = "<cbc:CountrySubentity>Verzonnenland</cbc:CountrySubentity>"
REPRESENTATIVE = (
    "<cac:TaxRepresentativeParty><cac:PartyName><cbc:Name>V</cbc:Name></cac:PartyName>"
    "<cac:PostalAddress>{}<cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode>"
    "</cac:Country></cac:PostalAddress></cac:TaxRepresentativeParty>"
)
WHOLE = "<cbc:StreetName>A</cbc:StreetName><cbc:CityName>B</cbc:CityName><cbc:PostalZone>1</cbc:PostalZone>"
DELIVERY = "<cbc:StreetName>Verzonnenplein 9</cbc:StreetName>"
MEANS = "<cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>"
DUE = "<cbc:DueDate>2026-07-01</cbc:DueDate>"
ORDER = "<cac:OrderReference><cbc:ID>B-17</cbc:ID></cac:OrderReference>"
SCHEME = 'schemeID="0106">{}</cbc:CompanyID>'

TAXED = (
    "        <cbc:Percent>21</cbc:Percent>\n"
    "        <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>\n"
    "      </cac:TaxCategory>"
)
EXEMPT = (
    "<cbc:TaxExemptionReasonCode>VATEX-EU-O</cbc:TaxExemptionReasonCode>"
    "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>"
)

Change = tuple[str, str]


def before(text: str, added: str) -> Change:
    return text, f"{added}{text}"


def represented(address: str) -> Change:
    return before("\n  <cac:Delivery>", REPRESENTATIVE.format(address))


def with_seller(old: str, new: str) -> Change:
    seller = INVOICE.split(SELLER)[1].split("</cac:AccountingSupplierParty>")[0]
    return seller, changed(seller, (old, new))


def with_buyer(old: str, new: str) -> Change:
    buyer = INVOICE.split("<cac:AccountingCustomerParty>")[1].split("</cac:Acc")[0]
    return buyer, changed(buyer, (old, new))


BROKEN: list[tuple[str, list[Change]]] = [
    ("BR-NL-1", [(SCHEME.format("11111111"), 'schemeID="0088">11111111</cbc:CompanyID>')]),
    ("BR-NL-1", [(SCHEME.format("11111111"), 'schemeID="0106"> </cbc:CompanyID>')]),
    ("BR-NL-2", [(ORDER, "")]),
    ("BR-NL-3", [with_seller(STREET, "")]),
    ("BR-NL-3", [with_seller("<cbc:CityName>Verzonnendam</cbc:CityName>", "")]),
    ("BR-NL-3", [with_seller("<cbc:PostalZone>1234 AB</cbc:PostalZone>", "")]),
    ("BR-NL-4", [with_buyer(STREET, "")]),
    ("BR-NL-5", [represented("")]),
    ("BR-NL-7", [(">380<", ">326<")]),
    ("BR-NL-8", [(">380<", ">381<")]),
    ("BR-NL-9", [(">380<", ">384<")]),
    ("BR-NL-10", [(SCHEME.format("22222222"), 'schemeID="0088">22222222</cbc:CompanyID>')]),
    ("BR-NL-10", [(SCHEME.format("22222222"), 'schemeID="0106"/>')]),
    ("BR-NL-10", [(f"<cbc:CompanyID {SCHEME.format('22222222')}", "")]),
    ("BR-NL-11", [("cac:PaymentMeans>", "cac:NoMeans>")]),
    ("BR-NL-12", [(MEANS, "<cbc:PaymentMeansCode>10</cbc:PaymentMeansCode>")]),
    ("BR-NL-13", [(ORDER, "<cbc:BuyerReference>R</cbc:BuyerReference>")]),
    ("BR-NL-19", [before(f"{ORDER}", "<cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode>")]),
    ("BR-NL-20", [before(ORDER, "<cbc:TaxPointDate>2026-06-01</cbc:TaxPointDate>")]),
    (
        "BR-NL-21",
        [
            before(
                ORDER,
                "<cac:InvoicePeriod><cbc:DescriptionCode>3</cbc:DescriptionCode></cac:InvoicePeriod>",
            )
        ],
    ),
    (
        "BR-NL-24",
        [
            before(
                f"{SELLER}",
                "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>1</cbc:ID>"
                "<cbc:IssueDate>2026-05-01</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>",
            )
        ],
    ),
    ("BR-NL-25", [with_seller("<cbc:ID>VAT</cbc:ID>", "<cbc:ID>LOC</cbc:ID>")]),
    (
        "BR-NL-26",
        [
            with_seller(
                "</cac:PartyLegalEntity>",
                "<cbc:CompanyLegalForm>B.V.</cbc:CompanyLegalForm></cac:PartyLegalEntity>",
            )
        ],
    ),
    ("BR-NL-27-1", [with_seller(ADDRESS_END, THIRD_LINE + ADDRESS_END)]),
    ("BR-NL-27-2", [with_buyer(ADDRESS_END, THIRD_LINE + ADDRESS_END)]),
    ("BR-NL-27-3", [represented(WHOLE + THIRD_LINE)]),
    ("BR-NL-27-4", [(DELIVERY, DELIVERY + THIRD_LINE)]),
    ("BR-NL-28-1", [with_seller(ADDRESS_END, REGION + ADDRESS_END)]),
    ("BR-NL-28-2", [with_buyer(ADDRESS_END, REGION + ADDRESS_END)]),
    ("BR-NL-28-3", [represented(WHOLE + REGION)]),
    ("BR-NL-28-4", [(DELIVERY, DELIVERY + REGION)]),
    ("BR-NL-29", [(MEANS, MEANS.replace("Code>58", 'Code name="SEPA">58'))]),
    ("BR-NL-30", [before("</cac:PayeeFinancialAccount>", "<cbc:Name>Rekening</cbc:Name>")]),
    (
        "BR-NL-31",
        [
            before(
                "</cac:PayeeFinancialAccount>",
                "<cac:FinancialInstitutionBranch><cbc:ID>BIC</cbc:ID></cac:FinancialInstitutionBranch>",
            )
        ],
    ),
    (
        "BR-NL-32-1",
        [
            before(
                "<cbc:AllowanceChargeReason>",
                "<cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode>",
            )
        ],
    ),
    (
        "BR-NL-32-1",
        [
            before(
                "    <cac:Item>",
                "<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator>"
                "<cbc:AllowanceChargeReasonCode>FC</cbc:AllowanceChargeReasonCode></cac:AllowanceCharge>",
            )
        ],
    ),
    ("BR-NL-33", [("<cbc:DocumentCurrencyCode>EUR", "<cbc:DocumentCurrencyCode>USD")]),
    (
        "BR-NL-35",
        [
            (
                TAXED,
                EXEMPT,
            )
        ],
    ),
    ("SI-UBL-2", [before(ORDER, "<cbc:Note> </cbc:Note>")]),
]


def found(text: str) -> set[str]:
    return {each.id for each in rule.judge(root(text), nlcius)}


def test_an_invoice_and_a_credit_note_that_keep_the_rules_break_none():
    assert found(INVOICE) == set()
    assert found(CREDIT_NOTE) == set()


@pytest.mark.parametrize(("rule_id", "changes"), BROKEN)
def test_each_rule_finds_what_breaks_it(rule_id: str, changes: list[Change]):
    assert rule_id in found(changed(INVOICE, *changes))


@pytest.mark.parametrize(("rule_id", "changes"), BROKEN)
def test_a_seller_abroad_is_held_to_two_of_the_rules_only(rule_id: str, changes: list[Change]):
    broken = changed(INVOICE, *changes)
    head, tail = broken.split(SELLER)
    abroad = head + SELLER + tail.replace("Code>NL<", "Code>BE<", 1)
    assert found(abroad) <= {"BR-NL-13", "SI-UBL-2"}
    assert (rule_id in found(abroad)) == (rule_id in {"BR-NL-13", "SI-UBL-2"})


def test_every_rule_of_the_set_has_such_a_test():
    assert {each.id for each in rule.rules(nlcius)} == {rule_id for rule_id, _ in BROKEN}


def test_a_seller_in_lower_case_nl_is_in_the_netherlands():
    lower = changed(INVOICE, with_seller("Code>NL<", "Code> nl <"), (ORDER, ""))
    assert "BR-NL-2" in found(lower)


@pytest.mark.parametrize("scheme", ["0190", "0106 0190"])
def test_an_oin_is_as_good_as_a_kvk_number(scheme: str):
    assert found(changed(INVOICE, ('schemeID="0106"', f'schemeID="{scheme}"'))) == set()


@pytest.mark.parametrize(("code", "broken"), [("381", set()), ("380", {"BR-NL-8"})])
def test_a_credit_note_has_type_381(code: str, broken: set[str]):
    assert found(changed(CREDIT_NOTE, (">381<", f">{code}<"))) == broken


def test_a_correction_that_names_its_invoice_is_fine():
    reference = (
        "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>1</cbc:ID>"
        "</cac:InvoiceDocumentReference></cac:BillingReference>"
    )
    assert found(changed(INVOICE, (">380<", ">384<"), before(SELLER, reference))) == set()


@pytest.mark.parametrize("amount", ["0.00", "-5.00"])
def test_an_invoice_that_asks_for_nothing_needs_no_means_of_payment(amount: str):
    text = changed(
        INVOICE,
        ("cac:PaymentMeans>", "cac:NoMeans>"),
        (
            '<cbc:PayableAmount currencyID="EUR">108.90',
            f'<cbc:PayableAmount currencyID="EUR">{amount}',
        ),
    )
    assert "BR-NL-11" not in found(text)


def test_an_empty_element_that_another_rule_judges_is_said_once():
    assert found(changed(INVOICE, before(ORDER, "<cbc:TaxPointDate/>"))) == {"BR-NL-20"}
    abroad = changed(INVOICE, ("Code>NL<", "Code>BE<"), before(ORDER, "<cbc:TaxPointDate/>"))
    assert found(abroad) == {"SI-UBL-2"}


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ((NLCIUS, NLCIUS), set()),
        ((NLCIUS, f"\n {NLCIUS}#conformant#urn:an:extension \n"), set()),
        ((NLCIUS, f"urn:other{NLCIUS}"), {"SI-V20-INV-R000"}),
        ((f"<cbc:CustomizationID>{NLCIUS}</cbc:CustomizationID>", ""), {"BII2-T10-R001"}),
    ],
)
def test_the_gate_looks_at_the_customization_id(change: Change, broken: set[str]):
    assert {each.id for each in rule.judge(root(changed(INVOICE, change)), si_ubl)} == broken
