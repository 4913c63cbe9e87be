from __future__ import annotations

import hashlib
import random
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest
import python_calamine
from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.core.errors import Unreadable
from raamwerk.core.money import amount
from raamwerk.core.pricebook.entry import price_in_force
from raamwerk.core.pricebook.unit import YEAR, Unit
from raamwerk.formats.grid import Dialect
from raamwerk.formats.pricelist import own
from raamwerk.formats.pricelist.intake import Judgement
from raamwerk.formats.pricelist.profile import read_profile
from raamwerk.formats.pricelist.read import read
from tests.formats.pricelist.lists import HEADER, codes, profile, taken
from tests.formats.workbook import written

if TYPE_CHECKING:
    from pathlib import Path

GOOD = ("AAA-11111", "34,20", "1-12-2022", "maand")


def test_a_good_row_becomes_an_entry_with_its_row_number():
    intake = taken(GOOD, ("BBB-22222", 410.4, date(2022, 12, 1), "Jaar"))
    one, other = intake.book.entries
    assert (one.part_number, one.maximum, one.since, one.unit, one.row) == (
        "AAA-11111",
        amount("34.20"),
        date(2022, 12, 1),
        Unit(1),
        2,
    )
    assert (other.maximum, other.unit, other.row) == (amount("410.40"), YEAR, 3)
    assert intake.whole


def test_the_hash_is_of_the_original_bytes():
    data = written([HEADER, GOOD])
    assert read(data, "a.xlsx", profile()).book.sha256 == hashlib.sha256(data).hexdigest()


def test_every_trap_gets_its_own_verdict():
    intake = taken(
        GOOD,
        (22804437, "1,00", "1-12-2022", "maand"),
        (date(2037, 4, 1), "1,00", "1-12-2022", "maand"),
        ("C-1", "n.v.t.", "1-12-2022", "maand"),
        ("C-2", "vervallen", "1-12-2022", "maand"),
        ("C-3", "", "1-12-2022", "maand"),
        ("C-4", "0", "1-12-2022", "maand"),
        ("C-5", "$ 5,00", "1-12-2022", "maand"),
        (),
        ("C-6", "1,00", "12/31/2022", "maand"),
        ("C-7", "1,00", "1-12-2022", "week"),
        ("C-8", "1,00", "1-12-2022", "maand", "", "a note beside the table"),
    )
    assert codes(intake) == {
        3: "part-number.is-number",
        4: "part-number.is-date",
        5: "no-price",
        7: "price.missing",
        8: "price.zero",
        9: "price.undeclared-sign",
        11: "date.other-order",
        12: "unit.unknown-word",
    }
    assert [e.maximum for e in intake.book.entries] == [amount("34.20"), None, amount("1")]
    assert intake.empty == 1


def test_a_text_row_longer_than_the_header_is_refused_as_it_may_have_shifted():
    lines = "Artikel;Prijs;Vanaf;Per\nA-1;1,00;1-12-2022;maand\nB-2;1;00;1-12-2022;maand\nC;1;1-12-2022;maand;\n"
    intake = read(lines.encode(), "a.csv", profile())
    assert codes(intake) == {3: "row.too-long"}


def test_all_that_is_wrong_with_a_row_is_told_at_once():
    intake = taken((22804437, "x", "1-12-22", "week"), other=profile())
    assert [fault.code for fault in intake.verdicts[0].faults] == [
        "part-number.is-number",
        "price.not-a-number",
        "unit.unknown-word",
    ]
    assert intake.verdicts[0].facts["column"] == "Artikel"


def test_two_prices_for_one_key_and_start_are_a_conflict_and_neither_is_used():
    intake = taken(
        GOOD, GOOD, ("B-2", "1,00", "1-12-2022", "maand"), ("B-2", "2,00", "1-12-2022", "maand")
    )
    assert codes(intake) == {3: "row.repeated", 4: "row.two-prices", 5: "row.two-prices"}
    assert [e.part_number for e in intake.book.entries] == ["AAA-11111"]
    assert not intake.whole


def test_a_column_that_mixes_comma_and_point_is_refused_whole():
    intake = taken(
        GOOD, ("B-2", "34.20", "1-12-2022", "maand"), ("C-3", "1.234", "1-12-2022", "maand")
    )
    assert set(codes(intake).values()) == {"price.mixed-decimals"}
    assert intake.book.entries == ()
    assert intake.verdicts[0].facts == {"column": "Prijs", "row": 2, "other_row": 3}


def test_a_column_that_is_wholly_in_the_other_notation_says_so_row_by_row():
    intake = taken(("B-2", "34.20", "1-12-2022", "maand"), ("C-3", "12", "1-12-2022", "maand"))
    assert codes(intake) == {2: "price.other-decimal"}


def test_declared_instruction_rows_are_skipped_and_told():
    intake = taken(
        ("vul in", "prijs", "datum", "per"), GOOD, other=profile(skip_rows=frozenset({2}))
    )
    assert codes(intake) == {2: "skipped"}
    assert intake.whole


def test_a_price_twelve_times_the_known_one_is_stopped_until_confirmed():
    known = taken(GOOD).book
    rows = [("AAA-11111", "410,40", "1-12-2023", "maand")]
    asked = taken(*rows, previous=[known])
    assert codes(asked) == {2: "price.twelve-times"}
    assert asked.book.entries == ()
    confirmed = taken(*rows, previous=[known], confirmed=[2])
    assert len(confirmed.book.entries) == 1


def test_arguments_win_over_what_the_profile_says_and_one_of_them_has_to_say_it():
    bare = profile(framework=None, published=None)
    with pytest.raises(Unreadable, match="no-framework"):
        taken(GOOD, other=bare)
    with pytest.raises(Unreadable, match="no-published"):
        taken(GOOD, other=bare, framework="gt-microsoft-1")
    book = taken(GOOD, framework="gt-microsoft-1", published=date(2019, 2, 1)).book
    assert (book.framework, book.published_at) == ("gt-microsoft-1", date(2019, 2, 1))


def test_a_column_that_is_not_there_is_refused_with_the_nearest_one():
    with pytest.raises(Unreadable) as caught:
        taken(GOOD, other=profile(columns={"part-number": ("Artikkel",), "maximum": ("Prijs",)}))
    assert caught.value.code == "profile.no-such-column"
    assert caught.value.facts["near"] == "Artikel"


def test_a_mapped_column_that_stands_twice_is_refused():
    data = written([("Artikel", "Prijs", "Vanaf", "Per", "Prijs"), GOOD])
    with pytest.raises(Unreadable, match="column-twice"):
        read(data, "a.xlsx", profile())


def test_a_file_of_another_kind_without_a_profile_is_refused():
    with pytest.raises(Unreadable, match="needed"):
        read(written([HEADER, GOOD]), "a.xlsx")


def test_another_currency_in_a_row_is_never_converted():
    data = written(
        [(*HEADER, "Munt"), (*GOOD, "EUR"), ("B-2", "1,00", "1-12-2022", "maand", "USD")]
    )
    columns = {**profile().columns, "currency": ("Munt",)}
    intake = read(data, "a.xlsx", profile(columns=columns))
    assert codes(intake) == {3: "price.other-currency"}


def test_a_truth_value_is_not_mistaken_for_the_number_one():
    intake = taken(("A-1", 1.0, "1-12-2022", "maand"), ("B-2", True, "1-12-2022", "maand"))
    assert codes(intake) == {3: "price.not-a-number"}


CELLS = st.sampled_from(
    ["", " ", "AAA-11111", "34,20", "34.20", "x", "1-12-2022", "maand", "jaar", "€ 1", "n.v.t."]
)


@given(st.lists(st.lists(CELLS, max_size=6), max_size=12))
@settings(max_examples=80)
def test_every_row_is_an_entry_or_has_one_verdict_or_was_empty(rows: list[list[str]]):
    lines = "\n".join(";".join(row) for row in [list(HEADER), *rows]) + "\n"
    intake = read(lines.encode(), "a.csv", profile(dialect=Dialect("utf-8", ";")))
    judged = [verdict.row for verdict in intake.verdicts]
    used = [entry.row for entry in intake.book.entries]
    assert len(set(judged + used)) == len(judged) + len(used)
    assert sum(intake.counts.values()) == intake.rows == len(rows)


GSA = """\
framework = "made-up"
published = 2017-02-21
currency = "USD"
[file]
encoding = "utf-8"
[numbers]
decimal = "."
thousands = ","
signs = ["$"]
no-price = ["N/A"]
[dates]
order = "month-first"
pivot = 70
[columns]
part-number = ["CONTRACT NUMBER", "SERVICE", "WORKSITE"]
maximum = "PRICE OFFERED TO GSA (including IFF)"
since = "CONTRACT START DATE"
unit = "UNIT OF ISSUE (e.g. Hour, Task, Sq ft)"
[unit.words]
Hour = { months = 0 }
"""


def real_lists(folder: Path) -> list[tuple[Path, str]]:
    """The real lists whose header has the columns of the profile, with the profile fitted."""
    found = []
    for path in sorted(folder.rglob("*.csv")):
        head = path.read_bytes()[:2000].decode("utf-8-sig")
        if "PRICE OFFERED TO GSA" in head and "SERVICE PROPOSED (e.g. Job Title/Task)" in head:
            found.append(
                (path, GSA.replace('"SERVICE"', '"SERVICE PROPOSED (e.g. Job Title/Task)"'))
            )
    return found


def test_every_real_price_list_is_judged_to_the_last_row(data_folder: Path):
    lists = real_lists(data_folder / "prices")
    assert lists
    for path, text in lists:
        data = path.read_bytes()
        intake = read(data, path.name, read_profile(text.encode(), "gsa"))
        assert sum(intake.counts.values()) == intake.rows
        assert intake.book.sha256 == hashlib.sha256(data).hexdigest()
        told = Counter(verdict.judgement for verdict in intake.verdicts)
        if intake.rows > 100:
            assert intake.accepted > intake.rows // 3
            assert told[Judgement.CONFLICTING] >= 4
            assert told[Judgement.DUPLICATE] >= 4


def test_the_order_of_rows_does_not_change_what_is_in_the_book():
    rows = [(f"A-{n % 40}", f"{1 + n % 7},00", "1-12-2022", "maand") for n in range(120)]
    shuffled = random.Random(1).sample(rows, len(rows))  # noqa: S311 - a seeded test
    one, other = taken(*rows), taken(*shuffled)
    assert {e.part_number for e in one.book.entries} == {e.part_number for e in other.book.entries}


def test_amounts_of_a_real_list_of_five_years_are_all_read(data_folder: Path):
    profiles = GSA.replace(
        '["CONTRACT NUMBER", "SERVICE", "WORKSITE"]', '["CONTRACT .", "Labor Category"]'
    )
    profiles = profiles.replace("PRICE OFFERED TO GSA (including IFF)", "CurrentYearPricing")
    profiles = profiles.replace("CONTRACT START DATE", "Begin Date")
    profiles = profiles.replace('unit = "UNIT OF ISSUE (e.g. Hour, Task, Sq ft)"\n', "")
    profiles = profiles.replace("[unit.words]\nHour = { months = 0 }", "[unit]\nmonths = 0")
    found = [
        path
        for path in (data_folder / "prices").rglob("*.csv")
        if b"CurrentYearPricing" in path.read_bytes()[:2000]
    ]
    assert found
    for path in found:
        intake = read(path.read_bytes(), path.name, read_profile(profiles.encode(), "p"))
        assert {verdict.code for verdict in intake.refused} <= {"price.missing"}
        assert intake.accepted > intake.rows // 2


def test_a_real_template_in_a_workbook_is_judged_on_the_sheet_that_is_named(data_folder: Path):
    text = GSA.replace('encoding = "utf-8"', 'sheet = "{sheet}"\nheader-row = 3')
    text = text.replace(
        '["CONTRACT NUMBER", "SERVICE", "WORKSITE"]', '"SERVICE PROPOSED (e.g. Job Title/Task)"'
    )
    text = text.replace('since = "CONTRACT START DATE"\n', "").replace(
        "[file]", "since = 2017-01-01\n[file]"
    )
    judged = 0
    for path in (data_folder / "prices").rglob("*.xlsx"):
        with python_calamine.load_workbook(path) as book:
            sheets = [name for name in book.sheet_names if "Labor" in name]
        for sheet in sheets:
            given = read_profile(text.replace("{sheet}", sheet).encode(), "p")
            try:
                intake = read(path.read_bytes(), path.name, given)
            except Unreadable as refused:
                assert refused.code == "profile.no-such-column"  # noqa: PT017 - another template
                continue
            judged += 1
            assert sum(intake.counts.values()) == intake.rows
            assert intake.accepted
            assert intake.empty
    assert judged


PART = "AAA-00001"


@pytest.mark.parametrize(
    "rows",
    [
        [(PART, "33,00", "01-12-2025", "maand"), (PART, "35,00", "01-12-2025", "maand")],
        [(PART, "33;00", "01-12-2025", "maand")],
        [(PART, "n.v.t.", "01-12-2025", "maand")],
        [(PART, "410,40", "01-12-2025", "maand")],
    ],
    ids=["two prices", "unreadable", "no price", "twelve times"],
)
def test_an_earlier_price_does_not_go_on_where_a_row_could_not_be_used(rows: list[tuple[str, ...]]):
    first = (PART, "34,20", "01-12-2022", "maand")
    book = taken(first, *rows).book
    before, after = (price_in_force([book], PART, date(year, 6, 1)) for year in (2025, 2026))
    assert before is not None
    assert (before.maximum, before.unsettled) == (amount("34.20"), False)
    assert after is not None
    assert (after.maximum, after.unsettled) == (None, True)
    again = read(own.write(book), "again.csv").book
    assert [(e.since, e.unsettled) for e in again.starts] == [
        (e.since, e.unsettled) for e in book.starts
    ]


def test_a_row_that_could_not_be_used_leaves_a_settled_start_alone():
    good, bad = (PART, "34,20", "01-12-2022", "maand"), (PART, "x", "01-12-2022", "maand")
    assert taken(good, bad).book.unsettled == ()
