"""A framework's terms as a replay reads them: one field for each lever that moves euros.

A framework's own calendar is laid on the horizon of the replay: its first day on the horizon's first.
So terms of other years can be set side by side.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.period import days_later

if TYPE_CHECKING:
    from datetime import date

    from raamwerk.core.enrolment.terms import Terms
    from raamwerk.core.framework.framework import Framework
    from raamwerk.core.framework.term import Term

STANDARD_TERM: Final = 36
"""Months for which the publisher itself fixes a price: its standard enrolment (M-3)."""

Lever = Literal[
    "minimum-size",
    "coverage",
    "product-scope",
    "maximum-price",
    "quantity-tiers",
    "level-discount",
    "price-period",
    "price-lock",
    "indexation",
    "yearly-flexibility",
    "promotion",
    "end",
    "fee",
]

LEVERS: Final[tuple[Lever, ...]] = (
    "minimum-size",
    "coverage",
    "product-scope",
    "maximum-price",
    "quantity-tiers",
    "level-discount",
    "price-period",
    "price-lock",
    "indexation",
    "yearly-flexibility",
    "promotion",
    "end",
    "fee",
)
"""The order of attribution: who takes part, what counts, at what price, over time, how much, how long."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """At least this share of the head count takes one of these families; what is short is bought (F-5)."""

    share: int
    families: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MaximumPrice:
    """Where maximum prices come from.

    Args:
        book: the name of the price path; that of the sector where a framework has none of its own.
        off_list: instead of a book, a share off the list price in millionths, each from a month of the
            horizon on.
        adjust: a share in millionths added to (or, negative, taken off) the maximum of a family, or of all
            under the empty name: what a negotiator tries.
    """

    book: str = ""
    off_list: tuple[tuple[int, int], ...] = ()
    adjust: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class LevelDiscount:
    """The publisher's own discount from a number of users on, for some product types (P-1, P-2)."""

    users: int
    share: int
    product_types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PriceLock:
    """The price of the first order holds.

    Args:
        months: for so long, and is then fixed anew; None holds to the end.
        lower_too: whether a maximum below it holds instead (O-6).
    """

    months: int | None = None
    lower_too: bool = True


@dataclass(frozen=True, slots=True)
class Promotion:
    """A share off the maximum of some families in the first months after joining."""

    months: int
    families: tuple[str, ...]
    share: int


@dataclass(frozen=True, slots=True)
class End:
    """When cover ends: by the framework's own rule, or after so many months for all.

    Args:
        terms: the framework's dates; None never ends within the horizon.
        shift: months by which its calendar is moved onto the horizon.
        stops: the last day of its terms, where they stop for all (O-17).
        months: instead of all that, so many months from joining.
    """

    terms: Terms | None = None
    shift: int = 0
    stops: date | None = None
    months: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """Every lever; the field of `price-lock` is `price_lock`.

    Args:
        name: as a reader calls it.
        minimum_size: fewer persons with a workplace than this do not take part, and pay list.
        product_scope: the families that can be bought under it; None is all.
        quantity_tiers: a share off from a quantity of the line on, the smallest first (F-6, K-12).
        price_period: `sticky` reaches an enrolment at its anniversary, `calendar` at once (O-5).
        indexation: what maximum prices rise a year, compounded from the horizon's first day.
        yearly_flexibility: whether quantities can go down at an anniversary (O-7); else never.
        fee: a share of what is bought.
    """

    name: str
    minimum_size: int = 0
    coverage: Coverage | None = None
    product_scope: tuple[str, ...] | None = None
    maximum_price: MaximumPrice = MaximumPrice()
    quantity_tiers: tuple[tuple[int, int], ...] = ()
    level_discount: LevelDiscount | None = None
    price_period: Literal["sticky", "calendar"] = "sticky"
    price_lock: PriceLock | None = None
    indexation: int = 0
    yearly_flexibility: bool = True
    promotion: Promotion | None = None
    end: End = End()
    fee: int = 0

    def value(self, lever: Lever) -> object:
        """What a lever stands at."""
        return getattr(self, field(lever))

    def taking(self, other: Deal, lever: Lever) -> Deal:
        """This deal with one lever as another has it."""
        changes: dict[str, object] = {field(lever): other.value(lever)}
        return replace(self, **changes)  # type: ignore[arg-type]  # the same field of the same class


def field(lever: Lever) -> str:
    """The field of a lever."""
    return lever.replace("-", "_")


def deal_of(framework: Framework, since: date, book: str = "") -> Deal:
    """A framework's terms in their latest form, laid on a horizon; a term that cannot be executed is left out.

    Args:
        framework: whose terms.
        since: the first day of the horizon.
        book: the name of its own price path, empty where it has none.
    """
    said = _Said(framework)
    shift = 12 * (since.year - framework.since.year) + since.month - framework.since.month
    return Deal(
        name=framework.id,
        minimum_size=_minimum(said.term("minimum-size")),
        coverage=_coverage(said.term("coverage")),
        product_scope=_scope(said.term("product-scope")),
        maximum_price=MaximumPrice(book, said.off_list()),
        quantity_tiers=_tiers(said.term("quantity-tiers")),
        level_discount=_level(said.term("level-discount"), said.term("price-levels")),
        price_period=terms_of(framework, framework.last_terms_day).price_effect,
        price_lock=_lock(said.term("price-lock"), said.term("publisher-lock")),
        indexation=_number(said.term("indexation"), "licences-percent"),
        yearly_flexibility=_reduces(said.term("yearly-flexibility")),
        promotion=_promotion(said.term("promotion")),
        end=_end(framework, said.term("end"), shift),
        fee=_number(said.term("fee"), "percent"),
    )


@dataclass(frozen=True, slots=True)
class _Said:
    framework: Framework

    def term(self, term_id: str) -> Term | None:
        term = self.framework.term(term_id, self.framework.last_terms_day)
        return term if term is not None and term.executable else None

    def off_list(self) -> tuple[tuple[int, int], ...]:
        """The discounts by period of `maximum-price`, each from a month after the framework's first."""
        first = self.framework.since
        return tuple(
            (
                max(0, 12 * (term.since.year - first.year) + term.since.month - first.month),
                _number(term, "list-percent"),
            )
            for term in sorted(self.framework.terms, key=lambda each: each.since)
            if term.id == "maximum-price" and term.executable and "list-percent" in term.parameters
        )


def _number(term: Term | None, name: str) -> int:
    value = None if term is None else term.parameters.get(name)
    return value if isinstance(value, int) else 0


def _minimum(term: Term | None) -> int:
    blocks = term is not None and term.text("severity") == "blocking"
    return term.number("users") if term is not None and blocks else 0


def _coverage(term: Term | None) -> Coverage | None:
    return None if term is None else Coverage(term.number("percent"), term.texts("families"))


def _scope(term: Term | None) -> tuple[str, ...] | None:
    return term.texts("families") if term is not None and term.text("scope") == "listed" else None


def _tiers(term: Term | None) -> tuple[tuple[int, int], ...]:
    found = () if term is None else term.tiers("tiers")
    return tuple((tier.since_quantity, tier.percent or 0) for tier in found)


def _level(discount: Term | None, levels: Term | None) -> LevelDiscount | None:
    """The discount of the levels above the first; none where it is nought or no second level is known."""
    share = _number(discount, "percent")
    found = () if levels is None else levels.tiers("levels")
    if discount is None or not share or len(found) < len(("first", "second")):
        return None
    return LevelDiscount(found[1].since_quantity, share, discount.texts("product-types"))


def _lock(lock: Term | None, publisher: Term | None) -> PriceLock | None:
    """Protection to the end of the enrolment, or the publisher's own for a standard term (M-3, M-11)."""
    if lock is not None:
        return PriceLock(None, lower_too=lock.text("lower-maximum") == "minimum-of-both")
    return None if publisher is None else PriceLock(STANDARD_TERM)


def _reduces(term: Term | None) -> bool:
    return term is not None and term.text("reduction") == "at-anniversary"


def _promotion(term: Term | None) -> Promotion | None:
    if term is None:
        return None
    return Promotion(term.number("months"), term.texts("families"), term.number("percent"))


def _end(framework: Framework, term: Term | None, shift: int) -> End:
    if term is None:
        return End()
    stops = term.parameters.get("last-day") if term.text("rule") == "framework-stops" else None
    if term.text("rule") == "framework-stops" and stops is None and framework.until is not None:
        stops = days_later(framework.until, -1)
    dated = terms_of(framework, framework.last_terms_day)
    return End(dated, shift, stops)  # type: ignore[arg-type]  # the schema makes it a date
