"""What the maximum of a part number is on a day, and for an enrolment: the one question, answered whole."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, Literal

from raamwerk.core.enrolment.lock import locked_on, price_day
from raamwerk.core.errors import NotFound
from raamwerk.core.period import in_force
from raamwerk.core.pricebook.entry import known_books, prices_of
from raamwerk.core.pricebook.lock import ceiling_is_lock, lock_in_force

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.enrolment.terms import PriceEffect
    from raamwerk.core.pricebook.entry import Known, PriceBook
    from raamwerk.core.pricebook.lock import Lock

NEAR: Final = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """The maximum of a part number on a day.

    Args:
        part_number: asked about.
        on: the day asked about.
        price_day: the day whose price counts: `on`, or by O-5 for an enrolment; None before it starts.
        known: the price in force on the price day with its book; a withdrawal has no amount.
        until: the day from which another price is known.
        lock: the price that the enrolment keeps.
        ceiling: which of the two may be asked at most; None when that cannot be told.
        history: every price known, by start.
    """

    part_number: str
    on: date
    price_day: date | None
    known: Known | None
    until: date | None
    lock: Lock | None
    ceiling: Literal["maximum", "lock"] | None
    history: tuple[Known, ...]

    @property
    def name(self) -> str | None:
        """The latest name that a book gives the part."""
        return next((k.entry.name for k in reversed(self.history) if k.entry.name), None)


def answer(
    books: Sequence[PriceBook],
    part_number: str,
    on: date,
    *,
    enrolment: Enrolment | None = None,
    effect: PriceEffect = "sticky",
    lower_of_both: bool = True,
    known_on: date | None = None,
) -> Answer:
    """The maximum in force, its source, and the lock if there is one (K-2, O-5, O-6).

    Args:
        books: of one framework.
        part_number: asked about.
        on: the day of the order or of the use that is paid for.
        enrolment: whose price is asked; None for the book alone.
        effect: when a period's price reaches an enrolment (O-5).
        lower_of_both: whether a lower maximum wins over the lock (O-6).
        known_on: leaves out books published later.

    Raises:
        NotFound: `price.unknown-part`, with part numbers that look like it.
        Conflict: `pricebook.two-prices`.
    """
    known = known_books(books, known_on)
    history = prices_of(known, part_number)
    if not history:
        raise NotFound(
            "price.unknown-part", part_number=part_number, near=_near(known, part_number)
        )
    day: date | None = on
    lock: Lock | None = None
    if enrolment is not None:
        day = price_day(enrolment.start, locked_on(enrolment, part_number), on, effect)
        lock = lock_in_force(enrolment, known, part_number, on)
    found = None if day is None else in_force(history, day)
    later = [each.since for each in history if day is not None and each.since > day]
    return Answer(
        part_number=part_number,
        on=on,
        price_day=day,
        known=found,
        until=min(later, default=None),
        lock=lock,
        ceiling=_ceiling(found, lock, lower_of_both=lower_of_both),
        history=history,
    )


def _ceiling(
    known: Known | None, lock: Lock | None, *, lower_of_both: bool
) -> Literal["maximum", "lock"] | None:
    has_maximum = known is not None and known.entry.maximum is not None
    if lock is None:
        return "maximum" if has_maximum else None
    if lock.price is not None and not lower_of_both:
        return "lock"
    locked = ceiling_is_lock(lock, known.entry if known else None)
    if locked is None:
        return "maximum" if has_maximum and lock.price is None else None
    return "lock" if locked else "maximum"


def _near(books: Sequence[PriceBook], part_number: str) -> str:
    """Part numbers that look like it, and parts whose name holds the words asked."""
    parts: dict[str, str] = {}
    for entry in (entry for book in books for entry in book.starts):
        parts[entry.part_number] = entry.name or parts.get(entry.part_number, "")
    folded = part_number.casefold()
    exact = [part for part in parts if part.casefold() == folded]
    named = [part for part, name in parts.items() if folded in name.casefold()]
    found = [*exact, *named, *get_close_matches(part_number, parts, NEAR)]
    return ", ".join(dict.fromkeys(found[:NEAR]))
