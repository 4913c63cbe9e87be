"""UBL elements made one after another, with the prefixes that everybody knows them by."""

from __future__ import annotations

import re
from contextlib import ExitStack, contextmanager
from decimal import Decimal
from typing import TYPE_CHECKING, Final, cast

from lxml import etree

from raamwerk.formats.ubl.recognise import CAC, CBC, UBL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_SPACES: Final = {"cac": CAC, "cbc": CBC}
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that no XML can hold, as a spreadsheet cell may: they are left out."""


class Builder:
    """A UBL document under construction.

    Args:
        root: the name of its root element.
    """

    def __init__(self, root: str) -> None:
        space = f"{UBL}{root}-2"
        # None is the prefix of the root's own namespace, which the type stubs do not know.
        spaces = cast("dict[str, str]", {None: space, **_SPACES})
        self._root = etree.Element(f"{{{space}}}{root}", nsmap=spaces)
        self._at = self._root

    @contextmanager
    def element(self, *names: str) -> Iterator[None]:
        """An element (in an element, ...) around what is made inside the `with`."""
        with ExitStack() as stack:
            for name in names:
                stack.enter_context(self._one(name))
            yield

    @contextmanager
    def _one(self, name: str) -> Iterator[None]:
        around = self._at
        self._at = etree.SubElement(around, _tag(name))
        yield
        self._at = around

    def leaf(self, name: str, value: str | Decimal | date | None, **attributes: str | None) -> None:
        """An element with a text; none at all for None or an empty text."""
        said = "" if value is None else _NOT_IN_XML.sub("", _text(value))
        if said:
            made = etree.SubElement(self._at, _tag(name))
            made.text = said
            for key, each in attributes.items():
                if each:
                    made.set(key, _NOT_IN_XML.sub("", each))

    def bytes(self) -> bytes:
        """The document as UTF-8 with its declaration."""
        return etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _text(value: str | Decimal | date) -> str:
    # A Decimal shows as digits, never with an exponent.
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _tag(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"
