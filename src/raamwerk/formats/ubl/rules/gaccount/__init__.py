"""The NLCIUS extension for blocked accounts (g-rekening): one invoice, two payments."""

from datetime import date

from raamwerk.formats.ubl.finding import RuleSet

RULE_SET = RuleSet(
    id="gaccount", name="NLCIUS G-account", version="1.0.2.13", valid_from=date(2026, 8, 17)
)
