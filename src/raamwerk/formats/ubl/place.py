"""Where in a document something is: the path of an element, readable, and its line in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from lxml import etree

from raamwerk.formats.ubl.recognise import CAC, CBC, UBL

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIXES: Final = {
    CAC: "cac:",
    CBC: "cbc:",
    f"{UBL}CommonExtensionComponents-2": "ext:",
}
# As the official stylesheet writes a location: *:ID[namespace-uri()='...'][1]
_STEP: Final = re.compile(r"/(?:\*:)?([^/\[]+)(?:\[namespace-uri\(\)='([^']*)'\])?\[(\d+)\]")


def path(element: etree._Element) -> str:
    """The path of an element from the root, as in `Invoice/cac:InvoiceLine[2]/cbc:ID`.

    A number stands only where there are several elements of that name.
    """
    steps = [_step(above) for above in element.iterancestors()]
    return "/".join([*steps[::-1], _step(element)])


def line(element: etree._Element) -> int | None:
    """The line of the file on which the element starts."""
    return cast("int | None", element.sourceline)


def located(root: etree._Element, location: str) -> etree._Element | None:
    """The element of a location that the official stylesheet wrote, or None if there is none."""
    steps = _steps(location)
    if next(steps, None) is None:
        return None
    element: etree._Element | None = root
    for name, number in steps:
        if element is None:
            return None
        children = element.iterchildren(tag=name)
        element = next((child for at, child in enumerate(children, 1) if at == number), None)
    return element


def _steps(location: str) -> Iterator[tuple[str, int]]:
    for name, namespace, number in _STEP.findall(location):
        yield (f"{{{namespace}}}{name}" if namespace else name), int(number)


def _step(element: etree._Element) -> str:
    name = etree.QName(element)
    number = 1 + sum(1 for _ in element.itersiblings(tag=element.tag, preceding=True))
    alone = number == 1 and next(element.itersiblings(tag=element.tag), None) is None
    where = "" if alone else f"[{number}]"
    return f"{_PREFIXES.get(name.namespace or '', '')}{name.localname}{where}"
