"""A term: one dated, sourced condition of a framework, with the parameters that rules read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeVar

from raamwerk.core.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.core.framework.reading import Reading
    from raamwerk.core.money import Micro
    from raamwerk.core.rule import Sentence

Sure = Literal["seen", "second-hand", "inferred"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a term was read, and on which day; `published` is the day on the text itself."""

    id: str
    title: str
    publisher: str
    url: str
    seen: date
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Tier:
    """From this many on: a discount as a ratio in millionths, or a price level by name."""

    since_quantity: int
    percent: Micro | None = None
    level: str | None = None


Value = date | int | str | tuple[str, ...] | tuple[int, ...] | tuple[Tier, ...]
"""A parameter as read. A percentage is a ratio in millionths (90 % is 900_000), an amount is micro-euros (0.01 is 10_000)."""

V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One condition that holds from `since` until a later entry with the same id starts.

    Args:
        id: one of the ids of `vocabulary.TERMS`, or a name of the file's own when not executable.
        since: the first day; a term has no end of its own.
        words: the condition in Dutch and English, with parameters by name in braces.
        sources: where it was read; `where` is the place in the first of them.
        readings: what the text leaves open and how it is read here.
        parameters: by name, as `vocabulary.TERMS` types them.
        executable: whether rules can judge by it; if not, `because` says why.
        sure: seen in the source, only second-hand, or inferred from it.
        dossier: the numbers of the facts it rests on (F-5, M-7), for those who keep the file.
        withdrawn: the entry only ends the earlier one of the same id.
    """

    id: str
    since: date
    words: Sentence
    sources: tuple[Source, ...]
    where: str = ""
    readings: tuple[Reading, ...] = ()
    parameters: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    executable: bool = True
    because: Sentence | None = None
    sure: Sure = "seen"
    dossier: tuple[str, ...] = ()
    withdrawn: bool = False

    def number(self, name: str) -> int:
        """A whole number (days, months, a count, a year), or the millionths of a ratio or an amount."""
        return self._parameter(name, int)

    def flag(self, name: str) -> bool:
        """A yes or no."""
        return self._parameter(name, bool)

    def text(self, name: str) -> str:
        """A text or a choice."""
        return self._parameter(name, str)

    def day(self, name: str) -> date:
        """A date."""
        return self._parameter(name, date)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(str(item) for item in self._parameter(name, tuple))

    def counts(self, name: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        return tuple(item for item in self._parameter(name, tuple) if isinstance(item, int))

    def tiers(self, name: str) -> tuple[Tier, ...]:
        """A table of tiers, the smallest quantity first."""
        return tuple(item for item in self._parameter(name, tuple) if isinstance(item, Tier))

    def month_day(self, name: str) -> tuple[int, int]:
        """A month and a day that come back every year: `12-01` is (12, 1)."""
        month, day = self.text(name).split("-")
        return int(month), int(day)

    def _parameter(self, name: str, kind: type[V]) -> V:
        value = self.parameters.get(name)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise NotFound("framework.no-parameter", term=self.id, parameter=name)
        return value
