"""The same verdicts as one SQL query, run by DuckDB: a second opinion, and a yardstick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import duckdb

if TYPE_CHECKING:
    from pathlib import Path

_QUERY: Final = """
CREATE MACRO span(months, units) AS greatest(months, 1) * units;
CREATE MACRO said(breach, broken) AS
  CASE WHEN breach IS NULL THEN 1 WHEN breach THEN broken ELSE 3 END;
CREATE MACRO over(price, price_span, bound, bound_span, share) AS
  price::HUGEINT * bound_span * 1000000 > bound::HUGEINT * price_span * (1000000 - share);
CREATE MACRO cents(price, price_span, bound, bound_span, quantity) AS
  ((2 * (price::HUGEINT * bound_span - bound::HUGEINT * price_span) * quantity
    + bound_span::HUGEINT * 10000000000) // (2 * bound_span::HUGEINT * 10000000000) * 10000)::BIGINT;

CREATE TABLE entries AS
  SELECT *, span(months, units) AS span FROM read_parquet('{folder}/entries.parquet');
CREATE TABLE enrolments AS SELECT * FROM read_parquet('{folder}/enrolments.parquet');
CREATE TABLE ordered AS
  SELECT participant, part_number, min("on") AS since
  FROM read_parquet('{folder}/orders.parquet') GROUP BY ALL;
CREATE TABLE sheets AS SELECT * FROM read_parquet('{folder}/sheets.parquet');
CREATE TABLE discounts AS SELECT * FROM read_parquet('{folder}/discounts.parquet');
CREATE TABLE parts AS
  SELECT part_number FROM entries UNION SELECT part_number FROM ordered;
CREATE TABLE locks AS
  SELECT participant, part_number, since, price, months, span(months, units) AS span FROM sheets
  UNION ALL
  SELECT o.participant, o.part_number, o.since, e.maximum, coalesce(e.months, 1), coalesce(e.span, 1)
  FROM ordered o ASOF LEFT JOIN entries e ON o.part_number = e.part_number AND o.since >= e.since
  WHERE NOT EXISTS (
    SELECT 1 FROM sheets s
    WHERE s.participant = o.participant AND s.part_number = o.part_number AND s.since <= o.since);

CREATE VIEW dated AS
  SELECT l.*, n.start, n.last, o.since AS first,
    make_date(year(price_date), month(start), least(day(start),
      day(last_day(make_date(year(price_date), month(start), 1))))) AS this_year,
    make_date(year(price_date) - 1, month(start), least(day(start),
      day(last_day(make_date(year(price_date) - 1, month(start), 1))))) AS year_before
  FROM read_parquet('{lines}', file_row_number = true) l
  JOIN enrolments n USING (participant)
  LEFT JOIN ordered o USING (participant, part_number);

CREATE VIEW priced AS
  SELECT d.*, e.maximum, e.months AS of_months, e.span AS of_span, e.product_type,
    p.part_number IS NOT NULL AS known, k.since AS locked_on, k.price AS locked,
    k.months AS lock_months, k.span AS lock_span
  FROM (SELECT *, CASE WHEN price_date < start THEN price_date ELSE greatest(
      CASE WHEN this_year <= price_date THEN this_year ELSE year_before END,
      least(coalesce(first, price_date), price_date)) END AS price_day FROM dated) d
  LEFT JOIN parts p USING (part_number)
  ASOF LEFT JOIN entries e ON d.part_number = e.part_number AND d.price_day >= e.since
  ASOF LEFT JOIN locks k
    ON d.participant = k.participant AND d.part_number = k.part_number AND d.price_date >= k.since;

CREATE VIEW spanned AS
  SELECT p.*,
    CASE WHEN maximum IS NULL OR (unit_months = 0) = (of_months = 0)
      THEN greatest(unit_months, 1) + unit_months * 0 END AS asked_span,
    CASE WHEN p.participant NOT IN (SELECT participant FROM discounts) THEN 0
      ELSE c.share END AS share
  FROM priced p
  ASOF LEFT JOIN discounts c
    ON p.participant = c.participant AND p.product_type = c.product_type AND p.price_date >= c.since;

CREATE VIEW judged AS
  SELECT *,
    price_date BETWEEN DATE '2022-12-01' AND DATE '2027-12-31' AS holds,
    CASE WHEN lock_months IS NULL OR unit_months IS NULL OR (unit_months = 0) = (lock_months = 0)
      THEN lock_span END AS of_lock,
    over(unit_price, asked_span, maximum, of_span, 0) AS above_maximum,
    over(unit_price, asked_span, locked, of_lock, 0) AS above_lock,
    over(unit_price, asked_span, maximum, of_span, share) AS less_maximum,
    over(unit_price, asked_span, locked, of_lock, share) AS less_lock,
    unit_price::HUGEINT * of_span AS asked,
    maximum::HUGEINT * asked_span AS allowed,
    CASE WHEN share IS NOT NULL THEN share > 0 WHEN product_type IS NOT NULL THEN false END AS promised
  FROM spanned;

CREATE VIEW coded AS
  SELECT *, least(
    16 * said(NOT holds, 0) + 1,
    CASE WHEN holds THEN least(
      16 * said(price_date < start OR price_date > last, 0) + 0,
      16 * said(price_date < start, 0) + 2,
      CASE WHEN locked_on IS NOT NULL THEN 16 * said(above_lock, 0) + 3 END,
      16 * CASE WHEN known THEN said(above_maximum, 0) ELSE 1 END + 4,
      CASE WHEN promised IS DISTINCT FROM false THEN
        16 * CASE WHEN known AND promised
          THEN said(less_maximum OR (locked IS NOT NULL AND less_lock), 2) ELSE 1 END + 5 END,
      16 * CASE WHEN maximum IS NULL THEN 1 ELSE 3 END + 6,
      CASE WHEN known AND maximum IS NOT NULL AND asked_span IS NOT NULL AND unit_price IS NOT NULL
        THEN 16 * CASE WHEN (asked >= 10 * allowed AND asked <= 14 * allowed)
          OR (10 * asked <= allowed AND 14 * asked >= allowed) THEN 1 ELSE 3 END + 7 END,
      CASE WHEN known AND maximum IS NOT NULL
        THEN 16 * CASE WHEN asked_span IS NULL THEN 1 ELSE 3 END + 8 END,
      16 * CASE WHEN known THEN 3 ELSE 1 END + 9,
      16 * CASE WHEN known THEN 3 ELSE 1 END + 10
    ) END) AS gravest
  FROM judged;

COPY (SELECT
  (gravest // 16)::UTINYINT AS outcome,
  CASE WHEN gravest < 48 THEN (gravest % 16)::UTINYINT END AS rule,
  maximum,
  CASE WHEN locked IS NULL THEN maximum WHEN maximum IS NULL THEN locked
    WHEN of_span = lock_span AND (of_months = 0) = (lock_months = 0)
    THEN least(maximum, locked) END AS ceiling,
  CASE WHEN holds THEN greatest(
    CASE WHEN known AND above_maximum
      THEN cents(unit_price, asked_span, maximum, of_span, quantity) END,
    CASE WHEN above_lock
      THEN cents(unit_price, asked_span, locked, of_lock, quantity) END) END AS effect
  FROM coded ORDER BY file_row_number) TO '{out}' (FORMAT parquet, COMPRESSION zstd);
"""


def run(folder: Path, lines: Path, out: Path) -> None:
    """Judge a file of lines into a file of answers."""
    with duckdb.connect() as connection:
        connection.execute("SET threads = 2")
        for statement in _QUERY.format(folder=folder, lines=lines, out=out).split(";\n"):
            if statement.strip():
                connection.execute(statement).fetchall()
