"""Price books for the doors: `--book FILE`, read with the profile beside it or the one given."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, TypeVar

import click

from raamwerk.cli import files
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE
from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from raamwerk.core.pricebook.entry import PriceBook
    from raamwerk.core.rule import Language
    from raamwerk.formats.pricelist.intake import Intake
    from raamwerk.formats.pricelist.profile import Profile

F = TypeVar("F", bound="Callable[..., object]")

SETTING: Final = "RAAMWERK_BOOK"
MOST: Final = 64_000_000
EURO: Final = "EUR"
BESIDE: Final = ".profile.toml"
"""`prijzen.xlsx` is read with `prijzen.profile.toml` where that stands beside it."""


def book_option(function: F) -> F:
    """`--book FILE`, repeatable, or the setting; the function gets `books: tuple[Path, ...]`."""
    option = click.option(
        "--book",
        "books",
        type=FILE,
        multiple=True,
        required=True,
        envvar=SETTING,
        show_envvar=True,
        metavar="BESTAND",
        help=both(
            f"Een prijsboek; herhaal voor meer, of zet er meer in de instelling met '{os.pathsep}'.",
            f"A price book; repeat for more, or put more in the setting with '{os.pathsep}'.",
        ),
    )
    return option(function)


def profile_option(function: F) -> F:
    """`--profile FILE`; the function gets `profile: Path | None`."""
    option = click.option(
        "--profile",
        type=FILE,
        metavar="BESTAND",
        help=both(
            "Hoe het bestand te lezen; anders NAAM.profile.toml ernaast, of het eigen formaat.",
            "How to read the file; without it NAME.profile.toml beside it, or our own format.",
        ),
    )
    return option(function)


def take_in(
    path: Path,
    profile: Path | None = None,
    *,
    framework: str | None = None,
    published: date | None = None,
    previous: Sequence[PriceBook] = (),
    confirmed: Sequence[int] = (),
) -> Intake:
    """A price list of a file, every row judged.

    Raises:
        Refused: where the file or the profile cannot be read, or `pricebook.not-euro`: every amount
            that a door shows is in euros (P-6, O-9), and nothing is converted.
    """
    from raamwerk.formats.pricelist.read import read  # noqa: PLC0415 - not for `--help`

    data = files.contents(path, most=MOST)
    intake = read(
        data,
        path.name,
        _profile(path, profile, data),
        framework=framework,
        published=published,
        previous=previous,
        confirmed=confirmed,
    )
    if intake.book.currency != EURO:
        raise Refused("pricebook.not-euro", name=path.name, currency=intake.book.currency)
    return intake


def profile_path(path: Path, given: Path | None, data: bytes) -> Path | None:
    """The profile that a price list is read with: the one given, or the one beside it."""
    from raamwerk.formats.pricelist import own  # noqa: PLC0415 - not for `--help`

    beside = path.with_suffix(BESIDE)
    if given is None and (own.is_own(data) or not beside.is_file()):
        return None
    return given or beside


def _profile(path: Path, given: Path | None, data: bytes) -> Profile | None:
    found = profile_path(path, given, data)
    if found is None:
        return None
    from raamwerk.formats.pricelist.profile import read_profile  # noqa: PLC0415 - only with one

    return read_profile(files.contents(found, most=MOST), found.name)


def books_of(
    paths: Sequence[Path], profile: Path | None, language: Language
) -> tuple[PriceBook, ...]:
    """Books to answer from, of one framework and currency; rows that are left out are told.

    Raises:
        Refused: `price.several-frameworks`, or where a file cannot be read.
    """
    intakes = [take_in(path, profile) for path in paths]
    for intake in intakes:
        tell(intake, language)
    books = tuple(intake.book for intake in intakes)
    kinds = {f"{book.framework} ({book.currency})" for book in books}
    if len(kinds) > 1:
        raise Refused("price.several-frameworks", frameworks=", ".join(sorted(kinds)))
    return books


def tell(intake: Intake, language: Language) -> None:
    """Say on the error stream how many rows of a list wait for a person and are not used."""
    left = len(intake.refused) + len(intake.conflicting) + len(intake.suspect)
    if left:
        name = intake.book.name
        click.echo(
            f"{name}: {left} rijen niet gebruikt; zie: raamwerk pricebook check {name}"
            if language == "nl"
            else f"{name}: {left} rows not used; see: raamwerk pricebook check {name}",
            err=True,
        )
