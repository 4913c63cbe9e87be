from __future__ import annotations

from raamwerk.cli import wording


def test_a_sentence_is_filled_with_the_facts_of_its_code():
    said = wording.sentence("file.too-large", {"path": "a.xml", "size": "70", "most": "64"}, "nl")
    assert said.startswith("Het bestand 'a.xml' is 70 MB groot; hier kan hoogstens 64 MB.")


def test_a_fact_that_is_not_there_is_called_unknown():
    assert "'unknown' does not exist" in wording.sentence("file.not-found", {}, "en")


def test_a_code_without_a_sentence_hides_nothing():
    assert wording.sentence("no.such-code", {"row": 3}, "nl") == "no.such-code (row=3)"
    assert wording.sentence("no.such-code", {}, "nl") == "no.such-code"


def test_a_mark_in_a_sentence_shows_money_dates_and_ratios():
    facts = wording.Facts({"m": 1_500_000, "d": "2026-06-01", "q": 500_000, "r": 30_000}, "nl")
    said = "{m:money} {d:date} {q:quantity} {r:percent} {x:money}".format_map(facts)
    assert said.replace("\N{NO-BREAK SPACE}", " ") == "€ 1,50 1 juni 2026 0,5 3% onbekend"
