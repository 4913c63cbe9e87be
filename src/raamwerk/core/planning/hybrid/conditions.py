"""What a framework and the publisher's texts say about hybrid benefit, gathered in one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from raamwerk.core.errors import NotFound

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Term

Reading = Literal["core", "set"]
"""How a machine's need is counted (H-1): by core, or by halves of a set of 16, as older texts say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """The numbers of the terms `hybrid-benefit` and `licence-counting`, and how they are read.

    Args:
        machine_cores: the least core licences for one machine in the cloud (H-1).
        dual_use_days: so many days on both sides while moving, the day of moving not counted (H-2).
        ends_with_enrolment: whether Software Assurance stops with the enrolment (H-5).
        processor_cores: the least core licences for a processor (K-16).
        server_cores: the least core licences for a server.
        database_cores: the least core licences for a machine with a database.
        cover: the share of an installed base that must be covered, in millionths (K-18).
        licence_share: off a licence with Software Assurance once covered, in millionths.
        assurance_share: off Software Assurance alone, in millionths.
        reading: how a machine's need is counted.
        term: where it stands.
    """

    machine_cores: int = 8
    dual_use_days: int = 180
    ends_with_enrolment: bool = True
    processor_cores: int = 8
    server_cores: int = 16
    database_cores: int = 4
    cover: int = 1_000_000
    licence_share: int = 150_000
    assurance_share: int = 50_000
    reading: Reading = "core"
    term: Term | None = None


def conditions_of(framework: Framework, on: date, reading: Reading = "core") -> Conditions:
    """What a framework says about hybrid benefit on a day.

    A day after its last is read by its last terms: an enrolment that outlives it ends by them.

    Raises:
        NotFound: `hybrid.no-term` where the framework gives no such benefit, or no counting, on that day.
    """
    day = min(on, framework.last_terms_day)
    term, counting = framework.term("hybrid-benefit", day), framework.term("licence-counting", day)
    if term is None or counting is None or not (term.executable and counting.executable):
        raise NotFound("hybrid.no-term", framework=framework.id, on=on.isoformat())
    return Conditions(
        machine_cores=term.number("machine-cores"),
        dual_use_days=term.number("dual-use-days"),
        ends_with_enrolment=term.flag("ends-with-enrolment"),
        processor_cores=counting.number("cores-per-processor"),
        server_cores=counting.number("cores-per-server"),
        database_cores=counting.number("database-cores"),
        cover=term.number("cover-percent"),
        licence_share=term.number("licence-percent"),
        assurance_share=term.number("assurance-percent"),
        reading=reading,
        term=term,
    )
