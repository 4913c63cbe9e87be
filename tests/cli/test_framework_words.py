from __future__ import annotations

import pytest

from raamwerk.cli.framework_words import grouped, sources, title, value, words
from raamwerk.core.framework.term import Tier
from raamwerk.core.money import Micro
from raamwerk.core.rule import Language, Sentence
from tests.build import day
from tests.core.framework.build import term


@pytest.mark.parametrize(
    ("term_id", "name", "held", "language", "shown"),
    [
        ("coverage", "percent", 900_000, "nl", "90%"),
        ("indexation", "services-percent", 37_000, "nl", "3,7%"),
        ("reseller-tender", "threshold", 216_000_000_000, "nl", "€ 216.000,00"),
        ("reseller-tender", "threshold", 216_000_000_000, "en", "€ 216,000.00"),
        ("end", "year", 2027, "nl", "2027"),
        ("end", "last-day", "2027-11-30", "en", "30 November 2027"),
        ("price-period", "start-month-day", "12-01", "nl", "1 december"),
        ("reservation", "utc-offset-hours", -8, "nl", "-8"),
        ("minimum-size", "users", 2400, "nl", "2.400"),
        ("fee", "none", True, "en", "yes"),
        ("coverage", "families", ("M365 E3", "M365 E5"), "nl", "M365 E3, M365 E5"),
        ("price-levels", "levels", (Tier(2400, level="B"),), "nl", "B vanaf 2.400"),
        ("quantity-tiers", "tiers", (Tier(250, Micro(60_000)),), "en", "6% from 250"),
        ("fee", "percent", None, "nl", "-"),
    ],
)
def test_a_parameter_is_shown_by_its_kind(
    term_id: str, name: str, held: object, language: Language, shown: str
):
    known = day(held) if name == "last-day" and isinstance(held, str) else held
    text = value(term_id, name, known, language)  # type: ignore[arg-type]
    assert text.replace("\N{NO-BREAK SPACE}", " ") == shown


def test_a_term_says_its_parameters_in_each_language():
    held = term(
        "coverage",
        parameters={"percent": 905_000},
        words=Sentence(nl="Minstens {percent}.", en="At least {percent}."),
    )
    assert words(held, "nl") == "Minstens 90,5%."
    assert words(held, "en") == "At least 90.5%."


def test_a_source_is_named_with_its_place_and_how_sure_it_is():
    held = term(where="p. 4", sure="inferred")
    assert sources(held, "en") == "A body [page], p. 4 (inferred from the source)"


def test_terms_stand_under_the_headings_of_a_page_with_a_files_own_last():
    assert [heading for heading, _ in grouped(["own-term", "vat", "fee"], "en")] == [
        "Taking part",
        "Invoicing and paying",
        "Other",
    ]
    assert title("own-term", "nl") == "own-term"
