"""The totals of an invoice, recomputed exactly: BR-CO-10 to BR-CO-17 of EN 16931.

The official stylesheet has these rules too. Here they stand on their own, so that the sums of a
document are checked also where that stylesheet is not installed, or breaks off. Rounding is theirs: to two
decimals, halves up; a VAT amount may be off by less than one unit (BR-CO-17), nothing else may.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal, InvalidOperation, localcontext
from typing import TYPE_CHECKING, Final

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl import place
from raamwerk.formats.ubl.finding import Finding, Flag, RuleSet
from raamwerk.formats.ubl.recognise import CAC, NAMESPACES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml import etree

RULE_SET: Final = RuleSet("totals", "Totals (EN 16931, BR-CO-10 to BR-CO-17)", "1.3.16", None)
_DIGITS = 60


@dataclass(frozen=True, slots=True)
class _Rule:
    id: str
    context: str
    """As `findall` takes it, from the document's root."""
    holds: Callable[[etree._Element], bool]
    nl: str
    en: str


def judge(document: etree._Element) -> Iterator[Finding]:
    """What in an invoice or credit note does not add up.

    Args:
        document: the root element of its own tree.
    """
    for rule in _RULES:
        for element in _all(document, rule.context):
            if not _holds(rule, element):
                yield Finding(
                    id=rule.id,
                    flag=Flag.FATAL,
                    sentence=Sentence(nl=rule.nl, en=rule.en),
                    place=place.path(element),
                    line=place.line(element),
                    rule_set=RULE_SET.id,
                )


def _holds(rule: _Rule, element: etree._Element) -> bool:
    """Whether a rule holds; an amount that is missing or no number adds up to nothing."""
    with localcontext() as context:
        context.prec = _DIGITS
        try:
            return rule.holds(element)
        except (InvalidOperation, LookupError):
            return False


def _lines(total: etree._Element) -> bool:
    document = total.getroottree().getroot()
    amounts = [
        amount
        for line in document.iter(f"{{{CAC}}}InvoiceLine", f"{{{CAC}}}CreditNoteLine")
        for amount in _numbers(line, "cbc:LineExtensionAmount")
    ]
    return _number(total, "cbc:LineExtensionAmount") == _cents(sum(amounts, Decimal()))


def _of_document(name: str, *said: str) -> Callable[[etree._Element], bool]:
    """The rule that a total of allowances, or of charges, is their sum.

    Args:
        name: of the total.
        said: what the ChargeIndicator of such an allowance or charge says.
    """

    def holds(total: etree._Element) -> bool:
        wanted = [
            each
            for each in _all(total, "../cac:AllowanceCharge")
            if _text(each, "cbc:ChargeIndicator") in said
        ]
        if not wanted and not _all(total, name):
            return True
        amounts = [amount for each in wanted for amount in _numbers(each, "cbc:Amount")]
        return _number(total, name) == _cents(sum(amounts, Decimal()))

    return holds


def _without_vat(total: etree._Element) -> bool:
    charges = _numbers(total, "cbc:ChargeTotalAmount")
    allowances = _numbers(total, "cbc:AllowanceTotalAmount")
    sum_ = _number(total, "cbc:LineExtensionAmount") + sum(charges) - sum(allowances)
    rounded = _cents(sum_) if charges or allowances else sum_
    return _number(total, "cbc:TaxExclusiveAmount") == rounded


def _vat(tax_total: etree._Element) -> bool:
    if not _all(tax_total, "cac:TaxSubtotal"):
        return True
    parts = _numbers(tax_total, "cac:TaxSubtotal/cbc:TaxAmount")
    return _number(tax_total, "cbc:TaxAmount") == _cents(sum(parts, Decimal()))


def _with_vat(document: etree._Element) -> bool:
    currency = _text(document, "cbc:DocumentCurrencyCode", stripped=False)
    if not _all(document, "cbc:DocumentCurrencyCode"):
        return True
    amounts = [
        Decimal((amount.text or "").strip())
        for amount in _all(document, "cac:TaxTotal/cbc:TaxAmount")
        if amount.get("currencyID") == currency
    ]
    excluding = _number(document, "cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount")
    including = _number(document, "cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount")
    return len(amounts) == 1 and including == _cents(excluding + amounts[0])


def _due(total: etree._Element) -> bool:
    prepaid = _numbers(total, "cbc:PrepaidAmount")
    rounding = _numbers(total, "cbc:PayableRoundingAmount")
    payable = _number(total, "cbc:PayableAmount")
    including = _number(total, "cbc:TaxInclusiveAmount")
    left = _cents(payable - sum(rounding)) if rounding else payable
    return left == (_cents(including - sum(prepaid)) if prepaid else including)


def _vat_of_category(subtotal: etree._Element) -> bool:
    amount = _number(subtotal, "cbc:TaxAmount")
    percents = [
        percent
        for category in _all(subtotal, "cac:TaxCategory")
        if _text(category, "cac:TaxScheme/cbc:ID").upper() == "VAT"
        for percent in _numbers(category, "cbc:Percent")
    ]
    if not percents or _whole(percents[0]) == 0:
        return _whole(amount) == 0
    vat = _cents(abs(_number(subtotal, "cbc:TaxableAmount")) * percents[0] / 100)
    return abs(abs(amount) - vat) < 1


def _cents(value: Decimal | int) -> Decimal:
    """Rounded to two decimals as XPath does: a half goes up, also below zero."""
    return (Decimal(value) + Decimal("0.005")).quantize(Decimal("0.01"), rounding=ROUND_FLOOR)


def _whole(value: Decimal) -> Decimal:
    return (value + Decimal("0.5")).quantize(Decimal(1), rounding=ROUND_FLOOR)


def _all(element: etree._Element, path: str) -> list[etree._Element]:
    return element.findall(path, NAMESPACES)


def _text(element: etree._Element, path: str, *, stripped: bool = True) -> str:
    text = next((found.text or "" for found in _all(element, path)), "")
    return text.strip() if stripped else text


def _numbers(element: etree._Element, path: str) -> list[Decimal]:
    return [Decimal((found.text or "").strip()) for found in _all(element, path)]


def _number(element: etree._Element, path: str) -> Decimal:
    """The one number of a path; LookupError when there is none, or more than one."""
    (number,) = _numbers(element, path) or (None,)
    if number is None:
        raise LookupError(path)
    return number


_TOTAL = ".//cac:LegalMonetaryTotal"
_RULES: Final = (
    _Rule(
        "BR-CO-10", _TOTAL, _lines,
        "Het totaal van de regels (LineExtensionAmount) is niet de som van de regelbedragen.",
        "The total of the lines (LineExtensionAmount) is not the sum of the line amounts.",
    ),
    _Rule(
        "BR-CO-11", _TOTAL, _of_document("cbc:AllowanceTotalAmount", "false", "0"),
        "Het totaal van de kortingen (AllowanceTotalAmount) is niet hun som.",
        "The total of the allowances (AllowanceTotalAmount) is not their sum.",
    ),
    _Rule(
        "BR-CO-12", _TOTAL, _of_document("cbc:ChargeTotalAmount", "true", "1"),
        "Het totaal van de toeslagen (ChargeTotalAmount) is niet hun som.",
        "The total of the charges (ChargeTotalAmount) is not their sum.",
    ),
    _Rule(
        "BR-CO-13", _TOTAL, _without_vat,
        "Het bedrag zonder btw is niet: regels min kortingen plus toeslagen.",
        "The amount without VAT is not: lines minus allowances plus charges.",
    ),
    _Rule(
        "BR-CO-14", "cac:TaxTotal", _vat,
        "Het totaal van de btw is niet de som van de btw per tarief.",
        "The total of the VAT is not the sum of the VAT per rate.",
    ),
    _Rule(
        "BR-CO-15", ".", _with_vat,
        "Het bedrag met btw is niet: het bedrag zonder btw plus de btw.",
        "The amount with VAT is not: the amount without VAT plus the VAT.",
    ),
    _Rule(
        "BR-CO-16", _TOTAL, _due,
        "Het te betalen bedrag is niet: het bedrag met btw min wat al betaald is, plus de afronding.",
        "The amount due is not: the amount with VAT minus what was prepaid, plus the rounding.",
    ),
    _Rule(
        "BR-CO-17", ".//cac:TaxTotal/cac:TaxSubtotal", _vat_of_category,
        "De btw van een tarief is niet: het belaste bedrag maal het percentage, op twee decimalen.",
        "The VAT of a rate is not: the taxable amount times the percentage, to two decimals.",
    ),
)  # fmt: skip
