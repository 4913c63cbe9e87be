"""Judge millions of priced lines: Parquet in, Parquet out, in memory that does not grow with them.

from raamwerk.bulk import check_lines, standard

held = standard(framework, books, on=date(2026, 11, 24), enrolments=enrolments)
result = check_lines(Path("lines.parquet"), Path("verdicts.parquet"), held)
print(result.outcomes, result.at_stake)
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from raamwerk.core.checking.bulk import ROWS, SAID, Plan, plan
from raamwerk.core.checking.bulk_context import BulkContext
from raamwerk.core.checking.known import NO_RULE
from raamwerk.core.checking.tally import Tally
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.errors import Refused, Unreadable
from raamwerk.core.pricebook.compiled import compile_books
from raamwerk.core.rules import RULES
from raamwerk.formats.parquet import rows, scan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.entry import PriceBook


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkResult:
    """What became of all lines together.

    Args:
        lines: how many there were.
        outcomes: how many lines have each outcome; `remark` is a pass with a remark.
        rules: how many lines each rule decided.
        at_stake: the sum of effects in micro-euros.
        checked: the rules that were run.
        not_checked: the rules that were not, and the facts or things that they miss.
    """

    lines: int
    outcomes: Mapping[str, int]
    rules: Mapping[str, int]
    at_stake: int
    checked: tuple[str, ...]
    not_checked: Mapping[str, tuple[str, ...]]


def standard(
    framework: Framework,
    books: Iterable[PriceBook],
    *,
    on: date,
    enrolments: Iterable[Enrolment] = (),
    declared_months: int | None = None,
) -> BulkContext:
    """What lines are held against, compiled once for any number of files.

    Args:
        framework: its terms.
        books: its maximum prices.
        on: the day of the check.
        enrolments: of all participants; without them, what needs one is not checked.
        declared_months: months that a price covers, where a line states none.
    """
    return BulkContext(
        framework=framework,
        terms=terms_of(framework, on),
        book=compile_books(books),
        on=on,
        enrolments=tuple(enrolments),
        declared_months=declared_months,
    )


def count(lines: Path) -> int:
    """How many lines a file has.

    Raises:
        Refused: as `formats.parquet.scan`, its columns apart.
    """
    return rows(lines)


def check_lines(
    lines: Path, out: Path, held: BulkContext, *, seen: Callable[[int], None] | None = None
) -> BulkResult:
    """Judge every line of a Parquet file and write a row for each, in the same order.

    The columns of `out` are `core.checking.bulk.ANSWER`. It appears under its name when it is whole.

    Args:
        lines: columns as `core.checking.bulk.STATED` names them, and `participant` or `enrolment`.
        out: the file to write.
        held: what the lines are held against.
        seen: told how many lines were taken up, from time to time.

    Raises:
        Unreadable: as `formats.parquet.scan`, or `bulk.damaged` when reading fails half-way.
        Refused: `file.not-writable`.
    """
    frame = scan(lines, keyed=bool(held.enrolments))
    steps = plan(frame.collect_schema().names(), held, RULES)
    tally = Tally(seen)
    told = steps.answers(frame, tally)
    part = out.with_name(f".{out.name}.part")
    try:
        told.sink_parquet(part, row_group_size=ROWS, maintain_order=True)
        part.replace(out)
    except OSError as error:
        raise Refused("file.not-writable", path=str(out), reason=error.strerror) from error
    except pl.exceptions.PolarsError as error:
        raise Unreadable("bulk.damaged", file=lines.name) from error
    finally:
        part.unlink(missing_ok=True)
    return _result(tally, steps)


def _result(tally: Tally, steps: Plan) -> BulkResult:
    outcomes: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    names = list(steps.rules)
    for (outcome, rule), count in sorted(tally.counts().items()):
        outcomes[SAID[outcome]] += count
        if rule != NO_RULE:
            rules[names[rule]] += count
    return BulkResult(
        lines=outcomes.total(),
        outcomes=outcomes,
        rules=dict(sorted(rules.items())),
        at_stake=tally.at_stake,
        checked=tuple(steps.rules),
        not_checked=steps.not_checked,
    )
