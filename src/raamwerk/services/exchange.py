"""The rows of every noun in and out: an import is whole or nothing, and the same file twice changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Conflict, NotFound, Problem, Refused, Unreadable
from raamwerk.formats.exchange import file as format_
from raamwerk.services import permission
from raamwerk.services.parts.exchange import bodies, contracts, papers
from raamwerk.services.parts.exchange.noun import Taking
from raamwerk.store.snapshot import reading
from raamwerk.store.writing import attempt, writing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from raamwerk.core.actor import Actor
    from raamwerk.formats.exchange.column import Row
    from raamwerk.services.parts.exchange.noun import Noun, Take

_NOUNS: Final = {noun.name: noun for noun in (*bodies.NOUNS, *contracts.NOUNS, *papers.NOUNS)}
NAMES: Final = tuple(_NOUNS)
"""The nouns, in the order in which they can be imported into an empty register."""
IMPORTED: Final = tuple(name for name, noun in _NOUNS.items() if noun.take is not None)
"""Those that can be imported; the others are evidence that nobody brings in."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What an import came to.

    Args:
        noun: which.
        rows: how many there were.
        new: how many things are new or changed.
    """

    noun: str
    rows: int
    new: int


@dataclass(frozen=True, slots=True)
class Given:
    """A noun as a file.

    Args:
        rows: how many.
        data: the file.
    """

    rows: int
    data: bytes


def give_out(actor: Actor, noun: str, name: str) -> Given:
    """The rows of a noun that the actor may see, as a file of the kind that its name says.

    Raises:
        NotAllowed: `may-not.export-rows`.
        NotFound: `exchange.unknown`.
        Refused: `exchange.ending` or `exchange.too-long`.
    """
    actor.may(permission.EXPORT_ROWS)
    found = _noun(noun)
    format_.ending_of(name)
    with reading():
        rows = list(found.give(actor))
    return Given(len(rows), format_.write(found.columns, rows, name))


def take_in(actor: Actor, noun: str, data: bytes, name: str, *, on: date) -> Exchanged:
    """Keep the rows of a file: all of them, or none where one has to be mended first.

    Args:
        actor: who asks.
        noun: of which the rows are.
        data: the file.
        name: its name, whose ending says what it is.
        on: the day of doing so.

    Raises:
        NotAllowed: `may-not.import-rows`.
        NotFound: `exchange.unknown`.
        Conflict: `exchange.export-only`.
        Refused: `exchange.ending`.
        Unreadable: `exchange.rows` with every row to be mended and why, or as
            `raamwerk.formats.exchange.file.read`.
    """
    actor.may(permission.IMPORT_ROWS)
    found = _noun(noun)
    if found.take is None:
        raise Conflict("exchange.export-only", noun=noun)
    rows, problems = format_.read(found.columns, data, name)
    if problems:
        raise _to_mend(name, problems)
    taking = Taking(actor, on, name)
    with writing(actor, permission.IMPORT_ROWS.id):
        kept = list(_kept(taking, found.take, rows))
        problems = [each for each in kept if isinstance(each, Problem)]
        if problems:
            raise _to_mend(name, problems)
        new = sum(each for each in kept if not isinstance(each, Problem))
        if found.end is not None:
            new += found.end(taking)
    return Exchanged(noun, len(rows), new)


def _kept(taking: Taking, take: Take, rows: list[tuple[int, Row]]) -> Iterator[bool | Problem]:
    """For each row whether it was new, or why it has to be mended."""
    for number, row in rows:
        try:
            with attempt():
                new = take(taking, row)
        except Refused as refused:
            yield Problem(f"row {number}", refused.code, refused.facts)
        else:
            yield new


def _noun(name: str) -> Noun:
    found = _NOUNS.get(name)
    if found is None:
        raise NotFound("exchange.unknown", noun=name, known=", ".join(NAMES))
    return found


def _to_mend(name: str, problems: list[Problem]) -> Unreadable:
    return Unreadable("exchange.rows", problems, name=name, count=len(problems))
