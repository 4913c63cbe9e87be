"""BR-NL-19: VAT in a currency of its own is of no use in the Netherlands."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-NL-19",
    flag=Flag.WARNING,
    context="//cbc:TaxCurrencyCode",
    test=None,
    sentence=Sentence(
        nl="Een aparte valuta voor de btw (TaxCurrencyCode) wordt afgeraden.",
        en="A currency of its own for VAT (TaxCurrencyCode) is advised against.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
