"""What is said of a check that cannot be done as it was asked."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "check.no-files": Sentence(
        nl=(
            "In {paths} is niets om te toetsen: geen bestand van de soort {kinds}. Noem een "
            "bestand, of een map waar de facturen, offertes of bestellingen in staan."
        ),
        en=(
            "There is nothing to check in {paths}: no file of the kind {kinds}. Name a file, or "
            "a folder that holds the invoices, quotes or orders."
        ),
    ),
    "check.no-folder": Sentence(
        nl="'{path}' kan niet worden geschreven: de map '{folder}' bestaat niet. Maak haar eerst.",
        en="'{path}' cannot be written: the folder '{folder}' does not exist. Make it first.",
    ),
    "check.overwrites": Sentence(
        nl="'{path}' wordt door de toets gelezen en dus niet overschreven. Noem een ander bestand.",
        en="'{path}' is read by the check and so is not written over. Name another file.",
    ),
    "check.other-framework": Sentence(
        nl=(
            "Er wordt getoetst aan {framework}, maar het prijsboek of de inschrijving is van {other}. "
            "Toets elk document aan de raamovereenkomst waar het onder valt, met een prijsboek en een "
            "inschrijving van diezelfde."
        ),
        en=(
            "The check is against {framework}, but the price book or the enrolment is of {other}. "
            "Check each document against the framework that it falls under, with a price book and "
            "an enrolment of that one."
        ),
    ),
}
