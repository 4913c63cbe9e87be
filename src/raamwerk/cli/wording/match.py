"""Why a text may mean a municipality, or means none."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    # Candidates.
    "match.same-name": Sentence(
        nl="Er is meer dan één {name}; deze ligt in {province}. Kies, of schrijf de provincie of de code erbij.",
        en="There is more than one {name}; this one lies in {province}. Choose, or add the province or the code.",
    ),
    "match.ended": Sentence(
        nl="{name} ({code}) ging op {until:date} op in {heir}.",
        en="{name} ({code}) went into {heir} on {until:date}.",
    ),
    "match.divided": Sentence(
        nl="{name} ({code}) is op {until:date} verdeeld; een deel ging naar {heir}. Een mens beslist waarheen.",
        en="{name} ({code}) was divided on {until:date}; a part went to {heir}. A person decides where to.",
    ),
    "match.not-yet": Sentence(
        nl="{name} ({code}) bestaat pas vanaf {since:date}; deze gemeente gaat erin op.",
        en="{name} ({code}) is there only from {since:date}; this municipality goes into it.",
    ),
    "match.other-province": Sentence(
        nl="Achter de naam staat een andere provincie ({said}); {name} ligt in {province}.",
        en="Another province ({said}) stands behind the name; {name} lies in {province}.",
    ),
    "match.as-number": Sentence(
        nl="Een rekenblad maakte een getal van de code; bedoeld is waarschijnlijk {code}.",
        en="A spreadsheet made a number of the code; probably {code} is meant.",
    ),
    "match.code-and-name": Sentence(
        nl="De code {code} en de naam {name} horen niet bij één gemeente.",
        en="The code {code} and the name {name} do not belong to one municipality.",
    ),
    "match.part": Sentence(
        nl="De tekst is een deel van {name}.", en="The text is a part of {name}."
    ),
    "match.holds": Sentence(
        nl="In de tekst staat {name}, met meer erbij.",
        en="The text holds {name}, with more beside it.",
    ),
    "match.near": Sentence(
        nl="De tekst lijkt op {name}; is het een tikfout?",
        en="The text looks like {name}; is it a slip?",
    ),
    "match.misread": Sentence(
        nl="De accenten zijn verminkt door een verkeerde tekenset; bedoeld lijkt {name}.",
        en="The accents were spoilt by a wrong encoding; {name} seems to be meant.",
    ),
    # None.
    "match.empty": Sentence(nl="Er staat niets.", en="There is nothing."),
    "match.too-long": Sentence(
        nl="De tekst is langer dan {most} tekens; dat is geen naam van een gemeente.",
        en="The text is longer than {most} characters; that is no name of a municipality.",
    ),
    "match.no-such-code": Sentence(
        nl="Er is geen gemeente met code {code}, ook niet een die sinds 1990 is opgeheven. Zoek de code na.",
        en="There is no municipality with code {code}, nor one that ended since 1990. Look the code up.",
    ),
    "match.no-such-name": Sentence(
        nl="Geen gemeente heet '{text}' of lijkt daarop. Zoek de naam na, of schrijf de code.",
        en="No municipality is called '{text}' or anything like it. Look the name up, or write the code.",
    ),
    "match.not-there": Sentence(
        nl="Van '{text}' is op deze dag geen gemeente, en ook geen voorganger of opvolger. Kies een andere dag.",
        en="Of '{text}' there is no municipality on this day, nor one before or after it. Choose another day.",
    ),
    "match.other-body": Sentence(
        nl="'{text}' is geen Nederlandse gemeente, maar een andere organisatie.",
        en="'{text}' is no Dutch municipality but another organisation.",
    ),
    "match.code-and-name-unknown": Sentence(
        nl="De code {code} noch de naam {name} hoort bij een gemeente van die dag.",
        en="Neither the code {code} nor the name {name} belongs to a municipality of that day.",
    ),
}
