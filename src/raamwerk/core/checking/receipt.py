"""A receipt: what a kept verdict was made of and what it was, so that it can be made again.

Everything that decides an outcome is named by its hash. The result is hashed document by document
over every fact, outcome and amount, written in one canonical way, so that any difference shows and
says where it is. The name of a file is no part of that: a renamed document is the same document.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from raamwerk.core.checking.fact import FACTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    from raamwerk.core.checking.run import Judged
    from raamwerk.core.rule import Rule


@dataclass(frozen=True, slots=True)
class Input:
    """A file that decides the outcome.

    Args:
        part: what it is in the check: `book`, `book-profile`, `enrolment`, `profile`, `framework`.
        name: of the file, or the path by which it was named.
        sha256: of its bytes, in hexadecimal.
    """

    part: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file.

    Args:
        name: the path by which it was named.
        sha256: of its bytes; "" for a file that could not be reached.
        result: the hash of its verdicts; of a file that gave no document, the code why.
    """

    name: str
    sha256: str
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A kept check.

    Args:
        made_at: when, in UTC.
        program: the version of Raamwerk; `engine` that of Polars, which evaluates the rules.
        framework: its id; `framework_sha256` of its file with all that it includes.
        named: the framework as the call named it; None for that of the price books.
        on: the day of the check.
        declared_months: what the person who checked declared a price a piece to cover.
        form: whether the form of e-invoices was checked.
        inputs: the files other than documents.
        rules: the hash of each rule that was run, by id.
        rule_sets: of the form, as `id version`.
        results: the documents in the order in which they were given.
    """

    made_at: datetime
    program: str
    engine: str
    framework: str
    framework_sha256: str
    named: str | None
    on: date
    declared_months: int | None
    form: bool
    inputs: tuple[Input, ...]
    rules: Mapping[str, str]
    rule_sets: tuple[str, ...]
    results: tuple[Result, ...]

    @property
    def result(self) -> str:
        """One hash of all results in their order."""
        text = "".join(f"{each.sha256} {each.result}\n" for each in self.results)
        return hashlib.sha256(text.encode()).hexdigest()


def rule_sha256(rule: Rule) -> str:
    """The hash of everything that a rule is: its expressions, sentences, term and severity."""
    said = (rule.because, rule.kept, rule.unknown)
    parts = (
        *(rule.id, rule.term, rule.severity.value, rule.subject, str(rule.needs), str(rule.always)),
        *(str(each) for each in (rule.applies, rule.breach, rule.effect)),
        *(text for sentence in said for text in (sentence.nl, sentence.en)),
    )
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


_NAMES: Final = ("source",)
"""Facts that only tell where a document came from."""


class Digest:
    """The hash of one document's verdicts, taken part by part."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def add(self, judged: Judged, index: int, form: Sequence[str] = ()) -> None:
        """Take a document, or the next part of one.

        Args:
            judged: the batch that it was judged in.
            index: its place in the batch.
            form: the verdict on its form and the ids of the rules that it breaks.
        """
        self._hash.update("\n".join(form).encode())
        rows = judged.rows.get(index, range(0))
        lines = (judged.batch.facts, judged.lines, judged.effects)
        self._table(judged, *(frame.slice(rows.start, len(rows)) for frame in lines))
        heads = (judged.heads["document_index"] == index).arg_true()
        whole = (judged.heads, judged.documents, judged.document_effects)
        self._table(judged, *(frame[heads] for frame in whole))

    def hexdigest(self) -> str:
        """The hash of all parts."""
        return self._hash.hexdigest()

    def _table(
        self, judged: Judged, facts: pl.DataFrame, codes: pl.DataFrame, effects: pl.DataFrame
    ) -> None:
        """Take rows as text with a column a fact, a code and an amount a rule, in one order."""
        rules = sorted(judged.rules)
        columns = [
            *facts.select(sorted(set(FACTS) - set(_NAMES))).get_columns(),
            *_columns("code", rules, codes),
            *_columns("effect", rules, effects),
        ]
        self._hash.update(pl.DataFrame(columns).write_csv(null_value="\\N").encode())


def _columns(what: str, rules: Iterable[str], frame: pl.DataFrame) -> list[pl.Series]:
    """A column a rule; empty where the rule has none in this batch."""
    nothing = pl.repeat(None, len(frame), dtype=pl.Int64, eager=True)
    return [
        (frame[rule] if rule in frame.columns else nothing).alias(f"{what} {rule}")
        for rule in rules
    ]
