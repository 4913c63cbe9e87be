"""BR-NL-31: a SEPA payment needs no BIC."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import SEPA_MEANS

RULE = FormatRule(
    id="BR-NL-31",
    flag=Flag.WARNING,
    context="//cac:PaymentMeans",
    test=(
        f"not({SEPA_MEANS}) or not(cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID)"
    ),
    sentence=Sentence(
        nl=(
            "Bij een SEPA-betaling (58 of 59) wordt de code van de bank "
            "(FinancialInstitutionBranch/ID) afgeraden."
        ),
        en=(
            "For a SEPA payment (58 or 59) the identifier of the bank "
            "(FinancialInstitutionBranch/ID) is advised against."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
