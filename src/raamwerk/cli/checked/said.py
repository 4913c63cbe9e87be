"""Verdicts in words: sentence, term, source and readings, the same in every output."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.cli import show
from raamwerk.cli.facts import shown
from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.rule import Outcome, Sentence
from raamwerk.core.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from raamwerk.core.checking.document import Document, Party
    from raamwerk.core.checking.verdict import FactValue, JudgedLine, Verdict
    from raamwerk.core.errors import Problem
    from raamwerk.core.rule import Language, Need

KINDS: Final = {
    DocumentKind.QUOTE: Sentence(nl="Offerte", en="Quote"),
    DocumentKind.ORDER: Sentence(nl="Bestelling", en="Order"),
    DocumentKind.INVOICE: Sentence(nl="Factuur", en="Invoice"),
    DocumentKind.CREDIT_NOTE: Sentence(nl="Creditnota", en="Credit note"),
}
NEEDS: Final[dict[Need, Sentence]] = {
    "enrolment": Sentence(
        nl="er is geen inschrijving meegegeven (--enrolment BESTAND)",
        en="no enrolment was given (--enrolment FILE)",
    ),
    "headcount": Sentence(
        nl="het aantal medewerkers met een werkplek staat niet in de inschrijving (headcount)",
        en="the enrolment does not state the number of staff with a workplace (headcount)",
    ),
    "history": Sentence(
        nl="er zijn geen andere documenten meegegeven om mee te vergelijken",
        en="no other documents were given to compare with",
    ),
    "whole": Sentence(
        nl="het document is zo groot dat het in delen is getoetst",
        en="the document is so large that it was judged in parts",
    ),
}
_TERM: Final = Sentence(nl="voorwaarde {term}", en="term {term}")
_SOURCE: Final = Sentence(nl="bron", en="source")
_SEEN: Final = Sentence(nl="{text} (gezien op {day})", en="{text} (seen on {day})")
_READING: Final = Sentence(nl="lezing {ids}", en="reading {ids}")
_TITLE: Final = Sentence(
    nl="{kind} {id} van {seller} aan {buyer}", en="{kind} {id} from {seller} to {buyer}"
)
_NOBODY: Final = Sentence(nl="een onbekende partij", en="an unknown party")


def because(
    verdict: Verdict, language: Language, facts: Mapping[str, FactValue] | None = None
) -> str:
    """Why: the sentence of a verdict with its facts filled in.

    Args:
        verdict: of a line or a document.
        language: of the sentence.
        facts: every fact of the line, which also tell what its prices cover.
    """
    held = {**verdict.facts, **(facts or {})}
    return verdict.because.fill(language, shown(verdict.because.facts, held, language))


def reason(
    verdict: Verdict, language: Language, facts: Mapping[str, FactValue] | None = None
) -> str:
    """The first sentence of why: what was found, without the advice that follows it.

    What is written to the seller bears the reason; the advice is for who checks.
    """
    first, stop, _ = getattr(verdict.because, language).partition(". ")
    held = {**verdict.facts, **(facts or {})}
    said = str(first).format_map(shown(verdict.because.facts, held, language))
    return f"{said}." if stop else said


def grounds(verdict: Verdict, language: Language) -> str:
    """What a verdict rests on, in one line: rule, term, source, readings."""
    return "".join(grounds_parts(verdict, language))


def grounds_parts(verdict: Verdict, language: Language) -> tuple[str, str, str]:
    """The same in three: what comes before the source, the source, and what follows it."""
    before = f"{verdict.rule}; {_TERM.fill(language, {'term': verdict.term})}"
    after = ""
    if verdict.readings:
        ids = ", ".join(reading.id for reading in verdict.readings)
        after = f"; {_READING.fill(language, {'ids': ids})}"
    if verdict.source is None:
        return before, "", after
    return f"{before}; {getattr(_SOURCE, language)} ", source(verdict, language), after


def source(verdict: Verdict, language: Language) -> str:
    """Where a term was read: publisher, title, place, and the day on which it was seen."""
    found = verdict.source
    if found is None:
        return ""
    text = ", ".join(part for part in (found.publisher, found.title, verdict.where) if part)
    return _SEEN.fill(language, {"text": text, "day": show.day(found.seen, language)})


def title(document: Document, language: Language) -> str:
    """A document by kind, number, parties and date."""
    facts = {
        "kind": getattr(KINDS[document.kind], language),
        "id": show.printable(document.id),
        "seller": party(document.seller, language),
        "buyer": party(document.buyer, language),
    }
    text = _TITLE.fill(language, facts)
    return (
        text if document.issued_on is None else f"{text}, {show.day(document.issued_on, language)}"
    )


def party(found: Party, language: Language) -> str:
    """A party by name, else by a number."""
    number = next((value for _, value in found.identifiers), None)
    return show.printable(found.name or number or getattr(_NOBODY, language))


def outcome_of(line: JudgedLine, language: Language) -> str:
    """The outcome of a line in words; one that passes with remarks says so."""
    word = show.outcome(line.outcome, language)
    if line.outcome is Outcome.PASS and line.remarked:
        return f"{word}, {with_remark(language)}"
    return word


def with_remark(language: Language) -> str:
    """What follows the word for a line that passes with a remark."""
    return "met opmerking" if language == "nl" else "with a remark"


def remark(language: Language) -> str:
    """What comes before a breach that only deserves a look."""
    return "Opmerking: " if language == "nl" else "Remark: "


def telling(verdicts: Iterable[Verdict]) -> tuple[list[Verdict], list[Verdict]]:
    """The verdicts that a person needs to see, and those that only follow from them.

    Every breach is needed. Of what is unknown, first the rules that exist to ask (their doubt is
    all that they can say); where one of those speaks, the other unknowns follow from it.
    """
    found = [each for each in verdicts if each.outcome in {Outcome.BREACH, Outcome.UNKNOWN}]
    breaches = [each for each in found if each.outcome is Outcome.BREACH]
    unknown = [each for each in found if each.outcome is Outcome.UNKNOWN]
    asking = [each for each in unknown if asks(each)]
    shown_first = asking or unknown[:1]
    return breaches + shown_first, [each for each in unknown if each not in shown_first]


def asks(verdict: Verdict) -> bool:
    """Whether it is of a rule that never breaks and only asks."""
    rule = RULES.get(verdict.rule)
    return rule is not None and rule.because == rule.unknown


def problem(found: Problem, language: Language) -> str:
    """What could not be read, with its place."""
    from raamwerk.cli.wording import sentence  # noqa: PLC0415 - only where something is wrong

    said = sentence(found.code, found.facts, language)
    return f"{show.place(found.where, language)}: {said}"


_COUNTED: Final = {
    Outcome.BREACH: (
        Sentence(nl="wijkt af", en="in breach"),
        Sentence(nl="wijken af", en="in breach"),
    ),
    Outcome.PASS: (Sentence(nl="voldoet", en="passes"), Sentence(nl="voldoen", en="pass")),
}


def counted(outcome: Outcome, number: int, language: Language) -> str:
    """How many have an outcome: `1 wijkt af`, `3 wijken af`, `2 onbekend`."""
    if outcome not in _COUNTED:
        return f"{show.number(number, language)} {show.outcome(outcome, language)}"
    one, more = _COUNTED[outcome]
    return f"{show.number(number, language)} {getattr(one if number == 1 else more, language)}"


def counts(found: Mapping[Outcome, int], language: Language, remarked: int = 0) -> str:
    """How many have each outcome; none in breach or unknown is said too."""
    parts = [
        counted(each, found.get(each, 0), language)
        for each in Outcome
        if found.get(each, 0) or each in {Outcome.BREACH, Outcome.UNKNOWN}
    ]
    if remarked:
        number = show.number(remarked, language)
        parts.append(f"{number} {'met een opmerking' if language == 'nl' else 'with a remark'}")
    return ", ".join(parts)


def count(number: int, one: str, more: str) -> str:
    """A number with its noun: `1 regel`, `3 regels`."""
    return f"{number} {one if number == 1 else more}"
