"""The nouns of the register as rows: how each is given out, and taken in again so that the same row changes nothing."""
