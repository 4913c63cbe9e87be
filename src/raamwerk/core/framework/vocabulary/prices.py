"""Terms about prices (F-12, F-13, F-20, O-4..O-6, O-9, O-10, O-15, K-1..K-4, M-2, M-11, M-12)."""

from __future__ import annotations

from typing import Final

from raamwerk.core.framework.schema import Group, Kind
from raamwerk.core.framework.vocabulary.words import may, needs, one_of, term
from raamwerk.core.rule import Sentence

PRICES: Final = Group(
    Sentence(nl="Prijzen", en="Prices"),
    (
        term(
            "maximum-price",
            "Maximumprijs",
            "Maximum price",
            "A price may not be above the maximum in force.",
            one_of("per", "the basis on which prices are compared (O-15)", "year", "month"),
            needs(Kind.MONEY, "tolerance", "what a price may be above the maximum, in euros"),
            may(
                Kind.PERCENT,
                "list-percent",
                "off the list price, in a draft that has no price book yet",
            ),
        ),
        term(
            "all-in-price",
            "Alles samen",
            "All in",
            "Surcharges count as price (K-4).",
            one_of("spread", "how a surcharge is spread over lines", "by-value", "not-at-all"),
        ),
        term(
            "no-ceiling",
            "Geen maximumprijs bekend",
            "No maximum known",
            "What is said of a product without a maximum (O-10).",
            one_of("outcome", "the outcome", "unknown", "pass"),
        ),
        term(
            "price-uniformity",
            "Een prijs voor klein en groot",
            "One price for small and large",
            "What a maximum may depend on, beside the product and the period.",
            needs(Kind.FLAG, "by-quantity", "whether it may depend on the quantity"),
            needs(Kind.FLAG, "by-organisation", "whether it may depend on the organisation"),
        ),
        term(
            "price-period",
            "Kortingen per periode",
            "Discounts by period",
            "The periods of the price book and when a new one reaches an enrolment.",
            needs(Kind.MONTH_DAY, "start-month-day", "first day of a period, every year (O-4)"),
            one_of(
                "period", "what a period is (O-4)", "framework-year", "enrolment-year", "dated-book"
            ),
            one_of("effect", "when it reaches an enrolment (O-5)", "sticky", "calendar"),
        ),
        term(
            "price-lock",
            "Prijsprotectie",
            "Price protection",
            "A price once taken holds to the end of the enrolment.",
            one_of("basis", "what fixes the price", "first-order", "enrolment-start"),
            one_of(
                "lower-maximum",
                "what holds when the maximum drops below it (O-6)",
                "minimum-of-both",
                "locked-price",
            ),
            needs(Kind.YEAR, "until-year", "the year in which protection ends, with the enrolment"),
        ),
        term(
            "publisher-lock",
            "Prijs vast vanaf de eerste bestelling",
            "Price fixed from the first order",
            "The publisher's own rule on the price of a part number (M-2, M-11).",
            one_of("basis", "what fixes the price", "first-order", "enrolment-start"),
            needs(Kind.FLAG, "one-off", "whether a one-off price leaves the price unfixed"),
        ),
        term(
            "reseller-discount",
            "Korting van de LSP",
            "Discount of the reseller",
            "A further discount that a reseller may promise.",
            one_of("by", "what a promise is given for", "product-type", "part-number"),
            one_of("severity", "what a promise not kept is", "blocking", "remark"),
        ),
        term(
            "price-basis",
            "Waar een maximumprijs over gaat",
            "What a maximum price is about",
            "Whose price, in what, per what (O-9).",
            one_of("of", "whose price", "customer-price", "reseller-price"),
            one_of("vat", "value added tax", "excluded", "included"),
            one_of("unit", "per what", "price-line", "month"),
        ),
        term(
            "currency",
            "Valuta",
            "Currency",
            "The currency of prices, orders and invoices.",
            needs(Kind.TEXT, "code", "ISO 4217"),
        ),
        term(
            "customer-price-sheet",
            "Klantprijsblad",
            "Customer price sheet",
            "The agreed prices of one enrolment (M-12).",
            needs(Kind.FLAG, "expires", "whether a sheet past its last day is refused"),
        ),
        term(
            "indexation",
            "Indexering",
            "Indexation",
            "How much prices may rise by index.",
            needs(Kind.PERCENT, "licences-percent", "of licences, a year"),
            may(Kind.PERCENT, "services-percent", "of the reseller's services, a year"),
        ),
        term(
            "promotion",
            "Tijdelijke actie",
            "Promotion",
            "A lower price for a number of months from joining.",
            needs(Kind.MONTHS, "months", "how long, from the day of joining"),
            needs(Kind.TEXTS, "families", "product families it is about"),
            needs(Kind.PERCENT, "percent", "off the maximum price"),
        ),
        term(
            "azure-markup",
            "Opslag op Azure",
            "Markup on Azure",
            "The markup of the reseller on metered cloud prices.",
            needs(Kind.PERCENT, "percent", "most markup without a written exception"),
        ),
    ),
)
