"""What holds of every rule: its example, its wording, and that nothing unknown ever passes."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.checking.fact import FACTS, Kind
from raamwerk.core.example import batch, value
from raamwerk.core.rule import Outcome
from raamwerk.core.rules import EXAMPLES, RULES
from tests.core.rules.build import outcome, outcomes

if TYPE_CHECKING:
    from raamwerk.core.example import Value
    from raamwerk.core.rule import Rule

BREAK_NOTHING = {
    "price.no-maximum",
    "price.unit-suspect",
    "price.unit-unknown",
    "product.part-number-missing",
}

STATED_OR_NOT = {
    "change",
    "corrects",
    "order_reference",
    "buyer_reference",
    "part_number",
    "name",
    "minimum_quantity",
    "quantity_from",
    "states_purchase_obligation",
    "line_charge",
    "payment_days",
    "commitment_last",
    "valid_last",
    "period_last",
    "line_total",
    "locked_price",
    "locked_on",
    "order_price",
    "duplicate_line",
    "duplicate_document",
    "framework_last",
    "terms_last",
}
"""Facts that are null when there is none: nothing stated, no lock, no twin, no last day."""

ALSO = {
    "cover.months": {"usage_on"},
    "date.backdated": {"usage_on"},
    "date.quote-expired": {"ordered_on"},
    "line.arithmetic": {"line_amount"},
    "line.incomplete": {"quantity", "unit_price", "line_amount"},
    "price.discount-not-kept": {"declared_discount"},
    "price.unit-unknown": {"unit_price", "maximum"},
    "quantity.outside-window": {"usage_on"},
}
"""The same, for the rules to which it means that."""

DAYS = [date(2026, 5, 1) + timedelta(days=step) for step in range(0, 200, 25)]
POOL: dict[Kind, list[Value]] = {
    Kind.MONEY: [0, 1, 10_000, 330_000, 34_200_000, 410_400_000],
    Kind.QUANTITY: [0, 1_000_000, 2_000_000, 600_000_000],
    Kind.RATIO: [0, 30_000, 1_000_000],
    Kind.COUNT: [1, 8, 12, 30, 61],
    Kind.DATE: [*DAYS],
    Kind.FLAG: [True, False],
    Kind.TEXT: ["EUR", "other"],
}
KINDS: dict[str, list[Value]] = {
    "document_kind": ["quote", "order", "invoice", "credit-note"],
    "change": ["true_down", "reservation", "step_up", "first"],
    "product_type": ["online-service", "surcharge", "on-premises"],
}


def drawn(chance: random.Random, name: str) -> Value:
    return chance.choice(KINDS.get(name, POOL[FACTS[name].kind]))


def read_by(rule: Rule) -> list[str]:
    names = (*rule.applies.meta.root_names(), *rule.breach.meta.root_names())
    return sorted(set(names))


def random_rows(rule: Rule, chance: random.Random, count: int) -> list[dict[str, Value]]:
    names = read_by(rule)
    likely = {name: value(name, text) for name, text in EXAMPLES[rule.id].items() if name in names}
    rows = []
    for _ in range(count):
        row = {name: drawn(chance, name) for name in names}
        row |= {name: each for name, each in likely.items() if chance.random() < 0.5}
        row |= {name: None for name in names if chance.random() < 0.2}
        rows.append(row)
    return rows


def completed(rule: Rule, row: dict[str, Value], chance: random.Random) -> dict[str, Value]:
    """The row with a value for everything that was not known."""
    absent = STATED_OR_NOT | ALSO.get(rule.id, set())
    unknown = [name for name, each in row.items() if each is None and name not in absent]
    return row | {name: drawn(chance, name) for name in unknown}


@pytest.mark.parametrize("rule_id", RULES)
@settings(max_examples=15)
@given(seed=st.integers(0, 2**32))
def test_no_answer_is_given_that_the_missing_facts_could_still_change(rule_id: str, seed: int):
    rule, chance = RULES[rule_id], random.Random(seed)  # noqa: S311 - no secret
    rows = random_rows(rule, chance, 40)
    found = outcomes(rule, batch(rows))
    for _ in range(5):
        could_be = outcomes(rule, batch([completed(rule, row, chance) for row in rows]))
        for row, first, then in zip(rows, found, could_be, strict=True):
            if first is Outcome.PASS:
                assert then in {Outcome.PASS, Outcome.NOT_APPLICABLE}, row
            if first is Outcome.BREACH:
                assert then in {Outcome.BREACH, Outcome.NOT_APPLICABLE}, row


@pytest.mark.parametrize("rule_id", RULES)
def test_nothing_passes_when_nothing_is_known(rule_id: str):
    said = {"quantity.purchase-obligation", "line.duplicate", "document.duplicate"}
    found = outcome(RULES[rule_id], {})
    assert (found is Outcome.PASS) == (rule_id in said)


@pytest.mark.parametrize("rule_id", RULES)
def test_an_example_breaks_its_rule_or_leaves_it_unknown(rule_id: str):
    expected = Outcome.UNKNOWN if rule_id in BREAK_NOTHING else Outcome.BREACH
    assert outcome(RULES[rule_id], EXAMPLES[rule_id]) is expected


@pytest.mark.parametrize("rule_id", RULES)
def test_the_languages_name_the_same_facts(rule_id: str):
    rule = RULES[rule_id]
    for said in (rule.because, rule.kept, rule.unknown):
        swapped = type(said)(nl=said.en, en=said.nl)
        assert set(said.facts) == set(swapped.facts)
        assert all(text.rstrip().endswith(".") for text in (said.nl, said.en))


@pytest.mark.parametrize("rule_id", [each for each in RULES if RULES[each].effect is not None])
def test_an_effect_reads_declared_facts_and_is_whole_micro_euros(rule_id: str):
    effect = RULES[rule_id].effect
    assert effect is not None
    assert set(effect.meta.root_names()) <= FACTS.keys()
    assert batch([{}]).select(effect).dtypes == [pl.Int64]


def test_rules_are_sorted_by_their_ids():
    assert list(RULES) == sorted(RULES)
    assert list(EXAMPLES) == list(RULES)
