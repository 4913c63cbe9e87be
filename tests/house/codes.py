"""Where the product gives a code, and with which facts: read off the syntax tree.

A code is given to a refusal or a problem, or to any function of ours with a parameter `code`.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tests.house.source import Module, called, modules

if TYPE_CHECKING:
    from collections.abc import Iterator

REFUSALS = {"Refused", "NotAllowed", "NotFound", "Conflict", "Unreadable"}
CODE = re.compile(r"[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+")


@dataclass(frozen=True)
class Given:
    """A code at a place, with the names of its facts where they can be read there."""

    code: str
    place: str
    facts: frozenset[str] | None


@cache
def takers() -> dict[str, int]:
    """Functions and classes that take a code, and at which position; methods do not count self."""
    found = dict.fromkeys(REFUSALS, 0) | {"Problem": 1}
    for module in modules():
        for function in module.functions():
            names = [argument.arg for argument in function.args.args]
            names = names[1:] if names[:1] in (["self"], ["cls"]) else names
            if "code" in names and not function.name.startswith("__"):
                found[function.name] = names.index("code")
    return found


@cache
def given() -> tuple[Given, ...]:
    """All places where a code stands in the product, the wording apart."""
    return tuple(g for module in spoken_of() for g in _given_in(module))


def spoken_of() -> list[Module]:
    """The modules that may give codes: all but the wording."""
    return [module for module in modules() if not module.name.startswith("cli/wording/")]


def _given_in(module: Module) -> Iterator[Given]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and called(node) in takers():
            code = _code_of(node)
            if code is not None:
                yield Given(code, module.at(node), _facts_of(node))


def _code_of(node: ast.Call) -> str | None:
    position = takers()[called(node)]
    named = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
    argument = named[0] if named else node.args[position] if len(node.args) > position else None
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value if CODE.fullmatch(argument.value) else None
    return None


def _facts_of(node: ast.Call) -> frozenset[str] | None:
    """The names of the facts; None where they are made elsewhere."""
    if any(keyword.arg is None for keyword in node.keywords):
        return None
    if called(node) in REFUSALS:
        return frozenset(str(k.arg) for k in node.keywords if k.arg not in {"code", "problems"})
    if called(node) != "Problem":
        return None
    values = [*node.args[2:], *(k.value for k in node.keywords if k.arg == "facts")]
    if not values:
        return frozenset()
    if isinstance(values[0], ast.Dict) and all(isinstance(k, ast.Constant) for k in values[0].keys):
        return frozenset(str(k.value) for k in values[0].keys if isinstance(k, ast.Constant))
    return None


@cache
def mentioned() -> re.Pattern[str]:
    """Matches every code that stands anywhere in the product, also one put together in parts."""
    patterns = {re.escape(place.code) for place in given()}
    for module in spoken_of():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                patterns.add(re.escape(node.value))
            elif isinstance(node, ast.JoinedStr) and _says_enough(node):
                patterns.add(_pattern(node))
    return re.compile("|".join(sorted(patterns - {""})))


def _says_enough(node: ast.JoinedStr) -> bool:
    """Whether the fixed part of a code made of parts is a whole word of it: `table.` or `.missing`."""
    fixed = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    return bool(re.fullmatch(r"[a-z0-9-]*\.[a-z0-9-]*", fixed) and re.search(r"[a-z]{3}", fixed))


def _pattern(node: ast.JoinedStr) -> str:
    parts = (
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9-]+"
        for part in node.values
    )
    return "".join(parts)
