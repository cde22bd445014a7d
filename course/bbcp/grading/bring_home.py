"""Copy notebooks that lie in a wrong folder to where nbgrader looks for them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from bbcp.grading.hand_ins import candidates, exercise_of, free_name, load
from bbcp.grading.read_file import UnreadableFile
from bbcp.grading.repairs import Repair, told
from bbcp.grading.source import Source

LIKE_NOTEBOOKS = ("*.ipynb", "*.ipynb.txt", "*.ipynb.json")


def bring_home(submitted: Path, sources: dict[str, tuple[str, Source]]) -> Iterator[str]:
    """Copy each notebook that lies in a wrong folder, or whose name nbgrader passes over, to where it belongs.

    The files themselves stay where they are. A copy never takes the place of a file that is there: it
    gets a number, and of two files the doctor takes the one that earns most.

    Args:
        submitted: nbgrader's folder of what was handed in; below it one folder for each learner.
        sources: The exercises, as `sources_of` returns them.

    Yields:
        One sentence for each copy that was made or file that is none of the exercises.
    """
    for learner in sorted(path for path in submitted.iterdir() if path.is_dir()):
        files = sorted({one for pattern in LIKE_NOTEBOOKS for one in learner.rglob(pattern)})
        for path in (
            one for one in files if ".ipynb_checkpoints" not in one.parts and not _at_home(one, learner, sources)
        ):
            where = path.relative_to(submitted).as_posix()
            try:
                name = exercise_of(load(path).notebook, ((one, source) for one, (_, source) in sources.items()))
            except UnreadableFile as why:
                yield f"{where}: {why}"
                continue
            if name is None:
                yield f"{where}: This is none of the course's exercises; it was left where it is."
                continue
            target = _free(learner / name, sources[name][0], path.read_bytes())
            if target is not None:
                target.parent.mkdir(exist_ok=True)
                shutil.copy(path, target)
                yield f"{where}: {told(Repair('misplaced')).format(name=target.relative_to(submitted).as_posix())}"


def _at_home(path: Path, learner: Path, sources: dict[str, tuple[str, Source]]) -> bool:
    folder = path.parent
    if folder.parent != learner or folder.name not in sources or path.suffix != ".ipynb":
        return False
    return path in candidates(folder, sources[folder.name][0])


def _free(folder: Path, notebook: str, raw: bytes) -> Path | None:
    """Return a name for a copy; None where the very same file is there already."""
    if folder.is_dir() and any(one.read_bytes() == raw for one in candidates(folder, notebook)):
        return None
    return free_name(folder, notebook)
