"""A made-up report with one of everything."""

from __future__ import annotations

from datetime import date

from raamwerk.cli.report.model import (
    Band,
    Bar,
    Column,
    Figure,
    Picture,
    Report,
    Section,
    Table,
    Value,
)

COLUMNS = (
    Column("Naam"),
    Column("Bedrag", "money"),
    Column("Aantal", "quantity"),
    Column("Maand", "month", wide=True),
)
ROW: tuple[Value, ...] = ("Licentie", 1_234_567_890, 2_500_000, date(2027, 6, 1))
BARS = (Bar("2027", 3_000_000, 1_000_000, "€ 4,00"), Bar("2028", None, 2_000_000, "€ 2,00"))
BANDS = (
    Band("juni", 1_000_000, 2_000_000, 4_000_000),
    Band("juli", 2_000_000, 3_000_000, 5_000_000),
)


def report(evil: str = "tekst", rows: tuple[tuple[Value, ...], ...] = (ROW,)) -> Report:
    return Report(
        title=f"Titel {evil}",
        by=(evil,),
        figures=(Figure("€ 1,00", evil, "unknown"),),
        sections=(
            Section(
                evil,
                (evil,),
                Picture("Balken", "zeker", "onzeker", bars=BARS),
                Table("Tabel", COLUMNS, rows),
            ),
            Section("Banden", (), Picture("Banden", "midden", "band", bands=BANDS)),
        ),
        on=date(2026, 11, 24),
        language="nl",
        footer=evil,
    )
