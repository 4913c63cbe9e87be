from __future__ import annotations

import json

from raamwerk.cli import framework_json
from raamwerk.core.framework.comparison import compare
from raamwerk.core.framework.reading import Choice, Reading
from raamwerk.core.framework.term import Tier
from raamwerk.core.money import Micro
from raamwerk.core.rule import Sentence
from tests.build import day
from tests.core.framework.build import framework, term

SAID = Sentence(nl="dit", en="this")
READING = Reading("O-1", SAID, Choice("a", SAID), (Choice("b", SAID),))


def test_a_term_has_its_sources_readings_and_exact_figures():
    held = term(
        "quantity-tiers",
        parameters={"tiers": (Tier(250, Micro(65_000)),)},
        readings=(READING,),
        dossier=("F-6",),
    )
    made = framework(held, readings=(READING,))
    found = json.loads(framework_json.terms(made, [held], day("2020-06-01"), "en"))
    assert found["framework"]["last"] == "2021-12-31"
    assert found["framework"]["terms_last"] == "2022-03-31"
    assert found["framework"]["state"] == "open"
    (said,) = found["terms"]
    assert said["parameters"] == {"tiers": [{"from": 250, "percent": "6.50", "level": None}]}
    assert said["readings"][0]["alternatives"] == [{"id": "b", "words": "this"}]
    assert said["sources"][0]["seen"] == "2025-01-01"
    assert said["dossier"] == ["F-6"]


def test_a_framework_without_an_end_has_no_last_day():
    found = json.loads(
        framework_json.frameworks([framework(until=None, terms_until=None)], day("2020-06-01"))
    )
    assert found["frameworks"][0]["last"] is None


def test_a_difference_has_both_terms_or_null():
    one = framework(term("fee", parameters={"none": True, "percent": Micro(2_500)}))
    found = json.loads(framework_json.comparison(compare(one, framework()), "nl"))
    (said,) = found["differences"]
    assert (said["change"], said["second"]) == ("gone", None)
    assert said["first"]["words"] == "een voorwaarde"
    assert {"name": "percent", "first": "0.25", "second": None} in said["parameters"]
