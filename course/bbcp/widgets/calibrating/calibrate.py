"""Calibrate: rate objectives, see the key beside each rating, and how near you are after a round of twelve."""

from __future__ import annotations

from typing import Any

import ipywidgets as ipw

from bbcp.case import CaseError
from bbcp.content import ContentError
from bbcp.widgets.calibrating import pages
from bbcp.widgets.calibrating.data import ROUNDS, CalibrateError, CalibrateSet, Sample, get_set
from bbcp.widgets.calibrating.form import RatingForm
from bbcp.widgets.calibrating.log import Memory, end_statement, remember, statements
from bbcp.widgets.calibrating.rated import Rated, figures
from bbcp.widgets.calibrating.result import result_html, result_line
from bbcp.widgets.frame import Activity, box, button, note, part, safe, show, words
from bbcp.widgets.last_words import LastWords

RATE, KEY, END = "rate", "key", "end"
"""What the page shows: an objective to rate, the key beside the rating, or how a round went."""


class Calibrate(Activity):
    """Two rounds of objectives to rate. What was rated is kept in the log, and a closed page goes on from there."""

    def __init__(self, set_id: str) -> None:
        """Lay out the objective at which the person stopped, or the end of a round.

        Args:
            set_id: The set, such as `"your-eye"`. An unknown one shows a sentence in place of it.
        """
        try:
            self._build(get_set(set_id))
        except (CalibrateError, CaseError, ContentError) as why:
            self.sorry(why)

    def _build(self, found: CalibrateSet) -> None:
        self.set = found
        self._fixed = {key: line for key, line in words("calibrate").items() if isinstance(line, str)}
        self.memory = remember(found)
        self._make_pieces()
        self.frame(found.title, [self.top, self.form.box, self.beside, self.row, box([self.said, self.trouble])])
        LastWords(self.form.check, self.form.choices, self._check)
        for choice in self.form.choices:
            choice.observe(self._chosen, names="value")
        self.next.on_click(lambda _button: self._go_on())
        self.second.on_click(lambda _button: self._start_second())
        self.again.on_click(lambda _button: self._start_again())
        self._open()

    def _make_pieces(self) -> None:
        self.card, self.answer = part(), part()
        self.place, self.verdict = _line("bbcp-sub"), _line("bbcp-kind")
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

    def _open(self) -> None:
        """Begin, or go on where the person stopped."""
        first, second = (self._done(number) for number in range(ROUNDS))
        self.round = 1 if second and self._over(0) else 0
        self._show_place()
        if self.stage == RATE and (first or second):
            self.said.value = self._told("resumed")

    def _show_place(self) -> None:
        """Show what comes next in the round: an objective, or the end of it."""
        if self._over(self.round):
            self._show_end()
        else:
            self._show_sample()

    def _done(self, number: int) -> int:
        return sum(sample.id in self.memory.rated for sample in self.set.rounds[number])

    def _over(self, number: int) -> bool:
        return self._done(number) == len(self.set.rounds[number])

    def _show_sample(self) -> None:
        samples = self.set.rounds[self.round]
        self.stage = RATE
        self.at = next(at for at, sample in enumerate(samples) if sample.id not in self.memory.rated)
        self._draw_sample()
        self.form.ask(self.sample)
        self.said.value = ""
        self._show_only(self.top, self.form.box)

    def _draw_sample(self) -> None:
        self.place.value = pages.place_line(self.set, self.round, self.at)
        self.card.value = pages.sample_html(self.set, self.round, self.at, self._done(self.round))

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
        self.memory.rated[rated.sample.id] = rated
        kept = statements(rated, self.set.id, self.round, self.memory.take)
        self.trouble.value = safe(next(filter(None, map(note, kept)), ""))
        self._draw_sample()
        self.verdict.value, self.answer.value = pages.key_line(rated), pages.key_html(rated)
        self.said.value = ""
        over = self._over(self.round)
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
        rounds = [figures(self._rated(number)) for number in range(self.round + 1)]
        self.verdict.value, self.answer.value = result_line(rounds), result_html(rounds)
        self.said.value = ""
        self._show_only(self.beside, self.second if self.round == 0 else self.again)
        self._note_end()

    def _rated(self, number: int) -> list[Rated]:
        rated = self.memory.rated
        return [rated[sample.id] for sample in self.set.rounds[number] if sample.id in rated]

    def _start_second(self) -> None:
        if self.stage == END and self.round == 0:
            self.round = 1
            self._move_on()

    def _start_again(self) -> None:
        if self.stage == END:
            self.memory = Memory(take=self.memory.take + 1)
            self.round = 0
            self._move_on()

    def _note_end(self) -> None:
        """Note the round as ended, once."""
        if self.round in self.memory.ended:
            return
        self.memory.ended.add(self.round)
        found = figures(self._rated(self.round))
        trouble = note(end_statement(found, self.set.id, self.round, self.memory.take))
        self.trouble.value = safe(trouble) or self.trouble.value

    def _told(self, name: str, **values: str) -> str:
        return f"<p>{safe(self._fixed[name].format(**values))}</p>"

    def _show_only(self, *pieces: Any) -> None:
        for piece in (self.top, self.form.box, self.beside, self.next, self.second, self.again):
            show(piece, piece in pieces)


def _line(*classes: str) -> Any:
    """Make a line of text that can take the focus, so that a person goes on reading there; Tab passes it by."""
    line = ipw.Label(tabbable=False)
    line._dom_classes = ("bbcp-place-line", *classes)
    return line
