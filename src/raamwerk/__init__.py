"""Raamwerk runs a joint framework agreement: terms, maximum prices, enrolments and checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["Checked", "CheckedDocument", "Standard", "check"]

if TYPE_CHECKING:
    from raamwerk.checks import Checked, CheckedDocument, Standard, check


def __getattr__(name: str) -> object:
    """The Python API, loaded when it is asked for: `raamwerk --version` needs none of it."""
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from raamwerk import checks  # noqa: PLC0415 - see above

    return getattr(checks, name)
