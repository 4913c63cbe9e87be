"""One link of the chain: the hash of a change together with the hash of the change before it.

Every part is written with its length before it, so that no two different changes are written alike; both databases
and Python compute the same.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Final

START: Final = "0" * 64
"""What the first change follows."""

PARTS: Final = (
    "previous",
    "at",
    "person",
    "organisation",
    "origin",
    "deed",
    "action",
    "object",
    "object_id",
    "before",
    "after",
)
"""The columns of a change that its hash covers, in this order."""


def link(*parts: str | int | None) -> str:
    """The hash of a change, of its parts in the order of `PARTS`."""
    written = ",".join("-" if part is None else f"{len(str(part))}:{part}" for part in parts)
    return sha256(written.encode()).hexdigest()
