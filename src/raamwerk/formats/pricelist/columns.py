"""The columns of a table as values: each distinct cell is read once, faults stay in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from raamwerk.core.errors import Refused, Unreadable
from raamwerk.core.pricebook.unit import Unit
from raamwerk.formats.pricelist import cell as cells
from raamwerk.formats.pricelist.cell import Dates, Fault
from raamwerk.formats.table import plain
from raamwerk.formats.toml.section import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from raamwerk.core.errors import FactValue
    from raamwerk.core.money import Micro
    from raamwerk.formats.grid import Cell
    from raamwerk.formats.pricelist.profile import Profile
    from raamwerk.formats.table import Table

T = TypeVar("T")
_JOIN: Final = " | "
_QUOTED: Final = 100
NO_PRICE: Final = Fault("price.none", {})
WITHDRAWN: Final = Fault("price.withdrawn", {})
"""Not faults of a row: marks that its price cell says so, told apart by identity."""


class Columns:
    """The mapped columns of a table, read by a profile.

    Every method gives a list as long as the rows, of values and `Fault`s; None where the profile
    maps no column for it.

    Args:
        table: with rows already padded to the width of the header.
        profile: that maps and reads the columns.

    Raises:
        Unreadable: `profile.no-such-column` or `profile.column-twice`, with the headers there are.
    """

    def __init__(self, table: Table, rows: Sequence[Sequence[Cell]], profile: Profile) -> None:
        self._rows = rows
        self._profile = profile
        self._places = {
            name: tuple(_place(table, header) for header in headers)
            for name, headers in profile.columns.items()
        }

    def cells(self, name: str) -> list[Cell] | None:
        """The raw cells of a field; several columns are joined as text."""
        places = self._places.get(name)
        if not places:
            return None
        if len(places) == 1:
            place = places[0]
            return [row[place] for row in self._rows]
        return [_JOIN.join(plain(row[place]) for place in places) for row in self._rows]

    def parts(self) -> list[str | Fault]:
        """Part numbers."""
        shape, declared = self._profile.pattern, self._profile.shape
        return self._read("part-number", lambda c: cells.part_number(c, shape, declared)) or []

    def prices(self, name: str) -> list[Micro | Fault] | None:
        """Amounts, with `NO_PRICE` and `WITHDRAWN` where a cell says so."""
        found = self.cells(name)
        quick = cells.quick_prices(found) if found else None
        if found is None or quick is None:
            return self._read(name, self._price)
        pairs = zip(quick, found, strict=True)
        return [micro or self._price(cell) for micro, cell in pairs]

    def _price(self, cell: Cell) -> Micro | Fault:
        profile = self._profile
        if isinstance(cell, str):
            text = plain(cell).casefold()
            if text in profile.withdrawn:
                return WITHDRAWN
            if text in profile.no_price:
                return NO_PRICE
            if not text:
                return Fault("price.missing", {})
        found = cells.price(cell, profile.numbers)
        return Fault("price.zero", {}) if found == 0 and not profile.zero else found

    def starts(self) -> list[date | Fault] | None:
        """First days."""
        dates = self._profile.dates or Dates("iso")
        return self._read("since", lambda c: cells.day(c, dates))

    def texts(self, name: str) -> list[str | None] | None:
        """Free texts."""
        return self._read(name, cells.words)

    def counts(self, name: str) -> list[int | Fault | None] | None:
        """Whole numbers, None for empty cells."""
        return self._read(name, lambda c: cells.whole(c) if plain(c) else None)

    def units(self) -> list[Unit | Fault] | None:
        """What each row's price covers, by a word or by months and quantity."""
        known = self._profile.units
        worded = self._read("unit", lambda c: _worded(plain(c), known))
        if worded is not None:
            return worded
        months, quantities = self.counts("unit-months"), self.counts("unit-quantity")
        if months is None:
            return None
        made = _Once(_unit)
        quantities = quantities or [1] * len(months)
        pairs = zip(months, quantities, strict=True)
        if Fault not in {*map(type, months), *map(type, quantities)}:
            return list(map(made.__getitem__, pairs))
        return [_first_fault(pair) or made[pair] for pair in pairs]

    def currencies(self) -> list[Fault | None] | None:
        """A fault where a row says another currency than declared."""
        declared = self._profile.currency
        return self._read(
            "currency",
            lambda c: (
                None
                if plain(c).upper() == declared
                else Fault("price.other-currency", {"value": plain(c), "declared": declared})
            ),
        )

    def _read(self, name: str, read: Callable[[Cell], T]) -> list[T] | None:
        found = self.cells(name)
        if found is None:
            return None
        if bool in set(map(type, found)):
            return [read(cell) for cell in found]  # True equals 1.0 and would share its reading
        return list(map(_Once(read).__getitem__, found))


class _Once(dict[Any, Any]):
    """Readings by cell: a list repeats its cells, and each distinct one is read once."""

    def __init__(self, read: Callable[[Any], Any]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: Any) -> Any:  # noqa: ANN401 - a cell of any kind
        value = self[cell] = self._read(cell)
        return value


def _worded(text: str, known: Mapping[str, Unit]) -> Unit | Fault:
    unit = known.get(text.casefold())
    return unit or Fault("unit.unknown-word", {"value": text, "known": ", ".join(known)})


def _first_fault(values: Iterable[object]) -> Fault | None:
    return next((value for value in values if isinstance(value, Fault)), None)


def _unit(said: tuple[int | Fault | None, int | Fault | None]) -> Unit | Fault:
    months, quantity = cast("tuple[int | None, int | None]", said)
    if months is None:
        return Fault("unit.missing", {})
    try:
        return Unit(months, 1 if quantity is None else quantity)
    except Refused as refused:
        return Fault(refused.code, refused.facts)


def _place(table: Table, header: str) -> int:
    wanted = plain(header)
    places = [place for place, found in enumerate(table.header) if found == wanted]
    found = ", ".join(f'"{name}"' for name in table.header if name)
    if not places:
        near = nearest(wanted, [name for name in table.header if name])
        raise Unreadable(
            "profile.no-such-column", column=wanted, row=table.header_row, found=found, near=near
        )
    if len(places) > 1:
        raise Unreadable("profile.column-twice", column=wanted, row=table.header_row)
    return places[0]


def _short(fact: FactValue) -> FactValue:
    """A cell of a thousand words need not be quoted in full."""
    return f"{fact[:_QUOTED]}..." if isinstance(fact, str) and len(fact) > _QUOTED else fact


def faults(columns: Mapping[str, Sequence[object] | None]) -> dict[int, list[Fault]]:
    """The faults by row index, each with the name of its column; marks of prices are none.

    Args:
        columns: values by the column's name, the most telling column first.
    """
    found: dict[int, list[Fault]] = {}
    for name, column in columns.items():
        if Fault not in set(map(type, column or ())):
            continue
        for index, value in enumerate(column or ()):
            if isinstance(value, Fault) and value is not NO_PRICE and value is not WITHDRAWN:
                facts = {key: _short(fact) for key, fact in value.facts.items()}
                named = Fault(value.code, {"column": name, **facts})
                found.setdefault(index, []).append(named)
    return found
