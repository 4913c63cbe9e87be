from __future__ import annotations

import pytest

from tests.cli.participant.run import parsed, run, said


@pytest.mark.parametrize(
    ("kind", "value", "follows"),
    [
        ("kvk", "12345678", "OIN: 00000003123456780000"),
        ("KVK", " 12345678 ", "OIN: 00000003123456780000"),
        ("rsin", "001220469", "OIN: 00000001001220469000"),
        ("oin", "00000003123456780000", "KvK: 12345678"),
        ("vat", "NL001234567B01", ""),
    ],
)
def test_a_number_that_can_be_right_and_what_follows(kind: str, value: str, follows: str):
    found = run("number", kind, value)
    assert found.returncode == 0
    assert follows in found.stdout


def test_a_number_that_lost_its_zeros_is_offered_whole():
    found = run("number", "oin", "3123456780000", "--lang", "en")
    assert found.returncode == 1
    assert "Probably 00000003123456780000 is meant" in found.stdout


def test_a_kind_of_number_that_is_not_known_is_refused():
    assert "Kies een van: kvk, oin, rsin, vat" in said("number", "bsn", "1")


def test_the_answer_for_programs():
    wrong = parsed("number", "kvk", "1234567")
    assert (wrong["right"], wrong["code"]) == (False, "identifier.zeros-lost")
    assert wrong["offered"] == "01234567"
    right = parsed("number", "kvk", "12345678")
    assert right["follows"] == {"OIN": "00000003123456780000"}
