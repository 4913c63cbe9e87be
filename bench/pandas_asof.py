"""The same verdicts as an analyst would have them from pandas: `merge_asof`, then columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd
from bench.plain_script import BREACH, PASS, REMARK, UNKNOWN

if TYPE_CHECKING:
    from pathlib import Path

_KEYS: Final = ["participant", "part_number"]
_ONE: Final = 1_000_000
_NONE: Final = 4


def run(folder: Path, lines: Path, out: Path) -> None:
    """Judge a file of lines into a file of answers."""
    tables = {path.stem: _read(path) for path in folder.glob("*s.parquet")}
    entries = tables["entries"].sort_values("since")
    entries["span"] = np.maximum(entries["months"], 1) * entries["units"]
    frame = _read(lines)
    frame["place"] = np.arange(len(frame))
    frame = frame.merge(tables["enrolments"], on="participant")
    first = tables["orders"].groupby(_KEYS, as_index=False)["on"].min()
    frame = frame.merge(first.rename(columns={"on": "first"}), on=_KEYS, how="left")
    frame["known"] = frame["part_number"].isin(entries["part_number"]) | frame["first"].notna()
    frame["day"] = _price_days(frame)
    frame = _asof(frame, "day", entries, ["part_number"], "of_")
    frame = _asof(frame, "price_date", _locks(tables, entries, first), _KEYS, "lock_")
    frame = _asof(
        frame, "price_date", tables["discounts"], ["participant", "product_type"], "less_"
    )
    frame.loc[~frame["participant"].isin(tables["discounts"]["participant"]), "less_share"] = 0
    _answers(frame.sort_values("place")).to_parquet(out, compression="zstd", index=False)


def _read(path: Path) -> pd.DataFrame:
    frame = pd.read_parquet(path)
    for name in frame.columns.intersection(["price_date", "since", "start", "last", "on"]):
        frame[name] = pd.to_datetime(frame[name]).astype("datetime64[s]")
    return frame


def _asof(
    frame: pd.DataFrame, day: str, table: pd.DataFrame, by: list[str], prefix: str
) -> pd.DataFrame:
    """Each line with the row of a table that holds for it on a day."""
    names = {name: f"{prefix}{name}" for name in table.columns if name not in (*by, "product_type")}
    right = table.rename(columns=names).sort_values(f"{prefix}since")
    return pd.merge_asof(
        frame.sort_values(day), right, left_on=day, right_on=f"{prefix}since", by=by
    )


def _price_days(frame: pd.DataFrame) -> Any:  # noqa: ANN401 - pandas has no types
    """The last anniversary or the first order, whichever is later; the day itself before the start."""
    on, start = frame["price_date"].dt, frame["start"].dt
    leap = (on.year % 4 == 0).to_numpy()
    days = np.where((start.month == 2) & (start.day == 29) & ~leap, 28, start.day)
    this = pd.to_datetime({"year": on.year, "month": start.month, "day": days})
    before = pd.to_datetime(
        {
            "year": on.year - 1,
            "month": start.month,
            "day": np.where(
                (start.month == 2) & (start.day == 29), _last_day(on.year - 1), start.day
            ),
        }
    )
    anniversary = this.where(this <= frame["price_date"], before)
    first = frame["first"].fillna(frame["price_date"])
    first = first.where(first < frame["price_date"], frame["price_date"])
    day = anniversary.where(anniversary > first, first)
    return day.where(frame["price_date"] >= frame["start"], frame["price_date"]).astype(
        "datetime64[s]"
    )


def _last_day(year: Any) -> Any:  # noqa: ANN401 - the same
    return np.where(year % 4 == 0, 29, 28)


def _locks(
    tables: dict[str, pd.DataFrame], entries: pd.DataFrame, first: pd.DataFrame
) -> pd.DataFrame:
    """The price of the first order, and what price sheets put in its place."""
    sheets = tables["sheets"].copy()
    sheets["span"] = np.maximum(sheets["months"], 1) * sheets["units"]
    opening = pd.merge_asof(
        first.sort_values("on"), entries, left_on="on", right_on="since", by="part_number"
    )
    opening = opening.assign(since=opening["on"], price=opening["maximum"])
    opening[["months", "span"]] = opening[["months", "span"]].fillna(1)
    begun = sheets.groupby(_KEYS, as_index=False)["since"].min()
    opening = opening.merge(begun, on=_KEYS, how="left", suffixes=("", "_sheet"))
    opening = opening[~(opening["since_sheet"] <= opening["since"])]
    names = [*_KEYS, "since", "price", "months", "span"]
    return pd.concat([opening[names], sheets[names]])


def _answers(frame: pd.DataFrame) -> pd.DataFrame:
    price, months = frame["unit_price"].astype("Int64"), frame["unit_months"].astype("Int64")
    whole = {
        name: frame[name].astype("Int64")
        for name in (
            "of_maximum",
            "of_months",
            "of_span",
            "lock_price",
            "lock_months",
            "lock_span",
            "less_share",
        )
    }
    asked = months.clip(lower=1).where(
        (whole["of_maximum"].isna() | ((months == 0) == (whole["of_months"] == 0))).fillna(
            value=False
        )
    )
    same = ((months == 0) == (whole["lock_months"] == 0)).fillna(value=True)
    of_lock = whole["lock_span"].where(same)
    share = whole["less_share"]
    above_maximum = price * whole["of_span"] > whole["of_maximum"] * asked
    above_lock = price * of_lock > whole["lock_price"] * asked
    less_maximum = price * whole["of_span"] * _ONE > whole["of_maximum"] * asked * (_ONE - share)
    less_lock = price * of_lock * _ONE > whole["lock_price"] * asked * (_ONE - share)
    on, known, priced = frame["price_date"], frame["known"], whole["of_maximum"].notna()
    holds = on.between("2022-12-01", "2027-12-31")
    promised = (share > 0).where(
        share.notna(), frame["product_type"].isna().map({True: pd.NA, False: False})
    )
    side, other = price * whole["of_span"], whole["of_maximum"] * asked
    twelve = ((side >= 10 * other) & (side <= 14 * other)) | (
        (10 * side <= other) & (14 * side >= other)
    )
    kept = less_maximum | (whole["lock_price"].notna() & less_lock)
    discount = _said(kept, REMARK).where(
        (known & promised).fillna(value=False).astype(bool), UNKNOWN
    )
    codes = {
        0: _said((on < frame["start"]) | (on > frame["last"]), BREACH),
        2: _said(on < frame["start"], BREACH),
        3: _said(above_lock, BREACH).where(frame["lock_since"].notna(), _NONE),
        4: _said(above_maximum, BREACH).where(known, UNKNOWN),
        5: discount.mask((promised == False).fillna(value=False).astype(bool), _NONE),  # noqa: E712 - three values
        6: pd.Series(np.where(priced, PASS, UNKNOWN), frame.index),
        7: pd.Series(np.where(twelve.fillna(value=False), UNKNOWN, PASS), frame.index).where(
            known & priced & asked.notna(), _NONE
        ),
        8: pd.Series(np.where(asked.isna(), UNKNOWN, PASS), frame.index).where(
            known & priced, _NONE
        ),
        9: pd.Series(np.where(known, PASS, UNKNOWN), frame.index),
        10: pd.Series(np.where(known, PASS, UNKNOWN), frame.index),
    }
    packed = [
        code.where(holds, _NONE).to_numpy(dtype=np.int64) * 16 + n for n, code in codes.items()
    ]
    packed.append(np.where(holds, PASS, BREACH) * 16 + 1)
    gravest = np.minimum.reduce(packed)
    over = _cents(price, asked, whole["of_maximum"], whole["of_span"], frame["quantity"])
    over_lock = _cents(price, asked, whole["lock_price"], of_lock, frame["quantity"])
    effect = pd.concat(
        [
            over.where((above_maximum & known & holds).fillna(value=False)),
            over_lock.where((above_lock & holds).fillna(value=False)),
        ],
        axis=1,
    ).max(axis=1)
    comparable = (whole["of_span"] == whole["lock_span"]) & (
        (whole["of_months"] == 0) == (whole["lock_months"] == 0)
    )
    lower = pd.concat([whole["of_maximum"], whole["lock_price"]], axis=1).min(axis=1)
    both = priced & whole["lock_price"].notna()
    rule = pd.Series(gravest % 16, frame.index, dtype="UInt8")
    return pd.DataFrame(
        {
            "outcome": (gravest // 16).astype(np.uint8),
            "rule": rule.where(gravest < 16 * PASS),
            "maximum": whole["of_maximum"],
            "ceiling": lower.where(~both | comparable.fillna(value=False)),
            "effect": effect,
        }
    )


def _said(breach: Any, broken: int) -> pd.Series:  # noqa: ANN401 - pandas has no types
    """The code of an outcome; not known is unknown."""
    flags = breach.astype("boolean")
    return pd.Series(
        np.where(flags.isna(), UNKNOWN, np.where(flags.fillna(value=False), broken, PASS)),
        flags.index,
    )


def _cents(price: Any, asked: Any, bound: Any, span: Any, quantity: Any) -> Any:  # noqa: ANN401 - the same
    """What is asked too much, in micro-euros of whole cents."""
    parts = span * 10_000
    return (2 * (price * span - bound * asked) * (quantity // _ONE) + parts) // (2 * parts) * 10_000
