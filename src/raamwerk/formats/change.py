"""The kind of change that a line is, as documents write it."""

from __future__ import annotations

import re
from typing import Final

CHANGES: Final = (
    *("first", "true_up", "true_down", "reservation"),
    *("step_up", "add_on", "from_sa", "renewal"),
)
"""The kinds of change that a line can be, as `Lines.change` names them."""

_BETWEEN: Final = re.compile(r"[\s_\-.]+")


def change(said: str) -> str | None:
    """A kind of change as `Lines.change` names it, or None: `True-up` is `true_up`."""
    plain = _BETWEEN.sub("_", said.strip().lower())
    return plain if plain in CHANGES else None
