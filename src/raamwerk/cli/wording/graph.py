"""What is said of a tenant's exports."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "subscribed.too-large": Sentence(
        nl="{file} is groter dan {most} bytes; dit is niet de uitvoer van subscribedSkus.",
        en="{file} is larger than {most} bytes; this is not the output of subscribedSkus.",
    ),
    "subscribed.not-json": Sentence(
        nl="{file} is geen JSON. Bewaar het antwoord van subscribedSkus ongewijzigd, als UTF-8.",
        en="{file} is no JSON. Keep the answer of subscribedSkus as it is, in UTF-8.",
    ),
    "subscribed.no-list": Sentence(
        nl="{file} heeft geen lijst met producten ('value'). Bewaar het hele antwoord van subscribedSkus.",
        en="{file} has no list of products ('value'). Keep the whole answer of subscribedSkus.",
    ),
    "subscribed.unreadable": Sentence(
        nl="{file} kan niet als uitvoer van subscribedSkus worden gelezen:",
        en="{file} cannot be read as the output of subscribedSkus:",
    ),
    "subscribed.not-an-object": Sentence(
        nl="dit is geen product. Bewaar het antwoord ongewijzigd.",
        en="this is no product. Keep the answer as it is.",
    ),
    "subscribed.no-guid": Sentence(
        nl="skuId is geen GUID: '{found}'. Zonder GUID is niet te zeggen welk product het is.",
        en="skuId is no GUID: '{found}'. Without a GUID it cannot be told which product it is.",
    ),
    "subscribed.not-a-count": Sentence(
        nl="'{found}' is geen aantal licenties. Bewaar het antwoord ongewijzigd.",
        en="'{found}' is no number of licences. Keep the answer as it is.",
    ),
    "subscribed.twice": Sentence(
        nl="het product {sku} staat er twee keer. Neem het antwoord van een omgeving.",
        en="the product {sku} is there twice. Take the answer of one tenant.",
    ),
    "activity.too-large": Sentence(
        nl="{file} is groter dan {most} bytes; dit is niet het rapport van actieve gebruikers.",
        en="{file} is larger than {most} bytes; this is not the report of active users.",
    ),
    "activity.columns": Sentence(
        nl="{file} mist kolommen van het rapport van actieve gebruikers: {absent}. Neem het rapport in het Engels en ongewijzigd.",
        en="{file} lacks columns of the report of active users: {absent}. Take the report in English and as it is.",
    ),
    "activity.unreadable": Sentence(
        nl="{file} kan niet als rapport van actieve gebruikers worden gelezen:",
        en="{file} cannot be read as the report of active users:",
    ),
    "activity.ragged": Sentence(
        nl="{fields} velden in plaats van {asked}. Neem het rapport ongewijzigd.",
        en="{fields} fields instead of {asked}. Take the report as it is.",
    ),
    "activity.not-a-day": Sentence(
        nl="dit is geen datum als 2026-11-24. Een spreadsheet kan datums hebben omgezet; neem het rapport ongewijzigd.",
        en="this is no date as 2026-11-24. A spreadsheet may have turned dates; take the report as it is.",
    ),
    "activity.several-days": Sentence(
        nl="het rapport heeft verschillende dagen, van {first:date} tot {last:date}. Neem een rapport tegelijk.",
        en="the report has different days, from {first:date} to {last:date}. Take one report at a time.",
    ),
    "links.unreadable": Sentence(
        nl="{file} kan niet worden gelezen. Verbeter deze regels en probeer het opnieuw:",
        en="{file} cannot be read. Correct these lines and try again:",
    ),
    "links.not-a-guid": Sentence(
        nl="'{found}' is geen GUID. Neem het skuId uit de uitvoer van subscribedSkus.",
        en="'{found}' is no GUID. Take the skuId from the output of subscribedSkus.",
    ),
    "links.twice": Sentence(
        nl="het product {sku} staat er twee keer. Laat er één staan.",
        en="the product {sku} is there twice. Leave one.",
    ),
    "graph.no-book": Sentence(
        nl="Bij een inschrijving hoort een prijsboek, anders zijn er geen bedragen. Geef --book.",
        en="An enrolment goes with a price book, or there are no amounts. Give --book.",
    ),
}  # fmt: skip
