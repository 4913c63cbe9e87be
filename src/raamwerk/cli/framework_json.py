"""A framework for programs: one JSON object, its shape counted by `version`.

Percentages and euros are texts of exact decimals as in a framework file; days are ISO texts, and
`last` is the last day included.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Final

from raamwerk.cli import framework_words as say
from raamwerk.core.framework.schema import Kind
from raamwerk.core.framework.term import Tier
from raamwerk.core.framework.vocabulary import TERMS
from raamwerk.core.money import decimal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raamwerk.core.framework.comparison import Comparison, Difference
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.reading import Choice, Reading
    from raamwerk.core.framework.term import Source, Term, Value
    from raamwerk.core.rule import Language

VERSION: Final = 1

Json = dict[str, object]


def terms(framework: Framework, held: Sequence[Term], on: date, language: Language) -> str:
    """The terms of a framework on a day."""
    return _text(
        {
            "on": on.isoformat(),
            "framework": _framework(framework, on),
            "terms": [_term(term, language) for term in held],
        }
    )


def comparison(found: Comparison, language: Language) -> str:
    """Two frameworks side by side."""
    return _text(
        {
            "first": _framework(found.first),
            "second": _framework(found.second),
            "differences": [_difference(one, language) for one in found.differences],
            "same": list(found.same),
        }
    )


def frameworks(found: Sequence[Framework], on: date) -> str:
    """All frameworks with their state on a day."""
    return _text({"on": on.isoformat(), "frameworks": [_framework(one, on) for one in found]})


def framework_of(on: date, found: Framework | None) -> str:
    """The framework that is open on a day, or null."""
    return _text({"on": on.isoformat(), "framework": _framework(found, on) if found else None})


def _text(document: Json) -> str:
    return json.dumps({"version": VERSION} | document, ensure_ascii=False, indent=2)


def _framework(framework: Framework, on: date | None = None) -> Json:
    said: Json = {
        "id": framework.id,
        "name": framework.name,
        "publisher": framework.publisher,
        "central_purchasing_body": framework.central_purchasing_body,
        "follows": framework.follows,
        "since": framework.since.isoformat(),
        "last": _day(framework.period.last),
        "terms_last": _day(framework.terms_period.last),
        "readings": [one.id for one in framework.readings],
        "sha256": framework.sha256,
    }
    return said | {"state": framework.state(on).value} if on else said


def _term(term: Term, language: Language) -> Json:
    return {
        "id": term.id,
        "title": say.title(term.id, language),
        "since": term.since.isoformat(),
        "words": say.words(term, language),
        "parameters": {name: _value(term.id, name, held) for name, held in term.parameters.items()},
        "executable": term.executable,
        "because": term.because.fill(language, {}) if term.because else None,
        "sure": term.sure,
        "where": term.where or None,
        "sources": [_source(one) for one in term.sources],
        "readings": [_reading(one, language) for one in term.readings],
        "dossier": list(term.dossier),
    }


def _difference(difference: Difference, language: Language) -> Json:
    return {
        "term": difference.term,
        "title": say.title(difference.term, language),
        "change": difference.change.value,
        "first": _term(difference.first, language) if difference.first else None,
        "second": _term(difference.second, language) if difference.second else None,
        "parameters": [
            {
                "name": figure.name,
                "first": _value(difference.term, figure.name, figure.first),
                "second": _value(difference.term, figure.name, figure.second),
            }
            for figure in difference.figures
        ],
    }


def _source(source: Source) -> Json:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "seen": source.seen.isoformat(),
        "published": _day(source.published),
    }


def _reading(reading: Reading, language: Language) -> Json:
    return {
        "id": reading.id,
        "open": reading.open.fill(language, {}),
        "chosen": _choice(reading.chosen, language),
        "alternatives": [_choice(one, language) for one in reading.alternatives],
    }


def _choice(choice: Choice, language: Language) -> Json:
    return {"id": choice.id, "words": choice.words.fill(language, {})}


def _value(term_id: str, name: str, held: Value | None) -> object:
    """A parameter much as it stands in the file."""
    shape = TERMS[term_id].parameter(name)
    kind = shape.kind if shape else None
    if isinstance(held, date):
        return held.isoformat()
    if isinstance(held, tuple):
        return [_tier(one) if isinstance(one, Tier) else one for one in held]
    if kind is Kind.PERCENT and isinstance(held, int):
        return str(decimal(held * 100))
    return str(decimal(held)) if kind is Kind.MONEY and isinstance(held, int) else held


def _tier(tier: Tier) -> Json:
    percent = None if tier.percent is None else str(decimal(tier.percent * 100))
    return {"from": tier.since_quantity, "percent": percent, "level": tier.level}


def _day(on: date | None) -> str | None:
    return None if on is None else on.isoformat()
