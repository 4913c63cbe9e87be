"""Sources, readings and terms of a framework file, each problem at its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from string import Formatter
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar, cast, get_args

from raamwerk.core.framework.reading import Choice, Reading
from raamwerk.core.framework.schema import Parameter, Shape
from raamwerk.core.framework.term import Source, Sure, Term
from raamwerk.core.framework.vocabulary import TERMS
from raamwerk.core.rule import Sentence
from raamwerk.formats.toml.section import nearest, written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.core.framework.term import Value
    from raamwerk.formats.toml.section import Section

ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SURE: Final = get_args(Sure)
_ALIKE: Final = 0.8
"""A name of a file's own that is this much like a known one is taken for a slip of the pen."""
_TWO: Final = '{ nl = "...", en = "..." }'
_CHOICE: Final = '{ id = "...", nl = "...", en = "..." }'

_EMPTY: Final = Sentence(nl="", en="")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Known:
    """What the entries of a file may refer to."""

    sources: Mapping[str, Source]
    readings: Mapping[str, Reading]

    def beside(self, other: Known) -> Known:
        """Both together; what is known here wins."""
        return Known({**other.sources, **self.sources}, {**other.readings, **self.readings})


def known(root: Section) -> Known:
    """The tables `[source.*]` and `[reading.*]` of a file.

    One with a problem is known all the same, so that the terms that name it are not reported too.
    """
    sources = root.named("source", "[source.project-page]")
    readings = root.named("reading", "[reading.O-1]")
    return Known(
        {name: _source(name, section) for name, section in sources.items()},
        {name: _reading(name, section) for name, section in readings.items()},
    )


def _source(name: str, section: Section) -> Source:
    title = section.text("title", '"GT Microsoft"')
    publisher = section.text("publisher", '"VNG"')
    url = section.text("url", '"https://..."')
    seen = section.day("seen", "2025-06-11")
    published = section.day("published", "2025-06-11", required=False)
    section.finish()
    if url and not url.startswith(("https://", "http://")):
        section.report("url", "framework.no-address", found=written(url))
    return Source(name, title or "", publisher or "", url or "", seen or date.min, published)


def _reading(name: str, section: Section) -> Reading:
    left_open = section.table("open", _TWO)
    chosen = section.table("chosen", _CHOICE)
    others = [_choice(one) for one in section.tables("alternatives", f"[{_CHOICE}]")]
    section.finish()
    question = (_plain_alone(left_open) if left_open else None) or _EMPTY
    choice = _choice(chosen) if chosen else Choice("", _EMPTY)
    return Reading(name, question, choice, tuple(others))


def _choice(section: Section) -> Choice:
    named = section.text("id", '"sticky"')
    words = _plain(section)
    section.finish()
    return Choice(named or "", words or _EMPTY)


def _plain(section: Section) -> Sentence | None:
    """A sentence without parameters, so without braces."""
    said = _sentence(section)
    for key, text in (("nl", said.nl), ("en", said.en)) if said else ():
        if "{" in text or "}" in text:
            section.report(key, "framework.braces", found=written(text))
    return said


def _sentence(section: Section) -> Sentence | None:
    """The keys `nl` and `en` of a table."""
    nl, en = section.text("nl", '"..."'), section.text("en", '"..."')
    return Sentence(nl=nl, en=en) if nl and en else None


def _plain_alone(section: Section) -> Sentence | None:
    """A table that holds a sentence and nothing else."""
    said = _plain(section)
    section.finish()
    return said


def term(section: Section, refers: Known, since: date | None) -> Term | None:
    """One `[[term]]`, or None where too much is wrong to make one.

    Args:
        section: the entry.
        refers: the sources and readings that it may name.
        since: the start of an entry that gives none; None where each must give its own.
    """
    named = section.text("id", '"maximum-price"')
    start = section.day("since", "2022-12-01", required=since is None) or since
    withdrawn = section.flag("withdrawn", default=False)
    words = _words(section, withdrawn=withdrawn)
    executable = section.flag("executable", default=True)
    because = _because(section, executable=executable)
    sources = sources_of(section, refers)
    readings = readings_of(section, refers)
    where = section.text("where", '"..."', required=False) or ""
    sure, dossier = _sure(section), section.texts("dossier", '["F-5"]')
    shape = _shape(section, named, executable=executable)
    given = _parameters(section, shape, complete=executable and not withdrawn)
    if named is None or start is None or words is None or shape is None:
        return None
    _check_names(section, words, given)
    return Term(
        id=named,
        since=start,
        words=words,
        sources=sources,
        where=where,
        readings=readings,
        parameters=MappingProxyType(given),
        executable=executable,
        because=because,
        sure=sure,
        dossier=dossier,
        withdrawn=withdrawn,
    )


def _words(section: Section, *, withdrawn: bool) -> Sentence | None:
    """The term in two languages; an entry that only ends an earlier one needs none."""
    if withdrawn and not {"nl", "en"} & section.values.keys():
        return _EMPTY
    return _sentence(section)


def sources_of(section: Section, refers: Known) -> tuple[Source, ...]:
    """The sources that a table names: at least one."""
    if not section.values.get("source"):
        example = f'"{next(iter(refers.sources), "project-page")}"'
        section.report(None, "toml.missing-key", key="source", instead=example)
    return _named(section, "source", refers.sources, "framework.unknown-source")


def readings_of(section: Section, refers: Known) -> tuple[Reading, ...]:
    """The readings that a table names, if any."""
    return _named(section, "reading", refers.readings, "framework.unknown-reading")


def _named(section: Section, key: str, there: Mapping[str, T], code: str) -> tuple[T, ...]:
    """What the names under a key refer to; an unknown name is reported with the nearest."""
    names = section.texts(key, '"..."')
    for name in names:
        if name not in there:
            section.report(key, code, name=name, instead=nearest(name, there))
    return tuple(there[name] for name in names if name in there)


def _because(section: Section, *, executable: bool) -> Sentence | None:
    """Why rules cannot judge by the term: needed then, and only then."""
    reason = section.table("because", _TWO, required=not executable)
    if reason is not None and executable:
        section.report("because", "framework.reason-of-executable")
    return _plain_alone(reason) if reason else None


def _sure(section: Section) -> Sure:
    said = section.text("sure", '"inferred"', required=False) or "seen"
    if said not in _SURE:
        instead = " | ".join(f'"{one}"' for one in _SURE)
        section.report("sure", "toml.wrong-kind", key="sure", found=written(said), instead=instead)
    return cast("Sure", said)


def _shape(section: Section, named: str | None, *, executable: bool) -> Shape | None:
    """What the term may hold; only a term that is not executable may have a name of its own."""
    if named is None or named in TERMS:
        return TERMS.get(named or "")
    if not ID.fullmatch(named):
        section.report("id", "framework.bad-id", id=written(named))
    elif executable or get_close_matches(named, TERMS, 1, _ALIKE):
        section.report("id", "framework.unknown-term", term=named, instead=nearest(named, TERMS))
    else:
        return Shape(named, Sentence(nl=named, en=named), "")
    return None


def _parameters(section: Section, shape: Shape | None, *, complete: bool) -> dict[str, Value]:
    """The parameters by name, each accepted by its kind; a missing one is reported when asked."""
    given: dict[str, Value] = {}
    if shape is None:
        return given
    for parameter in shape.parameters:
        raw = section.raw(parameter.name)
        value = None if raw is None else parameter.accept(raw)
        facts = {"key": parameter.name, "instead": _instead(parameter, raw)}
        if value is not None:
            given[parameter.name] = value
        elif raw is not None:
            section.report(parameter.name, "toml.wrong-kind", found=written(raw), **facts)
        elif complete and parameter.required:
            section.report(None, "toml.missing-key", **facts)
    section.finish()
    return given


def _instead(parameter: Parameter, raw: object) -> str:
    """What to write: the choice that looks most like the value, or an example."""
    near = get_close_matches(raw, parameter.choices, 1) if isinstance(raw, str) else []
    return f'"{near[0]}"' if near else parameter.example


def _check_names(section: Section, words: Sentence, given: Mapping[str, Value]) -> None:
    """Words may name only parameters of the term, in braces."""
    for key, said in (("nl", words.nl), ("en", words.en)):
        try:
            names = [_braced(*parts) for _, *parts in Formatter().parse(said)]
        except ValueError:
            section.report(key, "framework.open-brace", found=written(said))
            continue
        for name in names:
            if name is not None and name not in given:
                there = ", ".join(given) or "-"
                section.report(key, "framework.no-such-parameter", name=name, known=there)


def _braced(name: str | None, width: str | None, conversion: str | None) -> str | None:
    """What stands between braces, with any instruction on layout: a name alone is asked for."""
    if name is None:
        return None
    return f"{name}{f'!{conversion}' if conversion else ''}{f':{width}' if width else ''}"
