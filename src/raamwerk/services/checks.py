"""Checks of kept documents, and their receipts: append-only, and reproducible from what the register keeps."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from raamwerk import __version__
from raamwerk.core.checking.again import changes, differences
from raamwerk.core.checking.kept import CheckState
from raamwerk.core.errors import Conflict, NotFound, Problem
from raamwerk.core.rule import Outcome
from raamwerk.core.rules import RULES
from raamwerk.formats import receipt as receipt_format
from raamwerk.services import permission
from raamwerk.services.parts import crediting, document_sight, judged_lines, judging
from raamwerk.services.parts.judging import Bench
from raamwerk.store import documents, judged, receipts
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date, datetime

    from raamwerk.checks import CheckedDocument
    from raamwerk.core.actor import Actor
    from raamwerk.core.checking.kept import KeptDocument
    from raamwerk.core.checking.receipt import Receipt
    from raamwerk.services.parts.judging import Judgement
    from raamwerk.store.judged import JudgedRow

__all__ = [
    "Bench",
    "KeptCheck",
    "Verified",
    "again",
    "check",
    "check_all",
    "lines",
    "receipt",
    "receipts_of",
    "set_out",
    "verify",
]


@dataclass(frozen=True, slots=True)
class KeptCheck:
    """A check that was kept.

    Args:
        document: as it is by now.
        parts: the document as judged; several parts of a giant one.
        receipt: its SHA-256, by which it can be asked for again.
        resolved: the numbers in the register of the disputed invoices that this credit note settles.
    """

    document: KeptDocument
    parts: tuple[CheckedDocument, ...]
    receipt: str
    resolved: tuple[int, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """The gravest of all parts."""
        order = (Outcome.BREACH, Outcome.UNKNOWN, Outcome.PASS, Outcome.NOT_APPLICABLE)
        return min((part.outcome for part in self.parts), key=order.index)

    @property
    def at_stake(self) -> int:
        """The euros at stake in micro-euros."""
        return sum(part.at_stake for part in self.parts)


@dataclass(frozen=True, slots=True)
class Verified:
    """A receipt of which the check was made again.

    Args:
        receipt: of then.
        lacking: what it was made of and is gone or was changed; then nothing was made again.
        changes: what is not as it was in the program, its engine and its rules.
        differences: what comes out differently.
    """

    receipt: Receipt
    lacking: tuple[Problem, ...]
    changes: tuple[Problem, ...]
    differences: tuple[Problem, ...]

    @property
    def same(self) -> bool:
        """Whether the same came out."""
        return not self.lacking and not self.differences


def check(
    actor: Actor,
    document: int,
    *,
    on: date,
    at: datetime,
    declared_months: int | None = None,
) -> KeptCheck:
    """Check a matched document by all that the register knows, and keep the receipt and every line.

    A document may be checked again, as after a new price book: the last check counts, all receipts stay.

    Args:
        actor: who asks.
        document: its number in the register.
        on: the day of the check.
        at: the moment, for the receipt.
        declared_months: what the person who checks declares a price a piece to cover.

    Raises:
        NotAllowed: `may-not.check-document`.
        NotFound: `document.not-found` or `upload.gone`.
        Conflict: `document.not-matched`, `pricebook.two-prices`, `upload.changed`,
            `framework.shared-terms-changed`, or as `raamwerk.core.life.Life.step`.
    """
    actor.may(permission.CHECK_DOCUMENT)
    with reading():
        held = document_sight.seen(actor, document)
        with judging.bench(held, on=on, declared_months=declared_months) as bench:
            found = judging.judge(bench, at)
    with writing(actor, permission.CHECK_DOCUMENT.id):
        return _kept(document_sight.seen(actor, document), found, on)


def check_all(
    actor: Actor, documents_: Sequence[int], *, on: date, at: datetime
) -> tuple[KeptCheck, ...]:
    """Check many matched documents, to the same end as one by one in the order in which they came in.

    Those of one enrolment are judged together where that comes to the same.

    Raises:
        as `check`; then those of earlier enrolments are kept.
    """
    actor.may(permission.CHECK_DOCUMENT)
    with reading():
        seen = [document_sight.seen(actor, each) for each in documents_]
        in_order = sorted(seen, key=lambda each: documents.arrival(each.id or 0))
    kept: list[KeptCheck] = []
    for those in _by_enrolment(in_order):
        with reading():
            one_go = judging.together(those)
        if one_go:
            kept.extend(_check_together(actor, those, on, at))
        else:
            kept.extend(check(actor, each.id or 0, on=on, at=at) for each in those)
    return tuple(kept)


def _by_enrolment(found: Iterable[KeptDocument]) -> list[list[KeptDocument]]:
    held: dict[str | None, list[KeptDocument]] = {}
    for each in found:
        held.setdefault(each.enrolment, []).append(each)
    return list(held.values())


def _check_together(
    actor: Actor, those: Sequence[KeptDocument], on: date, at: datetime
) -> tuple[KeptCheck, ...]:
    with reading(), judging.benches(those, on=on) as benches:
        found = tuple(judging.judge_all(benches, at))
    with writing(actor, permission.CHECK_DOCUMENT.id):
        return tuple(
            _kept(document_sight.seen(actor, held.id or 0), each, on)
            for held, each in zip(those, found, strict=True)
        )


def _kept(held: KeptDocument, found: Judgement, on: date) -> KeptCheck:
    """Keep what a check came to: its receipt, its lines, its state, and what a credit note settles."""
    number = held.id or 0
    sha256 = receipts.keep(held.owner, found.receipt, receipt_format.write(found.receipt))
    judged.keep(held.owner, sha256, number, judged_lines.rows(held, found))
    now = documents.step(number, CheckState.CHECKED, on) if _unchecked(held) else held
    return KeptCheck(now, found.parts, sha256, crediting.resolve(number, on))


@contextmanager
def set_out(
    actor: Actor, document: int, *, on: date, declared_months: int | None = None
) -> Iterator[Bench]:
    """A document with all that a check holds it against, for a door that shows the check in its own way.

    Nothing is kept. The file is there for as long as the context is.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `document.not-found` or `upload.gone`.
        Conflict: as `check`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        held = document_sight.seen(actor, document)
        # Reading may keep the enrolment of this moment as a file by its hash, which changes nothing in the register.
        with judging.bench(held, on=on, declared_months=declared_months) as found:
            yield found


def lines(actor: Actor, document: int) -> tuple[JudgedRow, ...]:
    """The lines of a document as its last kept check judged them; none where it was not checked.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `document.not-found`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        document_sight.seen(actor, document)
        return judged.of_document(document)


def receipts_of(actor: Actor, document: int) -> tuple[str, ...]:
    """The SHA-256 of each receipt about a document, the earliest first.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `document.not-found`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        document_sight.seen(actor, document)
        return receipts.of_document(document)


def receipt(actor: Actor, sha256: str) -> bytes:
    """A receipt as it was written; the beginning of its SHA-256 will do where it is the only one.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `receipt.unknown` or `upload.gone`.
        Conflict: `upload.changed`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        return _receipt(actor, sha256)[1]


def again(actor: Actor, document: int) -> KeptCheck:
    """The last kept check of a document made again, to be looked at; nothing is kept.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `document.not-found`, `document.not-checked`, or as `verify` for what lacks.
        Conflict: `upload.changed` or `receipt.input-changed`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        held = document_sight.seen(actor, document)
        known = receipts.of_document(document)
        if not known:
            raise NotFound("document.not-checked", number=held.number)
        found = judging.made_again(held, known[-1])
        return KeptCheck(held, found.parts, known[-1])


def verify(actor: Actor, sha256: str) -> Verified:
    """Make the check of a receipt again from what the register keeps, and say what differs.

    Raises:
        NotAllowed: `may-not.see-documents`.
        NotFound: `receipt.unknown`.
    """
    actor.may(permission.SEE_DOCUMENTS)
    with reading():
        owner, written = _receipt(actor, sha256)
        then = receipt_format.read(written, sha256)
        changed = tuple(changes(then, __version__, pl.__version__, RULES))
        try:
            held = _document_of(owner, then)
            with judging.bench_of(then, held) as bench:
                now = judging.judge(bench, then.made_at).receipt
        except (NotFound, Conflict) as refused:
            lack = Problem(then.results[0].name, refused.code, refused.facts)
            return Verified(then, (lack,), changed, ())
        return Verified(then, (), changed, tuple(differences(then, now)))


def _receipt(actor: Actor, sha256: str) -> tuple[str, bytes]:
    """The owner of a receipt that the actor may see, and its bytes."""
    owner = None if actor.sees_all else actor.organisation.code
    whose, whole = receipts.find(sha256, owner)
    return whose, receipts.of(whose, whole)


def _document_of(owner: str, then: Receipt) -> KeptDocument:
    result = then.results[0]
    for _, held in documents.of_sha256(result.sha256):
        if held.owner == owner:
            return held
    raise NotFound("receipt.input-gone", name=result.name, part="document", sha256=result.sha256)


def _unchecked(document: KeptDocument) -> bool:
    return CheckState.CHECKED not in {step.state for step in document.steps}
