"""Short lists of objectives by hands that each met the scorer fresh, in `course/corpus/lists/`.

Each list was a test once: its texts were judged before anybody had read them. They are kept apart from the corpus,
since nobody said of their heads what they are evidence of: the first step learns nothing from them, nor do the tables
of words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from bbcp.case import Case, read_cases
from bbcp.scoring.labels import Kind
from bbcp.training.corpus import Labelled, corpus_folder, labelled, read_lines, settings
from bbcp.training.seen import Seen

TIMES = 2
"""So often each of these texts counts where the kinds and the levels are learned.

Chosen on lists that are kept for testing: attacks by new hands agree with people at 0.84 (kind) without these texts, at
0.87 where each counts once, and at 0.89 where it counts twice. Counted three times, more careful sentences of the
house's own tests were lost.
"""


@cache
def list_families() -> dict[str, Case]:
    """Return the families that these texts are about, by id; no objective of the corpus is about one of them."""
    return read_cases(corpus_folder() / "lists" / "families.yaml")


@cache
def load_list_texts() -> tuple[Labelled, ...]:
    """Read all of them, in the order of the files' names and lines.

    Raises:
        CorpusError: When a line is none, or an id stands twice.
    """
    return read_lines(corpus_folder() / "lists", _list_text, "is no labelled objective")


def _list_text(data: Mapping[str, Any]) -> Labelled:
    return labelled(data, list_families())


def is_a_test(one: Labelled) -> bool:
    """Say whether a text of these is never learned from: its list is kept for testing."""
    return is_unread(one) or one.writer in settings()["held_out"]["read_list_writers"]


def is_unread(one: Labelled) -> bool:
    """Say whether a text of these is of a list from which neither a weight nor a rule was made."""
    return one.writer in settings()["held_out"]["list_writers"]


def is_listed(one: Labelled) -> bool:
    """Say whether a text is one of these, and no objective of the corpus."""
    return one.writer in settings()["list_writers"]


def often(listed: Iterable[Seen]) -> list[Seen]:
    """Return each of these texts as often as it counts.

    What is no objective counts once: a half of the lists were written to mislead, as hardly a plan is. So do all
    texts of the lists named in `lists_once`, whose writers were asked for new disguises.
    """
    return [again for one in listed for again in [one] * _times(one.one)]


def _times(one: Labelled) -> int:
    return 1 if one.kind is Kind.OTHER or one.writer in settings()["lists_once"] else TIMES
