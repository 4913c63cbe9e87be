"""What is said of a check that cannot be done as it was asked."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "check.no-files": Sentence(
        nl=(
            "In {paths} is niets om te toetsen: geen XML, CSV of XLSX. Noem een bestand, of een "
            "map waar de facturen, offertes of bestellingen in staan."
        ),
        en=(
            "There is nothing to check in {paths}: no XML, CSV or XLSX. Name a file, or a folder "
            "that holds the invoices, quotes or orders."
        ),
    ),
    "check.other-framework": Sentence(
        nl=(
            "De toets is gevraagd aan {framework}, maar {of} is van {other}. Toets elk document "
            "aan de raamovereenkomst en het prijsboek waar het onder valt."
        ),
        en=(
            "The check was asked against {framework}, but {of} is of {other}. Check each document "
            "against the framework and the price book that it falls under."
        ),
    ),
}
