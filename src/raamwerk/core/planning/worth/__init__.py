"""What a term is worth: the whole sector replayed under other terms, and each difference given its cause."""
