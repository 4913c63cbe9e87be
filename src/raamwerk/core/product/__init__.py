"""The publisher's products and the service plans in them, version by version, joined on GUID alone."""
