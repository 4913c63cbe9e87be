"""What a Parquet file of lines must be, and what its columns become."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import polars as pl
import pytest

from raamwerk.core.errors import NotFound, Unreadable
from raamwerk.formats.parquet import rows, scan

if TYPE_CHECKING:
    from pathlib import Path

LINE: dict[str, Any] = {
    "participant": ["GM0001"],
    "part_number": ["AAA-00001"],
    "price_date": [date(2026, 6, 1)],
    "quantity": [600_000_000],
    "unit_price": [33_170_000],
}


def written(folder: Path, **changed: Any) -> Path:
    columns = {name: value for name, value in {**LINE, **changed}.items() if value is not None}
    path = folder / "lines.parquet"
    pl.DataFrame(columns).write_parquet(path)
    return path


def read(folder: Path, **changed: Any) -> dict[str, Any]:
    return scan(written(folder, **changed), keyed=True).collect().row(0, named=True)


def refused(path: Path, *, keyed: bool = True) -> Unreadable:
    with pytest.raises(Unreadable) as told:
        scan(path, keyed=keyed)
    return told.value


def test_whole_numbers_are_micro_euros_and_millionths(tmp_path: Path) -> None:
    found = read(tmp_path, unit_months=[12], other=["let be"])
    assert found == {**{name: values[0] for name, values in LINE.items()}, "unit_months": 12}


@pytest.mark.parametrize(
    ("column", "micro"),
    [
        (pl.Series([33], dtype=pl.Int16), 33),
        (pl.Series([2**64 - 1], dtype=pl.UInt64), None),
        (pl.Series([10**15], dtype=pl.Int64), None),
        (pl.Series([-(10**15)], dtype=pl.Int64), None),
        (pl.Series([10**15 - 1], dtype=pl.Int64), 10**15 - 1),
        (pl.Series([Decimal("33.17")], dtype=pl.Decimal(18, 4)), 33_170_000),
        (pl.Series([Decimal("1.845625")], dtype=pl.Decimal(18, 6)), 1_845_625),
        (pl.Series([Decimal(10**15)], dtype=pl.Decimal(38, 0)), None),
        (pl.Series([None], dtype=pl.Null), None),
    ],
)
def test_a_price_is_taken_exactly_or_is_not_known(
    tmp_path: Path, column: pl.Series, micro: int | None
) -> None:
    assert read(tmp_path, unit_price=column)["unit_price"] == micro


@pytest.mark.parametrize(("months", "known"), [(0, 0), (1_200, 1_200), (-1, None), (1_201, None)])
def test_months_beyond_reason_are_not_known(tmp_path: Path, months: int, known: int | None) -> None:
    assert read(tmp_path, unit_months=[months])["unit_months"] == known


@pytest.mark.parametrize("kind", [pl.Categorical, pl.Enum(["AAA-00001"])])
def test_texts_may_be_dictionaries(tmp_path: Path, kind: Any) -> None:
    column = pl.Series(["AAA-00001"], dtype=kind)
    assert read(tmp_path, part_number=column)["part_number"] == "AAA-00001"


@pytest.mark.parametrize(
    ("name", "column", "wanted"),
    [
        ("unit_price", pl.Series([33.17]), "money"),
        ("quantity", pl.Series(["600"]), "quantity"),
        ("unit_price", pl.Series([Decimal("0.1234567")], dtype=pl.Decimal(18, 7)), "money"),
        ("price_date", pl.Series(["2026-06-01"]), "date"),
        ("part_number", pl.Series([1]), "text"),
        ("unit_months", pl.Series([1.0]), "count"),
    ],
)
def test_a_column_of_another_type_is_refused(
    tmp_path: Path, name: str, column: pl.Series, wanted: str
) -> None:
    (problem,) = refused(written(tmp_path, **{name: column})).problems
    assert (problem.code, problem.facts["column"]) == ("bulk.column-type", name)
    assert problem.facts["wanted"] == wanted


def test_every_column_that_is_absent_is_named(tmp_path: Path) -> None:
    told = refused(written(tmp_path, unit_price=None, participant=None))
    assert told.code == "bulk.columns"
    places = [each.where for each in told.problems]
    assert places == ["column 'unit_price'", "column 'participant'"]


def test_without_enrolments_lines_need_not_say_whose_they_are(tmp_path: Path) -> None:
    assert "participant" not in scan(written(tmp_path, participant=None), keyed=False).collect()


def test_the_rows_of_a_file_are_counted(tmp_path: Path) -> None:
    assert rows(written(tmp_path)) == 1


@pytest.mark.parametrize("contents", [b"", b"PAR1", b"part_number;price\n", b"PAR1" * 40])
def test_another_file_is_refused(tmp_path: Path, contents: bytes) -> None:
    path = tmp_path / "lines.parquet"
    path.write_bytes(contents)
    assert refused(path).code == "bulk.not-parquet"


def test_a_file_cut_short_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path)
    path.write_bytes(path.read_bytes()[:-9])
    assert refused(path).code == "bulk.not-parquet"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        scan(tmp_path / "none.parquet", keyed=True)
