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
from bbcp.scoring.clauses import clauses
from bbcp.scoring.evidence import NOTHING, after
from bbcp.scoring.heads import Head, heads
from bbcp.scoring.naming import people_in
from bbcp.scoring.text import tokens
from bbcp.training.corpus import Labelled, settings
from bbcp.training.table import Example

OFTEN = 12
"""A word that is seen so often is a class of its own where it is asked which words follow which."""


def act_examples(one: Labelled) -> list[Example]:
    """Return the signals of each head of an objective, with what people say that it is evidence of."""
    starts, inside = _heads(one.text, one.case)
    sorts = labels_of(one, starts)
    # Where the rules were written while looking at the text, they guess better than they ever will again.
    trusted = one.writer not in settings()["seen_by_rules"]
    return [
        (
            tuple(
                name for name in (*head.signals, *after(inside, sorts, at)) if trusted or not name.startswith("guess:")
            ),
            sorts[at],
        )
        for at, head in enumerate(inside)
    ]


def labels_of(one: Labelled, starts: Sequence[int]) -> list[str]:
    """Return what people say of the heads that begin at some places of the text; "none" where they say nothing."""
    said = {start: sort for sort, start in one.acts}
    return [said.get(start, NOTHING) for start in starts]


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
    cut = [(one.case, tokens(one.text)) for one in whole]
    return flow.count([(found, people_in(case, found)) for case, found in cut], OFTEN)


@cache
def _heads(text: str, case: Case) -> tuple[list[int], list[Head]]:
    """Return the heads of a text and where they begin; kept, as each objective is met in many folds."""
    found = tokens(text)
    people = people_in(case, found)
    parts = clauses(found, people)
    inside = heads(found, parts, people, acts(parts, people), agents(found, people), put_aside(found, people))
    return [found[head.at].start for head in inside], inside
