"""What `bbcp doctor` says of each file: one row with plain sentences."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bbcp import content
from bbcp.grading.bring_home import Sources, is_like_one
from bbcp.grading.doctor import mend_file, sources_of
from bbcp.grading.grade import plain
from bbcp.grading.hand_ins import free_name, plain_name
from bbcp.grading.mended import Mended, sentences
from bbcp.grading.read_file import UnreadableFile
from bbcp.grading.repaired_copy import write_mended
from bbcp.grading.versions import different, together


@dataclass(frozen=True)
class Row:
    """What the doctor found in one file.

    Attributes:
        file: The file, as it was named.
        exercise: The exercise's name in nbgrader; "" where it is none.
        points: What its answers earn where the course can judge them; None where it does not read.
        most: The most that these could earn.
        said: Plain sentences: what was repaired, or why it cannot be read; none where all is well.
        copy: Where a repaired copy was written; "" where none was asked for.
    """

    file: str
    exercise: str = ""
    points: float | None = None
    most: float | None = None
    said: tuple[str, ...] = ()
    copy: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the row as plain data."""
        return asdict(self)


def examine(paths: Iterable[Path], root: Path, copies: Path | None = None) -> Iterator[Row]:
    """Examine files, each for itself; what is wrong with one stops no other.

    Args:
        paths: The files. A folder stands for all notebooks in it, under whatever ending.
        root: The course folder.
        copies: A folder for repaired copies; None writes none. A copy keeps the folders of its file below the
            one that all of the named files and folders lie in: it is the learner's name that tells them apart.

    Yields:
        A row for each file, in their order, and one for a folder without any; at the end one for each place with
        several versions of an exercise, which says how they are graded together.

    Raises:
        ValueError: When `copies` is a file.
    """
    if copies is not None and copies.is_file():
        raise ValueError(f"{copies} is a file. Please name a folder for the repaired copies.")
    sources, named = sources_of(root), list(paths)
    found: list[tuple[str, Mended]] = []
    for path in _files(named, sources):
        if path.is_dir():
            yield Row(str(path), said=(str(content.load("grading")["files"]["nothing"]),))
            continue
        try:
            name, mended = mend_file(path, sources)
            said = tuple(sentences(mended.repairs, sources[name][0], path.name))
            target = ""
            if copies is not None:
                place = free_name(copies / _below(path, named), sources[name][0])
                write_mended(mended, place, said)
                target = str(place)
        except UnreadableFile as why:
            yield Row(str(path), said=(str(why),))
        else:
            found.append((name, mended))
            yield Row(str(path), name, mended.points, mended.most, said, target)
    yield from _versions(found, sources)


def _versions(found: Iterable[tuple[str, Mended]], sources: Sources) -> Iterator[Row]:
    """Yield a row for each exercise that somebody seems to have handed in more than once: what grading makes of it."""
    groups: dict[tuple[str, Path, str], list[Mended]] = {}
    for name, one in found:
        home = one.path.parent.name in sources
        place = one.path.parent.parent if home else one.path.parent
        # Files of many learners may lie in one folder, each with a name before or behind the exercise's.
        called = plain_name(one.path.name)
        group = (name, place, "" if home or called == sources[name][0].lower() else called)
        groups.setdefault(group, []).append(one)
    for (name, place, _), versions in groups.items():
        paths = different([one.path for one in versions])
        if len(paths) > 1:
            stem = sources[name][0]
            versions = [one for one in versions if one.path in paths]
            one = together(sorted(versions, key=lambda one: one.path.name != f"{stem}.ipynb"))
            folders = {path.parent for path in paths}
            head = str(content.load("grading")["files"]["together"]).format(count=len(paths))
            said = (head, *sentences(one.repairs, stem, one.path.name))
            yield Row(str(folders.pop() if len(folders) == 1 else place), name, one.points, one.most, said)


def _below(path: Path, named: Iterable[Path]) -> Path:
    """Return the folders of a file below the one that all files and folders lie in that were named."""
    tops = [one.resolve().parent if one.is_dir() else one.parent.resolve() for one in named]
    try:
        return path.parent.resolve().relative_to(os.path.commonpath(tops))
    except ValueError:  # on several drives of Windows, or behind a link to another place
        return Path()


def _files(paths: Iterable[Path], sources: Sources) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            there = (one for one in sorted(path.rglob("*")) if one.is_file() and ".ipynb_checkpoints" not in one.parts)
            found = [one for one in there if one.suffix == ".ipynb" or is_like_one(one, sources)]
            yield from found or [path]
        else:
            yield path


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """Put rows into lines for a person: the file and its points, then what was said, indented."""
    for row in rows:
        if row.points is None or row.most is None:
            yield row.file
        else:
            points = f"{plain(row.points)} of {plain(row.most)} points for the answers the course can judge"
            yield f"{row.file}: {row.exercise}, {points}"
        yield from (f"  {one}" for one in row.said or ("Nothing had to be repaired.",))
        if row.copy:
            yield f"  Repaired copy: {row.copy}"
