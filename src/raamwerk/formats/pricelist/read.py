"""A price list to a price book: read as declared, every row judged.

See docs/price-list-profile.md for what a profile declares.
"""

from __future__ import annotations

import gc
import hashlib
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeVar

from raamwerk.core.errors import Unreadable
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.core.pricebook.unit import MONTH
from raamwerk.formats.pricelist import own
from raamwerk.formats.pricelist.cell import Fault
from raamwerk.formats.pricelist.columns import NO_PRICE, WITHDRAWN, Columns, faults
from raamwerk.formats.pricelist.conflict import unsettled, without_conflicts
from raamwerk.formats.pricelist.intake import Intake, Judgement, RowVerdict
from raamwerk.formats.pricelist.suspect import without_suspects
from raamwerk.formats.table import empty, read_grid, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from raamwerk.formats.grid import Cell
    from raamwerk.formats.pricelist.profile import Profile
    from raamwerk.formats.table import Table

T = TypeVar("T")
_AMOUNTS: Final = ("maximum", "list-price")


def read(
    data: bytes,
    name: str,
    profile: Profile | None = None,
    *,
    framework: str | None = None,
    published: date | None = None,
    previous: Sequence[PriceBook] = (),
    confirmed: Iterable[int] = (),
) -> Intake:
    """Take in a price list.

    Args:
        data: the file.
        name: its name, which the book carries on.
        profile: how to read it; None for Raamwerk's own format, which needs none.
        framework: what the list is for; wins over the profile and the file.
        published: when it became known; wins likewise.
        previous: books already known, against which a price 12 times too high or low is noticed.
        confirmed: row numbers that a person looked at and confirmed, so that they are not suspect.

    Raises:
        Unreadable: `table.*` for the file, `profile.needed`, `profile.no-framework`,
            `profile.no-published`, `profile.no-such-column`, `profile.column-twice`.
    """
    profile = profile or own.profile_of(data, name)
    with _uncollected():
        return _read(data, name, profile, framework, published, previous, frozenset(confirmed))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for garbage: a list makes a million values and no cycle among them."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _read(  # noqa: PLR0917 - called once, with all of them
    data: bytes,
    name: str,
    profile: Profile,
    framework: str | None,
    published: date | None,
    previous: Sequence[PriceBook],
    confirmed: frozenset[int],
) -> Intake:
    grid = read_grid(data, name, dialect=profile.dialect, sheet=profile.sheet)
    table = table_of(grid, profile.header_row)
    live, verdicts = _live(table, profile.skip_rows)
    read, unread = _entries(live, Columns(table, list(live.values()), profile), profile, verdicts)
    entries = without_conflicts(read, verdicts)
    entries = without_suspects(entries, previous, confirmed, verdicts)
    book = PriceBook(
        framework=_declared(framework or profile.framework, "profile.no-framework", name),
        name=name,
        published_at=_declared(published or profile.published, "profile.no-published", name),
        currency=profile.currency,
        entries=tuple(entries),
        sha256=hashlib.sha256(data).hexdigest(),
        profile=profile.name,
        unsettled=unsettled(entries, (*read, *unread)),
    )
    blank = len(table.rows) - len(entries) - len(verdicts)
    ordered = sorted(verdicts, key=lambda verdict: verdict.row)
    return Intake(book, tuple(ordered), len(table.rows), blank)


def _declared(value: T | None, code: str, name: str) -> T:
    if value is None:
        raise Unreadable(code, name=name)
    return value


def _live(table: Table, skipped: frozenset[int]) -> tuple[dict[int, list[Cell]], list[RowVerdict]]:
    """The rows to read by row number, padded to the header; verdicts on those set apart.

    A text row that is longer than the header has most likely shifted. The rows of a sheet are all as
    wide as the sheet: what stands beside the table there is a note.
    """
    width = len(table.header)
    live: dict[int, list[Cell]] = {}
    verdicts: list[RowVerdict] = []
    for number, row in table.numbered():
        if not row or empty(row):
            continue
        if number in skipped:
            verdicts.append(RowVerdict(number, Judgement.SKIPPED))
        elif len(row) > width and not empty(row[width:]):
            fault = Fault("row.too-long", {"cells": len(row), "columns": width})
            verdicts.append(RowVerdict(number, Judgement.REFUSED, (fault,)))
        else:
            live[number] = row if len(row) >= width else [*row, *[""] * (width - len(row))]
    return live, verdicts


def _entries(
    live: Mapping[int, list[Cell]],
    columns: Columns,
    profile: Profile,
    verdicts: list[RowVerdict],
) -> tuple[list[Entry], list[Entry]]:
    """The readable rows as entries, and the starts that the others speak of; verdicts are added."""
    numbers = list(live)
    values: dict[str, Sequence[Any] | None] = {
        "part-number": columns.parts(),
        **{name: _unmixed(columns, name, profile, numbers) for name in _AMOUNTS},
        "since": columns.starts(),
        "unit": columns.units(),
        "currency": columns.currencies(),
        "quantity-from": columns.counts("quantity-from"),
    }
    headers = {name: " | ".join(profile.columns.get(name, (name,))) for name in values}
    wrong = faults({headers[name]: column for name, column in values.items()})
    for index, found in wrong.items():
        verdicts.append(RowVerdict(numbers[index], Judgement.REFUSED, tuple(found)))
    for index, value in enumerate(values["maximum"] or ()):
        if value is NO_PRICE and index not in wrong:
            wrong[index] = []
            verdicts.append(RowVerdict(numbers[index], Judgement.NO_PRICE))
    return _made(numbers, values, columns, profile, wrong), _spoken_of(
        numbers, values, profile, wrong
    )


def _made(
    numbers: Sequence[int],
    values: Mapping[str, Sequence[Any] | None],
    columns: Columns,
    profile: Profile,
    wrong: Mapping[int, object],
) -> list[Entry]:
    count = len(numbers)
    rows = zip(
        values["part-number"] or (),
        values["maximum"] or (),
        values["since"] or [profile.since] * count,
        values["unit"] or [profile.unit] * count,
        columns.texts("product-type") or [None] * count,
        columns.texts("name") or [None] * count,
        values["list-price"] or [None] * count,
        numbers,
        values["quantity-from"] or [None] * count,
        columns.texts("organisation") or [None] * count,
        columns.texts("family") or [None] * count,
        strict=True,
    )
    return [
        Entry(
            part,
            None if maximum is WITHDRAWN else maximum,
            since,
            unit,
            kind,
            name,
            None if type(list_price) is Fault else list_price,
            row,
            least,
            organisation,
            family,
        )
        for index, (
            part, maximum, since, unit, kind, name, list_price, row, least, organisation, family
        ) in enumerate(rows)
        if index not in wrong
    ]  # fmt: skip


def _spoken_of(
    numbers: Sequence[int],
    values: Mapping[str, Sequence[Any] | None],
    profile: Profile,
    wrong: Mapping[int, object],
) -> list[Entry]:
    """The part and start of each row that is no entry, where those two can be read."""
    parts, starts = values["part-number"] or (), values["since"]
    named = ((i, parts[i], starts[i] if starts else profile.since) for i in wrong)
    return [
        Entry(part_number=part, maximum=None, since=since, unit=MONTH, row=numbers[index])
        for index, part, since in named
        if isinstance(part, str) and isinstance(since, date)
    ]


def _unmixed(
    columns: Columns, name: str, profile: Profile, numbers: Sequence[int]
) -> Sequence[Any] | None:
    """A column of amounts, all of it refused when it mixes the decimal comma and the point.

    A cell such as 34,20 beside 34.20 shows that the list was put together from two sources; then
    1.234 is a guess in every row.
    """
    values, cells = columns.prices(name), columns.cells(name)
    if values is None or cells is None:
        return None
    other = [
        n for n, v in enumerate(values) if isinstance(v, Fault) and v.code == "price.other-decimal"
    ]
    if not other:
        return values
    sign = profile.numbers.decimal
    declared = next(
        (
            index
            for index, (value, cell) in enumerate(zip(values, cells, strict=True))
            if isinstance(value, int) and isinstance(cell, str) and sign in cell
        ),
        None,
    )
    if declared is None:
        return values
    facts = {"row": numbers[declared], "other_row": numbers[other[0]]}
    return [Fault("price.mixed-decimals", facts) for _ in values]
