"""`raamwerk plan event`: what a price event does to one participant, given its locks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import click

from raamwerk.cli.exits import Exit
from raamwerk.cli.language import both
from raamwerk.cli.options import DAY, FILE
from raamwerk.cli.plan.options import enrolment_options
from raamwerk.core.errors import Refused
from raamwerk.core.money import amount, decimal
from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from raamwerk.cli.plan.asked import Asked
    from raamwerk.cli.report.model import Report, Section, Value
    from raamwerk.core.planning.forecast.change import PriceChange
    from raamwerk.core.planning.forecast.event import Effect, Effects
    from raamwerk.core.rule import Language

WORDS: Final[dict[str, Sentence]] = {
    "title": Sentence(nl="Wat een prijswijziging doet", en="What a price change does"),
    "saved": Sentence(
        nl="houdt de bescherming tegen, tot {last}", en="kept away by the protection, to {last}"
    ),
    "exposed": Sentence(
        nl="komt erbij in de {years} jaar na {last}", en="added in the {years} years after {last}"
    ),
    "yearly": Sentence(
        nl="per vol jaar na het einde, bij de aantallen van dan",
        en="a whole year after the end, at the quantities of then",
    ),
    "unknown": Sentence(
        nl="effecten onbekend: er ontbreekt een prijs of aantal",
        en="effects unknown: a price or quantity is missing",
    ),
    "held": Sentence(nl="Wat de deelnemer heeft", en="What the participant holds"),
    "held-text": Sentence(
        nl="De wijziging is als verhouding over de beschermde prijs genomen. Voor een vastgelegde prijs verandert er tot het einde niets.",
        en="The change is taken as a ratio over the protected price. A locked price does not move before the end.",
    ),
    "free": Sentence(
        nl="Nog niet besteld, dus zonder vastgelegde prijs", en="Not ordered yet, so without a lock"
    ),
    "free-text": Sentence(
        nl="Wie deze artikelen na de wijziging voor het eerst bestelt, legt dan pas een prijs vast; het maximum van het framework blijft de bovengrens.",
        en="Who orders these for the first time after the change locks a price only then; the framework's maximum stays the most.",
    ),
    "nothing": Sentence(
        nl="Gaat over geen artikel van de prijsboeken: {products}.",
        en="About no part number of the price books: {products}.",
    ),
    "h-part": Sentence(nl="Artikel", en="Part number"),
    "h-name": Sentence(nl="Naam", en="Name"),
    "h-change": Sentence(nl="Wijziging", en="Change"),
    "h-since": Sentence(nl="Vanaf", en="From"),
    "h-certainty": Sentence(nl="Prijs", en="Price"),
    "h-saved": Sentence(nl="Tegengehouden", en="Kept away"),
    "h-exposed": Sentence(nl="Erbij na einde", en="Added after the end"),
    "h-yearly": Sentence(nl="Per jaar daarna", en="A year after"),
}
_YEARS: Final = 3


@click.command(
    "event",
    help=both(
        "Wat een prijswijziging met een deelnemer doet, gegeven de vastgelegde prijzen: uit een bestand met "
        "aankondigingen, of een die u zelf noemt.",
        "What a price change does to a participant, given its locked prices: from a file of announcements, or "
        "one that you name.",
    ),
)
@enrolment_options
@click.option(
    "--changes",
    type=FILE,
    metavar="BESTAND",
    help=both("Aankondigingen als CSV of XLSX.", "Announcements as CSV or XLSX."),
)
@click.option(
    "--product",
    metavar="NAAM",
    help=both(
        "Waar de wijziging over gaat: product, familie of artikelnummer.",
        "What the change is about: product, family or part number.",
    ),
)
@click.option(
    "--percent",
    metavar="GETAL",
    help=both("Hoeveel procent erbij, als 8.3.", "How many per cent on top, as 8.3."),
)
@click.option(
    "--since",
    type=DAY,
    metavar="DATUM",
    help=both("De eerste dag van de wijziging.", "The first day of the change."),
)
def command(
    *,
    file: Path,
    framework: str | None,
    books: tuple[Path, ...],
    profile: Path | None,
    on: date,
    changes: Path | None,
    product: str | None,
    percent: str | None,
    since: date | None,
    xlsx: Path | None,
    html: Path | None,
    pdf: Path | None,
    as_json: bool,
    language: Language,
) -> Exit:
    """Tell what changes do; unknown where an effect cannot be told."""
    from raamwerk.cli.plan.asked import asked  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.plan.outputs import write_files  # noqa: PLC0415 - the same
    from raamwerk.cli.report.page import write_page  # noqa: PLC0415 - the same
    from raamwerk.core.planning.forecast.after import Rise  # noqa: PLC0415 - the same
    from raamwerk.core.planning.forecast.event import effects  # noqa: PLC0415 - the same
    from raamwerk.core.planning.forecast.forecast import forecast  # noqa: PLC0415 - the same

    said = _changes(changes, product, percent, since)
    held = asked(file, framework, books, profile=profile, on=on, language=language)
    still = Rise(name="still", share=0)
    found = forecast(held.enrolment, held.framework, held.books, on, [still], years=_YEARS)
    out = effects(found, held.books, said)
    report = _report(held, out, found.horizon.last)
    if as_json:
        click.echo(_as_json(out))
    else:
        write_page(report)
    write_files(report, xlsx=xlsx, html=html, pdf=pdf)
    return Exit.UNKNOWN if any(each.exposed is None for each in out.held) else Exit.PASS


def _changes(
    path: Path | None, product: str | None, percent: str | None, since: date | None
) -> tuple[PriceChange, ...]:
    """The changes of the call.

    Raises:
        Refused: `event.nothing` where it names none, or only half of one.
    """
    from raamwerk.cli import files  # noqa: PLC0415 - not for `--help`
    from raamwerk.core.planning.forecast.change import PriceChange  # noqa: PLC0415 - the same
    from raamwerk.formats.price_change import MOST, read  # noqa: PLC0415 - the same

    found = () if path is None else read(files.contents(path, most=16_000_000), path.name).changes
    parts = (product, percent, since)
    if product is None or percent is None or since is None:
        if path is None or any(part is not None for part in parts):
            raise Refused("event.nothing")
        return found
    whole = 100_000_000
    new = whole + amount(percent.removesuffix("%").replace(",", "."))
    if not 0 < new < MOST * whole:
        raise Refused("price-change.beyond", product=product)
    return (*found, PriceChange(product=product, since=since, new=new, old=whole))


def _say(word: str, language: Language, **facts: str) -> str:
    return WORDS[word].fill(language, facts)


def _sum(values: list[int | None]) -> int:
    return sum(value for value in values if value is not None)


def _report(held: Asked, out: Effects, end: date) -> Report:
    from raamwerk.cli import show  # noqa: PLC0415 - not for `--help`
    from raamwerk.cli.plan import outputs  # noqa: PLC0415 - the same
    from raamwerk.cli.report.model import Figure, Report, money  # noqa: PLC0415 - the same

    language, last = held.language, show.day(end, held.language)
    saved, exposed, yearly = (
        money(_sum([getattr(each, name) for each in out.held]), language)
        for name in ("saved", "exposed", "yearly")
    )
    figures = [
        Figure(saved, _say("saved", language, last=last), "pass"),
        Figure(exposed, _say("exposed", language, last=last, years=str(_YEARS)), "breach"),
        Figure(yearly, _say("yearly", language)),
    ]
    unknown = sum(each.exposed is None for each in out.held)
    if unknown:
        figures.append(Figure(str(unknown), _say("unknown", language), "unknown"))
    return Report(
        title=_say("title", language),
        by=outputs.about(held),
        figures=tuple(figures),
        sections=_sections(out, language),
        on=held.on,
        language=language,
        footer=outputs.footer(language),
    )


def _sections(out: Effects, language: Language) -> tuple[Section, ...]:
    from raamwerk.cli.report.model import Column, Section, Table  # noqa: PLC0415 - not for `--help`

    heads = [
        ("part", "text"), ("name", "text"), ("change", "ratio"), ("since", "date"),
        ("certainty", "text"), ("saved", "money"), ("exposed", "money"), ("yearly", "money"),
    ]  # fmt: skip
    columns = tuple(Column(_say(f"h-{name}", language), kind) for name, kind in heads)  # type: ignore[arg-type]
    rows = tuple(_row(each, language) for each in out.held)
    title, free = _say("held", language), _say("free", language)
    found = [
        Section(title, (_say("held-text", language),), None, Table(title, columns, rows)),
    ]
    if out.not_held:
        listed = tuple((part, _ratio(each), each.since) for each, part in out.not_held)
        few = (columns[0], columns[2], columns[3])
        found.append(Section(free, (_say("free-text", language),), None, Table(free, few, listed)))
    if out.about_nothing:
        products = ", ".join(sorted({each.product for each in out.about_nothing}))
        found.append(Section("-", (_say("nothing", language, products=products),)))
    return tuple(found)


def _row(each: Effect, language: Language) -> tuple[Value, ...]:
    from raamwerk.cli.plan.forecast_words import CERTAINTY  # noqa: PLC0415 - not for `--help`

    return (
        each.part_number,
        each.name,
        _ratio(each.change),
        each.change.since,
        CERTAINTY[each.certainty.value].fill(language, {}),
        each.saved,
        each.exposed,
        each.yearly,
    )


def _ratio(change: PriceChange) -> int:
    """The rise in millionths, cut to a hundredth of a per cent for the eye."""
    return (change.new - change.old) * 10_000 // change.old * 100


def _as_json(out: Effects) -> str:
    def text(micro: int | None) -> str | None:
        return None if micro is None else str(decimal(micro))

    held: list[dict[str, Any]] = [
        {
            "part_number": each.part_number,
            "product": each.change.product,
            "since": each.change.since.isoformat(),
            "ratio": [each.change.new, each.change.old],
            "source": each.change.source,
            "certainty": each.certainty.value,
            "saved_months": each.saved_months,
            "saved": text(each.saved),
            "exposed_months": each.exposed_months,
            "exposed": text(each.exposed),
            "yearly": text(each.yearly),
        }
        for each in out.held
    ]
    free = [{"part_number": part, "product": each.product} for each, part in out.not_held]
    rest = sorted({each.product for each in out.about_nothing})
    return json.dumps(
        {"held": held, "not_held": free, "about_nothing": rest}, ensure_ascii=False, indent=1
    )
