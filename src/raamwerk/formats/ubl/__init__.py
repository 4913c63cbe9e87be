"""E-invoices and their kin: Universal Business Language (UBL), recognised, checked and read."""
