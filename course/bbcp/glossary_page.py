"""Make the page "Words of the field" from `course/content/glossary.yaml`, as a notebook without activities.

A term's heading is its link's target: `glossary.ipynb#danger-statement`. JupyterLab strips every other anchor.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bbcp import content
from bbcp.case import course_cases
from bbcp.content import ContentError
from bbcp.places import course_root

FIXED = {"deletable": False, "editable": False}
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def anchor(words: str) -> str:
    """Return a heading's words as they stand in a link, as anchors.js does: lower case, with hyphens."""
    return re.sub(r"[\W_]+", "-", re.sub(r"['’]", "", words.lower())).strip("-")


@dataclass(frozen=True)
class Term:
    """A word of the field.

    Attributes:
        term: The word.
        means: What it means, in one or two sentences.
        family: The id of the family that the example is about.
        example: The example.
        also: Other words for it.
        see: Terms nearby.
        sources: Keys of the sources that it rests on.
    """

    term: str
    means: str
    family: str
    example: str
    also: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """Terms that belong together, below a heading with a line on what they are about."""

    title: str
    about: str
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class Glossary:
    """All words of the field.

    Attributes:
        page: The fixed words of the page.
        sources: Name and address of each source, by key.
        groups: The terms.
    """

    page: Mapping[str, str]
    sources: Mapping[str, Mapping[str, str]]
    groups: tuple[Group, ...]

    @property
    def terms(self) -> tuple[Term, ...]:
        """All terms, in the order of the page."""
        return tuple(term for group in self.groups for term in group.terms)


def glossary_from_mapping(data: Mapping[str, Any]) -> Glossary:
    """Read the glossary and hold it to its own rules.

    Args:
        data: What glossary.yaml says.

    Raises:
        ContentError: When a part is missing, two headings share a link, or a term names a family, a source or another
            term that there is not; the message says which.
    """
    try:
        groups = tuple(Group(one["title"], one["about"], tuple(map(_term, one["terms"]))) for one in data["groups"])
        glossary = Glossary(data["page"], data["sources"], groups)
    except (KeyError, TypeError) as error:
        raise ContentError(f"glossary.yaml: a part is missing or has the wrong shape ({error}).") from None
    _check(glossary)
    return glossary


def _term(data: Mapping[str, Any]) -> Term:
    example = data["example"]
    lists = (tuple(map(str, data.get(name, ()))) for name in ("also", "see", "sources"))
    return Term(str(data["term"]), str(data["means"]).strip(), example["family"], str(example["text"]).strip(), *lists)


def _check(glossary: Glossary) -> None:
    page = glossary.page
    heads = [page["title"], page["index"], page["sources"], *(group.title for group in glossary.groups)]
    links = [anchor(one) for one in [*heads, *(term.term for term in glossary.terms)]]
    for link in links:
        if links.count(link) > 1:
            raise ContentError(f"glossary.yaml: two headings have the link '{link}'.")
    names = {term.term for term in glossary.terms}
    for term in glossary.terms:
        known = ((term.see, names, "term"), (term.sources, set(glossary.sources), "source"))
        for used, there, what in (*known, ((term.family,), set(course_cases()), "family")):
            for one in used:
                if one not in there:
                    raise ContentError(f"glossary.yaml: '{term.term}' names a {what} that there is not: '{one}'.")


def notebook_text(glossary: Glossary) -> str:
    """Make the notebook's text.

    Args:
        glossary: The words of the field.

    Returns:
        The .ipynb file. The same words always give the same text.
    """
    cells = [
        {"cell_type": "markdown", "id": name, "metadata": FIXED, "source": text.splitlines(keepends=True)}
        for name, text in _cells(glossary)
    ]
    metadata = {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    page = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def _cells(glossary: Glossary) -> Iterator[tuple[str, str]]:
    page = glossary.page
    numbers = {key: at for at, key in enumerate(dict.fromkeys(key for one in glossary.terms for key in one.sources), 1)}
    yield "words-title", f"# {page['title']}\n\n{page['intro'].strip()}\n\n{page['own'].strip()}"
    yield "words-index", f"## {page['index']}\n\n{_index(glossary)}"
    for at, group in enumerate(glossary.groups, 1):
        entries = (_entry(term, page, numbers) for term in group.terms)
        yield f"words-{at}", "\n\n".join([f"## {group.title}", group.about, *entries])
    lines = [
        f"{at}. {glossary.sources[key]['name']}. <{glossary.sources[key]['address']}>" for key, at in numbers.items()
    ]
    yield "words-sources", "\n".join([f"## {page['sources']}", "", page["made_up"], "", *lines])


def link(words: str, term: str | None = None) -> str:
    """Return a Markdown link to a term, such as `[setback](glossary.ipynb#setback)`.

    Args:
        words: What the link says.
        term: Where it leads; to the words themselves when None.
    """
    return f"[{words}](glossary.ipynb#{anchor(term or words)})"


def _index(glossary: Glossary) -> str:
    """Return every term and every other word for one, from A to Z, one line a letter."""
    found = [(term.term, link(term.term)) for term in glossary.terms]
    found += [(also, link(also, term.term)) for term in glossary.terms for also in term.also]
    letters: dict[str, list[str]] = {}
    for words, shown in sorted(found, key=lambda one: one[0].lower()):
        letters.setdefault(words[0].upper(), []).append(shown)
    return "\n\n".join(f"**{letter}**  {', '.join(shown)}" for letter, shown in letters.items())


def _entry(term: Term, page: Mapping[str, str], numbers: Mapping[str, int]) -> str:
    from_where = "".join(f" [{numbers[key]}]" for key in term.sources)
    lines = [f"### {term.term}", f"{term.means}{from_where}", f"*{page['example']}* {term.example}"]
    rest = [f"*{page['also']}* {', '.join(term.also)}."] if term.also else []
    rest += [f"*{page['see']}* {', '.join(map(link, term.see))}."] if term.see else []
    return "\n\n".join([*lines, *([" ".join(rest)] if rest else [])])


def glossary_path() -> Path:
    """Return where the page stands."""
    return course_root() / "modules" / "glossary.ipynb"


def write_glossary() -> Sequence[str]:
    """Bring the page up to date.

    Returns:
        Its name when it was written, nothing when it was up to date (as `write_content` does).

    Raises:
        ContentError: When glossary.yaml breaks one of its rules.
    """
    path, text = glossary_path(), notebook_text(glossary_from_mapping(content.load("glossary")))
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return []
    path.write_text(text, encoding="utf-8", newline="\n")
    return [path.name]
