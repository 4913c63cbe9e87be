from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from raamwerk.formats.ubl import rule
from raamwerk.formats.ubl.finding import MOST_PLACES, Flag, RuleSet
from raamwerk.formats.ubl.rules import gaccount, nlcius, peppol_nl, si_ubl
from tests.formats.ubl.einvoice import INVOICE, changed, root

if TYPE_CHECKING:
    from types import ModuleType

ALL = [
    pytest.param(each, id=each.id)
    for rule_set in (si_ubl, nlcius, gaccount, peppol_nl)
    for each in rule.rules(rule_set)
]


@pytest.mark.parametrize("each", ALL)
def test_every_rule_says_something_in_both_languages_and_names_its_source(each: rule.FormatRule):
    assert each.sentence.nl.endswith(".")
    assert each.sentence.en.endswith(".")
    assert each.sentence.nl != each.sentence.en
    assert not each.sentence.facts
    assert each.source


@pytest.mark.parametrize("each", ALL)
def test_every_rule_is_an_xpath_that_can_be_asked(each: rule.FormatRule):
    assert all(isinstance(found, etree._Element) for found in rule._breaking(each)(root(INVOICE)))  # type: ignore[union-attr]  # noqa: SLF001 - the compiled form is what must work


@pytest.mark.parametrize("rule_set", [si_ubl, nlcius, gaccount, peppol_nl])
def test_a_rule_stands_in_the_file_of_its_name_and_once(rule_set: ModuleType):
    ids = [each.id for each in rule.rules(rule_set)]
    assert len(ids) == len(set(ids))
    for rule_id in ids:
        module = f"{rule_set.__name__}.{rule_id.lower().replace('-', '_')}"
        assert __import__(module, fromlist=["RULE"]).RULE.id == rule_id


def test_a_rule_set_is_known_by_name_version_and_day():
    assert nlcius.RULE_SET == si_ubl.RULE_SET
    assert nlcius.RULE_SET.version == "2.0.3.13"
    assert nlcius.RULE_SET.valid_from == date(2026, 8, 17)


def test_a_rule_broken_in_very_many_places_lists_some_and_counts_the_rest():
    reference = "<cac:OrderLineReference><cbc:LineID>7</cbc:LineID></cac:OrderLineReference>"
    many = changed(
        INVOICE,
        (reference, reference * (MOST_PLACES + 5)),
        ("<cac:OrderReference><cbc:ID>B-17</cbc:ID></cac:OrderReference>", ""),
    )
    found = [each for each in rule.judge(root(many), nlcius) if each.id == "BR-NL-13"]
    assert len(found) == MOST_PLACES
    assert [each.more for each in found if each.more] == [5]
    assert found[-1].more == 5


def test_a_finding_tells_where_it_is():
    broken = changed(INVOICE, ("Code>58<", "Code>10<"))
    (found,) = rule.judge(root(broken), nlcius)
    assert (found.id, found.flag, found.rule_set) == ("BR-NL-12", Flag.FATAL, "nlcius")
    assert found.place == "Invoice/cac:PaymentMeans"
    assert found.line == 1 + broken[: broken.index("<cac:PaymentMeans>")].count("\n")


def test_a_set_of_one_unknown_rule_needs_only_a_folder():
    assert isinstance(gaccount.RULE_SET, RuleSet)
