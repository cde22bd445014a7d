"""Decide on kind and levels: the rules' reading and the signals of a text, weighed by what was trained."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from bbcp.scoring.act import Evidence
from bbcp.scoring.all_past import all_past
from bbcp.scoring.caring import cares, only_sounds_rough, plain_promise, teaches_calm
from bbcp.scoring.child_may import child_may, shown_before
from bbcp.scoring.compose import make_judgement
from bbcp.scoring.denied_later import denied_later
from bbcp.scoring.forest import agreed, shares
from bbcp.scoring.harm import names_feared, surely_harmful
from bbcp.scoring.harm_words import harm_span, likely_harm
from bbcp.scoring.heaps import repeats
from bbcp.scoring.judgement import Judgement
from bbcp.scoring.key_words import is_key_words, is_note, tells_who
from bbcp.scoring.kind import kind_of, kind_spans
from bbcp.scoring.labels import Kind, Reason
from bbcp.scoring.language import is_gibberish
from bbcp.scoring.left_out import SHOWN, left_out
from bbcp.scoring.levels import levels
from bbcp.scoring.locked_away import locks_away, stows_unloaded
from bbcp.scoring.never_promised import never_promised
from bbcp.scoring.no_promise import holds_no_more
from bbcp.scoring.reading import Reading
from bbcp.scoring.served import is_served
from bbcp.scoring.signals import bundled
from bbcp.scoring.text import merge
from bbcp.scoring.traps import LIKELY, trap
from bbcp.scoring.weigh import Weights, softmax
from bbcp.scoring.weighed import Weighed

CERTAIN = (Reason.EMPTY, Reason.NOT_ENGLISH, Reason.PROMPT, Reason.OTHER_FAMILY, Reason.QUESTION)
"""Reasons that leave nothing to weigh."""
PLAIN = (Reason.NOT_SENTENCE, Reason.SOMEONE_ELSE)
"""Reasons for which the rules find nobody of the family doing anything; traps have weights of their own."""
NOTED = (Reason.NOT_SENTENCE, Reason.WORD_LIST)
"""Reasons that a note in shorthand may look like."""
RULED = 0.95
"""How certain a kind is that the rules settle: about as often as they were right on texts they had not seen."""
NONE = 0.6
"""How likely `other` must be where no trap is caught: it takes all points, and the corpus holds far more traps than
plans do. With this, none of the 329 honest sentences of exercises and fairness pairs is lost; with 0.55, one is."""
PLAIN_NONE = 0.7
"""The same for a short promise of a caregiver to do what can be seen; so likely must harm be there too."""
RULED_NONE = 0.5
"""The same where the rules say so for a reason of `PLAIN`."""
DOUBT = 0.4
"""How likely a service may be at most where a caregiver's act is likeliest: a service that passes teaches the wrong
lesson."""
NOTHING_ELSE = 0.33
"""The same where a service with an act beside it is likeliest, though the rules read services and nothing else."""
SEEN_TOO = 1.4
"""So many times less likely a vague wish is where the rules read an act of care."""


def decide(reading: Reading, weights: Weights) -> Judgement:
    """Judge a text that was read.

    Args:
        reading: The text as read, with the weights' own table of acts.
        weights: What was trained.
    """
    ruled, reason, spans = kind_of(reading, sure=True)
    weighed = Weighed.bundled(bundled(reading, ruled, reason), weights)
    kind, certainty = ruled, 1.0 if reason is Reason.EMPTY else RULED
    # Where all that is promised waits for a service, the words of the promise would still speak for it.
    settled = reason in CERTAIN or (reading.waiting and ruled is Kind.SERVICE) or is_gibberish(reading)
    settled = settled or (reason is Reason.WORD_LIST and repeats(reading.tokens))
    if not settled and is_key_words(reading.tokens, reading.people):
        settled, kind, reason = True, Kind.OTHER, Reason.WORD_LIST
    by_case = reason is Reason.HARMFUL and names_feared(reading, spans)
    caught, likely = (Reason.NONE, 0.0) if settled else trap(weighed, reason, known=by_case)
    told = reason is Reason.WORD_LIST and tells_who(reading)
    if caught in NOTED and (told or is_note(reading)):
        caught, reason = Reason.NONE, Reason.NONE
    # With only who sees it beside, an act that the table takes for rough leaves the rules nobody of the family.
    unsure = ruled is not Kind.OTHER or (reason is Reason.SOMEONE_ELSE and not reading.of(Evidence.OTHERS_ACT))
    caring = not settled and (
        only_sounds_rough(reading) or teaches_calm(reading) or stows_unloaded(reading) or (unsure and cares(reading))
    )
    if caught is Reason.HARMFUL and (
        caring or (likely < PLAIN_NONE and ruled is not Kind.OTHER and plain_promise(reading))
    ):
        caught = Reason.NONE
    if caught is Reason.TAKEN_BACK and likely < PLAIN_NONE and (child_may(reading) or shown_before(reading)):
        caught = Reason.NONE
    if not settled and caught in (Reason.NONE, Reason.HARMFUL):
        if hurting := surely_harmful(reading):
            caught, likely, spans = Reason.HARMFUL, RULED, (hurting,)
        elif caught is Reason.NONE and (off := holds_no_more(reading) or denied_later(reading)):
            caught, likely, spans = Reason.TAKEN_BACK, RULED, (off,)
        elif caught is Reason.NONE and (past := never_promised(reading) or all_past(reading)):
            caught, likely, spans = past[0], RULED, (past[1],)
    elif caught is Reason.TAKEN_BACK and (past := never_promised(reading)):
        # The table knows that nothing is left of the promise, the rules know why.
        caught, likely, spans = past[0], RULED, (past[1],)
    if caught is not Reason.NONE:
        kind, reason, certainty = Kind.OTHER, caught, likely
    elif not settled:
        chances = kind_chances(weighed)
        kind_to_it = caring or (ruled is not Kind.OTHER and chances[Kind.OTHER] > NONE and locks_away(reading))
        if ruled is Kind.BEHAVIORAL:
            chances[Kind.VAGUE] /= SEEN_TOO
        never, why = left_out(reading, max(chances, key=chances.__getitem__), kind_to_the_child=kind_to_it)
        reason = why or reason
        never |= {Kind.OTHER} if told and len(never) < len(Kind) - 1 else frozenset()
        chances = _without(chances, never)
        none = RULED_NONE if reason in PLAIN else PLAIN_NONE if plain_promise(reading) else NONE
        kind = _likeliest(chances, none)
        if kind in SHOWN and not kind_to_it and Kind.SERVICE not in never:
            hidden = is_served(reading, weighed, kind, chances)
            nothing_else = kind is Kind.MIXED and ruled is Kind.SERVICE and _only_serves(reading)
            most = NOTHING_ELSE if nothing_else else DOUBT if kind is Kind.BEHAVIORAL else 1.0
            if hidden or chances[Kind.SERVICE] > most:
                kind, chances[Kind.SERVICE] = Kind.SERVICE, max(hidden, chances[Kind.SERVICE])
        certainty = chances[kind] if len(never) < len(Kind) - 1 else RULED
    worded = likely_harm(reading, weighed) if kind in SHOWN and not caring else 0.0
    if worded > PLAIN_NONE or (worded > LIKELY and not plain_promise(reading)):
        kind, reason, certainty, spans = Kind.OTHER, Reason.HARMFUL, worded, (harm_span(reading, weights),)
    elif kind is not ruled:
        spans = kind_spans(reading, kind) or spans
    why = (reason if reason is not Reason.NONE else _reason(reading)) if kind is Kind.OTHER else Reason.NONE
    return make_judgement(kind, merge(spans), levels(reading, kind, why, weighed), why, certainty)


def kind_chances(weighed: Weighed) -> dict[Kind, float]:
    """Return how likely each kind is, as the table and the trees agree; together 1.

    On writers left out the two together agree better with people than either alone (kappa 0.79 against 0.78 and 0.77).

    Args:
        weighed: The signals of the text.

    Raises:
        ValueError: When the weights hold the first step alone.
    """
    grown = shares(weighed.kinds())
    likely = agreed(softmax(weighed.sums("kind")), grown)
    return {Kind(name): one for name, one in zip(weighed.weights.tables["kind"].classes, likely, strict=True)}


def _likeliest(chances: Mapping[Kind, float], none: float) -> Kind:
    meant = {one: chance for one, chance in chances.items() if one is not Kind.OTHER}
    return Kind.OTHER if chances[Kind.OTHER] > none else max(meant, key=meant.__getitem__)


def _without(chances: Mapping[Kind, float], never: Collection[Kind]) -> dict[Kind, float]:
    """Leave some kinds out, and let the others add up to 1 again."""
    rest = sum(chance for kind, chance in chances.items() if kind not in never)
    if rest <= 0:
        return {kind: float(kind not in never) / (len(chances) - len(never)) for kind in chances}
    return {kind: 0.0 if kind in never else chance / rest for kind, chance in chances.items()}


def _only_serves(reading: Reading) -> bool:
    return all(one.evidence is Evidence.SERVICE for one in reading.acts)


def _reason(reading: Reading) -> Reason:
    return Reason.SOMEONE_ELSE if reading.of(Evidence.OTHERS_ACT, Evidence.WATCHED) else Reason.NOT_SENTENCE
