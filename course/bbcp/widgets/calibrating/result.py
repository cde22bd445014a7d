"""Draw how a round went: the figures, what they mean, which kinds were mixed up, and both rounds side by side."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.scoring.judgement import Kind
from bbcp.widgets.calibrating.agreement import MixUp, percent, same
from bbcp.widgets.calibrating.pages import criterion_label, kind_label, tell_apart
from bbcp.widgets.calibrating.rated import Figures
from bbcp.widgets.frame import safe, words


def result_line(rounds: Sequence[Figures]) -> str:
    """Return the headline of the end of a round.

    Args:
        rounds: As for `result_html`.
    """
    fixed = words("calibrate")
    return str(fixed["both_rounds"] if len(rounds) > 1 else fixed["result"]).format(round=fixed["rounds"][0])


def result_html(rounds: Sequence[Figures]) -> str:
    """Draw the end of a round.

    Args:
        rounds: The first round, or the first and the second; each with at least one sample.
    """
    pieces = [
        _praise(rounds) + _figures_html(rounds),
        _bars_html(rounds),
        _means_html(rounds),
        _mix_ups_html(rounds),
        _levels_html(rounds[-1]),
    ]
    return f'<div class="bbcp-stack">{"".join(f"<div>{piece}</div>" for piece in pieces)}</div>'


def two_digits(value: float | None) -> str:
    """Write a kappa with two digits, or say that there is none."""
    # Adding 0 turns a minus zero into a zero.
    return str(words("calibrate")["none"]) if value is None else f"{round(value, 2) + 0:.2f}"


def _praise(rounds: Sequence[Figures]) -> str:
    fixed, lines = words("calibrate"), []
    if len(rounds) > 1:
        before, now = same(rounds[0].kinds), same(rounds[1].kinds)
        change = "more" if now > before else "fewer" if now < before else "even"
        lines.append(str(fixed[change]).format(before=before, now=now))
    kinds = rounds[-1].kinds
    mixed_up = {kind for pair in kinds if pair[0] != pair[1] for kind in pair}
    known = [kind.value for kind in Kind if kind.value in {key for _, key in kinds} - mixed_up]
    if known:
        lines.append(str(fixed["strong"]).format(names=", ".join(map(kind_label, known))))
    return "".join(f"<p>{safe(line)}</p>" for line in lines)


def _figures_html(rounds: Sequence[Figures]) -> str:
    fixed = words("calibrate")
    rows = [
        ("kind_same", [_share(one.kinds) for one in rounds]),
        ("kind_kappa", [two_digits(one.kind_kappa) for one in rounds]),
        ("level_same", [_share(one.all_levels) for one in rounds]),
        ("level_kappa", [two_digits(one.level_kappa) for one in rounds]),
    ]
    named = [(str(fixed[name]), values) for name, values in rows]
    return _table(str(fixed["caption"]), [str(fixed["measure"]), *_round_names(rounds)], named)


def _share(pairs: Sequence[tuple[str, str]] | Sequence[tuple[int, int]]) -> str:
    agreed, total = same(pairs), len(pairs)
    return str(words("calibrate")["share"]).format(same=agreed, total=total, percent=percent(agreed, total))


def _round_names(rounds: Sequence[Figures]) -> list[str]:
    return [str(name) for name in words("calibrate")["rounds"][: len(rounds)]]


def _bars_html(rounds: Sequence[Figures]) -> str:
    """Draw the kappas as bars, each with its number in words, so that nothing depends on the picture."""
    fixed = words("calibrate")
    rows = [
        (str(fixed["your_kinds"]).format(round=name.lower()), one.kind_kappa)
        for name, one in zip(_round_names(rounds), rounds, strict=True)
    ]
    rows.append((str(fixed["people"]["label"]), float(fixed["people"]["value"])))
    bars = "".join(
        f'<li><span>{safe(label)}</span><b>{safe(two_digits(value))}</b><span class="bbcp-kappa" aria-hidden="true">'
        f'<i style="width:{100 * min(max(value or 0, 0), 1):.0f}%"></i></span></li>'
        for label, value in rows
    )
    return f'<p class="bbcp-sub">{safe(str(fixed["bars"]))}</p><ul class="bbcp-kappas" role="list">{bars}</ul>'


def _means_html(rounds: Sequence[Figures]) -> str:
    fixed = words("calibrate")
    lines = [str(line) for line in fixed["means"]]
    if any(one.kind_kappa is None or one.level_kappa is None for one in rounds):
        lines.append(str(fixed["no_kappa"]))
    told = "".join(f"<p>{safe(line)}</p>" for line in lines)
    link = f'<a href="{safe(str(fixed["address"]))}" target="_blank" rel="noopener">{safe(str(fixed["source"]))}</a>'
    head = _heading(str(fixed["means_head"]))
    return f'{head}<div class="bbcp-means">{told}<p class="bbcp-quiet">{link}</p></div>'


def _mix_ups_html(rounds: Sequence[Figures]) -> str:
    """Draw which kinds were taken for which, in words, and how to tell each pair apart."""
    fixed, head = words("calibrate"), _heading(str(words("calibrate")["mixups"]))
    found = {(one.said, one.key): one for figures in reversed(rounds) for one in reversed(figures.mix_ups)}
    pairs = sorted(found, key=lambda pair: -sum(_times(figures.mix_ups, pair) for figures in rounds))
    if not pairs:
        return f"{head}<p>{safe(str(fixed['no_mixups']))}</p>"
    counts = _round_names(rounds) if len(rounds) > 1 else [str(fixed["times"])]
    rows = [
        (kind_label(said), [kind_label(key), *(str(_times(figures.mix_ups, (said, key))) for figures in rounds)])
        for said, key in pairs
    ]
    table = _table("", [str(fixed["said"]), str(fixed["key_says"]), *counts], rows)
    seen = dict.fromkeys(tuple(sorted(pair)) for pair in pairs)
    told = "".join(
        f"<li><b>{safe(kind_label(one))} / {safe(kind_label(other))}.</b> {safe(tell_apart(one, other))}</li>"
        for one, other in seen
    )
    return f'{head}{table}<p class="bbcp-sub">{safe(str(fixed["tell"]))}</p><ul class="bbcp-tell">{told}</ul>'


def _times(found: Sequence[MixUp], pair: tuple[str, str]) -> int:
    return sum(one.times for one in found if (one.said, one.key) == pair)


def _levels_html(one: Figures) -> str:
    fixed, head = words("calibrate"), _heading(str(words("calibrate")["levels_head"]))
    rows = [
        (criterion_label(criterion.value), [_share(pairs), *map(str, _sides(pairs))])
        for criterion, pairs in one.levels.items()
        if same(pairs) < len(pairs)
    ]
    if not rows:
        return f"{head}<p>{safe(str(fixed['levels_all']))}</p>"
    names = [str(fixed[name]) for name in ("criterion", "level_same", "above", "below")]
    return head + _table("", names, rows)


def _sides(pairs: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Count how often a person gave more, and how often less, than the key."""
    return sum(said > key for said, key in pairs), sum(said < key for said, key in pairs)


def _heading(text: str) -> str:
    return f'<p class="bbcp-place-head" role="heading" aria-level="4">{safe(text)}</p>'


def _table(caption: str, names: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> str:
    heads = "".join(f'<th scope="col">{safe(name)}</th>' for name in names)
    lines = "".join(
        f'<tr><th scope="row">{safe(first)}</th>{"".join(f"<td>{safe(cell)}</td>" for cell in cells)}</tr>'
        for first, cells in rows
    )
    told = f'<caption class="bbcp-sub">{safe(caption)}</caption>' if caption else ""
    return f'<table class="bbcp-table">{told}<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>'
