"""Terms about invoices, documents and confidentiality (F-9, F-10, L-2..L-10, K-23)."""

from __future__ import annotations

from typing import Final

from raamwerk.core.framework.schema import Group, Kind
from raamwerk.core.framework.vocabulary.words import may, needs, one_of, some_of, term
from raamwerk.core.rule import Sentence

INVOICES: Final = Group(
    Sentence(nl="Factureren en betalen", en="Invoicing and paying"),
    (
        term(
            "addressee",
            "Aan wie de factuur is gericht",
            "Whom an invoice is addressed to",
            "The buyer on an invoice.",
            one_of("to", "the buyer", "participant", "anyone"),
        ),
        term(
            "order-reference",
            "Bestelreferentie",
            "Order reference",
            "What an invoice must refer to (L-9).",
            some_of("any-of", "one of these is enough", "buyer-reference", "order-reference"),
        ),
        term(
            "arithmetic",
            "Rekenen op de factuur",
            "Arithmetic of an invoice",
            "Totals and line amounts (K-23, L-10).",
            needs(Kind.MONEY, "tolerance", "on totals"),
            needs(Kind.MONEY, "line-tolerance", "on a line that rounds its unit price"),
        ),
        term(
            "no-double-billing",
            "Niets dubbel",
            "Nothing twice",
            "The same line or document billed again.",
            one_of("severity", "what it is", "blocking", "remark", required=False),
        ),
        term(
            "credit-note",
            "Creditnota",
            "Credit note",
            "A credit note against what was invoiced.",
            one_of("most", "what can be credited", "invoiced", "anything"),
        ),
        term(
            "payment",
            "Betaaltermijn",
            "Payment term",
            "When an invoice is due, and what late payment costs (L-6).",
            needs(Kind.DAYS, "days", "after receipt, unless agreed otherwise"),
            needs(Kind.DAYS, "most-days", "longest that can be agreed"),
            may(Kind.MONEY, "least-costs", "collection costs owed at once, at least"),
        ),
        term(
            "vat",
            "Btw",
            "VAT",
            "The rate on licences and services (L-7).",
            needs(Kind.PERCENT, "percent", "the rate"),
        ),
        term(
            "invoice-format",
            "Vorm van de factuur",
            "Format of an invoice",
            "E-invoices and the rules for them (L-8, L-9).",
            needs(Kind.TEXTS, "formats", "formats that are taken"),
        ),
    ),
)

DOCUMENTS: Final = Group(
    Sentence(nl="Documenten en privacy", en="Documents and privacy"),
    (
        term(
            "library",
            "Contractdocumenten",
            "Contract documents",
            "Where the documents are and who may read them (F-10).",
            needs(Kind.TEXT, "folder", "the folder"),
            needs(Kind.TEXT, "access", "the class of people with access"),
            may(Kind.TEXT, "mailbox", "where access is asked for"),
        ),
        term(
            "privacy-terms",
            "Privacyvoorwaarden",
            "Privacy terms",
            "The privacy terms that come with joining (F-9).",
            one_of("services", "the services they cover", "processing-agreement", "all"),
            needs(Kind.FLAG, "only-when-bought-here", "whether they need the framework's contract"),
        ),
        term(
            "precedence",
            "Rangorde",
            "Order of precedence",
            "Which document wins where two differ.",
            needs(Kind.TEXTS, "order", "documents, the strongest first"),
        ),
        term(
            "unilateral-change",
            "Geen eenzijdige wijziging",
            "No one-sided change",
            "Changes by the publisher alone (F-9).",
        ),
        term(
            "confidentiality",
            "Vertrouwelijkheid",
            "Confidentiality",
            "What can be published (L-5).",
            needs(Kind.FLAG, "unit-prices-closed", "whether unit prices and maximums stay closed"),
            needs(Kind.COUNT, "least-bodies", "bodies together in a published sum, at least"),
        ),
    ),
)
