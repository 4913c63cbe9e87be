"""Which municipality a text means: by its code, its name or another name for it - never by guess.

What could mean two, or none that is there on the day, or only looks like one, is doubtful: it comes with candidates,
each with why, and a person chooses. Nothing doubtful is ever taken for a match.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from raamwerk.core.participant.municipality import code_of
from raamwerk.core.participant.spelling import Spelled, distance, loose, spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from raamwerk.core.errors import FactValue
    from raamwerk.core.participant.municipality import Municipality
    from raamwerk.core.participant.register import Register

LONGEST: Final = 120
"""A longer text is no name of a municipality."""
MOST_CANDIDATES: Final = 5

_CODE_AND_NAME: Final = re.compile(r"(?:GM ?)?([0-9]{4})\s*[-:;,/|]?\s+(\D+)", re.IGNORECASE)
_NAME_AND_CODE: Final = re.compile(r"(\D+?)\s*[-:;,/|(]?\s*(?:GM ?)?([0-9]{4})\)?", re.IGNORECASE)
_AS_NUMBER: Final = re.compile(r"([0-9]{1,4})[.,]0+")
_SHORT: Final = 6
"""Letters; one letter more or less makes another name of a shorter one, two of a longer."""
_TELLING: Final = 4
"""Letters of a word that tells something; `aan`, `de` and `en` stand in many names."""
_OTHER_BODIES: Final = (
    "provincie", "waterschap", "hoogheemraadschap", "wetterskip", "veiligheidsregio", "omgevingsdienst", "ggd",
    "gemeenschappelijke regeling", "samenwerkingsverband", "stichting", "ministerie", "recreatieschap",
    "plassenschap", "stadsregio", "landkreis",
)  # fmt: skip
_ABROAD: Final = ("duitsland", "belgie")
_MISREAD: Final = ("windows-1252", "latin-1", "mac-roman")
"""Encodings in which text that was written in UTF-8 is read by mistake."""


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
class Candidate:
    """A municipality of the day that may be meant.

    Args:
        municipality: itself.
        code: why it may be: `match.same-name`, `match.ended`, `match.near` and so on.
        facts: what the sentence of the code needs.
    """

    municipality: Municipality
    code: str
    facts: Mapping[str, FactValue] = field(default_factory=dict)


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
        self._known: dict[str, set[str]] = {}
        for each in register.municipalities.values():
            for name in (*(name.text for name in each.names), *each.aliases):
                spelling = spelled(name)
                self._known.setdefault(spelling.whole, set()).add(each.code)
                if "(" in name:  # `Hengelo (O)` may be written without; `Midden-Drenthe` may not
                    self._known.setdefault(spelling.base, set()).add(each.code)
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
            since = self._register.since.isoformat()
            return Unknown("match.no-such-code", {"code": f"GM{code}", "since": since})
        return Matched(meant, By.CODE) if code in self._there else _doubtful(self._instead(meant))

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
            return _doubtful(self._same_name(there))
        if codes:
            return _doubtful(
                each for code in sorted(codes) for each in self._instead(self._municipality(code))
            )
        ways = (self._elsewhere(spelling), self._misread(said), self._of_part(spelling))
        suggested = tuple(each for way in ways for each in way) or tuple(self._near(spelling))
        return _doubtful(suggested) if suggested else Unknown("match.no-such-name", {"text": said})

    def _of_province(self, spelling: Spelled) -> set[str]:
        """Those of the name before a province that lie in it."""
        return {
            code
            for code in self._known.get(spelling.base, set())
            if self._municipality(code).called(self._on).province in spelling.provinces
        }

    def _sure(self, code: str, said: str) -> Matched:
        meant = self._municipality(code)
        if said == meant.called(self._on).text:
            return Matched(meant, By.NAME)
        return Matched(meant, By.ALIAS if said in meant.aliases else By.SPELLING)

    def _same_name(self, codes: Iterable[str]) -> Iterator[Candidate]:
        for code in sorted(codes):
            meant = self._municipality(code)
            name = meant.called(self._on)
            bare = name.text.partition(" (")[0]
            yield Candidate(meant, "match.same-name", {"name": bare, "province": name.province})

    def _instead(self, meant: Municipality) -> Iterator[Candidate]:
        """Who is there on the day in the stead of one that has ended, or that has not begun."""
        if meant.since is not None and self._on < meant.since:
            facts: dict[str, FactValue] = {
                "name": meant.name,
                "code": meant.id,
                "since": meant.since.isoformat(),
            }
            for before in self._register.predecessors(meant.code):
                if before.code in self._there:
                    yield Candidate(before, "match.not-yet", facts)
            return
        ended: dict[str, FactValue] = {
            "name": meant.name,
            "code": meant.id,
            "until": None if meant.until is None else meant.until.isoformat(),
        }
        why = "match.divided" if meant.divided else "match.ended"
        for heir in self._register.successors(meant.code, self._on):
            yield Candidate(heir.municipality, why, {**ended, "heir": heir.municipality.name})

    def _elsewhere(self, spelling: Spelled) -> Iterator[Candidate]:
        """Those of the name that lie in another province than the one behind it."""
        if not spelling.provinces:
            return
        for code in sorted(self._known.get(spelling.base, set()) & self._there):
            meant = self._municipality(code)
            name = meant.called(self._on)
            said = " / ".join(spelling.provinces)
            facts: dict[str, FactValue] = {
                "name": name.text,
                "province": name.province,
                "said": said,
            }
            yield Candidate(meant, "match.other-province", facts)

    def _misread(self, said: str) -> Iterator[Candidate]:
        """The municipality of a name whose accents were spoilt by reading it in the wrong encoding."""
        for mended in _mended(said):
            code = next(iter(self._known.get(spelled(mended).whole, ())), None)
            if code is not None:
                yield from self._suggested(code, "match.misread")

    def _of_part(self, spelling: Spelled) -> Iterator[Candidate]:
        """Those whose name holds the text as whole words, or the other way round.

        A list may have been split at `en`, or hold a part of an organisation, or two municipalities.
        """
        if max(map(len, spelling.whole.split()), default=0) < _TELLING:
            return
        said = f" {spelling.whole} "
        for known, codes in self._known.items():
            why = "match.part" if said in f" {known} " else "match.holds"
            if why == "match.part" or (f" {known} " in said and len(known) >= _TELLING):
                for code in sorted(codes):
                    yield from self._suggested(code, why)

    def _near(self, spelling: Spelled) -> Iterator[Candidate]:
        """Those whose name differs in a letter or two, the nearest first; none that ended long ago."""
        said = loose(spelling.whole)
        most = 1 if len(said) < _SHORT else 2
        near = [
            (apart, code)
            for known, codes in self._known.items()
            if (apart := distance(said, loose(known), most)) is not None and len(said) > most + 1
            for code in codes
            if self._recent(code)
        ]
        for _, code in sorted(near):
            yield from self._suggested(code, "match.near")

    def _recent(self, code: str) -> bool:
        until = self._municipality(code).until
        return until is None or until > self._register.since

    def _suggested(self, code: str, why: str) -> Iterator[Candidate]:
        """A municipality, or those there in its stead, as a candidate."""
        meant = self._municipality(code)
        if code in self._there:
            yield Candidate(meant, why, {"name": meant.called(self._on).text})
            return
        yield from self._instead(meant)

    def _municipality(self, code: str) -> Municipality:
        return self._register.municipalities[code]


def match(register: Register, text: str, on: date) -> Match:
    """What one text means on a day; for many texts make one `Matcher`.

    Raises:
        Refused: `participant.before-record`.
    """
    return Matcher(register, on).match(text)


def _mended(said: str) -> Iterator[str]:
    """What a text may have been before it was read in the wrong encoding, once or twice."""
    spoilt = [said]
    for _ in range(2):
        mended = [each for text in spoilt for each in _read_again(text)]
        yield from mended
        spoilt = mended


def _read_again(text: str) -> Iterator[str]:
    for encoding in _MISREAD:
        try:
            again = text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        if again != text:
            yield again


def _municipalities(found: Match) -> tuple[Municipality, ...]:
    match found:
        case Matched():
            return (found.municipality,)
        case Doubtful():
            return tuple(each.municipality for each in found.candidates)
    return ()


def _doubtful(candidates: Iterable[Candidate]) -> Match:
    """The candidates, each municipality once with its first reason."""
    first: dict[str, Candidate] = {}
    for each in candidates:
        first.setdefault(each.municipality.code, each)
    return Doubtful(tuple(first.values())[:MOST_CANDIDATES])
