from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from raamwerk.core.checking.document import DocumentKind
from raamwerk.core.checking.facts import Context, gather
from raamwerk.core.checking.run import judge
from raamwerk.core.enrolment.of_framework import terms_of
from raamwerk.core.pricebook.compiled import compile_books
from raamwerk.core.rules import RULES
from raamwerk.samples.book import FRAMEWORK
from raamwerk.samples.market import LATEST
from raamwerk.samples.sector.sector import Sector, sector
from tests.samples.judged import framework, told

if TYPE_CHECKING:
    from raamwerk.samples.sector.paperwork import Paper


@cache
def made() -> Sector:
    return sector(participants=24)


def all_papers() -> list[Paper]:
    return [paper for each in made().enrolments for paper in made().papers(each)]


def test_the_same_enrolment_has_the_same_files():
    first = made().enrolments[0]
    assert list(made().papers(first)) == list(made().papers(first))


def test_a_check_finds_what_was_planted_and_nothing_else():
    books = compile_books([each for each in made().books if each.framework == FRAMEWORK])
    faults: set[str] = set()
    for enrolment in made().enrolments:
        drafts = [each.draft for each in made().papers(enrolment)]
        if enrolment.framework != FRAMEWORK or not drafts:
            continue
        context = Context(
            framework=framework(),
            terms=terms_of(framework(), LATEST),
            book=books,
            on=LATEST,
            enrolment=enrolment,
        )
        judged = judge(gather([each.document() for each in drafts], context), framework(), RULES)
        for place, draft in enumerate(drafts):
            document = judged.document(place)
            lines = {each.line: told(each.verdicts) for each in map(judged.line, document.rows)}
            found = {None: told(document.verdicts), **lines}
            assert {at: rules for at, rules in found.items() if rules} == draft.findings()
            faults.add(draft.fault)
    assert {"", "above-maximum"} < faults


def test_there_are_invoices_of_every_year_and_offers_of_several_resellers():
    papers = all_papers()
    years = {each.received_on.year for each in papers if each.draft.kind is DocumentKind.INVOICE}
    assert years >= {2021, 2022, 2023, 2024, 2025, 2026}
    offers = [each for each in papers if each.draft.kind is DocumentKind.QUOTE]
    assert len({each.draft.header["seller"] for each in offers}) > 1


def test_no_two_files_of_the_sector_bear_one_name_and_each_says_that_it_is_made_up():
    papers = all_papers()
    names = [each.name for each in papers]
    assert len(names) == len(set(names))
    assert all(b"erzonnen" in each.data for each in papers)
