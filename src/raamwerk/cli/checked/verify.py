"""A receipt made again: the same inputs found by their hashes, the same check, and what differs."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from raamwerk import __version__
from raamwerk.cli.book import BESIDE
from raamwerk.cli.checked import asked as asking
from raamwerk.cli.checked.found import Finder
from raamwerk.cli.checked.outputs import run
from raamwerk.cli.checked.receipt_output import ReceiptOutput
from raamwerk.core.checking.again import changes, differences
from raamwerk.core.errors import Problem
from raamwerk.core.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from raamwerk.core.checking.receipt import Input, Receipt, Result
    from raamwerk.core.rule import Language


class Verification:
    """What came of making a receipt again.

    Args:
        receipt: the receipt.
        searched: folders and files to look for its inputs in.
        language: of what is said on the way.
    """

    def __init__(self, receipt: Receipt, searched: Sequence[Path], language: Language) -> None:
        self._receipt = receipt
        self._language: Language = language
        self._finder = Finder(searched)
        self.lacking = tuple(self._lacking())
        self.changes = tuple(changes(receipt, __version__, pl.__version__, RULES))
        self.differences = () if self.lacking else tuple(self._differences())

    def _wanted(self) -> Iterator[tuple[str, str, str]]:
        """Part, name and hash of every file that the check was made of."""
        for each in self._receipt.inputs:
            yield each.part, each.name, each.sha256
        for result in self._receipt.results:
            if result.sha256:
                yield "document", result.name, result.sha256

    def _lacking(self) -> Iterator[Problem]:
        """The inputs that changed or are gone."""
        for part, name, sha256 in self._wanted():
            if self._finder.find(name, sha256) is not None:
                continue
            other = self._finder.other(name)
            if other is None:
                yield Problem(
                    name, "receipt.input-gone", {"name": name, "part": part, "sha256": sha256}
                )
            else:
                facts = {"name": name, "part": part, "found": str(other), "sha256": sha256}
                yield Problem(name, "receipt.input-changed", facts)

    def _differences(self) -> Iterator[Problem]:
        """What comes out differently when the check is made again."""
        with self._staged() as options:
            now = self._again(options)
        yield from differences(self._receipt, now)

    def _again(self, options: asking.Options) -> Receipt:
        read = asking.read(options, self._language)
        output = ReceiptOutput(read, None, self._language)
        run(read, [output], self._language)
        if output.receipt is None:
            raise RuntimeError
        return output.receipt

    @contextmanager
    def _staged(self) -> Iterator[asking.Options]:
        """The inputs under the names that they had, wherever and under whatever name they are now."""
        with tempfile.TemporaryDirectory() as folder:
            yield self._options(Path(folder))

    def _options(self, folder: Path) -> asking.Options:
        receipt = self._receipt
        files = tuple(
            self._document(each, folder / f"document-{place}")
            for place, each in enumerate(receipt.results)
        )
        books: list[Path] = []
        parts: dict[str, Path] = {}
        for place, each in enumerate(receipt.inputs):
            if each.part == "book-profile":
                beside = books[-1].with_suffix(BESIDE).name
                self._put(each, books[-1].parent, beside)
            elif each.part == "book":
                books.append(self._put(each, folder / f"input-{place}"))
            else:
                parts[each.part] = self._put(each, folder / f"input-{place}")
        framework = parts.get("framework")
        return asking.Options(
            files=files,
            framework=str(framework) if framework else receipt.named,
            books=tuple(books),
            book_profile=None,
            enrolment=parts.get("enrolment"),
            profile=parts.get("profile"),
            on=receipt.on,
            declared_months=receipt.declared_months,
            form=receipt.form,
        )

    def _document(self, result: Result, folder: Path) -> Path:
        if not result.sha256:
            return folder / Path(result.name).name
        return self._placed(result.name, result.sha256, folder, Path(result.name).name)

    def _put(self, each: Input, folder: Path, name: str | None = None) -> Path:
        return self._placed(each.name, each.sha256, folder, name or Path(each.name).name)

    def _placed(self, name: str, sha256: str, folder: Path, as_name: str) -> Path:
        """A link to a file under its former name; a copy where links cannot be made."""
        found, place = self._finder.find(name, sha256), folder / as_name
        folder.mkdir(parents=True, exist_ok=True)
        if found is not None:
            try:
                place.symlink_to(found.resolve())
            except OSError:
                shutil.copyfile(found, place)
        return place
