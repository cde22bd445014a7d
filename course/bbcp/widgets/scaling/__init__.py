"""A scale from 0 to 10 with its follow-up questions."""
