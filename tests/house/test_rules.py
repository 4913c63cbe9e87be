"""A rule is complete: its file, its test, its line in the docs, its sentences, its facts."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

import pytest

import raamwerk.core.rules
from raamwerk.core.checking.fact import FACTS
from tests.house.source import ROOT, TESTS

if TYPE_CHECKING:
    from raamwerk.core.rule import Rule

PACKAGE = raamwerk.core.rules
NAMES = [module.name for module in pkgutil.iter_modules(PACKAGE.__path__)]


def rule(name: str) -> Rule:
    found: Rule = importlib.import_module(f"{PACKAGE.__name__}.{name}").RULE
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_rules_id_agrees_with_its_file(name: str):
    words = rule(name).id.replace(".", "_").replace("-", "_")
    assert words == name or words.split("_", 1)[1] == name


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_has_its_test_and_its_line_in_the_docs(name: str):
    assert (TESTS / f"core/rules/test_{name}.py").is_file()
    assert f"`{rule(name).id}`" in (ROOT / "docs/rules.md").read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_speaks_both_languages(name: str):
    sentences = (rule(name).because, rule(name).kept, rule(name).unknown)
    assert all(said.nl and said.en and said.nl != said.en for said in sentences)


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_reads_and_names_only_facts_that_are_declared(name: str):
    assert set(rule(name).facts) <= FACTS.keys()


def test_no_two_rules_share_an_id():
    ids = [rule(name).id for name in NAMES]
    assert len(ids) == len(set(ids))
