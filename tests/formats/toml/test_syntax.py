from __future__ import annotations

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.formats.toml.section import read
from raamwerk.formats.toml.syntax import QUOTED, short


@pytest.mark.parametrize(
    ("row", "code", "instead"),
    [
        ("since = 01-12-2022", "toml.date-order", "since = 2022-12-01"),
        ("since = 1/2/2022", "toml.date-order", "since = 2022-02-01"),
        ("percent = 12,5", "toml.decimal-comma", "percent = 12.5"),
        ("none = True", "toml.truth", "none = true"),
        ("none = nee", "toml.truth", "none = false"),
        ("none: true", "toml.colon", "none = true"),
        ("name = GT Microsoft 2  # remark", "toml.no-quotes", 'name = "GT Microsoft 2"'),
        ("name =", "toml.no-value", 'name = "..."'),
        ("first = 2", "toml.twice", None),
        ('name = "GT', "toml.open-text", None),
        ("list = [1,", "toml.open-list", None),
        ("[table", "toml.open-list", None),
        ("one two = 3", "toml.syntax", None),
        ("day = 2022-13-01", "toml.syntax", None),
    ],
)
def test_a_line_that_is_no_toml_says_what_to_write_instead(
    row: str, code: str, instead: str | None
):
    with pytest.raises(Unreadable) as refused:
        read(f"first = 1\n\n{row}".encode(), "my.toml")
    (problem,) = refused.value.problems
    assert refused.value.code == "toml.unreadable"
    assert refused.value.facts["file"] == "my.toml"
    assert (problem.where, problem.code) == ("line 3", code)
    assert problem.facts.get("instead") == instead


def test_an_endless_number_is_refused_at_its_own_line():
    with pytest.raises(Unreadable) as refused:
        read(b"a = 1\nb = " + b"9" * 6000 + b"\nc = 3\n", "my.toml")
    assert refused.value.problems[0].where == "line 2"


def test_what_is_quoted_is_one_printable_line():
    assert short("a\x1b[31m  b\nc") == "a?[31m b c"
    assert len(short("x" * 500)) == QUOTED
