"""Municipalities that a text may mean, each with why; a person chooses among them, nothing here is a match."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from raamwerk.core.participant.spelling import Spelled, distance, loose, spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from raamwerk.core.errors import FactValue
    from raamwerk.core.participant.municipality import Municipality
    from raamwerk.core.participant.register import Register

MOST: Final = 5
"""So many candidates can be chosen among; with more, the text says too little."""
_SHORT: Final = 6
"""Letters; one letter more or less makes another name of a shorter one, two of a longer."""
_TELLING: Final = 4
"""Letters of a word that tells something; `aan`, `de` and `en` stand in many names."""
_MISREAD: Final = ("windows-1252", "latin-1", "mac-roman")
"""Encodings in which text that was written in UTF-8 is read by mistake."""


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


def once(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The first few candidates, each municipality once with its first reason."""
    first: dict[str, Candidate] = {}
    for each in candidates:
        first.setdefault(each.municipality.code, each)
    return tuple(first.values())[:MOST]


class Suggestions:
    """Finds candidates among the municipalities of one day.

    Args:
        register: of the municipalities.
        on: the day; only municipalities of that day are suggested.
        known: the codes of each name that was ever in use, as names are compared.
    """

    def __init__(self, register: Register, on: date, known: Mapping[str, set[str]]) -> None:
        self._register = register
        self._on = on
        self._there = {each.code for each in register.on(on)}
        self._known = known
        self._loose = [
            (name, loose(name), _letters(loose(name)))
            for name, codes in known.items()
            if any(map(self._recent, codes))
        ]
        self._by_word: dict[str, list[str]] = {}
        for name in known:
            for word in dict.fromkeys(name.split()):
                self._by_word.setdefault(word, []).append(name)

    def of_text(self, said: str, spelling: Spelled) -> tuple[Candidate, ...]:
        """Those that a text may mean which is nobody's name, the likeliest first."""
        likely = (self._elsewhere(spelling), self._misread(said), self._of_part(spelling))
        found = [candidate for each in likely for candidate in each]
        return once(found or (*self._near(spelling), *self._held(spelling)))

    def of_same_name(self, codes: Iterable[str]) -> Iterator[Candidate]:
        """Those of the day that bear one name."""
        for code in sorted(codes):
            meant = self._municipality(code)
            name = meant.called(self._on)
            bare = name.text.partition(" (")[0]
            yield Candidate(meant, "match.same-name", {"name": bare, "province": name.province})

    def instead(self, meant: Municipality) -> Iterator[Candidate]:
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
            if (known := spelled(mended).whole) in self._known:
                yield from self._of_name(known, "match.misread")

    def _of_part(self, spelling: Spelled) -> Iterator[Candidate]:
        """Those whose name holds the text as whole words: a list may have been split at `en`."""
        words = spelling.whole.split()
        if max(map(len, words), default=0) < _TELLING:
            return
        for known in self._by_word.get(words[0], ()):
            if f" {spelling.whole} " in f" {known} ":
                yield from self._of_name(known, "match.part")

    def _held(self, spelling: Spelled) -> Iterator[Candidate]:
        """Those whose name stands in the text as whole words: it may hold two, or a part of an organisation."""
        words = spelling.whole.split()
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                known = " ".join(words[start:end])
                if len(known) >= _TELLING and known in self._known:
                    yield from self._of_name(known, "match.holds")

    def _near(self, spelling: Spelled) -> Iterator[Candidate]:
        """Those whose name differs in a letter or two, the nearest first; none that ended long ago."""
        said = loose(spelling.whole)
        most = 1 if len(said) < _SHORT else 2
        if len(said) <= most + 1:
            return
        letters = _letters(said)
        near = [
            (apart, known)
            for known, form, others in self._loose
            if (letters ^ others).bit_count() <= 2 * most  # a slip changes two letters at most
            and (apart := distance(said, form, most)) is not None
        ]
        for _, known in sorted(near):
            yield from self._of_name(known, "match.near")

    def _recent(self, code: str) -> bool:
        until = self._municipality(code).until
        return until is None or until > self._register.since

    def _of_name(self, known: str, why: str) -> Iterator[Candidate]:
        """Those that bear a name, or those there in their stead."""
        for code in sorted(self._known[known]):
            yield from self._suggested(code, why)

    def _suggested(self, code: str, why: str) -> Iterator[Candidate]:
        """A municipality, or those there in its stead, as a candidate."""
        meant = self._municipality(code)
        if code in self._there:
            yield Candidate(meant, why, {"name": meant.called(self._on).text})
            return
        yield from self.instead(meant)

    def _municipality(self, code: str) -> Municipality:
        return self._register.municipalities[code]


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


def _letters(text: str) -> int:
    """Which letters stand in a text, a bit each; letters far apart in the alphabet may share one."""
    bits = 0
    for sign in text:
        bits |= 1 << (ord(sign) % 64)
    return bits
