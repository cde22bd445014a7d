"""Show a person's own words with the telling ones marked, each mark with its label in words."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.feedback.marks import Mark
from bbcp.widgets.frame import safe


def marked_html(text: str, marks: Sequence[Mark]) -> str:
    """Write the text as HTML with its marks.

    Args:
        text: What the person wrote; every character of it is made safe.
        marks: In text order, apart from each other, within the text.

    Returns:
        The HTML. The label stands in words after the marked ones, for those who see no color.
    """
    pieces, at = [], 0
    for mark in marks:
        pieces.append(safe(text[at : mark.span.start]))
        look = ' class="bbcp-look"' if mark.look else ""
        # The brackets are for the ear: a screen reader says the label apart from the words.
        label = f'<span class="bbcp-unseen"> (</span>{safe(mark.label)}<span class="bbcp-unseen">) </span>'
        tag = f'<span class="bbcp-tag">{label}</span>'
        words, space, last = text[mark.span.start : mark.span.end].rpartition(" ")
        # On a line of its own a label would look like one of the next words.
        held = f'<span class="bbcp-held">{safe(last)}{tag}</span>'
        pieces.append(f"<mark{look}>{safe(words + space)}{held}</mark>")
        at = mark.span.end
    pieces.append(safe(text[at:]))
    return "".join(pieces)
