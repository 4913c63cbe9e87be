"""Price books, kept and given back.

A book comes in with all its entries in one transaction and is never changed after that; only its state moves on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from raamwerk.core.errors import NotFound
from raamwerk.core.money import Micro
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.core.pricebook.kept import PUBLISHED, BookState, Hand, KeptBook, must_follow
from raamwerk.core.pricebook.unit import Unit
from raamwerk.store import bulk, frameworks, models, people

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from django.db.models import QuerySet

_COLUMNS: Final = (
    "book_id",
    "part_number",
    "since",
    "maximum",
    "unit_months",
    "unit_quantity",
    "product_type",
    "name",
    "list_price",
    "row",
    "quantity_from",
    "organisation",
    "family",
    "unsettled",
)
_MOST: Final = 5_000
"""Part numbers that are asked for at once: both databases take so many in one question."""
_PUBLISHED: Final = sorted(state.value for state in PUBLISHED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """A price list as it was taken in.

    Args:
        book: its accepted rows.
        profile_sha256: of the profile's file; None for Raamwerk's own format.
        confirmed: row numbers that a person had confirmed.
        counts: how many rows of each kind.
        verdicts: what became of each row that is no entry, as plain values.
        waiting: how many of them wait for a person.
    """

    book: PriceBook
    profile_sha256: str | None = None
    confirmed: Sequence[int] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    verdicts: Sequence[Mapping[str, Any]] = ()
    waiting: int = 0


def add(intake: Intake, by: Hand) -> int:
    """Keep a price list as an imported book, and give its number.

    Raises:
        NotFound: `framework.unknown` or `person.unknown`.
    """
    book = intake.book
    held = models.Book.objects.create(
        framework=frameworks.row(book.framework),
        name=book.name,
        published_at=book.published_at,
        currency=book.currency,
        sha256=book.sha256,
        profile=book.profile,
        profile_sha256=intake.profile_sha256,
        confirmed=list(intake.confirmed),
        counts=dict(intake.counts),
        verdicts=list(intake.verdicts),
        waiting=intake.waiting,
        imported_by=people.row(by.email),
        imported_on=by.on,
    )
    bulk.insert(models.Entry, _COLUMNS, _rows(held.pk, book))
    return held.pk


def same(framework: str, sha256: str, published_at: date) -> KeptBook | None:
    """The book of the same file, framework and day that is there already and was not rejected."""
    found = _books().filter(framework__code=framework, sha256=sha256, published_at=published_at)
    held = found.exclude(state=BookState.REJECTED.value).first()
    return None if held is None else _kept(held)


def step(number: int, state: BookState, by: Hand) -> KeptBook:
    """Move a book on: check, release or reject it.

    Raises:
        NotFound: `pricebook.unknown` or `person.unknown`.
        Conflict: `pricebook.no-such-step`.
    """
    held = _row(number)
    must_follow(BookState(held.state), state, held.name)
    held.state = state.value
    person = people.row(by.email)
    match state:
        case BookState.CHECKED:
            held.checked_by, held.checked_on, held.check_reason = person, by.on, by.reason
        case BookState.RELEASED:
            held.released_by, held.released_on, held.override_reason = person, by.on, by.reason
        case BookState.REJECTED:
            held.rejected_by, held.rejected_on, held.reject_reason = person, by.on, by.reason
    held.save()
    return _kept(held)


def supersede(framework: str) -> tuple[int, ...]:
    """Of a framework's released books all but the last published give way; their numbers.

    Of one day the later released stays.
    """
    released = models.Book.objects.filter(
        framework__code=framework, state=BookState.RELEASED.value
    ).order_by("published_at", "released_on", "id")
    earlier = list(released)[:-1]
    for held in earlier:
        held.state = BookState.SUPERSEDED.value
        held.save()
    return tuple(held.pk for held in earlier)


def of(number: int) -> KeptBook:
    """What is known of a book.

    Raises:
        NotFound: `pricebook.unknown`.
    """
    return _kept(_row(number))


def of_framework(framework: str) -> tuple[KeptBook, ...]:
    """All books of a framework, the earliest published first."""
    found = _books().filter(framework__code=framework)
    return tuple(_kept(held) for held in found.order_by("published_at", "id"))


def whole(number: int) -> PriceBook:
    """A book with all its entries.

    Raises:
        NotFound: `pricebook.unknown`.
    """
    held = _row(number)
    return _whole(held, _entries(models.Entry.objects.filter(book=held)))


def about(number: int, parts: Iterable[str]) -> PriceBook:
    """A book with the entries of some part numbers only.

    Raises:
        NotFound: `pricebook.unknown`.
    """
    held = _row(number)
    wanted = sorted(set(parts))
    chunks = (wanted[start : start + _MOST] for start in range(0, len(wanted), _MOST))
    found = models.Entry.objects.filter(book=held)
    return _whole(
        held, [e for chunk in chunks for e in _entries(found.filter(part_number__in=chunk))]
    )


def verdicts(number: int) -> tuple[Mapping[str, Any], ...]:
    """What became of each row of the file that is no entry, as it was kept.

    Raises:
        NotFound: `pricebook.unknown`.
    """
    return tuple(_row(number).verdicts)


def published(framework: str) -> tuple[PriceBook, ...]:
    """The books whose prices hold, whole, the earliest published first."""
    found = _books().filter(framework__code=framework, state__in=_PUBLISHED)
    return tuple(
        _whole(held, _entries(models.Entry.objects.filter(book=held)))
        for held in found.order_by("published_at", "id")
    )


def published_about(framework: str, part_number: str) -> tuple[PriceBook, ...]:
    """The same with the entries of one part number only: one look-up in one index."""
    return published_of(framework, (part_number,))


def published_of(framework: str, parts: Iterable[str]) -> tuple[PriceBook, ...]:
    """The same with the entries of some part numbers only."""
    wanted = sorted(set(parts))
    by_book: dict[tuple[Any, ...], list[Entry]] = {}
    for start in range(0, len(wanted), _MOST):
        rows = models.Entry.objects.filter(
            part_number__in=wanted[start : start + _MOST],
            book__framework__code=framework,
            book__state__in=_PUBLISHED,
        )
        for row in rows.order_by("id").values_list(*_COLUMNS, *_OF_BOOK):
            by_book.setdefault((row[len(_COLUMNS)], row[0], *row[len(_COLUMNS) :]), []).append(
                _entry(row[: len(_COLUMNS)])
            )
    return tuple(_part(framework, key[2:], found) for key, found in sorted(by_book.items()))


_OF_BOOK: Final = (
    "book__published_at",
    "book__name",
    "book__currency",
    "book__sha256",
    "book__profile",
)


def _part(framework: str, about: tuple[Any, ...], found: list[Entry]) -> PriceBook:
    """A book of some of its entries."""
    published_at, name, currency, sha256, profile = about
    return PriceBook(
        framework=framework,
        name=name,
        published_at=published_at,
        currency=currency,
        entries=tuple(entry for entry in found if not entry.unsettled),
        sha256=sha256,
        profile=profile,
        unsettled=tuple(entry for entry in found if entry.unsettled),
    )


def _rows(number: int, book: PriceBook) -> Iterator[tuple[Any, ...]]:
    for entry in book.starts:
        yield (
            number,
            entry.part_number,
            entry.since,
            entry.maximum,
            entry.unit.months,
            entry.unit.quantity,
            entry.product_type,
            entry.name,
            entry.list_price,
            entry.row,
            entry.quantity_from,
            entry.organisation,
            entry.family,
            entry.unsettled,
        )


def _entries(found: QuerySet[models.Entry]) -> list[Entry]:
    return [entry for _, entry in _numbered(found)]


def _numbered(found: QuerySet[models.Entry]) -> Iterator[tuple[int, Entry]]:
    """Entries in the order in which they came in, each with the number of its book."""
    rows = found.order_by("id").values_list(*_COLUMNS)
    return ((row[0], _entry(row)) for row in rows.iterator(chunk_size=5_000))


@lru_cache(maxsize=64)
def _unit(months: int, quantity: int) -> Unit:
    return Unit(months, quantity)


def _entry(row: tuple[Any, ...]) -> Entry:
    """A row of `_COLUMNS` as a core value."""
    (
        _, part, since, maximum, months, quantity, kind, name, list_price, place, least, body, family, unsettled
    ) = row  # fmt: skip
    return Entry(
        part_number=part,
        maximum=None if maximum is None else Micro(maximum),
        since=since,
        unit=_unit(months, quantity),
        product_type=kind,
        name=name,
        list_price=None if list_price is None else Micro(list_price),
        row=place,
        quantity_from=least,
        organisation=body,
        family=family,
        unsettled=unsettled,
    )


def _whole(held: models.Book, entries: Iterable[Entry]) -> PriceBook:
    found = list(entries)
    return PriceBook(
        framework=held.framework.code,
        name=held.name,
        published_at=held.published_at,
        currency=held.currency,
        entries=tuple(entry for entry in found if not entry.unsettled),
        sha256=held.sha256,
        profile=held.profile,
        unsettled=tuple(entry for entry in found if entry.unsettled),
    )


def _books() -> QuerySet[models.Book]:
    return models.Book.objects.select_related(
        "framework", "imported_by", "checked_by", "released_by", "rejected_by"
    )


def _row(number: int) -> models.Book:
    found = _books().filter(pk=number).first()
    if found is None:
        raise NotFound("pricebook.unknown", book=str(number))
    return found


def _kept(held: models.Book) -> KeptBook:
    return KeptBook(
        id=held.pk,
        framework=held.framework.code,
        name=held.name,
        published_at=held.published_at,
        currency=held.currency,
        sha256=held.sha256,
        profile=held.profile,
        profile_sha256=held.profile_sha256,
        confirmed=tuple(held.confirmed),
        state=BookState(held.state),
        entries=held.entries.filter(unsettled=False).count(),
        counts=held.counts,
        waiting=held.waiting,
        imported=Hand(held.imported_by.email, held.imported_on),
        checked=_hand(held.checked_by, held.checked_on, held.check_reason),
        released=_hand(held.released_by, held.released_on, held.override_reason),
        rejected=_hand(held.rejected_by, held.rejected_on, held.reject_reason),
    )


def _hand(person: models.Person | None, on: date | None, reason: str | None) -> Hand | None:
    return None if person is None or on is None else Hand(person.email, on, reason)
