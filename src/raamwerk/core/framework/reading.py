"""Where a text leaves something open: the reading that was chosen, and what it could also mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from raamwerk.core.rule import Sentence


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to read what a text leaves open; `id` is the value that a parameter of the term takes."""

    id: str
    words: Sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """What the public text leaves open (`O-1`), the choice made, and the alternatives by name."""

    id: str
    open: Sentence
    chosen: Choice
    alternatives: tuple[Choice, ...] = ()
