"""BR-NL-7: four types of invoice are in use in the Netherlands."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import TYPE_CODE

RULE = FormatRule(
    id="BR-NL-7",
    flag=Flag.FATAL,
    context=TYPE_CODE,
    test=". = '380' or . = '381' or . = '384' or . = '389'",
    sentence=Sentence(
        nl=(
            "De soort factuur moet 380 (factuur), 381 (creditnota), 384 (correctie) of 389 "
            "(factuur aan zichzelf) zijn."
        ),
        en=(
            "The type of invoice must be 380 (invoice), 381 (credit note), 384 (correction) or "
            "389 (self-billed)."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
