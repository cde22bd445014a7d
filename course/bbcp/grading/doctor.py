"""Mend what was handed in for one exercise, and say what was mended. The files themselves are never changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bbcp import content
from bbcp.grading.grade import worth
from bbcp.grading.hand_ins import exercise_of, load, other_exercise, renamed
from bbcp.grading.mended import Mended
from bbcp.grading.read_file import ReadFile, UnreadableFile
from bbcp.grading.repairs import Repair
from bbcp.grading.source import Source, read_source
from bbcp.grading.tidy import tidy
from bbcp.grading.versions import different, together


def mend(
    paths: Sequence[Path], source: Source, notebook: str, sources: dict[str, tuple[str, Source]] | None = None
) -> Mended:
    """Mend one exercise of one learner.

    Args:
        paths: The files that may be it, the likeliest first. Where several read, each answer is taken from the
            one where it earns most, so that nobody loses points by handing in twice.
        source: The exercise as its author wrote it.
        notebook: The name of the exercise's notebook, such as `"ex01"`.
        sources: All exercises, as `sources_of` returns them. A file of another exercise is passed over, also
            where it has this one's name, since it would earn nothing here. None takes every file for this one.

    Returns:
        The mended notebook.

    Raises:
        UnreadableFile: When none of the files reads or is of this exercise; one plain sentence.
    """
    mended, reasons = [], []
    for path in different(paths):
        try:
            read = load(path)
            other = other_exercise(read.notebook, (notebook, source), sources or {})
            if other is not None:
                said = str(content.load("grading")["files"]["other"])
                raise UnreadableFile(said.format(file=path.name, other=(sources or {})[other][0], name=notebook))
            mended.append(_mend(path, read, source, notebook))
        except UnreadableFile as why:
            reasons.append(why)
    if not mended:
        raise reasons[0] if reasons else UnreadableFile(f"There is no {notebook}.ipynb.")
    return _signed(together(mended))


def _signed(mended: Mended) -> Mended:
    ours = mended.notebook["metadata"].setdefault("bbcp", {})
    ours["file"] = mended.path.name
    ours["repairs"] = [[one.what, one.box] for one in mended.repairs]
    return mended


def _mend(path: Path, read: ReadFile, source: Source, notebook: str) -> Mended:
    data = read.notebook
    own = source.metadata.get("kernelspec", {}).get("name")
    given = data["metadata"].get("kernelspec")
    other = isinstance(given, dict) and given.get("name") not in (None, own)
    signs = [*read.signs, *(["kernel"] if other else [])]
    if "damaged" in read.signs:
        _drop_cut_questions(data["cells"], source)
    cells = tidy(data, source, content.load("grading")["stub"], worth)
    repairs = (*renamed(path, notebook), *map(Repair, signs), *cells)
    return Mended(data, repairs, path, source)


def _drop_cut_questions(cells: list[dict[str, Any]], source: Source) -> None:
    # Half of the exercise's own sentence would be taken for words that a learner typed there.
    for cell in cells:
        own = source.own_text(str(cell.get("id")))
        texts = [own] if own is not None else [str(one["source"]) for one in source.cells] if "id" not in cell else []
        words = cell["source"].strip()
        if any(text.startswith(words) and text.strip() != words for text in texts):
            cell["source"] = ""


def sources_of(root: Path) -> dict[str, tuple[str, Source]]:
    """Read all exercises of a course folder.

    Args:
        root: The course folder.

    Returns:
        For each exercise, the newest version first, its notebook's name and its source.
    """

    def newest_first(path: Path) -> tuple[str, int]:
        stem, _, version = path.parent.name.rpartition("_v")
        return stem, -int(version) if version.isdigit() else 0

    paths = sorted((root / "solutions").glob("*/*.ipynb"), key=newest_first)
    return {path.parent.name: (path.stem, read_source(path)) for path in paths}


def mend_file(path: Path, sources: dict[str, tuple[str, Source]]) -> tuple[str, Mended]:
    """Mend one file of which nothing is known.

    Args:
        path: The file.
        sources: As `sources_of` returns them.

    Returns:
        The name of the exercise, and the mended notebook.

    Raises:
        UnreadableFile: When it does not read or is none of the exercises; one plain sentence.
    """
    read = load(path)
    folder = path.parent.name
    said = exercise_of(read.notebook, ((name, source) for name, (_, source) in sources.items()))
    name = folder if said is not None and folder in sources and sources[folder][0] == sources[said][0] else said
    if name is None:
        raise UnreadableFile(f"{path.name} is none of the course's exercises. Please ask for the right file.")
    notebook, source = sources[name]
    return name, _signed(_mend(path, read, source, notebook))
