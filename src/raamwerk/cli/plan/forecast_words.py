"""The words of a forecast, in Dutch and English."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

WORDS: Final[dict[str, Sentence]] = {
    "title": Sentence(nl="Raming tot en na {last}", en="Forecast to {last} and after"),
    "protected": Sentence(
        nl="beschermd: {months} maanden, t/m {last}", en="protected: {months} months, to {last}"
    ),
    "none-protected": Sentence(
        nl="beschermd: de bescherming eindigde op {last}",
        en="protected: protection ended on {last}",
    ),
    "exposed": Sentence(
        nl="onbeschermd, bij {scenario}: {months} maanden na het einde",
        en="unprotected, by {scenario}: {months} months after the end",
    ),
    "extra": Sentence(
        nl="waarvan duurder dan de beschermde prijs ({scenario})",
        en="of which above the protected price ({scenario})",
    ),
    "at-least": Sentence(nl="minstens {money}", en="at least {money}"),
    "unknown": Sentence(
        nl="regelmaanden zonder bekend bedrag; die tellen niet als nul",
        en="line-months without a known amount; they are not counted as zero",
    ),
    "years": Sentence(nl="Per begrotingsjaar", en="By budget year"),
    "years-text": Sentence(
        nl=(
            "Kalenderjaren. Beschermd is wat de LSP volgens de raamovereenkomst hoogstens mag vragen; onbeschermd is "
            "een aanname na het einde. De twee worden naast elkaar gezet en nooit gemengd."
        ),
        en=(
            "Calendar years. Protected is the most that the reseller may ask under the framework; unprotected is an "
            "assumption after the end. The two stand side by side and are never mixed."
        ),
    ),
    "no-successor": Sentence(
        nl="Voor na {last} zijn geen voorwaarden bekend. Alles daarna is een scenario.",
        en="No terms are known for after {last}. All that follows is a scenario.",
    ),
    "year-picture": Sentence(nl="Bedrag per jaar", en="Amount by year"),
    "cliff": Sentence(
        nl="De klif: wat er na {last} gebeurt", en="The cliff: what happens after {last}"
    ),
    "cliff-text": Sentence(
        nl="Per artikel de maandprijs op het einde, de maandprijs van het scenario, en het verschil in het eerste jaar erna.",
        en="By part number the amount a month at the end, that of the scenario, and the difference in the first year after.",
    ),
    "parts": Sentence(nl="Beschermd, per artikel", en="Protected, by part number"),
    "parts-text": Sentence(
        nl="Hoe zeker: vastgelegd, uit een prijsboek, aangenomen (nog geen prijsboek voor die periode) of onbekend.",
        en="How sure: locked, from a price book, assumed (no price book for that period yet) or unknown.",
    ),
    "remarks": Sentence(nl="Om te weten", en="To mind"),
    "paid-once": Sentence(
        nl="Eenmalig betaald en dus niet in de maanden: {parts}.",
        en="Paid once and so not in the months: {parts}.",
    ),
    "row-problem": Sentence(
        nl="Aankondigingen, {where}: {said}", en="Announcements, {where}: {said}"
    ),
    "all-months": Sentence(nl="Alle maanden", en="All months"),
    "h-year": Sentence(nl="Jaar", en="Year"),
    "h-scenario": Sentence(nl="Scenario na het einde", en="Scenario after the end"),
    "h-protected": Sentence(nl="Beschermd", en="Protected"),
    "h-exposed": Sentence(nl="Onbeschermd", en="Unprotected"),
    "h-extra": Sentence(nl="Duurder", en="Dearer"),
    "h-unknown": Sentence(nl="Onbekend", en="Unknown"),
    "h-months": Sentence(nl="Maanden", en="Months"),
    "h-budget": Sentence(nl="Begroot", en="Budget"),
    "h-room": Sentence(nl="Ruimte", en="Room"),
    "h-part": Sentence(nl="Artikel", en="Part number"),
    "h-name": Sentence(nl="Naam", en="Name"),
    "h-quantity": Sentence(nl="Aantal", en="Quantity"),
    "h-price": Sentence(nl="Prijs", en="Price"),
    "h-span": Sentence(nl="per eenheidmaanden", en="per unit-months"),
    "h-certainty": Sentence(nl="Hoe zeker", en="How sure"),
    "h-amount": Sentence(nl="Bedrag", en="Amount"),
    "h-month": Sentence(nl="Maand", en="Month"),
    "h-kind": Sentence(nl="Deel", en="Part"),
    "h-origin": Sentence(nl="Prijs uit", en="Price from"),
    "h-now": Sentence(nl="Per maand nu", en="A month now"),
    "h-then": Sentence(nl="Per maand daarna", en="A month after"),
    "h-first-year": Sentence(nl="Verschil, eerste jaar", en="Difference, first year"),
}

CERTAINTY: Final[dict[str, Sentence]] = {
    "locked": Sentence(nl="vastgelegd", en="locked"),
    "book-known": Sentence(nl="uit het prijsboek", en="from the price book"),
    "book-assumed": Sentence(nl="aangenomen", en="assumed"),
    "scenario": Sentence(nl="scenario", en="scenario"),
    "unknown": Sentence(nl="onbekend", en="unknown"),
}

SCENARIO: Final[dict[str, Sentence]] = {
    "list": Sentence(nl="lijstprijs", en="list price"),
    "list-known": Sentence(
        nl="lijstprijs zoals bekend op {value}", en="list price as known on {value}"
    ),
    "rise": Sentence(nl="{value} % duurder", en="{value} % dearer"),
    "fall": Sentence(nl="{value} % goedkoper", en="{value} % cheaper"),
    "changes": Sentence(
        nl="lijstprijs met aankondigingen ({value})", en="list price with announcements ({value})"
    ),
    "framework": Sentence(nl="voorwaarden van {value}", en="terms of {value}"),
}
