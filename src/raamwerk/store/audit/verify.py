"""Whether the record is whole, and whether it tells of everything that the tables hold.

Three proofs, each of which catches what the others cannot. The chain: a change that was altered, taken out or put in
between breaks it. The head: the last changes cannot be cut off. The tables: every row has to be as its last change
left it, so that a write that came past the triggers shows. Whoever rewrites the whole chain and the tables with it
is caught only by a head that was written down elsewhere (`expected`).
"""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from django.apps import apps
from django.db import connection

from raamwerk.core.change import Flaw, Verified
from raamwerk.core.errors import Conflict, NotFound
from raamwerk.store import models, uploads
from raamwerk.store.audit import postgresql, sqlite, triggers
from raamwerk.store.audit.link import PARTS, START, link
from raamwerk.store.audit.shape import recorded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from raamwerk.store.audit.shape import Table

MOST: Final = 100
"""So many flaws are given: a record with hundreds has one cause."""

Held = dict[str, dict[int, bytes]]


def verify(expected: str | None = None) -> Verified:
    """Hold the record, the tables and the uploads against each other.

    Args:
        expected: the hash of a head that was written down earlier; it has to be one of the chain's links.
    """
    held: Held = {}
    chain = _Chain(expected)
    flaws = [*chain.walk(held), *chain.end(), *_tables(held), *_triggers()]
    named = sorted(set(_uploads_named()))
    flaws += [Flaw(code, {"sha256": digest}) for digest, code in uploads.wrong(named)]
    return Verified(chain.count, chain.last, len(named), tuple(flaws[:MOST]))


class _Chain:
    """The chain as far as it was walked."""

    def __init__(self, expected: str | None) -> None:
        self.count = 0
        self.last = START
        self.id = 0
        self._expected = expected
        self._seen = expected is None

    def walk(self, held: Held) -> Iterator[Flaw]:
        """Every change from the first to the last; `held` learns how each leaves its row."""
        found = models.Change.objects.order_by("id").values_list("id", "hash", *PARTS)
        for number, digest, *parts in found.iterator(chunk_size=2_000):
            previous = parts[0]
            if previous != self.last:
                yield Flaw("audit.broken", {"before": self.id, "after": number})
            if link(*parts) != digest:
                yield Flaw("audit.changed", {"change": number})
            self.count, self.last, self.id = self.count + 1, digest, number
            self._seen = self._seen or digest == self._expected
            _learn(held, str(parts[7]), int(parts[8]), parts[10])

    def end(self) -> Iterator[Flaw]:
        """Whether the chain ends where the head says, and holds the link that was written down."""
        head = models.Head.objects.filter(pk=1).first()
        if head is None or (head.change_id, head.hash) != (self.id, self.last):
            named = None if head is None else head.change_id
            yield Flaw("audit.tail", {"change": self.id, "head": named})
        if not self._seen:
            yield Flaw("audit.head", {"expected": self._expected})


def _learn(held: Held, noun: str, number: int, after: str | None) -> None:
    rows = held.setdefault(noun, {})
    if after is None:
        rows.pop(number, None)
    else:
        rows[number] = _digest(after)


def _digest(row: str) -> bytes:
    """A row as JSON, whatever database wrote it and in which order.

    What is null is left out: a column that came later is null in the rows of before, and no change tells of it.
    """
    held = {name: value for name, value in json.loads(row).items() if value is not None}
    plain = json.dumps(held, sort_keys=True)
    return blake2b(plain.encode(), digest_size=12).digest()


def _tables(held: Held) -> Iterator[Flaw]:
    """Rows that are not as the record says, or not in it, or gone without a word."""
    for table in recorded(apps.get_app_config("store").get_models()):
        known = held.get(table.noun, {})
        for number, row in _rows(table):
            told = known.pop(number, None)
            if told is None:
                yield Flaw("audit.unrecorded", {"object": table.noun, "id": number})
            elif told != _digest(row):
                yield Flaw("audit.differs", {"object": table.noun, "id": number})
        for number in known:
            yield Flaw("audit.lost", {"object": table.noun, "id": number})


def _rows(table: Table) -> Iterator[tuple[int, str]]:
    write = sqlite if connection.vendor == "sqlite" else postgresql
    query = f"SELECT t.id, {write.row_as_json(table, 't')} FROM {table.name} t"  # noqa: S608 - our own tables
    with connection.cursor() as cursor:
        cursor.execute(query)
        while rows := cursor.fetchmany(2_000):
            yield from rows


def _triggers() -> Iterator[Flaw]:
    """Triggers that have to be there and are not: from then on nothing would be recorded."""
    wanted = triggers.names(connection.vendor, apps.get_app_config("store").get_models())
    for name in sorted(wanted - triggers.present(connection).keys()):
        yield Flaw("audit.trigger", {"trigger": name})


_KEPT_AS_FILES: Final = frozenset({"framework", "enrolment", "profile"})
"""Parts of a check in the register that are files of their own; others are named by a row too."""


def _uploads_named() -> Iterable[str]:
    yield from models.FrameworkFile.objects.values_list("sha256", flat=True)
    yield from models.Book.objects.values_list("sha256", flat=True)
    profiles = models.Book.objects.exclude(profile_sha256=None)
    yield from (name for name in profiles.values_list("profile_sha256", flat=True) if name)
    yield from models.Document.objects.values_list("sha256", flat=True)
    read_with = models.Document.objects.exclude(profile_sha256=None)
    yield from {name for name in read_with.values_list("profile_sha256", flat=True) if name}
    yield from models.ProductTable.objects.values_list("sha256", flat=True)
    yield from models.Receipt.objects.values_list("sha256", flat=True)
    yield from _named_by_receipts()
    tested = models.ParticipationStep.objects.exclude(sha256=None)
    yield from (name for name in tested.values_list("sha256", flat=True) if name)


def _named_by_receipts() -> set[str]:
    """The files that a kept check was made of and that no row names: without them it cannot be made again."""
    found: set[str] = set()
    for digest in models.Receipt.objects.values_list("sha256", flat=True):
        try:
            inputs = json.loads(uploads.fetch(digest))["inputs"]
        except (NotFound, Conflict, ValueError, KeyError):
            continue  # a receipt that is gone or changed is told of by its own hash
        found |= {each["sha256"] for each in inputs if each["part"] in _KEPT_AS_FILES}
    return found
