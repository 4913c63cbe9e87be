"""Framework files: TOML in, a framework out, or a refusal that names line and remedy.

The schema of such a file is docs/framework-file.md. Terms that several frameworks share stand in
files of their own, which a framework names under `includes`; an entry of the framework itself
replaces the shared one of the same id.
"""

from __future__ import annotations

import hashlib
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from raamwerk.core.errors import NotFound, Refused, Unreadable
from raamwerk.core.framework.framework import Framework
from raamwerk.core.period import Period, months_later
from raamwerk.formats import framework_term as terms
from raamwerk.formats.toml import section as toml

if TYPE_CHECKING:
    from datetime import date
    from importlib.resources.abc import Traversable

    from raamwerk.core.framework.term import Term
    from raamwerk.formats.framework_term import Known
    from raamwerk.formats.toml.section import Section

_FOLDER: Final = "frameworks"
_SHARED: Final = "shared"


def shipped_files() -> tuple[tuple[str, bytes], ...]:
    """The files of the frameworks that come with the program, each with its name, in the order of the names."""
    found = [(one.name, one.read_bytes()) for one in _folder().iterdir() if _is_toml(one)]
    return tuple(sorted(found))


@cache
def shipped() -> tuple[Framework, ...]:
    """The frameworks that come with the program, the oldest first."""
    found = [read(data, name) for name, data in shipped_files()]
    return tuple(sorted(found, key=lambda framework: framework.since))


def load(id_or_path: str) -> Framework:
    """A framework by the id of a shipped one, or from a file of the user's own.

    Raises:
        NotFound: `framework.unknown`, with the ids there are, or `file.not-found`.
        Refused: `file.not-readable`.
        Unreadable: as `read`.
    """
    path = Path(id_or_path)
    named = {framework.id: framework for framework in shipped()}
    if id_or_path in named:
        return named[id_or_path]
    if path.suffix != ".toml" and not _is_file(path):
        raise NotFound("framework.unknown", framework=id_or_path, known=", ".join(named))
    try:
        with path.open("rb") as file:
            return read(file.read(toml.LARGEST + 1), path.name)
    except FileNotFoundError as error:
        raise NotFound("file.not-found", path=id_or_path) from error
    except (OSError, ValueError) as error:  # a name can hold what no file system takes
        raise Refused("file.not-readable", path=id_or_path, reason=str(error)) from error


@lru_cache(maxsize=32)
def read(data: bytes, name: str) -> Framework:
    """The framework of a file; the same bytes are read once, as every check of a register asks for them.

    Args:
        data: the file.
        name: what people call it, for the refusal.

    Raises:
        Unreadable: a `toml.*` code, or `framework.unreadable` with every problem at its line.
    """
    root = toml.read(data, name)
    head = root.table("framework", "[framework]")
    framework = _framework(root, head, data) if head else None
    root.document.refuse("framework.unreadable")
    if framework is None:
        raise Unreadable("framework.unreadable", file=name)
    return framework


def _framework(root: Section, head: Section, data: bytes) -> Framework | None:
    id_ = head.text("id", '"my-framework"')
    name = head.text("name", '"My framework"')
    publisher = head.text("publisher", '"Microsoft"')
    body = head.text("central-purchasing-body", '"VNG"')
    since = head.day("since", "2022-12-01")
    until = head.day("until", "2027-12-01", required=False)
    terms_until = head.day("terms-until", "2028-01-01", required=False) or until
    follows = head.text("follows", '"gt-microsoft-2"', required=False)
    _check_head(head, id_, (since, until, terms_until))
    own, shared, digest = _known(root, head, data)
    sources, readings = terms.sources_of(head, own), terms.readings_of(head, own)
    head.finish()
    ordered = since is None or terms_until is None or since < terms_until
    entries = _entries(root, own, shared, Period(since, terms_until if ordered else None))
    root.finish()
    if id_ is None or name is None or publisher is None or body is None or since is None:
        return None
    return Framework(
        id=id_,
        name=name,
        publisher=publisher,
        central_purchasing_body=body,
        since=since,
        until=until,
        terms_until=terms_until,
        terms=entries,
        follows=follows,
        sources=sources,
        readings=readings,
        sha256=digest,
    )


def _check_head(
    head: Section, id_: str | None, days: tuple[date | None, date | None, date | None]
) -> None:
    """The id has the shape of an id, and the framework does not end before it begins."""
    since, until, terms_until = days
    if id_ is not None and not terms.ID.fullmatch(id_):
        head.report("id", "framework.bad-id", id=toml.written(id_))
    if since and until and until <= since:
        _report_end(head, "until", until, after=since)
    if until and terms_until and terms_until < until:
        _report_end(head, "terms-until", terms_until, after=until)


def _report_end(head: Section, key: str, end: date, *, after: date) -> None:
    instead = f"{key} = {months_later(after, 12)}"
    head.report(key, "framework.ends-first", since=str(after), until=str(end), instead=instead)


def _known(root: Section, head: Section, data: bytes) -> tuple[Known, list[Section], str]:
    """What entries may refer to, the shared files included, and the hash of all together."""
    known = terms.known(root)
    digest = hashlib.sha256(data)
    shared = []
    there = {path.name.removesuffix(".toml"): path for path in _shared() if _is_toml(path)}
    for name in head.texts("includes", f'["{min(there)}"]'):
        if name not in there:
            instead = toml.nearest(name, there)
            head.report("includes", "framework.unknown-shared", name=name, instead=instead)
            continue
        included = there[name].read_bytes()
        digest.update(included)
        shared.append(toml.read(included, name))
        known = known.beside(terms.known(shared[-1]))
    return known, shared, digest.hexdigest()


def _entries(root: Section, known: Known, shared: list[Section], days: Period) -> tuple[Term, ...]:
    """The framework's own entries, then the shared ones that it does not replace."""
    found: list[Term] = []
    starts: set[tuple[str, date]] = set()
    for section in root.tables("term", "[[term]]"):
        entry = terms.term(section, known, None)
        if entry is not None:
            _check_start(section, entry, starts, days)
            found.append(entry)
    own = {entry.id for entry in found}
    for file in shared:
        entries = [terms.term(one, known, days.since) for one in file.tables("term", "[[term]]")]
        file.finish()
        file.document.refuse("framework.unreadable")
        found += [entry for entry in entries if entry is not None and entry.id not in own]
    return tuple(found)


def _check_start(
    section: Section, entry: Term, starts: set[tuple[str, date]], days: Period
) -> None:
    """One entry of a term starts on a day, and on one of the framework's days."""
    if (entry.id, entry.since) in starts:
        section.report("since", "framework.same-start", term=entry.id, since=str(entry.since))
    if days.since is not None and entry.since not in days:
        section.report("since", "framework.outside", since=str(entry.since), first=str(days.since))
    starts.add((entry.id, entry.since))


def _folder() -> Traversable:
    return files("raamwerk").joinpath(_FOLDER)


def _shared() -> list[Traversable]:
    folder = _folder().joinpath(_SHARED)
    return sorted(folder.iterdir(), key=lambda path: path.name)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # the name is too long, or lies in a folder that is closed
        return False


def _is_toml(path: Traversable) -> bool:
    return path.name.endswith(".toml")
