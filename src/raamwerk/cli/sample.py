"""`raamwerk sample`: a folder of made-up books, enrolments and documents to practise on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from raamwerk.cli import files
from raamwerk.cli.language import both
from raamwerk.cli.options import FILE, lang_option
from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from raamwerk.core.rule import Language

KINDS: Final = ("demo", "every-fault", "enrolments", "books", "trap-books")
_SEED: Final = 1


@click.command(
    help=both(
        "Maak een map met verzonnen prijsboeken, inschrijvingen, offertes, bestellingen en facturen om mee te "
        "oefenen. Er zitten fouten in; planted.csv zegt welke. Hetzelfde getal geeft dezelfde bestanden.",
        "Make a folder of made-up price books, enrolments, quotes, orders and invoices to practise on. There are "
        "faults in them; planted.csv says which. The same number gives the same files.",
    ),
    epilog=both(
        "Wat hier eerder is gemaakt, wordt vervangen; al het andere blijft staan, en dan wordt er niets geschreven.",
        "What was made here before is replaced; anything else is kept, and then nothing is written.",
    ),
)
@click.argument("folder", type=FILE, metavar="MAP")
@click.option(
    "--what",
    type=click.Choice(KINDS),
    default=KINDS[0],
    help=both(
        f"Wat er wordt gemaakt: {', '.join(KINDS)}; demo zonder deze optie.",
        f"What is made: {', '.join(KINDS)}; demo without this option.",
    ),
)
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=_SEED,
    metavar="GETAL",
    help=both(
        f"Een ander getal geeft andere bestanden; {_SEED} zonder deze optie.",
        f"Another number gives other files; {_SEED} without this option.",
    ),
)
@lang_option
def command(*, folder: Path, what: str, seed: int, language: Language) -> None:
    """Make a folder of samples and say what can be done with it."""
    made = make(folder, what, seed)
    click.echo(_SAID[language].format(count=made, folder=folder, seed=seed))
    for line in _NEXT[what]:
        click.echo(f"  {line.format(folder=_quoted(folder))}")


def make(folder: Path, what: str = KINDS[0], seed: int = _SEED) -> int:
    """Write a sample in a folder, in place of what was made there before; how many files it has.

    Args:
        folder: made if it is not there.
        what: one of `KINDS`.
        seed: the same seed gives the same files.

    Raises:
        Refused: `sample.not-ours`, `sample.not-a-folder`, `sample.manifest` or `file.not-writable`; nothing
            was written then, unless a disk failed halfway.
    """
    from raamwerk import __version__  # noqa: PLC0415 - not for `--help`
    from raamwerk.samples import manifest  # noqa: PLC0415 - the same
    from raamwerk.samples.offer import OFFERS  # noqa: PLC0415 - the same

    if folder.exists() and not folder.is_dir():
        raise Refused("sample.not-a-folder", path=str(folder))
    kept = folder / manifest.NAME
    before = manifest.read(files.contents(kept)) if kept.exists() else {}
    made = OFFERS[what](seed)
    _refuse_others(folder, [*made, *([] if before else [manifest.NAME])], before)
    for name in before.keys() - made.keys():
        if _is_ours(folder / name, before[name]):
            (folder / name).unlink()
    made = {**made, manifest.NAME: manifest.written(made, what, seed, __version__)}
    _keep(folder, made)
    return len(made)


def _refuse_others(folder: Path, names: list[str], before: Mapping[str, str]) -> None:
    """Stop at the first file that stands in the way and was not written here, or was changed since."""
    for name in names:
        path = folder / name
        for above in path.relative_to(folder).parents[:-1]:
            if _stands(folder / above) and not _is_folder(folder / above):
                raise Refused("sample.not-ours", folder=str(folder), name=above.as_posix())
        if _stands(path) and not _is_ours(path, before.get(name)):
            raise Refused("sample.not-ours", folder=str(folder), name=name)


def _stands(path: Path) -> bool:
    """Whether there is anything of that name, a link to nowhere too."""
    return path.is_symlink() or path.exists()


def _is_folder(path: Path) -> bool:
    """Whether it is a folder itself; what a link leads to is not ours to write in."""
    return path.is_dir() and not path.is_symlink()


def _is_ours(path: Path, digest: str | None) -> bool:
    from raamwerk.samples import manifest  # noqa: PLC0415 - not for `--help`

    plain = path.is_file() and not path.is_symlink()
    return plain and digest == manifest.digest(files.contents(path))


def _keep(folder: Path, made: Mapping[str, bytes]) -> None:
    for name, data in made.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Refused(
                "file.not-writable", path=str(path.parent), reason=error.strerror
            ) from error
        files.keep(path, data)


def _quoted(folder: Path) -> str:
    """A path as a shell takes it."""
    said = folder.as_posix()
    return f"'{said}'" if any(sign in said for sign in " '\"$&;()*?") else said


_SAID: Final = {
    "nl": "{count} bestanden gemaakt in {folder}. Alles is verzonnen, ook de prijzen (getal {seed}). Probeer:",
    "en": "Made {count} files in {folder}. All of it is made up, prices too (number {seed}). Try:",
}
_CHECK: Final = (
    "raamwerk check {folder}/documents --framework gt-microsoft-2 --book {folder}/book.csv"
    " --enrolment {folder}/enrolment.toml"
)
_DEMO: Final = (
    _CHECK,
    "raamwerk validate {folder}/documents",
    "raamwerk enrolment show {folder}/enrolment.toml",
    "raamwerk price AAA-00001 --on 2026-06-01 --book {folder}/book.csv",
    "raamwerk pricebook compare {folder}/book.csv {folder}/book-corrected.csv",
    "raamwerk pricebook check {folder}/price-list/prijslijst.xlsx",
    (
        "raamwerk check {folder}/quote/offerte.xlsx --profile {folder}/quote/offerte.profile.toml"
        " --book {folder}/book.csv --enrolment {folder}/enrolment.toml"
    ),
)
_NEXT: Final = {
    "demo": _DEMO,
    "every-fault": _DEMO[:2],
    "enrolments": (
        "raamwerk enrolment show {folder}/GM0014-8500002/enrolment.toml",
        "raamwerk validate {folder}/GM0014-8500002/documents",
    ),
    "books": ("raamwerk pricebook compare {folder}/book.csv {folder}/book-corrected.csv",),
    "trap-books": (
        "raamwerk pricebook check {folder}/two-prices.csv",
        "raamwerk pricebook check {folder}/mixed-decimals.csv",
    ),
}
