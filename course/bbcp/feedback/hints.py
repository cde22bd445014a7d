"""Hints for one finding, from the smallest to the largest; none of them writes the answer."""

from __future__ import annotations

from dataclasses import dataclass

from bbcp import content
from bbcp.case import Case
from bbcp.feedback.findings import Finding
from bbcp.scoring.labels import Kind


@dataclass(frozen=True)
class Hint:
    """One hint.

    Attributes:
        text: What to try or to look at; "" where the pair says it all.
        before: A sentence about another family before the same repair; "" where there is no pair.
        after: The same sentence afterwards.
    """

    text: str
    before: str = ""
    after: str = ""


def hints(finding: Finding, kind: Kind, case: Case) -> tuple[Hint, ...]:
    """Return the hints for a finding in the order in which they unfold.

    Args:
        finding: What to work on.
        kind: The kind of the text; a text that is no objective has its next step alone.
        case: The family that is written for; the pair shown is about another one.

    Returns:
        The next step, a question to hold the sentence against, and a pair: one to three hints.
    """
    first = Hint(finding.next_step)
    if kind is Kind.OTHER:
        return (first,)
    more = content.load("hints")[finding.criterion.value]
    pairs = more.get("kinds", {}).get(kind.value, more["pairs"])
    pair = next(one for one in pairs if one["case"] != case.id)
    return first, Hint(str(more["look"])), Hint("", str(pair["before"]), str(pair["after"]))
