"""The register: a made-up sector loaded, a price with its lock, a licence position, a price book of 100,000 rows.

    python -m bench.register [--rows 100000] [--rounds 5] [--quick]
    tools/with-postgres python -m bench.register            the same on PostgreSQL

A price with its lock may take three queries, each of which has to use an index. A position is set beside the bare
query of its order lines, a price book beside writing the same rows by the quickest way of the database
(executemany or COPY) in one transaction.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Final

from bench.measure import Figure, tell

from raamwerk import services

if TYPE_CHECKING:
    from collections.abc import Callable

    from raamwerk.core.actor import Actor
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.samples.sector.sector import Sector

ON: Final = date(2026, 11, 24)
FRAMEWORK: Final = "gt-microsoft-2"
LIST: Final = "list.csv"


def seconds(deed: Callable[[], object], rounds: int) -> float:
    """The median time of a deed, after one that does not count."""
    deed()
    found = []
    for _ in range(rounds):
        start = perf_counter()
        deed()
        found.append(perf_counter() - start)
    return median(found)


def queries(deed: Callable[[], object]) -> list[str]:
    """The queries that read a table, as they went to the database."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as seen:
        deed()
    return [each["sql"] for each in seen if each["sql"].lstrip().startswith("SELECT")]


def scans(sql: str) -> bool:
    """Whether the database reads a table of many rows from one end to the other for a query."""
    from django.db import connection

    lite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        if not lite:
            # A table of a few rows is rightly read whole; asked is whether an index serves.
            cursor.execute("SET enable_seqscan = off")
        cursor.execute(f"EXPLAIN {'QUERY PLAN ' if lite else ''}{sql}")
        plan = "\n".join(str(row) for row in cursor.fetchall())
        if not lite:
            cursor.execute("RESET enable_seqscan")
    words = ("SCAN store_entry", "SCAN store_orderline", "SCAN store_enrolment")
    return any(word in plan for word in words) or "Seq Scan" in plan


def loaded(documents_of: int) -> tuple[Sector, list[Figure]]:
    """The made-up sector in an empty register."""
    from raamwerk.samples.sector.sector import sector
    from raamwerk.services import demonstration

    start = perf_counter()
    made = sector()
    demonstration.fill(made, lambda _: None, documents_of=documents_of)
    took = perf_counter() - start
    said = f"the sector loaded, documents of {documents_of} of {len(made.enrolments)} enrolments"
    return made, [Figure(said, took, unit="s")]


def largest(made: Sector) -> Enrolment:
    """The enrolment of today with most order lines."""
    ours = [each for each in made.enrolments if each.framework == FRAMEWORK]
    return max(ours, key=lambda each: len(each.orders))


def of_enrolment(enrolment: Enrolment, administrator: Actor, rounds: int) -> list[Figure]:
    """The price of one part number, and the position on a day."""
    from raamwerk.services import positions
    from raamwerk.store import models

    number, part = enrolment.number, enrolment.orders[0].part_number

    def price() -> object:
        return positions.price(administrator, number, part, on=ON)

    def position() -> object:
        return positions.of_enrolment(administrator, number, on=ON)

    def bare() -> object:
        return list(models.OrderLine.objects.filter(enrolment__number=number).values_list())

    price()
    asked = queries(price)
    took, query = seconds(position, rounds), seconds(bare, rounds)
    lines = f"{len(enrolment.orders)} order lines"
    return [
        Figure("look-ups for a price with its lock", len(asked), 3, unit=""),
        Figure("of them without an index", sum(map(scans, asked)), 0, unit=""),
        Figure("a price with its lock", 1_000 * seconds(price, rounds), unit="ms"),
        Figure(f"the position of the largest enrolment ({lines})", 1_000 * took, 50, unit="ms"),
        Figure("the same, times the bare query of its lines", took / query),
    ]


def of_book(rows: int) -> list[Figure]:
    """A price book taken in, checked and compared, beside its bare rows."""
    from raamwerk.formats.pricelist import own
    from raamwerk.samples.book import book, months
    from raamwerk.services import acting, pricebooks
    from raamwerk.services.pricebooks import PriceList

    parts, made = rows // 4, book(2, rows // 4, months(), name=LIST)
    while len(made.entries) < rows:
        parts = parts * rows // len(made.entries) + 1
        made = book(2, parts, months(), name=LIST)
    data = own.write(made, made_up=True)
    by = acting.acting("contracten@vng.example", today=ON, origin="bench")
    steps: dict[str, float] = {}

    def timed(name: str, deed: Callable[[], object]) -> None:
        start = perf_counter()
        deed()
        steps[name] = perf_counter() - start

    held: list[int] = []
    file = PriceList(data=data, name=LIST, framework="gt-microsoft-2", published=ON)
    timed("taken in", lambda: held.append(pricebooks.take_in(by, file, on=ON).book.id))
    timed("compared", lambda: pricebooks.compare(by, held[0]))
    timed("checked", lambda: pricebooks.check(by, held[0], on=ON, reason="Verzonnen"))
    timed("bare rows", lambda: bare_rows(held[0]))
    total = sum(steps.values()) - steps["bare rows"]
    said = ", ".join(f"{name} {took:.1f} s" for name, took in steps.items())
    print(f"a book of {len(made.entries):,} rows: {said}")
    return [
        Figure(
            "a book taken in, checked and compared, times its bare rows", total / steps["bare rows"]
        )
    ]


def bare_rows(number: int) -> None:
    """The entries of a book written once more, by the quickest way, in a table without index or trigger."""
    from django.db import connection, transaction

    names = ("part_number", "since", "maximum", "unit_months", "unit_quantity", "name")
    listed = ", ".join(names)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT {listed} FROM store_entry WHERE book_id = {number}")
        rows = cursor.fetchall()
        cursor.execute(
            "CREATE TEMPORARY TABLE bare (part_number text, since date, maximum bigint, "
            "unit_months bigint, unit_quantity bigint, name text)"
        )
        if connection.vendor == "postgresql":
            with cursor.cursor.copy(f"COPY bare ({listed}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            marks = ", ".join("?" * len(names))
            connection.connection.executemany(f"INSERT INTO bare VALUES ({marks})", rows)


def main() -> None:
    """Measure."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=100_000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--documents-of", type=int, default=20)
    options.add_argument("--quick", action="store_true")
    given = options.parse_args()
    rows, rounds = (5_000, 1) if given.quick else (given.rows, given.rounds)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RAAMWERK_HOME"] = str(Path(folder) / "register")
        services.ready()
        from django.db import connection

        from raamwerk.services import acting

        print(f"on {connection.vendor}")
        made, figures = loaded(given.documents_of)
        administrator = acting.acting("beheer@vng.example", today=ON, origin="bench")
        figures += of_enrolment(largest(made), administrator, rounds)
        figures += of_book(rows)
        sys.exit(not tell(figures))


if __name__ == "__main__":
    main()
