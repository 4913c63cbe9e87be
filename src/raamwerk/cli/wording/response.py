"""What is said of a response to an invoice that cannot be drafted."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

SENTENCES: Final[dict[str, Sentence]] = {
    "response.not-an-invoice": Sentence(
        nl=(
            "Een antwoord (Invoice Response) kan alleen op een factuur of creditnota; {id} is een "
            "ander document ({kind})."
        ),
        en=(
            "A response (Invoice Response) can be given to an invoice or credit note only; {id} is "
            "another document ({kind})."
        ),
    ),
    "response.no-address": Sentence(
        nl=(
            "Partij {name} ({side}) heeft in het document geen KvK-, OIN- of ander nummer waarmee zij "
            "via Peppol te bereiken is. Vul het aan en maak het antwoord opnieuw."
        ),
        en=(
            "Party {name} ({side}) bears no KvK, OIN or other number in the document by which it can "
            "be reached over Peppol. Add it and make the response again."
        ),
    ),
    "response.no-reason": Sentence(
        nl=(
            "De status {status} vraagt om een reden, en er is niets gevonden om te noemen. "
            "Geef een reden, of kies een andere status."
        ),
        en=(
            "The status {status} asks for a reason, and nothing was found to name. "
            "Give a reason, or choose another status."
        ),
    ),
}
