"""A check made again: what changed since in the program, and what comes out differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.checking.receipt import rule_sha256
from raamwerk.core.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from raamwerk.core.checking.receipt import Receipt
    from raamwerk.core.rule import Rule


def changes(
    receipt: Receipt, program: str, engine: str, rules: Mapping[str, Rule]
) -> Iterator[Problem]:
    """What is not as it was beside the inputs: the program, its engine, its rules.

    Args:
        receipt: of then.
        program: the version of Raamwerk now.
        engine: the version of Polars now.
        rules: that there are now, by id.
    """
    if receipt.program != program:
        facts = {"then": receipt.program, "now": program}
        yield Problem("raamwerk", "receipt.other-program", facts)
    if receipt.engine != engine:
        facts = {"then": receipt.engine, "now": engine}
        yield Problem("polars", "receipt.other-engine", facts)
    for name, sha256 in receipt.rules.items():
        if name not in rules:
            yield Problem(name, "receipt.rule-gone", {"rule": name})
        elif rule_sha256(rules[name]) != sha256:
            yield Problem(name, "receipt.rule-changed", {"rule": name})


def differences(then: Receipt, now: Receipt) -> Iterator[Problem]:
    """What comes out differently now that the check was made again."""
    if now.framework_sha256 != then.framework_sha256:
        facts = {"framework": then.framework}
        yield Problem(then.framework, "receipt.framework-changed", facts)
    if now.rule_sets != then.rule_sets:
        facts = {"then": ", ".join(then.rule_sets), "now": ", ".join(now.rule_sets)}
        yield Problem("rule_sets", "receipt.other-rule-sets", facts)
    for name in sorted(set(now.rules) - set(then.rules)):
        yield Problem(name, "receipt.rule-new", {"rule": name})
    for before, after in zip(then.results, now.results, strict=True):
        if before.result != after.result:
            yield Problem(before.name, "receipt.other-result", {"file": before.name})
