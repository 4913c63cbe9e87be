from __future__ import annotations

from statistics import median

from tests.house.source import AnyFunction, listed, modules

LONGEST_FUNCTION = 50
LONG_FUNCTION = 30
LONG_FILE = 300
SHARE = 0.95


def lines_of(function: AnyFunction) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def sizes() -> list[int]:
    return [lines_of(function) for module in modules() for function in module.functions()]


def test_no_function_is_longer_than_fifty_lines():
    long = [
        f"{module.at(function)} {function.name}: {lines_of(function)} lines"
        for module in modules()
        for function in module.functions()
        if lines_of(function) > LONGEST_FUNCTION
    ]
    assert not long, listed(long)


def test_most_functions_are_shorter_than_thirty_lines():
    short = [size for size in sizes() if size < LONG_FUNCTION]
    assert len(short) >= SHARE * len(sizes())


def test_half_of_the_functions_take_ten_lines_or_less():
    assert median(sizes()) <= 10


def test_most_files_are_shorter_than_three_hundred_lines():
    long = [m.name for m in modules() if m.text.count("\n") > LONG_FILE]
    assert len(long) <= (1 - SHARE) * len(modules()), long
