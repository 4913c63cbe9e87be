"""Rule sets for the form of e-invoices: a folder a set, a file a rule."""
