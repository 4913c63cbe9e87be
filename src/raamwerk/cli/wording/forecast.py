"""What is said of a forecast that cannot be made, or that rests on something."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "forecast.not-joined": Sentence(
        nl=(
            "Voor inschrijving {number} gelden de voorwaarden van {framework} niet (meer), dus er is niets "
            "beschermd om te ramen. Vul joined-on in, of kijk met: raamwerk enrolment show."
        ),
        en=(
            "The terms of {framework} do not hold for enrolment {number}, so there is nothing protected to "
            "forecast. Fill in joined-on, or look with: raamwerk enrolment show."
        ),
    ),
    "forecast.no-end": Sentence(
        nl=(
            "Van inschrijving {number} is het einde niet bekend: uit {framework} volgt er geen. Zonder einde "
            "is niet te zeggen wat beschermd is. Vul registered-end in."
        ),
        en=(
            "The end of enrolment {number} is not known: none follows from {framework}. Without an end nobody "
            "can tell what is protected. Fill in registered-end."
        ),
    ),
    "forecast.all-past": Sentence(
        nl=(
            "Alles wat bij inschrijving {number} te ramen valt ligt voor {until:date}, en dat is voorbij. Kies "
            "met --on een eerdere dag, of met --years een langere blik."
        ),
        en=(
            "All there is to forecast of enrolment {number} lies before {until:date}, which is past. Choose an "
            "earlier day with --on, or look further with --years."
        ),
    ),
    "forecast.book-later": Sentence(
        nl="Niet gebruikt, want pas na {on:date} gepubliceerd: {books}.",
        en="Not used, as only published after {on:date}: {books}.",
    ),
    "forecast.whole-months": Sentence(
        nl="De raamovereenkomst telt dagen; de raming telt hele maanden.",
        en="The framework counts days; the forecast counts whole months.",
    ),
    "forecast.step-up": Sentence(
        nl=(
            "Er zijn step-ups besteld. Basis en step-up zijn elk als eigen regel geraamd; op de verjaardag worden "
            "zij samen een volle licentie, en dan kan het bedrag anders zijn."
        ),
        en=(
            "Step-ups were ordered. Base and step-up are forecast as lines of their own; at the anniversary they "
            "become one full licence, and the amount may then differ."
        ),
    ),
    "forecast.scenario": Sentence(
        nl=(
            "--scenario '{value}' is niet te lezen. Schrijf list, list@2026-07-01, rise=8.3, "
            "changes=BESTAND.csv of framework=BESTAND.toml."
        ),
        en=(
            "--scenario '{value}' cannot be read. Write list, list@2026-07-01, rise=8.3, changes=FILE.csv or "
            "framework=FILE.toml."
        ),
    ),
    "forecast.scenario-twice": Sentence(
        nl="Scenario '{value}' staat er twee keer. Laat er een weg.",
        en="Scenario '{value}' is there twice. Leave one out.",
    ),
    "forecast.after-book": Sentence(
        nl=(
            "--after-book {book} is van {framework}, en geen scenario gaat daarover. Geef ook "
            "--scenario framework={framework}."
        ),
        en=(
            "--after-book {book} is of {framework}, and no scenario is about that. Give --scenario "
            "framework={framework} as well."
        ),
    ),
    "forecast.other-framework": Sentence(
        nl="De inschrijving valt onder {enrolment}, het prijsboek onder {book}. Neem het prijsboek van {enrolment}.",
        en="The enrolment is under {enrolment}, the price book under {book}. Take the price book of {enrolment}.",
    ),
    "forecast.budget": Sentence(
        nl="--budget '{value}' is niet te lezen. Schrijf het jaar en het bedrag zonder btw: 2027=250000.",
        en="--budget '{value}' cannot be read. Write the year and the amount without VAT: 2027=250000.",
    ),
    "event.nothing": Sentence(
        nl="Noem een bestand met --changes, of een wijziging met --product, --percent en --since samen.",
        en="Name a file with --changes, or a change with --product, --percent and --since together.",
    ),
    "price-change.columns": Sentence(
        nl="In {name} ontbreken kolommen: {missing}. Zie docs/planning.md voor het formaat.",
        en="{name} lacks columns: {missing}. See docs/planning.md for the format.",
    ),
    "price-change.nothing": Sentence(
        nl="In {name} staat geen enkele prijswijziging met een datum en een verhouding.",
        en="{name} holds no price change at all with a date and a ratio.",
    ),
    "price-change.no-day": Sentence(
        nl="Zonder datum: een waarneming en geen wijziging. Niet gebruikt.",
        en="Without a date: an observation and no change. Not used.",
    ),
    "price-change.day": Sentence(
        nl="'{found}' is geen datum. Schrijf die als 2026-07-01.",
        en="'{found}' is no date. Write it as 2026-07-01.",
    ),
    "price-change.no-product": Sentence(
        nl="Er staat geen product bij. Vul in waar de wijziging over gaat.",
        en="No product is named. Fill in what the change is about.",
    ),
    "price-change.no-change": Sentence(
        nl="Bij '{product}' staan geen oude en nieuwe prijs en ook geen percentage. Niet gebruikt.",
        en="'{product}' has neither an old and a new price nor a percentage. Not used.",
    ),
    "price-change.beyond": Sentence(
        nl=(
            "'{product}' zou meer dan tien keer zo duur of goedkoop worden: dat is een andere eenheid. Niet "
            "gebruikt; kijk de regel na."
        ),
        en=(
            "'{product}' would become more than ten times as dear or cheap: that is another unit. Not used; look "
            "the row over."
        ),
    ),
}
