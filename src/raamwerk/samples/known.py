"""The products that every sample has, with the steps of their made-up prices in time.

The running example of the documentation is among them: M365 E3 at a list price of 39.00, a maximum of 34.20
and an offer of 33.17. When list prices step follows public news (domain.md P-3, P-5); the amounts are made up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raamwerk.core.pricebook.unit import MONTH, ONCE, YEAR, Unit
from raamwerk.samples.item_name import add_on, licence, metered, step_up, subscription
from raamwerk.samples.product import Product, Step

if TYPE_CHECKING:
    from collections.abc import Iterable

E3: Final = "AAA-00001"
E5: Final = "AAA-00002"
F3: Final = "AAA-00003"
STEP_UP: Final = "AAA-00005"
"""From E3 to E5."""
WITHDRAWN: Final = "AAA-00011"
"""Withdrawn from 1 June 2026 on."""
NOWHERE: Final = "AAA-00099"
"""A product that is in no book: new on the publisher's list, without a maximum (domain.md P-4)."""
NOWHERE_NAME: Final = subscription("M365 E7")

_TWO_CORES: Final = Unit(12, 2)
_HUNDRED_HOURS: Final = Unit(0, 100)
_P1, _P2, _P3, _P4, _P5 = (f"{year}-12-01" for year in range(2022, 2027))
_APART: Final = "2023-10-01"
_LIST_RISE: Final = "2026-07-01"


def _steps(*steps: str) -> tuple[Step, ...]:
    """Steps written as `start maximum list`; a dash withdraws."""
    return tuple(Step.of(*step.split()) for step in steps)


def _online(part: str, name: str, family: str | None, *steps: str, unit: Unit = MONTH) -> Product:
    return Product(part, name, "online-service", family, unit, _steps(*steps))


def _other(part: str, name: str, product_type: str, unit: Unit, *steps: str) -> Product:
    return Product(part, name, product_type, None, unit, _steps(*steps))


KNOWN: Final[tuple[Product, ...]] = (
    _online(E3, subscription("M365 E3"), "M365 E3",
            f"{_P1} 34.20 36.00", f"{_LIST_RISE} 34.20 39.00", f"{_P5} 33.80 39.00"),
    _online(E5, subscription("M365 E5"), "M365 E5",
            f"{_P1} 50.40 57.00", f"{_LIST_RISE} 50.40 60.00"),
    _online(F3, subscription("M365 F3"), "M365 F3",
            f"{_P1} 7.10 8.00", f"{_P3} 7.60 8.00", f"{_LIST_RISE} 7.60 10.00"),
    _online("AAA-00004", subscription("M365 E3 EEA noTeams"), "M365 E3",
            f"{_APART} 31.50 33.60", f"{_LIST_RISE} 31.50 36.60"),
    _online(STEP_UP, step_up("M365 E5", "M365 E3"), None, f"{_P1} 16.20 21.00"),
    _online("AAA-00006", subscription("TeamsEnterprise EEA"), None, f"{_APART} 4.60 5.25"),
    _online("AAA-00007", add_on("M365 E5 Security"), None,
            f"{_P1} 9.90 12.00", f"{_P4} 10.40 12.60"),
    _online("AAA-00008", add_on("M365 Copilot"), None, f"{_P2} 26.40 30.00", f"{_P4} 25.10 30.00"),
    _online("AAA-00009", subscription("PwrBIPro"), None,
            f"{_P1} 8.10 9.40", "2025-04-01 8.10 13.10", f"{_P4} 11.30 13.10"),
    _online("AAA-00010", subscription("VisioP2"), None, f"{_P1} 12.60 14.10", f"{_P3} 12.20 14.10"),
    _online(WITHDRAWN, subscription("ProjectP3"), None, f"{_P1} 25.20 28.10", "2026-06-01 -"),
    _online("AAA-00012", subscription("M365 E5 EEA noTeams"), "M365 E5",
            f"{_APART} 47.70 54.60", f"{_LIST_RISE} 47.70 57.60"),
    _online("AAA-00013", subscription("ExchgOnlnP1"), None, f"{_P1} 3.40 3.80"),
    _online("AAA-00014", subscription("M365 F3 EEA noTeams"), "M365 F3", f"{_APART} 6.30 7.00"),
    _online("AAA-00015", subscription("DefenderEndptSvr", per="PerSvr"), None,
            f"{_P1} 4.20 4.90", f"{_P5} 4.10 4.90"),
    _online("AAA-00016", subscription("Dynamics365CustSvcEnt"), None,
            f"{_P1} 1026.00 1140.00", f"{_P3} 1080.00 1260.00", unit=YEAR),
    _other("BAA-00101", licence("WinSvrSTDCore", metric="2Lic CoreLic"), "on-premises", _TWO_CORES,
           f"{_P1} 38.40 44.10", f"{_P4} 40.20 46.80"),
    _other("BAA-00102", licence("WinSvrDCCore", assurance_only=True, metric="2Lic CoreLic"), "sa",
           _TWO_CORES, f"{_P1} 112.60 128.00", f"{_P3} 109.80 128.00"),
    _other("BAA-00103", licence("SQLSvrStdCore", metric="2Lic CoreLic"), "on-premises", _TWO_CORES,
           f"{_P1} 884.00 1015.00"),
    _other("BAA-00104", licence("WinSvrCAL", metric="UsrCAL"), "on-premises", YEAR,
           f"{_P1} 14.60 16.90", f"{_P2} 15.10 17.40"),
    _other("BAA-00105", licence("OfficeProPlus LTSC"), "on-premises", ONCE,
           f"{_P1} 412.00 470.00", f"{_P3} 428.50 491.00"),
    _other("228-90001", licence("SQLCAL", assurance_only=True, metric="DvcCAL"), "sa", YEAR,
           f"{_P1} 41.30 46.70"),
    _other("359-90002", licence("WinSvrExtConn", metric="1License"), "on-premises", ONCE,
           f"{_P1} 1590.00 1810.00"),
    _other("CAA-00201", licence("CISSteDCCore", metric="2Lic CoreLic"), "sce", _TWO_CORES,
           f"{_P1} 231.00 268.00", f"{_P3} 236.50 274.00"),
    _other("CAA-00202", licence("CISSteStdCore", metric="2Lic CoreLic"), "sce", _TWO_CORES,
           f"{_P1} 61.20 70.80"),
    _other("DAA-00301", metered("AzureVM D4sv5"), "azure", _HUNDRED_HOURS,
           f"{_P1} 19.2125 21.2125", f"{_P3} 18.95 21.2125"),
    _other("DAA-00302", "AzureBlobStorage ShrdSvr ALNG MVL 100GBMonth", "azure", Unit(1, 100),
           f"{_P1} 1.845625 1.98"),
    _other("EAA-00401", "UnifiedSupportBase ALNG MVL 1Year", "support", YEAR,
           f"{_P1} 48200.00 52000.00", f"{_P4} 50100.00 54500.00"),
)  # fmt: skip


def by_part(products: Iterable[Product]) -> dict[str, Product]:
    """Products by their part number."""
    return {product.part_number: product for product in products}
