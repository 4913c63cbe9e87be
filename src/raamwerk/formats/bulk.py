"""Thousands of files read at once, in order, by a process a core; one bad file never stops the rest."""

from __future__ import annotations

import gc
import os
from collections import deque
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Final, TypeAlias

from raamwerk.core.errors import Problem, Refused, Unreadable
from raamwerk.formats.documents import GIANT, read_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Executor
    from pathlib import Path

    from raamwerk.core.checking.document import Document
    from raamwerk.formats.document_table.profile import DocumentProfile
    from raamwerk.formats.ubl.finding import Validated

Found: TypeAlias = (
    "tuple[tuple[Document, ...], Problem | None, tuple[Problem, ...], Validated | None]"
)
"""What became of a file, its path apart."""
How: TypeAlias = "Callable[[Path], Iterable[FileRead]]"
"""How the files of one path are read."""

BATCH: Final = 100
"""Files that one process reads before it hands them over."""
FEW: Final = 400
"""Up to so many files, starting processes costs more than it saves."""
_AHEAD: Final = 3


@dataclass(frozen=True, slots=True)
class FileRead:
    """What became of one file.

    Args:
        path: the file.
        documents: its document; of a giant document one part, so that the file occurs repeatedly.
        refusal: why there is no document: the code and facts of the refusal, at the file's name.
        problems: what the refusal tells of places in the file; a document has its own problems.
        form: the verdict on the form of an e-invoice; None for a table or a file without document.
    """

    path: Path
    documents: tuple[Document, ...] = ()
    refusal: Problem | None = None
    problems: tuple[Problem, ...] = ()
    form: Validated | None = None


def read_many(
    paths: Iterable[Path],
    *,
    profile: DocumentProfile | None = None,
    processes: int | None = None,
    form: bool = False,
) -> Iterator[FileRead]:
    """Each file in the order given.

    Args:
        paths: the files.
        profile: as for `documents.read`; one for all tables among the files.
        processes: how many read at once; one a core unless said, and only this one for few files.
        form: whether the form of e-invoices is checked too.
    """
    how = partial(_of_path, profile=profile, form=form)
    rest = iter(paths)
    first = list(islice(rest, FEW + 1))
    count = processes or (os.cpu_count() or 1)
    every = chain(first, rest)
    if count == 1 or (processes is None and len(first) <= FEW):
        for path in every:
            yield from how(path)
        return
    yield from _pooled(every, how, count)


def _pooled(paths: Iterator[Path], how: How, processes: int) -> Iterator[FileRead]:
    """Batches are sent a few ahead of what is asked for, so that memory stays bounded."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - few files need none
    from multiprocessing import get_context  # noqa: PLC0415 - the same

    # Spawned, not forked: a fork of a process with Polars' threads can hang.
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        waiting: deque[Callable[[], Iterable[FileRead]]] = deque()
        for work in _work(paths):
            waiting.append(_sent(pool, work, how))
            if len(waiting) > processes * _AHEAD:
                yield from waiting.popleft()()
        while waiting:
            yield from waiting.popleft()()


def _work(paths: Iterator[Path]) -> Iterator[list[Path] | Path]:
    """Batches of ordinary files, and giant ones by themselves: those stream through this process."""
    batch: list[Path] = []
    for path in paths:
        giant = _is_giant(path)
        if batch and (giant or len(batch) == BATCH):
            yield batch
            batch = []
        if giant:
            yield path
        else:
            batch.append(path)
    if batch:
        yield batch


def _is_giant(path: Path) -> bool:
    try:
        return path.stat().st_size > GIANT
    except OSError:
        return False  # whoever reads it tells what is wrong with it


def _sent(pool: Executor, work: list[Path] | Path, how: How) -> Callable[[], Iterable[FileRead]]:
    """How to come by the files of a piece of work: from the pool, or by reading them when asked."""
    if not isinstance(work, list):
        return partial(how, work)
    sent = pool.submit(_batch, work, how)
    return lambda: (FileRead(work[at], *found) for at, found in sent.result())


def _batch(paths: Sequence[Path], how: How) -> list[tuple[int, Found]]:
    """What became of each path, by its place: the paths themselves need not come back."""
    # Documents hold no cycles; without this, the collector walks all their cells again and again.
    gc.disable()
    return [
        (at, (found.documents, found.refusal, found.problems, found.form))
        for at, path in enumerate(paths)
        for found in how(path)
    ]


def _of_path(path: Path, *, profile: DocumentProfile | None, form: bool) -> Iterator[FileRead]:
    try:
        for document, judged in read_path(path, profile=profile, form=form):
            yield FileRead(path, (document,), form=judged)
    except Refused as refused:
        problems = refused.problems if isinstance(refused, Unreadable) else ()
        yield FileRead(path, (), Problem(path.name, refused.code, refused.facts), problems)
