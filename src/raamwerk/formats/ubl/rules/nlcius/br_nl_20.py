"""BR-NL-20: the VAT point date is of no use in the Netherlands."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-NL-20",
    flag=Flag.WARNING,
    context="//cbc:TaxPointDate",
    test=None,
    sentence=Sentence(
        nl="De datum van btw-verschuldigdheid (TaxPointDate) wordt afgeraden en niet gebruikt.",
        en="The VAT point date (TaxPointDate) is advised against and is not used.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
