"""A small register of made-up municipalities for the tests of this room."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from raamwerk.core.participant.municipality import Municipality, Name, Successor
from raamwerk.core.participant.register import Register

SINCE = date(2014, 1, 1)


def municipality(
    code: str,
    name: str,
    *,
    since: date | None = None,
    until: date | None = None,
    to: tuple[tuple[str, Fraction | None], ...] = (),
    province: str = "Utrecht",
    aliases: tuple[str, ...] = (),
) -> Municipality:
    return Municipality(
        code=code,
        names=(Name(since, name, province),),
        since=since,
        until=until,
        successors=tuple(Successor(code=each, share=share) for each, share in to),
        aliases=aliases,
    )


def register(*municipalities: Municipality) -> Register:
    return Register(SINCE, {each.code: each for each in municipalities}, {})


WHOLE = Fraction(1)
DIVIDED = register(
    municipality("0001", "Oost"),
    municipality("0002", "West", until=date(2022, 1, 1), to=(("0005", WHOLE),)),
    municipality(
        "0003",
        "Midden",
        until=date(2021, 1, 1),
        to=(("0001", Fraction(3, 4)), ("0002", Fraction(1, 4))),
    ),
    municipality("0004", "Zuid", until=date(2022, 1, 1), to=(("0005", WHOLE),)),
    municipality("0005", "Zuidwest", since=date(2022, 1, 1)),
)
"""Midden is divided over Oost and West in 2021; West and Zuid become Zuidwest in 2022."""
