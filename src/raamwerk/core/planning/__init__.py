"""Planning: what to buy, what it will cost, and what a term is worth."""
