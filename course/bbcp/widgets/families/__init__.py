"""A family at a glance."""
