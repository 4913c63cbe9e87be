"""Chance that can be repeated: one stream of numbers a purpose, all from one seed."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")


def chance(seed: int, *about: object) -> Random:
    """A stream of its own for a purpose, so that one thing more in a sample changes nothing else."""
    return Random(" ".join(map(str, (seed, *about))))  # noqa: S311 - samples are to be repeated, not secret


def some(rng: Random, choices: Sequence[T], count: int) -> list[T]:
    """So many different ones of the choices, or all of them, in the order of the choices."""
    places = sorted(rng.sample(range(len(choices)), min(count, len(choices))))
    return [choices[place] for place in places]
