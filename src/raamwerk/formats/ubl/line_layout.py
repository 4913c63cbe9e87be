"""Which text of a line's markup is which column: learned from one line, read on all that have it.

The readers of trees say it themselves: they are given a line whose texts are marks, and where a
mark comes out, that text is what they would have read. Lines that need more than that (charges,
parts, a figure twice, two units) have no layout and are read from the tree.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from raamwerk.formats.ubl import properties
from raamwerk.formats.ubl.line import ARTICLES, AS_STATED, DATES, article, fields_of
from raamwerk.formats.ubl.markup import MARK
from raamwerk.formats.ubl.shape import SHAPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from lxml import etree

    from raamwerk.core.checking.document import Cells
    from raamwerk.formats.ubl.recognise import Kind

    Row = tuple[str | None, ...]

T = TypeVar("T")

COLUMNS: Final = (
    *("number", "part_number", "name", *AS_STATED, "usage_on", "change", "step_up_from"),
    *("step_up_to", "quantity_from", "commitment_until", "product_type"),
)
"""The columns of a row; those that states of a line need more than one text are never in a layout."""
_MOST: Final = 100
_DAY: Final = len("2026-01-01")


@dataclass(frozen=True, slots=True)
class Picked(Generic[T]):
    """Values by their place among texts, or constant.

    Args:
        pick: takes them from the texts with the constants behind them.
        constants: what is the same wherever the markup is.
    """

    pick: Callable[[tuple[str | T, ...]], tuple[str | T, ...]]
    constants: tuple[str | T, ...]

    def read(self, texts: Iterable[str]) -> tuple[str | T, ...]:
        """The values in their order."""
        return self.pick((*texts, *self.constants))


def picked(values: Sequence[int | str | T], holes: int) -> Picked[T]:
    """How to come by values: a number is the place of a text among so many, anything else itself."""
    constants = tuple(each for each in values if not isinstance(each, int))
    behind = iter(range(holes, holes + len(constants)))
    places = [each if isinstance(each, int) else next(behind) for each in values]
    return Picked(itemgetter(*places), constants)


def place(said: str) -> int | str | None:
    """The text that came out of a tree: the place of its mark, itself if it bears none, None for a mixture."""
    if MARK not in said:
        return said
    number = said.removeprefix(MARK)
    return int(number) if number.isdecimal() and number.isascii() else None


@dataclass(frozen=True, slots=True)
class _Variant:
    """A markup with certain names of item properties.

    Args:
        row: the values of `COLUMNS`.
        articles: where article numbers stand, if there are several to choose from.
        closed: the places in a row of values from a closed list, and what gives them.
    """

    row: Picked[None]
    articles: tuple[int, ...]
    closed: tuple[tuple[int, Callable[[str], str | None]], ...]


@dataclass(frozen=True, slots=True, eq=False)
class LineLayout:
    """One markup of a line.

    Args:
        holes: texts in it.
        columns: the values of columns, properties apart: a place among the texts, or a constant.
        articles: places of article numbers.
        properties: places of the name and of the value of each item property.
        currencies: that amounts are in.
        variants: by the names of the properties; None where the tree must be asked.
    """

    holes: int
    columns: Mapping[str, int | str]
    articles: tuple[int, ...]
    properties: tuple[tuple[int, int], ...]
    currencies: frozenset[str]
    variants: dict[tuple[str, ...], _Variant | None]

    def row(self, texts: Sequence[str]) -> Row | None:
        """The values of `COLUMNS` on a line, or None where the tree must be asked."""
        names = tuple([texts[name] for name, _ in self.properties]) if self.properties else ()
        if names not in self.variants:
            if len(self.variants) >= _MOST:
                self.variants.clear()
            self.variants[names] = self._variant(names)
        found = self.variants[names]
        if found is None:
            return None
        row = found.row.pick((*texts, *found.row.constants))
        return _chosen(found, row, texts) if found.articles or found.closed else row

    def _variant(self, names: Sequence[str]) -> _Variant | None:
        facts = [properties.fact_of(name) for name in names]
        stated = {fact: at for fact, (_, at) in zip(facts, self.properties, strict=True) if fact}
        several = len(stated) < sum(fact is not None for fact in facts)
        if several or "purchase_obligation" in stated:
            return None
        own = stated.pop("part_number", None)
        articles = self.articles if own is None else (*self.articles, own)
        columns = {**self.columns, **{_column(fact): at for fact, at in stated.items()}}
        if articles:
            columns["part_number"] = articles[0]
        closed = tuple(
            (COLUMNS.index(_column(fact)), properties.CLOSED[fact])
            for fact in stated
            if fact in properties.CLOSED
        )
        row = picked([columns.get(name) for name in COLUMNS], self.holes)
        return _Variant(row, articles if len(articles) > 1 else (), closed)


def _column(fact: str) -> str:
    return "unit" if fact == "months" else fact


def _chosen(found: _Variant, row: Row, texts: Sequence[str]) -> Row | None:
    """A row with what depends on the texts themselves."""
    cells = [*row]
    if found.articles:
        cells[_PART], doubt = article(texts[at] for at in found.articles)
        if doubt:
            return None
    for at, known in found.closed:
        value = known((cells[at] or "").lower())
        if value is None:
            return None
        cells[at] = value
    return tuple(cells)


_PART: Final = COLUMNS.index("part_number")
_NUMBER: Final = COLUMNS.index("number")


def learned(line: etree._Element, kind: Kind, holes: int) -> LineLayout | None:
    """The layout of a line whose texts are marks; None where lines like it are left to the tree.

    Args:
        line: the line, with `MARK` and a number for each text, from 0.
        kind: one of the four that `shape.SHAPES` knows.
        holes: how many texts it has.
    """
    said = fields_of(kind).read(line)
    plain = (said["charges"], said["parts"], said["doubles"]) == ("0", "0", "false")
    if not plain or said["price_unit"] not in {"", said["unit"]}:
        return None
    stated = _properties(line, kind)
    columns = {name: place(value) for name, value in _base(said).items() if value}
    articles = [place(said[each]) for each in ARTICLES if said[each]]
    if stated is None or not isinstance(columns.get("number"), int):
        return None
    known = {name: at for name, at in columns.items() if at is not None}
    places = tuple(at for at in articles if isinstance(at, int))
    if len(known) < len(columns) or len(places) < len(articles):
        return None
    currencies = frozenset((said["amount_currency"], said["price_currency"])) - {""}
    return LineLayout(holes, known, places, stated, currencies, {})


def _base(said: Mapping[str, str]) -> dict[str, str]:
    """The columns that a line states outside its properties, part number apart."""
    return {
        "number": said["number"] or said["other_number"],
        "name": said["name"] or said["description"],
        **{name: said[name] for name in AS_STATED},
        "usage_on": said["delivered_on"] or said["wanted_on"],
    }


def _properties(line: etree._Element, kind: Kind) -> tuple[tuple[int, int], ...] | None:
    """Where names and values of properties stand; None where one of them is in pieces."""
    found = []
    for name, value in properties.pairs(line, SHAPES[kind].item):
        if not value or not name:
            continue
        pair = place(name), place(value)
        if not isinstance(pair[0], int) or not isinstance(pair[1], int):
            return None
        found.append((pair[0], pair[1]))
    return tuple(found)


def columns(rows: Sequence[Row]) -> dict[str, Cells] | None:
    """Rows as columns, those that no line states left out; None where a day bears a time zone."""
    found: dict[str, Cells] = {
        name: [*cells]
        for name, cells in zip(COLUMNS, zip(*rows, strict=True), strict=True)
        if any(cells)
    }
    # Of the twenty lines of an invoice, most days are the same.
    days = {day for name in DATES for day in found.get(name, ())}
    return None if any(day is not None and len(day) != _DAY for day in days) else found
