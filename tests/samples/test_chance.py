from __future__ import annotations

from raamwerk.samples.chance import chance, some


def test_the_same_seed_and_purpose_give_the_same_numbers():
    first, second = chance(1, "a", 2), chance(1, "a", 2)
    assert [first.randrange(100) for _ in range(5)] == [second.randrange(100) for _ in range(5)]


def test_the_numbers_are_the_same_on_every_machine():
    rng = chance(1, "a")
    assert [rng.randrange(1000) for _ in range(4)] == [858, 338, 342, 791]


def test_another_purpose_gives_other_numbers():
    assert chance(1, "a").random() != chance(1, "b").random()


def test_some_are_different_ones_in_their_order():
    found = some(chance(1, "some"), range(100), 10)
    assert found == sorted(set(found))
    assert len(found) == 10


def test_some_of_too_few_are_all_of_them():
    assert some(chance(1, "some"), "abc", 10) == ["a", "b", "c"]
