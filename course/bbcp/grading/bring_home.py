"""Copy notebooks that lie in a wrong folder to where nbgrader looks for them, and speak of what cannot be read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from bbcp import content
from bbcp.grading.hand_ins import candidates, exercise_of, free_name, load, other_exercise, plain_name
from bbcp.grading.read_file import UnreadableFile
from bbcp.grading.repairs import Repair, told
from bbcp.grading.source import Source

Sources = dict[str, tuple[str, Source]]
PACKED = (".zip", ".7z", ".rar", ".gz", ".tgz", ".tar", ".bz2", ".xz")
MAY_HOLD_ONE = ("", ".json", ".txt", ".download", ".crdownload", ".part", ".partial")
"""Endings that browsers and people give a notebook; whether such a file is one is told by what stands in it."""


def bring_home(submitted: Path, sources: Sources) -> Iterator[str]:
    """Copy each notebook that lies in a wrong folder, or whose name nbgrader passes over, to where it belongs.

    The files themselves stay where they are. A copy never takes the place of a file that is there: it
    gets a number, and of two files the doctor takes the one that earns most.

    Args:
        submitted: nbgrader's folder of what was handed in; below it one folder for each learner.
        sources: The exercises, as `sources_of` returns them.

    Yields:
        One sentence for each copy that was made, for each file that looks like a notebook and is not graded, and
        for each learner with nothing to grade.
    """
    for path in sorted(submitted.iterdir()):
        if path.is_dir() and not _hidden(path.name):
            try:
                yield from _learner(path, sources)
            except OSError:  # one locked folder must not keep all others from being graded
                yield f"{path.name}: {_said('closed')}"
        elif path.is_file() and not _hidden(path.name) and is_like_one(path, sources):
            yield f"{path.name}: {_said('nobodys')}"


def _learner(folder: Path, sources: Sources) -> Iterator[str]:
    # Named before the first copy is made, so that no copy is taken for something handed in.
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not _aside(path.relative_to(folder)))
    silent = True
    for path in files:
        sentence = _brought(path, folder, sources)
        if sentence:
            silent = False
            yield f"{path.relative_to(folder.parent).as_posix()}: {sentence}"
    if silent and not any((folder / name).is_dir() for name in sources):
        yield f"{folder.name}: {_said('nothing')}"


def _brought(path: Path, learner: Path, sources: Sources) -> str:
    """Copy a file to where it belongs, if it is a notebook that does not lie there; say what there is to say."""
    named = _named_like_one(path.name, sources)
    if path.suffix.lower() in PACKED:
        return _said("packed")
    if not _may_hold_one(path):
        return _said("no_notebook") if named else ""
    at_home = _at_home(path, learner, sources)
    try:
        notebook = load(path).notebook
    except UnreadableFile as why:
        # What lies where it belongs is spoken of when it is graded.
        return str(why) if named and not at_home else ""
    if at_home and other_exercise(notebook, sources[path.parent.name], sources) is None:
        return ""
    name = exercise_of(notebook, ((one, source) for one, (_, source) in sources.items()))
    if name is None:
        return _said("unknown")
    target = _free(learner / name, sources[name][0], path.read_bytes())
    if target is None:
        return ""
    target.parent.mkdir(exist_ok=True)
    shutil.copy(path, target)
    what = "renamed" if path.parent == target.parent else "misplaced"
    return told(Repair(what)).format(name=target.relative_to(learner.parent).as_posix())


def _said(what: str) -> str:
    return str(content.load("grading")["files"][what])


def _hidden(name: str) -> bool:
    # A notebook without a name before its ending is no file of the system's.
    return (name.startswith(".") and not name.lower().startswith(".ipynb")) or name == ".ipynb_checkpoints"


def _aside(path: Path) -> bool:
    return any(_hidden(part) for part in path.parts)


def _named_like_one(file: str, sources: Sources) -> bool:
    names = {stem.lower() for stem, _ in sources.values()}
    return ".ipynb" in file.lower() or bool(names & {plain_name(file), plain_name(Path(file).stem)})


def _may_hold_one(path: Path) -> bool:
    return ".ipynb" in path.name.lower() or path.suffix.lower() in MAY_HOLD_ONE


def is_like_one(path: Path, sources: Sources) -> bool:
    """Say whether a file is named like a notebook of the course, holds one under another ending, or is packed.

    Args:
        path: The file.
        sources: The exercises, as `sources_of` returns them.
    """
    if _named_like_one(path.name, sources) or path.suffix.lower() in PACKED:
        return True
    try:
        return _may_hold_one(path) and bool(load(path).notebook["cells"])
    except UnreadableFile:
        return False


def _at_home(path: Path, learner: Path, sources: Sources) -> bool:
    """Whether nbgrader comes upon a file: it lies in an exercise's folder, and it or one beside it ends in .ipynb."""
    folder = path.parent
    if folder.parent != learner or folder.name not in sources:
        return False
    found = candidates(folder, sources[folder.name][0])
    return path in found and any(one.suffix == ".ipynb" for one in found)


def _free(folder: Path, notebook: str, raw: bytes) -> Path | None:
    """Return a name for a copy; None where nbgrader comes upon the very same file there."""
    there = candidates(folder, notebook) if folder.is_dir() else []
    if any(one.suffix == ".ipynb" and one.read_bytes() == raw for one in there):
        return None
    return free_name(folder, notebook)
