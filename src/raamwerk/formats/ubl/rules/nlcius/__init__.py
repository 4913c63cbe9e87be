"""NLCIUS, the Dutch use of EN 16931, as SI-UBL 2.0 binds it to UBL: BR-NL-1 to BR-NL-35.

BR-NL-6, 22 and 23 have no rule in the official set either.
"""

from datetime import date

from raamwerk.formats.ubl.finding import RuleSet

RULE_SET = RuleSet(
    id="nlcius", name="NLCIUS (SI-UBL 2.0)", version="2.0.3.13", valid_from=date(2026, 8, 17)
)
