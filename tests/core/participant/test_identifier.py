from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.participant.identifier import (
    Scheme,
    contradicts,
    fault,
    oin_of_kvk,
    oin_of_rsin,
    passes_eleven_test,
    within_oin,
)

if TYPE_CHECKING:
    from pathlib import Path

DIGITS = st.text("0123456789", min_size=8, max_size=8)


@pytest.mark.parametrize(
    ("scheme", "value", "code"),
    [
        ("kvk", "12345678", None),
        ("kvk", "01234567", None),
        ("kvk", "1234567", "identifier.zeros-lost"),
        ("kvk", "123456", "identifier.length"),
        ("kvk", "123456789", "identifier.length"),
        ("kvk", "1234 5678", "identifier.digits"),
        ("kvk", "", "identifier.digits"),
        ("kvk", "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668", "identifier.digits"),
        ("rsin", "001220469", None),
        ("rsin", "01220469", "identifier.zeros-lost"),
        ("rsin", "123456789", "identifier.eleven-test"),
        ("rsin", "12345678", "identifier.length"),
        ("rsin", "000000000", "identifier.eleven-test"),
        ("oin", "00000003123456780000", None),
        ("oin", "00000001001220469000", None),
        ("oin", "00000004000000010000", None),
        ("oin", "00000099999999990000", None),
        ("oin", "0000000700AB00000000", None),
        ("oin", "3123456780000", "identifier.zeros-lost"),
        ("oin", "1001220469000", "identifier.zeros-lost"),
        ("oin", "3123456789999", "identifier.length"),
        ("oin", "1.00122E+12", "identifier.digits"),
        ("oin", "00000003123456781000", "identifier.oin-ending"),
        ("oin", "00000001001220469001", "identifier.oin-ending"),
        ("oin", "00000001123456789000", "identifier.eleven-test"),
        ("oin", "00000005123456780000", "identifier.oin-prefix"),
        ("oin", "000000031234567800000", "identifier.length"),
        ("oin", "0000000400AB00000000", "identifier.digits"),
        ("oin", "0000000700AB00000001", "identifier.oin-ending"),
        ("vat", "NL001234567B01", None),
        ("vat", "BE0123456789", None),
        ("vat", "NL12", "identifier.vat"),
        ("vat", "nl001234567b01", "identifier.vat"),
    ],
)
def test_what_is_wrong_with_a_number(scheme: Scheme, value: str, code: str | None):
    found = fault(scheme, value)
    assert (found and found.code) == code


@pytest.mark.parametrize(
    ("scheme", "value", "offered"),
    [
        ("kvk", "1234567", "01234567"),
        ("rsin", "01220469", "001220469"),
        ("oin", "3123456780000", "00000003123456780000"),
        ("oin", "1001220469000", "00000001001220469000"),
        ("kvk", "123456", None),
        ("oin", "00000005123456780000", None),
    ],
)
def test_a_number_that_lost_its_zeros_is_offered(scheme: Scheme, value: str, offered: str | None):
    found = fault(scheme, value)
    assert found is not None
    assert found.offered == offered
    assert offered is None or fault(scheme, offered) is None


def test_the_oin_of_a_kvk_number():
    assert oin_of_kvk("12345678") == "00000003123456780000"
    assert oin_of_rsin("001220469") == "00000001001220469000"


@given(DIGITS)
def test_an_oin_of_a_kvk_number_is_right_and_gives_it_back(kvk: str):
    assert fault("oin", oin_of_kvk(kvk)) is None
    assert within_oin(oin_of_kvk(kvk)) == ("KvK", kvk)
    assert not contradicts(kvk, oin_of_kvk(kvk))


@given(DIGITS, DIGITS)
def test_another_kvk_number_beside_an_oin_contradicts_it(kvk: str, other: str):
    assert contradicts(kvk, oin_of_kvk(other)) == (kvk != other)


def test_an_oin_on_an_rsin_contradicts_no_kvk_number():
    assert not contradicts("12345678", "00000001001220469000")


@given(DIGITS)
def test_of_each_first_eight_digits_at_most_one_ninth_passes_the_eleven_test(first: str):
    assert sum(passes_eleven_test(f"{first}{last}") for last in range(10)) <= 1


@given(st.sampled_from(["kvk", "oin", "rsin", "vat"]), st.text(max_size=25))
def test_any_text_is_judged_without_falling_over(scheme: Scheme, value: str):
    found = fault(scheme, value)
    assert found is None or found.offered is None or fault(scheme, found.offered) is None


def rows(folder: Path, word: str) -> list[dict[str, str]]:
    (path,) = (folder / "nl/identifiers").glob(f"*{word}*.csv")
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


def test_the_numbers_of_the_public_register_are_right_but_for_old_parts(data_folder: Path):
    wrong = {row["oin"]: fault("oin", row["oin"]) for row in rows(data_folder, "register")}
    assert len(wrong) > 700
    odd = {oin: each.code for oin, each in wrong.items() if each is not None}
    assert set(odd.values()) == {"identifier.oin-ending"}
    assert all(not oin.endswith("000") for oin in odd)


def test_the_numbers_that_lost_their_zeros_are_recognised(data_folder: Path):
    known = {row["oin"] for row in rows(data_folder, "register")}
    offered = {
        found.offered
        for row in rows(data_folder, "mapping")
        if (found := fault("oin", row["oinID"])) is not None and found.offered is not None
    }
    assert len(offered) > 650
    assert offered <= known
