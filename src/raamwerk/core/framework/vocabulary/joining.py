"""Terms about who may join, when, and what joining asks (F-3..F-8, F-15..F-19, O-13, O-14, O-16)."""

from __future__ import annotations

from typing import Final

from raamwerk.core.framework.schema import Group, Kind
from raamwerk.core.framework.vocabulary.words import may, needs, one_of, some_of, term
from raamwerk.core.rule import Sentence

JOINING: Final = Group(
    Sentence(nl="Meedoen", en="Taking part"),
    (
        term("purpose", "Doel", "Purpose", "What the framework is for; nothing a line can break."),
        term(
            "procurement-basis",
            "Grondslag",
            "Basis",
            "Whether the terms were negotiated or tendered.",
            one_of("basis", "how the terms came about", "negotiated", "tendered"),
        ),
        term(
            "eligibility",
            "Wie mee mag doen",
            "Who may join",
            "The bodies that may take part.",
            some_of(
                "kinds",
                "kinds of body",
                "municipality",
                "joint_body",
                "safety_region",
                "province",
                "water_board",
                "education",
                "public_body",
            ),
            needs(Kind.PERCENT, "percent", "least municipal interest in a joint body"),
            one_of(
                "measure", "how the interest is measured (O-16)", "declared", "highest", "lowest"
            ),
        ),
        term(
            "participation",
            "Vanaf wanneer de voorwaarden gelden",
            "From when the terms hold",
            "The day on which the terms reach an enrolment that already runs.",
            one_of("from", "the day they take effect", "next-anniversary", "signature"),
            may(
                Kind.DAYS, "join-days", "a signature this close to the anniversary may slip a year"
            ),
        ),
        term(
            "joining",
            "Instappen",
            "Joining",
            "The events at which a body can join.",
            some_of("events", "the events", "new-enrolment", "renewal", "anniversary"),
            may(Kind.FLAG, "midway", "whether a body can join for the time that remains"),
            may(Kind.DATE, "opens", "first day on which a body can join, where there is a window"),
            may(Kind.DATE, "closes", "last day on which a body can join"),
            may(Kind.FLAG, "document", "whether joining takes a signed accession document"),
        ),
        term(
            "transition",
            "Inschrijvingen onder de voorganger",
            "Enrolments under the predecessor",
            "What holds for an enrolment that outlives the earlier framework (O-17).",
            one_of(
                "gap",
                "between the end of the old terms and the next anniversary",
                "no-framework-terms",
                "predecessor-terms",
            ),
        ),
        term(
            "succession",
            "Herindeling",
            "Mergers of municipalities",
            "Who is the participant after a merger (O-14).",
            one_of("heir", "who takes over enrolments", "successor", "nobody"),
        ),
        term(
            "minimum-size",
            "Ondergrens",
            "Minimum size",
            "The smallest enrolment.",
            needs(Kind.COUNT, "users", "least number of users or devices"),
            one_of("severity", "what a smaller number does (O-8)", "blocking", "remark"),
            needs(Kind.FLAG, "aggregate", "whether a joint body may add up the staff it serves"),
        ),
        term(
            "single-reseller",
            "Een LSP tegelijk",
            "One reseller at a time",
            "How many resellers serve one enrolment (O-13).",
            needs(Kind.COUNT, "resellers", "most resellers of an enrolment on one day"),
        ),
        term(
            "fee",
            "Bijdrage",
            "Fee",
            "What taking part costs.",
            needs(Kind.FLAG, "none", "whether taking part is free"),
            may(Kind.PERCENT, "percent", "share of what is bought"),
            may(Kind.DAYS, "due-days", "days after the quarter in which it is due"),
        ),
        term(
            "reporting",
            "Verslag",
            "Reporting",
            "What is reported to the central purchasing body, and by whom.",
            one_of("by", "who reports", "reseller", "participant"),
            needs(Kind.MONTHS, "every-months", "how often"),
        ),
        term(
            "uptake",
            "Deelname tot nu toe",
            "Uptake",
            "How many take part, as counted on a day; nothing a line can break.",
            may(Kind.COUNT, "participants", "how many"),
            may(Kind.DATE, "counted-on", "the day of the count, where it is known"),
        ),
        term("successor", "Opvolger", "Successor", "What comes after; never an assumed price."),
        term("switching", "Overstappen", "Switching", "What is known of leaving the publisher."),
        term(
            "reseller-tender",
            "Aanbesteding van de LSP",
            "Tender for the reseller",
            "The law on the contract with the reseller, which a municipality procures itself.",
            needs(
                Kind.MONEY, "threshold", "value without VAT from which a European procedure is due"
            ),
            needs(Kind.MONTHS, "most-months", "longest contract without reasons"),
        ),
    ),
)
