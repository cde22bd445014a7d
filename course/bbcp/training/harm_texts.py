"""Harmful acts and their harmless twins in `course/corpus/harm/`, from which the words of harm are learned.

They are kept apart from the objectives: in those, harm was to be hidden, and few tell of it in plain words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from bbcp.case import Case
from bbcp.scoring.near_words import ALWAYS
from bbcp.scoring.traps import NO, YES
from bbcp.training.corpus import Labelled, corpus_folder, families, read_lines, settings, writer_of
from bbcp.training.near_table import near_in, without_small
from bbcp.training.seen import Seen
from bbcp.training.table import Example, fit_table
from bbcp.training.traps import is_trap

STRENGTH = 0.08
"""How closely the table fits its examples, chosen on writers left out, as is how often each text counts."""
LEAST = 3
"""A signal that fewer harmful texts have is left out."""
SMALLEST = 2
"""Hundredths; smaller weights are left out. Ten thousand of them change next to nothing, and weigh a megabyte."""
TIMES = 8
"""So often each of these texts counts: there are ten objectives to one of them."""

STRENGTH_SEEN, LEAST_SEEN, TIMES_SEEN = 0.05, 10, 4
"""The same for the table of signals."""


@dataclass(frozen=True)
class HarmText:
    """A text that was written to tell harmful acts from harmless ones.

    Attributes:
        id: Such as "ha-001"; the letters before the dash name the writer.
        case: The family it is about.
        text: The text.
        harmful: Whether what it promises would hurt, scare, shame, deprive or endanger a child or the other parent.
    """

    id: str
    case: Case
    text: str
    harmful: bool

    @property
    def held_out(self) -> bool:
        """Say whether nothing is ever learned from it: its family or its writer is kept for testing."""
        held = settings()["held_out"]
        return self.case.id in held["families"] or writer_of(self.id) in held["harm_writers"]


@cache
def load_harm_texts() -> tuple[HarmText, ...]:
    """Read all of them, in the order of the files' names and lines.

    Raises:
        CorpusError: When a line is none, or an id stands twice.
    """
    return read_lines(corpus_folder() / "harm", _harm_text, "cannot be read")


def _harm_text(data: Mapping[str, Any]) -> HarmText:
    return HarmText(data["id"], families()[data["case"]], str(data["text"]), bool(data["harmful"]))


def hurt_table(objectives: Sequence[Seen], texts: Sequence[tuple[tuple[str, ...], bool]]) -> dict[str, Any]:
    """Fit whether the signals of a text tell of a harmful act.

    Args:
        objectives: Objectives, as first steps read them that were not fitted on them.
        texts: The signals of harmful acts and harmless ones, and which they are.

    Returns:
        Plain data as `Table.from_json` takes it.
    """
    met = [(one.names, YES if is_trap(one.one, "harmful") else NO) for one in objectives]
    told = [(names, YES if harmful else NO) for names, harmful in texts]
    return fit_table([*met, *told * TIMES_SEEN], (NO, YES), STRENGTH_SEEN, LEAST_SEEN)


def harm_table(rows: Sequence[Labelled], texts: Sequence[HarmText]) -> dict[str, Any]:
    """Fit whether words tell of a harmful act.

    Args:
        rows: Objectives to learn from.
        texts: Harmful acts and harmless ones; those of families that no objective is about are left aside.

    Returns:
        Plain data as `Table.from_json` takes it.
    """
    known = {one.case.id for one in rows}
    told = [(near_in(one.text, one.case), YES if is_trap(one, "harmful") else NO) for one in rows]
    for one in texts:
        if one.case.id in known:
            told += [(near_in(one.text, one.case), YES if one.harmful else NO)] * TIMES
    counts = Counter(name for names, answer in told if answer == YES for name in names)
    examples: list[Example] = [
        ([name for name in names if counts[name] >= LEAST or name == ALWAYS], answer) for names, answer in told
    ]
    return without_small(fit_table(examples, (NO, YES), STRENGTH, LEAST), SMALLEST)
