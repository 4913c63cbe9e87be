"""The publisher's table of products and service plans, a CSV of six columns."""
