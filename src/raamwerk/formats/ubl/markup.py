"""A UBL file cut into its markup and its texts, without making a tree of it.

What a file is follows from its markup alone, as long as its texts are plain: texts between tags can
be exchanged for others and every tag stays where it was. So what was learned of a markup once holds
for every file that has it (`layout`). What a text could hide is left to the parser: a file of which
one text is not plain is not cut at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raamwerk.formats.ubl.shape import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Sequence

HOLE: Final = b"\x00"
"""Where a text stands in a markup; no XML can hold it."""
MARK: Final = "\ue001"
"""Begins the texts by which a markup is tried out (`layout`)."""

_TEXT: Final = re.compile(rb">([^<>\s][^<>]*)<")
_LINES: Final = (b"InvoiceLine>", b"CreditNoteLine>")
_NOT_PLAIN: Final = bytes((*range(0x0A), *range(0x0B, 0x20)))
"""Signs that XML forbids or makes into others; the line end is told apart by the count of texts."""
_ENTITY: Final = re.compile("&(amp|lt|gt|quot|apos);")
_SIGNS: Final = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_RARE: Final = (SEPARATOR, MARK, "\ufffe", "\uffff")


@dataclass(frozen=True, slots=True)
class Cut:
    """A file as markup and texts.

    Args:
        head: the markup before the first line, its closing tag, and the markup after the last one.
        closing, foot: see `head`.
        lines: the markup of each line without its closing tag, the blanks before it included.
        texts: all texts in the order of the file, a `HOLE` in the markup for each; trimmed, entities resolved.
        spaced: whether blanks follow each other in a text.
    """

    head: bytes
    closing: bytes
    foot: bytes
    lines: list[bytes]
    texts: list[str]
    spaced: bool


def cut(data: bytes) -> Cut | None:
    """A file of invoice or credit note lines, cut; None where that is for the parser to do."""
    parts = _TEXT.split(data)
    found = parts[1::2]
    whole = b"\n".join(found)
    texts = _plain(whole, len(found))
    if texts is None:
        return None
    markup = (b">" + HOLE + b"<").join(parts[::2])
    closing = _closing(markup)
    *lines, foot = markup.split(closing) if closing else [markup]
    first = lines[0].find(b"<" + closing[2:]) if lines else -1
    if first < 0:
        return None
    head = lines[0][:first].rstrip()
    lines[0] = lines[0][len(head) :]
    return Cut(head, closing, foot, lines, texts, b"  " in whole)


def _closing(markup: bytes) -> bytes:
    """The tag that closes the last line, or nothing."""
    at = max((markup.rfind(name), len(name)) for name in _LINES)
    start = markup.rfind(b"</", 0, max(at[0], 0))
    return markup[start : sum(at)] if start >= 0 and b" " not in markup[start : sum(at)] else b""


def _plain(whole: bytes, count: int) -> list[str] | None:
    """Texts that stand a line each, if they are as many as expected and none needs a parser."""
    if len(whole.translate(None, _NOT_PLAIN)) != len(whole):
        return None
    try:
        said = whole.decode()
    except UnicodeDecodeError:
        return None
    texts = said.split("\n")
    if len(texts) != count or (not said.isascii() and _is_odd(said, texts)):
        return None
    if " \n" in said or said.endswith(" "):
        texts = [text.rstrip(" ") for text in texts]
    if "&" not in said:
        return texts
    if said.count("&") != len(_ENTITY.findall(said)):
        return None
    return [_ENTITY.sub(lambda found: _SIGNS[found[1]], text) for text in texts]


def _is_odd(said: str, texts: Sequence[str]) -> bool:
    """Whether there are signs of our own or none of Unicode, or blanks of which readers think differently."""
    return any(each in said for each in _RARE) or any(
        text.strip() != text.rstrip(" ") for text in texts
    )
