"""Draw what the end of a round is made of: headings, tables, and how many choices agree."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.widgets.calibrating.agreement import percent, same
from bbcp.widgets.calibrating.rated import Figures
from bbcp.widgets.frame import safe, words


def share(pairs: Sequence[tuple[str, str]] | Sequence[tuple[int, int]]) -> str:
    """Say how many pairs agree, such as "10 of 12 (83%)"."""
    agreed, total = same(pairs), len(pairs)
    return str(words("calibrate")["share"]).format(same=agreed, total=total, percent=percent(agreed, total))


def round_names(rounds: Sequence[Figures]) -> list[str]:
    """Return what the rounds that are shown are called."""
    return [str(name) for name in words("calibrate")["rounds"][: len(rounds)]]


def heading(text: str) -> str:
    """Draw a heading within the page."""
    return f'<p class="bbcp-place-head" role="heading" aria-level="4">{safe(text)}</p>'


def table(caption: str, names: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Draw a table.

    Args:
        caption: What it is called; empty where the heading above says so.
        names: What stands above the columns.
        rows: What stands before each row, and its cells.
    """
    heads = "".join(f'<th scope="col">{safe(name)}</th>' for name in names)
    lines = "".join(
        f'<tr><th scope="row">{safe(first)}</th>{"".join(f"<td>{safe(cell)}</td>" for cell in cells)}</tr>'
        for first, cells in rows
    )
    told = f'<caption class="bbcp-sub">{safe(caption)}</caption>' if caption else ""
    return f'<table class="bbcp-table">{told}<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>'
