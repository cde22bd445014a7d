"""Put a judgement into words for a learner. Every sentence comes from `course/content/messages.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bbcp import content
from bbcp.case import Case
from bbcp.scoring.judgement import Judgement, Span
from bbcp.scoring.labels import Criterion, Kind

SHOWN_FIRST = 3
"""How many findings a screen shows before the person asks for more."""


@dataclass(frozen=True)
class Finding:
    """One thing to work on.

    Attributes:
        criterion: What it is about.
        level: 0 or 1, as rated.
        spans: The words it rests on.
        message: One sentence on why it matters for this child.
        next_step: One sentence on what to try; it never writes the answer.
    """

    criterion: Criterion
    level: int
    spans: tuple[Span, ...]
    message: str
    next_step: str

    def to_json(self) -> dict[str, Any]:
        """Return the finding as plain data."""
        return {
            "criterion": self.criterion.value,
            "level": self.level,
            "spans": [[one.start, one.end] for one in self.spans],
            "message": self.message,
            "next_step": self.next_step,
        }


def findings(judgement: Judgement, case: Case) -> tuple[Finding, ...]:
    """Say what to work on, the most useful first, one finding for each fault.

    Args:
        judgement: What was judged of the objective.
        case: The family it was judged against.

    Returns:
        A finding for each criterion below 2; for the kind `other` a single one that says why the
        text cannot be judged; empty when all is fully there.
    """
    words = content.load("messages")
    names = family_names(case)
    if judgement.kind is Kind.OTHER:
        reason = judgement.reason.value or "not_sentence"
        line = words["reasons"][reason]
        return (_finding(line, Criterion.BEHAVIOR, 0, judgement.kind_spans, names),)
    found = []
    for name in words["order"]:
        rating = judgement.rating(Criterion(name))
        if rating.level < 2:
            lines = words["kinds"].get(judgement.kind.value, {}).get(name, [])
            line = lines[rating.level] if rating.level < len(lines) else None
            line = line or words["criteria"][name][rating.level]
            found.append(_finding(line, rating.criterion, rating.level, rating.spans, names))
    return tuple(found)


def doubt(judgement: Judgement) -> str:
    """Return the sentence that says the scorer is not sure; "" where it is."""
    return str(content.load("messages")["unsure"]).strip() if judgement.unsure else ""


def family_names(case: Case) -> dict[str, str]:
    """Return how sentences name the family, joined with "and".

    Args:
        case: The family.

    Returns:
        `child`, and `caregiver`: whom the safety goal asks to change, or all caregivers where it names none of them. A
        parent who was hurt is not asked to answer for what the other one does.
    """
    names = [one.called for one in case.caregivers]
    asked = [one for one in names if re.search(rf"\b{re.escape(one)}\b", case.safety_goal)]
    return {
        "caregiver": " and ".join(asked or names),
        "child": " and ".join(one.called for one in case.children),
    }


def _finding(
    line: Mapping[str, str], criterion: Criterion, level: int, spans: tuple[Span, ...], names: Mapping[str, str]
) -> Finding:
    message, next_step = (line[key].format_map(names) for key in ("message", "next_step"))
    return Finding(criterion, level, spans, message, next_step)
