"""What a trainer opens in a notebook: a cohort with one line for each view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bbcp import content
from bbcp.cohort import views
from bbcp.cohort.tables import Frames
from bbcp.cohort.view import View


class Cohort:
    """A cohort as it stood when it was opened. Every view is safe to call, also when there is nothing to show.

    Attributes:
        frames: The data behind the views, as pandas data frames.
        trouble: Why there is nothing to show, in a plain sentence; "" when all is well.
    """

    def __init__(self, frames: Frames, trouble: str = "") -> None:
        """Take what was read."""
        self.frames = frames
        self.trouble = trouble

    def overview(self) -> View:
        """Say in a sentence how many there are."""
        return View(_title("overview"), self.trouble) if self.trouble else views.overview(self.frames)

    def handed_in(self) -> View:
        """Show who has handed in what, and who has not yet."""
        return self._view("handed_in", views.handed_in)

    def scores(self) -> View:
        """Show each learner's points for each exercise."""
        return self._view("scores", views.scores)

    def stuck(self) -> View:
        """Show who is stuck, on which criteria, and by which rule."""
        return self._view("stuck", views.stuck)

    def plot(self) -> View:
        """Show how far each criterion is met, as a picture, a sentence and a table."""
        return self._view("plot", views.plot)

    def needs_a_look(self) -> View:
        """Show the notebooks that could not be read, each with the reason."""
        return self._view("needs_a_look", views.needs_a_look)

    def _view(self, name: str, make: Callable[[Frames], View | None]) -> View:
        made = None if self.trouble else make(self.frames)
        return made or View(_title(name), str(content.load("cohort")["none"]["nothing"]))

    def _repr_html_(self) -> str:
        return self.overview()._repr_html_()

    def __repr__(self) -> str:
        """Return the overview as plain text."""
        return repr(self.overview())


def _title(name: str) -> str:
    words: dict[str, Any] = content.load("cohort")
    return str(words[name]["title"])
