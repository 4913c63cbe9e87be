"""BR-GA-3: the two payments add up to the amount due, to the cent."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-GA-3",
    flag=Flag.FATAL,
    context="/inv:Invoice",
    test="our:adds-up(cac:LegalMonetaryTotal/cbc:PayableAmount, cac:PaymentTerms/cbc:Amount)",
    sentence=Sentence(
        nl="De bedragen van de twee betalingsvoorwaarden zijn samen niet het te betalen bedrag.",
        en="The amounts of the two PaymentTerms do not add up to the amount due.",
    ),
    source="NLCIUS extension G-account 1.0, rules 1.0.2.13",
    dutch_seller=False,
)
