"""The form of a rating: one group of answers for the kind, and one for each criterion that is rated."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import ipywidgets as ipw

from bbcp.scoring.labels import Criterion, Kind
from bbcp.widgets.calibrating import pages
from bbcp.widgets.calibrating.data import Sample
from bbcp.widgets.calibrating.rated import Rated
from bbcp.widgets.frame import box, button, show

OPEN = "bbcp-rate-open"
"""Class of a group that still waits for an answer."""


class RatingForm:
    """Groups of answers, of which nothing is chosen at first. `box` is its place on the page."""

    def __init__(self, fixed: Mapping[str, str]) -> None:
        """Make all groups, once; `ask` shows those of an objective.

        Args:
            fixed: The activity's words.
        """
        self.kind = _choice(fixed["kind"], pages.kind_options())
        self.levels = {one: _choice(pages.criterion_question(one), pages.level_options(one)) for one in Criterion}
        self.choices = (self.kind, *self.levels.values())
        self.check = button(fixed["check"], "bbcp-primary")
        rows = [self.kind, box(list(self.levels.values()), "bbcp-rate-levels"), self.check]
        self.box = box(rows, "bbcp-stack")
        self._kind_name = fixed["kind_name"]

    def ask(self, sample: Sample) -> None:
        """Show the groups of an objective, with nothing chosen."""
        for choice in self.choices:
            choice.value = None
        for criterion, choice in self.levels.items():
            show(choice, criterion in sample.shown)
        self._mark([])

    def open(self, sample: Sample) -> list[str]:
        """Mark the groups that still wait for an answer, and move the keyboard to the first of them.

        Args:
            sample: The objective that was asked.

        Returns:
            Their names, in the order of the page; none when all is chosen.
        """
        named = {self.kind: self._kind_name}
        named |= {self.levels[one]: pages.criterion_label(one.value) for one in sample.shown}
        waiting = [choice for choice in named if choice.value is None]
        self._mark(waiting)
        if waiting:
            waiting[0].focus()
        return [named[choice] for choice in waiting]

    def rated(self, sample: Sample) -> Rated:
        """Return the rating; every group of the objective has an answer."""
        return Rated(sample, Kind(self.kind.value), {one: int(self.levels[one].value) for one in sample.shown})

    def _mark(self, waiting: list[Any]) -> None:
        for choice in self.choices:
            (choice.add_class if choice in waiting else choice.remove_class)(OPEN)


def _choice(label: str, options: list[tuple[str, Any]]) -> Any:
    choice = ipw.RadioButtons(options=options, value=None, description=label)
    choice.add_class("bbcp-rate")
    return choice
