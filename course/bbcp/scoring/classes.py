"""Classes of words that mean something alike, so that what was learned of one serves the others too.

`model/word_classes.txt` holds a line for each narrow class: the number of the wide class that it
belongs to, then its words. How the classes were found: `course/corpus/README.md`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

CLASSES_FILE = Path(__file__).parents[1] / "model" / "word_classes.txt"


def wide_class(word: str) -> str | None:
    """Return the name of a word's wide class, such as "w17"; None for a word of no class."""
    found = _classes().get(word)
    return found[0] if found else None


def classes_of(word: str) -> tuple[str, ...]:
    """Return the names of a word's wide and narrow class, such as ("w17", "n203"); () for a word of no class."""
    return _classes().get(word, ())


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(CLASSES_FILE.read_text(encoding="utf-8").splitlines()):
        wide, *members = line.split()
        found.update(dict.fromkeys(members, (f"w{wide}", f"n{number}")))
    return found
