from __future__ import annotations

from raamwerk.core.planning.mix.base import Part, allowed, editions, frames, stands
from raamwerk.core.planning.mix.problem import Product
from tests.core.planning.mix.build import add_on, group, step_up, suite

E3, E5 = suite("E3", "a", 5), suite("E5", "ab", 9)
UP = step_up("up", "E3", "E5", 4)
NOBODY = group("g", "a", [1])


def parts(products: tuple[Product, ...], months: tuple[int, ...], **more: bool) -> set[str]:
    at_once = more.pop("step_at_once", False)
    who = group("g", "a", [1], holds=frozenset({"E3"}), held=1)
    found = frames(products, who, months, step_at_once=at_once)
    return {" ".join(f"{p.product}@{p.month}" for p in frame.parts) for frame in found}


def test_every_base_and_no_base_are_tried():
    assert parts((E3, E5), (0,)) == {"", "E3@0", "E5@0"}


def test_a_step_up_is_taken_later_or_at_once_on_what_is_held():
    assert parts((E3, UP), (0,)) == {"", "E3@0"}
    assert parts((E3, UP), (0,), step_at_once=True) == {"", "E3@0", "E3@0 up@0"}
    assert "E3@0 up@4" in parts((E3, UP), (0, 4))


def test_add_ons_that_others_rest_on_are_part_of_the_base():
    under, over = add_on("under", "c", 1, beside="E3"), add_on("over", "d", 1, beside="under")
    assert parts((E3, E5, under, over), (0,)) == {"", "E3@0", "E5@0", "E3@0 under@0"}


def test_nothing_rests_on_itself_in_a_circle():
    one, two = add_on("one", "c", 1, beside="two"), add_on("two", "d", 1, beside="one")
    assert parts((E3, one, two), (0,)) == {"", "E3@0"}


def test_a_frame_knows_what_is_held_and_the_edition_stepped_up_to():
    (frame,) = (
        f
        for f in frames((E3, E5, UP), NOBODY, (0, 4), step_at_once=False)
        if f.parts == (Part("E3", 0), Part("up", 4))
    )
    assert (frame.base_in, frame.base_out) == ("E3", "E5")
    assert frame.held(3) == {"E3"}
    by_id = {each.id: each for each in (E3, E5, UP)}
    assert editions(frame.held(4), by_id) == {"E3", "up", "E5"}


def test_products_are_open_to_those_who_hold_or_own_what_they_ask():
    kept = suite("old", "a", 1, held_only=True)
    from_sa = Product(id="sa", kind="from-sa", covers=frozenset("a"), prices=(1,), entitlement="SA")
    assert not allowed(kept, NOBODY)
    assert not allowed(from_sa, NOBODY)
    holder = group("h", "a", [1], holds=frozenset({"old"}), owns=frozenset({"SA"}))
    assert allowed(kept, holder)
    assert allowed(from_sa, holder)
    assert stands(add_on("x", "b", 1), frozenset())
    assert not stands(add_on("x", "b", 1, beside="E5"), frozenset({"E3"}))
