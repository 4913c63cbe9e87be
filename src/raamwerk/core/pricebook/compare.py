"""Two price books side by side: what is new, gone, dearer, cheaper, renamed, and what may not be.

A price of the new book is set beside the price that the old book has in force on its start. Rises
are held against price protection (F-14, M-11); prices that differ by quantity or organisation
against the promise of one price for all (F-12).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from raamwerk.core.period import in_force
from raamwerk.core.pricebook.entry import prices_by_part
from raamwerk.core.pricebook.unit import difference, span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from raamwerk.core.errors import FactValue
    from raamwerk.core.period import Period
    from raamwerk.core.pricebook.entry import Entry, Known, PriceBook
    from raamwerk.core.pricebook.lock import Lock


class Move(StrEnum):
    """What a part number's price does from one book to the next."""

    NEW = "new"
    GONE = "gone"
    UP = "up"
    DOWN = "down"
    SAME = "same"
    OTHER_BASIS = "other-basis"


@dataclass(frozen=True, slots=True)
class Change:
    """One start of one part number in both books.

    Args:
        move: what the price does; `other-basis` when once and a period cannot be compared.
        old: the price before, None for a new part.
        new: the price from its start on, None when gone.
        ratio: the change as an exact part of the old price, 1/10 for a rise of 10 %; None without one.
    """

    move: Move
    old: Entry | None
    new: Entry | None
    ratio: Fraction | None = None

    @property
    def part_number(self) -> str:
        """The part number concerned."""
        entry = self.new or self.old
        return entry.part_number if entry else ""

    @property
    def renamed(self) -> bool:
        """Whether the part kept its number and got another name."""
        if self.old is None or self.new is None or not self.old.name or not self.new.name:
            return False
        return _plain(self.old.name) != _plain(self.new.name)


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A part number that is gone and a new one that bears the same name."""

    old: Entry
    new: Entry
    ratio: Fraction | None


@dataclass(frozen=True, slots=True)
class Flag:
    """A price of the new book that the framework does not allow, or that needs a look.

    Args:
        code: `pricebook.rise-locked`, `pricebook.rise-protected`, `pricebook.by-quantity` or
            `pricebook.by-organisation`.
        entry: of the new book.
        facts: what the sentence of the code needs.
    """

    code: str
    entry: Entry
    facts: Mapping[str, FactValue]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two books side by side; `changes` by part number and start, each move a filter on it."""

    old: PriceBook
    new: PriceBook
    changes: tuple[Change, ...]
    renumbered: tuple[Renumbered, ...]
    flags: tuple[Flag, ...]

    def of(self, move: Move) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(change for change in self.changes if change.move is move)

    @property
    def renamed(self) -> tuple[Change, ...]:
        """Parts that kept their number and got another name."""
        last = {change.part_number: change for change in self.changes if change.renamed}
        return tuple(last.values())


def compare(
    old: PriceBook,
    new: PriceBook,
    *,
    locks: Iterable[Lock] = (),
    protected: Period | None = None,
    uniform: bool = True,
) -> Comparison:
    """Set two books of one framework side by side.

    Args:
        old: the earlier book.
        new: the later book.
        locks: prices that enrolments keep; a higher new price for such a part is flagged.
        protected: the days on which the framework protects prices; any rise in it is flagged.
        uniform: whether the framework has one price for all (F-12); GT Microsoft 1 did not (F-6).

    Raises:
        Conflict: `pricebook.two-prices` when a book contradicts itself.
    """
    before, after = (prices_by_part([replace(book, unsettled=())]) for book in (old, new))
    changes = tuple(_changes(before, after))
    by_part: dict[str, list[Lock]] = {}
    for lock in locks:
        by_part.setdefault(lock.part_number, []).append(lock)
    flags = (
        *(flag for change in changes for flag in _broken(change, by_part, protected)),
        *(uneven(new.entries) if uniform else ()),
    )
    return Comparison(old, new, changes, tuple(_renumbered(changes)), flags)


def _changes(
    before: Mapping[str, Sequence[Known]], after: Mapping[str, Sequence[Known]]
) -> Iterator[Change]:
    for part in sorted({*before, *after}):
        known = before.get(part, ())
        if part not in after:
            last = known[-1].entry
            yield Change(Move.SAME if last.maximum is None else Move.GONE, last, None)
        for each in after.get(part, ()):
            held = in_force(known, each.since)
            yield _change(held.entry if held else None, each.entry)


def _change(old: Entry | None, new: Entry) -> Change:
    """One price beside the one before it; withdrawn counts as not there."""
    priced_before, priced = old and old.maximum is not None, new.maximum is not None
    if not priced:
        return Change(Move.GONE if priced_before else Move.SAME, old, new)
    if old is None or not priced_before:
        return Change(Move.NEW, old, new)
    step = _step(old, new)
    if step is None:
        return Change(Move.OTHER_BASIS, old, new)
    move = Move.UP if step > 0 else Move.DOWN if step < 0 else Move.SAME
    return Change(move, old, new, ratio(old, new))


def _step(old: Entry, new: Entry) -> int | None:
    if old.maximum is None or new.maximum is None:
        return None
    return difference(new.maximum, new.unit, old.maximum, old.unit)


def ratio(old: Entry, new: Entry) -> Fraction | None:
    """The change as an exact part of the old price; None without both, or from a price of zero."""
    step = _step(old, new)
    if step is None or not old.maximum:
        return None
    return Fraction(step, old.maximum * span(new.unit))


def _renumbered(changes: Sequence[Change]) -> Iterator[Renumbered]:
    """Gone parts whose name one new part bears; a name borne by several says nothing."""
    known = {change.part_number for change in changes if change.old is not None}
    new: dict[str, list[Entry]] = {}
    for change in changes:
        entry = change.new
        if change.move is Move.NEW and entry and entry.name and change.part_number not in known:
            new.setdefault(_plain(entry.name), []).append(entry)
    for change in changes:
        if change.move is Move.GONE and change.old and change.old.name:
            found = new.get(_plain(change.old.name), [])
            if len({entry.part_number for entry in found}) == 1:
                yield Renumbered(change.old, found[0], ratio(change.old, found[0]))


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _broken(
    change: Change, locks: Mapping[str, Sequence[Lock]], protected: Period | None
) -> Iterator[Flag]:
    """A new price above a lock, or a rise in days on which the framework protects prices."""
    new = change.new
    if new is None or new.maximum is None or change.move in {Move.SAME, Move.DOWN}:
        return
    for lock in locks.get(new.part_number, ()):
        if (
            lock.price is not None
            and (difference(new.maximum, new.unit, lock.price, lock.unit) or 0) > 0
        ):
            facts: dict[str, FactValue] = {
                "part_number": new.part_number,
                "maximum": new.maximum,
                "locked_price": lock.price,
                "locked_on": lock.since.isoformat(),
                "enrolment": lock.enrolment,
                "since": new.since.isoformat(),
            }
            yield Flag("pricebook.rise-locked", new, facts)
    if change.move is Move.UP and protected is not None and new.since in protected:
        facts = {
            "part_number": new.part_number,
            "maximum": new.maximum,
            "before": change.old.maximum if change.old else None,
            "since": new.since.isoformat(),
        }
        yield Flag("pricebook.rise-protected", new, facts)


def uneven(entries: Iterable[Entry]) -> Iterator[Flag]:
    """Prices that depend on quantity or on organisation (F-12)."""
    for entry in entries:
        if entry.general:
            continue
        depends: Literal["by-organisation", "by-quantity"] = (
            "by-organisation" if entry.organisation else "by-quantity"
        )
        facts: dict[str, FactValue] = {
            "part_number": entry.part_number,
            "maximum": entry.maximum,
            "quantity_from": entry.quantity_from,
            "organisation": entry.organisation,
            "row": entry.row,
        }
        yield Flag(f"pricebook.{depends}", entry, facts)
