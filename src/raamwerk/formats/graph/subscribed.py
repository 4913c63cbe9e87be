"""The JSON of Graph's `subscribedSkus`: bytes to the licences of a tenant. Account names are not kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, cast

from raamwerk.core.errors import Problem, Unreadable
from raamwerk.core.planning.catalogue.tenant import Subscribed
from raamwerk.formats.guid import GUID, guid

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_BYTES: Final = 16 * 2**20
_MOST_LICENCES: Final = 10**9
_STATES: Final = ("enabled", "suspended", "warning", "lockedOut")


def read(data: bytes, name: str) -> tuple[Subscribed, ...]:
    """Read the export, either the whole answer with `value` or the list alone.

    Raises:
        Unreadable: `subscribed.not-json`, `subscribed.too-large`, `subscribed.no-list`, or
            `subscribed.unreadable` with the place of each fault.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable("subscribed.too-large", file=name, most=MOST_BYTES)
    try:
        said: object = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Unreadable("subscribed.not-json", file=name) from error
    listed = said.get("value") if isinstance(said, dict) else said
    if not isinstance(listed, list) or not listed:
        raise Unreadable("subscribed.no-list", file=name)
    problems: list[Problem] = []
    found = [_one(each, f"element {n}", problems) for n, each in enumerate(listed, 1)]
    twice = _twice(found)
    problems += [Problem("element value", "subscribed.twice", {"sku": sku}) for sku in twice]
    if problems:
        raise Unreadable("subscribed.unreadable", problems, file=name)
    return tuple(each for each in found if each is not None)


def _one(said: object, where: str, problems: list[Problem]) -> Subscribed | None:
    if not isinstance(said, dict):
        problems.append(Problem(where, "subscribed.not-an-object", {}))
        return None
    values = cast("Mapping[str, object]", said)
    sku = guid(str(values.get("skuId", "")))
    if not GUID.fullmatch(sku):
        problems.append(Problem(where, "subscribed.no-guid", {"found": sku[:60]}))
        return None
    units = values.get("prepaidUnits")
    counts = units if isinstance(units, dict) else {}
    enabled, suspended, warning, locked = (
        _count(counts.get(state, 0), f"{where}, key {state}", problems) for state in _STATES
    )
    return Subscribed(
        sku=sku,
        string_id=str(values.get("skuPartNumber") or sku)[:200],
        status=str(values.get("capabilityStatus") or "")[:40],
        enabled=enabled,
        suspended=suspended,
        warning=warning,
        locked_out=locked,
        consumed=_count(values.get("consumedUnits"), f"{where}, key consumedUnits", problems),
        plans=_plans(values.get("servicePlans")),
    )


def _count(value: object, where: str, problems: list[Problem]) -> int:
    """A number of licences; what is none of those is noted and read as nought."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST_LICENCES:
        return value
    problems.append(Problem(where, "subscribed.not-a-count", {"found": str(value)[:60]}))
    return 0


def _plans(value: object) -> frozenset[str]:
    """The GUIDs of the service plans; an entry without one is passed over."""
    listed = value if isinstance(value, list) else []
    found = (guid(str(each.get("servicePlanId", ""))) for each in listed if isinstance(each, dict))
    return frozenset(each for each in found if GUID.fullmatch(each))


def _twice(found: list[Subscribed | None]) -> list[str]:
    skus = [each.sku for each in found if each is not None]
    return sorted({sku for sku in skus if skus.count(sku) > 1})
