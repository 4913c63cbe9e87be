"""Terms about what can be bought and how much of it (F-2, F-4..F-6, F-11, F-14, M-4, M-5, M-13, H-1..H-6)."""

from __future__ import annotations

from typing import Final

from raamwerk.core.framework.schema import Group, Kind
from raamwerk.core.framework.vocabulary.words import may, needs, one_of, some_of, term
from raamwerk.core.rule import Sentence

PRODUCTS: Final = Group(
    Sentence(nl="Producten", en="Products"),
    (
        term(
            "product-scope",
            "Wat eronder valt",
            "What is covered",
            "The products and services that can be bought under the framework.",
            one_of("scope", "everything, or the families listed", "all", "listed"),
            may(Kind.TEXTS, "families", "product families, where they are listed"),
        ),
        term(
            "security-offer", "Aanbod beveiliging", "Security offer", "An offer beside the suite."
        ),
        term(
            "mixed-versions",
            "Oude en nieuwe versies naast elkaar",
            "Old and new versions side by side",
            "Terms for mixing versions.",
        ),
        term(
            "teams-separate",
            "Teams apart",
            "Teams apart",
            "Suites with and without Teams are different part numbers (P-5).",
        ),
        term(
            "licence-kinds",
            "Soorten licenties",
            "Kinds of licence",
            "Which licence kinds ask for an earlier licence (M-14).",
        ),
        term(
            "licence-counting",
            "Kernen tellen",
            "Counting cores",
            "The smallest number of core licences.",
            needs(Kind.COUNT, "cores-per-processor", "least core licences of a processor"),
            needs(Kind.COUNT, "cores-per-server", "least core licences of a server"),
            needs(Kind.COUNT, "database-cores", "least core licences of a database server"),
        ),
        term(
            "hybrid-benefit",
            "Voordelen hybride server en cloud",
            "Hybrid server and cloud benefits",
            "Licences with Software Assurance that may be used in the cloud, and what enrolling servers gives.",
            needs(Kind.COUNT, "machine-cores", "least core licences of a virtual machine"),
            needs(Kind.DAYS, "dual-use-days", "both on site and in the cloud while moving"),
            needs(Kind.FLAG, "ends-with-enrolment", "whether the benefit stops with the enrolment"),
            needs(
                Kind.PERCENT, "cover-percent", "installed base that a chosen component must cover"
            ),
            needs(Kind.PERCENT, "licence-percent", "off a licence with Software Assurance"),
            needs(Kind.PERCENT, "assurance-percent", "off Software Assurance alone"),
        ),
    ),
)

QUANTITIES: Final = Group(
    Sentence(nl="Aantallen", en="Quantities"),
    (
        term(
            "purchase-obligation",
            "Afnameverplichting",
            "Purchase obligation",
            "Whether a participant is bound to buy.",
            needs(Kind.FLAG, "none", "true where nobody is bound to buy"),
            may(Kind.MONEY, "amount", "what one is bound to buy for, where it is an amount"),
        ),
        term(
            "yearly-flexibility",
            "Jaarlijkse flexibiliteit",
            "Yearly flexibility",
            "Going down in quantity (O-7).",
            one_of("reduction", "when", "at-anniversary", "never"),
            one_of("least", "how far down a line may go", "zero", "publisher-minimum"),
            some_of(
                "stays",
                "what cannot go down",
                "perpetual-instalments",
                "server-cloud-cover",
                required=False,
            ),
        ),
        term(
            "coverage",
            "Dekking",
            "Coverage",
            "The share of staff for whom the suite is taken.",
            needs(
                Kind.PERCENT, "percent", "share of staff with a workplace, rounded up to a person"
            ),
            needs(Kind.TEXTS, "families", "product families that count"),
        ),
        term(
            "quantity-tiers",
            "Staffelkorting",
            "Discount by quantity",
            "A discount that grows with the quantity.",
            needs(Kind.TIERS, "tiers", "discount from each quantity on"),
        ),
        term(
            "price-levels",
            "Prijsniveaus",
            "Price levels",
            "The publisher's own levels by number of users or devices (P-1).",
            needs(Kind.TIERS, "levels", "the level from each quantity on"),
        ),
        term(
            "level-discount",
            "Korting per prijsniveau",
            "Discount by price level",
            "Whether the publisher's levels still give a discount (P-2).",
            needs(Kind.PERCENT, "percent", "discount of the levels above the first"),
            needs(Kind.TEXTS, "product-types", "product types it is about"),
        ),
        term(
            "true-up",
            "Bijstelling omhoog",
            "True-up",
            "What is ordered afterwards for what was used (M-5).",
            one_of("measure", "what is counted", "highest-use", "use-on-the-day"),
        ),
        term(
            "step-up",
            "Step-up",
            "Step-up",
            "From one edition to a higher one (M-13).",
            needs(Kind.FLAG, "within-base", "whether there are at most as many as base licences"),
            one_of("ceiling", "what it may cost", "difference", "own-line"),
        ),
    ),
)
