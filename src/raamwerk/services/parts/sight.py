"""Which organisations an actor may know of; anything of another one is not found.

The central purchasing body and auditors see all. A participant sees itself, the central purchasing body and the
resellers that serve or served it; a reseller sees itself, the central purchasing body and those it serves or served.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from raamwerk.core.errors import Conflict, NotFound
from raamwerk.core.organisation import OrganisationKind
from raamwerk.formats import framework as format_
from raamwerk.services import permission
from raamwerk.store import enrolments, frameworks, organisations, uploads

if TYPE_CHECKING:
    from raamwerk.core.actor import Actor
    from raamwerk.core.enrolment.enrolment import Enrolment
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.organisation import Organisation


def visible(actor: Actor) -> tuple[Organisation, ...]:
    """The organisations that an actor may know of, by code."""
    everyone = organisations.everyone()
    if actor.sees_all:
        return everyone
    known = {actor.organisation.code, *_partners(actor)}
    return tuple(
        each
        for each in everyone
        if each.code in known or each.kind is OrganisationKind.CENTRAL_BODY
    )


def organisation(actor: Actor, code: str) -> Organisation:
    """An organisation that an actor may know of.

    Raises:
        NotFound: `organisation.unknown`, also for one that is there and not to be seen.
    """
    found = next((each for each in visible(actor) if each.code == code), None)
    if found is None:
        raise NotFound("organisation.unknown", organisation=code)
    return found


def own(actor: Actor, code: str) -> Organisation:
    """The actor's own organisation, or any for who sees all: what belongs to it is the actor's business.

    Raises:
        NotFound: `organisation.unknown`.
    """
    if not actor.sees_all and not actor.is_of(code):
        raise NotFound("organisation.unknown", organisation=code)
    return organisations.of(code)


def framework(actor: Actor, code: str) -> Framework:
    """A framework as its latest file gives it; everybody in the register may read one.

    Raises:
        NotFound: `framework.unknown`.
        Conflict: `framework.shared-terms-changed` where the program ships other shared terms than the file was
            loaded with: what it meant then cannot be told, so it has to be loaded again.
    """
    actor.may(permission.SEE_FRAMEWORKS)
    file = frameworks.latest(code)
    found = format_.read(file.data, file.name)
    if found.sha256 != file.terms_sha256:
        raise Conflict("framework.shared-terms-changed", framework=code, name=file.name)
    return found


def framework_of_file(code: str, name: str, sha256: str, terms_sha256: str) -> Framework:
    """The same by the hash of its file, which is read once in the life of the process.

    Raises:
        NotFound: `upload.gone`.
        Conflict: `framework.shared-terms-changed` or `upload.changed`.
    """
    found = _read(name, sha256)
    if found.sha256 != terms_sha256:
        raise Conflict("framework.shared-terms-changed", framework=code, name=name)
    return found


@lru_cache(maxsize=32)
def _read(name: str, sha256: str) -> Framework:
    return format_.read(uploads.fetch(sha256), name)


def _partners(actor: Actor) -> set[str]:
    code = actor.organisation.code
    if actor.organisation.kind is OrganisationKind.RESELLER:
        return {enrolment.participant for enrolment in enrolments.of_reseller(code)}
    found = enrolments.of_participant(code)
    return {reseller for enrolment in found for reseller in _resellers(enrolment)}


def _resellers(enrolment: Enrolment) -> set[str]:
    later = {each.id for each in enrolment.later_resellers}
    return later if enrolment.reseller is None else {enrolment.reseller, *later}
