"""What the import contracts cannot say: which imports are allowed, instead of which are not."""

from __future__ import annotations

import ast
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.house.source import Module, modules

if TYPE_CHECKING:
    from collections.abc import Callable

HEAVY = {"polars", "numpy", "lxml", "rich", "python_calamine", "icalendar", "saxonche", "typst"}


def imported(module: Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(module.tree):
        match node:
            case ast.Import(names=aliases):
                names |= {alias.name for alias in aliases}
            case ast.ImportFrom(module=str(name)):
                names.add(name)
    return names


def foreign(within: str, allowed: Callable[[str], bool]) -> list[str]:
    return [
        f"{module.name} imports {name}"
        for module in modules()
        if module.name.startswith(within)
        for name in sorted(imported(module))
        if not allowed(name)
    ]


def test_the_core_imports_the_standard_library_polars_and_numpy_only():
    known = sys.stdlib_module_names | {"polars", "numpy"}
    solver = "core/planning/programme.py imports highspy"
    found = foreign(
        "core/", lambda name: name.split(".")[0] in known or name.startswith("raamwerk.core")
    )
    assert not [line for line in found if not line.startswith(solver)]


def test_a_rule_imports_polars_and_the_words_it_is_written_in_only():
    words = {"__future__", "polars", "raamwerk.core.rule", "raamwerk.core.expression"}
    found = foreign("core/rules/", lambda name: name in words)
    assert not [line for line in found if "__init__.py" not in line]


def loaded_by(*words: str) -> set[str]:
    code = (
        "import sys\n"
        f"sys.argv = ['raamwerk', *{words!r}]\n"
        "from raamwerk.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(run.stderr.split())


def test_asking_for_the_version_loads_no_library_at_all():
    assert not loaded_by("--version") & (HEAVY | {"click", "dataclasses"})


def test_asking_for_help_loads_no_command_and_nothing_heavy():
    loaded = loaded_by("--help")
    assert not loaded & HEAVY
    assert "raamwerk.cli.check" not in loaded
