"""BR-NL-24: the number of a preceding invoice is enough."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-NL-24",
    flag=Flag.WARNING,
    context="//cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate",
    test=None,
    sentence=Sentence(
        nl="De datum van de eerdere factuur wordt afgeraden; het nummer volstaat.",
        en="The date of the preceding invoice is advised against; its number is enough.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
