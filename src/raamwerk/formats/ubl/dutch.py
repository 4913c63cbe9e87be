"""The official English texts of EN 16931 in Dutch, for the rules that invoices break in practice.

Our own wording, by rule id. A rule that is not here keeps its official English text in Dutch too:
a wrong translation of a rule is worse than none.
"""

from __future__ import annotations

import re
from typing import Final

_NOT_IN_UBL: Final = re.compile(r"A UBL (?:invoice|credit note) sh\w+ not include (?:the )?(.+?) *")
_NO_ATTRIBUTE: Final = re.compile(r"(.+?) (?:attribute )?should not be present")
_ONCE: Final = re.compile(r"(.+?) shall occur maximum once\.? *")

_SENTENCES: Final[dict[str, str]] = {
    "BR-01": "De factuur noemt niet volgens welke specificatie zij is gemaakt (CustomizationID).",
    "BR-02": "De factuur heeft geen nummer.",
    "BR-03": "De factuur heeft geen datum.",
    "BR-04": "De factuur zegt niet van welke soort zij is (InvoiceTypeCode, CreditNoteTypeCode).",
    "BR-05": "De factuur noemt geen valuta (DocumentCurrencyCode).",
    "BR-06": "De naam van de verkoper ontbreekt.",
    "BR-07": "De naam van de koper ontbreekt.",
    "BR-08": "Het adres van de verkoper ontbreekt.",
    "BR-09": "Het land in het adres van de verkoper ontbreekt.",
    "BR-10": "Het adres van de koper ontbreekt.",
    "BR-11": "Het land in het adres van de koper ontbreekt.",
    "BR-12": "Het totaal van de regels ontbreekt (LineExtensionAmount).",
    "BR-13": "Het totaal zonder btw ontbreekt (TaxExclusiveAmount).",
    "BR-14": "Het totaal met btw ontbreekt (TaxInclusiveAmount).",
    "BR-15": "Het te betalen bedrag ontbreekt (PayableAmount).",
    "BR-16": "De factuur heeft geen regels.",
    "BR-17": "De naam van de ontvanger van de betaling ontbreekt; die is een ander dan de verkoper.",
    "BR-18": "De naam van de fiscaal vertegenwoordiger ontbreekt.",
    "BR-19": "Het adres van de fiscaal vertegenwoordiger ontbreekt.",
    "BR-20": "Het land in het adres van de fiscaal vertegenwoordiger ontbreekt.",
    "BR-21": "De regel heeft geen nummer.",
    "BR-22": "De regel heeft geen aantal.",
    "BR-23": "Het aantal van de regel heeft geen eenheid.",
    "BR-24": "De regel heeft geen bedrag (LineExtensionAmount).",
    "BR-25": "De regel noemt het artikel niet bij naam.",
    "BR-26": "De regel heeft geen prijs (PriceAmount).",
    "BR-27": "De prijs van een artikel mag niet negatief zijn.",
    "BR-28": "De brutoprijs van een artikel mag niet negatief zijn.",
    "BR-29": "De periode van de factuur eindigt voordat zij begint.",
    "BR-30": "De periode van de regel eindigt voordat zij begint.",
    "BR-31": "De korting op de factuur heeft geen bedrag.",
    "BR-32": "De korting op de factuur heeft geen btw-categorie.",
    "BR-33": "De korting op de factuur heeft geen reden.",
    "BR-36": "De toeslag op de factuur heeft geen bedrag.",
    "BR-37": "De toeslag op de factuur heeft geen btw-categorie.",
    "BR-38": "De toeslag op de factuur heeft geen reden.",
    "BR-41": "De korting op de regel heeft geen bedrag.",
    "BR-42": "De korting op de regel heeft geen reden.",
    "BR-43": "De toeslag op de regel heeft geen bedrag.",
    "BR-44": "De toeslag op de regel heeft geen reden.",
    "BR-45": "Een btw-tarief noemt het belaste bedrag niet (TaxableAmount).",
    "BR-46": "Een btw-tarief noemt het btw-bedrag niet (TaxAmount).",
    "BR-47": "Een btw-tarief noemt de btw-categorie niet.",
    "BR-48": "Een btw-tarief noemt het percentage niet.",
    "BR-49": "De betaalwijze heeft geen code (PaymentMeansCode).",
    "BR-50": "Bij een overschrijving ontbreekt het rekeningnummer.",
    "BR-51": "Van een betaalkaart horen alleen de laatste cijfers op de factuur.",
    "BR-52": "Een bijgevoegd stuk heeft geen kenmerk.",
    "BR-53": "Bij btw in een andere valuta ontbreekt het btw-totaal in die valuta.",
    "BR-54": "Een eigenschap van een artikel mist haar naam of waarde.",
    "BR-55": "De verwijzing naar een eerdere factuur noemt het nummer niet.",
    "BR-56": "De fiscaal vertegenwoordiger heeft geen btw-nummer.",
    "BR-57": "Het land van het afleveradres ontbreekt.",
    "BR-61": "Bij een overschrijving ontbreekt het rekeningnummer.",
    "BR-62": "Het elektronische adres van de verkoper heeft geen schemeID.",
    "BR-63": "Het elektronische adres van de koper heeft geen schemeID.",
    "BR-64": "Het standaardnummer van het artikel heeft geen schemeID.",
    "BR-65": "De classificatie van het artikel heeft geen listID.",
    "BR-CO-04": "De regel heeft geen btw-categorie.",
    "BR-CO-09": "Een btw-nummer begint niet met de code van het land.",
    "BR-CO-10": "Het totaal van de regels (LineExtensionAmount) is niet de som van de regelbedragen.",
    "BR-CO-11": "Het totaal van de kortingen (AllowanceTotalAmount) is niet hun som.",
    "BR-CO-12": "Het totaal van de toeslagen (ChargeTotalAmount) is niet hun som.",
    "BR-CO-13": "Het bedrag zonder btw is niet: regels min kortingen plus toeslagen.",
    "BR-CO-14": "Het totaal van de btw is niet de som van de btw per tarief.",
    "BR-CO-15": "Het bedrag met btw is niet: het bedrag zonder btw plus de btw.",
    "BR-CO-16": "Het te betalen bedrag is niet: het bedrag met btw min wat al betaald is, plus de afronding.",
    "BR-CO-17": "De btw van een tarief is niet: het belaste bedrag maal het percentage, op twee decimalen.",
    "BR-CO-18": "De factuur heeft geen btw per tarief (TaxSubtotal).",
    "BR-CO-26": "De verkoper heeft geen nummer, geen handelsregisternummer en geen btw-nummer.",
    "BR-S-08": "Het belaste bedrag van een tarief is niet de som van de regels, kortingen en toeslagen daarvan.",
    "UBL-DT-01": "Een bedrag heeft meer dan twee decimalen.",
    "UBL-SR-15": "De naam van de koper mag hooguit een keer voorkomen.",
    "UBL-SR-09": "De naam van de verkoper mag hooguit een keer voorkomen.",
    "UBL-SR-47": "Als er meer betaalwijzen zijn, moeten hun codes gelijk zijn.",
    "UBL-SR-48": "De regel moet precies een btw-categorie hebben.",
}


def dutch(rule_id: str, english: str) -> str:
    """A rule's text in Dutch where there is one, else the official text as it is."""
    if rule_id in _SENTENCES:
        return _SENTENCES[rule_id]
    if unwanted := _NOT_IN_UBL.fullmatch(english):
        return f"Dit hoort niet in een UBL-factuur: {unwanted[1]}."
    if attribute := _NO_ATTRIBUTE.fullmatch(english):
        return f"Dit attribuut hoort er niet te staan: {attribute[1]}."
    if once := _ONCE.fullmatch(english):
        return f"Dit mag hooguit een keer voorkomen: {once[1]}."
    return english
