"""The words of a report on a tenant's licences, in Dutch and English."""

from __future__ import annotations

from typing import Final

from raamwerk.core.rule import Sentence

WORDS: Final[dict[str, Sentence]] = {
    "title": Sentence(nl="Licenties in gebruik", en="Licences in use"),
    "idle": Sentence(nl="ongebruikt: geen activiteit vanaf {since}", en="unused: no activity from {since}"),
    "apart": Sentence(
        nl="{count} rijen van de tabel van producten zijn niet gebruikt (een ander aantal velden, of geen GUID)",
        en="{count} rows of the table of products were not used (another number of fields, or no GUID)",
    ),
    "f-spare": Sentence(nl="licenties zou niemand missen", en="licences nobody would miss"),
    "f-short": Sentence(nl="gebruikers boven wat werkt", en="users beyond what works"),
    "f-reduce": Sentence(nl="kunnen weg bij de volgende verjaardag", en="can go at the next anniversary"),
    "f-yearly": Sentence(nl="bespaart dat per jaar", en="is what that saves a year"),
    "products": Sentence(nl="Per product", en="By product"),
    "counted": Sentence(
        nl="Elke licentie telt een keer: verwijderd, anders ongebruikt, anders dubbel, anders misschien meer dan nodig. Dat laatste is een aanwijzing: het rapport laat zes diensten zien en geen andere.",
        en="Each licence counts once: deleted, else unused, else doubled, else perhaps above need. The last is an indication: the report shows six services and no others.",
    ),
    "no-report": Sentence(
        nl="Zonder het rapport van actieve gebruikers is alleen te zeggen wat niet is toegewezen.",
        en="Without the report of active users only what is unassigned can be told.",
    ),
    "product": Sentence(nl="product", en="product"),
    "status": Sentence(nl="staat", en="status"),
    "working": Sentence(nl="werkend", en="working"),
    "consumed": Sentence(nl="toegewezen", en="assigned"),
    "unassigned": Sentence(nl="niet toegewezen", en="unassigned"),
    "short": Sentence(nl="tekort", en="short"),
    "deleted": Sentence(nl="verwijderd", en="deleted"),
    "unused": Sentence(nl="ongebruikt", en="unused"),
    "doubled": Sentence(nl="dubbel", en="doubled"),
    "above": Sentence(nl="meer dan nodig?", en="above need?"),
    "advice": Sentence(nl="Wat weg kan", en="What can go"),
    "advice-text": Sentence(
        nl="Alleen wat de inschrijving bij de volgende verjaardag laat verminderen; wat misschien meer is dan nodig, telt niet mee.",
        en="Only what the enrolment lets go at the next anniversary; what is perhaps above need is not counted.",
    ),
    "part-number": Sentence(nl="artikelnummer", en="part number"),
    "owned": Sentence(nl="op papier", en="on paper"),
    "reduce": Sentence(nl="eraf", en="fewer"),
    "effect": Sentence(nl="vanaf", en="from"),
    "file-since": Sentence(nl="indienen vanaf", en="file from"),
    "file-last": Sentence(nl="uiterlijk", en="at the latest"),
    "yearly": Sentence(nl="per jaar", en="a year"),
    "why": Sentence(nl="omdat", en="because"),
    "w-reduce": Sentence(nl="kan weg", en="can go"),
    "w-nothing-spare": Sentence(nl="niets over", en="nothing spare"),
    "w-not-linked": Sentence(nl="geen artikelnummer gegeven (--links)", en="no part number given (--links)"),
    "w-not-owned": Sentence(nl="staat niet, of niet met een aantal, in de inschrijving", en="not, or not with a number, in the enrolment"),
    "w-no-reduction": Sentence(nl="de raamovereenkomst laat niets verminderen", en="the framework lets nothing go down"),
    "w-final": Sentence(nl="er komt alleen nog het einde", en="only the end lies ahead"),
    "notes": Sentence(nl="Niet beoordeeld", en="Not judged"),
    "unmatched": Sentence(
        nl="'{name}' ({count} keer) past bij geen product van deze omgeving.",
        en="'{name}' ({count} times) fits no product of this tenant.",
    ),
    "ambiguous": Sentence(
        nl="'{name}' ({count} keer) past bij meer dan een product van deze omgeving.",
        en="'{name}' ({count} times) fits more than one product of this tenant.",
    ),
}  # fmt: skip
