from __future__ import annotations

import pytest

from raamwerk.cli.rules_page import asks, example, markdown
from raamwerk.core.rules import RULES
from raamwerk.formats.framework import shipped
from tests.house.source import ROOT


def test_the_page_of_rules_is_up_to_date():
    written = (ROOT / "docs/rules.md").read_text("utf-8")
    assert written == markdown(RULES.values(), shipped())


def test_what_a_rule_asks_leaves_its_facts_open():
    assert asks(RULES["quote.incomplete"], "en").startswith("The quote \u2026 says until when")


def test_an_example_shows_its_facts_in_the_language_of_the_reader():
    assert "€\u00a0410,41" in example(RULES["price.above-maximum"], "nl")
    assert "€\u00a0410.41" in example(RULES["price.above-maximum"], "en")


@pytest.mark.parametrize("rule_id", RULES)
def test_an_example_has_no_brace_left(rule_id: str):
    for said in (example(RULES[rule_id], "nl"), example(RULES[rule_id], "en")):
        assert "{" not in said
