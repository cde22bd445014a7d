"""Everything that was read in a text, gathered once for the kind and the ratings."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bbcp.case import Case
from bbcp.scoring.act import Act, Evidence
from bbcp.scoring.acts import acts
from bbcp.scoring.agents import agents
from bbcp.scoring.aside import put_aside
from bbcp.scoring.behind import Near, near_row
from bbcp.scoring.blame import blaming
from bbcp.scoring.clauses import Clause, clauses
from bbcp.scoring.conditions import waiting_for_service
from bbcp.scoring.evidence import evidence, sort_heads
from bbcp.scoring.heads import heads
from bbcp.scoring.judgement import Span
from bbcp.scoring.measures import Measures, find, measure
from bbcp.scoring.naming import people_in
from bbcp.scoring.near_words import near_names
from bbcp.scoring.parts import Part
from bbcp.scoring.people import People, Who
from bbcp.scoring.text import Token, normal, tokens, within
from bbcp.scoring.time_patterns import MONTHS
from bbcp.scoring.told import copied, told
from bbcp.scoring.weigh import Weights
from bbcp.scoring.wishes import wishes
from bbcp.scoring.word_counts import Counts, count_words
from bbcp.scoring.words import stem, words


@dataclass(frozen=True)
class Reading:
    """A text as read for one family.

    Attributes:
        text: The normal text.
        tokens: Its words.
        looked_up: The same, with what each of them tells by itself and whom it names.
        case: The family.
        people: Who is who in it.
        agents: Who acts at each of its words, as `bbcp.scoring.agents.agents` names them.
        clauses: The text's clauses.
        acts: What they are evidence of.
        measures: What it says of time and number.
        wishes: Where it speaks to whoever rates it.
        told: Sentences that only tell what has happened or what is feared.
        waiting: What is promised only for the time when a service is finished.
        away: The places of words that are put aside, as behind "instead of".
        blamed: Words that shame a caregiver.
        likely: For each sort of evidence, the highest chance (0 to 1) that any head of the text had of it; empty where
            nothing was learned.
        english: Words of the English texts that were learned from; empty where nothing was.
        flow: How far the words follow each other as in sentences (`Flow.of`).
    """

    text: str
    tokens: tuple[Token, ...]
    looked_up: tuple[Near, ...]
    case: Case
    people: People
    agents: tuple[str, ...]
    clauses: tuple[Clause, ...]
    acts: tuple[Act, ...]
    measures: Measures
    wishes: tuple[Span, ...] = ()
    told: tuple[Span, ...] = ()
    waiting: tuple[Span, ...] = ()
    away: frozenset[int] = frozenset()
    blamed: tuple[Span, ...] = ()
    likely: Mapping[str, float] = field(default_factory=dict)
    english: Collection[str] = frozenset()
    flow: float = 1.0

    @cached_property
    def whom(self) -> tuple[Who | None, ...]:
        """Return whom each of its words names."""
        return tuple([one.who for one in self.looked_up])

    @cached_property
    def row(self) -> tuple[str, ...]:
        """Return its words alone."""
        return tuple([one.word for one in self.tokens])

    @cached_property
    def counts(self) -> Counts:
        """Return how many of its words are of each sort."""
        return count_words(self.row)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """Return its words in their base form."""
        return tuple(map(stem, self.row))

    @cached_property
    def copied(self) -> float:
        """Return the share of it that is copied out of the case, 0 to 1."""
        return copied(self.tokens, self.case)

    @cached_property
    def places(self) -> tuple[Span, ...]:
        """Return places, times of day and days of the week."""
        return find("place", self.text)

    def of(self, *wanted: Evidence) -> tuple[Act, ...]:
        """Return the evidence of some sorts, in text order."""
        if wanted not in self._of:
            self._of[wanted] = tuple([one for one in self.acts if one.evidence in wanted])
        return self._of[wanted]

    def listed(self, *path: str) -> tuple[Span, ...]:
        """Return the words that stand on a list of the lexicon, such as `"jargon", "heavy"`."""
        wanted = words(*path)
        return tuple([one.span for one in self.tokens if one.word in wanted])

    def named(self, who: Who) -> tuple[Span, ...]:
        """Return where somebody of a part is named."""
        return self._named.get(who, ())

    @cached_property
    def bare(self) -> frozenset[str]:
        """Return the words of the text, as they are and in their base form."""
        told = {one.word for one in self.tokens}
        return frozenset(told.union(map(stem, told)))

    @cached_property
    def near(self) -> frozenset[str]:
        """Return its words and those that stand near each other, as `near_names` names them."""
        return near_names(self.tokens, self.people, self.case)

    @cached_property
    def _of(self) -> dict[tuple[Evidence, ...], tuple[Act, ...]]:
        """Hold the evidence of the sorts that were asked for."""
        return {}

    @cached_property
    def _named(self) -> dict[Who, tuple[Span, ...]]:
        found: dict[Who, list[Span]] = {}
        for one, who in zip(self.tokens, self.whom, strict=True):
            if who is not None:
                found.setdefault(who, []).append(one.span)
        return {who: tuple(spans) for who, spans in found.items()}

    def conditions(self) -> tuple[Span, ...]:
        """Return the clauses that name a trigger or a situation."""
        return tuple(
            Span(one.tokens[0].start, one.tokens[-1].end)
            for one in self.clauses
            if one.part is Part.CONDITION and len(one.tokens) > 1
        )


def read(text: str, case: Case, weights: Weights | None = None) -> Reading:
    """Read a text for one family.

    Args:
        text: The text of an objective, any string.
        case: The family.
        weights: What was trained, to name what each head is evidence of; the rules alone do where it is None.

    Returns:
        The reading; its cost grows in line with the length of the text.
    """
    low = normal(text)
    found = tokens(text)
    people = people_in(case, found)
    looked_up = near_row(found, people)
    parts = clauses(found, people)
    acting = agents(found, people)
    shown = acts(parts, people)
    asked, tale = wishes(low), told(low, found, case)
    # What stops does not wait: "will not hit" holds at once, whatever else comes later.
    stops = [one.span.start for one in shown if one.evidence is Evidence.ABSENCE]
    waiting = [
        (wait, service)
        for wait, service in waiting_for_service(low, found, people)
        if not any(within(start, (wait,)) for start in stops)
    ]
    aside = (*asked, *tale, *(wait for wait, _ in waiting))
    away = put_aside(found, people)
    likely: dict[str, float] = {}
    english: Collection[str] = frozenset()
    flow = 1.0
    if weights is not None:
        inside = [
            one
            for one in heads(found, looked_up, parts, people, shown, acting, away)
            if not within(found[one.at].start, aside)
        ]
        sorts, likely = sort_heads(inside, weights.tables["act"])
        shown = evidence(found, parts, inside, sorts)
        english = weights.known
        flow = weights.flow.of(found, people) if found else flow
    shown = [one for one in shown if not within(one.span.start, aside)]
    shown += [
        Act(Evidence.SERVICE, service, 0, text[service.start : service.end].lower())
        for _, service in waiting
        if not any(one.evidence is Evidence.SERVICE for one in shown)
    ]
    shown = sorted(shown, key=lambda one: one.span.start)
    return Reading(
        low,
        tuple(found),
        tuple(looked_up),
        case,
        people,
        tuple(acting),
        tuple(parts),
        tuple(shown),
        measure(low, [one.span for one in found if one.word[:3] in MONTHS and people.who(one) is not None]),
        wishes=asked,
        told=tale,
        waiting=tuple(wait for wait, _ in waiting),
        away=away,
        blamed=blaming(found, people),
        likely=likely,
        english=english,
        flow=flow,
    )
