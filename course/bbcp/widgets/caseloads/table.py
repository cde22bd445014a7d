"""Draw the sorted families: the two groups as rows of marks, and the whole table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bbcp.made_up.record import Family
from bbcp.widgets.caseloads.data import CaseloadPage
from bbcp.widgets.caseloads.marks import legend_html, mark_svg, marks_html
from bbcp.widgets.caseloads.numbers import Sort, grouped
from bbcp.widgets.frame import safe


def groups_html(found: CaseloadPage, sort: Sort | None, words: Mapping[str, Any], hint: str) -> str:
    """Draw the groups of one way to sort: how many families, how many with new harm, and a mark for each.

    Args:
        found: The caseload.
        sort: By what it is sorted; one group of all when None.
        words: The fixed words of the activity.
        hint: What to do next; nothing when empty.
    """
    drawn = "".join(
        f'<li><p class="bbcp-load-count">{safe(_count(found, name, words))}</p>{marks_html(families)}</li>'
        for name, families in grouped(found.record, sort).items()
    )
    head = (
        f'<p class="bbcp-sub">{safe(sorted_line(sort, words))}</p>'
        f'<p class="bbcp-load-made-up">{safe(str(words["made_up"]))}</p>'
    )
    below = f'<p class="bbcp-load-hint">{safe(hint)}</p>' if hint else ""
    return f'{head}<ul class="bbcp-load-groups" role="list">{drawn}</ul>{legend_html(words)}{below}'


def sorted_line(sort: Sort | None, words: Mapping[str, Any]) -> str:
    """Say how the families are sorted now."""
    return str(words["unsorted" if sort is None else f"sorted_{sort}"])


def table_html(found: CaseloadPage, sort: Sort | None, words: Mapping[str, Any]) -> str:
    """Draw all families as a table in a window of its own, which the arrow keys move.

    Args:
        found: The caseload.
        sort: By what it is sorted; by the families' numbers when None.
        words: The fixed words of the activity.
    """
    name = str(words["table"]).format(families=len(found.record.families), sorted=sorted_line(sort, words))
    heads = "".join(
        f'<th scope="col"{_aria_sort(key, sort)}>{safe(str(label))}</th>' for key, label in words["columns"].items()
    )
    bodies = ""
    for group, families in grouped(found.record, sort).items():
        head = f'<tr><th scope="rowgroup" colspan="4">{safe(_count(found, group, words))}</th></tr>'
        rows = "".join(_row_html(one, words) for one in families)
        bodies += f"<tbody>{head if sort else ''}{rows}</tbody>"
    return (
        f'<div class="bbcp-load-window" role="region" aria-label="{safe(name)}" tabindex="0" '
        f'data-lm-suppress-shortcuts="true"><table class="bbcp-load-table">'
        f"<thead><tr>{heads}</tr></thead>{bodies}</table></div>"
    )


def _aria_sort(column: str, sort: Sort | None) -> str:
    if sort is None:
        return ' aria-sort="ascending"' if column == "family" else ""
    return ' aria-sort="descending"' if column == sort else ""


def _row_html(one: Family, words: Mapping[str, Any]) -> str:
    harm = f"{mark_svg(True)} {safe(str(words['yes']))}" if one.harm else safe(str(words["no"]))
    look = ' class="bbcp-load-row"' if one.harm else ""
    return f"<tr{look}><td>{one.number}</td><td>{one.sessions}</td><td>{one.seen}</td><td>{harm}</td></tr>"


def _count(found: CaseloadPage, group: str, words: Mapping[str, Any]) -> str:
    name = str(words["groups"][group]).format_map(found.numbers)
    total = "families" if group == "all" else group
    return str(words["group"]).format(name=name, harm=found.numbers[f"{group}_harm"], all=found.numbers[total])
