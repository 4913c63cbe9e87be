"""Every test here has a register."""

from tests.store_fixtures import empty_register, maker, register

__all__ = ["empty_register", "maker", "register"]
