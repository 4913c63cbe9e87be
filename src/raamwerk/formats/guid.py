"""A GUID as it is compared: in small letters, without blanks or braces around it."""

from __future__ import annotations

import re
from typing import Final

GUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def guid(text: str) -> str:
    """The text as a GUID is compared; whether it is one, `GUID` says. No-break blanks go too."""
    return text.strip().strip("{}").strip().lower()
