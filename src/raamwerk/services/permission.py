"""Who may do what: one table of deeds and the roles that may do them. The reason of each refusal stands with its sentence.

Which organisation's things an actor may see is not a matter of roles; `raamwerk.services.parts.sight` says that.
"""

from __future__ import annotations

from typing import Final

from raamwerk.core.actor import Right
from raamwerk.core.organisation import ROLES, OrganisationKind, Role

_CENTRAL: Final = frozenset(ROLES[OrganisationKind.CENTRAL_BODY])
_PARTICIPANT: Final = frozenset(ROLES[OrganisationKind.PARTICIPANT])
_ADMINISTRATOR: Final = frozenset({Role.CENTRAL_ADMINISTRATOR})
_AUDITOR: Final = frozenset({Role.AUDITOR})
_MANAGERS: Final = frozenset({Role.CENTRAL_ADMINISTRATOR, Role.CONTRACT_MANAGER, Role.SALES})

SEE_ORGANISATIONS: Final = Right("see-organisations", frozenset(Role))
REGISTER_ORGANISATION: Final = Right("register-organisation", _ADMINISTRATOR)
CHANGE_ORGANISATION: Final = Right("change-organisation", _ADMINISTRATOR)

SEE_PEOPLE: Final = Right("see-people", frozenset(Role))
ADMIT_PERSON: Final = Right("admit-person", _MANAGERS)
REVIEW_MEMBERSHIP: Final = Right("review-membership", _MANAGERS)
END_MEMBERSHIP: Final = Right("end-membership", _MANAGERS)

SEE_FRAMEWORKS: Final = Right("see-frameworks", frozenset(Role))
LOAD_FRAMEWORK: Final = Right("load-framework", _CENTRAL)

SEE_PRICE_BOOKS: Final = Right("see-price-books", _CENTRAL | _PARTICIPANT | _AUDITOR)
IMPORT_PRICE_BOOK: Final = Right("import-price-book", _CENTRAL)
CHECK_PRICE_BOOK: Final = Right("check-price-book", _CENTRAL)
RELEASE_PRICE_BOOK: Final = Right("release-price-book", _CENTRAL)
REJECT_PRICE_BOOK: Final = Right("reject-price-book", _CENTRAL)
OVERRIDE_PROTECTION: Final = Right("override-protection", _ADMINISTRATOR)
"""Release a price book that breaks a price protection, with the reason on the record."""

_DOCUMENTS: Final = frozenset({Role.CONTRACT_MANAGER, Role.LICENCE_MANAGER, Role.BUYER})
SEE_DOCUMENTS: Final = Right("see-documents", _CENTRAL | _PARTICIPANT | _AUDITOR)
TAKE_IN_DOCUMENT: Final = Right("take-in-document", _DOCUMENTS)
MATCH_DOCUMENT: Final = Right("match-document", _DOCUMENTS)
CHECK_DOCUMENT: Final = Right("check-document", _DOCUMENTS)
DECIDE_DOCUMENT: Final = Right("decide-document", frozenset({Role.CONTRACT_MANAGER, Role.BUYER}))
"""Agree to a document, dispute it, and say that it is payable or paid."""

SEE_PARTICIPATIONS: Final = Right("see-participations", _CENTRAL | _PARTICIPANT | _AUDITOR)
REQUEST_PARTICIPATION: Final = Right("request-participation", _CENTRAL | {Role.CONTRACT_MANAGER})
ASSESS_PARTICIPATION: Final = Right("assess-participation", _CENTRAL)
DECIDE_PARTICIPATION: Final = Right("decide-participation", _CENTRAL)
OVERRIDE_ELIGIBILITY: Final = Right("override-eligibility", _ADMINISTRATOR)
"""Admit a body that the test does not pass, with the reason on the record (O-16)."""
SIGN_ACCESSION: Final = Right("sign-accession", _CENTRAL | {Role.CONTRACT_MANAGER})
END_PARTICIPATION: Final = Right("end-participation", _CENTRAL | {Role.CONTRACT_MANAGER})
CARRY_MERGER: Final = Right("carry-merger", _CENTRAL)

SEE_ENROLMENTS: Final = Right("see-enrolments", frozenset(Role))
REGISTER_ENROLMENT: Final = Right("register-enrolment", _CENTRAL | {Role.CONTRACT_MANAGER})
CHANGE_ENROLMENT: Final = Right("change-enrolment", _CENTRAL | {Role.CONTRACT_MANAGER})

SEE_ORDERS: Final = Right("see-orders", frozenset(Role))
PLACE_ORDER: Final = Right(
    "place-order", frozenset({Role.CONTRACT_MANAGER, Role.LICENCE_MANAGER, Role.BUYER})
)
APPROVE_ORDER: Final = Right("approve-order", frozenset({Role.CONTRACT_MANAGER}))
"""Who has the mandate."""
SEND_ORDER: Final = Right("send-order", frozenset({Role.CONTRACT_MANAGER, Role.BUYER}))
FOLLOW_ORDER: Final = Right(
    "follow-order",
    frozenset({Role.CONTRACT_MANAGER, Role.LICENCE_MANAGER, Role.BUYER, Role.SALES}),
)
OVERRIDE_ORDER: Final = Right("override-order", frozenset({Role.CONTRACT_MANAGER}))
"""Order what the windows or rules do not allow, with the reason on the record."""

SEE_TASKS: Final = Right("see-tasks", _CENTRAL | _PARTICIPANT | _AUDITOR)
SEND_REMINDERS: Final = Right("send-reminders", _ADMINISTRATOR)

SEE_SECTOR_SAVINGS: Final = Right("see-sector-savings", _CENTRAL | _PARTICIPANT | _AUDITOR)
SEE_UPTAKE: Final = Right("see-uptake", _CENTRAL | _AUDITOR)

SEE_PRODUCTS: Final = Right("see-products", frozenset(Role))
IMPORT_PRODUCTS: Final = Right("import-products", _CENTRAL)

EXPORT_ROWS: Final = Right("export-rows", _CENTRAL | _PARTICIPANT | _AUDITOR)
IMPORT_ROWS: Final = Right("import-rows", _ADMINISTRATOR)

COMPARE_FRAMEWORKS: Final = Right("compare-frameworks", _CENTRAL | _PARTICIPANT | _AUDITOR)

SEARCH_CHANGES: Final = Right("search-changes", _ADMINISTRATOR | _AUDITOR)

RIGHTS: Final = tuple(value for value in dict(globals()).values() if isinstance(value, Right))
"""All of them."""
