"""Quotes and orders (and whatever else comes as a table): CSV or XLSX to a document of the check."""
