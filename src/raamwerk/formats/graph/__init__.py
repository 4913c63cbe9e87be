"""Exports of a tenant and the publisher's table of products, read without keeping a name or an address."""
