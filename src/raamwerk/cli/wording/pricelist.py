"""What is said of the cells and rows of a price list."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "price.not-a-number": Sentence(
        nl="Kolom {column}: '{value}' is geen bedrag.",
        en="Column {column}: '{value}' is no amount.",
    ),
    "price.missing": Sentence(
        nl='Kolom {column}: er staat geen prijs. Betekent leeg iets, zet dan "" bij no-price of '
        "withdrawn in het profiel.",
        en='Column {column}: there is no price. If empty means something, put "" under no-price or '
        "withdrawn in the profile.",
    ),
    "price.negative": Sentence(
        nl="Kolom {column}: {value} is negatief; een maximumprijs is dat nooit.",
        en="Column {column}: {value} is negative; a maximum price never is.",
    ),
    "price.zero": Sentence(
        nl="Kolom {column}: de prijs is nul. Is het artikel echt gratis, zet dan zero-is-a-price = true "
        "in het profiel; anders hoort hier een prijs.",
        en="Column {column}: the price is zero. If the item is really free, put zero-is-a-price = true "
        "in the profile; otherwise a price belongs here.",
    ),
    "price.undeclared-sign": Sentence(
        nl="Kolom {column}: bij {value} staat '{sign}', een teken dat het profiel niet noemt. Klopt de "
        "munt, voeg het dan toe aan signs.",
        en="Column {column}: {value} has '{sign}', a sign that the profile does not name. If the "
        "currency is right, add it to signs.",
    ),
    "price.undeclared-grouping": Sentence(
        nl="Kolom {column}: {value} kan op twee manieren worden gelezen. Groepeert '{mark}' duizendtallen, "
        "zet dan thousands in het profiel.",
        en="Column {column}: {value} can be read in two ways. If '{mark}' groups thousands, put "
        "thousands in the profile.",
    ),
    "price.other-decimal": Sentence(
        nl="Kolom {column}: {value} heeft een ander decimaalteken dan het opgegeven '{declared}'.",
        en="Column {column}: {value} has another decimal sign than the declared '{declared}'.",
    ),
    "price.mixed-decimals": Sentence(
        nl="Kolom {column} gebruikt de komma en de punt door elkaar als decimaalteken (zie rij {row} en "
        "rij {other_row}); geen enkele prijs in die kolom is zeker. Vraag een lijst in een schrijfwijze.",
        en="Column {column} uses both comma and point as the decimal sign (see row {row} and row "
        "{other_row}); no price in that column is certain. Ask for a list in one notation.",
    ),
    "price.other-currency": Sentence(
        nl="De munt is {value}, niet de opgegeven {declared}; er wordt niet omgerekend.",
        en="The currency is {value}, not the declared {declared}; nothing is converted.",
    ),
    "price.twelve-times": Sentence(
        nl="{maximum:money} is ongeveer twaalf keer, of een twaalfde van, de bekende {known:money} sinds "
        "{known_since:date} voor {part_number}: jaar en maand verwisseld? Bevestig de rij met --confirm "
        "als het klopt.",
        en="{maximum:money} is about twelve times, or a twelfth of, the known {known:money} since "
        "{known_since:date} for {part_number}: a year taken for a month? Confirm the row with --confirm "
        "if it is right.",
    ),
    "price.far-off": Sentence(
        nl="{maximum:money} is meer dan acht keer zo hoog of laag als de bekende {known:money} sinds "
        "{known_since:date} voor {part_number}. Bevestig de rij met --confirm als het klopt.",
        en="{maximum:money} is more than eight times as high or low as the known {known:money} since "
        "{known_since:date} for {part_number}. Confirm the row with --confirm if it is right.",
    ),
    "price.other-basis": Sentence(
        nl="{part_number} had een prijs per periode en nu een eenmalige, of andersom ({known:money} sinds "
        "{known_since:date}, nu {maximum:money}). Bevestig de rij met --confirm als het klopt.",
        en="{part_number} had a price for a period and now one paid once, or the reverse ({known:money} "
        "since {known_since:date}, now {maximum:money}). Confirm the row with --confirm if it is right.",
    ),
    "part-number.is-number": Sentence(
        nl="Kolom {column}: {value} is een getal; een rekenprogramma heeft van het artikelnummer een getal "
        "gemaakt (228-04437 werd 22804437). Maak de kolom op als tekst en vul het nummer opnieuw in. Bestaan "
        "artikelnummers echt uit cijfers, geef dan hun vorm op: part-number-shape.",
        en="Column {column}: {value} is a number; a spreadsheet turned the part number into one (228-04437 "
        "became 22804437). Format the column as text and enter the number again. If part numbers really "
        "are digits, declare their shape: part-number-shape.",
    ),
    "part-number.is-date": Sentence(
        nl="Kolom {column}: {value} is een datum; een rekenprogramma heeft van het artikelnummer een datum "
        "gemaakt. Maak de kolom op als tekst en vul het nummer opnieuw in.",
        en="Column {column}: {value} is a date; a spreadsheet turned the part number into one. Format the "
        "column as text and enter the number again.",
    ),
    "part-number.missing": Sentence(
        nl="Kolom {column}: het artikelnummer ontbreekt.",
        en="Column {column}: the part number is missing.",
    ),
    "part-number.unseen": Sentence(
        nl="Kolom {column}: in {value} staat een onzichtbaar teken. Typ het artikelnummer opnieuw.",
        en="Column {column}: {value} holds a sign that cannot be seen. Type the part number again.",
    ),
    "part-number.shape": Sentence(
        nl="Kolom {column}: {value} heeft niet de opgegeven vorm {shape}.",
        en="Column {column}: {value} does not have the declared shape {shape}.",
    ),
    "date.missing": Sentence(
        nl="Kolom {column}: de ingangsdatum ontbreekt.",
        en="Column {column}: the start date is missing.",
    ),
    "date.other-order": Sentence(
        nl="Kolom {column}: '{value}' is geen datum in de opgegeven volgorde ({order}).",
        en="Column {column}: '{value}' is no date in the declared order ({order}).",
    ),
    "date.two-digit-year": Sentence(
        nl="Kolom {column}: {value} heeft een jaar van twee cijfers. Zet pivot onder [dates] in het profiel.",
        en="Column {column}: {value} has a year of two digits. Put pivot under [dates] in the profile.",
    ),
    "date.is-number": Sentence(
        nl="Kolom {column}: {value} is een getal, geen datum. Maak de cel op als datum.",
        en="Column {column}: {value} is a number, no date. Format the cell as a date.",
    ),
    "date.has-time": Sentence(
        nl="Kolom {column}: {value} heeft een tijd; een prijs gaat in op een dag.",
        en="Column {column}: {value} has a time; a price starts on a day.",
    ),
    "date.implausible": Sentence(
        nl="Kolom {column}: {value} ligt niet tussen 1990 en 2100.",
        en="Column {column}: {value} is not between 1990 and 2100.",
    ),
    "count.not-whole": Sentence(
        nl="Kolom {column}: '{value}' is geen heel getal van hoogstens een miljoen.",
        en="Column {column}: '{value}' is no whole number of at most a million.",
    ),
    "unit.missing": Sentence(
        nl="Kolom {column}: er staat niet waarover de prijs gaat.",
        en="Column {column}: it does not say what the price covers.",
    ),
    "unit.unknown-word": Sentence(
        nl="Kolom {column}: '{value}' is niet uitgelegd onder [unit.words] (wel: {known}).",
        en="Column {column}: '{value}' is not explained under [unit.words] (explained: {known}).",
    ),
    "unit.impossible": Sentence(
        nl="Een prijs per {quantity} voor {months} maanden bestaat niet.",
        en="There is no price per {quantity} for {months} months.",
    ),
    "row.too-long": Sentence(
        nl="De rij heeft {cells} cellen onder {columns} kolommen; mogelijk is alles verschoven.",
        en="The row has {cells} cells under {columns} columns; everything may have shifted.",
    ),
    "row.repeated": Sentence(
        nl="Dezelfde prijs staat al op rij {first_row}; hij telt een keer.",
        en="The same price stands on row {first_row} already; it counts once.",
    ),
    "row.two-prices": Sentence(
        nl="{part_number} heeft per {since:date} meer dan een prijs: hier {maximum:money}, anders op rij "
        "{rows}. Geen ervan wordt gebruikt; vraag welke geldt.",
        en="{part_number} has more than one price from {since:date}: {maximum:money} here, others on row "
        "{rows}. None is used; ask which one holds.",
    ),
}
