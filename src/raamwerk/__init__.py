"""Raamwerk runs a joint framework agreement: terms, maximum prices, enrolments and checks."""
