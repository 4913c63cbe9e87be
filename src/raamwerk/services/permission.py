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

COMPARE_FRAMEWORKS: Final = Right("compare-frameworks", _CENTRAL | _PARTICIPANT | _AUDITOR)

SEARCH_CHANGES: Final = Right("search-changes", _ADMINISTRATOR | _AUDITOR)

RIGHTS: Final = tuple(value for value in dict(globals()).values() if isinstance(value, Right))
"""All of them."""
