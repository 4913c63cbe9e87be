from __future__ import annotations

from raamwerk.formats.pricelist.cell import Fault
from raamwerk.formats.pricelist.intake import Intake, Judgement, RowVerdict
from tests.core.pricebook.build import book, entry


def test_counts_name_every_kind_of_row_and_add_up():
    verdicts = (
        RowVerdict(3, Judgement.REFUSED, (Fault("price.missing", {"column": "Prijs"}),)),
        RowVerdict(4, Judgement.SUSPECT),
        RowVerdict(5, Judgement.CONFLICTING),
        RowVerdict(6, Judgement.CONFLICTING),
        RowVerdict(7, Judgement.SKIPPED),
    )
    intake = Intake(book(entry("A-1", "1", "2023-01-01")), verdicts, 8, 2)
    assert sum(intake.counts.values()) == 8
    assert [len(each) for each in (intake.refused, intake.suspect, intake.conflicting)] == [1, 1, 2]
    assert not intake.whole
    assert (verdicts[0].code, verdicts[1].code, verdicts[1].facts) == ("price.missing", None, {})


def test_skipped_and_repeated_rows_do_not_wait_for_a_person():
    verdicts = (RowVerdict(3, Judgement.SKIPPED), RowVerdict(4, Judgement.DUPLICATE))
    assert Intake(book(), verdicts, 2, 0).whole
