"""What is said of head-count scenarios that cannot be drawn."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "scenario.heads": Sentence(
        nl=(
            "Met {heads} medewerkers, een groei van {growth:percent} en een spreiding van {spread:percent} is niet te "
            "rekenen. Neem 1 tot 2.000.000 medewerkers, en hoogstens 100% groei en spreiding per jaar."
        ),
        en=(
            "{heads} persons, a growth of {growth:percent} and a spread of {spread:percent} cannot be drawn. Take 1 to "
            "2,000,000 persons, and at most 100% growth and spread a year."
        ),
    ),
    "scenario.no-heads": Sentence(
        nl="Bij inschrijving {number} staat geen aantal medewerkers. Vul headcount in, of geef --heads.",
        en="Enrolment {number} holds no head count. Fill in headcount, or give --heads.",
    ),
    "scenario.seed": Sentence(
        nl="{scenarios} trekkingen met zaad {seed} kan niet: neem 10 tot 100.000 trekkingen en een zaad vanaf 0.",
        en="{scenarios} draws with seed {seed} is not possible: take 10 to 100,000 draws and a seed from 0.",
    ),
    "scenario.nothing": Sentence(
        nl=(
            "Van inschrijving {number} is geen enkel bedrag bekend, dus er is niets te trekken. Kijk wat er ontbreekt "
            "met: raamwerk plan forecast."
        ),
        en=(
            "No amount at all of enrolment {number} is known, so there is nothing to draw. See what is missing with: "
            "raamwerk plan forecast."
        ),
    ),
    "scenario.shift": Sentence(
        nl=(
            "Van {of} naar {to} verschuiven kan niet worden berekend: van een van beide is niet in elke maand een prijs "
            "bekend. Alleen artikelen die de inschrijving heeft kunnen worden verschoven."
        ),
        en=(
            "A shift of {of} to {to} cannot be computed: one of the two has no known price in every month. Only part "
            "numbers that the enrolment holds can be shifted."
        ),
    ),
    "scenario.too-large": Sentence(
        nl="Met {heads} medewerkers worden de bedragen te groot om exact op te tellen. Splits de inschrijving.",
        en="With {heads} persons the amounts become too large to add up exactly. Split the enrolment.",
    ),
    "scenario.option": Sentence(
        nl="{option} '{value}' is niet te lezen. Schrijf bijvoorbeeld {instead}.",
        en="{option} '{value}' cannot be read. Write for instance {instead}.",
    ),
}
