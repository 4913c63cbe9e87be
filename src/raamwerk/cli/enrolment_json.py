"""An enrolment for programs: one JSON object, its shape counted by `version`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from raamwerk.cli.wording import sentence
from raamwerk.core.enrolment.lock import locks, price_day

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.enrolment.deed import Deed
    from raamwerk.core.enrolment.overview import Overview
    from raamwerk.core.rule import Language

VERSION: Final = 1


def as_json(seen: Overview, language: Language) -> str:
    """The whole calendar, past and future; days are ISO texts, `last` is the last day included."""
    ending = seen.held.ending
    document = {
        "version": VERSION,
        "on": seen.on.isoformat(),
        "enrolment": seen.enrolment.number,
        "participant": seen.enrolment.participant,
        "framework": seen.terms.framework,
        "start": seen.enrolment.start.isoformat(),
        "terms_since": _text(seen.held.participation.since),
        "last": _text(ending.last),
        "months": ending.months,
        "registered": ending.registered,
        "computed_last": _text(ending.computed),
        "remarks": [
            {
                "code": remark.code,
                "reading": remark.reading,
                "sentence": sentence(remark.code, remark.facts, language),
                "facts": dict(remark.facts),
            }
            for remark in seen.remarks
        ],
        "deeds": [_deed(deed, seen.on, language) for deed in seen.deeds],
        "locks": [_lock(part, day, seen) for part, day in sorted(locks(seen.enrolment).items())],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _deed(deed: Deed, on: date, language: Language) -> dict[str, object]:
    return {
        "code": deed.code,
        "since": deed.since.isoformat(),
        "last": deed.last.isoformat(),
        "state": deed.state(on).value,
        "allowed": deed.allowed,
        "required": deed.required,
        "days_until": deed.days_until(on),
        "days_left": deed.days_left(on),
        "effect_on": _text(deed.effect_on),
        "done_on": _text(deed.done_on),
        "term": deed.term,
        "sentence": sentence(deed.code, deed.facts, language).replace("\N{NO-BREAK SPACE}", " "),
    }


def _lock(part: str, day: date, seen: Overview) -> dict[str, object]:
    price_on = price_day(seen.enrolment.start, day, seen.on, seen.terms.price_effect)
    return {"part_number": part, "locked_on": day.isoformat(), "price_on": _text(price_on)}


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
