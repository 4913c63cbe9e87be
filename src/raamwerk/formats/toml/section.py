"""A TOML file as tables with typed values: what is wrong is noted with its line, and reading goes on.

A reader takes the keys that it knows; `finish` then reports each key that nobody took, with the
nearest known one. Numbers with a point are Decimal. Every `instead` is an example of the value as
it is written in the file: `2022-12-01`, `"GM0344"`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, TypeVar, cast

from raamwerk.core.errors import Problem, Unreadable
from raamwerk.formats.toml.lines import Path, deepest, depth, lines
from raamwerk.formats.toml.syntax import problem, short

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from raamwerk.core.errors import FactValue

LARGEST: Final = 4 * 2**20
"""Bytes. A file that a person writes stays far below it."""
DEEPEST: Final = 16
"""Brackets within brackets, or names in one dotted key."""

MOST_PROBLEMS: Final = 200

_LAYOUT: Final = {ord("\n"): " ", ord("\t"): " ", ord("\N{NO-BREAK SPACE}"): " "}

T = TypeVar("T")


@dataclass(slots=True)
class Document:
    """One file: where each key stands, and the problems found so far."""

    name: str
    where: Mapping[Path, int]
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """The line of a key, or of the nearest thing around it."""
        return self.where.get(deepest(self.where, path), 1)

    def report(self, path: Path, code: str, /, **facts: FactValue) -> None:
        """Note a problem at the line of a key.

        Raises:
            Unreadable: `toml.too-many-problems`, where reading on would help nobody.
        """
        self.problems.append(Problem(f"line {self.line(path)}", code, facts))
        if len(self.problems) >= MOST_PROBLEMS:
            self.refuse("toml.too-many-problems")

    def refuse(self, code: str) -> None:
        """Refuse the file if there were problems, in the order of its lines.

        Raises:
            Unreadable: the code given, with every problem.
        """
        if self.problems:
            found = sorted(self.problems, key=lambda problem: int(problem.where.split()[1]))
            raise Unreadable(code, found, file=self.name, most=MOST_PROBLEMS)


class Section:
    """A table of the file. Each method takes one key; an absent or wrong one gives None and a problem."""

    def __init__(self, document: Document, path: Path, values: Mapping[str, object]) -> None:
        self.document = document
        self.path = path
        self.values = values
        self._known: list[str] = []

    def report(self, at: str | None, code: str, /, **facts: FactValue) -> None:
        """Note a problem at a key of this table, or at the table itself."""
        self.document.report(self.path if at is None else (*self.path, at), code, **facts)

    def raw(self, key: str) -> object:
        """The value as it stands, or None; the key counts as known."""
        self._known.append(key)
        return self.values.get(key)

    def text(self, key: str, instead: str, *, required: bool = True) -> str | None:
        """A text that is not empty."""
        return self._take(key, _text, instead, required=required)

    def day(self, key: str, instead: str, *, required: bool = True) -> date | None:
        """A date, without a time."""
        return self._take(key, _day, instead, required=required)

    def number(self, key: str, instead: str, *, required: bool = True) -> Decimal | None:
        """A number, whole or with a point."""
        return self._take(key, _number, instead, required=required)

    def flag(self, key: str, *, default: bool) -> bool:
        """True or false, or what holds when the key is absent."""
        taken = self._take(key, _flag, str(not default).lower(), required=False)
        return default if taken is None else taken

    def texts(self, key: str, instead: str) -> tuple[str, ...]:
        """A list of texts; one text alone is a list of one, an absent key an empty list."""
        return self._take(key, _texts, instead, required=False) or ()

    def table(self, key: str, instead: str, *, required: bool = True) -> Section | None:
        """A table within this one."""
        taken = self._take(key, _table, instead, required=required)
        return None if taken is None else Section(self.document, (*self.path, key), taken)

    def tables(self, key: str, instead: str) -> tuple[Section, ...]:
        """The tables of `[[key]]`, none when there are none."""
        taken = self._take(key, _tables, instead, required=False) or []
        within = (*self.path, key)
        return tuple(Section(self.document, (*within, n), one) for n, one in enumerate(taken))

    def named(self, key: str, instead: str) -> Mapping[str, Section]:
        """The tables of `[key.name]` by name, none when there are none."""
        inside = self.table(key, instead, required=False)
        if inside is None:
            return {}
        found = {name: inside.table(name, instead) for name in inside.values}
        return {name: section for name, section in found.items() if section is not None}

    def finish(self) -> None:
        """Report each key that was not taken, with the nearest one that is known."""
        known = dict.fromkeys(self._known)
        for key in self.values:
            if key not in known:
                self.report(key, "toml.unknown-key", key=key, instead=nearest(key, known))

    def _take(
        self, key: str, accept: Callable[[object], T | None], instead: str, *, required: bool
    ) -> T | None:
        value = self.raw(key)
        if value is None:
            if required:
                self.report(None, "toml.missing-key", key=key, instead=instead)
            return None
        taken = accept(value)
        if taken is None:
            self.report(key, "toml.wrong-kind", key=key, found=written(value), instead=instead)
        return taken


def read(data: bytes, name: str) -> Section:
    """The root table of a TOML file.

    Args:
        data: the file, UTF-8, with or without a byte order mark.
        name: what people call it.

    Raises:
        Unreadable: `toml.too-large`, `toml.too-deep`, `toml.not-utf8`, or `toml.unreadable` with the line.
    """
    if len(data) > LARGEST:
        raise Unreadable("toml.too-large", file=name, most=LARGEST)
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable("toml.not-utf8", file=name, line=line) from error
    if depth(text) > DEEPEST:  # looked at first: the reader below would run out of stack
        raise Unreadable("toml.too-deep", file=name, most=DEEPEST)
    try:
        values = tomllib.loads(text, parse_float=Decimal)
    except ValueError as error:  # a TOMLDecodeError, or a whole number of thousands of digits
        raise Unreadable("toml.unreadable", (problem(text, str(error)),), file=name) from error
    return Section(Document(name, lines(text)), (), values)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like this one, or all of them; a dash when there are none."""
    names = list(known)
    return next(iter(get_close_matches(word, names, 1)), ", ".join(names) or "-")


def written(value: object) -> str:
    """A value much as it stands in the file, short enough for a sentence."""
    match value:
        case bool():
            said = str(value).lower()
        case str():
            said = f'"{value}"'
        case dict():
            said = "{ ... }"
        case list():
            said = f"[{', '.join(written(item) for item in value[:4])}]"
        case _:
            said = str(value)
    return short(said)


def _text(value: object) -> str | None:
    """A text that shows something, and does not steer a terminal."""
    if not isinstance(value, str) or not value.translate(_LAYOUT).isprintable():
        return None
    return value.strip() or None


def _day(value: object) -> date | None:
    return value if isinstance(value, date) and not isinstance(value, datetime) else None


def _number(value: object) -> Decimal | None:
    right = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return Decimal(cast("int | Decimal", value)) if right else None


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _texts(value: object) -> tuple[str, ...] | None:
    items: list[object] = value if isinstance(value, list) else [value]
    texts = tuple(item for item in items if isinstance(item, str) and _text(item))
    return texts if len(texts) == len(items) else None


def _table(value: object) -> dict[str, object] | None:
    return value if isinstance(value, dict) else None


def _tables(value: object) -> list[dict[str, object]] | None:
    right = isinstance(value, list) and all(isinstance(item, dict) for item in value)
    return cast("list[dict[str, object]]", value) if right else None
