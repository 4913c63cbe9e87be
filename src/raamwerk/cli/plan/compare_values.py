"""At what a lever stands, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from raamwerk.cli import show
from raamwerk.cli.plan.compare_words import WORDS

if TYPE_CHECKING:
    from raamwerk.core.planning.worth.deal import (
        Coverage,
        End,
        LevelDiscount,
        Lever,
        MaximumPrice,
        PriceLock,
        Promotion,
    )
    from raamwerk.core.rule import Language


@dataclass(frozen=True, slots=True)
class Values:
    """Tells values in one language."""

    language: Language

    def said(self, lever: Lever, value: Any) -> str:  # noqa: ANN401 - each lever has a type of its own
        """A lever's value: `90% on M365 E3, M365 E5`, `fixed for 36 months`, `none`."""
        match lever:
            case "yearly-flexibility":
                return self._say("yes" if value else "no")
            case "product-scope":
                return self._say("all") if value is None else ", ".join(value)
            case "price-period":
                return str(value)
        if not value:
            return self._say("none")
        tell = getattr(self, f"_{lever.replace('-', '_')}")
        return str(tell(value))

    def _say(self, word: str, **facts: str) -> str:
        return WORDS[word].fill(self.language, facts)

    def _share(self, millionths: int) -> str:
        return show.percent(millionths, self.language)

    def _minimum_size(self, users: int) -> str:
        return self._say("v-size", value=str(users))

    def _coverage(self, value: Coverage) -> str:
        families = ", ".join(value.families)
        return self._say("v-coverage", share=self._share(value.share), families=families)

    def _maximum_price(self, value: MaximumPrice) -> str:
        base = self._say("v-sector")
        if value.off_list:
            base = self._say("v-off", shares=", ".join(self._share(s) for _, s in value.off_list))
        elif value.book:
            base = self._say("v-book", book=value.book)
        return ", ".join([base, *(self._adjusted(*each) for each in value.adjust)])

    def _adjusted(self, family: str, share: int) -> str:
        signed = f"{'+' if share > 0 else ''}{self._share(share)}"
        return self._say("v-adjust", share=signed, family=family or self._say("all"))

    def _quantity_tiers(self, value: tuple[tuple[int, int], ...]) -> str:
        return "; ".join(
            self._say("v-tiers", quantity=str(quantity), share=self._share(share))
            for quantity, share in value
        )

    def _level_discount(self, value: LevelDiscount) -> str:
        return self._say("v-level", share=self._share(value.share), quantity=str(value.users))

    def _price_lock(self, value: PriceLock) -> str:
        if value.months is None:
            return self._say("v-lock")
        return self._say("v-lock-months", months=str(value.months))

    def _indexation(self, share: int) -> str:
        return self._say("v-year", share=self._share(share))

    def _promotion(self, value: Promotion) -> str:
        return self._say("v-promotion", share=self._share(value.share), months=str(value.months))

    def _end(self, value: End) -> str:
        if value.months is not None:
            return self._say("v-end-months", months=str(value.months))
        if value.stops is not None:
            return self._say("v-end-stops", day=show.day(value.stops, self.language))
        if value.terms is None or value.terms.ending.year is None:
            return self._say("v-end-never")
        return self._say("v-end-year", year=str(value.terms.ending.year))

    def _fee(self, share: int) -> str:
        return self._share(share)
