"""SI-UBL-2: no element is empty; for any seller.

It comes last in its pattern: what another rule judges is not said twice.
"""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="SI-UBL-2",
    flag=Flag.WARNING,
    context="//*[not(normalize-space()) and not(*)]",
    test=None,
    sentence=Sentence(
        nl="Er staat een leeg element in het document. Laat het weg of vul het in.",
        en="There is an empty element in the document. Leave it out or fill it in.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
    dutch_seller=False,
    last=True,
)
