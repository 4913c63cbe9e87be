"""`raamwerk cases`: readable cases, those shipped or a person's own, each expectation held against what comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import files
from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, json_option, lang_option

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from raamwerk.core.checking.case import Answer, Case
    from raamwerk.core.rule import Language

MOST: Final = 4_000_000
"""Bytes; a case that a person can read is far below it."""


@click.command(
    help=both(
        "Draai leesbare voorbeeldgevallen: die van Raamwerk zelf, of de bestanden en mappen (.toml) die u noemt. "
        "Elk geval zegt wat het verwacht; komt er iets anders uit, dan staat erbij wat en waarom.",
        "Run readable example cases: those of Raamwerk itself, or the files and folders (.toml) that you name. "
        "Each case says what it expects; where something else comes out, it is told what and why.",
    ),
    epilog=both(
        "Einde met 0: alles komt uit; 1: iets komt niet uit; 2: een geval is niet te lezen.",
        "Exit code 0: all as expected; 1: something is not; 2: a case cannot be read.",
    ),
)
@click.argument("paths", nargs=-1, type=FILE, metavar="[MAP OF BESTAND]...")
@click.option(
    "--also",
    multiple=True,
    metavar="BESTAND",
    help=both(
        "Ken ook deze raamovereenkomst, uit een bestand; kan vaker.",
        "Know this framework too, from a file; can be repeated.",
    ),
)
@json_option
@lang_option
def command(
    *, paths: tuple[Path, ...], also: tuple[str, ...], as_json: bool, language: Language
) -> Exit:
    """Run cases and tell which expectations hold."""
    from raamwerk.cli import cases_page  # noqa: PLC0415 - loads what rules need, not for `--help`

    write = cases_page.write_json if as_json else cases_page.write_case
    held = failed = number = 0
    for case, answers in _answered(paths, also):
        write(case, answers, language)
        wrong = sum(not answer.agrees for answer in answers)
        held, failed, number = held + len(answers) - wrong, failed + wrong, number + 1
    if not as_json:
        cases_page.write_sum(number, held, failed, language)
    return Exit.BREACH if failed else Exit.PASS


def _answered(
    paths: tuple[Path, ...], also: tuple[str, ...]
) -> Iterator[tuple[Case, tuple[Answer, ...]]]:
    from raamwerk.core.checking.answer import answers  # noqa: PLC0415 - loads Polars
    from raamwerk.core.rules import RULES  # noqa: PLC0415 - the same
    from raamwerk.formats.case.read import read  # noqa: PLC0415 - the same
    from raamwerk.formats.framework import load, shipped  # noqa: PLC0415 - not for `--help`

    frameworks = (*shipped(), *(load(path) for path in also))
    cases = [read(data, name, rules=list(RULES)) for name, data in _contents(paths)]
    for case in cases:
        yield case, answers(case, frameworks, RULES)


def _contents(paths: tuple[Path, ...]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every case file; all are read before the first is run."""
    from raamwerk.cli.paths import meant  # noqa: PLC0415 - not for `--help`
    from raamwerk.formats.case.read import shipped  # noqa: PLC0415 - the same

    if not paths:
        yield from shipped()
        return
    for path in meant(paths, {".toml"}).files:
        yield str(path), files.contents(path, most=MOST)
