"""Say by which rubric, rules and weights a judgement was made, so that a score can be told from a later one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bbcp import case, content
from bbcp.scoring.classes import CLASSES_FILE
from bbcp.scoring.weigh import WEIGHTS_FILE

RULES = ("rubric", "lexicon", "harm", "dangers", "cases", "test_cases")
"""Content files that decide what a text earns."""


@cache
def stamp() -> dict[str, str]:
    """Return the rubric's `version` and `hash`, twelve hexadecimal digits over all that decides a score."""
    return {"version": str(content.load("rubric")["version"]), "hash": digest(content.DATA_FOLDER)}


def digest(data: Path, code: Path = Path(__file__).parent) -> str:
    """Return twelve hexadecimal digits that change where anything changes that decides a score.

    Args:
        data: The folder of the content files.
        code: The folder of the scorer's code. A reworded comment in it counts as a change too; what that
            costs is one more look in `bbcp grade --compare`, and nobody's points.
    """
    found = hashlib.sha256()
    for path in _deciding(data, code):
        found.update(path.name.encode("utf-8"))
        # On Windows the same file may stand there with other line ends.
        found.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return found.hexdigest()[:12]


def _deciding(data: Path, code: Path) -> Iterator[Path]:
    yield from (data / f"{name}.json" for name in RULES)
    yield from (WEIGHTS_FILE, CLASSES_FILE, Path(case.__file__))
    yield from sorted(code.glob("*.py"))
