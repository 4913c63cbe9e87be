"""Terms about duration, end and ordering (F-14, F-18, O-1..O-3, O-11, O-12, M-3, M-6..M-9, M-15..M-18)."""

from __future__ import annotations

from typing import Final

from raamwerk.core.framework.schema import Group, Kind
from raamwerk.core.framework.vocabulary.words import may, needs, one_of, term
from raamwerk.core.rule import Sentence

DATES: Final = Group(
    Sentence(nl="Looptijd en einde", en="Duration and end"),
    (
        term(
            "duration",
            "Looptijd",
            "Duration",
            "How long an enrolment can run.",
            needs(Kind.MONTHS, "max-months", "at most"),
            may(Kind.MONTHS, "min-months", "at least (O-3)"),
        ),
        term(
            "end",
            "Einde",
            "End",
            "The last day of an enrolment (O-1, O-2, O-3).",
            one_of(
                "rule",
                "how the last day follows (O-1)",
                "own-anniversary",
                "common-end",
                "framework-end",
                "framework-stops",
                "own-term",
            ),
            may(Kind.YEAR, "year", "the year in which every enrolment ends"),
            may(Kind.DATE, "last-day", "one last day for all, or of the framework's terms"),
            one_of(
                "after-framework",
                "an end after the framework's own (O-2)",
                "warn",
                "block",
                "clip",
                required=False,
            ),
            may(
                Kind.FLAG, "short-term", "whether a first term of less than a year is allowed (O-3)"
            ),
        ),
        term(
            "start",
            "Begin",
            "Start",
            "From which day an enrolment counts (M-3).",
            one_of("from", "the day", "acceptance-or-day-after", "signature"),
        ),
        term(
            "anniversary",
            "Verjaardag",
            "Anniversary",
            "The day of the year on which an enrolment started (O-11).",
            one_of("leap-day", "29 February in other years", "28-february", "1-march"),
        ),
        term(
            "commitment-end",
            "Niet langer gebonden dan de inschrijving",
            "Not bound beyond the enrolment",
            "A commitment that outlives the enrolment (F-18).",
            one_of("severity", "what it is", "blocking", "remark"),
        ),
        term(
            "early-renewal",
            "Vroeg verlengen",
            "Early renewal",
            "A new enrolment before the old one ends (M-15).",
            needs(Kind.DAYS, "last-order-days", "no orders on the old one this close to its end"),
        ),
        term(
            "end-of-term",
            "Aan het einde",
            "At the end",
            "What falls due at the end (M-16).",
            needs(Kind.COUNTS, "alert-days", "reminders so many days before"),
        ),
        term(
            "co-term",
            "Gelijk laten lopen",
            "Co-terming",
            "What an extension to a common day costs (M-17).",
            one_of("by", "the price of the extension", "whole-months", "days"),
        ),
    ),
)

ORDERS: Final = Group(
    Sentence(nl="Bestellen", en="Ordering"),
    (
        term(
            "order-window",
            "Wijzigen rond de verjaardag",
            "Changes around the anniversary",
            "When yearly changes are filed (M-7).",
            needs(Kind.DAYS, "opens-days", "from so many days before the anniversary"),
            needs(Kind.DAYS, "closes-days", "to so many days before it"),
            needs(Kind.DAYS, "final-days", "last order within so many days before the end"),
        ),
        term(
            "yearly-statement",
            "Jaarlijkse opgave",
            "Yearly statement",
            "What is filed when nothing changed (M-6).",
            needs(Kind.FLAG, "when-unchanged", "whether a statement is due then too"),
        ),
        term(
            "reservation",
            "Reserveren",
            "Reservation",
            "Ordering an online service ahead (M-9).",
            needs(Kind.MONTHS, "months-ahead", "so far ahead"),
            needs(Kind.HOURS, "cancel-hours", "to be cancelled until so long before the first use"),
            needs(Kind.DAYS, "closed-days", "closed so many days before an anniversary"),
            needs(Kind.HOURS, "utc-offset-hours", "where a day of use starts, against UTC"),
        ),
        term(
            "cover-months",
            "Dekking per maand",
            "Cover by month",
            "From which month use is billed (M-8, O-12).",
            one_of("policy", "the first month billed", "next-first", "month-of-use"),
            one_of("part-month", "a part of a month", "whole-months", "days", required=False),
        ),
        term(
            "backdating",
            "Niet met terugwerkende kracht",
            "No backdating",
            "Use before the order (M-18).",
            needs(Kind.FLAG, "approval", "whether it needs an approval"),
        ),
    ),
)
