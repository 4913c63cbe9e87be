"""NL-R-001: a credit note says which invoice it credits."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import PRECEDING_INVOICE

RULE = FormatRule(
    id="NL-R-001",
    flag=Flag.FATAL,
    context="//cbc:CreditNoteTypeCode",
    test=PRECEDING_INVOICE,
    sentence=Sentence(
        nl=(
            "Een creditnota van een Nederlandse verkoper moet het nummer van de factuur noemen "
            "(BillingReference)."
        ),
        en=(
            "A credit note of a Dutch seller must name the number of the invoice "
            "(BillingReference)."
        ),
    ),
    source="Peppol BIS Billing 3, May 2026, rules of the Netherlands",
)
