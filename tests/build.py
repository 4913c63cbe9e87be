"""Plain builders of values for tests: sensible defaults, each one replaceable by name."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from raamwerk.core.money import Micro, amount


def euro(text: str) -> Micro:
    """Micro-euros of a text such as `12.50`."""
    return amount(Decimal(text))


def day(text: str) -> date:
    """The date of a text such as `2026-06-01`."""
    return date.fromisoformat(text)
