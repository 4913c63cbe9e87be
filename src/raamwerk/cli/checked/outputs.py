"""One pass over the documents of a check, and everything that is made of them on the way."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Protocol

from raamwerk.checks import check
from raamwerk.cli.checked.summary import Gathering
from raamwerk.cli.checked.tally import Tally
from raamwerk.cli.progress import progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.checks import CheckedDocument
    from raamwerk.cli.checked.asked import Asked
    from raamwerk.cli.checked.summary import Done
    from raamwerk.cli.exits import Exit
    from raamwerk.core.rule import Language


class Output(Protocol):
    """Something that is made of a check; it is given each document in its order.

    `most_lines` is how many of the gravest lines of a document it looks at.
    """

    @property
    def most_lines(self) -> int:
        """Of a giant document so many lines are kept, and no more."""

    def part(self, found: CheckedDocument) -> None:
        """Take a document, or a part of a giant one."""

    def whole(self, done: Done) -> None:
        """Take what a document came to, after its parts."""

    def end(self, tally: Tally) -> None:
        """Write what there is to be written.

        Raises:
            Refused: where it cannot be made of what was found, or cannot be written.
        """


def run(asked: Asked, outputs: Sequence[Output], language: Language) -> Exit:
    """Check the documents and give them to every output; the exit code says the worst.

    Raises:
        Refused: what an output refuses, after all of them were written.
    """
    _collect_seldom()
    tally = Tally(left_out=tuple(path.name for path in asked.left_out))
    gathering = Gathering(max((output.most_lines for output in outputs), default=0))
    label = "Toetsen" if language == "nl" else "Checking"
    files = progress(asked.files, label)
    for batch in check(files, asked.held, form=asked.options.form):
        tally.batch(batch)
        for found in batch.documents:
            for output in outputs:
                output.part(found)
            done = gathering.add(found)
            if done is not None:
                tally.add(done.summary)
                for output in outputs:
                    output.whole(done)
    end_all(outputs, tally)
    return tally.exit_code


def _collect_seldom() -> None:
    """Let the collector of cycles rest: documents hold none, and walking all their cells takes time."""
    gc.freeze()
    gc.set_threshold(200_000, 50, 50)


def end_all(outputs: Sequence[Output], tally: Tally) -> None:
    """Let every output end, also where one before it refuses."""
    if not outputs:
        return
    try:
        outputs[0].end(tally)
    finally:
        end_all(outputs[1:], tally)
