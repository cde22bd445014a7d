"""The words people read on pages and in content: as they stand, and as prose that can be measured."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).with_name("words")
CONTENT = ROOT / "course" / "content"
RULES = yaml.safe_load((HERE / "content.yaml").read_text(encoding="utf-8"))
QUOTE = re.compile(r"[\"“][^\"“”]*[\"”]")
ITALICS = re.compile(r"(?<![\w*])\*(?!\*)[^*\n]+\*(?![\w*])")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
TAG = re.compile(r"<[^>]+>")
PLACE = re.compile(r"\{(\w+)[^{}]*\}")
FRAGMENT = 4
"""A cell, a heading or a list item with fewer words is no sentence, and is left out of the prose."""


@dataclass(frozen=True)
class Page:
    """A notebook that people read.

    Attributes:
        path: Its path from the course's folder.
        cells: Type and source of each cell.
    """

    path: str
    cells: tuple[tuple[str, str], ...]

    @property
    def markdown(self) -> str:
        """All its Markdown, cell by cell."""
        return "\n\n".join(source for kind, source in self.cells if kind == "markdown")

    @property
    def code(self) -> tuple[str, ...]:
        """Its code cells."""
        return tuple(source for kind, source in self.cells if kind == "code")


def read_page(path: Path) -> Page:
    """Read a notebook as a page."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return Page(
        path.relative_to(ROOT).as_posix(), tuple((cell["cell_type"], "".join(cell["source"])) for cell in cells)
    )


def pages(*folders: str) -> list[Page]:
    """Return the pages in some folders, in the order of their paths."""
    found = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.ipynb")))
    return [read_page(path) for path in found if ".ipynb_checkpoints" not in path.parts]


def learner_pages() -> list[Page]:
    """Return the pages that learners read. Exercises are those that learners get, not their solutions."""
    return pages("modules", "exercises")


def all_pages() -> list[Page]:
    """Return the pages of learners, supervisors and trainers."""
    return [*learner_pages(), *pages("instructor")]


def name_of(page: Page) -> str:
    """Name a page in a test's name."""
    return page.path


def without_sources(markdown: str) -> str:
    """Leave out the section "Sources" with all that is in it."""
    kept, off = [], False
    for line in markdown.splitlines():
        if re.match(r"#{1,3} ", line):
            off = bool(re.match(r"#{1,3} Sources\b", line))
        if not off:
            kept.append(line)
    return "\n".join(kept)


def plain(markdown: str) -> str:
    """Turn Markdown into the words that a person sees: no addresses, tags or marks."""
    text = re.sub(r"```.*?```|`[^`\n]*`", " ", markdown, flags=re.DOTALL)
    text = re.sub(r"<https?:[^>]*>|\bhttps?://\S+", " ", text)
    text = TAG.sub(" ", LINK.sub(r"\1", text))
    return re.sub(r"\s*\[\d+\]", "", text).replace("**", "").replace("\\", "")


def prose(markdown: str) -> str:
    """Return what a page says in sentences of its own: quotes, plan language, sources and bits of tables set aside."""
    text = re.sub(r'<p class="bbcp-press">.*?</p>', "", without_sources(markdown))
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", text)
    lines = []
    for line in re.split(r"\n\s*\n|\n(?=\s*(?:[-*|>]|\d+\. |#))", text):
        if re.match(r"\s*\|?[\s:|-]+\|?\s*$", line):
            continue
        parts = line.strip().strip("|").split("|") if line.lstrip().startswith("|") else [line]
        lines += [re.sub(r"^\s*(?:#+|[-*>]|\d+\.)\s+", "", part.strip()) for part in parts]
    return sentences(lines)


def sentences(lines: list[str]) -> str:
    """Join lines to sentences, each with its end, without quotes, italics, names of laws and fragments."""
    said = []
    for line in lines:
        text = QUOTE.sub("this", ITALICS.sub("this", plain(line))).replace(" - ", ", ")
        for name in RULES["proper_names"]:
            text = text.replace(name, "the law")
        text = " ".join(PLACE.sub(_fill, text).replace("*", "").replace("_", " ").split())
        if len(text.split()) >= FRAGMENT:
            said.append(text if text[-1] in ".?!…" else text.rstrip(":;,") + ".")
    return " ".join(said)


def _fill(found: re.Match[str]) -> str:
    names = {"caregiver": "Dana", "child": "Milo", "family": "Dana", "name": "Ruth", "names": "Ruth and Tia"}
    return names.get(found.group(1), "3")


@dataclass(frozen=True)
class Words:
    """A string of the content that people read.

    Attributes:
        where: Its file and the way to it, such as `checks.harm-and-danger.questions.parts.ask`.
        text: The string.
        plan: Whether it is plan language that learners are to repair.
        long: Whether it is a good sentence of a plan, long by its nature.
        source: Whether it names a source.
    """

    where: str
    text: str
    plan: bool
    long: bool
    source: bool


def content_files(staff: bool = True) -> list[str]:
    """Return the names of the content files that people read, with or without those for supervisors and trainers."""
    hidden = {*RULES["not_shown"], *([] if staff else RULES["staff"])}
    return sorted(path.stem for path in CONTENT.glob("*.yaml") if path.stem not in hidden)


def content_words(name: str) -> list[Words]:
    """Return every string of a content file that people read."""
    data = yaml.safe_load((CONTENT / f"{name}.yaml").read_text(encoding="utf-8"))
    return list(walk(data, name, name))


def walk(node: Any, where: str, path: str, source: bool = False) -> Iterator[Words]:
    """Give the strings below a node. `where` has ids in it, for a person; `path` has numbers, for the rules."""
    if path in RULES["not_shown_parts"]:
        return
    if isinstance(node, dict):
        source = source or "address" in node or "url" in node
        for key, inner in node.items():
            if key not in RULES["not_words"]:
                named = source or (key in RULES["source_names"] and isinstance(inner, dict))
                yield from walk(inner, f"{where}.{key}", f"{path}.{key}", named)
    elif isinstance(node, list):
        for at, inner in enumerate(node):
            own = inner.get("id", inner.get("case", at)) if isinstance(inner, dict) else at
            yield from walk(inner, f"{where}.{own}", f"{path}.{at}", source)
    elif isinstance(node, str) and re.search(r"[A-Za-z]{2}", node):
        plan, long = (
            any(fnmatchcase(path, rule) for rule in RULES[kind]) for kind in ("plan_language", "plan_sentences")
        )
        yield Words(where, node, plan, long, source)


def chunks(name: str, least: int = 60) -> list[tuple[str, str]]:
    """Cut a content file into pieces of prose that are long enough to measure, each with where it stands.

    Strings that stand together are joined until there are `least` words; what is left goes with the last piece.
    """
    found: list[tuple[str, str]] = []
    where, lines = "", []
    for one in content_words(name):
        if one.plan or one.source:
            continue
        where = where or one.where
        lines += re.split(r"[,;:] ", one.text) if one.long else [one.text]
        if len(sentences(lines).split()) >= least:
            found.append((where, sentences(lines)))
            where, lines = "", []
    rest = sentences(lines)
    if rest and found:
        found[-1] = (found[-1][0], f"{found[-1][1]} {rest}")
    elif rest:
        found.append((where, rest))
    return found
