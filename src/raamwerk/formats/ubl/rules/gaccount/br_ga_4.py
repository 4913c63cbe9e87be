"""BR-GA-4: each payment says to which account it goes."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-GA-4",
    flag=Flag.FATAL,
    context="/inv:Invoice/cac:PaymentTerms",
    test="count(cbc:PaymentMeansID) = 1",
    sentence=Sentence(
        nl="Deze betalingsvoorwaarde zegt niet naar welke rekening zij gaat (PaymentMeansID).",
        en="This PaymentTerms does not say to which account it goes (PaymentMeansID).",
    ),
    source="NLCIUS extension G-account 1.0, rules 1.0.2.13",
    dutch_seller=False,
)
