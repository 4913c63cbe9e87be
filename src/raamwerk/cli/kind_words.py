"""States and kinds of the register in words, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.core.rule import Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from raamwerk.core.rule import Language

PARTICIPATION: Final[Mapping[str, Sentence]] = {
    "requested": Sentence(nl="aangevraagd", en="requested"),
    "assessed": Sentence(nl="getoetst", en="assessed"),
    "approved": Sentence(nl="goedgekeurd", en="approved"),
    "refused": Sentence(nl="afgewezen", en="refused"),
    "waiting": Sentence(nl="wacht op ingang", en="waiting"),
    "active": Sentence(nl="actief", en="active"),
    "ended": Sentence(nl="beëindigd", en="ended"),
    "withdrawn": Sentence(nl="ingetrokken", en="withdrawn"),
    "succeeded": Sentence(nl="opgevolgd", en="succeeded"),
}
ORDER: Final[Mapping[str, Sentence]] = {
    "draft": Sentence(nl="concept", en="draft"),
    "validated": Sentence(nl="getoetst", en="validated"),
    "approved": Sentence(nl="goedgekeurd", en="approved"),
    "sent": Sentence(nl="verzonden", en="sent"),
    "confirmed": Sentence(nl="bevestigd", en="confirmed"),
    "delivered": Sentence(nl="geleverd", en="delivered"),
    "invoiced": Sentence(nl="gefactureerd", en="invoiced"),
    "closed": Sentence(nl="afgesloten", en="closed"),
    "withdrawn": Sentence(nl="ingetrokken", en="withdrawn"),
    "refused": Sentence(nl="geweigerd", en="refused"),
}
KIND: Final[Mapping[str, Sentence]] = {
    "first": Sentence(nl="eerste bestelling", en="first order"),
    "true_up": Sentence(nl="bijstelling omhoog", en="true-up"),
    "true_down": Sentence(nl="bijstelling omlaag", en="true-down"),
    "reservation": Sentence(nl="reservering", en="reservation"),
    "step_up": Sentence(nl="step-up", en="step-up"),
    "add_on": Sentence(nl="add-on", en="add-on"),
    "from_sa": Sentence(nl="vanuit SA", en="from SA"),
    "renewal": Sentence(nl="verlenging", en="renewal"),
}
SIDE: Final[Mapping[str, Sentence]] = {
    "participant": Sentence(nl="deelnemer", en="participant"),
    "central-body": Sentence(nl="aankoopcentrale", en="central purchasing body"),
}


def said(words: Mapping[str, Sentence], value: str | None, language: Language) -> str:
    """A value in words; one that has none shows as it is."""
    found = words.get(value or "")
    return (value or "-") if found is None else found.fill(language, {})
