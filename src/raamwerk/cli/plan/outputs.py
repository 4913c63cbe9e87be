"""Where a report goes: the terminal, and the files that were asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from raamwerk import __version__
from raamwerk.cli import files, show

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from raamwerk.cli.plan.asked import Asked
    from raamwerk.cli.report.model import Report, Table
    from raamwerk.core.rule import Language


def write_files(
    report: Report,
    *,
    xlsx: Path | None = None,
    html: Path | None = None,
    pdf: Path | None = None,
    more: Sequence[Table] = (),
) -> None:
    """Write each file asked for, and say so on the error stream.

    Raises:
        Refused: `file.not-writable`, or `letter.not-installed` for a PDF without the extra.
    """
    if html is not None:
        from raamwerk.cli.report.html import page  # noqa: PLC0415 - only when asked

        files.keep(html, page(report))
    if pdf is not None:
        from raamwerk.cli.report import pdf as writer  # noqa: PLC0415 - only when asked

        files.keep(pdf, writer.pdf(report))
    if xlsx is not None:
        from raamwerk.cli.report.sheet import write_sheet  # noqa: PLC0415 - only when asked

        write_sheet(xlsx, report, more)
    for path in (html, pdf, xlsx):
        if path is not None:
            said = "Geschreven" if report.language == "nl" else "Written"
            click.echo(f"{said}: {path}", err=True)


def about(asked: Asked) -> tuple[str, ...]:
    """What a report rests on: the enrolment, the framework, the books and the day."""
    nl = asked.language == "nl"
    enrolment = asked.enrolment
    name = show.printable(enrolment.participant_name or enrolment.participant)
    number = show.printable(enrolment.number)
    books = ", ".join(show.printable(book.name) for book in asked.books)
    day = show.day(asked.on, asked.language)
    made = "Gemaakt voor" if nl else "Made for"
    vat = "bedragen zonder btw" if nl else "amounts without VAT"
    return (
        f"{name}, {'inschrijving' if nl else 'enrolment'} {number}",
        f"{asked.framework.name} ({asked.framework.id}); {'prijsboeken' if nl else 'price books'}: {books}",
        f"{made} {day}; {vat}",
    )


def footer(language: Language) -> str:
    """The line under every report."""
    return (
        f"Raamwerk {__version__}. Een raming, geen toezegging."
        if language == "nl"
        else f"Raamwerk {__version__}. A forecast, not a commitment."
    )
