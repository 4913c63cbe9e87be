from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from raamwerk.core.errors import Unreadable
from raamwerk.formats.toml.section import DEEPEST, LARGEST, MOST_PROBLEMS, Section, nearest, read

TEXT = b"""name = "a name"
day = 2022-12-01
when = 2022-12-01T10:00:00
amount = 12.50
yes = true
one = "alone"
many = ["a", "b"]
empty = " "
mixed = ["a", 1]

[inside]
key = 1

[by.first]
text = "1"
[by.second]
text = "2"

[[row]]
id = "r1"
[[row]]
id = 2
"""


def problems_of(section: Section) -> list[tuple[str, str]]:
    return [(problem.where, problem.code) for problem in section.document.problems]


def test_values_come_out_typed_and_a_number_is_never_a_float():
    root = read(TEXT, "my.toml")
    assert root.text("name", '"x"') == "a name"
    assert root.day("day", "2022-12-01") == date(2022, 12, 1)
    assert root.number("amount", "1.5") == Decimal("12.50")
    assert root.flag("yes", default=False) is True
    assert root.flag("absent", default=True) is True
    assert root.texts("one", '["a"]') == ("alone",)
    assert root.texts("many", '["a"]') == ("a", "b")
    assert [row.text("id", '"r1"') for row in root.tables("row", "[[row]]")] == ["r1", None]
    assert {name: one.text("text", '"1"') for name, one in root.named("by", "[by.x]").items()} == {
        "first": "1",
        "second": "2",
    }
    assert problems_of(root) == [("line 22", "toml.wrong-kind")]


@pytest.mark.parametrize(
    ("method", "key", "line"),
    [
        ("text", "empty", 8),
        ("text", "day", 2),
        ("day", "when", 3),
        ("day", "name", 1),
        ("number", "yes", 5),
        ("texts", "mixed", 9),
        ("table", "name", 1),
        ("tables", "inside", 11),
    ],
)
def test_a_value_of_the_wrong_kind_is_noted_at_its_line(method: str, key: str, line: int):
    root = read(TEXT, "my.toml")
    assert not getattr(root, method)(key, "example")
    assert problems_of(root) == [(f"line {line}", "toml.wrong-kind")]


def test_a_text_may_break_over_lines_but_not_steer_a_terminal():
    root = read('good = """one\n\ttwo\u00a0three"""\nbad = "\\u001b[2J"\n'.encode(), "my.toml")
    assert root.text("good", '"x"') == "one\n\ttwo\u00a0three"
    assert root.text("bad", '"x"') is None
    assert problems_of(root) == [("line 3", "toml.wrong-kind")]


def test_a_file_with_endless_mistakes_is_refused_at_some_point():
    root = read(b"".join(b"key%d = 1\n" % n for n in range(5000)), "my.toml")
    with pytest.raises(Unreadable) as refused:
        root.finish()
    assert refused.value.code == "toml.too-many-problems"
    assert len(refused.value.problems) == MOST_PROBLEMS


def test_a_missing_key_is_noted_at_its_table_unless_it_may_be_absent():
    inside = read(TEXT, "my.toml").table("inside", "[inside]")
    assert inside is not None
    assert inside.text("absent", '"x"', required=False) is None
    assert problems_of(inside) == []
    assert inside.text("absent", '"x"') is None
    assert problems_of(inside) == [("line 11", "toml.missing-key")]


def test_a_key_that_nobody_took_is_reported_with_the_nearest_known_one():
    root = read(b'sinse = 2022-12-01\nname = "x"\n', "my.toml")
    root.text("name", '"x"')
    root.day("since", "2022-12-01", required=False)
    root.finish()
    (problem,) = root.document.problems
    assert (problem.code, problem.facts["instead"]) == ("toml.unknown-key", "since")
    assert nearest("zzz", ["since", "name"]) == "since, name"


def test_a_file_with_problems_is_refused_in_the_order_of_its_lines():
    root = read(b"a = 1\nb = 2\n", "my.toml")
    root.report("b", "toml.unknown-key", key="b", instead="c")
    root.report("a", "toml.unknown-key", key="a", instead="c")
    with pytest.raises(Unreadable) as refused:
        root.document.refuse("framework.unreadable")
    assert [problem.where for problem in refused.value.problems] == ["line 1", "line 2"]


def test_a_byte_order_mark_and_windows_line_ends_are_read():
    root = read(b"\xef\xbb\xbfa = 1\r\nb = 2\r\n", "my.toml")
    root.report("b", "toml.unknown-key", key="b", instead="c")
    assert root.values == {"a": 1, "b": 2}
    assert problems_of(root) == [("line 2", "toml.unknown-key")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a = 1\n\xff", "toml.not-utf8"),
        ("a = 1".encode("utf-16"), "toml.not-utf8"),
        (b"#" * (LARGEST + 1), "toml.too-large"),
        (b"a = " + b"[" * (DEEPEST + 1), "toml.too-deep"),
        (b"a" + b".a" * 100_000 + b" = 1", "toml.too-deep"),
        (b"\x00", "toml.unreadable"),
        (b'a = "' + b'\\"' * 500_000, "toml.unreadable"),
        (b'a = """' + b'\\"""' * 300_000 + b"\\", "toml.unreadable"),
        (b"a = '" + b"x" * 1_000_000, "toml.unreadable"),
        (b"a = b" + b" " * 1_000_000 + b"[", "toml.unreadable"),
    ],
)
def test_hostile_files_are_refused_and_never_crash(data: bytes, code: str):
    with pytest.raises(Unreadable) as refused:
        read(data, "my.toml")
    assert refused.value.code == code
