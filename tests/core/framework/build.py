"""Terms and frameworks for these tests, each part replaceable by name."""

from __future__ import annotations

from datetime import date
from typing import Any

from raamwerk.core.framework.framework import Framework
from raamwerk.core.framework.term import Source, Term
from raamwerk.core.rule import Sentence

SOURCE = Source("page", "A page", "A body", "https://example.org/", date(2025, 1, 1))


def term(term_id: str = "currency", since: str = "2020-01-01", **other: Any) -> Term:
    """A term in force from a day."""
    fields: dict[str, Any] = {
        "words": Sentence(nl="een voorwaarde", en="a term"),
        "sources": (SOURCE,),
    } | other
    return Term(id=term_id, since=date.fromisoformat(since), **fields)


def framework(*terms: Term, **other: Any) -> Framework:
    """A framework of 2020 and 2021 whose terms run on through March 2022."""
    fields: dict[str, Any] = {
        "id": "made-up-1",
        "name": "Made up 1",
        "publisher": "Microsoft",
        "central_purchasing_body": "VNG",
        "since": date(2020, 1, 1),
        "until": date(2022, 1, 1),
        "terms_until": date(2022, 4, 1),
    } | other
    return Framework(terms=terms, **fields)
