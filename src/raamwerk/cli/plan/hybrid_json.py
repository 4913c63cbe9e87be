"""A plan for core licences as JSON for programs: amounts as decimal texts, what is not known as null."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from raamwerk.cli.wording import sentence
from raamwerk.core.money import decimal
from raamwerk.core.planning.hybrid.source import SOURCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.planning.hybrid.cover import Cover
    from raamwerk.core.planning.hybrid.finding import Finding
    from raamwerk.core.planning.hybrid.optimum import Certificate
    from raamwerk.core.planning.hybrid.plan import Given, Part, Plan
    from raamwerk.core.rule import Language


def as_json(found: Plan, covers: Sequence[Cover], framework: str, language: Language) -> str:
    """The whole plan."""
    return json.dumps(
        {
            "framework": framework,
            "on": found.on.isoformat(),
            "until": found.until.isoformat(),
            "currency": "EUR",
            "vat": "excluded",
            "total": _money(found.total),
            "without_benefit": _money(found.without),
            "saving": _money(found.without - found.total),
            "present_yearly": _money(found.present),
            "findings": [_finding(one, language) for one in found.findings],
            "needs": [
                {
                    "row": one.id,
                    "count": one.count,
                    "core_licences": {
                        w.edition: one.count * w.cores for w in one.ways if w.edition
                    },
                }
                for one in found.needs
            ],
            "parts": [_part(part) for part in found.parts],
            "cover": [_cover(one) for one in covers],
        },
        ensure_ascii=False,
        indent=1,
    )


def _money(micro: int | None) -> str | None:
    return None if micro is None else str(decimal(micro))


def _finding(one: Finding, language: Language) -> dict[str, Any]:
    source = SOURCES.get(one.dossier)
    return {
        "code": one.code,
        "severity": one.severity,
        "about": one.about,
        "facts": dict(one.facts),
        "sentence": sentence(one.code, one.facts, language),
        "rule": one.dossier or None,
        "source": None if source is None else {"title": source.title, "url": source.url},
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "since": part.since.isoformat(),
        "until": part.until.isoformat(),
        "causes": [{"cause": one.cause, "about": one.about or None} for one in part.causes],
        "yearly": _money(part.yearly),
        "without_benefit_yearly": _money(part.without),
        "amount": _money(part.amount(part.yearly)),
        "uncovered": part.uncovered,
        "given": [_given(one) for one in part.given],
        "bought": [
            {
                "edition": offer.edition,
                "pack": offer.pack,
                "packs": packs,
                "part_number": offer.part_number,
            }
            for offer, packs in part.bought
        ],
        "left": {
            edition: {
                "held": left.held,
                "cloud": left.cloud,
                "alone": left.alone,
                "spare": left.spare,
            }
            for edition, left in part.left.items()
        },
        "can_go": [
            {"licence": one.licence, "count": one.count, "yearly": _money(one.yearly)}
            for one in part.drops
        ],
        "certificate": _certificate(part.certificate),
    }


def _given(one: Given) -> dict[str, Any]:
    return {
        "row": one.about,
        "count": one.count,
        "edition": one.edition,
        "core_licences": one.cores,
        "yearly": None if one.uncovered else _money(one.yearly),
        "uncovered": one.uncovered,
    }


def _certificate(proof: Certificate) -> dict[str, Any]:
    return {
        "status": proof.status,
        "cost": _money(proof.cost),
        "bound": _money(proof.bound),
        "exact_bound": _money(proof.exact),
        "step": _money(proof.step),
        "proven": proof.proven,
        "proven_exactly": proof.proven_exactly,
    }


def _cover(one: Cover) -> dict[str, Any]:
    return {
        "component": one.component,
        "cores": one.need,
        "covered": one.covered,
        "without_cover": list(one.bare),
        "granted": one.granted,
        "prices": [
            {
                "name": p.priced.name,
                "price": _money(p.priced.price),
                "after_discount": _money(p.price),
            }
            for p in one.prices
        ],
    }
