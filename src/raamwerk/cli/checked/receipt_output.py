"""The receipt of a check, made on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from raamwerk import __version__
from raamwerk.cli import clock
from raamwerk.cli.checked.asked import sha256
from raamwerk.cli.files import keep
from raamwerk.core.checking.receipt import Digest, Input, Receipt, Result, rule_sha256
from raamwerk.core.errors import Refused
from raamwerk.core.rules import RULES
from raamwerk.formats import receipt as receipts

if TYPE_CHECKING:
    from pathlib import Path

    from raamwerk.checks import CheckedDocument
    from raamwerk.cli.checked.asked import Asked
    from raamwerk.cli.checked.summary import Done
    from raamwerk.cli.checked.tally import Tally
    from raamwerk.core.rule import Language
    from raamwerk.formats.bulk import FileRead


class ReceiptOutput:
    """Hashes every document as it is judged, and writes the receipt at the end.

    Args:
        asked: the check.
        path: of the receipt; None to make it only (`receipt`).
    """

    most_lines: Final = 0

    def __init__(self, asked: Asked, path: Path | None, language: Language) -> None:
        del language  # a receipt has no words
        self._asked = asked
        self._path = path
        self._digest = Digest()
        self._sha256 = ""
        self._rules: set[str] = set()
        self._results: dict[Path, Result] = {}
        self.receipt: Receipt | None = None

    def part(self, found: CheckedDocument) -> None:
        """Hash the verdicts of a document or part."""
        form = found.form
        said = () if form is None else (form.verdict.value, *form.fatal, *form.warnings)
        self._digest.add(found.judged, found.index, said)
        self._sha256 = found.document.sha256 or self._sha256
        self._rules |= set(found.judged.rules)

    def whole(self, done: Done) -> None:
        """Keep the hash of a whole document."""
        path = done.summary.path
        digest = self._sha256 or _reached(path)
        self._results[path] = Result(str(path), digest, self._digest.hexdigest())
        self._digest, self._sha256 = Digest(), ""

    def end(self, tally: Tally) -> None:
        """Write the receipt."""
        for file in tally.unread:
            self._results.setdefault(file.path, _unread(file))
        self.receipt = self._made(tally)
        if self._path is not None:
            keep(self._path, receipts.write(self.receipt))

    def _made(self, tally: Tally) -> Receipt:
        held, options = self._asked.held, self._asked.options
        inputs = (Input(part, str(each.path), each.sha256) for part, each in self._asked.inputs)
        in_order = (self._results.get(path) for path in self._asked.files)
        return Receipt(
            made_at=clock.now(),
            program=__version__,
            engine=pl.__version__,
            framework=held.framework.id,
            framework_sha256=held.framework.sha256,
            named=options.framework,
            on=held.on,
            declared_months=held.declared_months,
            form=options.form,
            inputs=tuple(inputs),
            rules={name: rule_sha256(RULES[name]) for name in sorted(self._rules)},
            rule_sets=tuple(f"{s.id} {s.version}" for s in tally.rule_sets.values()),
            results=tuple(result for result in in_order if result is not None),
        )


def _unread(file: FileRead) -> Result:
    code = file.refusal.code if file.refusal else ""
    return Result(str(file.path), _reached(file.path), code)


def _reached(path: Path) -> str:
    """The hash of a file; "" where it cannot be reached, which is then its result."""
    try:
        return sha256(path)
    except Refused:
        return ""
