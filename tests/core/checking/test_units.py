from __future__ import annotations

import pytest

from raamwerk.core.checking.facts import gather
from raamwerk.core.pricebook.unit import MONTH, ONCE, YEAR, Unit
from tests.core.checking.build import E3, context, invoice, line, price


@pytest.mark.parametrize(
    ("stated", "unit", "months", "span"),
    [
        ({"unit": "MON"}, MONTH, 1, 1),
        ({"unit": "ANN"}, MONTH, 12, 12),
        ({"unit": "ANN", "price_quantity": "100"}, YEAR, 12, 1200),
        ({"unit": "36 months"}, MONTH, 36, 36),
        ({"unit": "C62"}, MONTH, None, None),
        ({"unit": "C62", "since": "2026-01-01", "until": "2026-12-31"}, MONTH, 12, 12),
        ({"unit": "C62", "since": "2026-01-15", "until": "2026-02-14"}, MONTH, 1, 1),
        ({"unit": "C62", "since": "2026-01-01", "until": "2026-01-20"}, MONTH, None, None),
        ({"unit": "C62"}, ONCE, 0, 1),
        ({"unit": "C62", "since": "2026-01-01", "until": "2026-12-31"}, ONCE, 0, 1),
        ({"unit": "MON"}, ONCE, 1, None),
        ({"unit": "once"}, MONTH, 0, None),
        ({"unit": "KGM"}, MONTH, None, None),
        ({"unit": None}, MONTH, None, None),
        ({"unit": "MON", "price_quantity": "0.5"}, MONTH, 1, None),
        ({"unit": "MON", "price_quantity": "0"}, MONTH, 1, None),
        ({"unit": "MON", "price_quantity": "2"}, Unit(1, 2), 1, 2),
    ],
)
def test_what_a_price_covers_comes_from_the_document_or_is_not_known(
    stated: dict[str, str | None], unit: Unit, months: int | None, span: int | None
) -> None:
    batch = gather([invoice(line(**stated))], context(price(E3, "34.20", "2023-01-01", unit)))
    assert batch.facts.select("unit_months", "price_span").row(0) == (months, span)


def test_months_that_a_person_declares_hold_for_pieces_without_a_period_only() -> None:
    held = context(price(E3, "34.20", "2023-01-01"), declared_months=12)
    batch = gather([invoice(line(unit="C62"), line(unit="MON"), line(unit=None))], held)
    assert batch.facts["unit_months"].to_list() == [12, 1, None]
