"""A family's circles of support."""
