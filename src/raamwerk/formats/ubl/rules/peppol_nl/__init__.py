"""The rules of the Netherlands within Peppol BIS Billing 3: NL-R-001 to NL-R-009."""

from datetime import date

from raamwerk.formats.ubl.finding import RuleSet

RULE_SET = RuleSet(
    id="peppol-nl",
    name="Peppol BIS Billing 3, rules of the Netherlands",
    version="2026.5",
    valid_from=date(2026, 8, 24),
)
