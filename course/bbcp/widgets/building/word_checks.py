"""Look for the words and phrases that authors list in `checks` in `course/content/builder.yaml`."""

from __future__ import annotations

import re
from functools import cache

from bbcp import content
from bbcp.scoring.words import base_of


def is_one(word: str, group: str) -> bool:
    """Say whether a word is one of a group's, in whatever form: "bruised" for "bruise".

    Args:
        word: In small letters.
        group: Such as `"acts"`.

    Raises:
        KeyError: When there is no such group.
    """
    return word.removesuffix("'s") in _forms(group) or base_of(word) in _forms(group)


@cache
def _forms(group: str) -> frozenset[str]:
    found: set[str] = set()
    for base in str(content.load("builder")["checks"][group]).split():
        short = base.removesuffix("e")
        found |= {
            base,
            f"{base}s",
            f"{base}es",
            f"{short}ed",
            f"{short}ing",
            f"{base}{base[-1]}ed",
            f"{base}{base[-1]}ing",
        }
        if base.endswith("y"):
            found |= {f"{base[:-1]}ies", f"{base[:-1]}ied"}
    return frozenset(found)


def says(text: str, group: str) -> bool:
    """Say whether a text holds one of a group's phrases as whole words.

    Args:
        text: Any text.
        group: Such as `"labels"`.

    Raises:
        KeyError: When there is no such group.
    """
    return bool(_phrases(group).search(text.lower()))


@cache
def _phrases(group: str) -> re.Pattern[str]:
    wanted = [" ".join(one.split()) for one in str(content.load("builder")["checks"][group]).split("|")]
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wanted))})(?!\w)")
