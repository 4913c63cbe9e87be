"""Every module has its test beside it in the mirror, and every test its module."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tests.house.source import SRC, TESTS, Module, listed, modules

if TYPE_CHECKING:
    from pathlib import Path

NOT_MIRRORED = {"house", "cases", "e2e", "oracle"}


def mirrored() -> list[Path]:
    found = (path.relative_to(TESTS) for path in sorted(TESTS.rglob("test_*.py")))
    return [path for path in found if path.parts[0] not in NOT_MIRRORED]


def is_module(path: Path) -> bool:
    return (SRC / path).with_suffix(".py").is_file() or (SRC / path / "__init__.py").is_file()


def of_test(test: Path) -> bool:
    """Whether a test has its module: `test_entry.py` or `test_entry_by_hand.py` has `entry.py`."""
    words = test.stem.removeprefix("test_").split("_")
    names = ("_".join(words[:count]) for count in range(len(words), 0, -1))
    return any(is_module(test.parent / name) for name in names)


def does_something(module: Module) -> bool:
    return any(isinstance(node, ast.FunctionDef) for node in module.functions())


def place_of_test(module: Module) -> Path:
    path = module.path.relative_to(SRC)
    place = path.parent if path.name == "__init__.py" else path.with_suffix("")
    return TESTS / place.parent / f"test_{place.name}.py"


def test_every_test_has_its_module():
    stray = [str(test) for test in mirrored() if not of_test(test)]
    assert not stray, listed(stray)


def test_every_module_that_does_something_has_its_test():
    untested = [
        f"{module.name} has no {place_of_test(module).relative_to(TESTS.parent)}"
        for module in modules()
        if does_something(module)
        and not any(place_of_test(module).parent.glob(f"{place_of_test(module).stem}*.py"))
    ]
    assert not untested, listed(untested)


def test_names_of_tests_are_sentences():
    short = [
        f"tests/{test}: {node.name}"
        for test in mirrored()
        for node in ast.walk(ast.parse((TESTS / test).read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
        and node.name.startswith("test_")
        and node.name.count("_") < 3
    ]
    assert not short, listed(short)
