"""Draw how a round went: the figures, what they mean, and both rounds side by side."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.scoring.labels import Kind
from bbcp.widgets.calibrating.agreement import same
from bbcp.widgets.calibrating.differences import levels_html, mix_ups_html
from bbcp.widgets.calibrating.pages import kind_label
from bbcp.widgets.calibrating.rated import Figures
from bbcp.widgets.calibrating.tables import heading, round_names, share, table
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
        mix_ups_html(rounds),
        levels_html(rounds[-1]),
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
        ("kind_same", [share(one.kinds) for one in rounds]),
        ("kind_kappa", [two_digits(one.kind_kappa) for one in rounds]),
        ("level_same", [share(one.all_levels) for one in rounds]),
        ("level_kappa", [two_digits(one.level_kappa) for one in rounds]),
    ]
    named = [(str(fixed[name]), values) for name, values in rows]
    return table(str(fixed["caption"]), [str(fixed["measure"]), *round_names(rounds)], named)


def _bars_html(rounds: Sequence[Figures]) -> str:
    """Draw the kappas as bars, each with its number in words, so that nothing depends on the picture."""
    fixed = words("calibrate")
    rows = [
        (str(fixed["your_kinds"]).format(round=name.lower()), one.kind_kappa)
        for name, one in zip(round_names(rounds), rounds, strict=True)
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
    head = heading(str(fixed["means_head"]))
    return f'{head}<div class="bbcp-means">{told}<p class="bbcp-quiet">{link}</p></div>'
