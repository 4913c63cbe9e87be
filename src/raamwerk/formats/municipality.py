"""The municipalities that come with the program: three tables of facts and one of sources, to a register."""

from __future__ import annotations

import csv
import io
from datetime import date
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from raamwerk.core.participant.municipality import Municipality, Name, Successor
from raamwerk.core.participant.register import Register, Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Row = dict[str, str]

SINCE: Final = date(2014, 1, 1)
"""The tables are whole from this day on; of municipalities that ended before it they hold name and successor."""
_MUNICIPALITIES: Final = "table-33"


@cache
def shipped() -> Register:
    """The register that comes with the program."""
    return read(
        municipalities=_table("municipalities.csv"),
        divided=_table("divided.csv"),
        aliases=_table("aliases.csv"),
        sources=_table("sources.csv"),
    )


def read(
    *,
    municipalities: Sequence[Row],
    divided: Sequence[Row],
    aliases: Sequence[Row],
    sources: Sequence[Row],
) -> Register:
    """The register of four tables as lists of rows.

    Args:
        municipalities: a row for each name of each code: `since` is the first day of that name; `until` and
            `successor` stand in the last row of a code.
        divided: a row for each part of a municipality that went to several.
        aliases: other names.
        sources: by id.
    """
    parts = _grouped(divided)
    names = {code: tuple(r["alias"] for r in rows) for code, rows in _grouped(aliases).items()}
    found = {
        code: _municipality(code, rows, parts.get(code, ()), names.get(code, ()))
        for code, rows in sorted(_grouped(municipalities).items())
    }
    return Register(SINCE, found, {row["source"]: _source(row) for row in sources})


def _municipality(
    code: str, rows: Sequence[Row], parts: Sequence[Row], aliases: tuple[str, ...]
) -> Municipality:
    last = rows[-1]
    return Municipality(
        code=code,
        names=tuple(Name(_day(r["since"]), r["name"], r["province"] or None) for r in rows),
        since=_day(rows[0]["since"]),
        until=_day(last["until"]),
        successors=_successors(last["successor"], _day(last["until"]), parts),
        aliases=aliases,
    )


def _successors(successor: str, until: date | None, parts: Sequence[Row]) -> tuple[Successor, ...]:
    """The parts of a divided municipality with their shares, or the one that it went to.

    Of those that ended before the tables are whole only the main successor is known, so not whether all went there.
    """
    if not parts:
        share = Fraction(1) if until is not None and until > SINCE else None
        whole = Successor(code=successor, share=share, source=_MUNICIPALITIES)
        return (whole,) if successor else ()
    counts = [int(row["inhabitants"]) if row["inhabitants"] else None for row in parts]
    known = [count for count in counts if count is not None]
    total = sum(known) if len(known) == len(counts) else None
    return tuple(
        Successor(
            code=row["successor"],
            share=None if count is None or total is None else Fraction(count, total),
            part=row["part"],
            inhabitants=count,
            source=row["source"],
        )
        for row, count in zip(parts, counts, strict=True)
    )


def _source(row: Mapping[str, str]) -> Source:
    seen = date.fromisoformat(row["seen"])
    return Source(row["source"], row["title"], row["publisher"], row["url"], seen)


def _grouped(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["code"], []).append(row)
    return found


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _table(name: str) -> list[Row]:
    text = files("raamwerk").joinpath("participants", name).read_text("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))
