from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from raamwerk.cli.checked.letter import Letter
from raamwerk.core.checking.claim import Claim, claim
from raamwerk.core.errors import NotFound
from tests.cli.checked.stage import ENROLMENT, Run, Stage, plain, run, stage

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.core.rule import Language


@pytest.fixture
def made(tmp_path: Path) -> Stage:
    return stage(tmp_path)


def claimed(found: Run, number: str = "2026-0117", **more: Any) -> Claim:
    from dataclasses import replace  # noqa: PLC0415 - only here

    done = found.of(number)
    document = replace(done.summary.document, **more)
    made = claim(document, done.lines(100), done.summary.verdicts)
    assert made is not None
    return made


def letter(made: Stage, language: Language = "nl", **more: Any) -> Letter:
    found = run(made.asked())
    return Letter([claimed(found, **more)], found.asked, language)


def test_the_letter_is_from_the_participant_to_the_seller(made: Stage):
    words = letter(made).words
    assert words["sender"]["name"] == "Gemeente Voorbeeldstad (verzonnen)"
    assert words["receiver"]["name"] == "Voorbeeld Licenties B.V. (verzonnen)"
    assert words["receiver"]["lines"] == ["KvK 12345678", "btw NL001234567B01"]


def test_each_line_stands_with_what_was_asked_what_is_due_and_why(made: Stage):
    (invoice,) = letter(made).words["invoices"]
    first, second = ({k: plain(v) for k, v in row.items()} for row in invoice["rows"])
    assert (first["asked"], first["due"], first["excess"]) == (
        "€ 1.920,00",
        "€ 656,64",
        "€ 1.263,36",
    )
    assert second["because"].endswith("voor de inschrijving vastligt.")
    assert [plain(each) for each in invoice["total"]][1] == "€ 1.443,36"


def test_the_reason_carries_no_advice_to_the_participant(made: Stage):
    (invoice,) = letter(made, "en").words["invoices"]
    assert not [row for row in invoice["rows"] if "ask the seller" in row["because"].lower()]


def test_a_credit_note_is_asked_within_the_term_of_payment(made: Stage):
    asks, clock = letter(made).words["parts"]
    assert "€ 1.443,36" in plain(asks["paragraphs"][0])
    assert "uiterlijk op 24 december 2026" in plain(asks["paragraphs"][0])
    said = plain(clock["paragraphs"][0])
    assert "30 dagen tot en met 1 juli 2026" in said
    assert "de dag van ontvangst hier niet bekend is" in said
    assert "hoogstens 60 dagen" in said


def test_the_clock_runs_from_the_day_of_receipt_where_it_is_known(made: Stage):
    found = letter(made, received_on=date(2026, 11, 10))
    assert found.by == date(2026, 12, 10)
    clock = plain(found.words["parts"][1]["paragraphs"][0])
    assert "de ontvangst op 10 november 2026" in clock


def test_an_invoice_without_any_date_is_said_to_have_none(made: Stage):
    clock = plain(letter(made, issued_on=None).words["parts"][1]["paragraphs"][0])
    assert "is geen datum bekend" in clock


def test_the_term_of_payment_is_that_of_the_framework_where_none_was_agreed(made: Stage):
    made.put("enrolment.toml", ENROLMENT.replace("payment-days = 30\n", "").encode())
    assert letter(made).days == 30
    made.put("enrolment.toml", ENROLMENT.replace("payment-days = 30", "payment-days = 14").encode())
    assert letter(made).days == 14


def test_a_framework_without_a_term_of_payment_is_refused(made: Stage):
    from dataclasses import replace  # noqa: PLC0415 - only here

    made.put("enrolment.toml", ENROLMENT.replace("payment-days = 30\n", "").encode())
    found = run(made.asked())
    framework = replace(found.asked.held.framework, terms=())
    asked = replace(found.asked, held=replace(found.asked.held, framework=framework))
    with pytest.raises(NotFound, match=r"claim\.no-payment-term"):
        _ = Letter([claimed(found)], asked, "nl").days


def test_each_term_stands_once_with_its_words_source_and_reading(made: Stage):
    grounds = letter(made).words["grounds"]
    assert len({each["term"] for each in grounds}) == len(grounds) == 2
    assert all(each["url"] == "https://vng.nl/projecten/gt-microsoft" for each in grounds)
    assert any("O-15" in reading for each in grounds for reading in each["readings"])


def test_several_invoices_stand_in_one_letter(made: Stage):
    found = run(made.asked())
    one = claimed(found)
    words = Letter([one, one], found.asked, "en").words
    assert len(words["invoices"]) == 2
    assert words["subject"] == "Request for credit notes on 2 invoices"
    assert "€ 2,886.72" in plain(words["opening"][0])


def test_without_an_enrolment_the_buyer_of_the_invoice_writes(made: Stage):
    found = run(made.asked(enrolment=None))
    words = Letter([claimed(found)], found.asked, "nl").words
    assert words["sender"]["name"] == "Gemeente Voorbeeldstad (verzonnen)"
    assert ["Inschrijving"] not in [pair[:1] for pair in words["about"]]
