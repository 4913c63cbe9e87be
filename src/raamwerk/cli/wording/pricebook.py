"""What is said of price books, their profiles and the price in force."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "profile.needed": Sentence(
        nl="Hoe {name} gelezen moet worden, is niet opgegeven. Maak een profiel met: raamwerk pricebook "
        "profile {name}.",
        en="How to read {name} has not been declared. Make a profile with: raamwerk pricebook profile "
        "{name}.",
    ),
    "profile.unreadable": Sentence(
        nl="Het profiel {file} is niet volledig of niet goed:",
        en="The profile {file} is incomplete or wrong:",
    ),
    "profile.no-unit": Sentence(
        nl="Er staat niet waarover een prijs gaat. Voeg toe: [unit] met months = 1 (maand), 12 (jaar) of 0 "
        "(eenmalig).",
        en="It does not say what a price covers. Add: [unit] with months = 1 (a month), 12 (a year) or 0 "
        "(once).",
    ),
    "profile.no-start": Sentence(
        nl="Er staat niet vanaf wanneer de prijzen gelden. Voeg toe: since = 2026-12-01, of een kolom since.",
        en="It does not say from when the prices hold. Add: since = 2026-12-01, or a column since.",
    ),
    "profile.no-framework": Sentence(
        nl="Bij {name} staat niet voor welke raamovereenkomst het is. Zet framework in het profiel of geef "
        "--framework.",
        en="It is not said which framework {name} is for. Put framework in the profile or give --framework.",
    ),
    "profile.no-published": Sentence(
        nl="Bij {name} staat niet wanneer het bekend werd. Zet published in het profiel of geef --published.",
        en="It is not said when {name} became known. Put published in the profile or give --published.",
    ),
    "profile.no-such-column": Sentence(
        nl="Op rij {row} staat geen kolom '{column}'. Dichtbij: {near}. Er staan: {found}.",
        en="There is no column '{column}' on row {row}. Near it: {near}. There are: {found}.",
    ),
    "profile.column-twice": Sentence(
        nl="Op rij {row} staat de kolom '{column}' twee keer; welke geldt, is niet te zien. Geef er een een "
        "andere naam.",
        en="The column '{column}' stands on row {row} twice; which one counts cannot be told. Rename one.",
    ),
    "profile.wrong-note": Sentence(
        nl="In {name} is '{value}' geen datum bij published. Schrijf bijvoorbeeld 2022-11-01.",
        en="In {name}, '{value}' is no date after published. Write for instance 2022-11-01.",
    ),
    "pricebook.two-prices": Sentence(
        nl="{part_number} heeft per {since:date} twee prijzen die op dezelfde dag ({published_at:date}) "
        "bekend werden: {book} rij {row} en {other_book} rij {other_row}. Vraag welke geldt.",
        en="{part_number} has two prices from {since:date} that became known on one day "
        "({published_at:date}): {book} row {row} and {other_book} row {other_row}. Ask which one holds.",
    ),
    "pricebook.rise-locked": Sentence(
        nl="{part_number} stijgt per {since:date} naar {maximum:money}, maar inschrijving {enrolment} houdt "
        "sinds {locked_on:date} {locked_price:money}.",
        en="{part_number} rises to {maximum:money} on {since:date}, but enrolment {enrolment} keeps "
        "{locked_price:money} since {locked_on:date}.",
    ),
    "pricebook.rise-protected": Sentence(
        nl="{part_number} stijgt per {since:date} van {before:money} naar {maximum:money} terwijl de "
        "raamovereenkomst prijzen beschermt: wie het artikel al bestelde, houdt de oude prijs.",
        en="{part_number} rises from {before:money} to {maximum:money} on {since:date} while the framework "
        "protects prices: who ordered the part before keeps the old price.",
    ),
    "pricebook.by-quantity": Sentence(
        nl="Rij {row}: de prijs van {part_number} ({maximum:money}) hangt af van het aantal (vanaf "
        "{quantity_from}). De raamovereenkomst kent een prijs voor groot en klein; deze rij telt niet.",
        en="Row {row}: the price of {part_number} ({maximum:money}) depends on quantity (from "
        "{quantity_from}). The framework has one price for large and small; this row does not count.",
    ),
    "pricebook.by-organisation": Sentence(
        nl="Rij {row}: de prijs van {part_number} ({maximum:money}) is alleen voor {organisation}. De "
        "raamovereenkomst kent een prijs voor iedereen; deze rij telt niet.",
        en="Row {row}: the price of {part_number} ({maximum:money}) is for {organisation} only. The "
        "framework has one price for all; this row does not count.",
    ),
    "pricebook.other-frameworks": Sentence(
        nl="Het ene prijsboek is voor {old}, het andere voor {new}; zulke prijzen horen niet naast elkaar.",
        en="One price book is for {old}, the other for {new}; such prices do not belong side by side.",
    ),
    "price.several-frameworks": Sentence(
        nl="De prijsboeken zijn niet van een raamovereenkomst en munt: {frameworks}. Geef die van een.",
        en="The price books are not of one framework and currency: {frameworks}. Give those of one.",
    ),
    "price.other-framework": Sentence(
        nl="De inschrijving valt onder {enrolment}, het prijsboek onder {book}.",
        en="The enrolment is under {enrolment}, the price book under {book}.",
    ),
    "price.unknown-part": Sentence(
        nl="{part_number} staat in geen van de prijsboeken. Lijkt erop: {near}.",
        en="{part_number} is in none of the price books. It looks like: {near}.",
    ),
    "price.maximum": Sentence(
        nl="De maximumprijs van {part_number}{name} op {on:date} is {price:money} {unit}, sinds {since:date}.",
        en="The maximum price of {part_number}{name} on {on:date} is {price:money} {unit}, since {since:date}.",
    ),
    "price.locked": Sentence(
        nl="Voor deze inschrijving is {part_number}{name} op {on:date} hoogstens {price:money} {unit}: dat is "
        "de vastgelegde prijs.",
        en="For this enrolment {part_number}{name} is at most {price:money} {unit} on {on:date}: that is the "
        "locked price.",
    ),
    "price.sticky": Sentence(
        nl="Voor deze inschrijving telt de prijs van {price_day:date} (laatste verjaardag of eerste "
        "bestelling; lezing O-5).",
        en="For this enrolment the price of {price_day:date} counts (last anniversary or first order; "
        "reading O-5).",
    ),
    "price.framework-ended": Sentence(
        nl="Op {on:date} gelden de voorwaarden van {framework} niet; de prijzen van {part_number}{name} zijn "
        "dan geen maximum.",
        en="On {on:date} the terms of {framework} do not hold; the prices of {part_number}{name} are no "
        "maximum then.",
    ),
    "price.before-enrolment": Sentence(
        nl="Op {on:date} was de inschrijving nog niet begonnen; voor {part_number}{name} is geen prijsdag.",
        en="On {on:date} the enrolment had not started; {part_number}{name} has no price day.",
    ),
    "price.not-yet": Sentence(
        nl="{part_number}{name} heeft op {on:date} nog geen maximumprijs; de eerste geldt per {since:date}. "
        "Vraag VNG om een prijsregel.",
        en="{part_number}{name} has no maximum price on {on:date} yet; the first holds from {since:date}. "
        "Ask VNG for a price line.",
    ),
    "price.unsettled": Sentence(
        nl="Per {since:date} is de maximumprijs van {part_number}{name} niet bekend: die rij van het prijsboek "
        "kon niet worden gebruikt. Kijk waarom met: raamwerk pricebook check.",
        en="From {since:date} the maximum price of {part_number}{name} is not known: that row of the price book "
        "could not be used. See why with: raamwerk pricebook check.",
    ),
    "price.withdrawn-by-then": Sentence(
        nl="{part_number}{name} is per {since:date} vervallen; op {on:date} is er geen maximumprijs.",
        en="{part_number}{name} was withdrawn on {since:date}; on {on:date} there is no maximum price.",
    ),
    "price.incomparable-lock": Sentence(
        nl="De vastgelegde prijs en de maximumprijs van {part_number}{name} op {on:date} zijn niet te "
        "vergelijken: de ene is eenmalig, de andere per periode.",
        en="The locked price and the maximum of {part_number}{name} on {on:date} cannot be compared: one is "
        "paid once, the other for a period.",
    ),
    "pricebook.renamed": Sentence(
        nl="{part_number} heet nu '{new}' (was '{old}').",
        en="{part_number} is now called '{new}' (was '{old}').",
    ),
    "pricebook.renumbered": Sentence(
        nl="'{name}' heette {old} en is waarschijnlijk {new} geworden (prijs {change}).",
        en="'{name}' was {old} and has probably become {new} (price {change}).",
    ),
    "pricebook.wrong-rows": Sentence(
        nl="'{value}' is geen rij. Schrijf bijvoorbeeld 12,15-18.",
        en="'{value}' is no row. Write for instance 12,15-18.",
    ),
    "pricebook.not-euro": Sentence(
        nl="{name} is in {currency}. Prijzen onder de raamovereenkomst zijn in EUR en er wordt niets "
        "omgerekend; vraag een lijst in EUR.",
        en="{name} is in {currency}. Prices under the framework are in EUR and nothing is converted; ask "
        "for a list in EUR.",
    ),
    "pricebook.unknown": Sentence(
        nl="Prijsboek {book} is niet gevonden. Kijk het nummer na.",
        en="Price book {book} was not found. Check the number.",
    ),
    "pricebook.empty": Sentence(
        nl="Geen van de {rows} rijen van {name} is een prijs. Kijk het profiel na.",
        en="None of the {rows} rows of {name} is a price. Check the profile.",
    ),
    "pricebook.read-otherwise": Sentence(
        nl="{name} is al ingelezen als prijsboek {book}, met een ander profiel of andere bevestigde rijen. "
        "Keur dat prijsboek eerst af.",
        en="{name} was imported already as price book {book}, with another profile or other confirmed rows. "
        "Reject that book first.",
    ),
    "pricebook.no-such-step": Sentence(
        nl="Prijsboek {book} is nu '{state}' en kan niet '{asked}' worden. De volgorde is: imported, checked, "
        "released, superseded; wat niet is vrijgegeven, kan ook rejected worden.",
        en="Price book {book} is '{state}' now and cannot become '{asked}'. The order is: imported, checked, "
        "released, superseded; what is not released can be rejected too.",
    ),
    "pricebook.rows-waiting": Sentence(
        nl="In {book} wachten {rows} rijen op een oordeel: geweigerd, tegenstrijdig of verdacht. Lees een "
        "verbeterde lijst in, of zeg waarom het boek zo mag gelden.",
        en="In {book} {rows} rows wait for a decision: refused, conflicting or suspect. Import a corrected "
        "list, or say why the book may hold as it is.",
    ),
    "pricebook.uneven": Sentence(
        nl="In {book} hangen {prices} prijzen af van aantal of organisatie, en dat mag in deze "
        "raamovereenkomst niet. Zeg waarom het boek toch mag gelden; die prijzen worden niet gebruikt.",
        en="In {book} {prices} prices depend on quantity or organisation, which this framework does not "
        "allow. Say why the book may hold all the same; those prices are not used.",
    ),
    "pricebook.same-person": Sentence(
        nl="{email} heeft {book} zelf ingelezen of gecontroleerd. Een tweede persoon moet het vrijgeven.",
        en="{email} imported or checked {book} themselves. A second person has to release it.",
    ),
    "pricebook.breaks-protection": Sentence(
        nl="{book} breekt {count} keer een prijsprotectie, het eerst bij {part_number} vanaf {since:date}. "
        "Verbeter het boek; alleen de beheerder kan het toch vrijgeven, met een reden.",
        en="{book} breaks a price protection {count} times, first at {part_number} from {since:date}. Correct "
        "the book; only the administrator can release it all the same, with a reason.",
    ),
    "pricebook.reason-needed": Sentence(
        nl="Zonder reden kan een prijsboek niet worden afgekeurd. Schrijf op waarom.",
        en="A price book cannot be rejected without a reason. Write down why.",
    ),
}
