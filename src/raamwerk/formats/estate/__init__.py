"""Servers, machines and core licences, as they come: a TOML file, and tables of hosts and machines."""
