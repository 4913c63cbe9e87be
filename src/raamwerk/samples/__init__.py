"""Made-up but realistic price books, enrolments, quotes, orders and invoices, from a seed.

The same seed gives the same bytes on every machine. Shapes, dates, ratios and the names of
municipalities are facts; prices, part numbers, parties' numbers and orders are made up, and every
file says so.
"""
