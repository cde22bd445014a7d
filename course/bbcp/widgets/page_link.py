"""Link from an activity to a page of the course."""

from __future__ import annotations

from bbcp.widgets.frame import safe


def page_link(path: str, label: str) -> str:
    """Draw a link to a page; the course's extension opens it beside the page that is open (`bar.js`).

    Args:
        path: The page's path from the course folder, such as `"modules/00-start-here.ipynb"`; with `#` and a
            heading's words, in lower case with hyphens, it leads to that heading.
        label: What stands on the link, plain text.
    """
    # All pages of the course stand one folder below it; without the extension the address leads there as well.
    return f'<a href="../{safe(path)}" data-bbcp-page="{safe(path)}">{safe(label)}</a>'
