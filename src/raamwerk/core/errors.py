"""Problems are values and refusals are exceptions; neither carries a finished text.

A code is stable and dotted (`price.too-precise`); the doors hold one table of sentences a code.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FactValue = str | int | None


@dataclass(frozen=True, slots=True)
class Problem:
    """A byte, cell or element that could not be read; reading goes on.

    Args:
        where: the place as a person finds it: `row 12, column Price`, `line 40`, an element's path.
        code: what is wrong, stable and dotted.
        facts: what the sentence of the code needs, by name.
    """

    where: str
    code: str
    facts: Mapping[str, FactValue] = field(default_factory=dict)


class Refused(Exception):  # noqa: N818 - it is not an error: what was asked may not or cannot be done
    """What was asked may not or cannot be done; the doors turn the code into a sentence."""

    def __init__(self, code: str, **facts: FactValue) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


class NotAllowed(Refused):
    """The actor may not do this."""


class NotFound(Refused):
    """There is no such thing, or it is another organisation's."""


class Conflict(Refused):
    """It contradicts what is already there."""


class Unreadable(Refused):
    """A document or file could not be read; `problems` says where and why."""

    def __init__(self, code: str, problems: Sequence[Problem] = (), **facts: FactValue) -> None:
        super().__init__(code, **facts)
        self.problems = tuple(problems)
