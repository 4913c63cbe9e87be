"""BR-NL-9: a correction says which invoice it corrects."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import PRECEDING_INVOICE, TYPE_CODE

RULE = FormatRule(
    id="BR-NL-9",
    flag=Flag.FATAL,
    context=TYPE_CODE,
    test=f". != '384' or {PRECEDING_INVOICE}",
    sentence=Sentence(
        nl=(
            "Een correctiefactuur (384) moet het nummer noemen van de factuur die zij verbetert "
            "(BillingReference)."
        ),
        en=(
            "A corrective invoice (384) must name the number of the invoice that it corrects "
            "(BillingReference)."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
