"""A made-up price book, enrolment and documents in a folder, and checks of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from raamwerk.checks import check
from raamwerk.cli.checked.asked import Asked, Options, read
from raamwerk.cli.checked.summary import Gathering
from raamwerk.cli.checked.tally import Tally
from raamwerk.cli.checked.worst import Worst
from raamwerk.core.checking.document import Document, DocumentKind, Lines, Party
from raamwerk.formats.document_table import own
from raamwerk.formats.ubl.writer import write

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from raamwerk.checks import CheckedDocument
    from raamwerk.cli.checked.summary import Done

ON = date(2026, 11, 24)
SELLER = Party(
    "Voorbeeld Licenties B.V. (verzonnen)", (("0106", "12345678"), ("VAT", "NL001234567B01"))
)
OTHER_SELLER = Party("Andere Licenties B.V. (verzonnen)", (("0106", "87654321"),))
BUYER = Party("Gemeente Voorbeeldstad (verzonnen)", (("0190", "00000003123456780000"),))
BOOK = """# raamwerk price book
# made up: yes
# framework: gt-microsoft-2
# published: 2025-11-01
# currency: EUR
part_number;name;product_type;maximum;unit_months;unit_quantity;since;list_price;family
AAA-00001;M365 E3;online-service;34.20;1;1;2022-12-01;39.00;M365 E3
AAA-00002;M365 F3;online-service;96.00;12;1;2022-12-01;110.00;M365 F3
AAA-00003;Win Server DC;sce;82.08;12;2;2022-12-01;100.00;
"""
ENROLMENT = """# verzonnen / made up
[enrolment]
number = "8512345"
framework = "gt-microsoft-2"
start = 2023-06-01
payment-days = 30
headcount = 700
[participant]
id = "GM9999"
name = "Gemeente Voorbeeldstad (verzonnen)"
oin = "00000003123456780000"
[reseller]
id = "lsp-1"
name = "Voorbeeld Licenties B.V. (verzonnen)"
kvk = "12345678"
[[order]]
part-number = "AAA-00001"
on = 2023-06-01
quantity = 600
[[discount]]
product-type = "online-service"
percent = 3
since = 2023-06-01
"""


def lines(*rows: tuple[str, str, str, str, str], **more: Any) -> Lines:
    """Lines of (part number, name, quantity, unit, unit price) that bill June 2026."""
    columns = zip(*rows, strict=True) if rows else [()] * 5
    parts, names, quantities, units, prices = (list(column) for column in columns)
    held: dict[str, Any] = {
        "number": [str(place + 1) for place in range(len(rows))],
        "part_number": parts,
        "name": names,
        "quantity": quantities,
        "unit": units,
        "unit_price": prices,
        "since": ["2026-06-01"] * len(rows),
        "until": ["2026-06-30"] * len(rows),
    }
    return Lines(**{**held, **more})


E3 = ("AAA-00001", "M365 E3 ShrdSvr ALNG SubsVL MVL PerUsr", "600", "MON", "33.17")
E3_TOO_DEAR = (*E3[:4], "34.50")
F3 = ("AAA-00002", "M365 F3 ShrdSvr ALNG SubsVL MVL PerUsr", "100", "ANN", "90.00")
SERVER = ("AAA-00003", "Win Server DC Core ALNG LicSAPk MVL 2Lic", "16", "ANN", "120.00")
UNKNOWN = ("ZZZ-99999", "=1+1 iets onbekends", "5", "MON", "10.00")
"""Made-up lines: kept, above the maximum and the lock, kept, above the maximum, in no book."""


def invoice(number: str, *rows: tuple[str, str, str, str, str], **more: Any) -> Document:
    """A made-up invoice of 1 June 2026."""
    held: dict[str, Any] = {
        "kind": DocumentKind.INVOICE,
        "id": number,
        "source": "",
        "sha256": "",
        "issued_on": date(2026, 6, 1),
        "currency": "EUR",
        "seller": SELLER,
        "buyer": BUYER,
        "order_reference": "PO-2026-17",
        "buyer_reference": "BR-1",
        "due_on": date(2026, 7, 1),
        "lines": lines(*rows),
    }
    return Document(**{**held, **more})


@dataclass(frozen=True)
class Stage:
    """A folder with a price book, an enrolment and documents."""

    folder: Path

    def keep(self, name: str, document: Document) -> Path:
        """Write a document as its name says: UBL, or our own table."""
        data = write(document) if name.endswith(".xml") else own.write(document, made_up=True)
        return self.put(name, data)

    def put(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def options(self, *files: Path, **more: Any) -> Options:
        held = Options(
            files=files or (self.folder / "documents",),
            framework=None,
            books=(self.folder / "book.csv",),
            book_profile=None,
            enrolment=self.folder / "enrolment.toml",
            profile=None,
            on=ON,
            declared_months=None,
            form=False,
        )
        return replace(held, **more)

    def asked(self, *files: Path, **more: Any) -> Asked:
        return read(self.options(*files, **more), "nl")

    def words(self, *files: str) -> list[str]:
        """The words of a call of `raamwerk check` in this folder."""
        by = ["--book", "book.csv", "--enrolment", "enrolment.toml", "--on", ON.isoformat()]
        return ["check", *(files or ("documents",)), *by]


def stage(folder: Path) -> Stage:
    """A folder with an invoice that asks too much, one that passes, and a quote."""
    made = Stage(folder)
    made.put("book.csv", BOOK.encode())
    made.put("enrolment.toml", ENROLMENT.encode())
    made.keep("documents/dear.xml", invoice("2026-0117", E3_TOO_DEAR, F3, SERVER, UNKNOWN))
    made.keep("documents/good.xml", invoice("2026-0118", E3))
    offered = lines(E3, F3, amount=["19902.00", "9000.00"])
    quote = invoice("Q-7", kind=DocumentKind.QUOTE, due_on=None, lines=offered)
    made.keep("documents/quote.csv", replace(quote, valid_until=date(2026, 12, 31)))
    return made


@dataclass
class Run:
    """What one pass over the documents gave."""

    asked: Asked
    tally: Tally
    worst: Worst
    parts: list[CheckedDocument]
    done: list[Done]

    def of(self, number: str) -> Done:
        """The document with a number."""
        return next(each for each in self.done if each.summary.document.id == number)


def run(asked: Asked, *, also_passed: bool = True) -> Run:
    """Check what was asked, and keep everything."""
    tally = Tally(left_out=tuple(path.name for path in asked.left_out))
    worst = Worst(100, 100, also_passed=also_passed)
    gathering, parts, done = Gathering(100), [], []
    for batch in check(asked.files, asked.held, form=asked.options.form):
        tally.batch(batch)
        for found in batch.documents:
            parts.append(found)
            whole = gathering.add(found)
            if whole is not None:
                done.append(whole)
                tally.add(whole.summary)
                worst.offer(whole)
    return Run(asked, tally, worst, parts, done)


def plain(texts: Iterable[str] | str) -> str:
    """Text without the blanks that never break, and without colours."""
    import click  # noqa: PLC0415 - only here

    text = texts if isinstance(texts, str) else "\n".join(texts)
    return click.unstyle(text).replace("\N{NO-BREAK SPACE}", " ")
