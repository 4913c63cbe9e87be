from __future__ import annotations

from datetime import date

from raamwerk.core.money import amount
from raamwerk.core.planning.hybrid.conditions import Conditions
from raamwerk.core.planning.hybrid.drop import Drop, drops
from raamwerk.core.planning.hybrid.estate import Estate, Licence

ON = date(2026, 11, 24)
HERE = Conditions()


def licence(licence_id: str, count: int, **more: object) -> Licence:
    said = {"id": licence_id, "edition": "windows-standard", "count": count, **more}
    return Licence(**said)  # type: ignore[arg-type]


def told(cores: int, *licences: Licence) -> tuple[Drop, ...]:
    return drops(Estate(licences=licences), HERE, {"windows-standard": cores}, ON)


def test_the_dearest_goes_first_and_the_unknown_last():
    cheap, dear = (
        licence("cheap", 10, yearly=amount("5.00")),
        licence("dear", 4, yearly=amount("9.00")),
    )
    unknown = licence("unknown", 6)
    assert told(16, unknown, cheap, dear) == (
        Drop("dear", 4, amount("36.00")),
        Drop("cheap", 10, amount("50.00")),
        Drop("unknown", 2, None),
    )


def test_only_whole_licences_go():
    processors = licence("cpu", 3, metric="processor", yearly=amount("100.00"))
    assert told(40, processors) == (Drop("cpu", 2, amount("200.00")),)
    assert told(15, processors) == ()


def test_what_has_no_assurance_or_is_of_another_edition_stays():
    others = (
        licence("plain", 8, kind="perpetual"),
        licence("ended", 8, until=ON),
        licence("server", 8, metric="server-cal"),
        licence("sql", 8, edition="sql-standard"),
        licence("none", 0),
    )
    assert told(8, *others) == ()


def test_nothing_spare_lets_nothing_go():
    assert told(0, licence("win", 8)) == ()
