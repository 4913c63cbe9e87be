"""What is wrong on a line that is not TOML, and what to write there instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

QUOTED: Final = 60
"""Characters of a file that are quoted in a sentence."""

LONGEST: Final = 200
"""Characters of a line that are looked at for a known mistake."""

_AT: Final = re.compile(r"^(.*) \(at (?:line (\d+), column \d+|end of document)\)$", re.DOTALL)
_ENDLESS: Final = re.compile(r"\d{1000}")
_KEY: Final = r"^(\s*[\w.\"'-]+\s*)"
_MISTAKES: Final[tuple[tuple[re.Pattern[str], str, Callable[[re.Match[str]], str]], ...]] = (
    (
        re.compile(_KEY + r"=\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})"),
        "toml.date-order",
        lambda m: f"{m[1].strip()} = {m[4]}-{int(m[3]):02}-{int(m[2]):02}",
    ),
    (
        re.compile(_KEY + r"=\s*(-?\d+),(\d+)"),
        "toml.decimal-comma",
        lambda m: f"{m[1].strip()} = {m[2]}.{m[3]}",
    ),
    (
        re.compile(_KEY + r"=\s*(true|yes|ja)\b", re.IGNORECASE),
        "toml.truth",
        lambda m: f"{m[1].strip()} = true",
    ),
    (
        re.compile(_KEY + r"=\s*(false|no|nee)\b", re.IGNORECASE),
        "toml.truth",
        lambda m: f"{m[1].strip()} = false",
    ),
    (
        re.compile(_KEY + r":\s*(.+)$"),
        "toml.colon",
        lambda m: f"{m[1].strip()} = {m[2].strip()}",
    ),
    (
        re.compile(_KEY + r"=\s*([^\W\d_][^\"'#\[\]{}]*?)\s*(?:#.*)?$"),
        "toml.no-quotes",
        lambda m: f'{m[1].strip()} = "{m[2]}"',
    ),
    (re.compile(_KEY + r"=\s*$"), "toml.no-value", lambda m: f'{m[1].strip()} = "..."'),
)
_MESSAGES: Final = (
    ("Cannot overwrite a value", "toml.twice"),
    ("Duplicate inline table key", "toml.twice"),
    ("twice", "toml.twice"),
    ("Unterminated string", "toml.open-text"),
    ("Illegal character '\\n'", "toml.open-text"),
    ("Unclosed array", "toml.open-list"),
    ("Unclosed inline table", "toml.open-list"),
)


def problem(text: str, message: str) -> Problem:
    """The problem behind the TOML reader's message: the line, why, and the line as it should be."""
    match = _AT.match(message)
    rows = text.splitlines() or [""]
    number = int(match[2]) if match and match[2] else _suspect(rows)
    row = rows[min(number, len(rows)) - 1]
    where = f"line {number}"
    for start, code in _MESSAGES:
        if start in message:
            return Problem(where, code, {"found": short(row)})
    for pattern, code, instead in _MISTAKES:
        if found := pattern.match(row[:LONGEST]):
            return Problem(where, code, {"found": short(row), "instead": instead(found)})
    code = "toml.open-list" if "at end of document" in message else "toml.syntax"
    return Problem(where, code, {"found": short(row)})


def short(said: str) -> str:
    """A text as it can be quoted in a sentence: one line, printable, not too long."""
    line = "".join(one if one.isprintable() else "?" for one in " ".join(said.split()))
    return line if len(line) <= QUOTED else f"{line[: QUOTED - 3]}..."


def _suspect(rows: list[str]) -> int:
    """The line to blame where the reader names none: one with an endless number, or the last."""
    endless = (number for number, row in enumerate(rows, 1) if _ENDLESS.search(row))
    return next(endless, len(rows))
