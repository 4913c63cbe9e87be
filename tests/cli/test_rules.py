from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def run(raamwerk: Path) -> Run:
    def rules(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [raamwerk, "rules", *words], capture_output=True, text=True, check=False
        )

    return rules


def ids(run: Run, *words: str) -> list[str]:
    answer: Any = json.loads(run("--json", *words).stdout)
    assert answer["version"] == 1
    return [rule["id"] for rule in answer["rules"]]


def test_all_rules_stand_in_a_table_in_dutch(run: Run):
    answer = run()
    assert answer.returncode == 0
    assert "price.above-maximum" in answer.stdout
    assert "ligt niet boven de maximumprijs" in answer.stdout
    assert "opmerking" in answer.stdout


def test_one_rule_is_told_in_full(run: Run):
    said = run("price.above-maximum", "--lang", "en").stdout
    assert "is above the maximum price" in said.replace("\n  ", " ")
    assert "410.41 a year is above 34.20 a month" in said.replace("\n  ", " ")


def test_a_framework_has_the_rules_of_its_own_terms(run: Run):
    first = ids(run, "--framework", "gt-microsoft-1")
    second = ids(run, "--framework", "gt-microsoft-2")
    assert "coverage.below-required" in first
    assert "coverage.below-required" not in second
    assert "quantity.reduction-without-right" in second
    assert "date.outside-framework" in first
    assert "date.outside-framework" in second


def test_a_rule_for_programs_tells_its_facts_and_sentences(run: Run):
    (rule,) = json.loads(run("credit.above-invoiced", "--json").stdout)["rules"]
    assert rule["facts"]["credited_amount"] == "money"
    assert rule["needs"] == ["history"]
    assert {"nl", "en"} == set(rule["because"])
    assert rule["example"]["facts"]["corrects"] == "2026-0117"


def test_a_rule_that_does_not_exist_is_refused_with_a_near_name(run: Run):
    answer = run("price.above-maximun", "--lang", "en")
    assert answer.returncode == 2
    assert "Do you mean: price.above-maximum?" in answer.stderr


def test_a_rule_of_another_framework_is_refused_with_its_term(run: Run):
    answer = run("coverage.below-required", "--framework", "gt-microsoft-2", "--lang", "en")
    assert answer.returncode == 2
    assert "no term 'coverage'" in answer.stderr
