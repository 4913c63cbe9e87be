"""The numbers by which organisations are known - KvK, OIN, RSIN, VAT - as text, since they begin with zeros (L-14).

An OIN has 20 positions: a prefix of 8 that names the register, a main number of 9 and 000, or the KvK number of 8
and 0000. The RSIN is subject to the eleven test. A number that lost its leading zeros in a spreadsheet is told as
such, with the number it must have been; it is offered, never put right without a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from raamwerk.core.errors import FactValue

Scheme = Literal["kvk", "oin", "rsin", "vat"]

KVK_LENGTH: Final = 8
RSIN_LENGTH: Final = 9
OIN_LENGTH: Final = 20
_PREFIX: Final = 8
_TEST_WEIGHTS: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)

OIN_REGISTERS: Final = {
    "00000001": "RSIN",
    "00000002": "Fi",
    "00000003": "KvK",
    "00000004": "SubOIN",
    "00000006": "Logius",
    "00000007": "BRIN",
    "00000008": "abroad",
    "00000009": "Dezi (care)",
    "00000010": "TRR",
    "00000011": "Dezi (insurer)",
    "00000099": "test",
}
"""Which register an OIN's prefix names; any other prefix has not been given out."""
_LETTERS_ALLOWED: Final = {"00000006", "00000007", "00000008", "00000009", "00000010", "00000011"}
_VAT: Final = re.compile(r"[A-Z]{2}[0-9A-Z]{2,12}")
_DUTCH_VAT: Final = re.compile(r"NL[0-9A-Z]{9}B[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a number: a code that begins with `identifier.` and what its sentence needs.

    `offered` is the number that was probably meant, for a person to confirm.
    """

    code: str
    facts: Mapping[str, FactValue] = field(default_factory=dict)
    offered: str | None = None


def fault(scheme: Scheme, value: str) -> Fault | None:
    """What is wrong with a number of a scheme, or None where it is right.

    Args:
        scheme: which number it is said to be.
        value: as text, without blanks around it.
    """
    return _CHECKS[scheme](value)


def _kvk(value: str) -> Fault | None:
    return _digits(value, KVK_LENGTH, "KvK", least=7)


def _rsin(value: str) -> Fault | None:
    found = _digits(value, RSIN_LENGTH, "RSIN", least=8)
    if found is None and not passes_eleven_test(value):
        return Fault("identifier.eleven-test", {"value": value})
    return _if_offer(found, passes_eleven_test)


def _oin(value: str) -> Fault | None:
    prefix, rest = value[:_PREFIX], value[_PREFIX:]
    if prefix in _LETTERS_ALLOWED and re.fullmatch(r"[0-9A-Z]{12}", rest):
        return None if rest.endswith("000") else _no_oin(value)
    found = _digits(value, OIN_LENGTH, "OIN", least=13)
    if found is not None:
        return _if_offer(found, lambda offered: _oin(offered) is None)
    register = OIN_REGISTERS.get(prefix)
    if register is None:
        return Fault("identifier.oin-prefix", {"value": value, "prefix": prefix})
    return _main_number(value, register)


def _main_number(value: str, register: str) -> Fault | None:
    """L-14: after the prefix 9 positions and 000, or the KvK number of 8 and 0000."""
    rest = value[_PREFIX:]
    if not rest.endswith("0000" if register == "KvK" else "000"):
        return _no_oin(value)
    if register == "RSIN" and not passes_eleven_test(rest[:RSIN_LENGTH]):
        return Fault("identifier.eleven-test", {"value": rest[:RSIN_LENGTH]})
    return None


def _no_oin(value: str) -> Fault:
    """Before there were SubOINs the last positions could number a part of an organisation; they no longer do."""
    ending = value[-4:] if value.startswith("00000003") else value[-3:]
    return Fault("identifier.oin-ending", {"value": value, "ending": ending})


def _vat(value: str) -> Fault | None:
    right = _DUTCH_VAT if value.startswith("NL") else _VAT
    return None if right.fullmatch(value) else Fault("identifier.vat", {"value": value})


def _digits(value: str, length: int, kind: str, *, least: int) -> Fault | None:
    """A number of so many digits; one with fewer, though at least `least`, has probably lost its zeros."""
    if re.fullmatch(r"[0-9]+", value) is None:
        return Fault("identifier.digits", {"value": value, "kind": kind, "length": length})
    if least <= len(value) < length:
        offered = value.zfill(length)
        facts: dict[str, FactValue] = {"value": value, "kind": kind, "offered": offered}
        return Fault("identifier.zeros-lost", facts, offered)
    if len(value) != length:
        counted: dict[str, FactValue] = {"value": value, "kind": kind, "length": length}
        return Fault("identifier.length", {**counted, "count": len(value)})
    return None


def _if_offer(found: Fault | None, right: Callable[[str], bool]) -> Fault | None:
    """A fault without its offer where what would be offered is wrong as well."""
    if found is None or found.offered is None or right(found.offered):
        return found
    digits = len(found.offered)
    facts: dict[str, FactValue] = {"kind": found.facts["kind"], "length": digits}
    value = str(found.facts["value"])
    return Fault("identifier.length", {**facts, "value": value, "count": len(value)})


def passes_eleven_test(value: str) -> bool:
    """Whether nine digits, weighed 9 down to 2 and the last -1, add up to a multiple of eleven, not zero itself."""
    if re.fullmatch(r"[0-9]{9}", value) is None or value == "0" * RSIN_LENGTH:
        return False
    weighed = (int(digit) * weight for digit, weight in zip(value, _TEST_WEIGHTS, strict=True))
    return sum(weighed) % 11 == 0


def oin_of_kvk(kvk: str) -> str:
    """The OIN that rests on a KvK number of eight digits: 12345678 gives 00000003123456780000 (L-14)."""
    return f"00000003{kvk}0000"


def oin_of_rsin(rsin: str) -> str:
    """The OIN that rests on an RSIN of nine digits."""
    return f"00000001{rsin}000"


def within_oin(oin: str) -> tuple[str, str]:
    """Which register an OIN that is right names, and the number in that register."""
    register = OIN_REGISTERS[oin[:_PREFIX]]
    length = KVK_LENGTH if register == "KvK" else RSIN_LENGTH
    return register, oin[_PREFIX : _PREFIX + length]


def contradicts(kvk: str, oin: str) -> bool:
    """Whether an OIN rests on another KvK number than the one that stands beside it; both are right by themselves."""
    register, number = within_oin(oin)
    return register == "KvK" and number != kvk


_CHECKS: Final[dict[str, Callable[[str], Fault | None]]] = {
    "kvk": _kvk,
    "oin": _oin,
    "rsin": _rsin,
    "vat": _vat,
}
