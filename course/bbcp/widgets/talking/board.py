"""All the pieces of a talk's page, and which of them are shown at each stage."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from bbcp.widgets.frame import box, button, part, safe, show
from bbcp.widgets.talking import ending as talk_ending
from bbcp.widgets.talking import view as talk_view
from bbcp.widgets.talking.path import Path
from bbcp.widgets.talking.turn import MOST_CHOICES

_TOLD = {
    "asking": talk_view.turn_html,
    "answered": talk_view.why_html,
    "end": talk_view.end_html,
    "plan": talk_ending.plan_told_html,
}
"""What the status line holds at each stage."""


@dataclass(frozen=True)
class Tried:
    """What a person has tried in a talk so far.

    Attributes:
        said: Each turn with what was said at it, also what was taken back.
        tries: How often something was said.
        backs: How often something was said another way after a step back.
    """

    said: Collection[tuple[str, str]]
    tries: int
    backs: int


class Board:
    """What a person sees and presses. It knows nothing of the log of tries."""

    def __init__(self, fixed: Mapping[str, Any], intro: str, resumable: bool) -> None:
        """Make the pieces.

        Args:
            fixed: The activity's words.
            intro: The scene, as HTML.
            resumable: Whether there is a talk to go on with.
        """
        self._fixed, self._resumable = fixed, resumable
        self.intro = part(intro)
        self.openness, self.log, self.why = part(), part(), part("", "bbcp-live")
        self.ask = part(f'<p class="bbcp-ask">{safe(str(fixed["ask"]))}</p>')
        self.choices = [button("") for _ in range(MOST_CHOICES)]
        self.saying = box([self.ask, *self.choices], "bbcp-choices", "bbcp-says")
        self.ending, self.plan, self.moves, self.trouble = part(), part(), part(), part("", "bbcp-quiet")
        self.begin = button(str(fixed["begin"]), "bbcp-primary")
        self.resume = button(str(fixed["resume"]))
        self.go = button(str(fixed["go"]), "bbcp-primary")
        self.look = button("", "bbcp-primary")
        self.again = button(str(fixed["again"]), "bbcp-primary")
        self.back = button(str(fixed["back"]))
        self._reading = [self.intro, self.openness, self.log, self.saying, self.ending, self.plan, self.moves]
        self._pressing = [self.begin, self.resume, self.go, self.look, self.again, self.back]

    def pieces(self) -> list[Any]:
        """Return the pieces from top to bottom."""
        # The look back may be long: it unfolds under the buttons, where the focus is, and nobody is taken past it.
        intro, openness, log, *reading, moves = self._reading
        return [intro, openness, log, self.why, *reading, box(self._pressing, "bbcp-row"), moves, self.trouble]

    def draw(self, stage: str, path: Path, tried: Tried) -> None:
        """Draw a stage of the talk.

        Args:
            stage: `"intro"`, `"asking"`, `"answered"`, `"end"`, `"plan"` or `"moves"`.
            path: What has been said.
            tried: What the person has tried on the way.
        """
        self.openness.value = talk_view.open_html(path, stage == "answered")
        self.log.value = talk_view.log_html(path, stage == "answered")
        self.why.value = _TOLD[stage](path) if stage in _TOLD else ""
        if stage == "asking":
            self._draw_choices(path, tried)
        if stage in ("end", "plan", "moves"):
            self.ending.value = talk_ending.ending_html(path)
            self.plan.value = talk_ending.plan_html(path)
            self.moves.value = talk_ending.moves_html(path, tried.tries, tried.backs)
        self.go.description = str(self._fixed["finish" if path.done else "go"])
        self.look.description = str(self._fixed["written" if stage == "end" else "look"])
        shown = self._shown(stage, bool(path.steps))
        for piece in (*self._reading, *self._pressing):
            show(piece, piece in shown)

    def _draw_choices(self, path: Path, tried: Tried) -> None:
        for place, piece in enumerate(self.choices):
            there = place < len(path.turn.choices)
            piece.description = self._label(path, place, tried) if there else ""
            show(piece, there)

    def _label(self, path: Path, place: int, tried: Tried) -> str:
        choice = path.turn.choices[place]
        said_before = (path.turn.id, choice.id) in tried.said
        return str(self._fixed["tried_label"]).format(say=choice.say) if said_before else choice.say

    def _shown(self, stage: str, begun: bool) -> list[Any]:
        """Say which pieces are on the page at this stage."""
        talk, back = [self.openness, self.log], [self.back] if begun else []
        ended = [*talk, self.ending]
        return {
            "intro": [self.intro, self.begin, *([self.resume] if self._resumable else [])],
            "asking": [*talk, self.saying, *back],
            "answered": [*talk, self.go, *back],
            "end": [*ended, self.look, *back],
            "plan": [*ended, self.plan, self.look, *back],
            "moves": [*ended, self.plan, self.moves, self.again, *back],
        }[stage]
