"""Services told as something to see, and acts of care beside them, in `course/corpus/services/`.

They are kept apart from the objectives. Learned from together with those, they made the scorer hold back honest
sentences; as a second opinion on what it takes for a caregiver's act they cost hardly any.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from bbcp.case import Case, read_cases
from bbcp.scoring.served import KINDS, NEITHER
from bbcp.training.corpus import Labelled, corpus_folder, labelled, read_lines, settings
from bbcp.training.near_table import near_in, without_small
from bbcp.training.seen import Seen
from bbcp.training.table import fit_table

STRENGTH = 0.05
"""How closely both tables fit their examples; chosen on writers left out, as are the next three."""
LEAST, LEAST_WORDS = 10, 16
"""A signal that fewer examples have is left out of the table of signals, or of words."""
SMALLEST = 6
"""Hundredths; words with smaller weights are left out. They are two of three, and change next to nothing."""
TIMES = 8
"""So often each of these texts counts: there are five objectives to one of them."""


@cache
def service_families() -> dict[str, Case]:
    """Return the families that these texts are about, by id; no objective of the corpus is about one of them."""
    return read_cases(corpus_folder() / "services" / "families.yaml")


@cache
def load_service_texts() -> tuple[Labelled, ...]:
    """Read all of them, in the order of the files' names and lines.

    Raises:
        CorpusError: When a line is none, or an id stands twice.
    """
    return read_lines(corpus_folder() / "services", _service_text, "is no labelled objective")


def _service_text(data: Mapping[str, Any]) -> Labelled:
    return labelled(data, service_families())


def is_kept(one: Labelled) -> bool:
    """Say whether a text of these is never learned from: its writer is kept for testing."""
    return one.writer in settings()["held_out"]["service_writers"]


def service_table(objectives: Sequence[Seen], texts: Sequence[Seen]) -> dict[str, Any]:
    """Fit whether a text is a service, a service with an act beside it, or neither, by the signals of its kind.

    Args:
        objectives: Objectives, as first steps read them that were not fitted on them.
        texts: Texts of these, read likewise.

    Returns:
        Plain data as `Table.from_json` takes it.
    """
    met, more = ([(one.names, _answer(one.one)) for one in some] for some in (objectives, texts))
    return fit_table([*met, *more * TIMES], KINDS, STRENGTH, LEAST)


def service_words(objectives: Sequence[Labelled], texts: Sequence[Labelled]) -> dict[str, Any]:
    """Fit the same by the words of a text and those that stand near each other; arguments and plain data as above."""
    met, more = ([(near_in(one.text, one.case), _answer(one)) for one in some] for some in (objectives, texts))
    return without_small(fit_table([*met, *more * TIMES], KINDS, STRENGTH, LEAST_WORDS), SMALLEST)


def _answer(one: Labelled) -> str:
    return one.kind.value if one.kind.value in KINDS else NEITHER
