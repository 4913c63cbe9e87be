"""The check of a kept document: by the register's own framework, prices, enrolment and earlier documents.

Everything that decides the outcome is named in the receipt by its hash, so that the same check can be made again from
what the register keeps: the framework's file, the price books by number, the enrolment as a file of that moment,
the profile, and the earlier documents that bear on this one.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

import polars as pl

from raamwerk import __version__
from raamwerk.checks import Standard, check
from raamwerk.core.checking.document import DocumentKind, Lines
from raamwerk.core.checking.receipt import Digest, Input, Receipt, Result, rule_sha256
from raamwerk.core.errors import Conflict, NotFound, Unreadable
from raamwerk.core.pricebook.kept import PUBLISHED
from raamwerk.core.rules import RULES
from raamwerk.formats import enrolment as enrolment_format
from raamwerk.formats import enrolment_writer
from raamwerk.formats import framework as framework_format
from raamwerk.formats import receipt as receipt_format
from raamwerk.services.parts import document_in
from raamwerk.services.parts.staging import staged
from raamwerk.store import (
    documents,
    enrolments,
    frameworks,
    organisations,
    pricebooks,
    receipts,
    uploads,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from raamwerk.checks import CheckedDocument
    from raamwerk.core.checking.document import Document
    from raamwerk.core.checking.kept import KeptDocument
    from raamwerk.core.enrolment.enrolment import Enrolment, Identifiers
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.pricebook.entry import PriceBook

FRAMEWORK: Final = "framework"
BOOK: Final = "register-book"
ENROLMENT: Final = "enrolment"
PROFILE: Final = "profile"
EARLIER: Final = "earlier-document"
RECEIVED: Final = "received-on"
"""The parts of a check that a receipt of the register names. A book is named by its number in the register, the day
of receipt by itself."""


@dataclass(frozen=True, slots=True)
class Bench:
    """A kept document with all that it is held against.

    Args:
        document: as kept.
        path: of its bytes, for as long as the bench stands.
        held: what it is held against.
        inputs: everything that decides the outcome, for the receipt.
        earlier: the documents among them.
    """

    document: KeptDocument
    path: Path
    held: Standard
    inputs: tuple[Input, ...]
    earlier: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a check of one document came to.

    Args:
        parts: the document as judged; several parts of a giant one.
        receipt: of the check.
        earlier: the documents that it was held against.
    """

    parts: tuple[CheckedDocument, ...]
    receipt: Receipt
    earlier: tuple[Document, ...]


@contextmanager
def bench(document: KeptDocument, *, on: date, declared_months: int | None) -> Iterator[Bench]:
    """A document set out with what the register holds for it now.

    Raises:
        Conflict: `document.not-matched` where no enrolment is known, or `framework.shared-terms-changed`.
    """
    with benches((document,), on=on, declared_months=declared_months) as (found,):
        yield found


@contextmanager
def benches(
    found: Sequence[KeptDocument], *, on: date, declared_months: int | None = None
) -> Iterator[tuple[Bench, ...]]:
    """Documents of one enrolment set out together, each as it would be by itself.

    Args:
        found: in the order in which they came in, read with one profile; no other that bears on one of them came in
            between (`together` says so).
        on: the day of the check.
        declared_months: what the person who checks declares a price a piece to cover.

    Raises:
        Conflict: as `bench`.
    """
    enrolment, enrolment_input = _snapshot(_enrolment_of(found[0]))
    framework, framework_input = _framework(enrolment.framework)
    before = [documents.before(each.id or 0) for each in found]
    inside = {each.id for each in found}
    outside = {each.id: each for those in before for each in those if each.id not in inside}
    remembered_ = {number: remembered(each) for number, each in sorted(outside.items())}
    earlier = tuple(remembered_.values())
    books, book_inputs = _books(enrolment.framework, _parts(map(document_in.again, found), earlier))
    shared = (framework_input, *book_inputs, enrolment_input)
    with staged([(uploads.fetch(each.sha256), each.name) for each in found]) as paths:
        held = Standard(
            framework=framework,
            books=books,
            on=on,
            enrolment=enrolment,
            declared_months=declared_months,
            profile=document_in.profile_of(found[0]),
            earlier=earlier,
            history=True,
            received={path: each.received_on for path, each in zip(paths, found, strict=True)},
        )
        yield tuple(
            Bench(
                document=each,
                path=path,
                held=held,
                inputs=(*shared, *_of_document(each, those)),
                earlier=tuple(remembered_.get(e.id) or remembered(e) for e in those),
            )
            for each, path, those in zip(found, paths, before, strict=True)
        )


def together(found: Sequence[KeptDocument]) -> bool:
    """Whether documents in the order in which they came in can be checked as one batch, to the same end.

    They belong to one enrolment and need no profile, and what bears on one of them came in before the first, or is
    one of them.
    """
    if len({each.enrolment for each in found}) != 1 or any(each.profile_sha256 for each in found):
        return False
    inside = {each.id for each in found}
    first = documents.arrival(found[0].id or 0)
    before = (each.id or 0 for one in found for each in documents.before(one.id or 0))
    return all(number in inside or documents.arrival(number) < first for number in before)


def _enrolment_of(document: KeptDocument) -> str:
    if document.enrolment is None or document.id is None:
        raise Conflict("document.not-matched", number=document.number)
    return document.enrolment


@contextmanager
def bench_of(receipt: Receipt, document: KeptDocument) -> Iterator[Bench]:
    """The same with what a receipt names, as it was then.

    Raises:
        NotFound: `upload.gone`, `pricebook.unknown`, or `receipt.not-of-register` where it names no such things.
        Conflict: `upload.changed` or `receipt.input-changed`.
    """
    named = {each.part: each for each in receipt.inputs}
    if not {FRAMEWORK, ENROLMENT, RECEIVED} <= named.keys():
        raise NotFound("receipt.not-of-register", sha256=receipt.result)
    file, enrolled = named[FRAMEWORK], named[ENROLMENT]
    enrolment = enrolment_format.read(uploads.fetch(enrolled.sha256), enrolled.name)
    earlier = tuple(_earlier(each) for each in receipt.inputs if each.part == EARLIER)
    framework = framework_format.read(uploads.fetch(file.sha256), file.name)
    with staged([(uploads.fetch(document.sha256), document.name)]) as (path,):
        held = Standard(
            framework=framework,
            books=_books_of(receipt, _parts([document_in.again(document)], earlier)),
            on=receipt.on,
            enrolment=enrolment,
            declared_months=receipt.declared_months,
            profile=document_in.profile_of(document),
            earlier=earlier,
            history=True,
            received={path: date.fromisoformat(named[RECEIVED].name)},
        )
        yield Bench(document, path, held, receipt.inputs, earlier)


def made_again(document: KeptDocument, sha256: str) -> Judgement:
    """The check of a document that a receipt tells of, made again.

    Raises:
        NotFound: as `bench_of`, or `receipt.unknown`.
        Conflict: as `bench_of`.
    """
    then = receipt_format.read(receipts.of(document.owner, sha256), sha256)
    with bench_of(then, document) as found:
        return judge(found, then.made_at)


def judge(set_out: Bench, at: datetime) -> Judgement:
    """Check a document that was set out: as `judge_all`, of one."""
    return next(judge_all((set_out,), at))


def judge_all(set_out: Sequence[Bench], at: datetime) -> Iterator[Judgement]:
    """Check documents that were set out together.

    Args:
        set_out: the documents, and the one standard that they are held against.
        at: the moment, for the receipts.

    Raises:
        Unreadable: as `raamwerk.formats.documents.read`, where the program no longer reads what it read before.
    """
    parts: dict[Path, list[CheckedDocument]] = {each.path: [] for each in set_out}
    for checked in check(parts, set_out[0].held, processes=1):
        for unread in checked.unread:
            if unread.refusal is not None:
                raise Unreadable(unread.refusal.code, unread.problems, **unread.refusal.facts)
        for found in checked.documents:
            parts[found.file.path].append(found)
    for each in set_out:
        yield _judgement(each, tuple(parts[each.path]), at)


def _judgement(set_out: Bench, parts: tuple[CheckedDocument, ...], at: datetime) -> Judgement:
    digest = Digest()
    for found in parts:
        form = found.form
        said = () if form is None else (form.verdict.value, *form.fatal, *form.warnings)
        digest.add(found.judged, found.index, said)
    receipt = _receipt(set_out, parts, digest.hexdigest(), at)
    return Judgement(parts, receipt, set_out.earlier)


def _receipt(
    set_out: Bench, parts: tuple[CheckedDocument, ...], result: str, at: datetime
) -> Receipt:
    held, form = set_out.held, parts[-1].form
    rules = sorted({name for found in parts for name in found.judged.rules})
    return Receipt(
        made_at=at,
        program=__version__,
        engine=pl.__version__,
        framework=held.framework.id,
        framework_sha256=held.framework.sha256,
        named=held.framework.id,
        on=held.on,
        declared_months=held.declared_months,
        form=True,
        inputs=set_out.inputs,
        rules={name: rule_sha256(RULES[name]) for name in rules},
        rule_sets=() if form is None else tuple(f"{s.id} {s.version}" for s in form.rule_sets),
        results=(Result(set_out.document.name, set_out.document.sha256, result),),
    )


def remembered(document: KeptDocument) -> Document:
    """An earlier document as a check needs it: of an order, and of an invoice, its lines; of others the header."""
    read = document_in.again(document)
    priced = document.kind in {DocumentKind.ORDER, DocumentKind.INVOICE}
    return read if priced else replace(read, lines=Lines())


def _snapshot(number: str) -> tuple[Enrolment, Input]:
    """An enrolment as its file gives it, and that file, kept."""
    data = enrolment_writer.write(_with_numbers(enrolments.of(number)))
    return enrolment_format.read(data, number), Input(ENROLMENT, number, uploads.keep(data))


def _with_numbers(enrolment: Enrolment) -> Enrolment:
    """An enrolment with the numbers that the register knows of its participant and resellers beside its own."""
    numbers = {each.code: document_in.numbers(each) for each in organisations.everyone()}

    def known(code: str | None, own: Identifiers) -> Identifiers:
        schemes = {scheme for scheme, _ in own}
        return (*own, *(each for each in numbers.get(code or "", ()) if each[0] not in schemes))

    return replace(
        enrolment,
        participant_identifiers=known(enrolment.participant, enrolment.participant_identifiers),
        reseller_identifiers=known(enrolment.reseller, enrolment.reseller_identifiers),
        later_resellers=tuple(
            replace(each, identifiers=known(each.id, each.identifiers))
            for each in enrolment.later_resellers
        ),
    )


def _framework(code: str) -> tuple[Framework, Input]:
    file = frameworks.latest(code)
    found = framework_format.read(file.data, file.name)
    if found.sha256 != file.terms_sha256:
        raise Conflict("framework.shared-terms-changed", framework=code, name=file.name)
    return found, Input(FRAMEWORK, file.name, uploads.keep(file.data))


def _books(
    framework: str, parts: set[str] | None
) -> tuple[tuple[PriceBook, ...], tuple[Input, ...]]:
    kept = [each for each in pricebooks.of_framework(framework) if each.state in PUBLISHED]
    inputs = tuple(Input(BOOK, str(each.id), each.sha256) for each in kept)
    return tuple(_book(each.id, parts) for each in kept), inputs


def _book(number: int, parts: set[str] | None) -> PriceBook:
    """A book with the prices that can matter."""
    return pricebooks.whole(number) if parts is None else pricebooks.about(number, parts)


def _books_of(receipt: Receipt, parts: set[str] | None) -> tuple[PriceBook, ...]:
    """The books that a receipt names."""
    found = []
    for each in receipt.inputs:
        if each.part == BOOK:
            book = _book(int(each.name), parts)
            if book.sha256 != each.sha256:
                facts = {"name": each.name, "part": each.part, "found": book.name}
                raise Conflict("receipt.input-changed", sha256=each.sha256, **facts)
            found.append(book)
    return tuple(found)


def _of_document(document: KeptDocument, earlier: tuple[KeptDocument, ...]) -> Iterator[Input]:
    if document.profile_sha256 is not None:
        yield Input(PROFILE, "profile.toml", document.profile_sha256)
    for each in earlier:
        yield Input(EARLIER, f"{each.id} {each.name}", each.sha256)
    yield Input(RECEIVED, document.received_on.isoformat(), "")


def _earlier(each: Input) -> Document:
    number, _, _ = each.name.partition(" ")
    held = documents.of(int(number))
    if held.sha256 != each.sha256:
        facts = {"name": each.name, "part": each.part, "found": held.name}
        raise Conflict("receipt.input-changed", sha256=each.sha256, **facts)
    return remembered(held)


def _parts(found: Iterable[Document], earlier: Iterable[Document]) -> set[str] | None:
    """Every part number that a document or an earlier order names; None with a giant one, of which a part is read."""
    own = tuple(found)
    if any(each.part for each in own):
        return None
    lines = [each.lines for each in (*own, *earlier)]
    named = (
        part for each in lines for part in (*each.part_number, *each.step_up_from, *each.step_up_to)
    )
    return {part for part in named if part is not None}
