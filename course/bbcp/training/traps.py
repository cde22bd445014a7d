"""Which labelled objectives are traps: texts that are none, though word for word they may look like one."""

from __future__ import annotations

from bbcp.scoring.labels import Kind
from bbcp.training.corpus import Labelled

TRAPS = {"heap": "bag", "harm": "harmful", "back": "cancels", "strange": "other_family"}
"""The hard case of the corpus from which each table of `bbcp.scoring.traps` learns."""
RULED = ("not_english", "pasted")
"""Hard cases that rules settle before anything is weighed."""


def is_trap(one: Labelled, hard: str) -> bool:
    """Say whether a text is no objective because of a hard case, such as "harmful"."""
    return one.kind is Kind.OTHER and hard in one.hard


def is_any_trap(one: Labelled) -> bool:
    """Say whether a text is no objective because of any hard case that is told from objectives before the kinds are."""
    return any(is_trap(one, hard) for hard in (*TRAPS.values(), *RULED))
