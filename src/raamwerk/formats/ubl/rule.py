"""A format rule is a value: the elements it judges, what must hold of them, and a sentence.

Each rule is one file of a folder under `rules`; the folder is a rule set and is all that has to be
known of it. The rules are ours in wording and in code; what they ask is the official rule of that id.
"""

from __future__ import annotations

import pkgutil
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from lxml import etree

from raamwerk.formats.ubl import place
from raamwerk.formats.ubl.finding import MOST_PLACES, Finding, Flag
from raamwerk.formats.ubl.recognise import NAMESPACES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

    from raamwerk.core.rule import Sentence
    from raamwerk.formats.ubl.finding import RuleSet

_PREDICATE = re.compile(r"\[[^\[\]]*\]")
_NAME = re.compile(r"(\w+):(\w+)")
_OURS = "urn:raamwerk:xpath"
_DUTCH_SELLER = etree.XPath(
    "translate(normalize-space(/*/cac:AccountingSupplierParty/cac:Party/cac:PostalAddress"
    "/cac:Country/cbc:IdentificationCode), 'nl', 'NL') = 'NL'",
    namespaces=NAMESPACES,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatRule:
    """One thing that a rule set asks of a document's form.

    Args:
        id: as the rule set's publisher names it.
        flag: fatal or warning.
        context: XPath of the elements that are judged, from the root (prefixes of `NAMESPACES`).
        test: XPath that holds of each of them; None when such an element should not be there.
        sentence: what is wrong when it does not hold, and what to do.
        source: where the rule comes from.
        dutch_seller: whether it holds only for sellers in the Netherlands.
        last: whether it leaves alone what another rule of its set judges. The official sets judge
            an element by the first rule that fits it; this is the one rule of which that shows.
    """

    id: str
    flag: Flag
    context: str
    test: str | None
    sentence: Sentence
    source: str
    dutch_seller: bool = True
    last: bool = False


@cache
def rules(rule_set: ModuleType) -> tuple[FormatRule, ...]:
    """The rules of a rule set: every `RULE` in a module of its folder, in the order of the names."""
    names = [module.name for module in pkgutil.iter_modules(rule_set.__path__)]
    return tuple(import_module(f"{rule_set.__name__}.{name}").RULE for name in sorted(names))


def judge(document: etree._Element, rule_set: ModuleType) -> Iterator[Finding]:
    """What in a document breaks the rules of a rule set.

    Args:
        document: the root element of its own tree.
        rule_set: a package under `rules`, with its `RULE_SET`.
    """
    dutch = bool(_DUTCH_SELLER(document))
    present = {element.tag for element in document.iter(tag=etree.Element)}
    asked = [
        rule
        for rule in rules(rule_set)
        if (dutch or not rule.dutch_seller)
        and any(names <= present for names in _names(rule.context))
    ]
    for rule in asked:
        broken = _elements(_breaking(rule), document)
        if broken and rule.last:
            judged = _judged(document, [other for other in asked if not other.last])
            broken = [element for element in broken if element not in judged]
        yield from findings(rule, broken, rule_set.RULE_SET)


def findings(
    rule: FormatRule, broken: Sequence[etree._Element], rule_set: RuleSet
) -> Iterator[Finding]:
    """A finding for each element that breaks a rule, up to `MOST_PLACES`."""
    listed = broken[:MOST_PLACES]
    for element in listed:
        yield Finding(
            id=rule.id,
            flag=rule.flag,
            sentence=rule.sentence,
            place=place.path(element),
            line=place.line(element),
            rule_set=rule_set.id,
            more=len(broken) - len(listed) if element is listed[-1] else 0,
        )


def _judged(document: etree._Element, others: Sequence[FormatRule]) -> set[etree._Element]:
    return {element for rule in others for element in _elements(_xpath(rule.context), document)}


@cache
def _names(context: str) -> tuple[frozenset[str], ...]:
    """For each alternative of a context, the elements without which it fits nothing.

    Most rules are about elements that an invoice does not have; they are passed over by this.
    """
    plain = context
    while (shorter := _PREDICATE.sub("", plain)) != plain:
        plain = shorter
    return tuple(
        frozenset(f"{{{NAMESPACES[prefix]}}}{name}" for prefix, name in _NAME.findall(path))
        for path in plain.split("|")
    )


def _breaking(rule: FormatRule) -> etree.XPath:
    """The XPath of the elements that break a rule."""
    return _xpath(rule.context if rule.test is None else f"({rule.context})[not({rule.test})]")


@cache
def _xpath(path: str) -> etree.XPath:
    # Functions are registered anew at each call, so only those that a path uses are given.
    extensions = {(_OURS, "adds-up"): _adds_up} if "our:" in path else None
    namespaces = {**NAMESPACES, "our": _OURS}
    return etree.XPath(path, namespaces=namespaces, extensions=extensions, regexp=False)


def _elements(xpath: etree.XPath, document: etree._Element) -> list[etree._Element]:
    found: list[etree._Element] = xpath(document)  # type: ignore[assignment]  # XPath of elements
    return found


def _adds_up(_: object, total: list[etree._Element], parts: list[etree._Element]) -> bool:
    """`our:adds-up(total, parts)`: the one amount is exactly the sum of the others."""
    try:
        amounts = [Decimal((part.text or "").strip()) for part in parts]
        return len(total) == 1 and Decimal((total[0].text or "").strip()) == sum(amounts)
    except InvalidOperation:
        return False
