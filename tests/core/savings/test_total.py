from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from raamwerk.core.money import Micro
from raamwerk.core.savings.layers import Baseline, Layers, SavedLine
from raamwerk.core.savings.total import by, published, share, total
from tests.build import euro


def line(
    who: str = "a",
    kind: str | None = "x",
    *,
    amounts: tuple[int | None, int | None, int | None] = (39, 34, 33),
    inside: bool | None = True,
) -> SavedLine:
    return SavedLine(
        participant=who,
        document="F",
        document_id=1,
        issued_on=date(2026, 1, 1),
        line="1",
        part_number="AAA-00001",
        product_type=kind,
        quantity=1,
        in_framework=inside,
        layers=Layers(*(None if each is None else Micro(each) for each in amounts)),
        baseline=Baseline(date(2026, 1, 1), "book.csv"),
    )


maybe = st.none() | st.integers(-1000, 1000)
lines = st.lists(
    st.builds(
        line,
        st.sampled_from("abcdefgh"),
        st.sampled_from(["x", "y", "z", None]),
        amounts=st.tuples(maybe, maybe, maybe),
        inside=st.sampled_from([True, False, None]),
    ),
    max_size=40,
)


def test_each_effect_counts_the_lines_of_which_it_is_known_and_names_the_rest():
    found = total([line(), line(amounts=(None, 34, 33)), line(inside=False)])
    assert (found.lines, found.outside, found.paid) == (2, 1, 66)
    assert (found.of_framework.saved, found.of_framework.unknown) == (5, 1)
    assert (found.of_reseller.saved, found.of_reseller.lines) == (2, 2)
    assert (found.whole.saved, found.whole.unknown_paid) == (6, 33)
    assert found.baselines == (date(2026, 1, 1), date(2026, 1, 1))


def test_the_share_of_the_running_example_is_the_one_of_the_terms():
    """K-10: 14.95 % of list."""
    amounts = (euro("23400"), euro("20520"), euro("19902"))
    assert share(total([line(amounts=amounts)]).whole) == 149_487
    assert share(total([]).whole) is None


@given(lines)
def test_the_groups_together_are_the_whole_to_the_micro_euro(found: list[SavedLine]):
    whole, groups = total(found), by(found, lambda each: each.product_type).values()
    for name in ("of_framework", "of_reseller", "whole"):
        effect = getattr(whole, name)
        assert effect.saved == sum(getattr(each, name).saved for each in groups)
        assert effect.lines + effect.unknown == whole.lines
    assert whole.paid == sum(each.paid for each in groups)
    assert whole.lines + whole.outside == len(found)


@given(lines)
def test_no_published_figure_nor_any_difference_is_about_fewer_than_five(found: list[SavedLine]):
    shown = published(found, lambda each: each.product_type)
    if shown.whole is None:
        assert len(total(found).participants) < 5
        assert not shown.groups
        return
    for each in (*shown.groups.values(), *((shown.rest,) if shown.rest else ())):
        assert len(each.participants) >= 5 or not each.lines
    left = shown.whole.paid - sum(each.paid for each in shown.groups.values())
    assert left == (shown.rest.paid if shown.rest else 0)


def test_a_small_group_takes_the_smallest_other_with_it():
    big = [line(who, "big") for who in "abcdef"]
    small = [line("a", "small"), line("b", "small")]
    fair = [line(who, "fair") for who in "abcde"]
    shown = published([*big, *fair, *small], lambda each: each.product_type)
    assert list(shown.groups) == ["big"]
    assert shown.rest is not None
    assert shown.rest.lines == 7
