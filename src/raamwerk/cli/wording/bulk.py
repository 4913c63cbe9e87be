"""What is said of a Parquet file of priced lines that cannot be judged."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "bulk.not-parquet": Sentence(
        nl="'{file}' is geen Parquet-bestand, of het is niet heel. Geef de regels als Parquet; docs/bulk.md beschrijft de kolommen.",
        en="'{file}' is no Parquet file, or it is not whole. Give the lines as Parquet; docs/bulk.md describes the columns.",
    ),
    "bulk.columns": Sentence(
        nl="'{file}' heeft niet de kolommen om regels mee te toetsen; docs/bulk.md beschrijft ze. Er is niets getoetst:",
        en="'{file}' does not have the columns to judge lines by; docs/bulk.md describes them. Nothing was checked:",
    ),
    "bulk.column-missing": Sentence(
        nl="de kolom ontbreekt. Voeg hem toe, of geef een bestaande kolom deze naam.",
        en="the column is absent. Add it, or give an existing column this name.",
    ),
    "bulk.column-type": Sentence(
        nl=(
            "de kolom is van het type {found}, maar hier hoort {wanted}. Bedragen en aantallen zijn gehele "
            "getallen (miljoensten) of decimalen met hoogstens zes plaatsen, nooit floats; datums zijn van het type date."
        ),
        en=(
            "the column is of type {found}, but {wanted} belongs here. Amounts and quantities are whole "
            "numbers (millionths) or decimals of at most six places, never floats; dates are of type date."
        ),
    ),
    "bulk.damaged": Sentence(
        nl="'{file}' is halverwege niet meer te lezen; er is geen uitkomst geschreven. Maak het bestand opnieuw.",
        en="'{file}' cannot be read any further half-way; no verdicts were written. Make the file again.",
    ),
    "bulk.enrolment-twice": Sentence(
        nl="Inschrijving {enrolment} staat in twee bestanden. Geef elke inschrijving een keer.",
        en="Enrolment {enrolment} is in two files. Give each enrolment once.",
    ),
    "bulk.onto-itself": Sentence(
        nl="De oordelen zouden het bestand met de regels overschrijven ({path}). Geef bij --out een andere naam.",
        en="The verdicts would overwrite the file with the lines ({path}). Give another name with --out.",
    ),
}
