"""A branching talk with a parent, a tribe's worker or a survivor: say something, and see what it does."""

from __future__ import annotations

from functools import partial
from typing import Any

from bbcp import attempts
from bbcp.case import CaseError, get_case
from bbcp.content import ContentError
from bbcp.widgets.frame import Activity, box, button, note, part, safe, show, words
from bbcp.widgets.talking import ending as talk_ending
from bbcp.widgets.talking import view as talk_view
from bbcp.widgets.talking.memory import earlier
from bbcp.widgets.talking.path import Path, Step
from bbcp.widgets.talking.read import get_talk
from bbcp.widgets.talking.talk import MOST_CHOICES, Talk, TalkError

_TOLD = {
    "asking": talk_view.turn_html,
    "answered": talk_view.why_html,
    "end": talk_view.end_html,
    "plan": talk_ending.plan_told_html,
}
"""What the status line holds at each stage."""


class Conversation(Activity):
    """A talk, one turn at a time. Each thing said is explained, and can be taken back and said another way."""

    tries: int
    backs: int
    tried: set[tuple[str, str]]
    _taken_back: set[str]

    def __init__(self, talk_id: str) -> None:
        """Set the scene.

        Args:
            talk_id: The talk, such as `"dana-kitchen"`. An unknown one shows a sentence in place of it.
        """
        try:
            self._build(get_talk(talk_id))
        except (TalkError, CaseError, ContentError) as why:
            self.sorry(why)

    def _build(self, talk: Talk) -> None:
        self.talk = talk
        self._fixed = words("conversation")
        before = earlier(talk, attempts.read())
        self._left = before.left
        self.intro = part(talk_view.intro_html(talk, get_case(talk.case), before))
        self.openness, self.log, self.why = part(), part(), part("", "bbcp-live")
        self.ask = part(f'<p class="bbcp-ask">{safe(str(self._fixed["ask"]))}</p>')
        self.choices = [button("") for _ in range(MOST_CHOICES)]
        self.saying = box([self.ask, *self.choices], "bbcp-choices", "bbcp-says")
        self.ending, self.plan, self.moves, self.trouble = part(), part(), part(), part("", "bbcp-quiet")
        self.begin = button(str(self._fixed["begin"]), "bbcp-primary")
        self.resume = button(str(self._fixed["resume"]))
        self.go = button(str(self._fixed["go"]), "bbcp-primary")
        self.look = button("", "bbcp-primary")
        self.again = button(str(self._fixed["again"]), "bbcp-primary")
        self.back = button(str(self._fixed["back"]))
        reading = [self.intro, self.openness, self.log, self.why, self.saying, self.ending, self.plan, self.moves]
        pressing = [self.begin, self.resume, self.go, self.look, self.again, self.back]
        self._pieces = [*reading, *pressing]
        self.frame(talk.title, [*reading, box(pressing, "bbcp-row"), self.trouble])
        for place, choice in enumerate(self.choices):
            choice.on_click(partial(self._chosen, place))
        self.begin.on_click(lambda _button: self.start(Path(talk)))
        self.resume.on_click(lambda _button: self.start(self._left or Path(talk)))
        self.again.on_click(lambda _button: self.start(Path(talk)))
        for piece, act in ((self.go, self._go_on), (self.look, self._look_on), (self.back, self._step_back)):
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
        self.choices[0].focus()

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
        place = f"conversation/{self.talk.id}/{step.turn.id}"
        known = {"case": self.talk.case, "path": self.path.code, "open": step.after, "again": after_back}
        self.trouble.value = safe(note(attempts.statement("answered", place, result, **known)))
        return step

    def _chosen(self, place: int, _button: Any) -> None:
        # A second click may be on its way while the page still shows the choices.
        if self._stage == "asking" and place < len(self.path.turn.choices):
            self.say(self.path.turn.choices[place].id)
            self.go.focus()

    def _go_on(self, _button: Any) -> None:
        if self._stage != "answered":
            return
        self._stage = "end" if self.path.done else "asking"
        self._draw()
        if self.path.done:
            self._note_end()
            self.look.focus()
        else:
            self.choices[0].focus()

    def _look_on(self, _button: Any) -> None:
        if self._stage not in ("end", "plan"):
            return
        self._stage = "plan" if self._stage == "end" else "moves"
        self._draw()
        (self.look if self._stage == "plan" else self.again).focus()

    def _step_back(self, _button: Any) -> None:
        if self.path.steps:
            self._taken_back.add(self.path.steps[-1].turn.id)
            self.path, self._stage = self.path.back(), "asking"
            self._draw()
            self.choices[0].focus()

    def _forget(self) -> None:
        self.tries, self.backs = len(self.path.steps), 0
        self.tried = {(step.turn.id, step.choice.id) for step in self.path.steps}
        self._taken_back = set()

    def _draw(self) -> None:
        path, stage = self.path, self._stage
        self.openness.value = talk_view.open_html(path, stage == "answered")
        self.log.value = talk_view.log_html(path, stage == "answered")
        self.why.value = _TOLD[stage](path) if stage in _TOLD else ""
        if stage == "asking":
            for place, piece in enumerate(self.choices):
                there = place < len(path.turn.choices)
                piece.description = self._label(place) if there else ""
                show(piece, there)
        if stage in ("end", "plan", "moves"):
            self.ending.value = talk_ending.ending_html(path)
            self.plan.value = talk_ending.plan_html(path)
            self.moves.value = talk_ending.moves_html(path, self.tries, self.backs)
        self.go.description = str(self._fixed["finish" if path.done else "go"])
        self.look.description = str(self._fixed["written" if stage == "end" else "look"])
        shown = self._shown()
        for piece in self._pieces:
            show(piece, piece in shown)

    def _shown(self) -> list[Any]:
        """Say which pieces are on the page at this stage."""
        talk, back = [self.openness, self.log], [self.back] if self.path.steps else []
        ended = [*talk, self.ending]
        return {
            "intro": [self.intro, self.begin, *([self.resume] if self._left else [])],
            "asking": [*talk, self.why, self.saying, *back],
            "answered": [*talk, self.why, self.go, *back],
            "end": [*ended, self.why, self.look, *back],
            "plan": [*ended, self.why, self.plan, self.look, *back],
            "moves": [*ended, self.plan, self.moves, self.again, *back],
        }[self._stage]

    def _label(self, place: int) -> str:
        choice = self.path.turn.choices[place]
        tried = (self.path.turn.id, choice.id) in self.tried
        return str(self._fixed["tried_label"]).format(say=choice.say) if tried else choice.say

    def _note_end(self) -> None:
        heard, total = len(self.path.heard), len(self.talk.slots)
        score = {"raw": heard, "min": 0, "max": total, "scaled": round(heard / total, 4)}
        result = {"completion": True, "score": score, "response": self.path.plan_text()}
        known = {"case": self.talk.case, "path": self.path.code, "open": self.path.openness, "tries": self.tries}
        one = attempts.statement("completed", f"conversation/{self.talk.id}", result, **known)
        self.trouble.value = safe(note(one))
