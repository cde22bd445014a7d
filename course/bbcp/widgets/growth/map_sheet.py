"""The map of the course on one sheet of paper: each page, what it is for, how long it takes, and whether it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bbcp import content
from bbcp.progress import DONE, page_state
from bbcp.widgets.frame import safe, words
from bbcp.widgets.growth.view import Page
from bbcp.widgets.takeaways.printing import print_frame, print_page


def map_html(pages: Sequence[Page], known: Mapping[str, str]) -> str:
    """Draw the sheet's content, in the classes of the page that prints.

    Args:
        pages: The course's pages, in order.
        known: How far each activity is.
    """
    fixed = words("progress")["map"]
    heads = "".join(f'<th scope="col">{safe(str(one))}</th>' for one in fixed["columns"])
    rows = "".join(_row(page, known, str(fixed["tick"])) for page in pages)
    minutes = sum(one.minutes for one in pages if one.reads)
    total = str(fixed["total"]).format(minutes=minutes, more=sum(one.minutes for one in pages) - minutes)
    return (
        f'<p class="bbcp-sheet-top">{safe(str(content.load("course")["title"]))}</p>'
        f'<h1 class="bbcp-sheet-title">{safe(str(fixed["title"]))}</h1>'
        f'<table class="bbcp-map"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
        f'<p class="bbcp-sheet-head">{safe(total)}</p><p class="bbcp-sheet-end">{safe(str(fixed["end"]))}</p>'
    )


def map_printer(pages: Sequence[Page], known: Mapping[str, str], token: str) -> str:
    """Draw the unseen frame that prints the map.

    Args:
        pages: The course's pages, in order.
        known: How far each activity is.
        token: As for `print_page`.
    """
    title = f"{content.load('course')['title']} - {words('progress')['map']['title']}"
    return print_frame(print_page(title, map_html(pages, known), token))


def _row(page: Page, known: Mapping[str, str], tick: str) -> str:
    done = bool(page.activities) and page_state(page.activities, known) == DONE
    state = str(words("progress")["states"]["done"]) if done else tick
    cells = "".join(f"<td>{safe(one)}</td>" for one in (page.about, str(page.minutes), state))
    # An exercise has the title of the module right above it.
    title = page.title if page.reads else page.title.partition(":")[0]
    return f'<tr><th scope="row">{safe(title)}</th>{cells}</tr>'
