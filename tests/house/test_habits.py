from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from tests.house.source import called, dotted, listed, modules, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.house.source import Module

CLOCK_READERS = ("date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time")
LATER = re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX)\b")


def found(suspect: Callable[[ast.AST], bool], within: Callable[[Module], bool]) -> list[str]:
    return [
        module.at(node)
        for module in modules()
        if within(module)
        for node in ast.walk(module.tree)
        if suspect(node)
    ]


def anywhere(_: Module) -> bool:
    return True


def is_broad(node: ast.AST) -> bool:
    if not isinstance(node, ast.ExceptHandler):
        return False
    caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    return any(c is None or dotted(c) in {"Exception", "BaseException"} for c in caught)


def is_float(node: ast.AST) -> bool:
    if isinstance(node, ast.Call) and called(node) == "float":
        return True
    return isinstance(node, ast.Attribute | ast.Name) and dotted(node).split(".")[-1] in {
        "Float32",
        "Float64",
        "float64",
        "float32",
    }


def reads_the_clock(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and dotted(node.func).endswith(CLOCK_READERS)


def prints(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and dotted(node.func) == "print"


def test_nothing_is_left_for_later():
    later = [str(path) for path, text in texts() if LATER.search(text)]
    assert not later, listed(later)


def test_no_check_rests_on_assert():
    hits = found(lambda node: isinstance(node, ast.Assert), anywhere)
    assert not hits, listed(hits)


def test_no_exception_is_caught_broadly():
    hits = found(is_broad, anywhere)
    assert not hits, listed(hits)


def test_the_core_has_no_floats():
    hits = found(is_float, lambda module: module.name.startswith("core/"))
    assert not hits, listed(hits)


def test_only_the_clock_module_reads_the_clock():
    hits = found(reads_the_clock, lambda module: module.name != "cli/clock.py")
    assert not hits, listed(hits)


def test_only_doors_print():
    hits = found(prints, lambda module: not module.name.startswith("cli/"))
    assert not hits, listed(hits)


def test_every_module_says_what_it_is_for():
    assert not [module.name for module in modules() if not ast.get_docstring(module.tree)]


def test_every_public_function_has_types_and_a_docstring():
    bare = [
        f"{module.at(function)} {function.name}"
        for module in modules()
        for function in public_functions(module.tree)
        if not ast.get_docstring(function) or not function.returns
    ]
    assert not bare, listed(bare)


def public_functions(tree: ast.Module) -> list[ast.FunctionDef]:
    classes = [n for n in tree.body if isinstance(n, ast.ClassDef) and not n.name.startswith("_")]
    bodies = [tree.body, *(c.body for c in classes if not is_protocol(c))]
    return [
        node
        for body in bodies
        for node in body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    ]


def is_protocol(node: ast.ClassDef) -> bool:
    return any(dotted(base).endswith("Protocol") for base in node.bases)
