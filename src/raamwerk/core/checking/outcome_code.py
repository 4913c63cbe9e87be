"""The outcome of a rule as a code of one byte: what `run` gives each line of a batch.

A rule is on while the framework holds its term on the line's price date. Where the term is
recorded as not executable, the rule's outcome is unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from raamwerk.core.checking.holding import held, holding
from raamwerk.core.rule import Outcome, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Term
    from raamwerk.core.rule import Rule

BLOCKING: Final = 0
UNKNOWN: Final = 1
REMARK: Final = 2
PASS: Final = 3
NOT_APPLICABLE: Final = 4
"""Codes of outcomes, the gravest first, so that the gravest of a line is the smallest."""

OUTCOMES: Final = {
    BLOCKING: Outcome.BREACH,
    UNKNOWN: Outcome.UNKNOWN,
    REMARK: Outcome.BREACH,
    PASS: Outcome.PASS,
    NOT_APPLICABLE: Outcome.NOT_APPLICABLE,
}
"""The outcome of one rule by its code."""


def overall(code: int) -> Outcome:
    """The outcome of a line or document by the gravest code of its rules; a remark does not stop it."""
    return {BLOCKING: Outcome.BREACH, UNKNOWN: Outcome.UNKNOWN}.get(
        code, Outcome.NOT_APPLICABLE if code == NOT_APPLICABLE else Outcome.PASS
    )


def severity_of(rule: Rule, term: Term | None) -> Severity:
    """How grave a breach is: as the term says, else as the rule does."""
    stated = None if term is None else term.parameters.get("severity")
    return Severity(stated) if isinstance(stated, str) else rule.severity


def stops(rule: Rule, framework: Framework) -> bool:
    """Whether a breach of the rule is blocking at some time, and not always a remark."""
    terms = [None] if rule.always else [term for _, _, term in holding(framework, rule.term)]
    return any(severity_of(rule, term) is Severity.BLOCKING for term in terms)


def code(rule: Rule, framework: Framework) -> pl.Expr:
    """The code of a rule's outcome on each row (UInt8), over a batch of facts."""
    if rule.always:
        return _judged(rule, severity_of(rule, None)).alias(rule.id)
    expression: pl.Expr = _lit(NOT_APPLICABLE)
    for since, until, term in holding(framework, rule.term):
        judged = _judged(rule, severity_of(rule, term)) if term.executable else _lit(UNKNOWN)
        expression = pl.when(held(since, until)).then(judged).otherwise(expression)
    return expression.alias(rule.id)


def _judged(rule: Rule, severity: Severity) -> pl.Expr:
    broken = BLOCKING if severity is Severity.BLOCKING else REMARK
    outcome = pl.when(rule.breach).then(_lit(broken)).when(~rule.breach).then(_lit(PASS))
    applied = outcome.otherwise(_lit(UNKNOWN))
    return (
        pl.when(~rule.applies)
        .then(_lit(NOT_APPLICABLE))
        .when(rule.applies)
        .then(applied)
        .otherwise(_lit(UNKNOWN))
    )


def _lit(value: int) -> pl.Expr:
    return pl.lit(value, dtype=pl.UInt8)


def concerned(framework: Framework, rules: Mapping[str, Rule]) -> list[Rule]:
    """The rules whose terms a framework holds at some time."""
    terms = {term.id for term in framework.terms}
    return [rule for rule in rules.values() if rule.always or rule.term in terms]
