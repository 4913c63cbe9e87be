"""On which line each key of a TOML file stands: the library that reads TOML does not tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

Path = tuple[str | int, ...]
"""The way to a value: names of tables and keys, and numbers of the entries of a list (from 0)."""

_TOKEN: Final = re.compile(
    r'''(?P<skip>[ \t]+|\#[^\n]*)
    |(?P<text>"""(?:\\.|[^\\])*?(?:"{3,5}|\\?\Z)|\'\'\'.*?(?:\'{3,5}|\Z)
        |"(?:\\.|[^"\\\n])*"?|\'[^\'\n]*\'?)
    |(?P<line>\r?\n)
    |(?P<mark>[][{}=,.])
    |(?P<word>[A-Za-z0-9_+:-]+)
    |(?P<other>.)''',
    re.VERBOSE | re.DOTALL,
)
"""Every text matches, closed or not: else one that never ends would be tried again at each quote."""

_ESCAPE: Final = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_ESCAPED: Final = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}


class _Token(NamedTuple):
    kind: str
    text: str
    line: int


def depth(text: str) -> int:
    """How deep brackets stand within brackets, or names in a dotted key, even in text that is no TOML."""
    most = now = dots = 0
    for token in _tokens(text):
        if token.kind == "mark":
            dots = dots + 1 if token.text == "." else 0
            now += (token.text in "[{") - (token.text in "]}")
            most = max(most, now, dots)
        elif token.kind == "line":
            dots = 0
    return most


def lines(text: str) -> Mapping[Path, int]:
    """The line (from 1) of each table, key and list entry of a text that is good TOML."""
    return _Scan([*_tokens(text), _Token("line", "\n", 0)]).found


def deepest(where: Mapping[Path, int], path: Path) -> Path:
    """The nearest thing around a path that has a line, or the empty path."""
    while path and path not in where:
        path = path[:-1]
    return path


def _tokens(text: str) -> list[_Token]:
    found, line = [], 1
    for match in _TOKEN.finditer(text):
        kind, said = str(match.lastgroup), match.group()
        if kind != "skip":
            found.append(_Token(kind, said, line))
        line += said.count("\n")
    return found


class _Scan:
    """One walk over the tokens; `found` is the result."""

    def __init__(self, tokens: list[_Token]) -> None:
        self.found: dict[Path, int] = {}
        self._tokens = tokens
        self._at = 0
        self._entries: dict[Path, int] = {}
        table: Path = ()
        while self._at < len(tokens):
            match self._now.text:
                case "[":
                    table = self._header()
                case _ if self._now.kind == "line":
                    self._at += 1
                case _:
                    self._pair(table)

    @property
    def _now(self) -> _Token:
        return self._tokens[self._at]

    def _skip(self, *texts: str) -> bool:
        """Step over the token if it is one of these."""
        stepped = self._now.kind == "mark" and self._now.text in texts
        self._at += stepped
        return stepped

    def _header(self) -> Path:
        line = self._now.line
        self._skip("[")
        listed = self._skip("[")
        path: Path = ()
        names = self._key()
        for name in names[:-1]:
            path = self._within((*path, name))
            self.found.setdefault(path, line)
        path = (*path, names[-1])
        if listed:
            self._entries[path] = self._entries.get(path, -1) + 1
        path = self._within(path)
        self.found.setdefault(path, line)
        while self._skip("]"):
            pass
        return path

    def _within(self, path: Path) -> Path:
        """A table, or the last entry so far where it is a list of tables."""
        return (*path, self._entries[path]) if path in self._entries else path

    def _key(self) -> tuple[str, ...]:
        names = [_name(self._now)]
        self._at += 1
        while self._skip("."):
            names.append(_name(self._now))
            self._at += 1
        return tuple(names)

    def _pair(self, table: Path) -> None:
        line = self._now.line
        path = table
        for name in self._key():
            path = (*path, name)
            self.found.setdefault(path, line)
        self._skip("=")
        self._value(path)

    def _value(self, path: Path) -> None:
        if self._skip("["):
            self._list(path)
        elif self._skip("{"):
            while not self._skip("}"):
                self._inside(path)
        else:
            while self._now.kind != "line" and self._now.text not in ("]", "}", ","):
                self._at += 1

    def _inside(self, path: Path) -> None:
        """One step within an inline table."""
        if self._skip(",") or self._now.kind == "line":
            self._at += self._now.kind == "line"
        else:
            self._pair(path)

    def _list(self, path: Path) -> None:
        index = 0
        while not self._skip("]"):
            if self._now.kind == "line" or self._now.text == ",":
                self._at += 1
                continue
            self.found[(*path, index)] = self._now.line
            self._value((*path, index))
            index += 1


def _name(token: _Token) -> str:
    """A key's name as the reader gives it, without its quotes."""
    if token.kind != "text":
        return token.text
    inside = token.text[1:-1]
    return inside if token.text[0] == "'" else _ESCAPE.sub(_unescaped, inside)


def _unescaped(match: re.Match[str]) -> str:
    code = match[1]
    return chr(int(code[1:], 16)) if code[0] in "uU" and len(code) > 1 else _ESCAPED.get(code, code)
