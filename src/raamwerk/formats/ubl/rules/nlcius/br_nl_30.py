"""BR-NL-30: the number of an account is enough."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-NL-30",
    flag=Flag.WARNING,
    context="//cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:Name",
    test=None,
    sentence=Sentence(
        nl="De naam van de bankrekening (PayeeFinancialAccount/Name) wordt afgeraden.",
        en="The name of the bank account (PayeeFinancialAccount/Name) is advised against.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
