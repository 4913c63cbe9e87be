from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from raamwerk.store import models
from raamwerk.store.models.constraint import after, not_negative, one_of

DAY = date(2026, 6, 1)


def test_a_constraint_bears_its_name_and_says_its_condition():
    assert one_of("kind", ["b", "a"], "n").condition.children == [("kind__in", ["a", "b"])]  # type: ignore[union-attr]
    assert not_negative("count", "n").name == "n"
    assert after("until", "since", "n").name == "n"


@pytest.mark.parametrize(
    ("model", "values"),
    [
        ("Organisation", {"code": "x", "kind": "other", "name": "X"}),
        ("Organisation", {"code": "x", "kind": "reseller", "form": "municipality", "name": "X"}),
        ("Organisation", {"code": "x", "kind": "participant", "form": None, "name": "X"}),
        ("Membership", {"role": "buyer", "since": DAY, "until": DAY}),
        ("Membership", {"role": "king", "since": DAY, "until": date(2027, 1, 1)}),
    ],
)
def test_the_database_refuses_what_cannot_be(register: object, model: str, values: dict[str, Any]):
    if model == "Membership":
        values = values | {
            "person": models.Person.objects.create(email="a@x.example", name="A"),
            "organisation": models.Organisation.objects.create(code="y", kind="reseller", name="Y"),
        }
    with pytest.raises(IntegrityError), transaction.atomic():
        getattr(models, model).objects.create(**values)
