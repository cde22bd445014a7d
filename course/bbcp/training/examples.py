"""What the scorer's first step learns from: the heads of each objective, its words, and which follow which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

from bbcp.case import Case
from bbcp.scoring import flow
from bbcp.scoring.acts import acts
from bbcp.scoring.agents import agents
from bbcp.scoring.aside import put_aside
from bbcp.scoring.behind import near_row
from bbcp.scoring.clauses import clauses
from bbcp.scoring.evidence import NOTHING, after
from bbcp.scoring.heads import heads
from bbcp.scoring.naming import people_in
from bbcp.scoring.people import People
from bbcp.scoring.text import Token, tokens
from bbcp.training.corpus import Labelled, settings
from bbcp.training.table import Example

OFTEN = 12
"""A word that is seen so often is a class of its own where it is asked which words follow which."""


def act_examples(one: Labelled) -> list[Example]:
    """Return the signals of each head of an objective, with what people say that it is evidence of."""
    # Where the rules were written while looking at the text, they guess better than they ever will again.
    return list(_act_examples(one.text, one.case, one.acts, one.writer not in settings()["seen_by_rules"]))


def known_words(rows: Sequence[Labelled]) -> str:
    """Gather the words of the English texts that at least two objectives have, in one line, the most frequent first."""
    counts = Counter(
        word
        for one in rows
        if "not_english" not in one.hard
        for word in {token.word for token in tokens(one.text) if not token.capital}
    )
    # Names are no English words, though a tired writer gives them no capital.
    names = {
        word.lower()
        for case in {one.case for one in rows}
        for told in (*(one.name for one in case.caregivers), *(one.name for one in case.children))
        for word in told.split()
    }
    known = (word for word, count in counts.items() if count > 1 and word.isalpha() and word not in names)
    return " ".join(sorted(known, key=lambda word: (-counts[word], word)))


def flow_of(rows: Sequence[Labelled]) -> dict[str, Any]:
    """Count which words follow which in the objectives that are sentences in English."""
    whole = [one for one in rows if not {"not_english", "bag"}.intersection(one.hard)]
    return flow.count([_cut(one.text, one.case) for one in whole], OFTEN)


@cache
def _cut(text: str, case: Case) -> tuple[list[Token], People]:
    """Return the words of a text and the people among them; kept, as each objective is met in many folds."""
    found = tokens(text)
    return found, people_in(case, found)


@cache
def _act_examples(text: str, case: Case, said: tuple[tuple[str, int], ...], trusted: bool) -> tuple[Example, ...]:
    """Return the signals of each head of a text, with what people say of it; "none" where they say nothing."""
    found, people = _cut(text, case)
    parts = clauses(found, people)
    row, guesses = near_row(found, people), acts(parts, people)
    inside = heads(found, row, parts, people, guesses, agents(found, people), put_aside(found, people))
    labels = {start: sort for sort, start in said}
    sorts = [labels.get(found[head.at].start, NOTHING) for head in inside]
    examples = []
    for at, head in enumerate(inside):
        whole, alone = after(inside, sorts, at)
        names = (*head.signals, *whole.names, *alone)
        examples.append((tuple(one for one in names if trusted or not one.startswith("guess:")), sorts[at]))
    return tuple(examples)
