"""BR-GA-0: the extension is named in the CustomizationID."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule

RULE = FormatRule(
    id="BR-GA-0",
    flag=Flag.FATAL,
    context="//cbc:CustomizationID",
    test="contains(., '#conformant#urn:fdc:nen.nl:gaccount:v1.0')",
    sentence=Sentence(
        nl="Het CustomizationID noemt de uitbreiding voor de g-rekening niet.",
        en="The CustomizationID does not name the extension for the blocked account (G-account).",
    ),
    source="NLCIUS extension G-account 1.0, rules 1.0.2.13",
    dutch_seller=False,
)
