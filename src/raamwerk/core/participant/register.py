"""All municipalities with their history: which there are on a day, and who came after whom (O-14)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from raamwerk.core.errors import NotFound, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from raamwerk.core.participant.municipality import Municipality, Successor


@dataclass(frozen=True, slots=True)
class Step:
    """One change of the division into municipalities on the way from one to another."""

    on: date
    ended: Municipality
    successor: Successor


@dataclass(frozen=True, slots=True)
class Heir:
    """A municipality that is there on a day and came, wholly or in part, after another.

    Args:
        municipality: itself.
        share: of the other's inhabitants that it took, None where not known.
        steps: the changes between, in order; none for one that never ended.
    """

    municipality: Municipality
    share: Fraction | None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which municipalities ended.

    Args:
        on: the first day of the new division.
        ended: those that were no longer there from that day.
        began: those that were new on it.
        before: how many municipalities there were the day before.
        after: how many there are from that day.
    """

    on: date
    ended: tuple[Municipality, ...]
    began: tuple[Municipality, ...]
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts about municipalities were read."""

    id: str
    title: str
    publisher: str
    url: str
    seen: date


@dataclass(frozen=True)
class Register:
    """All municipalities from a day on.

    Args:
        since: the first day that can be asked after.
        municipalities: by code.
        sources: by id.
    """

    since: date
    municipalities: Mapping[str, Municipality]
    sources: Mapping[str, Source]

    def on(self, on: date) -> tuple[Municipality, ...]:
        """The municipalities that are there on a day, by code.

        Raises:
            Refused: `participant.before-record`.
        """
        self._within(on)
        return tuple(each for each in self.municipalities.values() if on in each.period)

    def municipality(self, code: str) -> Municipality:
        """The municipality of a code of four digits, whether it still is or not.

        Raises:
            NotFound: `participant.unknown-code`.
        """
        found = self.municipalities.get(code)
        if found is None:
            raise NotFound(
                "participant.unknown-code", value=f"GM{code}", since=self.since.isoformat()
            )
        return found

    def successors(self, code: str, on: date) -> tuple[Heir, ...]:
        """Who is there on a day in a municipality's stead, the largest part first; itself while it is.

        Each change between is followed, so a divided municipality whose heir ended as well has the heir of that
        heir. An heir reached along two ways has the sum of the shares.

        Raises:
            NotFound: `participant.unknown-code`.
            Refused: `participant.before-record`; `participant.not-yet` where it begins after that day.
        """
        self._within(on)
        found = self.municipality(code)
        if found.since is not None and on < found.since:
            raise Refused("participant.not-yet", name=found.name, since=found.since.isoformat())
        heirs: dict[str, Heir] = {}
        for heir in self._heirs(found, Fraction(1), (), on):
            known = heirs.get(heir.municipality.code)
            heirs[heir.municipality.code] = heir if known is None else _joined(known, heir)
        return tuple(sorted(heirs.values(), key=_largest_first))

    def _heirs(
        self, at: Municipality, share: Fraction | None, steps: tuple[Step, ...], on: date
    ) -> Iterator[Heir]:
        if at.until is None or on < at.until:
            yield Heir(at, share, steps)
            return
        for successor in at.successors:
            part = None if share is None or successor.share is None else share * successor.share
            step = Step(at.until, at, successor)
            yield from self._heirs(self.municipality(successor.code), part, (*steps, step), on)

    def predecessors(self, code: str) -> tuple[Municipality, ...]:
        """The municipalities that went into one, wholly or in part, by the day they ended."""
        return self._came_from.get(code, ())

    @cached_property
    def _came_from(self) -> dict[str, tuple[Municipality, ...]]:
        found: dict[str, list[Municipality]] = {}
        for each in sorted(self.municipalities.values(), key=lambda m: str(m.until)):
            for successor in each.successors:
                found.setdefault(successor.code, []).append(each)
        return {code: tuple(those) for code, those in found.items()}

    def changes(self, since: date | None = None, until: date | None = None) -> tuple[Change, ...]:
        """The days from `since` to before `until` on which municipalities ended; none before the record begins."""
        ended = sorted(
            (each for each in self.municipalities.values() if each.until is not None),
            key=lambda each: (str(each.until), each.name),
        )
        by_day = groupby(ended, key=lambda each: each.until)
        return tuple(
            self._change(on, tuple(those))
            for on, those in by_day
            if on is not None
            and on >= max(since or self.since, self.since)
            and (until is None or on < until)
        )

    def _change(self, on: date, ended: Sequence[Municipality]) -> Change:
        began = tuple(each for each in self.municipalities.values() if each.since == on)
        after = len(self.on(on))
        return Change(on, tuple(ended), began, after + len(ended) - len(began), after)

    def _within(self, on: date) -> None:
        if on < self.since:
            raise Refused(
                "participant.before-record", on=on.isoformat(), since=self.since.isoformat()
            )


def _joined(one: Heir, other: Heir) -> Heir:
    known = one.share is not None and other.share is not None
    share = (one.share or Fraction()) + (other.share or Fraction()) if known else None
    return Heir(one.municipality, share, one.steps)


def _largest_first(heir: Heir) -> tuple[bool, Fraction, str]:
    return (heir.share is None, -(heir.share or Fraction(0)), heir.municipality.code)
