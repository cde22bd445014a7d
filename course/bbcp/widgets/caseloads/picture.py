"""Draw all families of a caseload in one picture, with the same in words and as a small table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from bbcp.made_up.record import Family
from bbcp.widgets.caseloads.data import CaseloadPage
from bbcp.widgets.caseloads.marks import legend_html, shape
from bbcp.widgets.caseloads.numbers import GROUPS, Sort, harmed, is_in
from bbcp.widgets.frame import safe

LEFT, RIGHT, TOP, BOTTOM = 9.0, 94.0, 20.0, 86.0
"""Where the first and the last line of marks stand, in percent of the picture."""
APART = (
    ((0, 0),),
    ((-6, 0), (6, 0)),
    ((-6, -4), (6, -4), (0, 6)),
    ((-6, -6), (6, -6), (-6, 6), (6, 6)),
    ((-8, -7), (8, -7), (0, 0), (-8, 7), (8, 7)),
)
"""How far families with the same numbers stand apart, in pixels: two of them, three and so on."""


def picture_html(found: CaseloadPage, words: Mapping[str, Any]) -> str:
    """Draw the picture, what its marks mean, the same in words, and as a table.

    Args:
        found: The caseload.
        words: The fixed words of the activity.
    """
    told = "".join(f"<li>{safe(line)}</li>" for line in told_lines(found, words))
    return (
        f"{_svg(found, words)}{legend_html(words)}"
        f'<p class="bbcp-sub bbcp-load-told">{safe(str(words["told_head"]))}</p><ul>{told}</ul>'
        f"<details><summary>{safe(str(words['picture_table']))}</summary>{_table(found, words)}</details>"
    )


def told_lines(found: CaseloadPage, words: Mapping[str, Any]) -> list[str]:
    """Say in words what the picture shows: new harm in each of its four parts, and where it gathers."""
    fixed, parts = str(words["told"]), words["parts"]
    lines = [
        fixed.format(first=parts[first], second=parts[second], harm=harmed(inside), all=len(inside))
        for (first, second), inside in quarters(found).items()
    ]
    numbers = {**found.numbers, "harm": found.numbers["all_harm"]}
    return [*lines, str(words["told_low"]).format_map(numbers)]


def quarters(found: CaseloadPage) -> dict[tuple[str, str], list[Family]]:
    """Part the families by both numbers at once, each part named by its two groups."""
    record = found.record
    return {
        (first, second): [one for one in record.families if is_in(record, one, first) and is_in(record, one, second)]
        for first in GROUPS[Sort.SESSIONS]
        for second in GROUPS[Sort.SEEN]
    }


def _svg(found: CaseloadPage, words: Mapping[str, Any]) -> str:
    rules = found.record.rules
    across = _place(rules.finished_at - 0.5, rules.sessions, LEFT, RIGHT)
    up = _place(rules.often_at - 0.5, rules.weeks, BOTTOM, TOP)
    lines = (
        f'<line x1="{across:g}%" x2="{across:g}%" y1="{TOP - 4:g}%" y2="{BOTTOM + 4:g}%"/>'
        f'<line x1="{LEFT - 4:g}%" x2="100%" y1="{up:g}%" y2="{up:g}%"/>'
    )
    texts = (
        _text(0, 4, words["made_up"], "bbcp-load-made-up")
        + _text(0, 10, words["up"].format_map(found.numbers))
        + _text(100, 98, words["across"].format_map(found.numbers), anchor="end")
    )
    parts = words["parts"]
    texts += _text(across - 1.5, TOP - 3, parts["not_finished"], "bbcp-load-part", "end")
    texts += _text(100, TOP - 3, parts["finished"], "bbcp-load-part", "end")
    texts += _text(LEFT - 3, up - 2, parts["often"], "bbcp-load-part")
    texts += _text(LEFT - 3, up + 5, parts["not_often"], "bbcp-load-part")
    for value in (0, rules.finished_at, rules.sessions):
        texts += _text(_place(value, rules.sessions, LEFT, RIGHT), 92.5, str(value), anchor="middle")
    for value in (0, rules.often_at, rules.weeks):
        texts += _text(3, _place(value, rules.weeks, BOTTOM, TOP) + 1, str(value), anchor="middle")
    label = safe(str(words["spoken"]).format_map(found.numbers))
    marks = _marks(found, words)
    return f'<svg class="bbcp-load-svg" role="img" aria-label="{label}">{lines}{texts}{marks}</svg>'


def _marks(found: CaseloadPage, words: Mapping[str, Any]) -> str:
    rules, taken, drawn = found.record.rules, Counter[tuple[int, int]](), ""
    together = Counter((one.sessions, one.seen) for one in found.record.families)
    # Those with new harm come last, so that no other mark lies on them.
    for one in sorted(found.record.families, key=lambda family: family.harm):
        x, y = _place(one.sessions, rules.sessions, LEFT, RIGHT), _place(one.seen, rules.weeks, BOTTOM, TOP)
        place = (one.sessions, one.seen)
        around = APART[min(together[place], len(APART)) - 1]
        aside, down = around[taken[place] % len(around)]
        taken[place] += 1
        harm = str(words["marks"]["harm" if one.harm else "safe"])
        told = str(words["point"]).format(number=one.number, sessions=one.sessions, seen=one.seen, harm=harm)
        drawn += (
            f'<svg x="{x:.2f}%" y="{y:.2f}%" overflow="visible"><g transform="translate({aside} {down})">'
            f"<title>{safe(told)}</title>{shape(one.harm)}</g></svg>"
        )
    return drawn


def _place(value: float, top: int, first: float, last: float) -> float:
    """Return where a number stands between the places of 0 and of the highest, in percent."""
    return first + (last - first) * value / top


def _text(x: float, y: float, said: object, look: str = "", anchor: str = "start") -> str:
    named = f' class="{look}"' if look else ""
    return f'<text x="{x:g}%" y="{y:g}%" text-anchor="{anchor}"{named}>{safe(str(said))}</text>'


def _table(found: CaseloadPage, words: Mapping[str, Any]) -> str:
    parts, cells = words["parts"], quarters(found)
    heads = "".join(f'<th scope="col">{safe(str(parts[second]))}</th>' for second in GROUPS[Sort.SEEN])
    rows = ""
    for first in GROUPS[Sort.SESSIONS]:
        told = "".join(
            f"<td>{safe(str(words['cell']).format(harm=harmed(inside), all=len(inside)))}</td>"
            for inside in (cells[first, second] for second in GROUPS[Sort.SEEN])
        )
        rows += f'<tr><th scope="row">{safe(str(parts[first]))}</th>{told}</tr>'
    caption = f"<caption>{safe(str(words['caption']))}</caption>"
    return (
        f'<table class="bbcp-load-table">{caption}<thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    )
