"""BR-NL-5: the address of a tax representative is complete.

It counts as Dutch unless it says another country.
"""

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Flag
from raamwerk.formats.ubl.rule import FormatRule
from raamwerk.formats.ubl.xpaths import COMPLETE, COUNTRY, TAX_REPRESENTATIVE

RULE = FormatRule(
    id="BR-NL-5",
    flag=Flag.FATAL,
    context=f"{TAX_REPRESENTATIVE}/cac:PostalAddress",
    test=f"{COUNTRY} != 'NL' or ({COMPLETE})",
    sentence=Sentence(
        nl=(
            "Het adres van de Nederlandse fiscaal vertegenwoordiger mist de straat, de plaats of "
            "de postcode."
        ),
        en=(
            "The address of the Dutch tax representative lacks the street, the city or the post "
            "code."
        ),
    ),
    source="NLCIUS 1.0.3, SI-UBL 2.0.3.13",
)
