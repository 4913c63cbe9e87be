"""A price list read with its profile: a price book, and a verdict on every row that is not in it.

Nothing is dropped without a word: every row under the header is an entry of the book, or has a
verdict here, or was empty and counted.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.core.errors import FactValue
    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.formats.pricelist.cell import Fault


class Judgement(StrEnum):
    """What became of a row that is not an entry of the book."""

    REFUSED = "refused"
    CONFLICTING = "conflicting"
    SUSPECT = "suspect"
    DUPLICATE = "duplicate"
    NO_PRICE = "no-price"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class RowVerdict:
    """Why a row is not an entry of the book.

    Args:
        row: its number in the file.
        judgement: what became of it.
        faults: what is wrong, the first the most telling; empty where the judgement says it all.
    """

    row: int
    judgement: Judgement
    faults: tuple[Fault, ...] = ()

    @property
    def code(self) -> str | None:
        """The code of the first fault."""
        return self.faults[0].code if self.faults else None

    @property
    def facts(self) -> Mapping[str, FactValue]:
        """The facts of the first fault."""
        return self.faults[0].facts if self.faults else {}


@dataclass(frozen=True, slots=True)
class Intake:
    """A price list taken in.

    Args:
        book: the accepted rows as a price book.
        verdicts: of the other rows that are not empty, by row.
        rows: how many rows stand under the header.
        empty: how many of them were empty.
    """

    book: PriceBook
    verdicts: tuple[RowVerdict, ...]
    rows: int
    empty: int

    @property
    def accepted(self) -> int:
        """How many rows became entries."""
        return len(self.book.entries)

    @property
    def refused(self) -> tuple[RowVerdict, ...]:
        """Rows that could not be read as declared."""
        return self.of(Judgement.REFUSED)

    @property
    def conflicting(self) -> tuple[RowVerdict, ...]:
        """Rows of one key and start with different prices; none of them is used."""
        return self.of(Judgement.CONFLICTING)

    @property
    def suspect(self) -> tuple[RowVerdict, ...]:
        """Rows far from the known price, not used until confirmed."""
        return self.of(Judgement.SUSPECT)

    def of(self, judgement: Judgement) -> tuple[RowVerdict, ...]:
        """The verdicts of one kind, by row."""
        return tuple(v for v in self.verdicts if v.judgement is judgement)

    @property
    def counts(self) -> dict[str, int]:
        """How many rows of each kind; together all rows under the header."""
        found = Counter(verdict.judgement.value for verdict in self.verdicts)
        return {
            "accepted": self.accepted,
            **{kind.value: found[kind.value] for kind in Judgement},
            "empty": self.empty,
        }

    @property
    def whole(self) -> bool:
        """Whether no row waits for a person: none refused, conflicting or suspect."""
        stopped = {Judgement.REFUSED, Judgement.CONFLICTING, Judgement.SUSPECT}
        return not any(verdict.judgement in stopped for verdict in self.verdicts)
