"""What is said where a sector cannot be replayed."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "worth.too-large": Sentence(
        nl=(
            "De bedragen worden te groot om exact mee te rekenen: hoogste prijs {price} micro-euro per jaar, hoogste "
            "aantal {quantity}. Kijk of een prijs of aantal een vergissing is."
        ),
        en=(
            "The amounts grow too large to reckon with exactly: highest price {price} micro-euros a year, highest "
            "quantity {quantity}. See whether a price or a quantity is a mistake."
        ),
    ),
    "worth.nobody": Sentence(
        nl=(
            "Geen enkele inschrijving loopt in de {months} maanden vanaf {since:date}. Kies andere dagen met --since "
            "en --until, of andere inschrijvingen."
        ),
        en=(
            "No enrolment runs in the {months} months from {since:date} on. Choose other days with --since and "
            "--until, or other enrolments."
        ),
    ),
    "worth.part-licence": Sentence(
        nl=(
            "Inschrijving {enrolment}: de bestelling van {part_number} op {on:date} heeft geen heel aantal. Alleen "
            "hele licenties kunnen worden doorgerekend; vul het aantal in."
        ),
        en=(
            "Enrolment {enrolment}: the order of {part_number} on {on:date} has no whole quantity. Only whole "
            "licences can be replayed; fill in the quantity."
        ),
    ),
    "worth.no-participant": Sentence(
        nl="Er is geen deelnemer {participant} in deze sector. Schrijf een code zoals GM0344.",
        en="There is no participant {participant} in this sector. Write a code such as GM0344.",
    ),
    "worth.no-book": Sentence(
        nl="Er is geen prijsboek van {book}. Geef het met --book {book}=BESTAND.",
        en="There is no price book of {book}. Give it with --book {book}=FILE.",
    ),
    "worth.no-lever": Sentence(
        nl="'{lever}' is geen voorwaarde die te verschuiven is. Kies uit: {known}.",
        en="'{lever}' is no term that can be moved. Choose from: {known}.",
    ),
    "worth.no-move": Sentence(
        nl="'{value}' kan niet bij {lever}. Zie voor wat er kan: raamwerk plan compare --help.",
        en="'{value}' cannot be with {lever}. For what can be, see: raamwerk plan compare --help.",
    ),
    "worth.no-sector": Sentence(
        nl="In {folder} staat geen inschrijving (.toml). Zet er de inschrijvingen van de sector in, of schrijf made-up.",
        en="There is no enrolment (.toml) in {folder}. Put the sector's enrolments there, or write made-up.",
    ),
    "worth.no-sector-book": Sentence(
        nl="Voor de sector in {folder} is een prijsboek nodig. Geef het met --book BESTAND.",
        en="The sector in {folder} needs a price book. Give it with --book FILE.",
    ),
    "worth.one-framework": Sentence(
        nl="Noem minstens twee raamovereenkomsten, of een en met --move wat er verandert.",
        en="Name at least two frameworks, or one and with --move what changes.",
    ),
    "worth.not-first": Sentence(
        nl="{since:date} is niet de eerste dag van een maand. Kies die met --since.",
        en="{since:date} is not the first day of a month. Choose that with --since.",
    ),
    "worth.no-months": Sentence(
        nl="Van {since:date} tot {until:date} is geen maand, of meer dan {most}. Kies andere dagen.",
        en="From {since:date} to {until:date} there is no month, or more than {most}. Choose other days.",
    ),
}
