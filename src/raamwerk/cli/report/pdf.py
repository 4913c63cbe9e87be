"""A report as the words and pictures that the PDF template sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from raamwerk.cli import show
from raamwerk.cli.report.model import cell
from raamwerk.cli.report.picture import svg, told
from raamwerk.formats.typeset import typeset

if TYPE_CHECKING:
    from raamwerk.cli.report.model import Picture, Report, Section, Table
    from raamwerk.core.rule import Language

FONT: Final = "Libertinus Serif"
MOST_ROWS: Final = 400
"""A table of more rows belongs in a workbook; what is left out is said under it."""


def pdf(report: Report) -> bytes:
    """The report as accessible PDF (PDF/UA-1).

    Raises:
        Refused: `letter.not-installed` without the extra, `letter.not-set` where it cannot be laid out.
    """
    words = {
        "lang": report.language,
        "title": _safe(report.title),
        "by": [_safe(line) for line in report.by],
        "figures": [[_safe(each.value), _safe(each.label)] for each in report.figures],
        "sections": [
            _section(section, f"s{place}", report.language)
            for place, section in enumerate(report.sections)
        ],
        "footer": _safe(report.footer),
    }
    return typeset("report.typ", words, report.on)


def _safe(text: str) -> str:
    return show.printable(text, most=len(text))


def _section(section: Section, name: str, language: Language) -> dict[str, Any]:
    return {
        "title": _safe(section.title),
        "paragraphs": [_safe(paragraph) for paragraph in section.paragraphs],
        "picture": None if section.picture is None else _picture(section.picture, name, language),
        "table": None if section.table is None else _table(section.table, language),
    }


def _picture(picture: Picture, name: str, language: Language) -> dict[str, str]:
    return {
        "title": _safe(picture.title),
        "alt": _safe(told(picture, language)),
        "svg": svg(picture, language, name, font=FONT),
    }


def _table(table: Table, language: Language) -> dict[str, Any]:
    rows = [
        [
            _safe(cell(column, value, language))
            for column, value in zip(table.columns, row, strict=True)
        ]
        for row in table.rows[:MOST_ROWS]
    ]
    left = len(table.rows) - len(rows)
    said = (
        "en nog {} rijen; zie het werkboek"
        if language == "nl"
        else "and {} rows more; see the workbook"
    )
    return {
        "head": [_safe(column.heading) for column in table.columns],
        "right": [column.number for column in table.columns],
        "rows": rows,
        "more": said.format(left) if left else "",
    }
