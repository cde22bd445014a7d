"""What all activities share: the frame on the page, text made safe for it, and the notes to the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import ipywidgets as ipw

from bbcp import attempts, content


def words(part: str) -> Mapping[str, Any]:
    """Return the fixed words of one activity, from `course/content/widgets.yaml`.

    Args:
        part: Such as `"workbench"` or `"sorter"`.

    Raises:
        ContentError: When the words are missing.
    """
    found: Mapping[str, Any] = content.load("widgets")[part]
    return found


def privacy() -> str:
    """Return the sentence on what stays private."""
    return str(content.load("widgets")["private"])


def safe(text: str) -> str:
    """Make any text safe to stand inside HTML, also inside a quoted attribute.

    Args:
        text: Anything a person or an author wrote. Half of a surrogate pair, which no page can
            carry, becomes a question mark.
    """
    return escape(text.encode("utf-8", "replace").decode("utf-8"), quote=True)


@cache
def style() -> str:
    """Return the course's style sheet."""
    return Path(__file__).with_name("course.css").read_text(encoding="utf-8")


def part(html: str = "", *classes: str) -> Any:
    """Make a piece of the page that is only read.

    Args:
        html: What it shows; texts in it went through `safe`.
        classes: CSS classes of its outer element, which stays while the text in it changes. What is in one of
            class `bbcp-live` is read out when it comes, if the element was on the page before: leave it there
            empty, without room, and do not hide it.
    """
    return _with_classes(ipw.HTML(value=html), classes)


def button(label: str, *classes: str) -> Any:
    """Make a button with words on it."""
    return _with_classes(ipw.Button(description=label), classes)


def box(children: Sequence[Any], *classes: str) -> Any:
    """Put pieces under one another."""
    return _with_classes(ipw.VBox(children=list(children)), classes)


def text_box(label: str, hint: str, value: str = "") -> Any:
    """Make a box to write in, as wide as the page allows.

    Args:
        label: What it is called, for eye and ear.
        hint: What stands in it while it is empty.
        value: What has been written in it already.
    """
    layout = ipw.Layout(width="100%", height="auto")
    return ipw.Textarea(value=value, description=label, placeholder=hint, layout=layout)


def row(children: Sequence[Any]) -> Any:
    """Put pieces beside one another, as far as the page is wide enough."""
    return _with_classes(ipw.HBox(children=list(children)), ("bbcp-row",))


def place_line(said: str = "", *classes: str) -> Any:
    """Make a line of text that can take the focus, so that a person goes on reading there; Tab passes it by."""
    return _with_classes(ipw.Label(value=said, tabbable=False), ("bbcp-place-line", *classes))


def show(piece: Any, visible: bool) -> None:
    """Show or hide a piece, for the eye, the keyboard and a screen reader alike."""
    piece.layout.display = None if visible else "none"


class Activity:
    """An activity in a notebook, with `self.box` as its page. A cell that ends in one shows it."""

    box: Any

    def frame(self, title: str, children: Sequence[Any]) -> None:
        """Build the page: the style sheet, a title for eye and ear, and the activity's own pieces.

        Args:
            title: The activity's name, plain text.
            children: Its pieces, from top to bottom.
        """
        heading = f'<div class="bbcp-title" role="heading" aria-level="3">{safe(title)}</div>'
        sheet = part(f"<style>{style()}</style>", "bbcp-style")
        self.box = box([sheet, part(heading), *children], "bbcp-activity", "bbcp-stack")

    def sorry(self, why: Exception) -> None:
        """Build a page that only says why the activity cannot open; a learner never sees a traceback."""
        sentence = str(content.load("widgets")["broken"]).format(why=why)
        self.box = box([part(f"<style>{style()}</style>", "bbcp-style"), part(safe(sentence))], "bbcp-activity")

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        bundle: dict[str, Any] = dict(self.box._repr_mimebundle_(**kwargs) or {})
        # Shown where widgets cannot be: a printout, a preview, a notebook that is not running.
        bundle["text/plain"] = str(content.load("widgets")["closed"])
        return bundle


def note(statement: Mapping[str, Any]) -> str:
    """Add a statement to the person's log.

    Args:
        statement: What `bbcp.attempts.statement` made.

    Returns:
        An empty text, or one plain sentence when the log could not be written; the activity goes on.
    """
    try:
        attempts.append(statement)
    except attempts.AttemptError as error:
        return str(error)
    return ""


def _with_classes(piece: Any, classes: Sequence[str]) -> Any:
    piece._dom_classes = tuple(classes)
    return piece
