"""Tell traps from objectives: texts that look like one word for word and are none (codebook, section 1, `other`).

Each sort of trap has a trained table of its own, which weighs the same signals as the kind does; what
the rules found is one of them. Were traps weighed together with the kinds, words that harmless
objectives use too would speak against every objective.
"""

from __future__ import annotations

from bbcp.scoring.harm_words import HURT
from bbcp.scoring.labels import Reason
from bbcp.scoring.weigh import softmax
from bbcp.scoring.weighed import Weighed

NO, YES = "no", "yes"
GATES = {
    "heap": Reason.WORD_LIST,
    "harm": Reason.HARMFUL,
    "back": Reason.TAKEN_BACK,
    "strange": Reason.OTHER_FAMILY,
}
"""The name of each table, and why a text is no objective where it says yes."""
LIKELY = 0.6
"""How likely a trap must be. With less, good sentences are lost; with more, traps pass. A harmful act that passes is
worse for the child, a careful parent called harmful worse for the learner; measured on fresh texts and on the honest
sentences of exercises and fairness pairs."""
SEEN = 0.2
"""The same where a rule has seen the trap too."""
SPOKEN_FOR = -0.3
"""The log-odds for harm that the signals must reach by the table of harmful acts (`HURT`) where only a rule has seen
it. Of 7,360 texts never learned from, 13 harmful acts and 9 fully good objectives are asked so: 12 of those are still
called harmful, 8 of these no more."""
FAR = 2.0
"""So many log-odds below another answer, a trap is less likely than `SEEN`."""


def trap(weighed: Weighed, ruled: Reason, *, known: bool = False) -> tuple[Reason, float]:
    """Find out whether a text is a trap.

    Args:
        weighed: The signals of the text.
        ruled: Why the rules call the text none, if they do.
        known: Whether they do so by the case, of which the tables know little: somebody who is feared is let in.

    Returns:
        Why it is no objective and how likely that is, from 0 to 1; `Reason.NONE` and 0 where it is no trap.
    """
    tables = weighed.weights.tables
    likely = {}
    for name, why in GATES.items():
        if name in tables:
            sums, yes = weighed.sums(name), tables[name].classes.index(YES)
            # Most traps are far from likely, and cost no more time.
            if max(sums) - sums[yes] < FAR:
                likely[why] = softmax(sums)[yes]
    # What the rules take for no sentence at all is a heap of words, or a note in shorthand.
    seen = likely.get(Reason.WORD_LIST if ruled is Reason.NOT_SENTENCE else ruled, 0.0)
    if seen > (SEEN if known or ruled is not Reason.HARMFUL or _speaks_for_harm(weighed) else LIKELY):
        return ruled, max(seen, LIKELY)
    caught = {why: chance for why, chance in likely.items() if chance > LIKELY}
    if caught:
        most = max(caught, key=caught.__getitem__)
        return most, caught[most]
    return Reason.NONE, 0.0


def _speaks_for_harm(weighed: Weighed) -> bool:
    """Say whether the signals of harmful acts are there, as their own table weighs them."""
    if HURT not in weighed.weights.tables:
        return True
    no, yes = weighed.sums(HURT)
    return yes - no > SPOKEN_FOR
