from __future__ import annotations

from datetime import date

from raamwerk.cli.form_words import named, place, said, why
from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Finding, Flag, NotChecked, RuleSet

WORDS = Sentence(nl="Er is geen {referentie}.", en="There is no reference.")


def finding(**more: object) -> Finding:
    held = {"id": "BR-NL-2", "flag": Flag.FATAL, "sentence": Sentence(nl="Fout.", en="Wrong.")}
    return Finding(**{**held, "rule_set": "nlcius", **more})  # type: ignore[arg-type]


def test_a_finding_is_said_in_the_language_of_the_reader():
    assert said(finding(), "nl") == "Fout."
    assert said(finding(), "en") == "Wrong."


def test_a_refusal_has_the_sentence_of_its_code():
    refused = finding(id="xml.doctype", rule_set="", facts={"line": 1})
    assert "DTD" in said(refused, "nl")


def test_a_place_names_line_and_element():
    found = finding(line=12, place="Invoice/cbc:ID")
    assert place(found, "nl") == "regel 12, Invoice/cbc:ID"
    assert place(finding(), "en") == ""


def test_a_rule_set_is_named_with_its_version_and_first_day():
    since = RuleSet("nlcius", "NLCIUS", "2.0.3", date(2026, 2, 23))
    assert named(since, "en") == "NLCIUS 2.0.3, from 23\u00a0February\u00a02026"
    assert named(RuleSet("xsd", "UBL schema", "2.1", None), "nl") == "UBL schema 2.1"


def test_a_stage_that_was_not_checked_says_why():
    assert "raamwerk check" in why(NotChecked("UBL Order", "validate.order"), "nl")
