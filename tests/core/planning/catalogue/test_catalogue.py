from __future__ import annotations

from typing import TYPE_CHECKING

from raamwerk.core.planning.catalogue.catalogue import (
    Capability,
    Catalogue,
    Sku,
    catalogue_of,
    changed,
    covered,
)
from raamwerk.core.product.table import PlanRow, Quarantined, Rows
from raamwerk.formats.products.read import read

if TYPE_CHECKING:
    from pathlib import Path


def sku(name: str, *plans: str) -> Sku:
    return Sku(name, (f"Product {name}",), (name.upper(),), frozenset(plans))


def test_a_product_covers_what_its_plans_give_and_all_that_this_satisfies():
    known = {
        each.id: each
        for each in (
            Capability(id="mail", plans=frozenset({"p1", "p2"})),
            Capability(id="small-mail", satisfied_by=frozenset({"mail"})),
            Capability(id="web-mail", satisfied_by=frozenset({"small-mail"})),
            Capability(id="phone", plans=frozenset({"p9"})),
        )
    }
    assert covered(known, (), frozenset({"p2"})) == {"mail", "small-mail", "web-mail"}
    assert covered(known, ("phone",), frozenset()) == {"phone"}
    assert covered(known, (), frozenset({"p3"})) == frozenset()


def test_a_larger_suite_can_lack_plans_of_a_smaller_one():
    known = Catalogue({"e3": sku("e3", "a", "b"), "e5": sku("e5", "b", "c", "d")})
    assert known.lacking("e3", "e5") == {"a"}
    assert known.lacking("e5", "e3") == {"c", "d"}


def test_a_name_may_fit_several_products_whatever_its_case():
    known = Catalogue({"1": Sku("1", ("Suite E3",), ("S",), frozenset()), "2": Sku("2", ("suite e3",), ("T",), frozenset())})  # fmt: skip
    assert [each.id for each in known.named(" SUITE e3 ")] == ["1", "2"]
    assert [each.id for each in known.named("t")] == ["2"]


def test_two_tables_show_which_plans_went_and_came():
    before = Catalogue({"e3": sku("e3", "a", "b"), "old": sku("old", "a"), "same": sku("same")})
    after = Catalogue({"e3": sku("e3", "b", "c"), "new": sku("new", "a"), "same": sku("same")})
    assert changed(before, after) == {"e3": (frozenset({"a"}), frozenset({"c"}))}


def said(guid: str, plan: str, plan_name: str = "MAIL", name: str = "Suite") -> PlanRow:
    return PlanRow(
        row=2,
        guid=guid,
        string_id="S",
        name=name,
        plan_guid=plan,
        plan_string_id=plan_name,
        plan_name="Mail",
    )


def test_rows_of_the_table_are_joined_on_the_guids_and_on_nothing_else():
    rows = (
        said("a", "p"),
        said("a", "q", "FILES", "suite"),
        said("b", "p"),
        said("b", "p", "MAIL_2"),
    )
    found = catalogue_of(Rows(plans=rows))
    assert found.skus["a"].plans == {"p", "q"}
    assert found.skus["a"].names == ("Suite", "suite")
    assert found.skus["b"].plans == {"p"}
    assert found.plans["p"] == ("MAIL", "MAIL_2")
    assert found.skus["a"].complete


def test_a_product_that_a_row_speaks_of_that_was_set_aside_is_not_complete():
    aside = (Quarantined(3, "products.ragged", {"guid": "a"}, "S,A,..."),)
    found = catalogue_of(Rows(plans=(said("a", "p"), said("b", "p")), quarantined=aside))
    assert [found.skus[each].complete for each in "ab"] == [False, True]


def test_e5_lacks_plans_of_e3_in_the_published_table(data_folder: Path):
    path = max((data_folder / "microsoft/product-names-service-plans").glob("*.csv"))
    found = catalogue_of(read(path.read_bytes(), path.name))
    (e3,) = [sku for sku in found.named("SPE_E3") if "Microsoft 365 E3" in sku.names]
    (e5,) = [sku for sku in found.named("SPE_E5") if "Microsoft 365 E5" in sku.names]
    assert found.lacking(e3.id, e5.id)
    assert found.lacking(e5.id, e3.id)
