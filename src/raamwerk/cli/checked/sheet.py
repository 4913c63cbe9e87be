"""A check as a workbook: lines, reasons, documents, and what was not checked.

Figures are numbers and days are dates, so that they sort and add up.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from raamwerk import __version__
from raamwerk.cli import form_words, show
from raamwerk.cli.checked import said
from raamwerk.cli.checked.missed import missed
from raamwerk.cli.checked.sheet_words import COLUMNS, SHEETS, WORDS
from raamwerk.cli.checked.sheet_writer import LONG, Book
from raamwerk.core.checking.fact import FACTS, Kind
from raamwerk.core.checking.outcome_code import PASS, REMARK, overall
from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from raamwerk.checks import CheckedDocument
    from raamwerk.cli.checked.asked import Asked
    from raamwerk.cli.checked.sheet_writer import Cell, Table
    from raamwerk.cli.checked.summary import Done
    from raamwerk.cli.checked.tally import Tally
    from raamwerk.core.checking.document import Document
    from raamwerk.core.checking.verdict import FactValue, Verdict
    from raamwerk.core.rule import Language

_FACTS: Final = (
    *("line", "part_number", "name", "quantity", "unit", "unit_price", "unit_months"),
    *("maximum", "maximum_months", "locked_price", "line_amount", "price_date"),
)
_LINES: Final = ("file", "document", *_FACTS, "outcome", "at_stake")
_VERDICTS: Final = (
    *("file", "document", "line", "part_number", "rule", "outcome", "severity", "because"),
    *("effect", "term", "source", "url", "reading"),
)
_DOCUMENTS: Final = (
    *("file", "document", "kind", "issued_on", "seller", "buyer", "form", "outcome", "at_stake"),
    *("lines", "breach", "unknown"),
)
_WIDTHS: Final = {"because": 70, "why": 70, "source": LONG, "name": 36, "what": LONG, "file": 26}
_EXACT: Final = {Kind.MONEY, Kind.QUANTITY, Kind.RATIO}


class SheetOutput:
    """Writes the workbook on the way, line by line; the summary comes at the end.

    Raises:
        Refused: `file.not-writable`.
    """

    most_lines: Final = 0

    def __init__(self, asked: Asked, path: Path, language: Language) -> None:
        self._asked = asked
        self._path = path
        self._language = language
        self._book = Book(path)
        self._summary = self._book.table(self._name("summary"), ["", ""], [30, 60])
        self._documents = self._table("documents", _DOCUMENTS)
        self._lines = self._table("lines", _LINES)
        self._verdicts = self._table("verdicts", _VERDICTS)
        self._missed = self._table("missed", ("what", "why"))

    def part(self, found: CheckedDocument) -> None:
        """Write the lines of a document or part, and the reasons of those that do not simply pass."""
        names = (str(found.file.path), found.document.id)
        codes = found.judged.lines["worst"]
        effects = found.judged.effects["effect"]
        rows = found.judged.batch.facts.slice(found.rows.start, len(found.rows)).select(_FACTS)
        for row, facts in zip(found.rows, rows.iter_rows(named=True), strict=True):
            code = codes[row]
            cells = [cell(name, facts[name]) for name in _FACTS]
            word = self._outcome(overall(code), remarked=code == REMARK)
            self._lines.add([*names, *cells, word, money(effects[row])])
            if code < PASS:
                line = found.judged.line(row)
                for verdict in line.verdicts:
                    self._verdict(names, (line.line, line.part_number), verdict, line.facts)

    def whole(self, done: Done) -> None:
        """Write the row of a document, and the reasons about it as a whole."""
        summary, language = done.summary, self._language
        document, form = summary.document, summary.form
        stated = _stated(document, language)
        self._documents.add(
            [
                str(summary.path),
                *stated,
                None if form is None else form_words.VERDICTS[form.verdict].fill(language, {}),
                show.outcome(summary.outcome, language),
                money(summary.at_stake),
                summary.lines.total(),
                summary.lines[Outcome.BREACH],
                summary.lines[Outcome.UNKNOWN],
            ]
        )
        for verdict in summary.verdicts:
            self._verdict((str(summary.path), document.id), (None, None), verdict, None)

    def end(self, tally: Tally) -> None:
        """Write what is not about one document, and the file."""
        for each in missed(self._asked, tally, self._language):
            self._missed.add([each.what, each.why])
        for word, value in self._about(tally):
            self._summary.add([WORDS[word].fill(self._language, {}), value])
        self._summary.add([None, WORDS["exact"].fill(self._language, {})])
        self._book.close()

    def _name(self, sheet: str) -> str:
        return SHEETS[sheet].fill(self._language, {})

    def _table(self, sheet: str, columns: Sequence[str]) -> Table:
        headings = [COLUMNS[name].fill(self._language, {}) for name in columns]
        return self._book.table(
            self._name(sheet), headings, [_WIDTHS.get(name, 16) for name in columns]
        )

    def _outcome(self, outcome: Outcome, *, remarked: bool) -> str:
        word = show.outcome(outcome, self._language)
        return f"{word}, {said.with_remark(self._language)}" if remarked else word

    def _verdict(
        self,
        names: tuple[str, str],
        line: tuple[str | None, str | None],
        verdict: Verdict,
        facts: Any,  # noqa: ANN401 - as `said.because` takes them
    ) -> None:
        if verdict.outcome not in {Outcome.BREACH, Outcome.UNKNOWN}:
            return
        language = self._language
        self._verdicts.add(
            [
                *names,
                *line,
                verdict.rule,
                show.outcome(verdict.outcome, language),
                show.text(verdict.remark, language),
                said.because(verdict, language, facts),
                money(verdict.effect),
                verdict.term,
                said.source(verdict, language),
                verdict.source.url if verdict.source else None,
                ", ".join(reading.id for reading in verdict.readings),
            ]
        )

    def _about(self, tally: Tally) -> Iterator[tuple[str, Cell]]:
        held, language = self._asked.held, self._language
        yield "framework", f"{held.framework.name} ({held.framework.id})"
        for book in held.books:
            yield "book", book.name
        enrolment = held.enrolment
        yield (
            "enrolment",
            WORDS["none"].fill(language, {})
            if enrolment is None
            else f"{enrolment.number}, {enrolment.participant_name or enrolment.participant}",
        )
        yield "on", held.on
        yield "at-stake", money(tally.at_stake)
        yield "documents", said.counts(tally.documents, language)
        yield "lines", said.counts(tally.lines, language, tally.remarked)
        yield "unread", len(tally.unread)
        for each in tally.rule_sets.values():
            yield "form", form_words.named(each, language)
        yield "program", f"Raamwerk {__version__}"


def _stated(document: Document, language: Language) -> list[Cell]:
    return [
        document.id,
        said.KINDS[document.kind].fill(language, {}),
        document.issued_on,
        said.party(document.seller, language),
        said.party(document.buyer, language),
    ]


def cell(name: str, value: FactValue) -> Cell:
    """A fact as a cell: money and quantities as exact decimals."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int) and FACTS[name].kind in _EXACT:
        return money(value)
    return value


def money(micro: int | None) -> Decimal | None:
    """An amount of micro-euros as a decimal number."""
    return None if micro is None else Decimal(micro).scaleb(-6)
