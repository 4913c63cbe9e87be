"""What is said of a case that cannot be read, or that asks for something it does not give."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "case.unreadable": Sentence(
        nl="{file} is niet te lezen als geval. Verbeter de regels hieronder; docs/cases.md beschrijft het bestand.",
        en="{file} cannot be read as a case. Mend the lines below; docs/cases.md describes the file.",
    ),
    "case.unknown-word": Sentence(
        nl="'{found}' kent een geval niet. Bedoelt u: {instead}?",
        en="A case does not know '{found}'. Do you mean: {instead}?",
    ),
    "case.unknown-rule": Sentence(
        nl="Er is geen regel '{found}'. Bedoelt u: {instead}? Alle regels: raamwerk rules.",
        en="There is no rule '{found}'. Do you mean: {instead}? All rules: raamwerk rules.",
    ),
    "case.expects-nothing": Sentence(
        nl="Dit geval verwacht nergens iets. Zet 'expect' bij een regel of document, of schrijf een tabel [expect].",
        en="This case expects nothing anywhere. Put 'expect' on a line or document, or write a table [expect].",
    ),
    "case.no-enrolment": Sentence(
        nl="{file} vraagt iets over een inschrijving en heeft er geen. Voeg [enrolment] en [participant] toe.",
        en="{file} asks about an enrolment and has none. Add [enrolment] and [participant].",
    ),
}
