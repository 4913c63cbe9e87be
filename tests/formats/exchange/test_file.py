from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.errors import Refused, Unreadable
from raamwerk.formats.exchange.column import Column
from raamwerk.formats.exchange.file import ENDINGS, known_in_order, read, write

COLUMNS = (
    Column("code", needed=True),
    Column("said"),
    Column("on", "date"),
    Column("price", "micro"),
    Column("file", "data"),
)
# What a workbook cannot hold is left out: signs that XML has not, and line ends that a table folds.
plain = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")),
    min_size=1,
    max_size=20,
).filter(lambda text: text.strip() and not text.startswith("_x"))
rows = st.lists(
    st.fixed_dictionaries(
        {
            "code": plain,
            "said": st.none()
            | plain
            | st.sampled_from(["=1+1", "+31", "-", "@x", "'", "''=a", "007"]),
            "on": st.none() | st.dates(date(1900, 1, 1)),
            "price": st.none() | st.integers(-(10**14), 10**14),
            "file": st.none() | st.binary(min_size=1, max_size=50),
        }
    ),
    max_size=6,
)


@pytest.mark.parametrize("ending", ENDINGS)
@given(rows)
def test_rows_come_back_exactly_as_they_were_written(ending: str, given_: list[dict[str, object]]):
    data = write(COLUMNS, given_, f"x{ending}")  # type: ignore[arg-type]
    if not given_ and ending == ".jsonl":
        assert data == b""
        return
    found, problems = read(COLUMNS, data, f"x{ending}")
    assert not problems
    assert [dict(row) for _, row in found] == given_


def test_no_text_is_a_formula_for_a_spreadsheet():
    data = write(COLUMNS, [{"code": '=HYPERLINK("x")', "said": "+1"}], "x.csv").decode("utf-8-sig")
    assert data.splitlines()[1].startswith("\"'=HYPERLINK")
    assert ";'+1;" in data


def test_what_cannot_be_read_is_told_with_its_place_and_reading_goes_on():
    data = b"code;said;on;price\nA;x;2026-13-01;1,50\n;y;;\n"
    found, problems = read(COLUMNS, data, "x.csv")
    assert len(found) == 2
    assert [(each.where, each.code) for each in problems] == [
        ("row 2, column on", "exchange.value"),
        ("row 2, column price", "number.unreadable"),
        ("row 3, column code", "exchange.empty"),
    ]


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"a;b\n1;2\n", "x.csv", "exchange.no-column"),
        (b"code;nee\n1;2\n", "x.csv", "exchange.unknown-column"),
        (b"[]\n", "x.jsonl", "exchange.no-json"),
        (b"{\n", "x.jsonl", "exchange.no-json"),
        (b'{"nee": 1}\n', "x.jsonl", "exchange.unknown-column"),
        (b"", "x.csv", "table.empty"),
        (b"PK\x03\x04", "x.xlsx", "table.broken-xlsx"),
        (b"%PDF", "x.csv", "table.other-kind"),
    ],
)
def test_another_file_is_refused(data: bytes, name: str, code: str):
    with pytest.raises(Unreadable) as refused:
        read(COLUMNS, data, name)
    assert refused.value.code == code


def test_another_ending_is_refused_and_so_is_what_no_cell_can_hold():
    for ask in (lambda: write(COLUMNS, [], "x.ods"), lambda: read(COLUMNS, b"", "x.xml")):
        with pytest.raises(Refused, match=r"exchange\.ending"):
            ask()
    with pytest.raises(Refused, match=r"exchange\.too-long"):
        write(COLUMNS, [{"code": "x" * 40_000}], "x.xlsx")
    assert known_in_order(COLUMNS)[0] == "code"
