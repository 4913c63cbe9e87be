"""What is said of a TOML file that a person wrote: frameworks, enrolments, profiles, cases."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "toml.unreadable": Sentence(
        nl="{file} kan niet worden gelezen: het is geen goede TOML.",
        en="{file} cannot be read: it is not good TOML.",
    ),
    "toml.too-large": Sentence(
        nl="{file} is te groot; een bestand van deze soort heeft hoogstens {most} bytes.",
        en="{file} is too large; a file of this kind has at most {most} bytes.",
    ),
    "toml.too-many-problems": Sentence(
        nl="{file} heeft {most} fouten of meer; verbeter eerst deze, of kijk of het het juiste bestand is.",
        en="{file} has {most} mistakes or more; correct these first, or see whether it is the right file.",
    ),
    "toml.too-deep": Sentence(
        nl="{file} heeft meer dan {most} haken of namen in elkaar. Schrijf het platter.",
        en="{file} has more than {most} brackets or names within each other. Write it flatter.",
    ),
    "toml.not-utf8": Sentence(
        nl="{file} is op regel {line} geen UTF-8. Bewaar het bestand opnieuw als UTF-8.",
        en="{file} is not UTF-8 on line {line}. Save the file again as UTF-8.",
    ),
    "toml.syntax": Sentence(
        nl=(
            "Hier staat: {found}. Schrijf op elke regel een sleutel, een = en een waarde: tekst "
            'tussen "aanhalingstekens", datums als 2022-12-01, getallen als 12.5.'
        ),
        en=(
            "This line reads: {found}. Write a key, a = and a value on each line: text between "
            '"quotes", dates as 2022-12-01, numbers as 12.5.'
        ),
    ),
    "toml.date-order": Sentence(
        nl="Een datum staat er als jaar-maand-dag. In plaats van {found} schrijft u: {instead}",
        en="A date is written year-month-day. Instead of {found} write: {instead}",
    ),
    "toml.decimal-comma": Sentence(
        nl="Een getal krijgt hier een punt. In plaats van {found} schrijft u: {instead}",
        en="A number takes a point here. Instead of {found} write: {instead}",
    ),
    "toml.truth": Sentence(
        nl="Ja is true en nee is false, met kleine letters. In plaats van {found}: {instead}",
        en="Yes is true and no is false, in small letters. Instead of {found}: {instead}",
    ),
    "toml.colon": Sentence(
        nl="Tussen sleutel en waarde staat een =. In plaats van {found} schrijft u: {instead}",
        en="A = stands between key and value. Instead of {found} write: {instead}",
    ),
    "toml.no-quotes": Sentence(
        nl="Tekst staat tussen aanhalingstekens. In plaats van {found} schrijft u: {instead}",
        en="Text stands between quotes. Instead of {found} write: {instead}",
    ),
    "toml.no-value": Sentence(
        nl="Achter de = ontbreekt de waarde. Vul aan: {instead}",
        en="The value after the = is missing. Complete it: {instead}",
    ),
    "toml.twice": Sentence(
        nl="Dit staat er al eerder: {found}. Laat er een weg, of geef de tweede een eigen naam.",
        en="This occurs earlier in the file: {found}. Leave one out, or name the second one apart.",
    ),
    "toml.open-text": Sentence(
        nl='De tekst heeft geen sluitend aanhalingsteken: {found}. Zet er een " achter.',
        en='The text has no closing quote: {found}. Put a " after it.',
    ),
    "toml.open-list": Sentence(
        nl="Een lijst of tabel is niet gesloten; het bestand houdt op bij: {found}. Voeg ] of }} toe.",
        en="A list or table is not closed; the file stops at: {found}. Add ] or }}.",
    ),
    "toml.unknown-key": Sentence(
        nl="De sleutel '{key}' is hier niet bekend. Bedoelt u: {instead}?",
        en="The key '{key}' is not known here. Do you mean: {instead}?",
    ),
    "toml.missing-key": Sentence(
        nl="Hier ontbreekt '{key}'. Voeg toe, bijvoorbeeld: {key} = {instead}",
        en="'{key}' is missing here. Add it, as in: {key} = {instead}",
    ),
    "toml.wrong-kind": Sentence(
        nl="De waarde {found} past niet bij '{key}'. Schrijf bijvoorbeeld: {key} = {instead}",
        en="The value {found} does not fit '{key}'. Write, as in: {key} = {instead}",
    ),
}
