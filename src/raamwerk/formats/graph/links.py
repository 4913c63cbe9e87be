"""A small file that says which part number a product of the tenant is ordered by (TOML)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.formats import value
from raamwerk.formats.guid import GUID, guid
from raamwerk.formats.toml.section import read as read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

_EXAMPLE: Final = '[{ sku = "05e9a617-0261-4cee-bb44-138d3ef5d965", part-number = "AAA-00001" }]'


def read(data: bytes, name: str) -> Mapping[str, str]:
    """The part number of each product, by its GUID.

    Raises:
        Unreadable: `links.unreadable` with every problem and its line, or a `toml.` code.
    """
    root = read_toml(data, name)
    found: dict[str, str] = {}
    for section in root.tables("link", _EXAMPLE):
        sku = guid(value.text(section, "sku", '"05e9a617-0261-4cee-bb44-138d3ef5d965"'))
        if sku and not GUID.fullmatch(sku):
            section.report("sku", "links.not-a-guid", found=sku)
        if sku in found:
            section.report("sku", "links.twice", sku=sku)
        found[sku] = value.part_number(section, "part-number")
        section.finish()
    root.finish()
    root.document.refuse("links.unreadable")
    return found
