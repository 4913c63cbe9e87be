"""A licence plan as JSON for programs: amounts as decimal texts, what is not known as null."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from raamwerk.core.money import decimal
from raamwerk.core.planning.mix.reasons import reasons, staying
from raamwerk.core.planning.mix.seats import spans

if TYPE_CHECKING:
    from raamwerk.cli.plan.mix_report import Told
    from raamwerk.core.planning.mix.orders import Order
    from raamwerk.core.planning.mix.path import Uncovered
    from raamwerk.core.planning.mix.plan import Certificate
    from raamwerk.core.planning.mix.reasons import Reason

VERSION = 1


def as_json(told: Told) -> str:
    """The whole plan; docs/licence-mix-file.md describes it."""
    plan, kept = told.plan, staying(told.plan)
    saving = None if kept.cost is None else kept.cost - plan.bill.cost
    return json.dumps(
        {
            "mix": VERSION,
            "enrolment": told.held.enrolment.number,
            "framework": told.held.framework.id,
            "on": told.held.on.isoformat(),
            "since": told.given.first.isoformat(),
            "until": told.month(plan.problem.months).isoformat(),
            "currency": "EUR",
            "vat": "excluded",
            "cost": _money(told, plan.bill.cost),
            "staying": _money(told, kept.cost),
            "staying_lacks": list(kept.lacking),
            "staying_breaks": list(kept.rules),
            "saving": _money(told, saving),
            "certificate": _certificate(told, plan.certificate),
            "years": [_year(told, index) for index in range(len(plan.problem.years))],
            "orders": [_order(order) for order in told.orders()],
            "groups": [_reason(told, reason) for reason in reasons(plan)],
            "uncovered": [_lack(told, lack) for lack in plan.uncovered],
            "unpriced": list(plan.bill.unpriced),
            "remarks": [
                {"code": each.code, "facts": dict(each.facts)} for each in told.given.remarks
            ],
            "prices": [
                {
                    "product": product,
                    "since": told.month(plan.problem.years[year].first).isoformat(),
                    "price": str(decimal(price.amount)),
                    "months": price.unit.months,
                    "source": price.source,
                }
                for (product, year), price in sorted(told.given.prices.items())
            ],
        },
        ensure_ascii=False,
        indent=1,
    )


def _money(told: Told, amount: int | None) -> str | None:
    return None if amount is None else str(decimal(told.euros(amount)))


def _year(told: Told, index: int) -> dict[str, Any]:
    year, bill = told.plan.problem.years[index], told.plan.bill
    return {
        "since": told.month(year.first).isoformat(),
        "until": told.month(year.until).isoformat(),
        "reducible": year.reducible,
        "licences": _money(told, bill.licences[index]),
        "moves": _money(told, bill.moves[index]),
    }


def _lack(told: Told, lack: Uncovered) -> dict[str, Any]:
    return {
        "group": lack.group,
        "since": told.month(lack.month).isoformat(),
        "needs": list(lack.capabilities),
        "only_together": lack.together,
    }


def _certificate(told: Told, proof: Certificate) -> dict[str, Any]:
    return {
        "method": proof.method,
        "status": proof.status,
        "proof": proof.proof,
        "bound": _money(told, proof.bound),
        "bound_of_solver": _money(told, proof.claimed),
        "gap": _money(told, proof.gap),
        "separate": _money(told, proof.separate),
        "binding": list(proof.binding),
    }


def _order(order: Order) -> dict[str, Any]:
    return {
        "deed": order.deed,
        "product": order.product,
        "part_number": order.part_number,
        "quantity": order.quantity,
        "total": order.total,
        "usage_on": order.usage_on.isoformat(),
        "file_since": order.file_since.isoformat(),
        "file_last": order.file_last.isoformat(),
        "late": order.late,
        "amount": str(decimal(order.amount)),
    }


def _reason(told: Told, reason: Reason) -> dict[str, Any]:
    span = spans(told.plan.problem.years)[reason.span]
    return {
        "group": reason.group,
        "since": told.month(span.first).isoformat(),
        "until": told.month(span.until).isoformat(),
        "products": [
            {"product": part.product, "since": told.month(part.month).isoformat()}
            for part in reason.choice.parts
        ],
        "reason": reason.code,
        "said": told.because(reason),
    }
