"""Send one sheet to the printer, and nothing else of the notebook around it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Template

from bbcp.widgets.frame import safe


def print_page(title: str, body: str, token: str) -> str:
    """Make a whole page, with its own style, that holds a sheet and nothing else and opens the print window.

    Args:
        title: The page's title, plain text; a browser takes it as the name of the PDF.
        body: The sheet as HTML, in the classes of `takeaway.html`; texts in it went through `safe`.
        token: A name of letters and digits for this one press of the button. A browser prints for one token
            once, so that nothing prints anew when the notebook is loaded again.
    """
    return _template().substitute(title=safe(title), body=body, token=safe(token))


def print_frame(page: str) -> str:
    """Draw the unseen frame that prints: only what is in a frame goes to the printer when the frame prints itself.

    Args:
        page: What `print_page` made.
    """
    return f'<iframe aria-hidden="true" tabindex="-1" width="800" height="1000" srcdoc="{safe(page)}"></iframe>'


@cache
def _template() -> Template:
    return Template(Path(__file__).with_name("takeaway.html").read_text(encoding="utf-8"))
