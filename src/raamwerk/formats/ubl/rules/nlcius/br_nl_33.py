"""BR-NL-33: VAT is stated in the currency of the invoice."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-NL-33",
    flag=Flag.WARNING,
    context="//cac:TaxTotal/cbc:TaxAmount",
    test="@currencyID = //cbc:DocumentCurrencyCode",
    sentence=Sentence(
        nl="Een btw-totaal in een andere valuta dan die van de factuur wordt afgeraden.",
        en="A VAT total in another currency than that of the invoice is advised against.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
