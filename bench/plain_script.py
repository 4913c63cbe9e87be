"""What a careful person would write in plain Python: dictionaries, dates, decimals, a line at a time.

Written from the terms, not from the rules: it is also the oracle that the fast ways are held against.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RULES: Final = (
    "date.outside-enrolment",
    "date.outside-framework",
    "date.outside-participation",
    "price.above-lock",
    "price.above-maximum",
    "price.discount-not-kept",
    "price.no-maximum",
    "price.unit-suspect",
    "price.unit-unknown",
    "price.volume-dependent",
    "product.outside-framework",
    "product.part-number-missing",
    "quantity.reduction-without-right",
)
"""In the order in which they are named first."""
BREACH, UNKNOWN, REMARK, PASS = range(4)
SINCE: Final = date(2022, 12, 1)
LAST: Final = date(2027, 12, 31)
MICRO: Final = 1_000_000
ANSWERS: Final = pa.schema(
    [
        ("outcome", pa.uint8()),
        ("rule", pa.uint8()),
        ("maximum", pa.int64()),
        ("ceiling", pa.int64()),
        ("effect", pa.int64()),
    ]
)


class Price(NamedTuple):
    """A price from a day on; `amount` None where it was withdrawn or is not known."""

    since: date
    amount: Decimal | None
    months: int
    units: int
    product_type: str | None = None

    @property
    def span(self) -> int:
        """Unit-months that it covers."""
        return max(self.months, 1) * self.units


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a table."""
    for batch in pq.ParquetFile(path).iter_batches():
        yield from batch.to_pylist()


def euros(micro: int | None) -> Decimal | None:
    """An amount of micro-euros."""
    return None if micro is None else Decimal(micro) / MICRO


def in_force(prices: list[Price], on: date) -> Price | None:
    """The last of some dated prices that started."""
    found = None
    for price in prices:
        if price.since > on:
            break
        found = price
    return found


def last_anniversary(start: date, on: date) -> date:
    """The last day like the start on or before a day; 28 February where there is no 29th."""
    for year in (on.year, on.year - 1):
        leap = start.month == 2 and start.day == 29 and year % 4
        found = date(year, start.month, 28 if leap else start.day)
        if found <= on:
            return found
    raise ValueError(on)


class Register:
    """The book and the enrolments, as dictionaries."""

    def __init__(self, folder: Path) -> None:
        self.prices: dict[str, list[Price]] = defaultdict(list)
        for row in rows(folder / "entries.parquet"):
            price = Price(
                row["since"],
                euros(row["maximum"]),
                row["months"],
                row["units"],
                row["product_type"],
            )
            self.prices[row["part_number"]].append(price)
        for prices in self.prices.values():
            prices.sort(key=lambda each: each.since)
        self.enrolments = {row["participant"]: row for row in rows(folder / "enrolments.parquet")}
        self.ordered: dict[tuple[str, str], date] = {}
        for row in rows(folder / "orders.parquet"):
            key = row["participant"], row["part_number"]
            self.ordered[key] = min(row["on"], self.ordered.get(key, row["on"]))
        self.locks = self._locks(folder)
        self.discounts: dict[tuple[str, str], list[tuple[date, Decimal]]] = defaultdict(list)
        self.declares: set[str] = set()
        for row in rows(folder / "discounts.parquet"):
            share = Decimal(row["share"]) / MICRO
            self.discounts[row["participant"], row["product_type"]].append((row["since"], share))
            self.declares.add(row["participant"])

    def _locks(self, folder: Path) -> dict[tuple[str, str], list[Price]]:
        """The price of the first order, and what price sheets put in its place."""
        locks: dict[tuple[str, str], list[Price]] = defaultdict(list)
        for row in rows(folder / "sheets.parquet"):
            price = Price(row["since"], euros(row["price"]), row["months"], row["units"])
            locks[row["participant"], row["part_number"]].append(price)
        for key, on in self.ordered.items():
            sheets = sorted(locks[key], key=lambda each: each.since)
            if not sheets or sheets[0].since > on:
                held = in_force(self.prices[key[1]], on)
                sheets.insert(0, held._replace(since=on) if held else Price(on, None, 1, 1))
            locks[key] = sheets
        return locks

    def discount(self, who: str, product_type: str | None, on: date) -> Decimal | None:
        """The share that was declared; 0 where nothing was declared at all."""
        if who not in self.declares:
            return Decimal(0)
        found = None
        for since, share in self.discounts.get((who, product_type or ""), ()):
            if since <= on:
                found = share
        return found


def over(
    price: Decimal | None, span: int | None, bound: Price | None, less: Decimal
) -> bool | None:
    """Whether a price is above a bound, over the same unit-months."""
    if price is None or span is None or bound is None or bound.amount is None:
        return None
    return price * bound.span > bound.amount * span * (1 - less)


def either(one: bool | None, other: bool | None) -> bool | None:  # noqa: FBT001 - three values each
    """Or, where not known is not false."""
    if one or other:
        return True
    return None if one is None or other is None else False


def verdict(breach: bool | None, broken: int = BREACH) -> int:  # noqa: FBT001 - three values
    """The code of an outcome."""
    return UNKNOWN if breach is None else broken if breach else PASS


def judge(
    register: Register, line: dict[str, Any]
) -> tuple[int, int | None, int | None, int | None, int | None]:
    """Outcome, rule, maximum, ceiling and effect of a line."""
    on, part, who = line["price_date"], line["part_number"], line["participant"]
    enrolment = register.enrolments[who]
    price, months = euros(line["unit_price"]), line["unit_months"]
    maximum, lock, known = look_up(register, who, part, on)
    held = maximum is not None and maximum.amount is not None
    span = None if months is None else max(months, 1)
    to_maximum = span
    if (
        held
        and maximum is not None
        and months is not None
        and (months == 0) != (maximum.months == 0)
    ):
        to_maximum = None
    to_lock = (
        None if lock and months is not None and (months == 0) != (lock.months == 0) else to_maximum
    )
    codes: dict[int, int] = {}
    codes[1] = verdict(on < SINCE or on > LAST)
    above_lock = above_maximum = None
    if SINCE <= on <= LAST:
        codes[0] = verdict(on < enrolment["start"] or on > enrolment["last"])
        codes[2] = verdict(on < enrolment["start"])
        if lock is not None:
            above_lock = over(price, to_lock, lock, Decimal(0))
            codes[3] = verdict(above_lock)
        above_maximum = over(price, to_maximum, maximum, Decimal(0))
        codes[4] = verdict(above_maximum) if known else UNKNOWN
        codes[5] = discount(register, line, maximum, lock, (to_maximum, to_lock), known=known)
        codes[6] = PASS if held else UNKNOWN
        if known and held and to_maximum is not None and maximum is not None:
            codes[7] = UNKNOWN if twelvefold(price, to_maximum, maximum) else PASS
        if known and held:
            codes[8] = UNKNOWN if to_maximum is None else PASS
        codes[9] = PASS if known else UNKNOWN
        codes[10] = PASS if known else UNKNOWN
        codes[11] = PASS
    worst, rule = min((code, number) for number, code in codes.items() if code < _NONE)
    effects = []
    if codes.get(3) == BREACH and lock is not None:
        effects.append(excess(price, to_lock, lock, line["quantity"]))
    if codes.get(4) == BREACH and maximum is not None:
        effects.append(excess(price, to_maximum, maximum, line["quantity"]))
    return (
        worst,
        rule if worst < PASS else None,
        micro(maximum.amount) if maximum else None,
        ceiling(maximum, lock),
        max(effects, default=None),
    )


_NONE: Final = 4
"""Not applicable."""


def look_up(
    register: Register, who: str, part: str, on: date
) -> tuple[Price | None, Price | None, bool]:
    """The maximum and the lock that hold, and whether the article is known at all."""
    start, first = register.enrolments[who]["start"], register.ordered.get((who, part))
    day = on
    if on >= start:
        day = max(last_anniversary(start, on), on if first is None else min(first, on))
    prices = register.prices.get(part)
    maximum = in_force(prices, day) if prices else None
    lock = in_force(register.locks.get((who, part), []), on)
    return maximum, lock, prices is not None or first is not None


def discount(
    register: Register,
    line: dict[str, Any],
    maximum: Price | None,
    lock: Price | None,
    spans: tuple[int | None, int | None],
    *,
    known: bool,
) -> int:
    """The code of the promise that a reseller made for a type of product."""
    product_type = maximum.product_type if maximum else None
    share = register.discount(line["participant"], product_type, line["price_date"])
    promised = share > 0 if share is not None else (False if product_type else None)
    if promised is False:
        return _NONE
    if not known or promised is None or share is None:
        return UNKNOWN
    price = euros(line["unit_price"])
    by_lock = False if lock is None or lock.amount is None else over(price, spans[1], lock, share)
    return verdict(either(over(price, spans[0], maximum, share), by_lock), REMARK)


def twelvefold(price: Decimal | None, span: int, bound: Price) -> bool:
    """Whether a price is about twelve times a bound, or a twelfth."""
    if price is None or bound.amount is None:
        return False
    asked, allowed = price * bound.span, bound.amount * span
    return 10 * allowed <= asked <= 14 * allowed or 10 * asked <= allowed <= 14 * asked


def excess(price: Decimal | None, span: int | None, bound: Price, quantity: int) -> int:
    """What is asked too much, in micro-euros of whole cents."""
    if price is None or span is None or bound.amount is None:
        return 0
    more = (price * bound.span - bound.amount * span) * quantity / (bound.span * MICRO)
    return int(more.quantize(Decimal("0.01"), ROUND_HALF_UP) * MICRO)


def micro(amount: Decimal | None) -> int | None:
    """Micro-euros."""
    return None if amount is None else int(amount * MICRO)


def ceiling(maximum: Price | None, lock: Price | None) -> int | None:
    """The lower of maximum and lock, where they cover the same."""
    highest = maximum.amount if maximum else None
    locked = lock.amount if lock else None
    if locked is None or highest is None:
        return micro(highest if locked is None else locked)
    if maximum and lock and (maximum.span, maximum.months == 0) == (lock.span, lock.months == 0):
        return micro(min(highest, locked))
    return None


def run(folder: Path, lines: Path, out: Path) -> None:
    """Judge a file of lines into a file of answers."""
    register = Register(folder)
    with pq.ParquetWriter(out, ANSWERS, compression="zstd") as writer:
        for batch in pq.ParquetFile(lines).iter_batches(131_072):
            told = [judge(register, line) for line in batch.to_pylist()]
            columns = [
                pa.array(column, kind)
                for column, kind in zip(zip(*told, strict=True), ANSWERS.types, strict=True)
            ]
            writer.write_table(pa.table(columns, schema=ANSWERS))
