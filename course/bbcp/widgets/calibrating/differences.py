"""Draw where a person and the key differ: which kinds were mixed up, and which levels were higher or lower."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.widgets.calibrating.agreement import MixUp, same
from bbcp.widgets.calibrating.pages import criterion_label, kind_label, tell_apart
from bbcp.widgets.calibrating.rated import Figures
from bbcp.widgets.calibrating.tables import heading, round_names, share, table
from bbcp.widgets.frame import safe, words


def mix_ups_html(rounds: Sequence[Figures]) -> str:
    """Draw which kinds were taken for which, in words, and how to tell each pair apart."""
    fixed, head = words("calibrate"), heading(str(words("calibrate")["mixups"]))
    found = {(one.said, one.key): one for figures in reversed(rounds) for one in reversed(figures.mix_ups)}
    pairs = sorted(found, key=lambda pair: -sum(_times(figures.mix_ups, pair) for figures in rounds))
    if not pairs:
        return f"{head}<p>{safe(str(fixed['no_mixups']))}</p>"
    counts = round_names(rounds) if len(rounds) > 1 else [str(fixed["times"])]
    rows = [
        (kind_label(said), [kind_label(key), *(str(_times(figures.mix_ups, (said, key))) for figures in rounds)])
        for said, key in pairs
    ]
    drawn = table("", [str(fixed["said"]), str(fixed["key_says"]), *counts], rows)
    seen = dict.fromkeys(tuple(sorted(pair)) for pair in pairs)
    told = "".join(
        f"<li><b>{safe(kind_label(one))} / {safe(kind_label(other))}.</b> {safe(tell_apart(one, other))}</li>"
        for one, other in seen
    )
    return f'{head}{drawn}<p class="bbcp-sub">{safe(str(fixed["tell"]))}</p><ul class="bbcp-tell">{told}</ul>'


def _times(found: Sequence[MixUp], pair: tuple[str, str]) -> int:
    return sum(one.times for one in found if (one.said, one.key) == pair)


def levels_html(one: Figures) -> str:
    """Draw the criteria on which a round's levels differ from the key's, and in which direction."""
    fixed, head = words("calibrate"), heading(str(words("calibrate")["levels_head"]))
    rows = [
        (criterion_label(criterion.value), [share(pairs), *map(str, _sides(pairs))])
        for criterion, pairs in one.levels.items()
        if same(pairs) < len(pairs)
    ]
    if not rows:
        return f"{head}<p>{safe(str(fixed['levels_all']))}</p>"
    names = [str(fixed[name]) for name in ("criterion", "level_same", "above", "below")]
    return head + table("", names, rows)


def _sides(pairs: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Count how often a person gave more, and how often less, than the key."""
    return sum(said > key for said, key in pairs), sum(said < key for said, key in pairs)
