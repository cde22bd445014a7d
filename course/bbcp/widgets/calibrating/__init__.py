"""Rate, compare, and see the agreement."""
