"""Find the file that a learner meant to hand in, also where it has another name than the exercise's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bbcp.grading.layout import LONG_ENOUGH, Layout
from bbcp.grading.read_file import ReadFile, UnreadableFile, read_file
from bbcp.grading.repairs import Repair
from bbcp.grading.source import Source

_COPY = re.compile(
    r"""(?ix)^(?:copy\s+of\s+)? (?P<name>.+?)
    (?:[\s_-]*\(\d+\) | [\s_-]+copy\s*\d* | [\s_-]+(?:final|new|done|v?\d+))* $"""
)
_ENDING = re.compile(r"(?i)(\.ipynb)?\.(ipynb|txt|json|download|crdownload|part|partial)$")
LARGEST = 200_000_000
"""Bytes; a file above this is not read, so that it cannot fill the memory."""


def plain_name(file: str) -> str:
    """Return what a file was called before a browser or a person gave the copy another name.

    Args:
        file: A file's name, such as `"ex01 (1).ipynb"`.

    Returns:
        The name without its ending, in lower case: `"ex01"`.
    """
    stem = _ENDING.sub("", file)
    found = _COPY.match(stem.strip())
    return (found["name"] if found else stem).strip().lower()


def load(path: Path) -> ReadFile:
    """Read one file.

    Args:
        path: The file.

    Raises:
        UnreadableFile: When there is nothing to read; one plain sentence.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableFile(f"{path.name} is too large to be an exercise. Please ask for the right file.")
        return read_file(path.read_bytes(), path.name)
    except OSError:
        raise UnreadableFile(f"{path.name} cannot be opened. Please look whether it is there.") from None


def candidates(folder: Path, notebook: str) -> list[Path]:
    """Return the files in a folder that may be a notebook of the exercise.

    Args:
        folder: What one learner handed in for one exercise.
        notebook: The exercise's notebook, such as `"ex01"`.

    Returns:
        The file of that very name first, then the others by name.
    """
    found = [path for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")]
    named = [path for path in found if path.name == f"{notebook}.ipynb"]
    copies = [path for path in found if path not in named and plain_name(path.name) == notebook.lower()]
    return named + sorted(copies)


def free_name(folder: Path, notebook: str) -> Path:
    """Return a name for a copy that takes the place of no other file.

    Args:
        folder: The folder that it goes to.
        notebook: The exercise's notebook, such as `"ex01"`.
    """
    names = (f"{notebook}{number}.ipynb" for number in ("", *(f" ({count})" for count in range(2, 10_000))))
    return next(folder / name for name in names if not (folder / name).exists())


def exercise_of(notebook: dict[str, Any], sources: Iterable[tuple[str, Source]]) -> str | None:
    """Tell from its cells which exercise a notebook is.

    The names of cells decide, and where another program has lost them, the words of the questions.

    Args:
        notebook: A notebook as data.
        sources: The exercises by name, the newest version of each first.

    Returns:
        The name of the exercise; None where no box or question of one is found.
    """
    known = dict(sources)
    ours = notebook["metadata"].get("bbcp")
    said = str(ours.get("assignment")) if isinstance(ours, dict) else ""
    for count in (_named, _asked):
        found = count(notebook, known.values())
        there = {name: number for name, number in zip(known, found, strict=True) if number}
        if there:
            # Two versions of an exercise have the same cells; the notebook says which of them it is.
            return said if said in there else max(there, key=lambda name: there[name])
    return said if said in known else None


def other_exercise(
    notebook: dict[str, Any], own: tuple[str, Source], sources: dict[str, tuple[str, Source]]
) -> str | None:
    """Tell whether a notebook is one of another exercise than that in whose place it lies.

    Args:
        notebook: A notebook as data.
        own: The exercise in whose place it lies: its notebook's name, such as `"ex01"`, and its source.
        sources: All exercises: for each its notebook's name and its source.

    Returns:
        The name of the other exercise; None where any box or question of its own is there, where it is
        another version of its own, or where it may be anything.
    """
    stem, source = own
    if exercise_of(notebook, [(stem, source)]) is not None:
        return None
    return exercise_of(notebook, ((name, other) for name, (others, other) in sources.items() if others != stem))


def _named(notebook: dict[str, Any], sources: Iterable[Source]) -> list[int]:
    """Count for each exercise how many names of its cells are there."""
    names = {str(cell["id"]) for cell in notebook["cells"] if cell.get("id")}
    names |= {str(name) for cell in notebook["cells"] if (name := _grading(cell).get("grade_id"))}
    return [len(names & ({cell.get("id") for cell in one.cells} | set(one.boxes))) for one in sources]


def _asked(notebook: dict[str, Any], sources: Iterable[Source]) -> list[int]:
    """Count for each exercise how many of its questions are there, word for word."""
    text = _only_words(cell["source"] for cell in notebook["cells"])
    return [sum(one in text for one in _questions(source)) for source in sources]


def _questions(source: Source) -> list[str]:
    # Only what asks for an answer: exercises share the help above, and some of them a family.
    asks = Layout(source).section
    texts = [_only_words([cell["source"]]) for cell in source.cells if asks.get(str(cell.get("id"))) is not None]
    return [text for text in texts if len(text) >= LONG_ENOUGH]


def _only_words(texts: Iterable[Any]) -> str:
    # Programs change line ends, quotation marks and the signs of headings, and cut a cell at its heading.
    return " ".join(" ".join(re.findall(r"[^\W_]+", str(text).casefold())) for text in texts)


def _grading(cell: dict[str, Any]) -> dict[str, Any]:
    grading = cell["metadata"].get("nbgrader")
    return grading if isinstance(grading, dict) else {}


def renamed(path: Path, notebook: str) -> tuple[Repair, ...]:
    """Return the repair of a file that has another name than the exercise's; none where it has not."""
    return () if path.name == f"{notebook}.ipynb" else (Repair("renamed"),)
