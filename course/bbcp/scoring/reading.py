"""Everything that was read in a text, gathered once for the kind and the ratings."""

from __future__ import annotations

from dataclasses import dataclass

from bbcp.case import Case
from bbcp.scoring.acts import Act, Evidence, acts
from bbcp.scoring.clauses import Clause, Part, clauses
from bbcp.scoring.judgement import Span
from bbcp.scoring.measures import Measures, measure
from bbcp.scoring.people import People, Who, people_of
from bbcp.scoring.text import Token, normal, tokens


@dataclass(frozen=True)
class Reading:
    """A text as read for one family.

    Attributes:
        text: The normal text.
        tokens: Its words.
        case: The family.
        people: Who is who in it.
        clauses: The text's clauses.
        acts: What they are evidence of.
        measures: What it says of time and number.
    """

    text: str
    tokens: tuple[Token, ...]
    case: Case
    people: People
    clauses: tuple[Clause, ...]
    acts: tuple[Act, ...]
    measures: Measures

    def of(self, *wanted: Evidence) -> tuple[Act, ...]:
        """Return the evidence of some sorts, in text order."""
        return tuple(one for one in self.acts if one.evidence in wanted)

    def named(self, who: Who) -> tuple[Span, ...]:
        """Return where somebody of a part is named."""
        return tuple(one.span for one in self.tokens if self.people.who(one) is who)

    def conditions(self) -> tuple[Span, ...]:
        """Return the clauses that name a trigger or a situation."""
        return tuple(
            Span(one.tokens[0].start, one.tokens[-1].end)
            for one in self.clauses
            if one.part is Part.CONDITION and len(one.tokens) > 1
        )


def read(text: str, case: Case) -> Reading:
    """Read a text for one family.

    Args:
        text: The text of an objective, any string.
        case: The family.

    Returns:
        The reading; its cost grows in line with the length of the text.
    """
    low = normal(text)
    found = tokens(text)
    people = people_of(case)
    parts = clauses(found, people)
    return Reading(low, tuple(found), case, people, tuple(parts), tuple(acts(parts, people)), measure(low))
