"""A question with its options: one press, and the reason stands below the option."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from bbcp.widgets.checking.page import ask_html
from bbcp.widgets.checking.questions import MOST, Question
from bbcp.widgets.frame import box, button, part, show


class Choices:
    """The options of one question after the other. Which of them are right is not its business."""

    def __init__(self, chosen: Callable[[str], None]) -> None:
        """Lay out room for the most options.

        Args:
            chosen: What to do with the id of an option that is pressed while the question is open.
        """
        self._act = chosen
        self._question: Question | None = None
        self.ask_part = part()
        self.buttons = [button("") for _ in range(MOST)]
        # Each reason stands right below its option, and a screen reader hears it when it comes.
        self.whys = [part("", "bbcp-live") for _ in range(MOST)]
        pairs = zip(self.buttons, self.whys, strict=True)
        self.options = [box(pair, "bbcp-choice") for pair in pairs]
        self.box = box([self.ask_part, *self.options], "bbcp-choices")
        for at, one in enumerate(self.buttons):
            one.on_click(partial(self._pressed, at))

    @property
    def open(self) -> bool:
        """Whether the question still waits for the choice that ends it."""
        return not self.buttons[0].disabled

    def ask(self, question: Question) -> None:
        """Show a question, with nothing chosen."""
        self._question = question
        self.ask_part.value = ask_html(question)
        for at, one in enumerate(self.buttons):
            used = at < len(question.options)
            one.description = question.options[at].text if used else ""
            one.disabled = False
            self.whys[at].value = ""
            for mark in ("bbcp-choice-right", "bbcp-choice-tried"):
                self.options[at].remove_class(mark)
            show(self.options[at], used)

    def explain(self, option_id: str, html: str, right: bool) -> None:
        """Show the reason for a choice right below it.

        Args:
            option_id: The option.
            html: The reason.
            right: Whether to mark the option as the one that is meant.
        """
        assert self._question is not None
        at = [one.id for one in self._question.options].index(option_id)
        self.whys[at].value = html
        self.options[at].add_class("bbcp-choice-right" if right else "bbcp-choice-tried")

    def close(self) -> None:
        """Take no more choices."""
        for one in self.buttons:
            one.disabled = True

    def focus(self) -> None:
        """Move the keyboard to the first option."""
        self.buttons[0].focus()

    def _pressed(self, at: int, _button: Any) -> None:
        # A second click may be on its way while the page still shows the question as open.
        if self.open and self._question is not None and at < len(self._question.options):
            self._act(self._question.options[at].id)
