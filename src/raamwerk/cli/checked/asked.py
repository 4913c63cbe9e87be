"""What a check was asked to do: by which terms, prices and enrolment, on which day, of which files."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from raamwerk.checks import Standard
from raamwerk.cli import files
from raamwerk.cli.book import MOST, profile_path, take_in, tell
from raamwerk.cli.paths import meant
from raamwerk.core.errors import Conflict, Refused
from raamwerk.formats import enrolment as enrolments
from raamwerk.formats.framework import load

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.rule import Language
    from raamwerk.formats.document_table.profile import DocumentProfile
    from raamwerk.formats.pricelist.intake import Intake

SUFFIXES: Final = (".xml", ".csv", ".tsv", ".xlsx")
"""The kinds of file that a folder is searched for."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file that decides the outcome, known by its bytes."""

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The call as it was typed.

    Args:
        files: files, folders and patterns.
        framework: an id or a file; None for that of the price books.
        books: price lists.
        book_profile: how to read them, where no profile stands beside them.
        enrolment: an enrolment file.
        profile: how to read quotes and orders that are tables.
        on: the day of the check.
        declared_months: what a price a piece covers.
        form: whether the form of e-invoices is checked.
    """

    files: tuple[Path, ...]
    framework: str | None
    books: tuple[Path, ...]
    book_profile: Path | None
    enrolment: Path | None
    profile: Path | None
    on: date
    declared_months: int | None
    form: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The call with everything read that it names, the documents apart.

    Args:
        options: the call.
        held: what the documents are held against.
        chosen: who named the framework: the person who asks, or the price books.
        books: the price lists as taken in.
        inputs: by their part in the check: `book`, `book-profile`, `enrolment`, `profile`, `framework`.
        files: to check.
        left_out: files of folders that are no documents.
    """

    options: Options
    held: Standard
    chosen: Literal["option", "book"]
    books: tuple[Intake, ...]
    inputs: tuple[tuple[str, Input], ...]
    files: tuple[Path, ...]
    left_out: tuple[Path, ...]


def read(options: Options, language: Language) -> Asked:
    """Read everything that a call names but the documents themselves.

    Raises:
        Refused: `check.other-framework` where framework, books and enrolment are not of one
            framework; `price.several-frameworks`; `check.no-files`; or what reading a file refuses.
    """
    intakes = tuple(_intake(path, options, language) for path in options.books)
    framework = _framework(options.framework, intakes)
    enrolment = _enrolment(options.enrolment, framework)
    held = Standard(
        framework=framework,
        books=tuple(intake.book for intake in intakes),
        on=options.on,
        enrolment=enrolment,
        declared_months=options.declared_months,
        profile=_profile(options.profile),
    )
    inputs = _inputs(options)
    found = meant(options.files, SUFFIXES, [each.path for _, each in inputs])
    return Asked(
        options=options,
        held=held,
        chosen="option" if options.framework else "book",
        books=intakes,
        inputs=inputs,
        files=found.files,
        left_out=found.left_out,
    )


def _intake(path: Path, options: Options, language: Language) -> Intake:
    """A price list; one that does not say for which framework it is, is for the one asked for."""
    try:
        found = take_in(path, options.book_profile)
    except Refused as refused:
        if refused.code != "profile.no-framework" or options.framework is None:
            raise
        named = load(options.framework).id
        found = take_in(path, options.book_profile, framework=named)
    tell(found, language)
    return found


def _framework(named: str | None, intakes: Sequence[Intake]) -> Framework:
    kinds = {(intake.book.framework, intake.book.currency) for intake in intakes}
    if len(kinds) > 1:
        said = ", ".join(f"{framework} ({currency})" for framework, currency in sorted(kinds))
        raise Refused("price.several-frameworks", frameworks=said)
    ((of_books, _),) = kinds
    framework = load(named or of_books)
    if framework.id != of_books:
        raise Conflict("check.other-framework", framework=framework.id, other=of_books)
    return framework


def _enrolment(path: Path | None, framework: Framework) -> Enrolment | None:
    if path is None:
        return None
    found = enrolments.read(files.contents(path), path.name)
    if found.framework != framework.id:
        raise Conflict("check.other-framework", framework=framework.id, other=found.framework)
    return found


def _profile(path: Path | None) -> DocumentProfile | None:
    if path is None:
        return None
    from raamwerk.formats.document_table.profile import (  # noqa: PLC0415 - e-invoices need none
        read_profile,
    )

    return read_profile(files.contents(path), path.name)


def _inputs(options: Options) -> tuple[tuple[str, Input], ...]:
    """Every file that decides the outcome, documents apart, each with the hash of its bytes."""
    found: list[tuple[str, Path]] = []
    for path in options.books:
        found.append(("book", path))
        profile = profile_path(path, options.book_profile, files.contents(path, most=MOST))
        if profile is not None:
            found.append(("book-profile", profile))
    if options.enrolment is not None:
        found.append(("enrolment", options.enrolment))
    if options.profile is not None:
        found.append(("profile", options.profile))
    if options.framework is not None and options.framework.endswith(".toml"):
        found.append(("framework", Path(options.framework)))
    return tuple((part, Input(path, sha256(path))) for part, path in found)


def sha256(path: Path) -> str:
    """The hash of a file's bytes, in hexadecimal.

    Raises:
        NotFound: `file.not-found`.
        Refused: `file.not-readable`.
    """
    return hashlib.sha256(files.contents(path)).hexdigest()
