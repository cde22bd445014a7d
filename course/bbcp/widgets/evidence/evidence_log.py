"""The evidence log: weigh what was written down over some weeks, decide, and see it as a picture."""

from __future__ import annotations

from functools import partial
from typing import Any

from bbcp import attempts
from bbcp.widgets.activity import CourseActivity, scored
from bbcp.widgets.evidence.board import Board
from bbcp.widgets.evidence.data import get_evidence
from bbcp.widgets.evidence.log import Decision, Entry, Weight
from bbcp.widgets.evidence.memory import DECISION, Round, following, furthest, last_round
from bbcp.widgets.frame import words


class EvidenceLog(CourseActivity):
    """Weeks of notes in a log such as `"milo"` to weigh, one week at a time or all at once.

    Then come a decision and a timeline.
    """

    def _build(self, name: str) -> None:
        log = self.log = get_evidence(name)
        self.steps = log.steps()
        self.object_id = f"evidencelog/{log.id}"
        self._fixed = {key: str(line).replace("{weeks}", str(log.weeks)) for key, line in words("evidencelog").items()}
        self.board = Board(log, self._fixed, self._turn, self._take)
        self.trouble = self.board.trouble
        self.frame(log.title, self.board.pieces())
        self._listen()
        self.round = last_round(log, attempts.read())
        self.at = furthest(self.steps, self.round)
        if self.round.ended:
            self._show_end()
        elif self.round.first:
            self._step_on()
        else:
            self.board.show_start()

    def _listen(self) -> None:
        board = self.board
        for weight, choice in board.choices.items():
            choice.on_click(partial(self._chosen, weight))
        for one in self.log.decisions:
            board.decisions[one.id].on_click(partial(self._decided, one))
        board.weekly.on_click(lambda _button: self._begin(False))
        board.whole.on_click(lambda _button: self._begin(True))
        board.next.on_click(lambda _button: self._go_on())
        board.decide_again.on_click(lambda _button: self._decide(focus=True))
        board.again.on_click(lambda _button: self._start_again())

    def weigh(self, weight: Weight) -> bool:
        """Give the entry on the table a label.

        Args:
            weight: The label.

        Returns:
            True when it fits. Either way the reason is on the page. False where no open entry lies there.
        """
        one = self.steps[self.at] if 0 <= self.at < len(self.steps) else 0
        if not isinstance(one, Entry) or one.id in self.round.done:
            return False
        right = weight is one.key
        first_try = one.id not in self.round.first
        self.round.first.setdefault(one.id, weight)
        if right:
            self.round.done.append(one.id)
        told = {"case": self.log.case, "week": one.week, "kind": one.kind, "first_try": first_try}
        reading = "whole" if self.round.whole else "weekly"
        self._note("answered", one.id, {"response": str(weight), "success": right}, reading=reading, **told)
        self.board.show_weighed(one, weight, self.round, self._following_words())
        return right

    def _chosen(self, weight: Weight, _button: Any) -> None:
        if self.weigh(weight):
            self.board.next.focus()

    def _decided(self, chosen: Decision, _button: Any) -> None:
        self.round.decision = chosen.id
        self.board.show_decided(chosen)
        self._note("answered", DECISION, {"response": chosen.id, "success": chosen.best}, case=self.log.case)
        self.board.next.focus()

    def _begin(self, whole: bool) -> None:
        self.round.whole = whole
        self._step_on(focus=True)

    def _turn(self) -> None:
        self.round.whole = not self.round.whole
        self._show_step()
        self.board.list.view.focus()

    def _take(self, entry_id: str) -> None:
        self.at = next(at for at, one in enumerate(self.steps) if isinstance(one, Entry) and one.id == entry_id)
        self._show_step()

    def _go_on(self) -> None:
        if self.at < len(self.steps):
            self._step_on(focus=True)
        elif self.round.decision:
            self._end()
            self.board.decide_again.focus()

    def _step_on(self, focus: bool = False) -> None:
        self.at = following(self.steps, self.round, self.at)
        if self.at == len(self.steps):
            self._decide(focus)
            return
        self._show_step()
        if focus:
            quiet = isinstance(self.steps[self.at], int)
            (self.board.next if quiet else self.board.choices[self.log.labels[0].id]).focus()

    def _show_step(self) -> None:
        self.board.show_step(self.steps[self.at], self.round, self._following_words())

    def _following_words(self) -> str:
        at = following(self.steps, self.round, self.at)
        if at == len(self.steps):
            return self._fixed["decide"]
        here, there = (one.week if isinstance(one, Entry) else one for one in (self.steps[self.at], self.steps[at]))
        return self._fixed["next" if here == there or self.round.whole else "next_week"].format(week=there)

    def _decide(self, focus: bool) -> None:
        self.at = len(self.steps)
        self.board.show_decide(self.round)
        if focus:
            self.board.decisions[self.log.decisions[0].id].focus()

    def _end(self) -> None:
        first_time, self.round.ended = not self.round.ended, True
        self._show_end()
        if first_time:
            right = sum(self.round.first[one.id] is one.key for one in self.log.entries)
            score = scored(right, len(self.log.entries))
            result = {"completion": True, "score": score, "response": self.round.decision}
            self._note("completed", "", result, case=self.log.case)

    def _show_end(self) -> None:
        self.at = len(self.steps)
        chosen = next(one for one in self.log.decisions if one.id == self.round.decision)
        self.board.show_end(self.round, chosen)

    def _start_again(self) -> None:
        self.round, self.at = Round(), -1
        self.board.show_start()
        self.board.weekly.focus()
