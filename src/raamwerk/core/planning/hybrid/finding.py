"""What in the present use of licences breaks a rule, or soon will: findings, never refusals."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from raamwerk.core.period import days_later
from raamwerk.core.planning.hybrid.estate import Host
from raamwerk.core.planning.hybrid.need import (
    HYPERSCALE_CLOSED,
    benefit_closed,
    core_licences,
    editions_of,
    editions_of_host,
)
from raamwerk.core.planning.hybrid.supply import active, ends
from raamwerk.core.planning.hybrid.workload import dual_until, moving, there

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from raamwerk.core.errors import FactValue
    from raamwerk.core.planning.hybrid.conditions import Conditions
    from raamwerk.core.planning.hybrid.estate import Estate, Licence, Machine

Severity = Literal["breach", "remark"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found.

    Args:
        code: stable and dotted, `hybrid.dual-use-past`.
        severity: a rule is broken, or something asks for attention.
        about: the host, machine or licences; empty for the whole.
        facts: what the sentence needs.
        dossier: the number of the rule (H-2, K-18).
    """

    code: str
    severity: Severity
    about: str
    facts: Mapping[str, FactValue] = field(default_factory=dict)
    dossier: str = ""


def findings(estate: Estate, conditions: Conditions, on: date) -> tuple[Finding, ...]:
    """Everything found about the use entered in `licensed_with`, and about the ends to come."""
    rows = [row for row in estate.rows if there(row, on)]
    found = [one for row in rows for one in _of_row(row, estate, conditions, on)]
    for licence in estate.licences:
        found += _of_licence(licence, rows, estate, conditions, on)
    return tuple(found)


def _of_row(
    row: Host | Machine, estate: Estate, conditions: Conditions, on: date
) -> Iterator[Finding]:
    licence = estate.licence(row.licensed_with)
    if licence is None:
        return
    facts: dict[str, FactValue] = {"about": row.id, "licence": licence.id}
    if licence.metric == "server-cal":
        yield Finding("hybrid.server-cal", "breach", row.id, facts, "H-6")
    if _cores_of(row, licence, conditions, on) is None:
        yield _wrong_edition(row, licence, facts)
    if row.place == "on-premises":
        return
    if not active(licence, estate, conditions, on):
        yield _without_assurance(licence, estate, conditions, facts, row.id)
    yield from _dual(row, licence, conditions, on, facts)


def _cores_of(
    row: Host | Machine, licence: Licence, conditions: Conditions, on: date
) -> int | None:
    """The core licences of that edition that all of a row take, or None where it cannot cover them."""
    each = (
        editions_of_host(row, conditions)
        if isinstance(row, Host)
        else editions_of(row, conditions, on)
    )
    return None if licence.edition not in each else row.count * each[licence.edition]


def _wrong_edition(row: Host | Machine, licence: Licence, facts: dict[str, FactValue]) -> Finding:
    """Why an edition cannot cover a row."""
    if isinstance(row, Host):
        code = {"azure-dedicated": "hybrid.dedicated-host", "azure-local": "hybrid.azure-local"}
        dossier = {"azure-dedicated": "H-3", "azure-local": "H-4"}.get(row.place, "K-16")
        return Finding(
            code.get(row.place, "hybrid.wrong-edition"),
            "breach",
            row.id,
            facts | {"edition": licence.edition, "service": "windows"},
            dossier,
        )
    if benefit_closed(row):
        late = row.service == "sql-hyperscale"
        code_of = "hybrid.hyperscale-new" if late else "hybrid.not-by-core"
        return Finding(
            code_of, "breach", row.id, facts | {"since": HYPERSCALE_CLOSED.isoformat()}, "H-6"
        )
    more = {"edition": licence.edition, "service": row.service}
    return Finding("hybrid.wrong-edition", "breach", row.id, facts | more, "H-6")


def _without_assurance(
    licence: Licence,
    estate: Estate,
    conditions: Conditions,
    facts: dict[str, FactValue],
    about: str,
) -> Finding:
    until = ends(licence, estate, conditions)
    if licence.kind == "perpetual" or until is None:
        return Finding("hybrid.no-assurance", "breach", about, facts, "H-1")
    code = "hybrid.past-assurance"
    if conditions.ends_with_enrolment and until == estate.enrolment_until:
        code = "hybrid.past-enrolment"
    return Finding(code, "breach", about, facts | {"since": until.isoformat()}, "H-5")


def _dual(
    row: Host | Machine,
    licence: Licence,
    conditions: Conditions,
    on: date,
    facts: dict[str, FactValue],
) -> Iterator[Finding]:
    """Days on both sides: once, while moving; Datacenter for machines is free of it (H-2)."""
    until = dual_until(row.moved_on, conditions)
    machine = not isinstance(row, Host)
    free = machine and licence.edition == "windows-datacenter"
    stopped = row.on_premises_until
    if until is None or free or (stopped is not None and stopped <= min(on, until)):
        return
    facts = facts | {
        "moved": str(row.moved_on),
        "last": days_later(until, -1).isoformat(),
        "days": conditions.dual_use_days,
        "day": (on - (row.moved_on or on)).days,
        "edition": licence.edition,
    }
    if on >= until:
        yield Finding("hybrid.dual-use-past", "breach", row.id, facts, "H-2")
    elif stopped is None or stopped > until:
        yield Finding("hybrid.dual-use-ends", "remark", row.id, facts, "H-2")


def _of_licence(
    licence: Licence,
    rows: list[Host | Machine],
    estate: Estate,
    conditions: Conditions,
    on: date,
) -> Iterator[Finding]:
    """Whether one purchase is used for more than it holds, or twice; and when its benefit ends."""
    used = [
        (row, _cores_of(row, licence, conditions, on) or 0)
        for row in rows
        if row.licensed_with == licence.id
    ]
    held = core_licences(licence, on)
    cloud = sum(cores for row, cores in used if row.place != "on-premises")
    here = sum(cores for row, cores in used if row.place == "on-premises")
    alone = sum(cores for row, cores in used if _alone(row, licence, conditions, on))
    facts: dict[str, FactValue] = {
        "licence": licence.id, "held": held, "cloud": cloud, "here": here,
        "used": alone, "edition": licence.edition,
    }  # fmt: skip
    if max(cloud, here) > held:
        most = {"used": max(cloud, here), "short": max(cloud, here) - held}
        yield Finding("hybrid.too-few", "breach", licence.id, facts | most, "H-1")
    elif alone > held:
        yield Finding(
            "hybrid.used-twice", "breach", licence.id, facts | {"short": alone - held}, "H-2"
        )
    until = ends(licence, estate, conditions)
    if cloud and until is not None and active(licence, estate, conditions, on):
        facts = facts | {"since": until.isoformat()}
        yield Finding("hybrid.ends", "remark", licence.id, facts, "H-5")


def _alone(row: Host | Machine, licence: Licence, conditions: Conditions, on: date) -> bool:
    """Whether a use takes its licences away from any other place."""
    if row.place == "on-premises":
        return True
    beside = licence.edition == "windows-datacenter" and not isinstance(row, Host)
    return not beside and not (row.place != "azure-local" and moving(row.moved_on, conditions, on))
