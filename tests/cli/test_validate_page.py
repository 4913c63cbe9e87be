from __future__ import annotations

import json

from raamwerk.cli.validate_page import record, write
from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl.finding import Finding, Flag, NotChecked, Validated
from raamwerk.formats.ubl.validate import validate
from tests.formats.ubl.einvoice import INVOICE, NLCIUS, changed

SAID = Sentence(nl="Fout.", en="Wrong.")


def finding(rule_id: str, line: int, more: int = 0) -> Finding:
    return Finding(id=rule_id, flag=Flag.FATAL, sentence=SAID, line=line, rule_set="set", more=more)


def test_a_record_is_one_line_whatever_is_in_the_document():
    text = changed(INVOICE, (NLCIUS, "urn:a\n\u2028b"))
    assert len(record("a\nb.xml", validate(text.encode()), "nl").splitlines()) == 1


def test_a_record_speaks_the_language_asked_for():
    judged = Validated(None, (finding("R-1", 7),), (), (NotChecked("A", "validate.switched-off"),))
    dutch = json.loads(record("f", judged, "nl"))
    english = json.loads(record("f", judged, "en"))
    assert (dutch["findings"][0]["sentence"], dutch["findings"][0]["place"]) == ("Fout.", "regel 7")
    assert (english["findings"][0]["sentence"], english["findings"][0]["place"]) == (
        "Wrong.",
        "line 7",
    )
    assert english["not_checked"] == [{"what": "A", "why": "The format rules are switched off."}]


def test_a_page_lists_five_places_of_a_rule_and_counts_all_the_others(capsys):  # noqa: ANN001 - pytest's own
    found = (*(finding("R-1", line) for line in range(1, 8)), finding("R-1", 8, more=90))
    write([("one.xml", Validated(None, found, (), ()))], "en")
    page = capsys.readouterr().out
    assert page.count("R-1  Wrong.") == 1
    assert "line 5" in page
    assert "line 6" not in page
    assert "and 93" in page
