"""The columns of a noun, and how each kind of value is written as text and read again, exactly."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from raamwerk.core.errors import Refused
from raamwerk.core.money import amount, decimal

Kind = Literal["text", "date", "whole", "micro", "flag", "data", "pairs", "words"]
"""`micro` is an amount or quantity in millionths, written as a decimal number; `data` are bytes, written as base64;
`pairs` are numbers with their scheme, as `0106:12345678 0190:...`; `words` are codes set apart by blanks."""
Value = str | int | date | bytes | tuple[tuple[str, str], ...] | tuple[str, ...] | None
Row = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a noun.

    Args:
        name: in the header.
        kind: of its values.
        needed: whether every row has one.
    """

    name: str
    kind: Kind = "text"
    needed: bool = False


def written(kind: Kind, value: Value) -> str:
    """A value as text; nothing is the empty text."""
    if value is None:
        return ""
    return _WRITERS.get(kind, str)(value)


def read(kind: Kind, text: str) -> Value:
    """The value of a text that is not empty.

    Raises:
        Refused: `exchange.value`, or a `number.` code.
    """
    return _READERS[kind](text)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refused("exchange.value", value=text[:60], kind="2026-06-01") from error


def _whole(text: str) -> int:
    if not text.lstrip("-").isdecimal() or not text.isascii():
        raise Refused("exchange.value", value=text[:60], kind="123")
    return int(text)


def _flag(text: str) -> int:
    if text not in {"yes", "no"}:
        raise Refused("exchange.value", value=text[:60], kind="yes, no")
    return text == "yes"


def _data(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise Refused("exchange.value", value=text[:60], kind="base64") from error


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    found = [word.partition(":") for word in text.split()]
    if not all(scheme and number for scheme, _, number in found):
        raise Refused("exchange.value", value=text[:60], kind="0106:12345678")
    return tuple((scheme, number) for scheme, _, number in found)


_READERS: Final[Mapping[Kind, Callable[[str], Value]]] = {
    "text": str,
    "date": _date,
    "whole": _whole,
    "micro": amount,
    "flag": _flag,
    "data": _data,
    "pairs": _pairs,
    "words": lambda text: tuple(text.split()),
}
_WRITERS: Final[Mapping[Kind, Callable[[Any], str]]] = {
    "micro": lambda value: str(decimal(value)),
    "flag": lambda value: "yes" if value else "no",
    "data": lambda value: base64.b64encode(value).decode(),
    "pairs": lambda value: " ".join(f"{scheme}:{number}" for scheme, number in value),
    "words": " ".join,
    "date": lambda value: str(value.isoformat()),
}
