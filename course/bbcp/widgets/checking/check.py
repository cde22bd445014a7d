"""The check at the end of a module: a few questions, with a reason at every choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bbcp.widgets.activity import CourseActivity, scored
from bbcp.widgets.checking import page as check_page
from bbcp.widgets.checking.choices import Choices
from bbcp.widgets.checking.log import last_right
from bbcp.widgets.checking.questions import Question, get_questions
from bbcp.widgets.frame import box, button, part, safe, show, words


class Check(CourseActivity):
    """Questions of a check such as `"services-or-safety"`, one at a time.

    A choice is explained at once and can be changed; the first one counts.
    """

    def _build(self, name: str) -> None:
        found = self.set = get_questions(name)
        self.object_id = f"check/{found.id}"
        self._fixed = {key: str(line) for key, line in words("check").items()}
        self.before, self.place = part(self._before_html()), part()
        self.asked = Choices(self._chosen)
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
            [self.before, self.place, self.asked.box, self.next, self.end, self.endings, self.summary, self.trouble],
        )
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
            self.asked.focus()

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
        self.asked.explain(option_id, check_page.why_html(question, option_id), right)
        result = {"response": option_id, "success": right}
        show(self.trouble, bool(self._note("answered", question.id, result, first_try=first_try)))
        if right:
            self.asked.close()
            self.next.description = self._fixed["finish" if self._at + 1 == len(self.questions) else "next"]
            show(self.next, True)
        return right

    def _chosen(self, option_id: str) -> None:
        if self.choose(option_id):
            self.next.focus()

    def _go_on(self, _button: Any) -> None:
        if self.asked.open:
            return
        if self._at + 1 < len(self.questions):
            self._at += 1
            self._show_question()
            self.asked.focus()
        else:
            self._show_end()
            self.again.focus()

    def _show_question(self) -> None:
        self.place.value = check_page.place_html(self._at + 1, len(self.questions))
        self.asked.ask(self.question)
        self.end.value = self.summary.value = ""
        for piece in (self.place, self.asked.box):
            show(piece, True)
        for piece in (self.next, self.endings, self.summary):
            show(piece, False)

    def _show_end(self) -> None:
        total = len(self.questions)
        self.end.value = check_page.end_html(total - len(self._misses()), total)
        self.summary.value = check_page.summary_html(self.questions, self.first)
        for piece in (self.before, self.place, self.asked.box, self.next):
            show(piece, False)
        for piece in (self.endings, self.summary):
            show(piece, True)
        show(self.missed, bool(self._misses()))
        self._note_end()

    def _misses(self) -> tuple[Question, ...]:
        return tuple(one for one in self.questions if self.first.get(one.id) != one.right)

    def _note_end(self) -> None:
        total = len(self.questions)
        whole = total == len(self.set.questions)
        # A round with the missed questions only is practice: whoever reads the score can tell it from a whole one.
        result = {"completion": True, "score": scored(total - len(self._misses()), total)}
        show(self.trouble, bool(self._note("completed", "", result, whole=whole)))

    def _before_html(self) -> str:
        right, total = last_right(self.object_id, len(self.set.questions)), len(self.set.questions)
        if right is None:
            return ""
        return f'<p class="bbcp-quiet">{safe(self._fixed["before"].format(number=right, total=total))}</p>'
