"""A caseload of made-up families: guess, sort them both ways, see them in one picture, answer two questions."""

from __future__ import annotations

from typing import Any

import ipywidgets as ipw

from bbcp import attempts
from bbcp.content import ContentError
from bbcp.widgets.caseloads import page
from bbcp.widgets.caseloads.choices import Choices
from bbcp.widgets.caseloads.data import CaseloadError, CaseloadPage, get_caseload
from bbcp.widgets.caseloads.memory import SORT, Round, last_round
from bbcp.widgets.caseloads.numbers import Sort
from bbcp.widgets.caseloads.picture import picture_html
from bbcp.widgets.caseloads.sorting import SortedFamilies
from bbcp.widgets.checking.page import place_html, why_html
from bbcp.widgets.checking.questions import Question
from bbcp.widgets.frame import Activity, box, button, note, part, safe, show, words

GUESS, LOOK, PICTURE, ASK, END = range(5)
"""How far a person is. What has come once stays on the page, so that the questions can be answered from it."""


class Caseload(Activity):
    """Sixty families in a table and in a picture. It shows an idea, and says itself that it proves nothing."""

    def __init__(self, caseload_id: str) -> None:
        """Lay out the families, as far as the person has come.

        Args:
            caseload_id: The caseload, such as `"sixty-families"`. An unknown one shows a sentence in place of it.
        """
        try:
            self._build(get_caseload(caseload_id))
        except (CaseloadError, ContentError) as why:
            self.sorry(why)

    def _build(self, found: CaseloadPage) -> None:
        self.found = found
        self.object_id = f"caseload/{found.id}"
        self._words = words("caseload")
        self.round = last_round(found, attempts.read())
        self._make_pieces()
        before = part(f'<p class="bbcp-quiet">{safe(str(self._words["before"]))}</p>')
        show(before, self.round.ended)
        shown = [self.guess_box, self.look_box, self.picture_box, self.ask_box]
        # The button stands above what was meant, which is long: the focus goes there, and nobody is taken past it.
        ending = [self.next, self.end, self.again, self.meant, self.how, self.trouble]
        self.frame(found.title, [before, part(page.intro_html(found)), *shown, *ending])
        self.next.on_click(self._go_on)
        self.again.on_click(self._start_again)
        self._open()

    def _make_pieces(self) -> None:
        self.steps = [_line(page.step_line(at, self._words)) for at in range(ASK + 1)]
        self.guess, self.guessed = Choices(self._guess), part()
        self.guess_box = box([self.steps[GUESS], self.guess.box, self.guessed], "bbcp-stack")
        self.families = SortedFamilies(self.found, self._words, self._sorted)
        self.look_box = box([self.steps[LOOK], self.families.box], "bbcp-stack")
        self.picture = part()
        self.picture_box = box([self.steps[PICTURE], self.picture], "bbcp-stack")
        self.place, self.ask = part(), Choices(self._answer)
        self.ask_box = box([self.steps[ASK], self.place, self.ask.box], "bbcp-stack")
        self.next, self.again = button("", "bbcp-primary"), button(str(self._words["again"]))
        self.end, self.meant = part("", "bbcp-live"), part(page.meant_html(self.found))
        self.how = part(page.how_html(self.found, self._words))
        self.trouble = part("", "bbcp-quiet", "bbcp-slim")

    @property
    def question(self) -> Question:
        """The question on the page, once the person has come to the questions."""
        return self.found.questions[self._at]

    def _open(self) -> None:
        """Begin, or go on where the person stopped."""
        done = self.round
        self._at = min(len(done.done), len(self.found.questions) - 1)
        self.families.begin(done.sorted)
        self.guess.ask(self.found.guess)
        if done.ended:
            self._show(END)
        elif done.first:
            self._show(ASK)
        else:
            self._show(LOOK if done.guess else GUESS)

    def _show(self, stage: int) -> None:
        """Show everything up to a stage, and the button that leads on where the way is open."""
        self._stage = stage
        guess = self.round.guess
        self.guessed.value = page.before_html(self.found, guess, self._words) if stage > GUESS else ""
        show(self.steps[GUESS], stage == GUESS)
        show(self.guess.box, stage == GUESS)
        for piece, from_stage in ((self.look_box, LOOK), (self.how, LOOK), (self.picture_box, PICTURE)):
            show(piece, stage >= from_stage)
        show(self.ask_box, stage == ASK)
        for piece in (self.end, self.again, self.meant):
            show(piece, stage == END)
        if stage >= PICTURE and not self.picture.value:
            self.picture.value = picture_html(self.found, self._words)
        if stage == ASK:
            self.place.value = place_html(self._at + 1, len(self.found.questions))
            self.ask.ask(self.question)
        if stage == END:
            self.end.value = page.end_html(self.found, self._right(), self._words)
        self._show_next()

    def _show_next(self) -> None:
        last = self._at + 1 == len(self.found.questions)
        key, ready = {
            GUESS: ("see_all", bool(self.round.guess)),
            LOOK: ("to_picture", self.families.both_ways),
            PICTURE: ("to_questions", True),
            ASK: ("finish" if last else "next", not self.ask.open),
            END: ("finish", False),
        }[self._stage]
        self.next.description = str(self._words[key]).format_map(self.found.numbers)
        show(self.next, ready)

    def _guess(self, option_id: str) -> None:
        self.round = Round(option_id)
        right = option_id == self.found.guess.right
        self.guess.explain(option_id, page.guessed_html(self.found, option_id, self._words), right)
        self.guess.close()
        self._note("answered", self.found.guess.id, {"response": option_id, "success": right})
        self._show_next()
        self.next.focus()

    def _sorted(self, sort: Sort) -> None:
        if sort not in self.round.sorted:
            self.round.sorted.add(sort)
            self._note("experienced", SORT, {"response": str(sort)})
        self._show_next()

    def _answer(self, option_id: str) -> None:
        question = self.question
        right, first_try = option_id == question.right, question.id not in self.round.first
        self.round.first.setdefault(question.id, option_id)
        self.ask.explain(option_id, why_html(question, option_id), right)
        self._note("answered", question.id, {"response": option_id, "success": right}, first_try=first_try)
        if right:
            self.round.done.add(question.id)
            self.ask.close()
            self._show_next()
            self.next.focus()

    def _go_on(self, _button: Any) -> None:
        if self._stage == GUESS:
            self._show(LOOK)
            self.families.focus()
        elif self._stage == LOOK:
            self._show(PICTURE)
            self.steps[PICTURE].focus()
        elif self._stage == PICTURE:
            self._show(ASK)
            self.ask.focus()
        elif self._stage == ASK and not self.ask.open:
            self._next_question()

    def _next_question(self) -> None:
        if self._at + 1 < len(self.found.questions):
            self._at += 1
            self._show(ASK)
            self.ask.focus()
        else:
            self.round.ended = True
            self._show(END)
            self._note_end()
            self.again.focus()

    def _start_again(self, _button: Any) -> None:
        self.round, self._at = Round(), 0
        self.families.begin(self.round.sorted)
        self.guess.ask(self.found.guess)
        self._show(GUESS)
        self.guess.focus()

    def _right(self) -> int:
        return sum(self.round.first.get(one.id) == one.right for one in self.found.questions)

    def _note_end(self) -> None:
        right, total = self._right(), len(self.found.questions)
        score = {"raw": right, "min": 0, "max": total, "scaled": round(right / total, 4)}
        self._note("completed", "", {"completion": True, "score": score})

    def _note(self, verb: str, name: str, result: dict[str, Any], **context: Any) -> None:
        where = f"{self.object_id}/{name}" if name else self.object_id
        trouble = note(attempts.statement(verb, where, result, **context))
        self.trouble.value = safe(trouble)


def _line(said: str) -> Any:
    """Make a line that can take the focus, so that a person goes on reading there; Tab passes it by."""
    line = ipw.Label(value=said, tabbable=False)
    line._dom_classes = ("bbcp-place-line", "bbcp-sub", "bbcp-load-step")
    return line
