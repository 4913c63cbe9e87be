"""Bytes to core values and back: invoices, price lists, frameworks and the like."""
