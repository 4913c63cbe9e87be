"""A name of a municipality as it is compared: free of capitals, accents, apostrophes, hyphens and points.

Nothing that could tell two names apart is dropped: `Haren` and `Haaren` stay two.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

GRONINGEN, FRYSLAN, DRENTHE, OVERIJSSEL = "Groningen", "Fryslân", "Drenthe", "Overijssel"
FLEVOLAND, GELDERLAND, UTRECHT, LIMBURG = "Flevoland", "Gelderland", "Utrecht", "Limburg"
NOORD_HOLLAND, ZUID_HOLLAND = "Noord-Holland", "Zuid-Holland"
ZEELAND, NOORD_BRABANT = "Zeeland", "Noord-Brabant"

PROVINCES: Final[dict[str, tuple[str, ...]]] = {
    "dr": (DRENTHE,),
    "drenthe": (DRENTHE,),
    "fl": (FLEVOLAND,),
    "flevoland": (FLEVOLAND,),
    "fr": (FRYSLAN,),
    "frl": (FRYSLAN,),
    "friesland": (FRYSLAN,),
    "fryslan": (FRYSLAN,),
    "g": (GRONINGEN, GELDERLAND),
    "gr": (GRONINGEN,),
    "gn": (GRONINGEN,),
    "groningen": (GRONINGEN,),
    "gl": (GELDERLAND,),
    "gld": (GELDERLAND,),
    "gelderland": (GELDERLAND,),
    "o": (OVERIJSSEL,),
    "ov": (OVERIJSSEL,),
    "overijssel": (OVERIJSSEL,),
    "u": (UTRECHT,),
    "ut": (UTRECHT,),
    "utr": (UTRECHT,),
    "utrecht": (UTRECHT,),
    "nh": (NOORD_HOLLAND,),
    "n h": (NOORD_HOLLAND,),
    "noord holland": (NOORD_HOLLAND,),
    "zh": (ZUID_HOLLAND,),
    "z h": (ZUID_HOLLAND,),
    "zuid holland": (ZUID_HOLLAND,),
    "z": (ZEELAND,),
    "ze": (ZEELAND,),
    "zld": (ZEELAND,),
    "zeeland": (ZEELAND,),
    "nb": (NOORD_BRABANT,),
    "n b": (NOORD_BRABANT,),
    "br": (NOORD_BRABANT,),
    "nbr": (NOORD_BRABANT,),
    "noord brabant": (NOORD_BRABANT,),
    "l": (LIMBURG,),
    "lb": (LIMBURG,),
    "limburg": (LIMBURG,),
}
"""What may follow a name to tell which province is meant, as `spelled` leaves it."""

_SEPARATORS: Final = str.maketrans(
    dict.fromkeys("-\u2010\u2011\u2012\u2013\u2014_,;:/()[]{}.", " ")
)
_APOSTROPHES: Final = str.maketrans(
    dict.fromkeys("'\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc`\"", "")
)
_BEFORE: Final = ("gemeente", "gem", "de gemeente")
_AFTER: Final = ("gemeente", "gem", "c a", "ca", "cs")
_WRITTEN_OUT: Final = {"st": "sint", "&": "en"}


@dataclass(frozen=True, slots=True)
class Spelled:
    """A name taken apart.

    Args:
        whole: all words as they are compared.
        base: without what stands behind it to tell the province.
        provinces: those that may be meant by that; empty where nothing stands there.
    """

    whole: str
    base: str
    provinces: tuple[str, ...] = ()


def spelled(text: str) -> Spelled:
    """A name as it is compared.

    The ligature IJ is IJ, accents go, apostrophes go, hyphens and points are blanks; `St.` is Sint, `&` is en,
    `a/d` is aan den; the word gemeente before or behind a name says nothing, and neither does `c.a.`.
    """
    whole = _without_kind(bare(text))
    for length in (2, 1):
        words = whole.split(" ")
        last = " ".join(words[-length:])
        if len(words) > length and last in PROVINCES:
            return Spelled(whole, " ".join(words[:-length]), PROVINCES[last])
    return Spelled(whole, whole)


def bare(text: str) -> str:
    """The words of a text without capitals, accents, apostrophes, hyphens and points, set apart by one blank."""
    plain = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).casefold()
    plain = unicodedata.normalize("NFKD", plain).translate(_SEPARATORS)
    kept = "".join(sign for sign in plain if unicodedata.category(sign) not in {"Mn", "Cf"})
    words = " ".join(_WRITTEN_OUT.get(word, word) for word in kept.split())
    return f" {words} ".replace(" a d ", " aan den ").strip()


def _without_kind(words: str) -> str:
    for kind in _BEFORE:
        words = words.removeprefix(f"{kind} ")
    for kind in _AFTER:
        words = words.removesuffix(f" {kind}")
    return words


def loose(spelling: str) -> str:
    """A spelling in which what is often mixed up looks alike; good for suggestions only, never for a match."""
    return spelling.replace("ij", "y").replace(" ", "")


def distance(one: str, other: str, most: int) -> int | None:
    """How many letters have to be put in, left out, changed or swapped with the next; None when more than `most`."""
    if abs(len(one) - len(other)) > most:
        return None
    before, row = list[int](), list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        further, before = before, row
        row = [i]
        for j, against in enumerate(other, 1):
            cost = min(row[j - 1] + 1, before[j] + 1, before[j - 1] + (sign != against))
            if i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == against:
                cost = min(cost, further[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None
