"""Branching talks, with consequences."""
