from __future__ import annotations

import pytest

from raamwerk.cli.checked import said
from raamwerk.core.checking.document import Party
from raamwerk.core.errors import Problem
from raamwerk.core.rule import Outcome
from tests.cli.checked.stage import BUYER, Run, invoice, plain, run, stage


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return run(stage(tmp_path_factory.mktemp("stage")).asked())


def line(found: Run, number: str):
    return next(
        each for each in found.of("2026-0117").lines(10, also_passed=True) if each.line == number
    )


def test_a_verdict_says_why_with_what_its_prices_cover(found: Run):
    judged = line(found, "3")
    (verdict,) = [each for each in judged.verdicts if each.outcome is Outcome.BREACH]
    text = plain(said.because(verdict, "nl", judged.facts))
    assert "€ 120,00 per jaar ligt boven de maximumprijs € 82,08 per jaar, per 2" in text
    assert "a year" in said.because(verdict, "en", judged.facts)


def test_what_is_written_to_a_seller_leaves_out_the_advice(found: Run):
    judged = line(found, "3")
    text = plain(said.reason(judged.verdicts[0], "nl", judged.facts))
    assert text.endswith("die sinds 1 december 2022 geldt.")


def test_a_verdict_names_its_term_source_and_reading(found: Run):
    text = plain(said.grounds(line(found, "3").verdicts[0], "en"))
    assert text.startswith("price.above-maximum; term maximum-price; source VNG, GT Microsoft")
    assert "seen on 11 June 2025" in text
    assert text.endswith("reading O-15")


def test_of_what_is_unknown_the_rule_that_asks_is_told_and_the_rest_follows(found: Run):
    needed, following = said.telling(line(found, "4").verdicts)
    assert [verdict.rule for verdict in needed] == ["price.no-maximum"]
    assert "price.above-maximum" in [verdict.rule for verdict in following]


def test_every_breach_is_told_remarks_too(found: Run):
    needed, _ = said.telling(line(found, "1").verdicts)
    rules = [verdict.rule for verdict in needed]
    assert rules == ["price.above-lock", "price.above-maximum", "price.discount-not-kept"]
    assert needed[-1].remark


def test_a_document_is_named_by_kind_number_parties_and_date():
    text = plain(said.title(invoice("7\x1b[31m", ("A", "b", "1", "MON", "1")), "nl"))
    assert text.startswith("Factuur 7\N{REPLACEMENT CHARACTER}[31m van Voorbeeld")
    assert text.endswith(f"aan {BUYER.name}, 1 juni 2026")


def test_a_party_without_a_name_goes_by_its_number():
    assert said.party(Party(None, (("0106", "12345678"),)), "nl") == "12345678"
    assert said.party(Party(), "en") == "an unknown party"


def test_counts_are_written_as_a_person_says_them():
    counts = {Outcome.BREACH: 3, Outcome.PASS: 1}
    assert said.counts(counts, "nl") == "3 wijken af, 0 onbekend, 1 voldoet"
    assert said.counts(counts, "en", 2) == "3 in breach, 0 unknown, 1 passes, 2 with a remark"
    assert said.count(1, "regel", "regels") == "1 regel"


def test_a_problem_is_told_with_its_place():
    told = said.problem(Problem("line 3", "number.unreadable", {"value": "x"}), "nl")
    assert told.startswith("regel 3: ")
