from __future__ import annotations

from polars import col

from raamwerk.core.rule import Outcome, Rule, Sentence


def test_a_sentence_names_its_facts_once_and_in_order():
    said = Sentence(nl="{b} en {a}, {b:money}", en="{a} and {b}")
    assert said.facts == ("b", "a")


def test_a_sentence_is_filled_in_the_language_asked():
    said = Sentence(nl="Prijs {price}", en="Price {price}")
    assert said.fill("nl", {"price": "1"}) == "Prijs 1"
    assert said.fill("en", {"price": "1"}) == "Price 1"


def test_outcomes_stand_from_worst_to_best():
    assert list(Outcome) == ["breach", "unknown", "pass", "not-applicable"]


def test_the_facts_of_a_rule_are_those_it_reads_and_those_it_names():
    rule = Rule(
        id="price.example",
        term="maximum-price",
        applies=col("in_framework"),
        breach=col("unit_price") > col("maximum"),
        because=Sentence(nl="{unit_price} {part_number}", en="{unit_price} {part_number}"),
        kept=Sentence(nl="Goed.", en="Good."),
        unknown=Sentence(nl="Geen prijs op {price_date}.", en="No price on {price_date}."),
    )
    assert set(rule.facts) == {
        "in_framework",
        "unit_price",
        "maximum",
        "part_number",
        "price_date",
    }
