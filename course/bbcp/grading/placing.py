"""Read what no box has read as the answer of a box that is empty, where nothing is taken from another box by it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bbcp.answer_text import written
from bbcp.grading.choose import Choice, choose, flat
from bbcp.grading.pieces import Piece
from bbcp.grading.source import Source
from bbcp.grading.strays import MOST, Worth, placed_strays


class Placing:
    """The boxes of one notebook after each has read its own words and those beside it."""

    def __init__(
        self, pieces: list[Piece], choices: Mapping[str, Choice], worths: Mapping[str, Worth | None], source: Source
    ) -> None:
        """Look at a notebook.

        Args:
            pieces: All its pieces, in order.
            choices: What each box reads so far.
            worths: For each box what a text would earn in it; None where a person reads it.
            source: The exercise as its author wrote it.
        """
        self._pieces, self._choices, self._worths, self._source = pieces, choices, worths, source
        self._order = list(choices)
        self._empty = [name for name, choice in choices.items() if not choice.text]
        self._crowded_out: set[str] = set()
        self._filled = {one.box for one in pieces if one.box is not None and written(one.words)}

    def placed(self, unread: list[Piece]) -> dict[str, Choice]:
        """Give words away.

        Args:
            unread: The words that no box has read and that may be answers.

        Returns:
            The choices that change; none where it cannot be told what belongs where, or nothing would be won.
        """
        free = [one for one in unread if one.box is None]
        free += [one for name in self._order for one in self._also_answers(name)]
        free.sort(key=self._pieces.index)
        for found in self._ways(free) if free else ():
            changed = self._changed(found)
            if found and self._wins(changed):
                return changed
        for crowded, found in self._crowded():
            others = [name for name in found if name != crowded and self._worths[name] is not None]
            full = [name for name in others if self._earns(name, found[name]) > self._half(name)]
            if not full:
                continue
            # One answer of several parts looks like several answers; the first box must not pay for a guess.
            if full == others and self._earns(crowded, found.get(crowded)) >= self._now(crowded):
                return self._changed(found)
            self._crowded_out |= set(found) - {crowded}
        return {}

    def doubtful(self, name: str) -> bool:
        """Tell whether what another box has read beside its own words may be the answer of this empty one.

        Args:
            name: The empty box.
        """
        worth = self._worths[name]
        if worth is None or name in self._crowded_out:
            return name in self._crowded_out
        for other in self._beside(name):
            least = self._half(name) if self._worths[other] is not None else 0
            if any(worth(written(one.words)) > least for one in self._joined_in(other)):
                return True
        return False

    def _ways(self, free: list[Piece]) -> Iterator[dict[str, Piece]]:
        """Yield ways to give words away, those first that keep the order of all that stands in no box's own cell."""
        beside = [one for name in self._order if name not in self._filled for one in self._choices[name].used]
        loose = [one for one in self._pieces if one in free or (one in beside and written(one.words))]
        yield placed_strays(loose, self._of([one for one in self._order if one not in self._filled]), self._order)
        yield placed_strays(free, self._of(self._empty), self._order)
        if len(self._empty) == 1 and len(free) <= MOST:
            (name,) = self._empty
            near = [one for one in free if one.near is None or one.near in self._beside(name)]
            best = choose([], near, self._worths[name])
            yield {name: best.used[0]} if len(best.used) == 1 else {}

    def _crowded(self) -> Iterator[tuple[str, dict[str, Piece]]]:
        """Yield boxes in which, or beside which, one wrote the answers of empty boxes too, and how these part."""
        for name in (one for one in self._order if one not in self._empty):
            used = sorted(self._choices[name].used, key=self._pieces.index)
            if len(used) == 1 or (used and self._worths[name] is None):
                slots = [one for one in self._order if one in self._empty or one == name]
                found = placed_strays(used, self._of(slots), self._order)
                if len(found) > 1:
                    yield name, found

    def _earns(self, name: str, piece: Piece | None) -> float:
        worth = self._worths[name]
        return worth(written(piece.words)) if worth is not None and piece is not None else 0.0

    def _now(self, name: str) -> float:
        return self._points(name, self._choices[name])

    def _of(self, names: list[str]) -> dict[str, Worth | None]:
        return {name: self._worths[name] for name in names}

    def _changed(self, found: Mapping[str, Piece]) -> dict[str, Choice]:
        changed = {}
        given = {flat(one.words) for one in found.values()}
        for name, piece in found.items():
            signs = piece.signs if piece.near == name else frozenset({"away"})
            changed[name] = choose([], [replace(piece, near=name, signs=signs)], self._worths[name])
        for name in self._order:
            # A person who reads a box may go on reading it all; points are earned once.
            if name in found or self._worths[name] is None:
                continue
            used = self._choices[name].used
            if any(one.box is None and flat(one.words) in given for one in used):
                own = [one for one in self._pieces if one.box == name]
                rest = [one for one in self._pieces if one.box is None and one.near == name]
                rest = [one for one in rest if flat(one.words) not in given]
                changed[name] = choose(own, rest, self._worths[name])
        return changed

    def _wins(self, changed: Mapping[str, Choice]) -> bool:
        judged = [name for name in changed if self._worths[name] is not None]
        now = sum(self._points(name, changed[name]) for name in judged)
        before = sum(self._points(name, self._choices[name]) for name in judged)
        return now > before or (now == before and any(self._worths[name] is None for name in changed))

    def _points(self, name: str, choice: Choice) -> float:
        worth = self._worths[name]
        return worth(choice.text) if worth is not None and choice.text else 0.0

    def _also_answers(self, name: str) -> list[Piece]:
        """Return what a box has read beside its own words and what is by itself a whole answer of an empty one."""
        worth = self._worths[name]
        whole = []
        for empty in self._beside(name):
            other = self._worths[empty]
            if empty in self._empty and other is not None:
                least = self._half(empty) if worth is None else self._points(name, self._choices[name])
                whole += [one for one in self._joined_in(name) if other(written(one.words)) >= least]
        return list(dict.fromkeys(whole))

    def _joined_in(self, name: str) -> list[Piece]:
        return [one for one in self._choices[name].used if one.box is None] if name in self._filled else []

    def _half(self, name: str) -> float:
        return self._source.boxes[name].points / 2

    def _beside(self, name: str) -> list[str]:
        at = self._order.index(name)
        return self._order[max(at - 1, 0) : at] + self._order[at + 1 : at + 2]
