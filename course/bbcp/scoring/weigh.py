"""Weigh named signals with trained weights: plain sums, so that every decision can be taken apart again."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import repeat
from math import exp
from operator import itemgetter
from pathlib import Path
from struct import Struct
from typing import Any

from bbcp.scoring.bundle import Bundle
from bbcp.scoring.flow import Flow
from bbcp.scoring.forest import Forest
from bbcp.scoring.kept import KEPT, Kept
from bbcp.scoring.spelling import Speller

WEIGHTS_FILE = Path(__file__).parents[1] / "model" / "weights.json"
SCALE = 100
"""Weights are kept as whole hundredths, so that training gives the same file on every machine."""
LANE = 32
"""Bits that the sum of one class takes, four bytes: up to 2**31 hundredths, far above what the longest text adds up
to."""
_HALF = 1 << (LANE - 1)


@dataclass(frozen=True)
class Table:
    """Weights of one decision.

    Attributes:
        classes: What can be decided for.
        rows: For each signal, its weights in hundredths for all classes side by side in one whole number, those
            of the first class lowest: a signal costs one addition, and a tenth of the room of separate numbers.
    """

    classes: tuple[str, ...]
    rows: dict[str, int]

    def sums(self, names: Iterable[str]) -> list[float]:
        """Add up the weights of some signals.

        Args:
            names: Signals; those without a weight count nothing.

        Returns:
            One sum for each class, in log-odds.
        """
        return self.apart(self.add(names))

    def add(self, names: Iterable[str], onto: int = 0) -> int:
        """Add up the weights of some signals, for all classes side by side in one whole number.

        Args:
            names: As for `sums`.
            onto: What was added up before.
        """
        return sum(map(self.rows.get, names, repeat(0)), onto)

    def bundled(self, bundles: Iterable[Bundle], alone: Iterable[str]) -> list[float]:
        """Add up the weights of signals of which some come in bundles, as `sums` does."""
        return self.apart(sum(map(self._held.__getitem__, bundles), self.add(alone)))

    @cached_property
    def _held(self) -> Kept[Bundle, int]:
        """Hold what the bundles that were met add up to, as `add` gives it."""
        return Kept(lambda bundle: self.add(bundle.names), 2 * KEPT)

    def apart(self, total: int) -> list[float]:
        """Return the sums that `add` gave, in log-odds, one for each class."""
        lanes = self._lanes.unpack((total + self._begin).to_bytes(self._lanes.size, "little"))
        return [(one - _HALF) / SCALE for one in lanes]

    @cached_property
    def _lanes(self) -> Struct:
        return Struct(f"<{len(self.classes)}I")

    @cached_property
    def _begin(self) -> int:
        return sum(_HALF << LANE * at for at in range(len(self.classes)))

    def weight(self, name: str, place: int) -> float:
        """Return what one signal speaks for the class at a place (from 0), in log-odds; 0 where nothing was learned."""
        return self.apart(self.rows.get(name, 0))[place]

    def best(self, names: Iterable[str], but: Container[str] = ()) -> str:
        """Return the class with the highest sum, some left aside; of two alike, the one named first."""
        return self.top(self.sums(names), but)

    def top(self, sums: list[float], but: Container[str] = ()) -> str:
        """Return the class of the highest of the sums of `sums`, some classes left aside; of two alike, the first."""
        free = [one for one in zip(sums, self.classes, strict=True) if one[1] not in but]
        return max(free, key=itemgetter(0))[1]

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Table:
        """Read a table from plain data: `classes`, and `rows` of {signal: {class: hundredths}}."""
        places = {name: at for at, name in enumerate(data["classes"])}
        rows = {
            name: sum(weight << LANE * places[one] for one, weight in row.items()) for name, row in data["rows"].items()
        }
        return cls(tuple(data["classes"]), rows)


def joined(tables: Mapping[str, Table]) -> Table:
    """Lay tables side by side, so that signals are looked up once for all of them.

    Args:
        tables: By name.

    Returns:
        One table with the classes "name=class", those of the first table first.
    """
    classes: list[str] = []
    rows: dict[str, int] = {}
    for name, table in tables.items():
        for signal, row in table.rows.items():
            rows[signal] = rows.get(signal, 0) + (row << LANE * len(classes))
        classes += [f"{name}={one}" for one in table.classes]
    return Table(tuple(classes), rows)


def softmax(sums: list[float]) -> list[float]:
    """Turn log-odds into chances that add up to 1."""
    top = max(sums)
    powers = [exp(one - top) for one in sums]
    whole = sum(powers)
    return [one / whole for one in powers]


@dataclass(frozen=True)
class Weights:
    """All that was trained: tables and trees for each decision, and the words they were learned from.

    Attributes:
        tables: By the name of the decision: "act", "kind", each sort of trap and each criterion.
        known: Words of the English texts that the weights were trained on, each with its rank: 0 for the most frequent.
        flow: Which classes of words were seen side by side in them.
        kinds: Trees that say how likely each kind is; None where only the first step was trained.
        levels: Trees that say the level of each criterion; None likewise.
        harm: Words of harmful acts and of harmless ones; None likewise.
        served: Words of services, of services with an act beside them, and of neither; None likewise.
    """

    tables: dict[str, Table]
    known: Mapping[str, int]
    flow: Flow
    kinds: Forest | None = None
    levels: Forest | None = None
    harm: Table | None = None
    served: Table | None = None

    @cached_property
    def speller(self) -> Speller:
        """Return what knows the words that were meant by those with a slip of the pen."""
        return Speller(self.known)

    @cached_property
    def whole(self) -> Table:
        """Return the tables of the second step side by side."""
        return joined(self._second)

    @cached_property
    def pulls(self) -> Pulls:
        """Return what each signal and each bundle speaks for, in the tables and the trees of the second step."""
        return Pulls(self)

    def falls_away(self, name: str) -> int:
        """Return what falls away of all trees where a signal is there: of those for the kinds the lowest bits."""
        if self.kinds is None or self.levels is None:
            return 0
        return self.kinds.falls_away(name) | self.levels.falls_away(name) << self.kinds.bits

    @cached_property
    def places(self) -> dict[str, slice]:
        """Return where in `whole` the classes of each table stand."""
        found, begin = {}, 0
        for name, table in self._second.items():
            found[name] = slice(begin, begin + len(table.classes))
            begin += len(table.classes)
        return found

    @property
    def _second(self) -> dict[str, Table]:
        return {name: table for name, table in self.tables.items() if name != "act"}

    def forests(self) -> tuple[Forest, Forest]:
        """Return the trees for the kinds and those for the levels.

        Raises:
            ValueError: When only the first step was trained.
        """
        if self.kinds is None or self.levels is None:
            raise ValueError("These weights hold no second step: train them on objectives of two families or more.")
        return self.kinds, self.levels


class Pulls(dict[Bundle | str, tuple[int, int]]):
    """What each signal or bundle that was met speaks for, so that it is looked up once for all tables and trees.

    For each: its weights as `Table.add` packs them, and what falls away of the trees (`Weights.falls_away`); both 0
    where nothing was learned of it.
    """

    def __init__(self, weights: Weights) -> None:
        """Begin with none.

        Args:
            weights: What was trained.
        """
        super().__init__()
        self._weights = weights

    def __missing__(self, signal: Bundle | str) -> tuple[int, int]:
        """Work out what a signal or a bundle speaks for, and keep it where something was learned of it."""
        if isinstance(signal, str):
            made = self._weights.whole.rows.get(signal, 0), self._weights.falls_away(signal)
        else:
            total, gone = self._weights.whole.add(signal.names), 0
            for name in signal.names:
                gone |= self[name][1]
            made = total, gone
        if len(self) >= KEPT:
            self.clear()
        if any(made) or not isinstance(signal, str):
            self[signal] = made
        return made


def ranked(line: str) -> dict[str, int]:
    """Return words of one line with their place in it, from 0."""
    return {word: at for at, word in enumerate(line.split())}


def read_weights(path: Path) -> Weights:
    """Read weights from a file that `bbcp train` wrote."""
    return weights_from(json.loads(path.read_text(encoding="utf-8")))


def weights_from(data: dict[str, Any]) -> Weights:
    """Read weights from plain data: `tables`, `kinds` and `levels` (trees), `known`, `flow`, `harm`, `served`."""
    tables = {name: Table.from_json(one) for name, one in data["tables"].items()}
    kinds, levels = (Forest.from_json(data[name]) for name in ("kinds", "levels"))
    harm, served = (Table.from_json(data[name]) for name in ("harm", "served"))
    return Weights(tables, ranked(data["known"]), Flow.from_json(data["flow"]), kinds, levels, harm, served)


@cache
def shipped_weights() -> Weights:
    """Return the weights that ship with the course."""
    return read_weights(WEIGHTS_FILE)
