"""BR-NL-4: the address of a Dutch buyer is complete; a buyer without a country counts as Dutch."""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import BUYER, COMPLETE, COUNTRY

RULE = FormatRule(
    id="BR-NL-4",
    flag=Flag.FATAL,
    context=f"{BUYER}/cac:PostalAddress",
    test=f"{COUNTRY} != 'NL' or ({COMPLETE})",
    sentence=Sentence(
        nl="Het adres van de Nederlandse koper mist de straat, de plaats of de postcode.",
        en="The address of the Dutch buyer lacks the street, the city or the post code.",
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
