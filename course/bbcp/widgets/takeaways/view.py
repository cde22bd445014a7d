"""Draw a take-away sheet: on the page, and as a page of its own that prints itself."""

from __future__ import annotations

from bbcp import content
from bbcp.widgets.frame import safe, words
from bbcp.widgets.takeaways.printing import print_frame, print_page
from bbcp.widgets.takeaways.sheet import Sheet, Source


def sheet_html(sheet: Sheet, level: int = 4) -> str:
    """Draw the sheet's content. Its look comes from the style sheet around it.

    Args:
        sheet: The sheet.
        level: Its heading's place among the headings around it, from 1.
    """
    fixed = words("takeaway")
    points = "".join(f"<li>{safe(one)}</li>" for one in sheet.points)
    sources = "".join(f"<li>{_source(one)}</li>" for one in sheet.sources)
    pair = "".join(
        f'<div class="bbcp-sheet-{name}">{_head(name)}<p>{safe(text)}</p></div>'
        for name, text in (("before", sheet.pair.before), ("after", sheet.pair.after))
    )
    return (
        f'<p class="bbcp-sheet-top">{safe(_place(sheet))}</p>'
        f'<div class="bbcp-sheet-title" role="heading" aria-level="{level}">{safe(sheet.title)}</div>'
        f'<ul class="bbcp-sheet-points" role="list">{points}</ul>'
        f'<p class="bbcp-sheet-head">{safe(str(fixed["pair"]).format(family=sheet.pair.family))}</p>'
        f'<div class="bbcp-sheet-pair">{pair}</div>'
        f'{_head("family")}<p>"{safe(sheet.family)}"</p>{_head("ask")}<p>{safe(sheet.ask)}</p>'
        f'{_head("sources")}<ul class="bbcp-sheet-sources" role="list">{sources}</ul>'
        f'<p class="bbcp-sheet-end">{safe(str(fixed["made_up"]))}</p>'
    )


def page_html(sheet: Sheet, token: str) -> str:
    """Make a whole page, with its own style, that holds the sheet and nothing else and opens the print window.

    Args:
        sheet: The sheet.
        token: As for `print_page`.
    """
    return print_page(f"{_place(sheet)} - {sheet.title}", sheet_html(sheet, level=1), token)


def printer_html(sheet: Sheet, token: str) -> str:
    """Draw the unseen frame that prints the sheet.

    Args:
        sheet: The sheet.
        token: As for `print_page`.
    """
    return print_frame(page_html(sheet, token))


def _head(name: str) -> str:
    return f'<p class="bbcp-sheet-head">{safe(str(words("takeaway")[name]))}</p>'


def _place(sheet: Sheet) -> str:
    course = str(content.load("course")["title"])
    number = int(sheet.module)
    return f"{course} · {str(words('takeaway')['module']).format(number=number)}" if number else course


def _source(source: Source) -> str:
    # The address is written out: on paper, nobody can follow a link.
    return f"{safe(source.text)}. <span>{safe(source.url)}</span>" if source.url else f"{safe(source.text)}."
