"""A comparison of frameworks as JSON for programs: amounts as decimal texts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np

from raamwerk.cli.plan.compare_values import Values
from raamwerk.core.money import decimal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.cli.plan.compared import Compared
    from raamwerk.core.planning.worth.compare import Comparison
    from raamwerk.core.planning.worth.tally import Tally
    from raamwerk.core.rule import Language


def as_json(found: Compared, language: Language) -> str:
    """All comparisons, with every participant."""
    horizon = found.lines.horizon
    return json.dumps(
        {
            "sector": found.sector,
            "seed": found.seed,
            "made_up": found.seed is not None,
            "books": list(found.books),
            "since": horizon.since.isoformat(),
            "until": horizon.first(horizon.months).isoformat(),
            "participant": found.participant,
            "currency": "EUR",
            "vat": "excluded",
            "comparisons": [
                _comparison(one, language) | {"terms_without_euros": list(untold)}
                for one, untold in zip(found.found, found.untold, strict=True)
            ],
            "steps": [
                {"move": one.move, "difference": _money(one.difference.total)}
                for one in found.steps
            ],
        },
        ensure_ascii=False,
        indent=1,
    )


def _comparison(one: Comparison, language: Language) -> dict[str, Any]:
    return {
        "first": one.before.name,
        "second": one.after.name,
        "totals": {"first": _money(one.first.total), "second": _money(one.second.total)},
        "difference": _money(one.difference),
        "order": [effect.lever for effect in one.effects],
        "effects": [
            {
                "term": effect.lever,
                "before": Values(language).said(effect.lever, effect.before),
                "after": Values(language).said(effect.lever, effect.after),
                "in_order": _money(effect.in_order.total),
                "alone": _money(effect.alone.total),
            }
            for effect in one.effects
        ],
        "interaction": _money(one.interaction),
        "behaviour": None if one.behaviour is None else _money(one.behaviour.total),
        "left_out": {"line_years": one.left_out, "lines": one.left_out_lines},
        "by_year": _sides(one, "by_year"),
        "by_size": _sides(one, "by_size"),
        "by_product_type": _sides(one, "by_type"),
        "participants": _participants(one),
    }


def _sides(one: Comparison, name: str) -> dict[str, dict[str, str]]:
    first: Mapping[object, int] = getattr(one.first, name)
    second: Mapping[object, int] = getattr(one.second, name)
    return {str(key): {"first": _money(first[key]), "second": _money(second[key])} for key in first}


def _participants(one: Comparison) -> list[dict[str, Any]]:
    people = one.lines.participants
    return [
        {
            "id": people.ids[who],
            "headcount": None if people.headcount[who] < 0 else int(people.headcount[who]),
            "first": _of(one.first, who),
            "second": _of(one.second, who),
            "effects": {e.lever: _of(e.in_order, who) for e in one.effects},
        }
        for who in np.unique(one.lines.participant)
    ]


def _of(tally: Tally, who: int) -> str:
    return _money(int(tally.by_participant[who]))


def _money(micro: int) -> str:
    return str(decimal(micro))
