"""Calibrate: rate objectives, see the key beside each rating, and how near you are after a round of twelve."""

from __future__ import annotations

from typing import Any

from bbcp.widgets.activity import CourseActivity
from bbcp.widgets.calibrating import pages
from bbcp.widgets.calibrating.data import Sample, get_set
from bbcp.widgets.calibrating.form import RatingForm
from bbcp.widgets.calibrating.rated import Rated
from bbcp.widgets.calibrating.result import result_html, result_line
from bbcp.widgets.calibrating.rounds import Rounds
from bbcp.widgets.frame import box, button, note, part, place_line, safe, show, words

RATE, KEY, END = "rate", "key", "end"
"""What the page shows: an objective to rate, the key beside the rating, or how a round went."""


class Calibrate(CourseActivity):
    """Two rounds of objectives of a set such as `"your-eye"` to rate.

    What was rated is kept in the log, and a closed page goes on from there.
    """

    def _build(self, name: str) -> None:
        found = self.set = get_set(name)
        self.object_id = f"calibrate/{found.id}"
        self._fixed = {key: line for key, line in words("calibrate").items() if isinstance(line, str)}
        self.rounds = Rounds(found)
        self._make_pieces()
        self.frame(found.title, [self.top, self.form.box, self.beside, self.row, box([self.said, self.trouble])])
        self.form.check.on_click(lambda _button: self._check())
        for choice in self.form.choices:
            choice.observe(self._chosen, names="value")
        self.next.on_click(lambda _button: self._go_on())
        self.second.on_click(lambda _button: self._start_second())
        self.again.on_click(lambda _button: self._start_again())
        self.round = self.rounds.current()
        self._show_place()
        if self.stage == RATE and self.rounds.begun:
            self.said.value = self._told("resumed")

    def _make_pieces(self) -> None:
        self.card, self.answer = part(), part()
        self.place, self.verdict = place_line("", "bbcp-sub"), place_line("", "bbcp-kind")
        self.top = box([self.place, self.card], "bbcp-place")
        self.beside = box([self.verdict, self.answer], "bbcp-place")
        self.form = RatingForm(self._fixed)
        self.next = button(self._fixed["next"], "bbcp-primary")
        self.second = button(self._fixed["second"], "bbcp-primary")
        self.again = button(self._fixed["again"])
        self.row = box([self.next, self.second, self.again], "bbcp-row")
        self.said, self.trouble = part("", "bbcp-live"), part("", "bbcp-quiet")

    @property
    def sample(self) -> Sample:
        """The objective on the page."""
        return self.set.rounds[self.round][self.at]

    def _show_place(self) -> None:
        """Show what comes next in the round: an objective, or the end of it."""
        if self.rounds.over(self.round):
            self._show_end()
        else:
            self._show_sample()

    def _show_sample(self) -> None:
        self.stage = RATE
        self.at = self.rounds.following(self.round)
        self._draw_sample()
        self.form.ask(self.sample)
        self._show_only(self.top, self.form.box)

    def _draw_sample(self) -> None:
        self.place.value = pages.place_line(self.set, self.round, self.at)
        self.card.value = pages.sample_html(self.set, self.round, self.at, self.rounds.done(self.round))

    def _chosen(self, _change: Any) -> None:
        self.said.value = ""

    def _check(self) -> None:
        """Show the key beside the rating, or say which choices are still open."""
        if self.stage != RATE:
            return
        waiting = self.form.open(self.sample)
        if waiting:
            self.said.value = self._told("open", names=", ".join(waiting))
            return
        self.rate(self.form.rated(self.sample))
        self.verdict.focus()

    def rate(self, rated: Rated) -> None:
        """Keep a rating, and show the key beside it.

        Args:
            rated: The objective on the page as it was rated.
        """
        self.stage = KEY
        kept = self.rounds.keep(rated, self.round)
        self.trouble.value = safe(next(filter(None, map(note, kept)), ""))
        self._draw_sample()
        self.verdict.value, self.answer.value = pages.key_line(rated), pages.key_html(rated)
        over = self.rounds.over(self.round)
        self.next.description = self._fixed["finish" if over else "next"]
        self._show_only(self.top, self.beside, self.next)
        if over:
            self._note_end()

    def _go_on(self) -> None:
        # A second click may be on its way while the page has gone on already.
        if self.stage == KEY:
            self._move_on()

    def _move_on(self) -> None:
        self._show_place()
        (self.verdict if self.stage == END else self.place).focus()

    def _show_end(self) -> None:
        self.stage = END
        rounds = [self.rounds.figures(number) for number in range(self.round + 1)]
        self.verdict.value, self.answer.value = result_line(rounds), result_html(rounds)
        self._show_only(self.beside, self.second if self.round == 0 else self.again)
        self._note_end()

    def _start_second(self) -> None:
        if self.stage == END and self.round == 0:
            self.round = 1
            self._move_on()

    def _start_again(self) -> None:
        if self.stage == END:
            self.rounds.begin_again()
            self.round = 0
            self._move_on()

    def _note_end(self) -> None:
        """Note the round as ended, once."""
        if (ended := self.rounds.end(self.round)) is not None:
            # What was said of the last rating stays.
            self.trouble.value = safe(note(ended)) or self.trouble.value

    def _told(self, name: str, **values: str) -> str:
        return f"<p>{safe(self._fixed[name].format(**values))}</p>"

    def _show_only(self, *pieces: Any) -> None:
        self.said.value = ""
        for piece in (self.top, self.form.box, self.beside, self.next, self.second, self.again):
            show(piece, piece in pieces)
