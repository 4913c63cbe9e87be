"""What products hold: service plans by product and date, what satisfies what, and what a tenant uses of it."""
