from __future__ import annotations

from raamwerk.core.planning.catalogue.catalogue import (
    Capability,
    Catalogue,
    Sku,
    changed,
    covered,
)


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
