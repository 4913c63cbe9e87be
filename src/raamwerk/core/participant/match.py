"""Which municipality a text means: by its code, its name or another name for it - never by guess.

What could mean two, or none that is there on the day, or only looks like one, is doubtful: it comes with candidates,
each with why, and a person chooses. Nothing doubtful is ever taken for a match.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from raamwerk.core.participant.candidate import Candidate, Suggestions, once
from raamwerk.core.participant.municipality import code_of
from raamwerk.core.participant.spelling import Spelled, spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from raamwerk.core.errors import FactValue
    from raamwerk.core.participant.municipality import Municipality
    from raamwerk.core.participant.register import Register

LONGEST: Final = 120
"""A longer text is no name of a municipality."""

_CODE_AND_NAME: Final = re.compile(r"(?:GM ?)?([0-9]{4})\s*[-:;,/|]?\s+(\D+)", re.IGNORECASE)
_NAME_AND_CODE: Final = re.compile(r"(\D+?)\s*[-:;,/|(]?\s*(?:GM ?)?([0-9]{4})\)?", re.IGNORECASE)
_AS_NUMBER: Final = re.compile(r"([0-9]{1,4})[.,]0+")
_OTHER_BODIES: Final = (
    "provincie", "waterschap", "hoogheemraadschap", "wetterskip", "veiligheidsregio", "omgevingsdienst", "ggd",
    "gemeenschappelijke regeling", "samenwerkingsverband", "stichting", "ministerie", "recreatieschap",
    "plassenschap", "stadsregio", "landkreis",
)  # fmt: skip
_ABROAD: Final = ("duitsland", "belgie")


class By(StrEnum):
    """What a match rests on."""

    CODE = "code"
    NAME = "name"
    ALIAS = "alias"
    SPELLING = "spelling"
    """The name but for capitals, accents, apostrophes, hyphens, points or the province behind it."""


@dataclass(frozen=True, slots=True)
class Matched:
    """The one municipality of the day that a text means."""

    municipality: Municipality
    by: By


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A text that a person must decide about, the likeliest candidate first."""

    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A text that means no municipality, and why: `match.empty`, `match.no-such-code` and so on."""

    code: str
    facts: Mapping[str, FactValue] = field(default_factory=dict)


Match = Matched | Doubtful | Unknown


class Matcher:
    """Matches texts against the municipalities of one day; made once for many texts.

    Args:
        register: of the municipalities.
        on: the day; only municipalities of that day are matched or suggested.
    """

    def __init__(self, register: Register, on: date) -> None:
        self._register = register
        self._on = on
        self._there = {each.code for each in register.on(on)}
        self._known = _known(register)
        self._suggest = Suggestions(register, on, self._known)
        self._seen: dict[str, Match] = {}

    def match(self, text: str) -> Match:
        """What a text means on the day."""
        if text not in self._seen:
            self._seen[text] = self._match(text)
        return self._seen[text]

    def _match(self, text: str) -> Match:
        said = " ".join(text.split())
        if not said:
            return Unknown("match.empty")
        if len(said) > LONGEST:
            return Unknown("match.too-long", {"most": LONGEST})
        code = code_of(said)
        if code is not None:
            return self._of_code(code)
        if found := _AS_NUMBER.fullmatch(said):
            return self._of_number(found[1].zfill(4))
        both = _CODE_AND_NAME.fullmatch(said)
        if both is not None:
            return self._of_both(both[1], both[2])
        both = _NAME_AND_CODE.fullmatch(said)
        return self._of_name(said) if both is None else self._of_both(both[2], both[1])

    def _of_code(self, code: str) -> Match:
        """A code is sure; one that is not there on the day is put to a person with what came after or before."""
        meant = self._register.municipalities.get(code)
        if meant is None:
            return Unknown("match.no-such-code", {"code": f"GM{code}"})
        if code in self._there:
            return Matched(meant, By.CODE)
        return _doubtful(self._suggest.instead(meant), code)

    def _of_number(self, code: str) -> Match:
        """A code that a spreadsheet made a number of."""
        match self._of_code(code):
            case Matched(municipality=meant):
                return Doubtful((Candidate(meant, "match.as-number", {"code": meant.id}),))
            case other:
                return other

    def _of_both(self, code: str, name: str) -> Match:
        """A code and a name: sure only where they agree."""
        of_code, of_name = self._of_code(code), self._of_name(name)
        if isinstance(of_code, Matched) and of_code.municipality in _municipalities(of_name):
            return of_code
        facts: dict[str, FactValue] = {"code": f"GM{code}", "name": name.strip()}
        meant = (*_municipalities(of_code), *_municipalities(of_name))
        there = tuple(
            Candidate(each, "match.code-and-name", facts) for each in dict.fromkeys(meant)
        )
        return Doubtful(there) if there else Unknown("match.code-and-name-unknown", facts)

    def _of_name(self, said: str) -> Match:
        spelling = spelled(said)
        if spelling.whole.startswith(_OTHER_BODIES) or spelling.whole.endswith(_ABROAD):
            return Unknown("match.other-body", {"text": said})
        codes = self._known.get(spelling.whole) or self._of_province(spelling)
        there = codes & self._there
        if len(there) == 1:
            return self._sure(there.pop(), said)
        if there:
            return _doubtful(self._suggest.of_same_name(there), said)
        if codes:
            ended = (self._register.municipalities[code] for code in sorted(codes))
            return _doubtful((c for each in ended for c in self._suggest.instead(each)), said)
        suggested = tuple(self._suggest.of_text(said, spelling))
        return Doubtful(suggested) if suggested else Unknown("match.no-such-name", {"text": said})

    def _of_province(self, spelling: Spelled) -> set[str]:
        """Those of the name before a province that lie in it."""
        return {
            code
            for code in self._known.get(spelling.base, set())
            if self._register.municipalities[code].called(self._on).province in spelling.provinces
        }

    def _sure(self, code: str, said: str) -> Matched:
        meant = self._register.municipalities[code]
        if said == meant.called(self._on).text:
            return Matched(meant, By.NAME)
        return Matched(meant, By.ALIAS if said in meant.aliases else By.SPELLING)


def match(register: Register, text: str, on: date) -> Match:
    """What one text means on a day; for many texts make one `Matcher`.

    Raises:
        Refused: `participant.before-record`.
    """
    return Matcher(register, on).match(text)


def _municipalities(found: Match) -> tuple[Municipality, ...]:
    match found:
        case Matched():
            return (found.municipality,)
        case Doubtful():
            return tuple(each.municipality for each in found.candidates)
    return ()


def _doubtful(candidates: Iterable[Candidate], text: str) -> Match:
    """The candidates; where none of them is there on the day, the text means nobody of that day."""
    found = once(candidates)
    return Doubtful(found) if found else Unknown("match.not-there", {"text": text})


def _known(register: Register) -> dict[str, set[str]]:
    """The codes of each name that was ever in use, as names are compared."""
    known: dict[str, set[str]] = {}
    for each in register.municipalities.values():
        for name in (*(name.text for name in each.names), *each.aliases):
            spelling = spelled(name)
            known.setdefault(spelling.whole, set()).add(each.code)
            if "(" in name:  # `Hengelo (O)` may be written without; `Midden-Drenthe` may not
                known.setdefault(spelling.base, set()).add(each.code)
    return known
