"""A check as one JSON document, written document by document and line by line: memory stays flat."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Final, TextIO

from raamwerk import __version__
from raamwerk.cli.checked import record, said
from raamwerk.cli.checked.tally import lacking
from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from collections import Counter

    from raamwerk.checks import CheckedDocument
    from raamwerk.cli.checked.asked import Asked
    from raamwerk.cli.checked.record import Record
    from raamwerk.cli.checked.summary import Done
    from raamwerk.cli.checked.tally import Tally
    from raamwerk.core.rule import Language

VERSION: Final = 1


class JsonOutput:
    """Writes `{..., "documents": [...], ...}` in ASCII to the output, a document a line."""

    most_lines: Final = 0

    def __init__(self, asked: Asked, language: Language, to: TextIO | None = None) -> None:
        self._asked = asked
        self._language = language
        self._to = to or sys.stdout
        self._documents = 0
        self._lines = 0
        self._to.write(f'{_open(head(asked, language))}, "documents": [')

    def part(self, found: CheckedDocument) -> None:
        """Write the lines of a document or part, and before the first what the document is."""
        if found.document.part <= 1:
            self._to.write(",\n" if self._documents else "\n")
            self._to.write(f'{_open(self._opening(found))}, "lines": [')
            self._documents += 1
            self._lines = 0
        for line in found.lines():
            self._to.write(", " if self._lines else "")
            self._to.write(_written(record.of_line(line, self._language)))
            self._lines += 1

    def whole(self, done: Done) -> None:
        """Write what the document came to, which closes it."""
        self._to.write(f"], {_inner(record.of_whole(done.summary, self._language))}}}")

    def end(self, tally: Tally) -> None:
        """Write what is not about one document, which closes the whole."""
        self._to.write(f"\n], {_inner(tail(self._asked, tally, self._language))}}}\n")

    def _opening(self, found: CheckedDocument) -> Record:
        return {
            "file": str(found.file.path),
            **record.of_document(found.document),
            "format": record.of_form(found.form, self._language),
        }


def head(asked: Asked, language: Language) -> Record:
    """By what was checked: program, framework, books, enrolment, day."""
    held = asked.held
    return {
        "version": VERSION,
        "raamwerk": __version__,
        "language": language,
        "framework": {
            "id": held.framework.id,
            "name": held.framework.name,
            "sha256": held.framework.sha256,
            "chosen_by": asked.chosen,
        },
        "books": [
            {
                "name": intake.book.name,
                "sha256": intake.book.sha256,
                "published": record.day(intake.book.published_at),
                "rows": intake.counts,
            }
            for intake in asked.books
        ],
        "enrolment": _enrolment(asked),
        "on": held.on.isoformat(),
        "declared_months": held.declared_months,
        "tolerance": "0.00",
    }


def _enrolment(asked: Asked) -> Record | None:
    enrolment = asked.held.enrolment
    if enrolment is None:
        return None
    sha256 = next(each.sha256 for part, each in asked.inputs if part == "enrolment")
    return {
        "number": enrolment.number,
        "participant": enrolment.participant,
        "name": enrolment.participant_name,
        "sha256": sha256,
    }


def tail(asked: Asked, tally: Tally, language: Language) -> Record:
    """What could not be read or was not checked, and the counts."""
    enrolled = asked.held.enrolment is not None
    needs = lacking(tally, enrolled=enrolled)
    return {
        "unread": [record.of_unread(file, language) for file in tally.unread],
        "left_out": list(tally.left_out),
        "not_checked": [
            {"rule": rule, "needs": need, "because": said.NEEDS[need].fill(language, {})}
            for need, rules in needs.items()
            for rule in rules
        ],
        "summary": {
            "documents": _counts(tally.documents),
            "lines": _counts(tally.lines),
            "remarked_lines": tally.remarked,
            "unread": len(tally.unread),
            "at_stake": record.amount(tally.at_stake),
            "exit_code": int(tally.exit_code),
        },
    }


def _counts(found: Counter[Outcome]) -> Record:
    return {outcome.value: found[outcome] for outcome in Outcome}


def _written(value: object) -> str:
    return json.dumps(value)


def _open(value: Record) -> str:
    """An object without its last brace."""
    return _written(value)[:-1]


def _inner(value: Record) -> str:
    """The pairs of an object without its braces."""
    return _written(value)[1:-1]
