"""Say in words, a picture and a table what has changed between the two forms, and what that can tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bbcp.scoring.judgement import Judgement
from bbcp.widgets.calibrating.pages import criterion_label, kind_label
from bbcp.widgets.frame import safe, words
from bbcp.widgets.measuring.forms import POST, PRE
from bbcp.widgets.measuring.growth import Growth, Step
from bbcp.widgets.measuring.picture import picture_html
from bbcp.widgets.page_link import page_link

FULL_FROM = 9
"""Of ten kinds seen at the start: from here on there is hardly any room to grow."""
CHANCE = 2
"""A difference of so many may be chance."""
NAMED = 3
"""So many names in one sentence; more would be a list that nobody reads."""


def missing_html(pre: bool, post: bool, order: bool) -> str:
    """Say plainly which form is missing, with a link to what can still be done.

    Args:
        pre: Whether the first form was handed in.
        post: Whether the second form was handed in.
        order: Whether the first one was handed in after the second.
    """
    fixed = words("gain")
    name = "order" if order else "both" if not (pre or post) else "post" if pre else "pre"
    # After the second form the first one comes too late, so no link leads there.
    wanted = {"both": (PRE, POST), "post": (POST,)}.get(name, ())
    links = "".join(f"<li>{page_link(fixed['pages'][one], fixed['links'][one])}</li>" for one in wanted)
    listed = f'<ul class="bbcp-gain-links" role="list">{links}</ul>' if links else ""
    return f'<div class="bbcp-card"><p>{safe(str(fixed["missing"][name]))}</p>{listed}</div>'


def kinds_html(growth: Growth) -> str:
    """Say how many kinds were seen, and which."""
    fixed, whole = words("gain"), growth.whole
    told = [str(fixed["kinds"]).format(before=whole.before, after=whole.after, top=whole.top)]
    told.append(_change(whole, fixed["change"]))
    if 0 < abs(whole.gain) <= CHANCE:
        told.append(str(fixed["small"]))
    if whole.before >= FULL_FROM:
        told.append(str(fixed["full"]))
    lines = [" ".join(told)]
    lines += _named("grew_kinds", [kind_label(one) for one in _most(growth.kinds)])
    lines += _named("look_kinds", [kind_label(one.name) for one in growth.kinds if one.after < one.top][:NAMED])
    return _section("kinds_head", lines, [(kind_label(one.name), one) for one in growth.kinds])


def criteria_html(growth: Growth) -> str:
    """Say what the rewrites show, criterion by criterion."""
    fixed = words("gain")
    before, after = (", ".join(map(_kind, judged)) for judged in growth.rewrites)
    lines = [str(fixed["criteria"]), str(fixed["rewritten"]).format(before=before, after=after)]
    if growth.empty:
        lines.append(str(fixed["empty"]["one" if growth.empty == 1 else "many"]).format(number=growth.empty))
    grew = [criterion_label(one) for one in _most(growth.criteria)]
    less = [criterion_label(one.name) for one in growth.criteria if one.gain < 0]
    lines += _named("grew_criteria", grew) + _named("less_criteria", less)
    short = [one for one in growth.criteria if one.after < one.top]
    if not grew and not less:
        lines.append(str(fixed["no_growth" if short else "nothing_missing"]))
    # Two are enough to work on; the lowest first.
    lowest = sorted(short, key=lambda one: one.after)[:2]
    lines += _named("next_criteria", [criterion_label(one.name) for one in lowest])
    if growth.unsure:
        lines.append(str(fixed["unsure"]))
    return _section("criteria_head", lines, [(criterion_label(one.name), one) for one in growth.criteria])


def honest_html() -> str:
    """Say what such a number can tell, and what it cannot."""
    fixed = words("gain")
    parts = "".join(
        f'<div><p class="bbcp-sub" role="heading" aria-level="4">{safe(str(fixed[f"{name}_head"]))}</p><ul>'
        + "".join(f"<li>{safe(str(line))}</li>" for line in fixed[name])
        + "</ul></div>"
        for name in ("can", "cannot")
    )
    return f'<div class="bbcp-gain-honest">{parts}</div><p class="bbcp-quiet">{safe(str(fixed["view"]))}</p>'


def _section(head: str, lines: Sequence[str], steps: Sequence[tuple[str, Step]]) -> str:
    fixed = words("gain")
    told = "".join(f"<p>{safe(line)}</p>" for line in lines)
    each = "; ".join(str(fixed["each"]).format(label=label, **_numbers(one)) for label, one in steps)
    picture = picture_html(steps, str(fixed["numbers"]), f"{fixed[head]}. {each}.")
    return (
        f'<p class="bbcp-kind" role="heading" aria-level="4">{safe(str(fixed[head]))}</p>'
        f'<div class="bbcp-gain-columns"><div class="bbcp-gain-told">{told}</div>'
        f'<div>{picture}<p class="bbcp-quiet">{safe(str(fixed["legend"]))}</p>'
        f"<details><summary>{safe(str(fixed['table']))}</summary>{_table(steps)}</details></div></div>"
    )


def _table(steps: Sequence[tuple[str, Step]]) -> str:
    fixed = words("gain")
    heads = "".join(f'<th scope="col">{safe(str(one))}</th>' for one in fixed["columns"])
    rows = "".join(
        f'<tr><th scope="row">{safe(label)}</th>'
        + "".join(
            f"<td>{safe(said)}</td>"
            for said in (
                *(str(fixed["of"]).format(number=number, top=step.top) for number in (step.before, step.after)),
                _change(step, fixed["changes"]),
            )
        )
        + "</tr>"
        for label, step in steps
    )
    return f'<table class="bbcp-table"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _change(step: Step, lines: Mapping[str, Any]) -> str:
    name = "more" if step.gain > 0 else "fewer" if step.gain < 0 else "same"
    return str(lines[name]).format(number=abs(step.gain))


def _most(steps: Sequence[Step]) -> list[str]:
    """Return the names of what grew most, the most first."""
    grew = sorted((one for one in steps if one.gain > 0), key=lambda one: -one.gain)
    return [one.name for one in grew[:NAMED]]


def _named(line: str, names: Sequence[str]) -> list[str]:
    """Say a line with names in it; nothing where there are none."""
    fixed = words("gain")
    if not names:
        return []
    # In quotes, since "Behavior and service" is one name.
    quoted = [f'"{one}"' for one in names]
    joined = quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} {fixed['and']} {quoted[-1]}"
    return [str(fixed[line]).format(names=joined)]


def _kind(judged: Judgement | None) -> str:
    return str(words("gain")["left_empty"]) if judged is None else kind_label(judged.kind.value)


def _numbers(step: Step) -> dict[str, int]:
    return {"before": step.before, "after": step.after, "top": step.top}
