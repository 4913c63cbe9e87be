from __future__ import annotations

import polars as pl
import pytest
from polars import col, lit, when

from raamwerk.core.checking.question import is_known, questions
from raamwerk.core.expression import above
from raamwerk.core.rules import RULES

SCHEMA = pl.Schema(
    {"a": pl.Boolean(), "b": pl.Boolean(), "n": pl.Int64(), "m": pl.Int64(), "t": pl.String()}
)


def asked(*expressions: pl.Expr) -> list[str]:
    return [str(each) for each in questions(expressions, SCHEMA)]


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        (col("a") & ~col("b"), [col("b"), col("a")]),
        (col("a") | (col("n") > col("m")), [col("n") > col("m"), col("a")]),
        ((col("n") > 1).fill_null(value=True), [col("n") > 1]),
        (when(col("a")).then(col("n") > 1).otherwise(col("b")), None),
        (col("n").is_null() | col("n").is_not_null(), [col("n").is_not_null()]),
        ((col("n") + col("m")) % 2 == 0, [(col("n") + col("m")) % 2 == 0]),
        (lit(value=True) & col("a"), [col("a")]),
        (lit(value=True), []),
    ],
)
def test_an_expression_is_taken_apart_down_to_its_smallest_truth_values(
    expression: pl.Expr, found: list[pl.Expr] | None
) -> None:
    if found is None:
        assert len(asked(expression)) == 3
    else:
        assert sorted(asked(expression)) == sorted(map(str, found))


def test_what_several_rules_ask_is_asked_once() -> None:
    rules = [RULES["price.above-maximum"], RULES["price.above-lock"]]
    schema = pl.Schema(
        {
            **dict.fromkeys(("unit_price", "price_span", "maximum", "maximum_span"), pl.Int64()),
            **dict.fromkeys(("locked_price", "locked_span", "quantity"), pl.Int64()),
            **dict.fromkeys(("document_kind", "change"), pl.String()),
            "in_framework": pl.Boolean(),
            "locked_on": pl.Date(),
        }
    )
    found = questions([part for rule in rules for part in (rule.applies, rule.breach)], schema)
    assert sum(each.meta == above("maximum", "maximum_span") for each in found) == 1
    assert sum(each.meta == (col("quantity") >= 0) for each in found) == 1


def test_whether_a_fact_is_known_is_one_question_whichever_way_it_is_put() -> None:
    for each in (col("n").is_null(), col("n").is_not_null()):
        known = is_known(each)
        assert known is not None
        assert known.meta == col("n").is_not_null()
    assert is_known(col("n") > 1) is None
