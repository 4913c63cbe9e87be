"""The engine and the oracle say the same of random documents, rule by rule and cent by cent.

`RAAMWERK_ORACLE_EXAMPLES` asks for more examples than the ordinary run.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from raamwerk.core.rules import RULES
from raamwerk.formats.framework import shipped
from tests.oracle.choosers import Drawn, Seeded
from tests.oracle.engine import differences, verdicts_of_engine
from tests.oracle.judge import judge
from tests.oracle.paper import Made, made
from tests.oracle.terms import TERM_OF

EXAMPLES = int(os.environ.get("RAAMWERK_ORACLE_EXAMPLES", "40"))
FRAMEWORKS = {framework.id: framework for framework in shipped()}


@st.composite
def scenes(draw: st.DrawFn) -> tuple[str, Made]:
    framework = draw(st.sampled_from(sorted(FRAMEWORKS)))
    return framework, made(Drawn(draw), framework, documents=3, lines=3)


def agree(framework: str, scene: Made) -> None:
    terms = FRAMEWORKS[framework]
    oracle = judge(scene.documents, terms, scene.books, scene.enrolment, on=scene.on)
    engine = verdicts_of_engine(scene, terms)
    assert differences(oracle, engine) == {}


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(scenes())
def test_engine_and_oracle_agree_on_whatever_hypothesis_makes_up(scene: tuple[str, Made]):
    agree(*scene)


@pytest.mark.parametrize("seed", range(max(EXAMPLES, 40)))
def test_engine_and_oracle_agree_on_seeded_documents(seed: int):
    framework = sorted(FRAMEWORKS)[seed % len(FRAMEWORKS)]
    agree(framework, made(Seeded(seed), framework, documents=4, lines=8))


def test_the_oracle_judges_every_rule_by_its_term():
    assert {rule: each.term for rule, each in RULES.items()} == TERM_OF
