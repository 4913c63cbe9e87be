from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from raamwerk.core.enrolment.enrolment import Enrolment, Ordered
from raamwerk.core.enrolment.terms import Terms
from raamwerk.core.planning.catalogue.reducible import Advice, Price, advise
from raamwerk.core.planning.catalogue.usage import Use
from tests.build import euro
from tests.core.planning.catalogue.build import licences

E3 = "AAA-00001"
TERMS = Terms(framework="gt-microsoft-2", since=date(2022, 12, 1), until=date(2027, 12, 1))
ENROLMENT = Enrolment(
    number="1",
    participant="GM0344",
    framework="gt-microsoft-2",
    start=date(2024, 6, 1),
    orders=(Ordered(part_number=E3, on=date(2024, 6, 1), quantity=euro("600")),),
)
USE = Use(licences=licences("e3", 600, 560), names=())


def advised(on: date, **more: object) -> Advice:
    asked: dict[str, object] = {
        "last": date(2027, 5, 31),
        "links": {"e3": E3},
        "prices": {E3: Price(euro("34.20"), 1)},
        "terms": TERMS,
        "use": USE,
    } | more
    terms, use = asked.pop("terms"), asked.pop("use")
    (found,) = advise((use,), ENROLMENT, terms, on, **asked)  # type: ignore[arg-type]  # facts by name
    return found


def test_what_is_spare_goes_at_the_next_anniversary_with_the_day_to_act():
    found = advised(date(2026, 4, 20))
    assert (found.why, found.reduce, found.yearly) == ("reduce", 40, euro("16416"))
    assert found.effect_on == date(2026, 6, 1)
    assert (found.file_since, found.file_last) == (date(2026, 4, 2), date(2026, 5, 2))


def test_a_yearly_price_saves_itself_and_an_unknown_one_nothing_known():
    yearly = advised(date(2026, 4, 20), prices={E3: Price(euro("410.40"), 12)})
    assert yearly.yearly == euro("16416")
    assert advised(date(2026, 4, 20), prices={}).yearly is None


@pytest.mark.parametrize(
    ("on", "more", "why"),
    [
        (date(2026, 5, 10), {}, "final"),
        (date(2026, 4, 20), {"links": {}}, "not-linked"),
        (date(2026, 4, 20), {"links": {"e3": "AAA-00002"}}, "not-owned"),
        (date(2026, 4, 20), {"terms": replace(TERMS, reduction=False)}, "no-reduction"),
        (date(2026, 4, 20), {"use": Use(licences=licences("e3", 9, 9), names=())}, "nothing-spare"),
    ],
)
def test_nothing_is_advised_that_cannot_be_done(on: date, more: dict[str, object], why: str):
    found = advised(on, **more)
    assert (found.why, found.reduce, found.yearly) == (why, 0, None)


def test_no_more_goes_than_the_enrolment_holds():
    many = Use(licences=licences("e3", 900, 100), names=())
    assert advised(date(2026, 4, 20), use=many).reduce == 600
