"""Raamwerk runs a joint framework agreement: terms, maximum prices, enrolments and checks."""

__version__ = "0.1.0"
