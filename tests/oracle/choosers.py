"""The two ways in which the maker's questions are answered."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn

T = TypeVar("T")


class Drawn:
    """By Hypothesis, which remembers the answers and makes them simpler where a test fails."""

    def __init__(self, draw: DrawFn) -> None:
        self.draw = draw

    def one_of(self, choices: Sequence[T]) -> T:
        return self.draw(st.sampled_from(choices))

    def between(self, least: int, most: int) -> int:
        return self.draw(st.integers(least, most))


class Seeded:
    """By a seed, for bulk."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - made-up documents, no secret

    def one_of(self, choices: Sequence[T]) -> T:
        return choices[int(self.random.random() * len(choices))]

    def between(self, least: int, most: int) -> int:
        return least + int(self.random.random() * (most - least + 1))
