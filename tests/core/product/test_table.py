from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.product.table import (
    ChangeKind,
    PlanRow,
    ProductTable,
    Quarantined,
    changes,
    contradictions,
    products,
)

K = ChangeKind


def row(product: str = "p1", plan: str = "s1", **more: Any) -> PlanRow:
    said: dict[str, Any] = {
        "row": 2,
        "guid": product,
        "string_id": product.upper(),
        "name": f"Product {product}",
        "plan_guid": plan,
        "plan_string_id": plan.upper(),
        "plan_name": f"Plan {plan}",
    }
    return PlanRow(**said | more)


def table(*rows: PlanRow, **more: Any) -> ProductTable:
    said: dict[str, Any] = {"published_on": date(2026, 8, 3), "name": "t.csv", "sha256": ""}
    return ProductTable(**said | more, plans=rows)


def kinds(before: ProductTable, after: ProductTable) -> list[tuple[ChangeKind, str, str]]:
    return [(each.kind, each.before, each.after) for each in changes(before, after)]


def test_products_are_told_apart_by_guid_and_keep_every_name():
    found = products(table(row(), row(plan="s2", name="Other"), row("p2", name="Product p1")))
    assert found["p1"].names == ["Product p1", "Other"]
    assert set(found["p1"].plans) == {"s1", "s2"}
    assert contradictions(table(row(), row("p2", name="Product p1"))) == {
        "Product p1": ("p1", "p2")
    }


def test_each_change_is_named():
    assert kinds(table(row()), table(row("p2"))) == [
        (K.PRODUCT_GONE, "", ""),
        (K.PRODUCT_NEW, "", ""),
    ]
    assert kinds(table(row()), table(row(name="New"))) == [(K.PRODUCT_RENAMED, "Product p1", "New")]
    assert kinds(table(row()), table(row(string_id="X"))) == [(K.STRING_ID, "P1", "X")]
    assert kinds(table(row()), table(row(), row(plan="s2"))) == [(K.PLAN_ADDED, "", "Plan s2")]
    assert kinds(table(row(), row(plan="s2")), table(row())) == [(K.PLAN_REMOVED, "Plan s2", "")]
    assert kinds(table(row()), table(row(plan_name="B"))) == [(K.PLAN_RENAMED, "Plan s1", "B")]


def test_a_product_of_which_a_row_was_set_aside_is_not_said_to_come_or_go():
    aside = Quarantined(3, "products.ragged", {"guid": "p1"}, "...")
    lacking = replace(table(row("p2")), quarantined=(aside,))
    assert kinds(lacking, table(row("p2"), row())) == [(K.PRODUCT_UNCERTAIN, "", "")]
    part = replace(table(row()), quarantined=(aside,))
    assert kinds(table(row(), row(plan="s2")), part) == [(K.PRODUCT_UNCERTAIN, "", "")]


tables = st.lists(
    st.builds(
        row,
        st.sampled_from(["p1", "p2", "p3"]),
        st.sampled_from(["s1", "s2"]),
        name=st.sampled_from(["A", "B"]),
    ),
    max_size=8,
).map(lambda rows: table(*rows))


@given(tables, tables)
def test_the_way_back_undoes_the_way_there(one: ProductTable, other: ProductTable):
    opposite = {K.PRODUCT_NEW: K.PRODUCT_GONE, K.PLAN_ADDED: K.PLAN_REMOVED}
    opposite |= {gone: new for new, gone in opposite.items()}

    def told(before: ProductTable, after: ProductTable) -> set[tuple[ChangeKind, str, str]]:
        return {(each.kind, each.guid, each.plan) for each in changes(before, after)}

    assert told(one, other) == {(opposite.get(k, k), g, p) for k, g, p in told(other, one)}
    assert not changes(one, one)
