"""Elements of HTML and SVG, built and never pasted: no text of a document can become markup."""

from __future__ import annotations

from lxml import etree

from raamwerk.cli import show


def tag(
    name: str, /, *inside: etree._Element | str | None, **attributes: str | int | None
) -> etree._Element:
    """An element with what is inside it.

    Args:
        name: `p`, `td`, `rect`.
        inside: elements and texts in their order; None is left out.
        attributes: by name; `class_` is class, `data_label` is data-label; None is left out.
    """
    made = etree.Element(name)
    for attribute, value in attributes.items():
        if value is not None:
            made.set(attribute.rstrip("_").replace("_", "-"), clean(str(value)))
    for each in inside:
        put(made, each)
    return made


def put(parent: etree._Element, child: etree._Element | str | None) -> None:
    """Add an element or a text at the end of an element."""
    if child is None:
        return
    if isinstance(child, etree._Element):  # noqa: SLF001 - lxml has no public name for its type
        parent.append(child)
        return
    last = parent[-1] if len(parent) else None
    if last is None:
        parent.text = (parent.text or "") + clean(child)
    else:
        last.tail = (last.tail or "") + clean(child)


def clean(text: str) -> str:
    """A text without the signs that markup cannot hold, or that could hide what is read."""
    seen = show.printable(text, most=len(text))
    return seen.translate({0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD})


def page_of(root: etree._Element) -> str:
    """A whole page as HTML."""
    written: str = etree.tostring(
        root, method="html", encoding="unicode", doctype="<!doctype html>"
    )
    return f"{written}\n"
