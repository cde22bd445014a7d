"""Judgement in, words out: findings for learners, questions for coaches."""

from bbcp.feedback.findings import SHOWN_FIRST, Finding, doubt, family_names, findings

__all__ = ["SHOWN_FIRST", "Finding", "doubt", "family_names", "findings"]
