"""The pictures of a report as SVG without script or style, the same on a page and in a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from raamwerk.cli.checked.element import tag
from raamwerk.cli.report.model import money

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.cli.report.model import Band, Bar, Picture
    from raamwerk.core.rule import Language

_WIDTH: Final = 480
_ROW: Final = 46
_TOP: Final = 34
_HEIGHT: Final = 190
_LEAST: Final = 2
_BLUE: Final = "#5b8db3"
_DARK: Final = "#0b4a7a"
_PALE: Final = "#cfe0ec"
_RED: Final = "#a3180d"


def svg(picture: Picture, language: Language, name: str, *, font: str | None = None) -> str:
    """A picture as a text of SVG; `font` where the page does not choose one."""
    return etree.tostring(element(picture, language, name, font=font), encoding="unicode")


def element(
    picture: Picture, language: Language, name: str, *, font: str | None = None
) -> etree._Element:
    """A picture as one element.

    Args:
        picture: with at least one bar or band.
        language: of the amounts.
        name: unlike that of any other picture on the page.
        font: of the texts, where the page does not choose one.
    """
    height = _TOP + _ROW * len(picture.bars) if picture.bars else _TOP + _HEIGHT + 24
    drawn = tag("svg", viewBox=f"0 0 {_WIDTH} {height}", role="img", class_="chart")
    drawn.set("xmlns", "http://www.w3.org/2000/svg")
    drawn.set("aria-labelledby", f"{name}-title {name}-text")
    if font is not None:
        drawn.set("font-family", font)
        drawn.set("font-size", "12")
    drawn.append(tag("title", picture.title, id=f"{name}-title"))
    drawn.append(tag("desc", told(picture, language), id=f"{name}-text"))
    drawn.append(_hatch(name))
    if picture.bars:
        drawn.extend(_bars(picture, name))
    else:
        drawn.extend(_bands(picture.bands, picture, language))
    return drawn


def told(picture: Picture, language: Language) -> str:
    """The picture in words, for who does not see it."""
    if picture.bars:
        return "; ".join(f"{bar.label}: {bar.figure}" for bar in picture.bars)
    return "; ".join(
        f"{band.label}: {money(band.low, language)} - {money(band.middle, language)} - "
        f"{money(band.high, language)}"
        for band in picture.bands
    )


def _hatch(name: str) -> etree._Element:
    stripe = tag("path", d="M0 8 L8 0 M-2 2 L2 -2 M6 10 L10 6", stroke=_RED, stroke_width=2)
    ground = tag("rect", width=8, height=8, fill="#ffffff")
    return tag(
        "defs",
        tag(
            "pattern",
            ground,
            stripe,
            id=f"{name}-hatch",
            width=8,
            height=8,
            patternUnits="userSpaceOnUse",
        ),
    )


def _bars(picture: Picture, name: str) -> list[etree._Element]:
    hatch = f"url(#{name}-hatch)"
    found = [
        tag("rect", x=0, y=4, width=14, height=14, fill=_BLUE),
        tag("text", picture.sure, x=20, y=16),
        tag("rect", x=220, y=4, width=14, height=14, fill=hatch, stroke=_RED),
        tag("text", picture.unsure, x=240, y=16),
    ]
    most = max((bar.sure or 0) + (bar.unsure or 0) for bar in picture.bars) or 1
    for place, bar in enumerate(picture.bars):
        found += _bar(bar, most, _TOP + place * _ROW, hatch)
    return found


def _bar(bar: Bar, most: int, top: int, hatch: str) -> list[etree._Element]:
    sure, unsure = (_wide(part or 0, most) for part in (bar.sure, bar.unsure))
    found = [
        tag("text", bar.label, x=0, y=top + 14),
        tag("text", bar.figure, x=_WIDTH, y=top + 14, class_="figure", text_anchor="end"),
    ]
    if sure:
        found.append(tag("rect", x=0, y=top + 20, width=sure, height=14, fill=_BLUE))
    if unsure:
        box = {"x": sure, "y": top + 20, "width": unsure, "height": 14}
        found.append(tag("rect", **box, fill=hatch, stroke=_RED))
    return found


def _wide(part: int, most: int) -> int:
    return max(part * (_WIDTH - 2) // most, _LEAST) if part > 0 else 0


def _bands(bands: Sequence[Band], picture: Picture, language: Language) -> list[etree._Element]:
    most = max(band.high for band in bands) or 1
    step = _WIDTH / max(len(bands) - 1, 1)
    xs = [round(step * place, 1) for place in range(len(bands))]

    def points(values: Sequence[int], across: Sequence[float]) -> str:
        high = [round(_TOP + _HEIGHT - _HEIGHT * value / most, 1) for value in values]
        return " ".join(f"{x},{y}" for x, y in zip(across, high, strict=True))

    low = points([band.low for band in reversed(bands)], xs[::-1])
    high = points([band.high for band in bands], xs)
    middle = points([band.middle for band in bands], xs)
    foot = _TOP + _HEIGHT
    return [
        tag("rect", x=0, y=4, width=14, height=14, fill=_DARK),
        tag("text", picture.sure, x=20, y=16),
        tag("rect", x=220, y=4, width=14, height=14, fill=_PALE),
        tag("text", picture.unsure, x=240, y=16),
        tag("polygon", points=f"{high} {low}", fill=_PALE),
        tag("polyline", points=middle, fill="none", stroke=_DARK, stroke_width=2),
        tag("line", x1=0, y1=foot, x2=_WIDTH, y2=foot, stroke="#4a5866"),
        tag("text", bands[0].label, x=0, y=foot + 18),
        tag("text", bands[-1].label, x=_WIDTH, y=foot + 18, text_anchor="end"),
        tag("text", money(most, language), x=0, y=_TOP - 2),
    ]
