"""Say by which rubric and which weights a judgement was made, so that a score can be told from a later one."""

from __future__ import annotations

import hashlib
from functools import cache

from bbcp import content
from bbcp.scoring.classes import CLASSES_FILE
from bbcp.scoring.weigh import WEIGHTS_FILE

RULES = ("rubric", "lexicon", "harm", "dangers")
"""Content files that decide what a text earns."""


@cache
def stamp() -> dict[str, str]:
    """Return the rubric's `version` and `hash`, twelve hexadecimal digits over all that decides a score."""
    found = hashlib.sha256()
    for name in RULES:
        found.update((content.DATA_FOLDER / f"{name}.json").read_bytes())
    for path in (WEIGHTS_FILE, CLASSES_FILE):
        found.update(path.read_bytes())
    return {"version": str(content.load("rubric")["version"]), "hash": found.hexdigest()[:12]}
