"""Where the money is: a bar a line, what is asked above the maximum hatched; SVG without a script."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raamwerk.cli import show
from raamwerk.cli.checked.element import tag
from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from raamwerk.core.checking.verdict import JudgedLine
    from raamwerk.core.rule import Language

MOST: Final = 12
_WIDTH: Final = 420
_ROW: Final = 46
_TOP: Final = 34
_LEAST: Final = 5
"""The least width of what is too much: a cent on a thousand euros would be no dot at all."""

_TITLE: Final = Sentence(nl="Waar het geld zit", en="Where the money is")
_WITHIN: Final = Sentence(nl="binnen het maximum", en="within the maximum")
_ABOVE: Final = Sentence(nl="te veel gevraagd", en="asked too much")
_LABEL: Final = Sentence(nl="Regel {line}, {part}", en="Line {line}, {part}")
_TOO_MUCH: Final = Sentence(nl="{money} te veel", en="{money} too much")
_OF: Final = Sentence(nl="van {money}", en="of {money}")


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: what it asks, and how much of that is too much, in micro-euros."""

    label: str
    amount: int
    excess: int


def bars(lines: Sequence[JudgedLine], language: Language) -> list[Bar]:
    """The lines with the most at stake; one of which the amount is not known is left out."""
    found = []
    for line in lines:
        amount = line.facts.get("line_amount") or line.facts.get("computed_amount")
        if line.effect and isinstance(amount, int) and amount > 0:
            part = show.printable(line.part_number or "-", most=20)
            facts = {"line": show.printable(line.line or "-", most=8), "part": part}
            label = _LABEL.fill(language, facts)
            found.append(Bar(label, max(amount, line.effect), line.effect))
    return sorted(found, key=lambda bar: -bar.excess)[:MOST]


def picture(found: Sequence[Bar], language: Language, name: str) -> etree._Element:
    """The bars as one picture.

    Args:
        found: at least one bar.
        language: of the words.
        name: unlike that of any other picture on the page.
    """
    height = _TOP + _ROW * len(found)
    title = getattr(_TITLE, language)
    svg = tag("svg", viewBox=f"0 0 {_WIDTH} {height}", role="img", class_="chart")
    svg.set("aria-labelledby", f"{name}-title {name}-text")
    svg.append(tag("title", title, id=f"{name}-title"))
    svg.append(tag("desc", _told(found, language), id=f"{name}-text"))
    svg.append(_hatch(name))
    svg.extend(_legend(language, name))
    longest = max(bar.amount for bar in found)
    for place, bar in enumerate(found):
        svg.extend(_row(bar, longest, _TOP + place * _ROW, language, name))
    return svg


def _told(found: Sequence[Bar], language: Language) -> str:
    """The picture in words, for who does not see it."""
    return "; ".join(f"{bar.label}: {_figures(bar, language)}" for bar in found)


def _figures(bar: Bar, language: Language) -> str:
    too_much = _TOO_MUCH.fill(language, {"money": show.money(bar.excess, language)})
    return f"{too_much} {_OF.fill(language, {'money': show.money(bar.amount, language)})}"


def _hatch(name: str) -> etree._Element:
    stripe = tag("path", d="M0 8 L8 0 M-2 2 L2 -2 M6 10 L10 6", class_="stripe")
    ground = tag("rect", width=8, height=8, class_="ground")
    pattern = tag(
        "pattern",
        ground,
        stripe,
        id=f"{name}-hatch",
        width=8,
        height=8,
        patternUnits="userSpaceOnUse",
    )
    return tag("defs", pattern)


def _legend(language: Language, name: str) -> list[etree._Element]:
    return [
        tag("rect", x=0, y=4, width=14, height=14, class_="within"),
        tag("text", getattr(_WITHIN, language), x=20, y=16),
        tag("rect", x=170, y=4, width=14, height=14, class_="above", fill=f"url(#{name}-hatch)"),
        tag("text", getattr(_ABOVE, language), x=190, y=16),
    ]


def _row(bar: Bar, longest: int, top: int, language: Language, name: str) -> list[etree._Element]:
    whole = max(bar.amount * _WIDTH // longest, 2 * _LEAST)
    above = max(bar.excess * whole // bar.amount, _LEAST)
    within = whole - above
    money = _TOO_MUCH.fill(language, {"money": show.money(bar.excess, language)})
    return [
        tag("text", bar.label, x=0, y=top + 14),
        tag("text", money, x=_WIDTH, y=top + 14, class_="figure"),
        tag("rect", x=0, y=top + 20, width=within, height=14, class_="within"),
        tag(
            "rect",
            x=within,
            y=top + 20,
            width=above,
            height=14,
            class_="above",
            fill=f"url(#{name}-hatch)",
        ),
    ]
