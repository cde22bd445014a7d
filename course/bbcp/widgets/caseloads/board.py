"""All the pieces of a caseload's page, and which of them are shown when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bbcp.widgets.caseloads import page
from bbcp.widgets.caseloads.data import CaseloadPage
from bbcp.widgets.caseloads.memory import Round
from bbcp.widgets.caseloads.numbers import Sort
from bbcp.widgets.caseloads.picture import picture_html
from bbcp.widgets.caseloads.sorting import SortedFamilies
from bbcp.widgets.checking.choices import Choices
from bbcp.widgets.checking.page import place_html
from bbcp.widgets.frame import box, button, part, place_line, safe, show

GUESS, LOOK, PICTURE, ASK, END = range(5)
"""How far a person is. What has come once stays on the page, so that the questions can be answered from it."""


class Board:
    """What a person sees and presses. It knows nothing of the log of tries, and keeps no score."""

    def __init__(
        self,
        found: CaseloadPage,
        words: Mapping[str, Any],
        guessed: Callable[[str], None],
        sorted_by: Callable[[Sort], None],
        answered: Callable[[str], None],
    ) -> None:
        """Make the pieces.

        Args:
            found: The caseload.
            words: The fixed words of the activity.
            guessed: Called with the id of the option that is guessed.
            sorted_by: Called when the families are sorted.
            answered: Called with the id of an option of the question on the page.
        """
        self._found, self._words = found, words
        classes = ("bbcp-sub", "bbcp-load-step")
        self.steps = [place_line(page.step_line(at, words), *classes) for at in range(ASK + 1)]
        self.guess, self.guessed = Choices(guessed), part()
        self.guess_box = box([self.steps[GUESS], self.guess.box, self.guessed], "bbcp-stack")
        self.families = SortedFamilies(found, words, sorted_by)
        self.look_box = box([self.steps[LOOK], self.families.box], "bbcp-stack")
        self.picture = part()
        self.picture_box = box([self.steps[PICTURE], self.picture], "bbcp-stack")
        self.place, self.ask = part(), Choices(answered)
        self.ask_box = box([self.steps[ASK], self.place, self.ask.box], "bbcp-stack")
        self.next, self.again = button("", "bbcp-primary"), button(str(words["again"]))
        self.end, self.meant = part("", "bbcp-live"), part(page.meant_html(found))
        self.how = part(page.how_html(found, words))
        self.trouble = part("", "bbcp-quiet", "bbcp-slim")

    def pieces(self, ended: bool) -> list[Any]:
        """Return the pieces from top to bottom.

        Args:
            ended: Whether the person has come to the end before.
        """
        before = part(f'<p class="bbcp-quiet">{safe(str(self._words["before"]))}</p>')
        show(before, ended)
        shown = [self.guess_box, self.look_box, self.picture_box, self.ask_box]
        # The button stands above what was meant, which is long: the focus goes there, and nobody is taken past it.
        ending = [self.next, self.end, self.again, self.meant, self.how, self.trouble]
        return [before, part(page.intro_html(self._found)), *shown, *ending]

    def begin(self, now: Round) -> None:
        """Lay out the guess and the families, as far as they are sorted."""
        self.families.begin(now.sorted)
        self.guess.ask(self._found.guess)

    def show(self, stage: int, now: Round, at: int) -> None:
        """Show everything up to a stage, and the button that leads on where the way is open.

        Args:
            stage: `GUESS`, `LOOK`, `PICTURE`, `ASK` or `END`.
            now: The round.
            at: The place of the question that is asked, from 0.
        """
        self.guessed.value = page.before_html(self._found, now.guess, self._words) if stage > GUESS else ""
        show(self.steps[GUESS], stage == GUESS)
        show(self.guess.box, stage == GUESS)
        for piece, from_stage in ((self.look_box, LOOK), (self.how, LOOK), (self.picture_box, PICTURE)):
            show(piece, stage >= from_stage)
        show(self.ask_box, stage == ASK)
        for piece in (self.again, self.meant):
            show(piece, stage == END)
        if stage >= PICTURE and not self.picture.value:
            self.picture.value = picture_html(self._found, self._words)
        if stage == ASK:
            self.place.value = place_html(at + 1, len(self._found.questions))
            self.ask.ask(self._found.questions[at])
        over = page.end_html(self._found, now.right(self._found.questions), self._words) if stage == END else ""
        self.end.value = over
        self.show_next(stage, now, at)

    def show_next(self, stage: int, now: Round, at: int) -> None:
        """Show the button that leads on where the way is open; the values are those of `show`."""
        last = at + 1 == len(self._found.questions)
        key, ready = {
            GUESS: ("see_all", bool(now.guess)),
            LOOK: ("to_picture", self.families.both_ways),
            PICTURE: ("to_questions", True),
            ASK: ("finish" if last else "next", not self.ask.open),
            END: ("finish", False),
        }[stage]
        self.next.description = str(self._words[key]).format_map(self._found.numbers)
        show(self.next, ready)
