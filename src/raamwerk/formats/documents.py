"""Invoices, credit notes, orders and quotes from any file that we read, chosen by its content.

What a file is follows from its bytes, never from its name: a PDF called `.xml` is refused as a PDF.
Thousands of files at once are read by `formats.bulk`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import NotFound, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from raamwerk.core.checking.document import Document
    from raamwerk.formats.document_table.profile import DocumentProfile
    from raamwerk.formats.ubl.finding import Validated
    from raamwerk.formats.ubl.recognise import Named

GIANT: Final = 16 << 20
"""Bytes of an XML document above which it is read line by line instead of as a tree."""

_OTHERS: Final = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"PAR1", "Parquet"),
    (b"SQLite format 3", "SQLite"),
    (b"{", "JSON"),
)
_MARKUP: Final = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<\x00", b"\xfe\xff\x00<", b"<\x00", b"\x00<")
_HEAD: Final = 4096


def read(data: bytes, source: str, *, profile: DocumentProfile | None = None) -> Document:
    """The document of a file.

    Args:
        data: the file.
        source: its name.
        profile: how to read a quote or order that is a table, where it is not in our own form.

    Raises:
        Unreadable: `document.empty`; `document.other-file` (facts: `seems`) for PDF, images and
            the like; for XML the codes of `ubl.reader.read`; for tables those of `document_table.read`.
    """
    head = data[:_HEAD]
    if is_xml(head):
        from raamwerk.formats.ubl import reader  # noqa: PLC0415 - a table needs no XML library

        return reader.read(data, source)
    _refuse_others(head, source)
    from raamwerk.formats.document_table.read import read as read_table  # noqa: PLC0415 - nor XML this

    return read_table(data, source, profile)


def examine(
    data: bytes, source: str, *, profile: DocumentProfile | None = None, form: bool = True
) -> tuple[Document, Validated | None]:
    """The document of a file with the verdict on its form, from one parse.

    Args:
        data: the file.
        source: its name.
        profile: as for `read`.
        form: whether to run the format rules; without them the form is "not checked".

    Returns:
        The document, and the verdict on its form; None for a table, which has no such rules.

    Raises:
        Unreadable: as `read`.
    """
    if not is_xml(data[:_HEAD]):
        return read(data, source, profile=profile), None
    from raamwerk.formats import xml  # noqa: PLC0415 - a table needs no XML library
    from raamwerk.formats.ubl import reader  # noqa: PLC0415 - nor this

    if not form:
        named, found = reader.read_named(data, source)
        return found, _switched_off(named)
    from raamwerk.formats.ubl import validate  # noqa: PLC0415 - slow to load
    from raamwerk.formats.ubl.recognise import recognise  # noqa: PLC0415 - as in `read`

    recognised = recognise(xml.parse(data))
    judged = validate.judge(recognised)
    return reader.document(recognised, source, data), judged


@lru_cache(maxsize=1_000)
def _switched_off(named: Named) -> Validated:
    """The same for thousands of files of one name."""
    from raamwerk.formats.ubl.finding import NotChecked, Validated  # noqa: PLC0415 - as in `read`

    return Validated(named, (), (), (NotChecked(named.name, "validate.switched-off"),))


def read_path(
    path: Path, *, profile: DocumentProfile | None = None, form: bool = False
) -> Iterator[tuple[Document, Validated | None]]:
    """The document of a file with the verdict on its form; a giant XML document in parts.

    The form of a giant document is not checked (`validate.giant`): its rules need the whole of it.

    Raises:
        NotFound: `file.not-found`.
        Unreadable: `file.not-readable`, or as `read`.
    """
    try:
        if path.stat().st_size <= GIANT:
            yield examine(path.read_bytes(), path.name, profile=profile, form=form)
            return
        with path.open("rb") as file:
            head = file.read(_HEAD)
            file.seek(0)
            if is_xml(head):
                from raamwerk.formats.ubl.giant import read_parts  # noqa: PLC0415 - as in `read`

                unchecked = _giant_form(path.name)
                yield from ((part, unchecked) for part in read_parts(file, path.name))
            else:
                yield read(file.read(), path.name, profile=profile), None
    except FileNotFoundError as problem:
        raise NotFound("file.not-found", path=str(path)) from problem
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise Unreadable("file.not-readable", path=str(path), reason=reason) from problem


def _giant_form(source: str) -> Validated:
    from raamwerk.formats.ubl.finding import NotChecked, Validated  # noqa: PLC0415 - as in `read`

    return Validated(None, (), (), (NotChecked(source, "validate.giant"),))


def is_xml(head: bytes) -> bool:
    """Whether the first bytes of a file are those of XML, in any encoding that we read."""
    return head.lstrip(b" \t\r\n").startswith(_MARKUP)


def _refuse_others(head: bytes, source: str) -> None:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.strip(b"\x00\xff\xfe"):
        raise Unreadable("document.empty", source=source)
    seems = next((kind for mark, kind in _OTHERS if start.startswith(mark)), None)
    if seems is not None:
        raise Unreadable("document.other-file", source=source, seems=seems)
