"""BR-NL-12: six ways of paying are in use in the Netherlands."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import DUTCH_MEANS

RULE = FormatRule(
    id="BR-NL-12",
    flag=Flag.FATAL,
    context="//cac:PaymentMeans",
    test=DUTCH_MEANS,
    sentence=Sentence(
        nl="De betaalwijze moet 30, 48, 49, 57, 58 of 59 zijn.",
        en="The payment means code must be 30, 48, 49, 57, 58 or 59.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
