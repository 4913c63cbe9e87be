from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from raamwerk.formats.toml.lines import deepest, depth, lines

TEXT = '''# a remark with [brackets] = and "quotes"
a.b = 1
list = [
  1, # one
  { q = 2, r = [ "]", 'a' ] },
]
"quoted \\u0041" = """
[not.a.table]
x = 1
"""
\'with space\' = \'\'\'
y = 2\'\'\'

[t.u]
k = 2022-12-01
[[term]]
id = "a"
[term.sub]
z = -1.5e3
[[term]]
id = "b = ]"
'''


def test_every_key_table_and_entry_has_the_line_it_stands_on():
    assert lines(TEXT) == {
        ("a",): 2,
        ("a", "b"): 2,
        ("list",): 3,
        ("list", 0): 4,
        ("list", 1): 5,
        ("list", 1, "q"): 5,
        ("list", 1, "r"): 5,
        ("list", 1, "r", 0): 5,
        ("list", 1, "r", 1): 5,
        ("quoted A",): 7,
        ("with space",): 11,
        ("t",): 14,
        ("t", "u"): 14,
        ("t", "u", "k"): 15,
        ("term", 0): 16,
        ("term", 0, "id"): 17,
        ("term", 0, "sub"): 18,
        ("term", 0, "sub", "z"): 19,
        ("term", 1): 20,
        ("term", 1, "id"): 21,
    }


def test_an_absent_key_is_found_at_the_table_around_it():
    assert deepest(lines(TEXT), ("term", 1, "nothing", "deeper")) == ("term", 1)
    assert deepest(lines(TEXT), ("nothing",)) == ()


def test_depth_counts_brackets_and_dotted_names_but_not_those_in_texts():
    assert depth('a = "[[[["') == 0
    assert depth("a = [[1, 2], { b = 1 }]") == 2
    assert depth("a.b.c.d = 1\nx.y = 2") == 3
    assert depth("a = [[[[[[[[ # never closed") == 8


def quoted(text: str) -> str:
    return '"' + text.replace("\n", "\\n") + '"'


NAME = st.from_regex(r"[a-z][a-z0-9_-]{0,5}", fullmatch=True)
VALUE = st.one_of(
    st.integers(-5, 5).map(str),
    st.text("ab[]{}#=,.\n ", max_size=6).map(quoted),
    st.lists(st.sampled_from(["1", '"]"', "[2, 3]", "{ a = 1 }"])).map(
        lambda items: "[\n" + ",\n".join(items) + "\n]"
    ),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(NAME, VALUE), unique_by=lambda pair: pair[0], max_size=6))
def test_a_file_written_key_by_key_gives_back_the_line_of_each(
    pairs: list[tuple[str, str]],
):
    line, text = 1, ""
    expected: dict[tuple[str], int] = {}
    for name, value in pairs:
        row = f"{name} = {value}\n"
        expected[(name,)] = line
        line += row.count("\n")
        text += row
    assert {path: at for path, at in lines(text).items() if len(path) == 1} == expected
