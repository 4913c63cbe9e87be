"""What is said of a document that cannot be read, as a whole or in places."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "document.empty": Sentence(
        nl="'{source}' is leeg. Vraag de afzender het opnieuw te sturen.",
        en="'{source}' is empty. Ask the sender to send it again.",
    ),
    "document.other-file": Sentence(
        nl=(
            "'{source}' is een ander soort bestand ({seems}), ongeacht zijn naam. Geef een e-factuur "
            "of bestelling in UBL, of een offerte in CSV of XLSX."
        ),
        en=(
            "'{source}' is another kind of file ({seems}), whatever its name. Give an e-invoice or "
            "order in UBL, or a quote in CSV or XLSX."
        ),
    ),
    "document.unknown": Sentence(
        nl=(
            "'{source}' is XML, maar geen document dat wordt herkend ({name}). Geef een factuur, "
            "creditnota, bestelling of offerte in UBL."
        ),
        en=(
            "'{source}' is XML, but no document that is recognised ({name}). Give an invoice, "
            "credit note, order or quotation in UBL."
        ),
    ),
    "document.not-judged": Sentence(
        nl=(
            "'{source}' is herkend als {name}. Zo'n document wordt niet getoetst; dat kan wel met "
            "een factuur, creditnota, bestelling of offerte in UBL."
        ),
        en=(
            "'{source}' is recognised as {name}. Such a document is not checked; an invoice, "
            "credit note, order or quotation in UBL is."
        ),
    ),
    "document.envelope": Sentence(
        nl=(
            "'{source}' is een transportenvelop waar niet precies een document in zit ({name}). "
            "Geef de documenten ieder als een bestand."
        ),
        en=(
            "'{source}' is a transport envelope that does not hold exactly one document ({name}). "
            "Give each document as a file of its own."
        ),
    ),
    "document.profile-needed": Sentence(
        nl=(
            "'{source}' is een tabel (eerste rij: {found}), maar wat de kolommen betekenen is nergens "
            "verklaard. Geef een profiel; docs/documents-in.md zegt wat erin staat."
        ),
        en=(
            "'{source}' is a table (first row: {found}), but what its columns mean is declared "
            "nowhere. Give a profile; docs/documents-in.md says what is in it."
        ),
    ),
    "document.number-missing": Sentence(
        nl="Het document heeft geen nummer. Vraag de afzender om een document met nummer.",
        en="The document has no number. Ask the sender for one with a number.",
    ),
    "document.date-missing": Sentence(
        nl=(
            "Het document heeft geen datum, dus welke maximumprijs geldt is onbekend. "
            "Vraag de afzender om een document met datum."
        ),
        en=(
            "The document has no date, so which maximum price holds is unknown. "
            "Ask the sender for one with a date."
        ),
    ),
    "document.no-lines": Sentence(
        nl="Document {id} heeft geen regels; er is niets getoetst.",
        en="Document {id} has no lines; nothing was checked.",
    ),
    "document.date-unreadable": Sentence(
        nl="'{value}' in {element} is geen datum (jaar-maand-dag); die datum telt als onbekend.",
        en="'{value}' in {element} is not a date (year-month-day); that date counts as unknown.",
    ),
    "document.number-unreadable": Sentence(
        nl="'{value}' in {element} is geen bedrag (12.50); dat bedrag telt als onbekend.",
        en="'{value}' in {element} is not an amount (12.50); that amount counts as unknown.",
    ),
    "document.sum-differs": Sentence(
        nl=(
            "{element} is {stated:money}, maar de genoemde posten tellen op tot {found:money}. "
            "Er is gerekend met de posten."
        ),
        en=(
            "{element} is {stated:money}, but the items listed add up to {found:money}. "
            "The items were reckoned with."
        ),
    ),
    "document.after-lines": Sentence(
        nl=(
            "{element} staat na de regels, waar het in dit soort document niet hoort; het is niet "
            "gelezen. Laat het document opnieuw maken."
        ),
        en=(
            "{element} follows the lines, where it does not belong in such a document; it was not "
            "read. Have the document made again."
        ),
    ),
    "document.currency-differs": Sentence(
        nl="Het document noemt {stated} als valuta, het profiel {declared}. Kijk welke klopt.",
        en="The document states {stated} as currency, the profile {declared}. See which is right.",
    ),
    "line.number-missing": Sentence(
        nl="De regel heeft geen nummer.",
        en="The line has no number.",
    ),
    "line.part-number-doubtful": Sentence(
        nl=(
            "De regel noemt twee artikelnummers, {one} en {other}. Welk telt is niet te zeggen, dus "
            "geen van beide. Vraag de leverancier welk artikel het is."
        ),
        en=(
            "The line states two part numbers, {one} and {other}. Which counts cannot be told, so "
            "neither does. Ask the reseller which article it is."
        ),
    ),
    "line.currency-differs": Sentence(
        nl=(
            "Het bedrag {value} is in {currency}, het document in {document}. Er wordt niet "
            "omgerekend; dit bedrag telt als onbekend."
        ),
        en=(
            "The amount {value} is in {currency}, the document in {document}. Nothing is converted; "
            "this amount counts as unknown."
        ),
    ),
    "line.units-differ": Sentence(
        nl=(
            "De prijs is per {price_unit}, het aantal in {unit}. Wat de prijs dekt is zo niet te "
            "zeggen en telt als onbekend. Vraag de leverancier om een en dezelfde eenheid."
        ),
        en=(
            "The price is per {price_unit}, the quantity in {unit}. What the price covers cannot be "
            "told and counts as unknown. Ask the reseller for one and the same unit."
        ),
    ),
    "line.parts": Sentence(
        nl="De regel bestaat uit {count} deelregels; alleen de regel als geheel is gelezen.",
        en="The line is made of {count} lines; only the line as a whole was read.",
    ),
    "line.doubled": Sentence(
        nl=(
            "De regel noemt aantal, prijs, bedrag of artikel meer dan eens. Welke telt is niet te "
            "zeggen, dus geen ervan. Vraag om een juiste factuur."
        ),
        en=(
            "The line states quantity, price, amount or article more than once. Which counts cannot "
            "be told, so none does. Ask for a correct document."
        ),
    ),
    "line.property-doubtful": Sentence(
        nl="De eigenschap '{name}' staat er twee keer, met '{other}' en '{value}'; de eerste telt.",
        en="The property '{name}' is there twice, as '{other}' and '{value}'; the first counts.",
    ),
    "line.property-unreadable": Sentence(
        nl="'{value}' zegt niets als '{name}'; wat kan, staat in docs/documents-in.md.",
        en="'{value}' means nothing as '{name}'; docs/documents-in.md says what can stand there.",
    ),
    "row.no-line": Sentence(
        nl="Deze rij heeft geen aantal, prijs of bedrag en telt niet als regel: '{text}'.",
        en="This row has no quantity, price or amount and does not count as a line: '{text}'.",
    ),
    "column.other-decimal": Sentence(
        nl=(
            "Kolom '{column}' schrijft getallen met een ander decimaalteken dan het verklaarde "
            "'{declared}' ({value}, {first}). De hele kolom is niet gelezen. Pas het profiel aan."
        ),
        en=(
            "Column '{column}' writes numbers with another decimal sign than the declared "
            "'{declared}' ({value}, {first}). The whole column was not read. Correct the profile."
        ),
    ),
    "column.not-one-value": Sentence(
        nl="In kolom '{column}' staat niet overal hetzelfde ('{one}', '{other}'); geen ervan telt.",
        en="Column '{column}' does not hold one value ('{one}', '{other}'); none of them counts.",
    ),
    "cell.not-a-number": Sentence(
        nl="'{value}' in kolom '{column}' is geen getal en telt als onbekend.",
        en="'{value}' in column '{column}' is not a number and counts as unknown.",
    ),
    "cell.undeclared-grouping": Sentence(
        nl=(
            "'{value}' in kolom '{column}' bevat '{mark}' zonder dat het profiel zegt wat dat teken "
            "is. Verklaar het als decimaalteken of duizendtalteken."
        ),
        en=(
            "'{value}' in column '{column}' holds '{mark}', and the profile does not say what that "
            "mark is. Declare it as the decimal sign or the thousands mark."
        ),
    ),
    "cell.undeclared-sign": Sentence(
        nl="'{value}' in kolom '{column}' draagt '{sign}', dat niet is verklaard. Voeg het toe aan signs.",
        en="'{value}' in column '{column}' bears '{sign}', which is not declared. Add it to signs.",
    ),
    "cell.dates-undeclared": Sentence(
        nl=(
            "'{value}' in kolom '{column}' is een datum als tekst, en het profiel zegt niet in welke "
            "volgorde. Voeg [dates] met order toe."
        ),
        en=(
            "'{value}' in column '{column}' is a date as text, and the profile does not say in which "
            "order. Add [dates] with order."
        ),
    ),
    "cell.unknown-change": Sentence(
        nl="'{value}' in kolom '{column}' is geen soort wijziging; docs/documents-in.md noemt ze.",
        en="'{value}' in column '{column}' is no kind of change; docs/documents-in.md names them.",
    ),
    "cell.not-days": Sentence(
        nl="'{value}' bij {column} is geen aantal dagen. Schrijf een heel getal, zoals 30.",
        en="'{value}' at {column} is not a number of days. Write a whole number, as in 30.",
    ),
    "cell.not-yes-or-no": Sentence(
        nl="'{value}' bij {column} is geen ja of nee. Schrijf ja of nee.",
        en="'{value}' at {column} is not yes or no. Write yes or no.",
    ),
    "cell.no-scheme": Sentence(
        nl="'{value}' bij {column} zegt niet wat voor nummer het is. Schrijf bijvoorbeeld 'kvk {value}'.",
        en="'{value}' at {column} does not say what number it is. Write, for instance, 'kvk {value}'.",
    ),
}
