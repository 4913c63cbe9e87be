"""Words and JSON that the commands about participants share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from raamwerk.cli import show
from raamwerk.cli.wording import sentence
from raamwerk.core.errors import NotFound, Problem, Unreadable
from raamwerk.core.participant.match import Doubtful, Matched, match
from raamwerk.core.participant.municipality import code_of
from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from fractions import Fraction

    from raamwerk.core.participant.candidate import Candidate
    from raamwerk.core.participant.municipality import Municipality
    from raamwerk.core.participant.register import Heir, Register
    from raamwerk.core.rule import Language

Json = dict[str, object]

VERSION: Final = 1
KINDS: Final[Mapping[str, Sentence]] = {
    "municipality": Sentence(nl="gemeente", en="municipality"),
    "joint_body": Sentence(nl="samenwerkingsverband of deelneming", en="joint body"),
    "safety_region": Sentence(nl="veiligheidsregio", en="safety region"),
    "province": Sentence(nl="provincie", en="province"),
    "water_board": Sentence(nl="waterschap", en="water board"),
    "education": Sentence(nl="onderwijsinstelling", en="school"),
    "public_body": Sentence(nl="andere overheid", en="other public body"),
}
_TENTH_OF_A_PERCENT: Final = 1_000


def as_text(document: Json) -> str:
    """A JSON document, its shape counted by `version`."""
    return json.dumps({"version": VERSION} | document, ensure_ascii=False, indent=2)


def kind(word: str, language: Language) -> str:
    """A kind of body in words."""
    return KINDS[word].fill(language, {}) if word in KINDS else show.printable(word)


def label(municipality: Municipality, on: date) -> str:
    """`Amsterdam (GM0363)`."""
    return f"{municipality.called(on).text} ({municipality.id})"


def share(part: Fraction | None, language: Language) -> str:
    """About which part of the inhabitants, to a tenth of a per cent."""
    nl = language == "nl"
    if part is None:
        return "onbekend" if nl else "unknown"
    if part == 1:
        return "geheel" if nl else "the whole"
    rounded = round(part * 1_000) * _TENTH_OF_A_PERCENT
    return f"{'ongeveer' if nl else 'about'} {show.percent(rounded, language)}"


def share_json(part: Fraction | None) -> Json | None:
    """A part as two whole numbers, so that nothing is rounded."""
    if part is None:
        return None
    return {"numerator": part.numerator, "denominator": part.denominator}


def municipality_json(municipality: Municipality, on: date) -> Json:
    """Which municipality, in short."""
    name = municipality.called(on)
    return {"code": municipality.id, "name": name.text, "province": name.province}


def heir_json(heir: Heir, on: date) -> Json:
    """A municipality that came after, with its share."""
    return {**municipality_json(heir.municipality, on), "share": share_json(heir.share)}


def candidate_json(candidate: Candidate, on: date, language: Language) -> Json:
    """A municipality that may be meant, and why."""
    return {
        **municipality_json(candidate.municipality, on),
        "why": candidate.code,
        "sentence": plain(sentence(candidate.code, candidate.facts, language)),
    }


def plain(text: str) -> str:
    """A sentence for programs, without the blanks that keep words on one line."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def iso(day: date | None) -> str | None:
    """A day for programs."""
    return None if day is None else day.isoformat()


def meant(register: Register, text: str, on: date, language: Language) -> Municipality:
    """The municipality that a person names: by code also one that ended, by name one of the day.

    Raises:
        NotFound: `participant.unknown-code`, or `participant.unknown` with why.
        Unreadable: `participant.doubtful`, with the candidates as its problems.
        Refused: `participant.before-record`.
    """
    code = code_of(text)
    if code is not None:
        return register.municipality(code)
    found = match(register, text, on)
    if isinstance(found, Matched):
        return found.municipality
    if isinstance(found, Doubtful):
        named = [
            Problem(label(each.municipality, on), each.code, each.facts)
            for each in found.candidates
        ]
        raise Unreadable("participant.doubtful", named, text=text)
    raise NotFound("participant.unknown", why=sentence(found.code, found.facts, language))
