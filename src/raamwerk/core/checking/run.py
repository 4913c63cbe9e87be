"""Run rules over a batch: one code a line and rule, then verdicts with their reasons where asked for.

Where something that a rule needs is not at hand, the rule does not run and is named in
`not_checked`: never a silent pass.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import polars as pl

from raamwerk.core.checking.outcome_code import (
    BLOCKING,
    NOT_APPLICABLE,
    OUTCOMES,
    REMARK,
    code,
    concerned,
    overall,
    severity_of,
)
from raamwerk.core.checking.verdict import JudgedDocument, JudgedLine, Verdict
from raamwerk.core.money import Micro
from raamwerk.core.rule import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from raamwerk.core.checking.facts import Batch
    from raamwerk.core.checking.verdict import FactValue
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Term
    from raamwerk.core.rule import Need, Rule


def judge(
    batch: Batch,
    framework: Framework,
    rules: Mapping[str, Rule],
    heads: pl.DataFrame | None = None,
) -> Judged:
    """Run the rules whose terms the framework holds at some time over a batch.

    Args:
        batch: the facts.
        framework: by whose terms.
        rules: by id.
        heads: the facts that document rules are judged on; by default each document's first line.
    """
    asked = concerned(framework, rules)
    run = [rule for rule in asked if set(rule.needs) <= batch.has]
    missing = {
        rule.id: next(need for need in rule.needs if need not in batch.has)
        for rule in asked
        if rule not in run
    }
    facts = batch.facts
    heads = first_lines(facts) if heads is None else heads
    line_rules = [rule for rule in run if rule.subject == "line"]
    document_rules = [rule for rule in run if rule.subject == "document"]
    return Judged(
        batch=batch,
        framework=framework,
        rules={rule.id: rule for rule in run},
        not_checked=missing,
        lines=_codes(facts, line_rules, framework),
        heads=heads,
        documents=_codes(heads, document_rules, framework),
    )


def first_lines(facts: pl.DataFrame) -> pl.DataFrame:
    """The row of each document's first line, which bears the facts of the document."""
    return facts.filter(pl.int_range(pl.len()).over("document_index") == 0)


def _codes(facts: pl.DataFrame, rules: Sequence[Rule], framework: Framework) -> pl.DataFrame:
    """A column of codes a rule, and `worst`."""
    if not rules:
        return pl.DataFrame(
            {"worst": pl.repeat(NOT_APPLICABLE, len(facts), dtype=pl.UInt8, eager=True)}
        )
    # Lazily, because then what several rules ask is worked out once.
    codes = facts.lazy().select(code(rule, framework) for rule in rules)
    return codes.with_columns(pl.min_horizontal(pl.all()).alias("worst")).collect()


@dataclass(frozen=True, eq=False)
class Judged:
    """A batch with the outcome of every rule on every line.

    Args:
        batch: what was judged.
        framework: by whose terms.
        rules: that were run, by id.
        not_checked: rules that were not run, and what they needed.
        lines: codes of line rules, a column a rule and `worst`, a row a line of the batch.
        heads: the facts that document rules were judged on, a row a document.
        documents: codes of document rules, a row a row of `heads`.
    """

    batch: Batch
    framework: Framework
    rules: Mapping[str, Rule]
    not_checked: Mapping[str, Need]
    lines: pl.DataFrame
    heads: pl.DataFrame
    documents: pl.DataFrame

    @cached_property
    def effects(self) -> pl.DataFrame:
        """The euros at stake of each line by rule (micro-euros, Int64), null where none; and `effect`.

        `effect` is the largest of a line's blocking breaches: several rules may measure the same excess.
        """
        return _effects(self.batch.facts, self.lines, self.rules)

    @cached_property
    def document_effects(self) -> pl.DataFrame:
        """The same for document rules, a row a row of `heads`."""
        return _effects(self.heads, self.documents, self.rules)

    @cached_property
    def rows(self) -> dict[int, range]:
        """The rows of each document's lines."""
        sizes = self.batch.facts.group_by("document_index", maintain_order=True).len()
        found, start = {}, 0
        for index, size in sizes.iter_rows():
            found[index] = range(start, start + size)
            start += size
        return found

    def outcome(self, index: int) -> Outcome:
        """The gravest of a document's own rules and its lines; unknown when it has no lines."""
        code = self._gravest.get(index)
        return Outcome.UNKNOWN if code is None else overall(code)

    @cached_property
    def _gravest(self) -> dict[int, int]:
        """The gravest code of each document: thousands of documents are asked for theirs."""
        pairs = (
            (self.batch.facts["document_index"], self.lines["worst"]),
            (self.heads["document_index"], self.documents["worst"]),
        )
        found = pl.concat(pl.DataFrame({"document": of, "worst": code}) for of, code in pairs)
        return dict(found.group_by("document").agg(pl.col("worst").min()).iter_rows())

    def counts(self, index: int) -> dict[int, int]:
        """How many lines of a document have each code as their gravest."""
        return self._counts.get(index, {})

    @cached_property
    def _counts(self) -> dict[int, dict[int, int]]:
        pairs = self.batch.facts.select("document_index", self.lines["worst"])
        found: dict[int, dict[int, int]] = {}
        for index, worst, number in pairs.group_by(pairs.columns).len().iter_rows():
            found.setdefault(index, {})[worst] = number
        return found

    def at_stake(self, index: int) -> int:
        """The euros at stake in micro-euros: the sum of a document's lines, or its own breaches if larger."""
        return self._stakes.get(index, 0)

    @cached_property
    def _stakes(self) -> dict[int, int]:
        lines = self.batch.facts.select("document_index", self.effects["effect"].cast(pl.Int128))
        sums = lines.group_by("document_index").agg(pl.col("effect").sum())
        own = self.heads.select("document_index", self.document_effects["effect"].cast(pl.Int128))
        found = pl.concat([sums, own]).group_by("document_index").agg(pl.col("effect").max())
        return {index: max(effect or 0, 0) for index, effect in found.iter_rows()}

    @cached_property
    def _head_of(self) -> dict[int, int]:
        return {index: row for row, index in enumerate(self.heads["document_index"])}

    def line(self, row: int) -> JudgedLine:
        """One line with its verdicts, the gravest first; rules that do not apply are left out."""
        facts = self.batch.facts.row(row, named=True)
        codes = self.lines.row(row, named=True)
        worst = codes.pop("worst")
        return JudgedLine(
            document=facts["document_index"],
            line=facts["line"],
            part_number=facts["part_number"],
            outcome=overall(worst),
            remarked=REMARK in codes.values(),
            verdicts=tuple(self._verdicts(facts, codes, self.effects.row(row, named=True))),
            effect=self.effects["effect"][row],
            facts=facts,
        )

    def document(self, index: int) -> JudgedDocument:
        """One document with its own verdicts; its lines are asked for one by one."""
        rows, head = self.rows.get(index, range(0)), self._head_of.get(index)
        verdicts: tuple[Verdict, ...] = ()
        if head is not None:
            codes = self.documents.row(head, named=True)
            del codes["worst"]
            effects = self.document_effects.row(head, named=True)
            verdicts = tuple(self._verdicts(self.heads.row(head, named=True), codes, effects))
        return JudgedDocument(
            index=index, outcome=self.outcome(index), rows=rows, verdicts=verdicts
        )

    def _verdicts(
        self, facts: Mapping[str, FactValue], codes: Mapping[str, int], effects: Mapping[str, int]
    ) -> Iterable[Verdict]:
        for rule_id, found in sorted(codes.items(), key=lambda item: (item[1], item[0])):
            if found != NOT_APPLICABLE:
                yield self._verdict(self.rules[rule_id], found, facts, effects.get(rule_id))

    def _term(self, term_id: str, on: FactValue) -> Term | None:
        """A term on a day; thousands of lines ask for the same few."""
        if (term_id, on) not in self._terms:
            self._terms[term_id, on] = self.framework.term(term_id, on)  # type: ignore[arg-type]
        return self._terms[term_id, on]

    @cached_property
    def _terms(self) -> dict[tuple[str, FactValue], Term | None]:
        return {}

    def _verdict(
        self, rule: Rule, found: int, facts: Mapping[str, FactValue], effect: int | None
    ) -> Verdict:
        term = self._term(rule.term, facts["price_date"])
        outcome = OUTCOMES[found]
        said = {Outcome.BREACH: rule.because, Outcome.UNKNOWN: rule.unknown}
        return Verdict(
            rule=rule.id,
            outcome=outcome,
            severity=severity_of(rule, term),
            because=said.get(outcome, rule.kept),
            facts={name: facts[name] for name in rule.facts},
            term=rule.term,
            readings=() if term is None else term.readings,
            source=term.sources[0] if term is not None and term.sources else None,
            where="" if term is None else term.where,
            effect=None if effect is None else Micro(effect),
        )


def _effects(facts: pl.DataFrame, codes: pl.DataFrame, rules: Mapping[str, Rule]) -> pl.DataFrame:
    """Effects where a rule is broken; counted only there, in wide integers."""
    columns: dict[str, pl.Series] = {}
    blocking: list[pl.Series] = []
    nothing = pl.repeat(None, len(facts), dtype=pl.Int64, eager=True)
    for rule_id in codes.columns[:-1]:
        effect = rules[rule_id].effect
        rows = ((codes[rule_id] == BLOCKING) | (codes[rule_id] == REMARK)).arg_true()
        if effect is None or not len(rows):
            continue
        read = facts.select(*dict.fromkeys(effect.meta.root_names()))[rows]
        values = read.select(effect.cast(pl.Int64)).to_series()
        columns[rule_id] = nothing.clone().scatter(rows, values).alias(rule_id)
        blocking.append(
            pl.select(pl.when(codes[rule_id] == BLOCKING).then(columns[rule_id])).to_series()
        )
    worst = pl.select(pl.max_horizontal(nothing, *blocking)).to_series()
    return pl.DataFrame({**columns, "effect": worst})
