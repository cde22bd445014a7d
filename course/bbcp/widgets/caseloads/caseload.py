"""A caseload of made-up families: guess, sort them both ways, see them in one picture, answer two questions."""

from __future__ import annotations

from typing import Any

from bbcp import attempts
from bbcp.widgets.activity import CourseActivity, scored
from bbcp.widgets.caseloads import page
from bbcp.widgets.caseloads.board import ASK, END, GUESS, LOOK, PICTURE, Board
from bbcp.widgets.caseloads.data import get_caseload
from bbcp.widgets.caseloads.memory import SORT, Round, last_round
from bbcp.widgets.caseloads.numbers import Sort
from bbcp.widgets.checking.page import why_html
from bbcp.widgets.checking.questions import Question
from bbcp.widgets.frame import words


class Caseload(CourseActivity):
    """The families of a caseload such as `"sixty-families"` in a table and in a picture.

    It shows an idea, and says itself that it proves nothing.
    """

    def _build(self, name: str) -> None:
        found = self.found = get_caseload(name)
        self.object_id = f"caseload/{found.id}"
        self._words = words("caseload")
        self.round = last_round(found, attempts.read())
        self.board = Board(found, self._words, self._guess, self._sorted, self._answer)
        self.trouble = self.board.trouble
        self.frame(found.title, self.board.pieces(self.round.ended))
        self.board.next.on_click(self._go_on)
        self.board.again.on_click(self._start_again)
        self._open()

    @property
    def question(self) -> Question:
        """The question on the page, once the person has come to the questions."""
        return self.found.questions[self._at]

    def _open(self) -> None:
        """Begin, or go on where the person stopped."""
        done = self.round
        self._at = min(len(done.done), len(self.found.questions) - 1)
        self.board.begin(done)
        if done.ended:
            self._show(END)
        elif done.first:
            self._show(ASK)
        else:
            self._show(LOOK if done.guess else GUESS)

    def _show(self, stage: int) -> None:
        self._stage = stage
        self.board.show(stage, self.round, self._at)

    def _show_next(self) -> None:
        self.board.show_next(self._stage, self.round, self._at)

    def _guess(self, option_id: str) -> None:
        self.round = Round(option_id)
        right = option_id == self.found.guess.right
        self.board.guess.explain(option_id, page.guessed_html(self.found, option_id, self._words), right)
        self.board.guess.close()
        self._note("answered", self.found.guess.id, {"response": option_id, "success": right})
        self._show_next()
        self.board.next.focus()

    def _sorted(self, sort: Sort) -> None:
        if sort not in self.round.sorted:
            self.round.sorted.add(sort)
            self._note("experienced", SORT, {"response": str(sort)})
        self._show_next()

    def _answer(self, option_id: str) -> None:
        question = self.question
        right, first_try = option_id == question.right, question.id not in self.round.first
        self.round.first.setdefault(question.id, option_id)
        self.board.ask.explain(option_id, why_html(question, option_id), right)
        self._note("answered", question.id, {"response": option_id, "success": right}, first_try=first_try)
        if right:
            self.round.done.add(question.id)
            self.board.ask.close()
            self._show_next()
            self.board.next.focus()

    def _go_on(self, _button: Any) -> None:
        if self._stage == GUESS:
            self._show(LOOK)
            self.board.families.focus()
        elif self._stage == LOOK:
            self._show(PICTURE)
            self.board.steps[PICTURE].focus()
        elif self._stage == PICTURE:
            self._show(ASK)
            self.board.ask.focus()
        elif self._stage == ASK and not self.board.ask.open:
            self._next_question()

    def _next_question(self) -> None:
        if self._at + 1 < len(self.found.questions):
            self._at += 1
            self._show(ASK)
            self.board.ask.focus()
        else:
            self.round.ended = True
            self._show(END)
            self._note_end()
            self.board.again.focus()

    def _start_again(self, _button: Any) -> None:
        self.round, self._at = Round(), 0
        self.board.begin(self.round)
        self._show(GUESS)
        self.board.guess.focus()

    def _note_end(self) -> None:
        questions = self.found.questions
        score = scored(self.round.right(questions), len(questions))
        self._note("completed", "", {"completion": True, "score": score})
