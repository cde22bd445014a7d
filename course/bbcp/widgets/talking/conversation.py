"""A branching talk with a parent, a tribe's worker or a survivor: say something, and see what it does."""

from __future__ import annotations

from functools import partial
from typing import Any

from bbcp import attempts
from bbcp.case import get_case
from bbcp.widgets.activity import CourseActivity, scored
from bbcp.widgets.frame import words
from bbcp.widgets.talking.board import Board, Tried
from bbcp.widgets.talking.memory import earlier
from bbcp.widgets.talking.path import Path, Step
from bbcp.widgets.talking.read import get_talk
from bbcp.widgets.talking.view import intro_html


class Conversation(CourseActivity):
    """A talk such as `"dana-kitchen"`, one turn at a time.

    Each thing said is explained, and can be taken back and said another way.
    """

    tries: int
    backs: int
    tried: set[tuple[str, str]]
    _taken_back: set[str]

    def _build(self, name: str) -> None:
        talk = self.talk = get_talk(name)
        self.object_id = f"conversation/{talk.id}"
        before = earlier(talk, attempts.read())
        left = before.left or Path(talk)
        intro = intro_html(talk, get_case(talk.case), before)
        board = self.board = Board(words("conversation"), intro, before.left is not None)
        self.trouble = board.trouble
        self.frame(talk.title, board.pieces())
        for place, choice in enumerate(board.choices):
            choice.on_click(partial(self._chosen, place))
        for piece, path in ((board.begin, Path(talk)), (board.resume, left), (board.again, Path(talk))):
            piece.on_click(partial(self._start, path))
        for piece, act in ((board.go, self._go_on), (board.look, self._look_on), (board.back, self._step_back)):
            piece.on_click(act)
        self._stage = "intro"
        self.path = Path(talk)
        self._forget()
        self._draw()

    def start(self, path: Path) -> None:
        """Begin to talk, or go on where it was left.

        Args:
            path: What has been said already.
        """
        self.path, self._stage = path, "asking"
        self._forget()
        self._draw()
        self.board.choices[0].focus()

    def say(self, choice_id: str) -> Step:
        """Say one of the things that can be said now.

        Args:
            choice_id: A choice of the turn that is waiting.

        Returns:
            What came of it, which is also on the page and in the log.

        Raises:
            TalkError: When there is no such choice now.
        """
        self.path = self.path.say(choice_id)
        step = self.path.steps[-1]
        after_back = step.turn.id in self._taken_back
        self.tries, self.backs = self.tries + 1, self.backs + after_back
        self.tried.add((step.turn.id, choice_id))
        self._stage = "answered"
        self._draw()
        result = {"response": choice_id, "success": step.good}
        known = {"case": self.talk.case, "path": self.path.code, "open": step.after, "again": after_back}
        self._note("answered", step.turn.id, result, **known)
        return step

    def _start(self, path: Path, _button: Any) -> None:
        self.start(path)

    def _chosen(self, place: int, _button: Any) -> None:
        # A second click may be on its way while the page still shows the choices.
        if self._stage == "asking" and place < len(self.path.turn.choices):
            self.say(self.path.turn.choices[place].id)
            self.board.go.focus()

    def _go_on(self, _button: Any) -> None:
        if self._stage != "answered":
            return
        self._stage = "end" if self.path.done else "asking"
        self._draw()
        if self.path.done:
            self._note_end()
            self.board.look.focus()
        else:
            self.board.choices[0].focus()

    def _look_on(self, _button: Any) -> None:
        if self._stage not in ("end", "plan"):
            return
        self._stage = "plan" if self._stage == "end" else "moves"
        self._draw()
        (self.board.look if self._stage == "plan" else self.board.again).focus()

    def _step_back(self, _button: Any) -> None:
        if self.path.steps:
            self._taken_back.add(self.path.steps[-1].turn.id)
            self.path, self._stage = self.path.back(), "asking"
            self._draw()
            self.board.choices[0].focus()

    def _forget(self) -> None:
        self.tries, self.backs = len(self.path.steps), 0
        self.tried = {(step.turn.id, step.choice.id) for step in self.path.steps}
        self._taken_back = set()

    def _draw(self) -> None:
        self.board.draw(self._stage, self.path, Tried(self.tried, self.tries, self.backs))

    def _note_end(self) -> None:
        score = scored(len(self.path.heard), len(self.talk.slots))
        result = {"completion": True, "score": score, "response": self.path.plan_text()}
        known = {"case": self.talk.case, "path": self.path.code, "open": self.path.openness, "tries": self.tries}
        self._note("completed", "", result, **known)
