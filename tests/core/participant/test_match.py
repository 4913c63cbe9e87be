from __future__ import annotations

import csv
import io
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.participant.candidate import MOST
from raamwerk.core.participant.match import (
    LONGEST,
    By,
    Doubtful,
    Matched,
    Matcher,
    Unknown,
    match,
)
from raamwerk.core.participant.spelling import spelled
from raamwerk.formats.municipality import shipped
from tests.core.participant.made import municipality, register

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from raamwerk.core.participant.municipality import Municipality

TODAY = date(2026, 11, 24)
MATCHER = Matcher(shipped(), TODAY)
THERE = shipped().on(TODAY)


def found(text: str, on: date = TODAY) -> str:
    """What a text means in one line: `GM0344 name`, `? GM0363 ended`, `- empty`."""
    result = MATCHER.match(text) if on == TODAY else match(shipped(), text, on)
    match result:
        case Matched(municipality=meant, by=by):
            return f"{meant.id} {by}"
        case Doubtful(candidates=candidates):
            whys = (f"{c.municipality.id} {c.code.removeprefix('match.')}" for c in candidates)
            return "? " + ", ".join(whys)
        case Unknown(code=code):
            return f"- {code.removeprefix('match.')}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GM0014", "GM0014 code"),
        ("gm0014", "GM0014 code"),
        ("14", "GM0014 code"),
        (" 14 ", "GM0014 code"),
        ("Groningen", "GM0014 name"),
        ("groningen", "GM0014 spelling"),
        ("Groningen (gemeente)", "GM0014 spelling"),
        ("'s-Gravenhage", "GM0518 name"),
        ("\u2019s-Gravenhage", "GM0518 spelling"),
        ("s Gravenhage", "GM0518 spelling"),
        ("Den Haag", "GM0518 alias"),
        ("DEN HAAG", "GM0518 spelling"),
        ("Den Bosch", "GM0796 alias"),
        ("Gemeente 's Hertogenbosch", "GM0796 spelling"),
        ("Hengelo (O)", "GM0164 name"),
        ("Hengelo (O.)", "GM0164 spelling"),
        ("Hengelo", "GM0164 spelling"),
        ("Beek (L.)", "GM0888 spelling"),
        ("Laren (NH.)", "GM0417 spelling"),
        ("Middelburg (Z.)", "GM0687 spelling"),
        ("Bergen (L.)", "GM0893 spelling"),
        ("Bergen NH", "GM0373 spelling"),
        ("Bergen op zoom", "GM0748 spelling"),
        ("\u0132sselstein", "GM0353 spelling"),
        ("Ijsselstein", "GM0353 spelling"),
        ("Sudwest Fryslan", "GM1900 spelling"),
        ("Alphen a/d Rijn", "GM0484 spelling"),
        ("0014 Groningen", "GM0014 code"),
        ("Groningen (GM0014)", "GM0014 code"),
        ("De Friese Meren", "GM1940 alias"),
    ],
)
def test_what_is_sure_is_matched_and_says_by_what(text: str, expected: str):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bergen", "? GM0373 same-name, GM0893 same-name"),
        ("Weesp", "? GM0363 ended"),
        ("GM0457", "? GM0363 ended"),
        ("Millingen aan de Rijn", "? GM1945 ended"),
        ("Haaren", "? GM0824 divided, GM0865 divided, GM0757 divided, GM0855 divided"),
        ("Hengelo (Gld)", "? GM1876 ended"),
        ("Rijswijk (Fr)", "? GM0603 other-province"),
        ("Bergen (Gr)", "? GM0373 other-province, GM0893 other-province"),
        ("14.0", "? GM0014 as-number"),
        ("14,00", "? GM0014 as-number"),
        ("0014 Assen", "? GM0014 code-and-name, GM0106 code-and-name"),
        ("Nuenen", "? GM0820 part"),
        ("Nuenen c.a.", "? GM0820 part"),
        ("Waal en Wijchen", "? GM0296 holds"),
        ("Zevenaar Beuningen", "? GM0299 holds, GM0209 holds"),
        ("Ysselstein", "? GM0353 near"),
        ("Utrehct", "? GM0344 near"),
        ("Utr\u0435cht", "? GM0344 near"),
        ("S\u00c3\u00badwest-Frysl\u00c3\u00a2n", "? GM1900 misread"),
        ("Wesp", "? GM0363 ended"),
    ],
)
def test_what_is_not_sure_is_put_to_a_person(text: str, expected: str):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "- empty"),
        (" \t\N{NO-BREAK SPACE}", "- empty"),
        ("9999", "- no-such-code"),
        ("0", "- no-such-code"),
        ("x" * (LONGEST + 1), "- too-long"),
        ("Atlantis", "- no-such-name"),
        ("Provincie Utrecht", "- other-body"),
        ("Waterschap De Dommel", "- other-body"),
        ("Leer (Duitsland)", "- other-body"),
        ("Zuid-Holland", "- no-such-name"),
        ("de", "- no-such-name"),
        ("aan", "- no-such-name"),
        ("9999 Atlantis", "- code-and-name-unknown"),
        ("=1+1", "- no-such-name"),
        ("\x00\x1b[31m", "- no-such-name"),
    ],
)
def test_what_means_none_is_unknown_with_why(text: str, expected: str):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        ("Weesp", date(2022, 3, 23), "GM0457 name"),
        ("Weesp", date(2022, 3, 24), "? GM0363 ended"),
        ("Dijk en Waard", date(2022, 1, 1), "GM1980 name"),
        ("Dijk en Waard", date(2021, 12, 31), "? GM0398 not-yet, GM0416 not-yet"),
        ("De Friese Meren", date(2014, 6, 1), "GM1921 name"),
        ("Bergen en Dal", date(2020, 1, 1), "? GM1945 near, GM0373 holds, GM0893 holds"),
    ],
)
def test_only_municipalities_of_the_day_count(text: str, on: date, expected: str):
    assert found(text, on) == expected


def test_a_name_that_begins_with_a_province_word_is_not_cut_short():
    two = register(
        municipality("0001", "Midden-Drenthe", province="Drenthe"), municipality("0002", "Oost")
    )
    assert not isinstance(match(two, "Midden", TODAY), Matched)
    assert isinstance(match(two, "Midden Drenthe", TODAY), Matched)


def test_a_name_that_two_share_is_doubtful_until_the_province_tells_them_apart():
    two = register(
        municipality("0001", "Dorp", province="Utrecht"),
        municipality("0002", "Dorp", province="Limburg"),
    )
    result = match(two, "Dorp", TODAY)
    assert isinstance(result, Doubtful)
    assert [each.municipality.code for each in result.candidates] == ["0001", "0002"]
    told = match(two, "Dorp (L)", TODAY)
    assert isinstance(told, Matched)
    assert told.municipality.code == "0002"


def test_a_letter_that_may_be_two_provinces_leaves_it_to_a_person():
    two = register(
        municipality("0001", "Dorp", province="Groningen"),
        municipality("0002", "Dorp", province="Gelderland"),
        municipality("0003", "Dorp", province="Limburg"),
    )
    result = match(two, "Dorp (G)", TODAY)
    assert isinstance(result, Doubtful)
    assert [each.municipality.code for each in result.candidates] == ["0001", "0002"]


@given(st.sampled_from(THERE))
def test_every_municipality_is_found_by_its_code_and_its_own_name(each: Municipality):
    assert MATCHER.match(each.id) == Matched(each, By.CODE)
    assert MATCHER.match(each.name) == Matched(each, By.NAME)


@given(st.sampled_from(THERE), st.sampled_from([str.upper, str.lower, str.swapcase, str.title]))
def test_capitals_never_change_who_is_meant(each: Municipality, change: Callable[[str], str]):
    result = MATCHER.match(change(each.name))
    assert isinstance(result, Matched)
    assert result.municipality == each


@settings(max_examples=200)
@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_whatever_is_matched_bears_that_name_or_code(text: str):
    result = MATCHER.match(text)
    if isinstance(result, Doubtful):
        assert 0 < len(result.candidates) <= MOST
    if isinstance(result, Matched):
        meant = result.municipality
        names = {spelled(name).base for name in (meant.name, *meant.aliases)}
        names |= {spelled(name).whole for name in (meant.name, *meant.aliases)}
        said = spelled(text)
        assert result.by is By.CODE or {said.whole, said.base} & names


@settings(max_examples=200)
@given(st.sampled_from(THERE), st.data())
def test_a_slip_of_one_letter_never_matches_another_municipality(
    each: Municipality, data: st.DataObject
):
    at = data.draw(st.integers(0, len(each.name) - 1))
    slip = (
        each.name[:at]
        + data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
        + each.name[at + 1 :]
    )
    result = MATCHER.match(slip)
    if isinstance(result, Matched):
        assert result.municipality == each or spelled(slip).whole in {
            spelled(name).whole for name in (result.municipality.name, *result.municipality.aliases)
        }


NAMES = ("Gemeentenaam", "GM_NAAM", "Gemeente", "Deelnemer")
CODES = ("Gemeentecode", "GM_CODE", "CBS")


def lists(folder: Path):
    """Every public list that has names of municipalities: where it is, its day and its rows."""
    for path in sorted((folder / "nl").rglob("*.csv")):
        text = path.read_text("utf-8-sig")
        delimiter = ";" if ";" in text.partition("\n")[0] else ","
        rows = list(csv.DictReader(io.StringIO(text), delimiter=delimiter))
        name = next((each for each in NAMES if each in rows[0]), None)
        code = next((each for each in CODES if each in rows[0]), None)
        year = re.search(r"20\d\d", path.name)
        if name is not None:
            yield path.name, date(int(year[0]) if year else 2016, 6, 1), rows, name, code


def test_every_name_of_the_public_lists_means_the_municipality_of_its_code(data_folder: Path):
    compared = 0
    for path, on, rows, name, code in lists(data_folder):
        if code is None:
            continue
        matcher = Matcher(shipped(), on)
        for row in rows:
            result, right = matcher.match(row[name]), row[code].removeprefix("GM")
            if isinstance(result, Matched):
                assert result.municipality.code == right, (path, row[name])
            else:
                assert isinstance(result, Doubtful), (path, row[name])
                assert right in {c.municipality.code for c in result.candidates}, (path, row[name])
            compared += 1
    assert compared > 1_000


def test_no_name_of_a_municipality_in_the_public_lists_is_unknown(data_folder: Path):
    ever = {spelled(each.name).whole for each in shipped().municipalities.values()}
    for path, on, rows, name, _ in lists(data_folder):
        for day in (on, TODAY):
            matcher = Matcher(shipped(), day)
            unknown = {row[name] for row in rows if isinstance(matcher.match(row[name]), Unknown)}
            assert not {text for text in unknown if spelled(text).whole in ever}, path


def test_only_a_handful_of_the_public_lists_is_not_sure_on_its_own_day(data_folder: Path):
    for path, on, rows, name, code in lists(data_folder):
        if code is not None:
            matcher = Matcher(shipped(), on)
            unsure = {
                row[name] for row in rows if not isinstance(matcher.match(row[name]), Matched)
            }
            assert len(unsure) <= 2, (path, unsure)
