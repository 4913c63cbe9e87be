"""A municipality over time: its names, its province, its first and last day, and who came after it.

The code never changes; a municipality that ends keeps its own, and its successors have theirs (O-14).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Refused
from raamwerk.core.period import Period

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

_CODE: Final = re.compile(r"(?:GM)? ?([0-9]{1,4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """What a municipality is called, and where it lies, from a day on.

    `since` is None where that is before the record; `province` is None where it ended before the record.
    """

    since: date | None
    text: str
    province: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Successor:
    """Where a municipality that ended went, or a part of it.

    Args:
        code: of the municipality that came after.
        share: of the inhabitants; 1 where all went to one, None where it is not known. It says how large
            the parts are and decides nothing: an agreement does not follow inhabitants.
        part: the villages that went, of a divided municipality.
        inhabitants: of that part, roughly.
        source: the id of where this was read.
    """

    code: str
    share: Fraction | None
    part: str | None = None
    inhabitants: int | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """A municipality.

    Args:
        code: four digits as text.
        names: oldest first, at least one.
        since: its first day; None where the record does not say, which is before it begins.
        until: the first day on which it no longer is; None while it is.
        successors: who came after it; several for a divided one.
        aliases: other names that mean this one and no other.
    """

    code: str
    names: tuple[Name, ...]
    since: date | None = None
    until: date | None = None
    successors: tuple[Successor, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Its id as a participant: `GM0344`."""
        return f"GM{self.code}"

    @property
    def period(self) -> Period:
        """The days on which it is."""
        return Period(self.since, self.until)

    @property
    def divided(self) -> bool:
        """Whether it went to several, so that what it held goes by decision."""
        return len(self.successors) > 1

    def called(self, on: date) -> Name:
        """Its name and province on a day; the first before it began, the last after it ended."""
        held = [name for name in self.names if name.since is None or name.since <= on]
        return held[-1] if held else self.names[0]

    @property
    def name(self) -> str:
        """Its latest name."""
        return self.names[-1].text


def code_of(text: str) -> str | None:
    """The four digits of a code as people write it (`GM0014`, `gm14`, `14`), or None if it is none."""
    found = _CODE.fullmatch(text.strip())
    return None if found is None else found[1].zfill(4)


def code(text: str) -> str:
    """The four digits of a code.

    Raises:
        Refused: `participant.not-a-code`.
    """
    found = code_of(text)
    if found is None:
        raise Refused("participant.not-a-code", value=text)
    return found
