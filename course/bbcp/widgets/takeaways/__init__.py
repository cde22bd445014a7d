"""A module on one sheet that prints."""
