"""A price list on its way into the register: read with its profile, originals kept by hash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from raamwerk.core.errors import Refused
from raamwerk.formats.pricelist import read as reading_
from raamwerk.formats.pricelist.profile import read_profile
from raamwerk.store import pricebooks, uploads
from raamwerk.store.pricebooks import Intake as Kept

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.formats.pricelist.intake import Intake, RowVerdict

EURO: Final = "EUR"


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceList:
    """A price list as it came in.

    Args:
        data: the file.
        name: its name.
        profile: the profile to read it with; None for Raamwerk's own format.
        profile_name: the name of the profile's file.
        framework: what the list is for; wins over the profile and the file.
        published: when it became known; wins likewise.
        confirmed: row numbers that a person looked at and confirmed.
    """

    data: bytes
    name: str
    profile: bytes | None = None
    profile_name: str = "profile.toml"
    framework: str | None = None
    published: date | None = None
    confirmed: tuple[int, ...] = ()


def intake(file: PriceList) -> Intake:
    """The list read, every row judged, prices held against those of the released books.

    Raises:
        Unreadable: as `raamwerk.formats.pricelist.read.read`.
        Refused: `pricebook.not-euro` (P-6, O-9), or `pricebook.empty`.
    """
    profile = None if file.profile is None else read_profile(file.profile, file.profile_name)
    asked: dict[str, Any] = {
        "framework": file.framework,
        "published": file.published,
        "confirmed": file.confirmed,
    }
    found = reading_.read(file.data, file.name, profile, **asked)
    previous = pricebooks.published(found.book.framework)
    if previous:
        found = reading_.read(file.data, file.name, profile, **asked, previous=previous)
    if found.book.currency != EURO:
        raise Refused("pricebook.not-euro", name=file.name, currency=found.book.currency)
    if not found.book.entries:
        raise Refused("pricebook.empty", name=file.name, rows=found.rows)
    return found


def kept(file: PriceList, found: Intake) -> Kept:
    """What the store keeps of it; the file and its profile are on the disk by then.

    Raises:
        Refused: `home.not-writable`.
    """
    uploads.keep(file.data)
    return Kept(
        book=found.book,
        profile_sha256=None if file.profile is None else uploads.keep(file.profile),
        confirmed=file.confirmed,
        counts=found.counts,
        verdicts=[_plain(verdict) for verdict in found.verdicts],
        waiting=len(found.refused) + len(found.conflicting) + len(found.suspect),
    )


def _plain(verdict: RowVerdict) -> dict[str, Any]:
    """A verdict on a row as JSON has it."""
    faults = [{"code": fault.code, "facts": dict(fault.facts)} for fault in verdict.faults]
    return {"row": verdict.row, "judgement": verdict.judgement.value, "faults": faults}
