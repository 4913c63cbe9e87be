"""BR-NL-8: a credit note is a CreditNote with type 381, and the other types are an Invoice.

The official set has two asserts of this id, one for each half.
"""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import TYPE_CODE

RULE = FormatRule(
    id="BR-NL-8",
    flag=Flag.FATAL,
    context=TYPE_CODE,
    test="(. != '381' or /cn:CreditNote) and (. = '381' or /inv:Invoice)",
    sentence=Sentence(
        nl="Soort 381 hoort in een CreditNote en elke andere soort in een Invoice.",
        en="Type 381 belongs in a CreditNote and every other type in an Invoice.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
