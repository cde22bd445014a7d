"""The check at the end of a module: a few questions, with a reason at every choice."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from bbcp import attempts
from bbcp.content import ContentError
from bbcp.widgets.checking import page as check_page
from bbcp.widgets.checking.log import completed_statement, last_right
from bbcp.widgets.checking.questions import MOST, CheckError, Question, QuestionSet, get_questions
from bbcp.widgets.frame import Activity, box, button, note, part, safe, show, words


class Check(Activity):
    """Questions, one at a time. A choice is explained at once and can be changed; the first one counts."""

    def __init__(self, check_id: str) -> None:
        """Lay out the questions.

        Args:
            check_id: The check, such as `"services-or-safety"`. An unknown one shows a sentence in
                place of it.
        """
        try:
            self._build(get_questions(check_id))
        except (CheckError, ContentError) as why:
            self.sorry(why)

    def _build(self, found: QuestionSet) -> None:
        self.set = found
        self.object_id = f"check/{found.id}"
        self._fixed = {key: str(line) for key, line in words("check").items()}
        self.before, self.place, self.ask = part(self._before_html()), part(), part()
        self.choices = [button("") for _ in range(MOST)]
        # Each reason stands right below its option, and a screen reader hears it when it comes.
        self.whys = [part("", "bbcp-live") for _ in range(MOST)]
        self.options = [box(pair, "bbcp-choice") for pair in zip(self.choices, self.whys, strict=True)]
        self.table = box([self.ask, *self.options], "bbcp-choices")
        self.end, self.summary = part("", "bbcp-live"), part()
        self.next = button(self._fixed["next"], "bbcp-primary")
        self.again = button(self._fixed["again"], "bbcp-primary")
        self.missed = button(self._fixed["missed"])
        self.endings = box([self.again, self.missed], "bbcp-row")
        self.trouble = part("", "bbcp-quiet")
        show(self.before, bool(self.before.value))
        show(self.trouble, False)
        self.frame(
            found.title,
            # The buttons stand above the summary, which may be long: the focus goes there, and nobody is taken past it.
            [self.before, self.place, self.table, self.next, self.end, self.endings, self.summary, self.trouble],
        )
        for at, choice in enumerate(self.choices):
            choice.on_click(partial(self._chosen, at))
        self.next.on_click(self._go_on)
        self.again.on_click(lambda _button: self.begin(found.questions))
        self.missed.on_click(lambda _button: self.begin(self._misses()))
        self.begin(found.questions, focus=False)

    @property
    def question(self) -> Question:
        """The question on the page."""
        return self.questions[self._at]

    def begin(self, questions: Sequence[Question], focus: bool = True) -> None:
        """Start a round.

        Args:
            questions: What to ask in it, in order; at least one.
            focus: Move the keyboard to the first option; not wanted when the page has just opened.
        """
        self.questions = tuple(questions)
        self.first: dict[str, str] = {}
        self._at = 0
        self._show_question()
        if focus:
            show(self.before, False)
            self.choices[0].focus()

    def choose(self, option_id: str) -> bool:
        """Choose an answer to the question on the page.

        Args:
            option_id: The option.

        Returns:
            True when it is the one that is meant. Either way the reason is on the page.
        """
        question = self.question
        right = option_id == question.right
        first_try = question.id not in self.first
        self.first.setdefault(question.id, option_id)
        at = [one.id for one in question.options].index(option_id)
        self.whys[at].value = check_page.why_html(question, option_id)
        self.options[at].add_class("bbcp-choice-right" if right else "bbcp-choice-tried")
        result = {"response": option_id, "success": right}
        where = f"{self.object_id}/{question.id}"
        self._note(attempts.statement("answered", where, result, first_try=first_try))
        if right:
            for choice in self.choices:
                choice.disabled = True
            self.next.description = self._fixed["finish" if self._at + 1 == len(self.questions) else "next"]
            show(self.next, True)
        return right

    def _chosen(self, at: int, _button: Any) -> None:
        # A second click may be on its way while the page still shows the question as open.
        if self.choices[at].disabled or at >= len(self.question.options):
            return
        if self.choose(self.question.options[at].id):
            self.next.focus()

    def _go_on(self, _button: Any) -> None:
        if not self.choices[0].disabled:
            return
        if self._at + 1 < len(self.questions):
            self._at += 1
            self._show_question()
            self.choices[0].focus()
        else:
            self._show_end()
            self.again.focus()

    def _show_question(self) -> None:
        question = self.question
        self.place.value = check_page.place_html(self._at + 1, len(self.questions))
        self.ask.value = check_page.ask_html(question)
        for at, choice in enumerate(self.choices):
            used = at < len(question.options)
            choice.description = question.options[at].text if used else ""
            choice.disabled = False
            self.whys[at].value = ""
            for mark in ("bbcp-choice-right", "bbcp-choice-tried"):
                self.options[at].remove_class(mark)
            show(self.options[at], used)
        self.end.value = self.summary.value = ""
        for piece in (self.place, self.table):
            show(piece, True)
        for piece in (self.next, self.end, self.endings, self.summary):
            show(piece, False)

    def _show_end(self) -> None:
        total = len(self.questions)
        self.end.value = check_page.end_html(total - len(self._misses()), total)
        self.summary.value = check_page.summary_html(self.questions, self.first)
        for piece in (self.before, self.place, self.table, self.next):
            show(piece, False)
        for piece in (self.end, self.endings, self.summary):
            show(piece, True)
        show(self.missed, bool(self._misses()))
        self._note_end()

    def _misses(self) -> tuple[Question, ...]:
        return tuple(one for one in self.questions if self.first.get(one.id) != one.right)

    def _note_end(self) -> None:
        total = len(self.questions)
        whole = total == len(self.set.questions)
        self._note(completed_statement(self.object_id, total - len(self._misses()), total, whole))

    def _note(self, statement: dict[str, Any]) -> None:
        trouble = note(statement)
        self.trouble.value = safe(trouble)
        show(self.trouble, bool(trouble))

    def _before_html(self) -> str:
        right, total = last_right(self.object_id, len(self.set.questions)), len(self.set.questions)
        if right is None:
            return ""
        return f'<p class="bbcp-quiet">{safe(self._fixed["before"].format(number=right, total=total))}</p>'
