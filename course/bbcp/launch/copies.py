"""Give a person copies of the course's notebooks to write in, and never touch what they wrote."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path

FOLDERS = ("modules", "exercises", "instructor")
RECORD = ".copies.json"
"""File in the work folder that remembers, for each copy, the course's version it was made from."""


@dataclass(frozen=True)
class Copied:
    """What making copies did, as paths relative to the work folder, sorted.

    Attributes:
        new: Copies made for the first time.
        renewed: Copies that nobody had written in, brought to the course's new version.
        beside: New versions laid beside a copy that somebody has written in.
    """

    new: list[str] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)


def sources_hash(notebook: Path) -> str:
    """Hash what people read and write in a notebook: the kinds and sources of its cells.

    Running a notebook changes outputs and metadata, not this. A file that is not a notebook
    hashes by its bytes.

    Args:
        notebook: Any file.

    Returns:
        A SHA-256 in hexadecimal.

    Raises:
        OSError: When the file cannot be read.
    """
    raw = notebook.read_bytes()
    try:
        cells = json.loads(raw)["cells"]
        raw = json.dumps([[cell["cell_type"], "".join(cell["source"])] for cell in cells]).encode()
    except (ValueError, KeyError, TypeError):
        pass
    return hashlib.sha256(raw).hexdigest()


def make_copies(root: Path, work: Path) -> Copied:
    """Bring a person's copies up to date without ever changing what they wrote.

    Args:
        root: The course folder.
        work: The person's folder; made when missing.

    Returns:
        What was done. A copy with changed cells stays as it is; when the course has a new version
        of it, that is laid beside it as "NAME (new version).ipynb" and only once for a version.

    Raises:
        OSError: When a folder or file cannot be read or written.
    """
    done = Copied()
    record = _read_record(work / RECORD)
    for folder in FOLDERS:
        for source in sorted(path for path in (root / folder).rglob("*") if _belongs(path, root)):
            name = source.relative_to(root).as_posix()
            _copy_one(source, work / name, name, record, done)
    work.mkdir(parents=True, exist_ok=True)
    text = json.dumps(record, indent=1, sort_keys=True)
    if not (work / RECORD).exists() or (work / RECORD).read_text(encoding="utf-8") != text:
        _replace(work / RECORD, text.encode())
    return done


def _copy_one(source: Path, copy: Path, name: str, record: dict[str, str], done: Copied) -> None:
    version = sources_hash(source)
    if not copy.exists():
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, copy)
        done.new.append(name)
    elif record.get(name) == version:
        return
    elif sources_hash(copy) == record.get(name):
        _replace(copy, source.read_bytes())
        done.renewed.append(name)
    elif sources_hash(copy) != version:
        beside = copy.with_name(f"{copy.stem} (new version){copy.suffix}")
        # A learner may have begun to write in an earlier new version too: count on from it.
        number = 2
        while beside.exists() and sources_hash(beside) != version:
            beside = copy.with_name(f"{copy.stem} (new version {number}){copy.suffix}")
            number += 1
        if not beside.exists():
            shutil.copyfile(source, beside)
            done.beside.append(beside.relative_to(copy.parents[name.count("/")]).as_posix())
    record[name] = version


def _belongs(path: Path, root: Path) -> bool:
    return path.is_file() and not any(part.startswith(".") for part in path.relative_to(root).parts)


def _read_record(path: Path) -> dict[str, str]:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return record if isinstance(record, dict) else {}
    except (OSError, ValueError):
        return {}


def _replace(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    draft = path.with_name(path.name + ".part")
    draft.write_bytes(content)
    draft.replace(path)
