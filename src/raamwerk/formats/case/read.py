"""A case file as a case: an enrolment file with prices, documents and expectations beside it."""

from __future__ import annotations

import hashlib
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.case import Case
from raamwerk.core.errors import Unreadable
from raamwerk.core.pricebook.entry import Entry, PriceBook
from raamwerk.core.pricebook.unit import MONTH, ONCE, YEAR, Unit
from raamwerk.core.rule import Sentence
from raamwerk.formats import enrolment as enrolment_file
from raamwerk.formats import value
from raamwerk.formats.case.document import exact, read_document
from raamwerk.formats.case.question import NONE, of_case, of_row
from raamwerk.formats.toml.section import nearest
from raamwerk.formats.toml.section import read as read_toml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.checking.case import Question
    from raamwerk.core.checking.document import Document
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.formats.toml.section import Section

_UNITS: Final = {"month": MONTH, "year": YEAR, "once": ONCE}
_ENROLMENT_TABLES: Final = (
    "enrolment", "participant", "reseller", "later-reseller", "order", "discount", "price",
)  # fmt: skip


def shipped() -> tuple[tuple[str, bytes], ...]:
    """The cases that come with the program: file name and contents, by name."""
    folder = files("raamwerk") / "cases"
    found = [entry for entry in folder.iterdir() if entry.name.endswith(".toml")]
    return tuple((entry.name, entry.read_bytes()) for entry in sorted(found, key=lambda e: e.name))


def read(data: bytes, name: str, *, rules: Sequence[str]) -> Case:
    """The case that a file describes.

    Args:
        data: the file, UTF-8.
        name: what people call it; refusals name it.
        rules: the ids of the rules that a case can expect something of.

    Raises:
        Unreadable: `case.unreadable` with every problem and its line, or a `toml.` code.
    """
    root = read_toml(data, name)
    heading = root.table("case", "[case] on a line of its own")
    title, framework, on = _heading(heading)
    enrolment = _enrolment(root, data)
    book = _book(root, framework, data)
    documents, questions = _documents(root, rules, name)
    asked = (*questions, *of_case(root))
    root.finish()
    if not asked and not root.document.problems:
        root.report(None, "case.expects-nothing")
    root.document.refuse("case.unreadable")
    return Case(
        file=name,
        title=title,
        framework=framework,
        on=on,
        enrolment=enrolment,
        books=(book,) if book.entries else (),
        documents=documents,
        questions=tuple(sorted(asked, key=lambda question: int(question.where.split()[1]))),
    )


def _heading(section: Section | None) -> tuple[Sentence, str, date]:
    """The title, the framework and the day; what is missing has been reported and is never used."""
    if section is None:
        return Sentence(nl="", en=""), "", date.min
    title = section.table("title", '{ nl = "...", en = "..." }')
    nl, en = (title.text("nl", '"..."'), title.text("en", '"..."')) if title else (None, None)
    if title is not None:
        title.finish()
    framework = section.text("framework", '"gt-microsoft-2"')
    on = section.day("on", "2026-11-24")
    section.text("scenario", '"9"', required=False)
    section.finish()
    return Sentence(nl=nl or "", en=en or ""), framework or "", on or date.min


def _enrolment(root: Section, data: bytes) -> Enrolment | None:
    """The enrolment, where the case has one: its tables are those of an enrolment file."""
    given = [table for table in _ENROLMENT_TABLES if root.raw(table) is not None]
    if not given:
        return None
    try:
        return enrolment_file.read(_only(root, data, given), root.document.name)
    except Unreadable as unreadable:
        root.document.problems.extend(unreadable.problems)
        return None


def _only(root: Section, data: bytes, tables: Sequence[str]) -> bytes:
    """The file with all lines outside some tables made empty, so that every line keeps its number."""
    begins = {line: str(path[0]) for path, line in root.document.where.items()}
    kept, table = [], ""
    for number, line in enumerate(
        data.decode("utf-8-sig").replace("\r\n", "\n").split("\n"), start=1
    ):
        table = begins.get(number, table)
        kept.append(line if table in tables else "")
    return "\n".join(kept).encode()


def _book(root: Section, framework: str, data: bytes) -> PriceBook:
    found = (_entry(section) for section in root.tables("maximum", "[[maximum]] on its own line"))
    entries = tuple(entry for entry in found if entry is not None)
    return PriceBook(
        framework=framework,
        name="[[maximum]]",
        published_at=date.min,
        currency="EUR",
        entries=entries,
        sha256=hashlib.sha256(data).hexdigest(),
        profile="case",
    )


def _entry(section: Section) -> Entry | None:
    part = section.text("part-number", '"AAA-00001"')
    withdrawn = section.values.get("price") == NONE
    number = section.raw("price") if withdrawn else section.number("price", "34.20")
    maximum = None if withdrawn else exact(section, "price", number)  # type: ignore[arg-type]
    since = section.day("since", "2022-12-01")
    entry = Entry(
        part_number=part or "",
        maximum=maximum,
        since=since or date.min,
        unit=_unit(section),
        product_type=section.text("product-type", '"online-service"', required=False),
        name=section.text("name", '"M365 E3 (verzonnen)"', required=False),
        family=section.text("family", '"M365 E3"', required=False),
        list_price=exact(section, "list-price", section.number("list-price", "39", required=False)),
        row=section.document.line(section.path),
        quantity_from=value.count(section, "quantity-from", "250"),
        organisation=section.text("organisation", '"GM9901"', required=False),
    )
    section.finish()
    return entry if part and since and (withdrawn or maximum is not None) else None


def _unit(section: Section) -> Unit:
    """What a price covers: `per = "month"`, `"year"`, `"once"` or a number of months."""
    said = section.text("per", '"month"', required=False) or "month"
    months, _, word = said.partition(" ")
    if word == "months" and months.isdecimal() and len(months) <= len("1200"):
        return Unit(int(months))
    if said not in _UNITS:
        section.report("per", "case.unknown-word", found=said, instead=nearest(said, _UNITS))
    return _UNITS.get(said, MONTH)


def _documents(
    root: Section, rules: Sequence[str], file: str
) -> tuple[tuple[Document, ...], list[Question]]:
    documents: list[Document] = []
    questions: list[Question] = []
    for index, section in enumerate(root.tables("document", "[[document]] on its own line")):
        document, lines = read_document(section, index, file)
        documents.append(document)
        questions.extend(of_row(section, rules, document=index))
        for number, line in enumerate(lines):
            questions.extend(of_row(line, rules, document=index, line=number))
            line.finish()
        section.finish()
    return tuple(documents), questions
