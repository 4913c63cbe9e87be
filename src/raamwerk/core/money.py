"""Money is an integer of micro-euros; one function lets it in, one lets it out.

A quantity is held the same way, as an integer of millionths, so that 0.5 day is exact too.
Products of the two are taken in Python integers or in Int128 columns, never in floats.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, NewType

from raamwerk.core.errors import Refused

Micro = NewType("Micro", int)
"""An amount in micro-euros, or a quantity in millionths of a unit."""

SCALE: Final = 1_000_000
LARGEST: Final = 10**9 * SCALE
"""No amount or quantity reaches a thousand million: sums of a million lines stay inside Int64."""

_PLAIN: Final = re.compile(r"[+-]?[0-9]+(\.[0-9]*)?|[+-]?\.[0-9]+")


def amount(value: Decimal | int | str) -> Micro:
    """The exact micro-units of a number, or a refusal; never rounded.

    Args:
        value: a Decimal, a whole number, or a canonical decimal text (point, no grouping, no exponent).

    Raises:
        Refused: `number.unreadable`, `number.too-precise` (more than six decimals) or `number.too-large`.
    """
    number = _number(value)
    if abs(number) >= LARGEST // SCALE:
        raise Refused("number.too-large", value=str(value))
    micro = number.scaleb(6)
    whole = int(micro)
    if whole != micro:
        raise Refused("number.too-precise", value=str(value))
    return Micro(whole)


def _number(value: Decimal | int | str) -> Decimal:
    known = isinstance(value, Decimal | int | str) and not isinstance(value, bool)
    if not known or (isinstance(value, str) and not _PLAIN.fullmatch(value)):
        raise Refused("number.unreadable", value=str(value))
    number = Decimal(value)
    if not number.is_finite():
        raise Refused("number.unreadable", value=str(value))
    return number


def decimal(micro: int) -> Decimal:
    """The number that an integer of micro-units stands for, exactly, with at least two decimals."""
    value = Decimal(micro).scaleb(-6)
    whole_cents = micro % 10_000 == 0
    return value.quantize(Decimal("0.01")) if whole_cents else value.normalize()


def cents(micro: int) -> Micro:
    """An amount rounded to whole cents, half away from zero (as an invoice does, EN 16931 BR-DEC)."""
    return Micro(int(Decimal(micro).scaleb(-4).quantize(Decimal(1), ROUND_HALF_UP)) * 10_000)
