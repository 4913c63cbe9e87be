from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from raamwerk.core.participant.joint_body import WHOLE
from raamwerk.formats import municipality as municipalities
from raamwerk.samples.market import LATEST
from raamwerk.samples.sector import body

if TYPE_CHECKING:
    from raamwerk.core.participant.municipality import Municipality


def present() -> tuple[Municipality, ...]:
    return municipalities.shipped().on(LATEST)


def test_municipalities_hold_all_of_every_joint_body():
    for each in body.joint_bodies(1, present()):
        parts = [m.part("votes") for m in each.on(LATEST)]
        assert sum((p.part for p in parts if p), Fraction(0)) == WHOLE


def test_joint_bodies_and_resellers_say_that_they_are_made_up():
    bodies = body.organisations_of(body.joint_bodies(1, present()))
    assert len(bodies) == body.BODIES
    assert all("(verzonnen)" in each.name for each in (*bodies, *body.resellers()))


def test_a_municipality_is_called_what_it_is():
    utrecht = next(each for each in present() if each.code == "0344")
    made = body.municipality(utrecht, LATEST)
    assert (made.code, made.name, made.form) == ("GM0344", "Gemeente Utrecht", "municipality")
