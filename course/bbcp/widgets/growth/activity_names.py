"""Say in words which activity a name in the log stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain

from bbcp import content
from bbcp.case import all_cases
from bbcp.content import ContentError
from bbcp.widgets.frame import words
from bbcp.widgets.writing.tries import AGAIN

_FILES = {"evidencelog": "evidence_logs", "twoaxes": "axes", "familyplan": "plans"}
"""Kinds of activities whose content file has another name."""


def activity_name(activity: str) -> str:
    """Say in words which activity a name in the log stands for.

    Args:
        activity: Such as `"sorter/proof-of-change"`. One that the course's content does not know is said in
            the words of its name.
    """
    kind, _, name = activity.partition("/")
    fixed = words("progress")
    title = _title(kind, name)
    if title:
        return str(fixed["titled"].get(kind, "{name}")).format(name=title)
    kinds: Mapping[str, str] = fixed["kinds"]
    # A kind may have a second form, such as `builder/danger` beside `builder`.
    form, _, rest = activity.rpartition("/")
    if form in kinds:
        kind, name = form, rest
    family, _, place = name.partition(AGAIN)
    case = all_cases().get(family)
    if case:
        where = f" ({re.sub(r'[-_]+', ' ', place)})" if place else ""
        return kinds.get(kind, "{name}").format(name=case.title + where)
    plain = re.sub(r"[-_/]+", " ", re.sub(r"^\w+-answer-", "", name))
    return kinds.get(kind, "{name}").format(name=plain).strip()


def _title(kind: str, name: str) -> str:
    """Return the title that an activity has in a content file of its own, or an empty text."""
    for file in (_FILES.get(kind, f"{kind}s"), kind, kind.removesuffix("cards")):
        try:
            entries = content.load(file) if re.fullmatch(r"[a-z_]+", file) else []
        except ContentError:
            continue
        # Most files are a list; some keep it in one of their parts.
        lists = [entries] if isinstance(entries, list) else [one for one in entries.values() if isinstance(one, list)]
        for one in chain.from_iterable(lists):
            if isinstance(one, dict) and one.get("id") == name and "title" in one:
                return str(one["title"])
    return ""
