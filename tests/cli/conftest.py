"""Commands about the register are given one, on each database there is."""

from tests.store_fixtures import empty_register, maker, register

__all__ = ["empty_register", "maker", "register"]
