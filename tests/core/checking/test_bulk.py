"""Lines by the million get the very verdicts that they would get as lines of documents."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from raamwerk.core.checking.bulk import SAID, plan
from raamwerk.core.errors import Conflict
from raamwerk.core.rules import RULES
from tests.core.checking.bulk_world import KINDS, World, told


@pytest.mark.parametrize("framework", ["gt-microsoft-1", "gt-microsoft-2"])
@pytest.mark.parametrize("of_one", [True, False])
@pytest.mark.parametrize("seed", range(12))
def test_a_line_gets_the_verdict_that_it_would_get_on_a_document(
    seed: int, framework: str, *, of_one: bool
) -> None:
    world = World(seed, framework)
    rows = world.lines(300)
    if of_one:
        rows = rows.drop("price_quantity")
    expected = world.one_by_one(rows)
    found = told(world.in_bulk(rows))
    differ = [n for n in range(len(rows)) if found.row(n) != expected.row(n)]
    assert not differ, (rows[differ[:3]], found[differ[:3]], expected[differ[:3]])
    assert found["outcome"].n_unique() >= 2


def test_lines_of_nobody_or_of_one_with_two_enrolments_are_judged_without_one() -> None:
    world = World(3)
    twin = replace(world.enrolments[0], number="99")
    world.context = replace(world.context, enrolments=(*world.enrolments, twin))
    rows = world.lines(200)
    strangers = rows.with_columns(participant=pl.lit("GM9999", dtype=pl.String))
    doubles = rows.with_columns(participant=pl.lit(twin.participant, dtype=pl.String))
    nobody = rows.with_columns(participant=pl.lit(None, dtype=pl.String))
    found = world.in_bulk(strangers)
    assert found.equals(world.in_bulk(doubles))
    assert found.equals(world.in_bulk(nobody))
    assert "pass" not in found["outcome"]


def test_the_number_of_an_enrolment_says_which_of_two_it_is() -> None:
    world = World(4)
    twin = replace(world.enrolments[0], number="99")
    world.context = replace(world.context, enrolments=(*world.enrolments, twin))
    rows = world.lines(100).with_columns(participant=pl.lit(twin.participant, dtype=pl.String))
    by_number = rows.rename({"participant": "enrolment"}).with_columns(enrolment=pl.lit("99"))
    world_of_one = World(4)
    assert world.in_bulk(by_number).equals(world_of_one.in_bulk(rows))


def test_two_enrolments_with_one_number_are_refused() -> None:
    world = World(5)
    first = world.enrolments[0]
    context = replace(world.context, enrolments=(first, first))
    with pytest.raises(Conflict, match=r"bulk\.enrolment-twice"):
        plan(["enrolment", *KINDS], context, RULES)


def test_a_participant_that_merged_into_another_is_judged_by_its_enrolment() -> None:
    world = World(6)
    heir = replace(world.enrolments[0], formerly=("GM7777",))
    world.context = replace(world.context, enrolments=(heir, *world.enrolments[1:]))
    rows = world.lines(100).with_columns(participant=pl.lit(heir.participant, dtype=pl.String))
    before = rows.with_columns(participant=pl.lit("GM7777", dtype=pl.String))
    assert world.in_bulk(before).equals(world.in_bulk(rows))


def test_without_enrolments_the_rules_that_need_one_are_named() -> None:
    world = World(7)
    context = replace(world.context, enrolments=())
    steps = plan(["part_number", "price_date", "quantity", "unit_price"], context, RULES)
    assert steps.not_checked["price.above-lock"] == ("enrolment",)
    assert steps.not_checked["payment.term"] == ("document",)
    assert "price.above-maximum" in steps.rules
    rows = world.lines(50).drop("participant")
    assert set(steps.answers(rows.lazy()).collect()["outcome"]) <= set(SAID)


def test_a_line_without_its_date_is_unknown() -> None:
    world = World(8)
    rows = world.lines(100).with_columns(price_date=pl.lit(None, dtype=pl.Date))
    found = world.in_bulk(rows)
    assert set(found["outcome"]) == {"unknown"}
    assert set(found["rule"]) == {"date.outside-framework"}


def test_what_lines_state_decides_which_rules_are_run() -> None:
    world = World(9)
    names = (*KINDS, "commitment_last")
    assert "date.commitment-beyond-end" in plan(names, world.context, RULES).rules
    missing = plan(tuple(KINDS), world.context, RULES).not_checked
    assert missing["date.commitment-beyond-end"] == ("commitment_last",)


def test_months_that_a_person_declares_hold_where_a_line_states_none() -> None:
    world = World(10)
    stated = world.lines(200).with_columns(unit_months=pl.lit(1, dtype=pl.Int64))
    silent = stated.with_columns(unit_months=pl.lit(None, dtype=pl.Int64))
    declared = replace(world.context, declared_months=1)
    assert (
        plan(tuple(KINDS), declared, RULES)
        .answers(silent.lazy())
        .collect()
        .equals(world.in_bulk(stated))
    )


def test_the_order_and_the_grouping_of_lines_change_nothing() -> None:
    world = World(11)
    rows = world.lines(300)
    whole = world.in_bulk(rows)
    parts = [world.in_bulk(rows[start : start + 37]) for start in range(0, 300, 37)]
    assert whole.equals(pl.concat(parts))
    assert world.in_bulk(rows.reverse()).equals(whole.reverse())


def test_no_lines_give_no_answers() -> None:
    world = World(12)
    assert len(world.in_bulk(world.lines(0))) == 0


def test_the_ceiling_is_the_lower_of_maximum_and_lock_where_they_cover_the_same() -> None:
    world = World(13)
    rows = world.lines(400)
    steps = plan(rows.columns, world.context, RULES)
    facts = [fact for table in world.context.tables.values() for fact in table.facts(steps.read)]
    found, answers = (
        steps.found(steps.coded(rows.lazy()).collect()).select(facts).to_dicts(),
        steps.answers(rows.lazy()).collect()["ceiling"],
    )
    for fact, ceiling in zip(found, answers, strict=True):
        prices = [fact[name] for name in ("maximum", "locked_price") if fact[name] is not None]
        maximum = fact["maximum_span"], fact["maximum_once"]
        same = maximum == (fact["locked_span"], fact["locked_once"])
        comparable = len(prices) < 2 or same
        assert ceiling == (min(prices, default=None) if comparable else None)


@pytest.mark.parametrize("seed", range(8))
def test_the_price_that_an_enrolment_registers_of_its_order_counts_as_on_a_document(
    seed: int,
) -> None:
    world = World(seed, prices=True)
    rows = world.lines(400)
    expected, found = world.one_by_one(rows), told(world.in_bulk(rows))
    differ = [n for n in range(len(rows)) if found.row(n) != expected.row(n)]
    assert not differ, (rows[differ[:3]], found[differ[:3]], expected[differ[:3]])
    assert "price.above-order" in plan(rows.columns, world.context, RULES).rules


def test_an_order_that_the_line_states_counts_before_the_one_that_is_registered() -> None:
    world = World(14, prices=True)
    rows = world.lines(300).drop("price_quantity")
    rows = rows.with_columns(unit_price=pl.lit(5_000_000), unit_months=pl.lit(1, dtype=pl.Int64))
    months = pl.lit(1, dtype=pl.Int64)
    dear = rows.with_columns(order_price=pl.lit(4_999_999), order_months=months)
    same = rows.with_columns(order_price=pl.lit(5_000_000), order_months=months)
    yearly = rows.with_columns(order_price=pl.lit(60_000_000), order_months=12 * months)
    only = {"price.above-order": RULES["price.above-order"]}

    def outcomes(lines: pl.DataFrame) -> set[str]:
        charged = lines.filter(pl.col("quantity").fill_null(1) >= 0)
        steps = plan(charged.columns, world.context, only)
        held = pl.col("price_date").is_between(date(2022, 12, 1), date(2027, 12, 31))
        return set(steps.answers(charged.filter(held).lazy()).collect()["outcome"])

    # Whether a line is known to be paid once follows from the book, so some cannot be compared.
    assert outcomes(dear) <= {"breach", "unknown"}
    assert outcomes(same) <= {"pass", "unknown"}
    assert outcomes(yearly) <= {"pass", "unknown"}
    assert "breach" in outcomes(dear)
    assert "pass" in outcomes(same) & outcomes(yearly)


def test_without_enrolments_and_orders_it_is_said_that_no_order_was_looked_at() -> None:
    world = World(15)
    context = replace(world.context, enrolments=())
    names = ["part_number", "price_date", "quantity", "unit_price"]
    assert "order_price" in plan(names, context, RULES).not_checked["price.above-order"]
    assert "price.above-order" in plan([*names, "order_price"], context, RULES).rules
