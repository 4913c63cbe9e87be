from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.errors import Unreadable
from raamwerk.formats import delimited
from raamwerk.formats.delimited import delimiter_of, read_text
from raamwerk.formats.grid import Dialect

ROWS = [
    ["art", "naam", "prijs"],
    ["228-04437", "één, twee", "34,20"],
    ["", "", ""],
    ["B", "c\nd", "1"],
]
DETECT = Dialect()


def as_text(rows: list[list[str]], end: str, delimiter: str) -> str:
    quoted = (['"' + cell.replace('"', '""') + '"' for cell in row] for row in rows)
    return "".join(delimiter.join(row) + end for row in quoted)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "utf-16-be-bom"]
)
def test_every_line_end_delimiter_and_unicode_encoding_reads_the_same(
    delimiter: str, end: str, encoding: str
):
    text = as_text(ROWS, end, delimiter)
    marks = {"utf-16-le-bom": codecs.BOM_UTF16_LE, "utf-16-be-bom": codecs.BOM_UTF16_BE}
    data = marks.get(encoding, b"") + text.encode(encoding.removesuffix("-bom"))
    grid = read_text(data, DETECT)
    assert grid.rows == ROWS
    assert grid.dialect is not None
    assert grid.dialect.delimiter == delimiter


@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_characters="\x00\r")),
            min_size=3,
            max_size=3,
        ),
        min_size=1,
        max_size=5,
    )
)
def test_whatever_is_quoted_comes_back_as_it_was(rows: list[list[str]]):
    data = as_text(rows, "\r\n", ";").encode()
    assert read_text(data, Dialect("utf-8", ";")).rows == rows


def test_a_tab_file_with_commas_inside_is_read_by_its_tabs():
    text = "a\tb\tc\nx, y\t1,5\tz, z\np, q, r\t2,5\tz\n"
    assert delimiter_of(text) == "\t"


def test_decimal_commas_do_not_make_the_comma_a_delimiter():
    assert delimiter_of("art;prijs;lijst\nA;1,50;2,50\nB;3,50;4,50\n") == ";"


def test_notes_before_the_table_do_not_count():
    assert delimiter_of("# one, two, three\n# a, b, c\n# d, e, f\nart;prijs\nA;1\n") == ";"


@pytest.mark.parametrize("text", ["one column\nonly\n", "a,b;c\n1,2;3\n"])
def test_a_delimiter_that_cannot_be_told_is_asked_for(text: str):
    with pytest.raises(Unreadable) as caught:
        read_text(text.encode(), DETECT)
    assert caught.value.code == "table.delimiter"


def test_an_encoding_that_is_not_declared_is_never_guessed():
    data = "artikel;prijs\ncafé;1\n".encode("windows-1252")
    with pytest.raises(Unreadable) as caught:
        read_text(data, DETECT)
    assert (caught.value.code, caught.value.facts["line"]) == ("table.encoding", 2)
    assert read_text(data, Dialect("windows-1252")).rows[1] == ["café", "1"]


def test_utf_16_without_a_mark_is_refused_until_declared():
    data = "a;b\n1;2\n".encode("utf-16-le")
    with pytest.raises(Unreadable) as caught:
        read_text(data, DETECT)
    assert caught.value.code == "table.binary"
    assert read_text(data, Dialect("utf-16-le")).rows == [["a", "b"], ["1", "2"]]


def test_a_codec_that_is_no_text_encoding_is_refused():
    with pytest.raises(Unreadable, match="unknown-encoding"):
        read_text(b"a;b", Dialect("zip"))


@pytest.mark.parametrize(
    "text", ['a;b\n1;"2\n3;4\n', 'a;b\n"x"y;2\n', f'a;b\n"{"x" * 200_000}";1\n']
)
def test_a_quote_that_would_swallow_the_rest_is_refused_with_its_row(text: str):
    with pytest.raises(Unreadable) as caught:
        read_text(text.encode(), Dialect("utf-8", ";"))
    assert caught.value.code == "table.quotes"
    assert caught.value.facts["row"] == 2


def test_a_quote_inside_an_unquoted_cell_is_text():
    assert read_text(b'a;b\n19" rack;1\n', DETECT).rows[1] == ['19" rack', "1"]


def test_more_cells_than_fit_are_refused_before_they_are_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(delimited, "MOST_CELLS", 5)
    with pytest.raises(Unreadable, match="too-many-cells"):
        read_text(b"a;b\n" * 6, DETECT)
