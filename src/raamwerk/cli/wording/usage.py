"""What is said of a call that cannot be understood, and of files that cannot be reached."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "usage.no-such-command": Sentence(
        nl="Er is geen opdracht '{name}'. {near}Zie '{path} --help' voor wat er kan.",
        en="There is no command '{name}'. {near}See '{path} --help' for what can be done.",
    ),
    "usage.no-such-option": Sentence(
        nl="'{path}' kent geen optie '{name}'. {near}Zie '{path} --help'.",
        en="'{path}' has no option '{name}'. {near}See '{path} --help'.",
    ),
    "usage.missing": Sentence(
        nl="Er ontbreekt iets: {name}. Zie '{path} --help' voor een voorbeeld van de aanroep.",
        en="Something is missing: {name}. See '{path} --help' for how to call it.",
    ),
    "usage.not-one-of": Sentence(
        nl="{name} kan niet '{value}' zijn. Kies een van: {choices}.",
        en="{name} cannot be '{value}'. Choose one of: {choices}.",
    ),
    "usage.wrong": Sentence(
        nl="De aanroep van '{path}' klopt niet: {message} Zie '{path} --help'.",
        en="The call of '{path}' is not right: {message} See '{path} --help'.",
    ),
    "date.unreadable": Sentence(
        nl=(
            "'{value}' is geen datum die kan worden gelezen. Schrijf jaar-maand-dag, "
            "bijvoorbeeld {example}."
        ),
        en="'{value}' is not a date that can be read. Write year-month-day, as in {example}.",
    ),
    "file.not-found": Sentence(
        nl="Het bestand '{path}' bestaat niet. Kijk of de naam en de map kloppen.",
        en="The file '{path}' does not exist. See whether its name and folder are right.",
    ),
    "file.is-folder": Sentence(
        nl="'{path}' is een map, en hier is een bestand nodig. Noem een bestand in die map.",
        en="'{path}' is a folder, and a file is needed here. Name a file in that folder.",
    ),
    "file.not-readable": Sentence(
        nl="Het bestand '{path}' kan niet worden gelezen: {reason}.",
        en="The file '{path}' cannot be read: {reason}.",
    ),
    "file.not-writable": Sentence(
        nl="'{path}' kan niet worden geschreven: {reason}. Kies een andere plaats.",
        en="'{path}' cannot be written: {reason}. Choose another place.",
    ),
    "file.too-large": Sentence(
        nl=(
            "Het bestand '{path}' is {size} MB groot; hier kan hoogstens {most} MB. "
            "Verdeel het, of neem een kleiner bestand."
        ),
        en=(
            "The file '{path}' is {size} MB; at most {most} MB can be taken here. "
            "Split it, or take a smaller file."
        ),
    ),
}
