"""Notice a harmful act by its signals and by the words that stand near each other, where no rule knows it.

Rules name acts that somebody thought of. What was learned from harmful acts and their harmless twins
knows others by words of like meaning: who had "cold" and "hose" among its examples knows "icy" and "bucket".
"""

from __future__ import annotations

from math import inf

from bbcp.scoring.harm_rules import clearing
from bbcp.scoring.judgement import Span
from bbcp.scoring.near_words import NEAR, near_signals
from bbcp.scoring.reading import Reading
from bbcp.scoring.weigh import Weights, softmax
from bbcp.scoring.weighed import Weighed

HURT = "hurt"
"""The name of the table that weighs the signals of the kind, as it learned from those acts."""
SHARE = 0.8
"""How much the table of traps counts beside the words, for each log-odd; it knows who acts and what is denied, and they
know what is done. Chosen on writers and families left out, as is the next."""
EASE = -0.3
"""What is added to their sum, so that harm is likely from `bbcp.scoring.traps.LIKELY` on. With 0.2 they find half as
many harmful acts again, and call twice as many careful parents harmful, which is the worse mistake."""
LEAST = -3.5
"""The log-odds of the table of traps below which no words made harm likely in any of some 4,500 texts; half of all
texts are below, and cost no time."""
SMALL_SHARE, UNEASE = 0.4, -1.25
"""Likewise where the signals of the kind count beside the words, as `HURT` weighs them: of 239 harmful acts of writers
and families left out that passed so far they find 29, and call three of 2,800 careful texts harmful."""
LEAST_HURT = -1.0
"""What they must add up to, for the words to be asked."""


def likely_harm(reading: Reading, weighed: Weighed) -> float:
    """Tell how likely a text tells of a harmful act, by its words and by the signals of traps together.

    Args:
        reading: The text as read.
        weighed: Its signals, weighed by what was trained.

    Returns:
        From 0 to 1; 0 where only the first step was trained, where what could hurt is cleared away, or where the
        signals speak against harm by more than `LEAST` and `LEAST_HURT`.
    """
    table, known = weighed.weights.harm, weighed.weights.tables
    if table is None or "harm" not in known:
        return 0.0
    trap, hurt = (yes - no for no, yes in (weighed.sums("harm"), weighed.sums(HURT)))
    if trap < LEAST and hurt < LEAST_HURT:
        return 0.0
    if any(one.search(reading.text) for one in clearing().begun(reading.text)):
        return 0.0
    no, yes = table.sums(reading.near)
    told = yes - no + max(SHARE * trap + EASE if trap >= LEAST else -inf, SMALL_SHARE * trap + hurt + UNEASE)
    return softmax([0.0, told])[-1]


def harm_span(reading: Reading, weights: Weights) -> Span:
    """Return the few words side by side that speak for harm most.

    Args:
        reading: The text as read, of at least one word.
        weights: What was trained.
    """
    begun: dict[int, list[tuple[float, int]]] = {}
    for name, first, last in near_signals(reading.tokens, reading.people, reading.case):
        weight = weights.harm.sums((name,))[-1] if weights.harm else 0.0
        begun.setdefault(first, []).append((weight, last))
    places = sorted(begun) or [0]
    rows = (places[at : at + NEAR] for at in range(len(places)))
    best = max(rows, key=lambda row: sum(gain for at in row for gain, last in begun.get(at, ()) if last <= row[-1]))
    return Span(reading.tokens[best[0]].start, reading.tokens[best[-1]].end)
