"""Slots that assemble a sentence."""
