"""Enrolments: their dates, what can be done until when, the price lock and the end."""
