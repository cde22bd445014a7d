"""Find the file that a learner meant to hand in, also where it has another name than the exercise's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bbcp.grading.read_file import ReadFile, UnreadableFile, read_file
from bbcp.grading.repairs import Repair
from bbcp.grading.source import Source

_COPY = re.compile(
    r"""(?ix)^(?:copy\s+of\s+)? (?P<name>.+?)
    (?:[\s_-]*\(\d+\) | [\s_-]+copy\s*\d* | [\s_-]+(?:final|new|done|v?\d+))* $"""
)
LARGEST = 200_000_000
"""Bytes; a file above this is not read, so that it cannot fill the memory."""


def plain_name(file: str) -> str:
    """Return what a file was called before a browser or a person gave the copy another name.

    Args:
        file: A file's name, such as `"ex01 (1).ipynb"`.

    Returns:
        The name without its ending, in lower case: `"ex01"`.
    """
    stem = re.sub(r"(?i)(\.ipynb)?(\.(ipynb|txt|json))$", "", file)
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

    Args:
        notebook: A notebook as data.
        sources: The exercises by name, the newest version of each first.

    Returns:
        The name of the exercise; None where no box or question of one is found.
    """
    ours = notebook["metadata"].get("bbcp")
    said = ours.get("assignment") if isinstance(ours, dict) else None
    names = {str(cell.get("id")) for cell in notebook["cells"]}
    names |= {str(_grading(cell).get("grade_id")) for cell in notebook["cells"]}
    best, most = None, 0
    for name, source in sources:
        if name == said:
            return name
        own = {str(cell.get("id")) for cell in source.cells} | set(source.boxes)
        if len(own & names) > most:
            best, most = name, len(own & names)
    return best


def _grading(cell: dict[str, Any]) -> dict[str, Any]:
    grading = cell["metadata"].get("nbgrader")
    return grading if isinstance(grading, dict) else {}


def renamed(path: Path, notebook: str) -> tuple[Repair, ...]:
    """Return the repair of a file that has another name than the exercise's; none where it has not."""
    return () if path.name == f"{notebook}.ipynb" else (Repair("renamed"),)
