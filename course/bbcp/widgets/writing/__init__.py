"""The workbench, and what a person meets at it."""
