"""What a case expects: `expect` on a line, on a document, and `[expect]` for dates and prices."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from raamwerk.core.checking.case import NOT_JUDGED, About, Question
from raamwerk.core.money import decimal
from raamwerk.core.rule import Outcome
from raamwerk.formats import value
from raamwerk.formats.case.document import exact
from raamwerk.formats.toml.section import nearest, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from raamwerk.formats.toml.section import Section

OUTCOMES: Final = {
    "voldoet": Outcome.PASS.value,
    "wijkt af": Outcome.BREACH.value,
    "onbekend": Outcome.UNKNOWN.value,
    "niet van toepassing": Outcome.NOT_APPLICABLE.value,
    "niet getoetst": NOT_JUDGED,
    **{outcome.value: outcome.value for outcome in Outcome},
    NOT_JUDGED: NOT_JUDGED,
}
"""The words for an outcome, Dutch and English, and the outcome that they stand for."""

NONE: Final = "none"
"""Written where the expected answer is that there is none."""


def of_row(
    section: Section, rules: Sequence[str], *, document: int, line: int | None = None
) -> Iterator[Question]:
    """What is expected of a line (or of a document as a whole): outcomes by rule, and euros at stake."""
    outcomes = section.table("expect", '{ "price.above-maximum" = "breach" }', required=False)
    for rule in outcomes.values if outcomes else ():
        said = _outcome(outcomes, rule, rules) if outcomes else None
        if outcomes and said:
            yield Question(
                where=_where(outcomes, rule),
                about=About.VERDICT,
                expected=said,
                name=rule,
                document=document,
                line=line,
            )
    yield from _effects(section, rules, document, line)


def _outcome(outcomes: Section, rule: str, rules: Sequence[str]) -> str | None:
    """The outcome that is expected of a rule; an unknown rule or word is reported."""
    said = outcomes.text(rule, '"pass"')
    if said is None or not _known(outcomes, rule, rules):
        return None
    if said not in OUTCOMES:
        outcomes.report(rule, "case.unknown-word", found=said, instead=nearest(said, OUTCOMES))
    return OUTCOMES.get(said)


def _effects(
    section: Section, rules: Sequence[str], document: int, line: int | None
) -> Iterator[Question]:
    effects = section.table("effect", '{ "price.above-maximum" = 6.00 }', required=False)
    for rule in effects.values if effects else ():
        if effects is None or not _known(effects, rule, rules):
            continue
        micro = exact(effects, rule, effects.number(rule, "6.00"))
        if micro is not None:
            yield Question(
                where=_where(effects, rule),
                about=About.EFFECT,
                expected=f"{decimal(micro)}",
                name=rule,
                document=document,
                line=line,
            )


def _known(section: Section, rule: str, rules: Sequence[str]) -> bool:
    if rule in rules:
        return True
    section.report(rule, "case.unknown-rule", found=rule, instead=nearest(rule, rules))
    return False


def of_case(root: Section) -> Iterator[Question]:
    """What is expected of dates, prices, frameworks and bodies."""
    section = root.table("expect", "[expect] on a line of its own", required=False)
    if section is None:
        return
    for key, about in _DATES.items():
        yield from _date(section, key, about)
    months = section.number("months", "36", required=False)
    if months is not None:
        yield _asked(section, "months", About.MONTHS, str(months))
    for remark in section.texts("remarks", '["enrolment.no-full-term-left"]'):
        yield _asked(section, "remarks", About.REMARK, remark, name=remark)
    for key, read in _TABLES.items():
        for inside in section.tables(key, f"[[expect.{key}]] on a line of its own"):
            yield from read(inside)
            inside.finish()
    section.finish()


def _date(section: Section, key: str, about: About) -> Iterator[Question]:
    if key in section.values and section.values[key] == NONE:
        section.raw(key)
        yield _asked(section, key, about, None)
        return
    day = section.day(key, "2027-05-31", required=False)
    if day is not None:
        yield _asked(section, key, about, day.isoformat())


def _framework(section: Section) -> Iterator[Question]:
    on = section.day("on", "2022-12-01")
    expected = section.text("is", '"gt-microsoft-2"')
    yield _asked(section, "is", About.FRAMEWORK, _or_none(expected), on=on)


def _price(section: Section) -> Iterator[Question]:
    part = section.text("part-number", '"AAA-00001"') or ""
    on = section.day("on", "2026-12-01")
    for key, about in (("maximum", About.MAXIMUM), ("lock", About.LOCK)):
        if section.values.get(key) == NONE:
            section.raw(key)
            yield _asked(section, key, about, None, name=part, on=on)
            continue
        micro = exact(section, key, section.number(key, "34.20", required=False))
        if micro is not None:
            yield _asked(section, key, about, f"{decimal(micro)}", name=part, on=on)


def _window(section: Section) -> Iterator[Question]:
    on = section.day("on", "2026-03-01")
    for key, about in (("opens", About.WINDOW_OPENS), ("closes", About.WINDOW_CLOSES)):
        day = section.day(key, "2026-04-02", required=False)
        if day is not None:
            yield _asked(section, key, about, day.isoformat(), on=on)


def _cover(section: Section) -> Iterator[Question]:
    on = section.day("usage-on", "2025-09-10")
    months = section.number("months", "8")
    yield _asked(section, "months", About.COVER_MONTHS, str(months), on=on)


def _forecast(section: Section) -> Iterator[Question]:
    on = section.day("on", "2026-11-23")
    until = section.day("until", "2028-01-01")
    for key, about in (("protected", About.PROTECTED), ("exposed", About.EXPOSED)):
        micro = exact(section, key, section.number(key, "123120", required=False))
        if micro is not None and until is not None:
            yield _asked(section, key, about, f"{decimal(micro)}", name=until.isoformat(), on=on)


def _cancel(section: Section) -> Iterator[Question]:
    on = section.day("usage-on", "2026-09-10")
    at, expected = section.raw("at"), _yes(section, "allowed")
    if not isinstance(at, datetime) or at.tzinfo is None:
        example = "2026-09-07T09:00:00Z"
        section.report("at", "toml.wrong-kind", key="at", found=written(at), instead=example)
        return
    yield _asked(section, "allowed", About.CANCEL, expected, on=on, at=at)


def _body(section: Section) -> Iterator[Question]:
    kind = section.text("kind", '"joint-body"') or ""
    interest = None if "interest" not in section.values else value.share(section, "interest", "55")
    yield _asked(
        section,
        "eligible",
        About.ELIGIBLE,
        _yes(section, "eligible"),
        name=kind,
        on=section.day("on", "2026-06-01"),
        share=interest,
    )


def _yes(section: Section, key: str) -> str:
    return "yes" if section.flag(key, default=True) else "no"


def _or_none(text: str | None) -> str | None:
    return None if text == NONE else text


def _where(section: Section, key: str) -> str:
    return f"line {section.document.line((*section.path, key))}"


def _asked(  # one place that knows where a key of `[expect]` stands
    section: Section,
    key: str,
    about: About,
    expected: str | None,
    *,
    name: str = "",
    on: date | None = None,
    at: datetime | None = None,
    share: int | None = None,
) -> Question:
    return Question(
        where=_where(section, key),
        about=about,
        expected=expected,
        name=name,
        on=on,
        at=at,
        share=share,
    )


_DATES: Final = {
    "participation": About.PARTICIPATION,
    "last-day": About.LAST_DAY,
    "final-window-opens": About.FINAL_OPENS,
}
_TABLES: Final = {
    "framework": _framework,
    "price": _price,
    "window": _window,
    "cover": _cover,
    "forecast": _forecast,
    "cancel": _cancel,
    "body": _body,
}
KEYS: Final = (*_DATES, *_TABLES, "months", "remarks")
"""The keys of `[expect]`."""
