"""The rules, one a file; found by folder, so that a new rule is a new file and nothing else.

Each file holds `RULE` and `EXAMPLE`, made-up facts that break it (or leave it unknown, for a rule
that breaks nothing), written as `core.example` reads them.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

    from raamwerk.core.rule import Rule

_FOUND: Final[list[ModuleType]] = sorted(
    (import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)),
    key=lambda module: str(module.RULE.id),
)

RULES: Final[dict[str, Rule]] = {module.RULE.id: module.RULE for module in _FOUND}
"""Every rule by its id, sorted."""

EXAMPLES: Final[dict[str, Mapping[str, str]]] = {
    module.RULE.id: module.EXAMPLE for module in _FOUND
}
"""Made-up facts of one row that each rule has something to say about."""

NOTES: Final[dict[str, str]] = {module.RULE.id: (module.__doc__ or "").strip() for module in _FOUND}
"""What each file says of its rule: what it asks, its reading and sources, when it is unknown."""
