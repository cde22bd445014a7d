"""Services told as something to see, and acts of care beside them, in `course/corpus/services/`.

They are kept apart from the objectives. Learned from together with those, they made the scorer hold back honest
sentences; as a second opinion on what it takes for a caregiver's act they cost none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from bbcp.case import Case, read_cases
from bbcp.scoring.labels import Kind
from bbcp.scoring.traps import NO, YES
from bbcp.training.corpus import Labelled, corpus_folder, labelled, read_lines, settings
from bbcp.training.grow import grow
from bbcp.training.seen import Seen
from bbcp.training.table import Example, fit_table

STRENGTH = 0.1
"""How closely the table fits its examples; that of the kinds."""
LEAST = 10
"""A signal that fewer texts have is left out."""


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


def service_table(seen: Sequence[Seen]) -> dict[str, Any]:
    """Fit whether a text is a service and nothing else.

    Args:
        seen: Objectives and texts of these, as first steps read them that were not fitted on them.

    Returns:
        Plain data as `Table.from_json` takes it.
    """
    examples: list[Example] = [(one.names, YES if one.one.kind is Kind.SERVICE else NO) for one in seen]
    return fit_table(examples, (NO, YES), STRENGTH, LEAST)


def service_trees(seen: Sequence[Seen]) -> dict[str, Any]:
    """Grow the trees for the same; plain data as `Forest.from_json` takes it."""
    return grow({YES: [(one.names, float(one.one.kind is Kind.SERVICE)) for one in seen]})
