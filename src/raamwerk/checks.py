"""Check documents of resellers against a framework: the Python API that every door stands on.

    from datetime import date
    from pathlib import Path
    from raamwerk import Standard, check
    from raamwerk.formats import framework
    from raamwerk.formats.pricelist.read import read

    book = read(Path("book.csv").read_bytes(), "book.csv").book
    held = Standard(framework=framework.load("gt-microsoft-2"), books=(book,), on=date(2026, 11, 24))
    for checked in check([Path("invoice.xml")], held):
        for document in checked.documents:
            print(document.document.id, document.outcome)

Nothing here knows a screen, a clock or a network: results are values, refusals are exceptions.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.document import DocumentKind, Lines
from raamwerk.core.checking.facts import Context, gather
from raamwerk.core.checking.parts import Carried
from raamwerk.core.checking.run import Judged, judge
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.pricebook.compiled import compile_books
from raamwerk.core.rule import Outcome
from raamwerk.core.rules import RULES
from raamwerk.formats.bulk import read_many

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from raamwerk.core.checking.document import Document
    from raamwerk.core.checking.verdict import JudgedLine, Verdict
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.errors import Problem
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.core.rule import Need
    from raamwerk.formats.bulk import FileRead
    from raamwerk.formats.document_table.profile import DocumentProfile
    from raamwerk.formats.ubl.finding import Validated

BATCH: Final = 50_000
"""Lines that are judged at once; memory stays bounded however many files there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """What documents are held against.

    Args:
        framework: its terms.
        books: its maximum prices.
        on: the day of the check; the price date of a document without any date.
        enrolment: that all the documents belong to; without it, what needs one is not checked.
        declared_months: months that a price a piece covers, where the person who checks says so.
        profile: how to read quotes and orders that are tables.
        earlier: documents that were received before these.
        history: whether `earlier` is all that there is.
        received: the day on which the document of a file was received, where it does not say.
        context: the same, compiled.
    """

    framework: Framework
    books: tuple[PriceBook, ...]
    on: date
    enrolment: Enrolment | None = None
    declared_months: int | None = None
    profile: DocumentProfile | None = None
    earlier: tuple[Document, ...] = ()
    history: bool = False
    received: Mapping[Path, date] = field(default_factory=dict)
    context: Context = field(init=False, repr=False)

    def __post_init__(self) -> None:
        context = Context(
            framework=self.framework,
            terms=terms_of(self.framework, self.on),
            book=compile_books(self.books),
            on=self.on,
            enrolment=self.enrolment,
            declared_months=self.declared_months,
            history=self.history,
        )
        object.__setattr__(self, "context", context)


@dataclass(frozen=True, eq=False)
class CheckedDocument:
    """One document, or one part of a giant one, read and judged.

    A giant document (`document.part`) comes once a part; the part after which nothing follows
    (`document.more` false) carries the verdicts on the document as a whole.

    Args:
        file: what became of its file; `file.form` is the verdict on its form.
        document: as stated.
        index: its place in the batch.
        judged: the batch.
    """

    file: FileRead
    document: Document
    index: int
    judged: Judged

    @property
    def form(self) -> Validated | None:
        """The verdict on the form of an e-invoice; None for a table."""
        return self.file.form

    @cached_property
    def outcome(self) -> Outcome:
        """The gravest of its form, its own rules and its lines; problems in reading make it unknown."""
        found = self.judged.outcome(self.index)
        if self.form is not None and self.form.verdict == "fatal":
            return Outcome.BREACH
        return Outcome.UNKNOWN if self.problems and found is not Outcome.BREACH else found

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Of the rules about the document as a whole, the gravest first."""
        return self.judged.document(self.index).verdicts

    @property
    def rows(self) -> range:
        """The rows of its lines in the batch."""
        return self.judged.rows.get(self.index, range(0))

    def lines(self) -> Iterator[JudgedLine]:
        """Its lines with their verdicts, in the order of the document."""
        return (self.judged.line(row) for row in self.rows)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read, with its place."""
        return (*self.document.problems, *self.judged.batch.problems_of(self.index))

    @property
    def at_stake(self) -> int:
        """The euros at stake in micro-euros: the sum of its lines, or what is asked too much all in."""
        return self.judged.at_stake(self.index)


@dataclass(frozen=True, eq=False)
class Checked:
    """A batch of files, read and judged.

    Args:
        documents: in the order of the files.
        unread: files that gave no document, and why.
        judged: all lines of the batch; None when no document could be read.
    """

    documents: tuple[CheckedDocument, ...]
    unread: tuple[FileRead, ...]
    judged: Judged | None

    @property
    def not_checked(self) -> Mapping[str, Need]:
        """Rules that did not run, and what they needed."""
        return {} if self.judged is None else self.judged.not_checked


def check(
    files: Iterable[Path],
    held: Standard,
    *,
    form: bool = True,
    processes: int | None = None,
) -> Iterator[Checked]:
    """Read files and judge every line of every document, a batch at a time.

    Args:
        files: invoices, credit notes, quotes and orders; in this order they count as received.
        held: what they are held against.
        form: whether the form of e-invoices is checked first.
        processes: how many read at once; None lets the number of files decide.
    """
    earlier = held.earlier
    carried = Carried()
    for batch in _batches(read_many(files, profile=held.profile, processes=processes, form=form)):
        checked, carried = _judged(batch, held, earlier, carried)
        yield checked
        done = (document for read in batch for document in read.documents if not document.more)
        earlier = (*earlier, *map(_remembered, done))


def _remembered(document: Document) -> Document:
    """What later documents are held against: of an order its prices, of others the header."""
    return document if document.kind is DocumentKind.ORDER else replace(document, lines=Lines())


def _received(document: Document, on: date | None) -> Document:
    """A document with its day of receipt."""
    return document if on is None else replace(document, received_on=document.received_on or on)


def _judged(
    batch: Sequence[FileRead], held: Standard, earlier: tuple[Document, ...], carried: Carried
) -> tuple[Checked, Carried]:
    """Files that were read, judged together, and what the parts of a giant document add up to."""
    received = held.received
    found = [
        (read, _received(each, received.get(read.path)))
        for read in batch
        for each in read.documents
    ]
    unread = tuple(read for read in batch if read.refusal is not None)
    if not found:
        return Checked((), unread, None), Carried()
    first = found[0][1]
    facts = gather([document for _, document in found], replace(held.context, earlier=earlier))
    heads = None
    if first.part:
        carried = carried.add(facts.facts, first)
        heads = facts.facts.clear() if first.more else carried.head
    result = judge(facts, held.framework, RULES, heads)
    documents = tuple(
        CheckedDocument(read, document, index, result)
        for index, (read, document) in enumerate(found)
    )
    return Checked(documents, unread, result), carried if first.more else Carried()


def _batches(reads: Iterable[FileRead]) -> Iterator[list[FileRead]]:
    """Files together up to so many lines; a part of a giant document by itself."""
    batch: list[FileRead] = []
    lines = 0
    for read in reads:
        alone = any(document.part for document in read.documents)
        if batch and (alone or lines >= BATCH):
            yield batch
            batch, lines = [], 0
        if alone:
            yield [read]
            continue
        batch.append(read)
        lines += 1 + sum(len(document.lines) for document in read.documents)
    if batch:
        yield batch
