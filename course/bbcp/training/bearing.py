"""Which signals bear on which criterion: what a person would look at to rate it, and nothing else.

Letting every criterion weigh every signal fits chance; on writers left out, each criterion with its
own signals agrees better with people (mean quadratic kappa 0.81 against 0.80).
"""

from __future__ import annotations

from collections.abc import Iterable

from bbcp.scoring.judgement import Criterion
from bbcp.scoring.words import words

_ALWAYS = ("always", "kind:", "reason:", "escape")
_TIMES = ("stretch", "end", "soft", "rhythm", "count", "in a row", "occasion", "weak", "absolute")
_ACTS = ("seen", "broad", "state", "service", "absence", "watched", "others_act", "child_state", "first:", "last:")
_WHO = ("subject", "caregiver", "implied", "first subject")
_BEGINNINGS: dict[Criterion, tuple[str, ...]] = {
    Criterion.BEHAVIOR: (*_ACTS, *_WHO, "part:", "words"),
    Criterion.SPECIFIC: (*_ACTS, *_WHO, "part:", "words", "child", "other", "place", "rhythm", "occasion"),
    Criterion.MEASURABLE: (*_ACTS, *_TIMES, "proof", "other", "part:seen_by", "words"),
    Criterion.ACHIEVABLE: (*_ACTS, *_WHO, "part:", "words", "absolute", "weak", "child"),
    Criterion.RELEVANT: (*_ACTS, "danger", "own danger", "telling danger", "child", "caregiver", "part:", "words"),
    Criterion.TIME_BOUND: (*_TIMES, "service", "seen", "words"),
    Criterion.SUSTAINED: (*_ACTS, *_TIMES, "words", "caregiver", "child"),
    Criterion.PLAIN: (
        "heavy",
        "light",
        "agency short",
        "everyday short",
        "long word",
        "shall",
        "words",
        "small",
        "marks",
        "caregiver",
    ),
}

_SMALL = ("english",), ("modals",), ("conjunctions",), ("subordinators",)
_PRONOUNS = frozenset(
    ["he", "him", "his", "she", "her", "hers", "it", "its", "they", "them", "their", "i", "me", "we", "us", "our"]
)


def bearing_on_harm(names: Iterable[str]) -> tuple[str, ...]:
    """Return the signals by which a harmful act is known: what is done, and no small words of a hand's own.

    On writers left out this finds 78 of 100 harmful acts where it found 77, at one false alarm in 200.

    Args:
        names: The signals of a text.
    """
    small = _PRONOUNS.union(*(words(*path) for path in _SMALL))
    return tuple(
        name
        for name in names
        if not name.startswith("class:w") and not (name.startswith("word:") and name.removeprefix("word:") in small)
    )


def bearing(names: Iterable[str], criterion: Criterion) -> tuple[str, ...]:
    """Return the signals that bear on a criterion.

    Args:
        names: The signals of a text, as `level_signals` names them.
        criterion: The criterion.
    """
    begins = (*_ALWAYS, *_BEGINNINGS[criterion], f"rule:{criterion.value}=")
    times = criterion in (Criterion.MEASURABLE, Criterion.TIME_BOUND, Criterion.SUSTAINED)
    return tuple(
        name
        for name in names
        if name.startswith(begins) or f"&{criterion.value}=" in name or (times and "&" in name and "=" not in name)
    )
