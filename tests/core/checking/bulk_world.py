"""Random books, enrolments and lines, and two ways to judge the lines: in bulk, and as lines of documents."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import polars as pl

from raamwerk.core.checking.bulk import SAID, plan
from raamwerk.core.checking.bulk_context import BulkContext
from raamwerk.core.checking.document import Document, DocumentKind, Lines
from raamwerk.core.checking.facts import Context, gather
from raamwerk.core.checking.outcome_code import BLOCKING
from raamwerk.core.checking.run import judge
from raamwerk.core.enrolment.enrolment import (
    DeclaredDiscount,
    Enrolment,
    Ordered,
    RegisteredPrice,
)
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.money import Micro, decimal
from raamwerk.core.pricebook.compiled import compile_books
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.core.pricebook.unit import MONTH, ONCE, YEAR, Unit
from raamwerk.core.rules import RULES
from raamwerk.formats.framework import shipped

ON = date(2026, 11, 24)
PARTS = tuple(f"AAA-{n:05d}" for n in range(12))
OTHERS = ("ZZZ-99999", "VVV-00001", None)
TYPES = ("online-service", "on-premises", "service", None)
KINDS = {
    "participant": pl.String,
    "part_number": pl.String,
    "price_date": pl.Date,
    "quantity": pl.Int64,
    "unit_price": pl.Int64,
    "unit_months": pl.Int64,
    "price_quantity": pl.Int64,
}
UNITS = {0: "once", 1: "MON", 12: "ANN", 7: "7 months", None: None}


def day(rng: Random, first: int = 2021, last: int = 2029) -> date:
    return date(first, 1, 1) + timedelta(days=rng.randrange(365 * (last - first)))


def price(rng: Random) -> Micro:
    return Micro(rng.randrange(1, 60) * 1_000_000 + rng.choice((0, 10_000, 1)))


def book(rng: Random) -> PriceBook:
    """Prices that step, pause and stop; some by volume only."""
    entries: dict[tuple[str, date], Entry] = {}
    for part in PARTS:
        product_type, family = rng.choice(TYPES), rng.choice(("M365 E3", "Visio", None))
        unit = rng.choice((MONTH, MONTH, YEAR, ONCE, Unit(12, 2)))
        for _ in range(rng.randrange(1, 5)):
            entry = Entry(
                part_number=part,
                maximum=None if rng.randrange(8) == 0 else price(rng),
                since=day(rng, 2019, 2028),
                unit=unit,
                product_type=product_type,
                family=family,
                list_price=price(rng),
            )
            entries[part, entry.since] = entry
    by_volume = Entry("VVV-00001", price(rng), date(2022, 1, 1), MONTH, quantity_from=100)
    return PriceBook(
        framework="gt-microsoft-2",
        name="book",
        published_at=date(2022, 1, 1),
        currency="EUR",
        entries=(*entries.values(), by_volume),
        sha256="",
        profile="",
    )


def enrolment(rng: Random, number: int, *, prices: bool = False) -> Enrolment:
    """An enrolment; its orders with the price that was agreed, or without."""
    start = day(rng, 2021, 2025)
    return Enrolment(
        number=str(number),
        participant=f"GM{number:04d}",
        framework="gt-microsoft-2",
        start=start,
        joined_on=rng.choice((None, day(rng, 2022, 2025))),
        orders=tuple(
            Ordered(
                part_number=rng.choice((*PARTS, "ZZZ-00000")),
                on=day(rng),
                quantity=Micro(10**6),
                unit_price=price(rng) if prices and rng.randrange(3) else None,
                unit=rng.choice((MONTH, YEAR, ONCE)) if prices else MONTH,
            )
            for _ in range(rng.randrange(8))
        ),
        discounts=tuple(
            DeclaredDiscount(
                product_type=rng.choice(("online-service", "on-premises")),
                share=rng.choice((0, 30_000, 33_333)),
                since=day(rng),
            )
            for _ in range(rng.randrange(4))
        ),
        locks=tuple(
            RegisteredPrice(
                part_number=rng.choice(PARTS),
                since=day(rng),
                price=price(rng),
                unit=rng.choice((MONTH, YEAR, ONCE)),
            )
            for _ in range(rng.randrange(4))
        ),
    )


def lines(rng: Random, count: int, enrolments: tuple[Enrolment, ...]) -> pl.DataFrame:
    rows = [
        (
            rng.choice(enrolments).participant,
            rng.choice((*PARTS, *PARTS, *OTHERS)),
            day(rng, 2022, 2028),
            rng.choice((None, -3, 0, 1, 600, 7_200, 2.5)),
            rng.choice((None, price(rng), price(rng) * 12, price(rng) * rng.randrange(1, 99))),
            rng.choice(tuple(UNITS)),
            rng.choice((1, 1, 1, 2, 100, None, 0.5)),
        )
        for _ in range(count)
    ]
    found = pl.DataFrame(
        rows, schema={**KINDS, "quantity": pl.Float64, "price_quantity": pl.Float64}, orient="row"
    )
    micro = ((pl.col(name) * 10**6).cast(pl.Int64) for name in ("quantity", "price_quantity"))
    return found.with_columns(micro).with_columns(pl.col("price_quantity").fill_null(10**6))


def text(micro: int | None) -> str | None:
    return None if micro is None else format(decimal(Micro(micro)), "f")


def as_document(rows: pl.DataFrame) -> Document:
    """The same lines as those of an invoice that says nothing more."""
    values = rows.to_dicts()
    return Document(
        kind=DocumentKind.INVOICE,
        id="1",
        source="1",
        sha256="1",
        lines=Lines(
            number=[str(n) for n in range(len(values))],
            part_number=[row["part_number"] for row in values],
            quantity=[text(row["quantity"]) for row in values],
            unit_price=[text(row["unit_price"]) for row in values],
            price_quantity=[text(row.get("price_quantity", 1_000_000)) for row in values],
            unit=[UNITS[row["unit_months"]] for row in values],
            since=[row["price_date"].isoformat() for row in values],
        ),
    )


class World:
    """A random book and enrolments, and both ways to judge lines by them."""

    def __init__(
        self, seed: int, framework: str = "gt-microsoft-2", *, prices: bool = False
    ) -> None:
        self.rng = Random(seed)  # noqa: S311 - a test, no secret
        self.framework = next(each for each in shipped() if each.id == framework)
        self.enrolments = tuple(enrolment(self.rng, n, prices=prices) for n in range(1, 6))
        self.context = BulkContext(
            framework=self.framework,
            terms=terms_of(self.framework, ON),
            book=compile_books([book(self.rng)]),
            on=ON,
            enrolments=self.enrolments,
        )

    def lines(self, count: int) -> pl.DataFrame:
        return lines(self.rng, count, self.enrolments)

    def in_bulk(self, rows: pl.DataFrame) -> pl.DataFrame:
        return plan(rows.columns, self.context, RULES).answers(rows.lazy()).collect()

    def one_by_one(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Outcome, rule, maximum and effect of each line, by the ordinary way."""
        rows = rows.with_row_index()
        run = plan(rows.columns, self.context, RULES).rules
        found = [self._ordinary(each, part, run) for each, part in self._of_each(rows)]
        return pl.concat(found).sort("index").drop("index")

    def _of_each(self, rows: pl.DataFrame) -> list[tuple[Enrolment, pl.DataFrame]]:
        mine = ((each, rows.filter(participant=each.participant)) for each in self.enrolments)
        return [(each, part) for each, part in mine if len(part)]

    def _ordinary(self, enrolled: Enrolment, rows: pl.DataFrame, run: Any) -> pl.DataFrame:
        context = Context(
            framework=self.framework,
            terms=self.context.terms,
            book=self.context.book,
            on=ON,
            enrolment=enrolled,
        )
        judged = judge(gather([as_document(rows)], context), self.framework, run)
        told = []
        for row in range(len(rows)):
            codes = judged.lines.row(row, named=True)
            worst = codes.pop("worst")
            deciding = [rule for rule, code in sorted(codes.items()) if code == worst]
            facts = judged.batch.facts.row(row, named=True)
            stopped = BLOCKING in codes.values()
            effect = judged.effects["effect"][row] if stopped else None
            rule = deciding[0] if SAID[worst] in ("breach", "unknown", "remark") else None
            told.append((rows["index"][row], SAID[worst], rule, facts["maximum"], effect))
        kinds = (pl.UInt32, pl.String, pl.String, pl.Int64, pl.Int64)
        names = ("index", "outcome", "rule", "maximum", "effect")
        return pl.DataFrame(told, schema=dict(zip(names, kinds, strict=True)), orient="row")


def told(answers: pl.DataFrame) -> pl.DataFrame:
    names = answers.select("outcome", "rule", "maximum", "effect")
    return names.with_columns(pl.col("outcome", "rule").cast(pl.String))
