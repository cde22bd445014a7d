"""Work out how long a page takes: the words of one walk are counted, and what one does is timed by `times.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from statistics import mean
from typing import Any

import yaml

from bbcp.widgets.course_map import activity_ids
from page_words import CONTENT, Page, plain, without_sources

MORE = "## More practice"
"""How the heading begins above what a page has for those who have time."""
SECONDS = ("words", "sentence", "objective", "look", "aloud")


def words_in(text: str) -> int:
    """Count the words that a person sees; the bars of a table and the dots of a list are none."""
    return len(re.findall(r"\S*\w\S*", plain(text)))


@cache
def load(name: str) -> Any:
    """Return what stands in a content file."""
    return yaml.safe_load((CONTENT / f"{name}.yaml").read_text(encoding="utf-8"))


TIMES = load("times")
Step = tuple[str, ...]


def leaves(node: Any, path: Step = ()) -> Iterator[tuple[Step, str]]:
    """Give every text below a node, with the way to it."""
    inside = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else None
    if inside is None:
        yield path, str(node)
        return
    for key, one in inside:
        yield from leaves(one, (*path, str(key)))


def found(node: Any, way: str) -> list[tuple[Step, str]]:
    """Return the texts that a path such as `cards.*.why.?` leads to."""
    steps = [] if way == "." else way.split(".")
    return [
        (path, text)
        for path, text in leaves(node)
        if len(path) >= len(steps) and all(step in ("*", "?", here) for step, here in zip(steps, path, strict=False))
    ]


def count_words(node: Any, ways: Sequence[str]) -> float:
    """Count the words at some paths; of alternatives the average is counted once."""
    total = 0.0
    for way in ways:
        steps = way.split(".")
        each: dict[Step, dict[Step, int]] = {}
        for path, text in found(node, way):
            group = path[: steps.index("?")] if "?" in steps else ()
            alternatives = each.setdefault(group, {})
            own = path[: steps.index("?") + 1] if "?" in steps else ()
            alternatives[own] = alternatives.get(own, 0) + words_in(text)
        total += sum(mean(one.values()) for one in each.values())
    return total


def count_parts(node: Any, ways: int | Sequence[str]) -> int:
    """Count the parts at some paths, without those that the content gives already."""
    if isinstance(ways, int):
        return ways
    given = {path[:-1] for path, _ in leaves(node) if path[-1:] == ("given",)}
    return sum(len({path[: len(way.split("."))] for path, _ in found(node, way)} - given) for way in ways)


def longest_way(turns: dict[str, Any], at: str) -> list[Any]:
    """Return the turns of the longest way through a talk; no talk goes round in a circle."""
    ahead = {choice["to"] for choice in turns[at]["choices"]} - {"end"}
    return [turns[at], *max((longest_way(turns, one) for one in sorted(ahead)), key=len, default=[])]


def content_of(name: str) -> Any:
    """Return the content that one person meets in an activity, such as `sorter/proof-of-change`."""
    kind, _, own = name.partition("@")[0].partition("/")
    time = TIMES["activities"][kind]
    if "of" not in time:
        return {}
    items = load(time["of"])
    items = items[time["in"]] if "in" in time else items
    if kind == "builder":
        sort, _, family = own.rpartition("/")
        return {key: one for key, one in items[family][sort or "objective"].items() if key != "begun"}
    item = dict(next(one for one in items if own in (one.get("id"), one.get("case"))))
    if kind == "conversation":
        item["turns"] = longest_way({one["id"]: one for one in item["turns"]}, item["start"])
    elif "pool" in item:
        picked = [one["entry"] for one in load("evidence_record")[own]["picks"]]
        item["entries"] = [one for one in item["pool"] if one["id"] in picked]
    elif kind == "baseline" and own == items[-1]["id"]:
        # The answers to all forms are told after the last one.
        item["answers"] = items
    elif kind == "reviewcards":
        item["cards"] = item["cards"][: item["new_a_day"]]
    return item


def reading_minutes(words: float) -> float:
    """Say how long it takes to read some words."""
    return words / TIMES["words_a_minute"]


def activity_minutes(name: str) -> float:
    """Say how long an activity takes."""
    time, seconds, tries = TIMES["activities"][name.split("/")[0]], TIMES["seconds"], TIMES["tries"]
    item = content_of(name)
    read = count_words(item, time.get("read", ())) + tries * count_words(item, time.get("told", ()))
    chosen = count_parts(item, time.get("rating", ())) + tries * count_parts(item, time.get("choice", ()))
    doing = seconds["start"] + seconds["choice"] * chosen
    doing += sum(seconds[one] * count_parts(item, time.get(one, ())) for one in SECONDS)
    return reading_minutes(read) + doing / 60


def halves(page: Page) -> tuple[Page, Page]:
    """Take a page apart into what everyone does and what is for more practice."""
    core: list[tuple[str, str]] = []
    more: list[tuple[str, str]] = []
    now = core
    for kind, source in page.cells:
        if kind == "markdown" and source.startswith("## "):
            now = more if source.startswith(MORE) else core
        now.append((kind, source))
    return Page(page.path, tuple(core)), Page(page.path, tuple(more))


def parts(page: Page) -> dict[str, float]:
    """Say what all that stands on a page takes, part by part, in minutes."""
    text = re.sub(r'<p class="bbcp-press">.*?</p>', "", without_sources(page.markdown))
    seconds = TIMES["seconds"]
    taken = {
        "reading": reading_minutes(words_in(text)),
        "pauses": seconds["pause"] / 60 * len(re.findall(r"\*\*Take a moment", text)),
        "aloud": seconds["aloud"] / 60 * text.count("<details"),
    }
    for source in page.code:
        for name in activity_ids(source):
            taken[name] = taken.get(name, 0) + activity_minutes(name)
    if page.path.startswith("exercises/"):
        taken["answers"] = seconds["answer"] / 60 * page.markdown.count("Write your answer here, in place")
    return {name: round(minutes, 1) for name, minutes in taken.items() if minutes}
