"""The repository as the house tests see it: its files, and the syntax tree of each module."""

from __future__ import annotations

import ast
import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src/raamwerk"
TESTS = ROOT / "tests"

AnyFunction = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One module of the product."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """Its place below `raamwerk`, as in `core/money.py`."""
        return self.path.relative_to(SRC).as_posix()

    def at(self, node: ast.AST) -> str:
        """A place that an editor opens."""
        return f"src/raamwerk/{self.name}:{getattr(node, 'lineno', 1)}"

    def functions(self) -> Iterator[AnyFunction]:
        """All functions and methods, inner ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, AnyFunction))


@cache
def modules() -> tuple[Module, ...]:
    """All modules of the product."""
    texts = ((path, path.read_text("utf-8")) for path in sorted(SRC.rglob("*.py")))
    return tuple(Module(path, text, ast.parse(text)) for path, text in texts)


@cache
def files() -> tuple[Path, ...]:
    """All files of the repository: those git holds and new ones it does not ignore."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    found = (ROOT / name for name in listed.split("\0") if name)
    return tuple(sorted(path for path in found if path.is_file()))


def texts() -> Iterator[tuple[Path, str]]:
    """The files that are text, with their text."""
    for path in files():
        try:
            yield path, path.read_text("utf-8")
        except UnicodeDecodeError:
            continue


def pages() -> list[Path]:
    """The pages for people: all Markdown files."""
    return [path for path in files() if path.suffix == ".md"]


def called(node: ast.Call) -> str:
    """The last name of what is called: `b` of `a.b(...)`."""
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def dotted(node: ast.AST) -> str:
    """`a.b.c` of an attribute or a name; empty for anything else."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attr):
            return f"{dotted(value)}.{attr}"
    return ""


def shell_lines(page: Path) -> list[str]:
    """The commands in the shell blocks of a page, a continued line joined to its first part."""
    blocks = re.findall(
        r"^ *```(?:sh|bash|console)\n(.*?)^ *```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    lines = "\n".join(blocks).replace("\\\n", " ").splitlines()
    return [line.strip().removeprefix("$ ") for line in lines]


def named_files(page: Path) -> dict[str, str]:
    """The files that a page writes out in full: a block opened with a kind and a name, as in ```toml mine.toml."""
    blocks = re.findall(
        r"^ *```[a-z]+ ([\w.-]+)\n(.*?)^ *```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    return dict(blocks)


def listed(rows: Iterable[object]) -> str:
    """All that was found, one a line; an assertion's own text leaves out the middle."""
    return "\n".join(["", *map(str, rows)])
