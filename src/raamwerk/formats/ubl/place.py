"""Where in a document something is: the path of an element, readable, and its line in the file."""

from __future__ import annotations

from typing import Final, cast

from lxml import etree

from raamwerk.formats.ubl.recognise import CAC, CBC, UBL

_PREFIXES: Final = {
    CAC: "cac:",
    CBC: "cbc:",
    f"{UBL}CommonExtensionComponents-2": "ext:",
}


def path(element: etree._Element) -> str:
    """The path of an element from the root, as in `Invoice/cac:InvoiceLine[2]/cbc:ID`.

    A number stands only where there are several elements of that name.
    """
    steps = [_step(above) for above in element.iterancestors()]
    return "/".join([*steps[::-1], _step(element)])


def line(element: etree._Element) -> int | None:
    """The line of the file on which the element starts."""
    return cast("int | None", element.sourceline)


def _step(element: etree._Element) -> str:
    name = etree.QName(element)
    number = 1 + sum(1 for _ in element.itersiblings(tag=element.tag, preceding=True))
    alone = number == 1 and next(element.itersiblings(tag=element.tag), None) is None
    where = "" if alone else f"[{number}]"
    return f"{_PREFIXES.get(name.namespace or '', '')}{name.localname}{where}"
