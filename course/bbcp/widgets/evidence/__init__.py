"""Weeks of what was seen in a family, to weigh and decide on."""
