"""List the code cells that the course itself ships, so that JupyterLab may run those, and only those, by itself."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from bbcp.places import course_root

FOLDERS = ("modules", "instructor")
"""Folders whose notebooks open with their activities running. Exercises have no code cells."""


def known_cells_path() -> Path:
    """Return where the list ships, beside the JupyterLab extension that reads it."""
    return course_root() / "course" / "labextension" / "static" / "known-cells.json"


def cell_hash(source: str) -> str:
    """Return the SHA-256, in hexadecimal, of a code cell's source just as it stands."""
    return hashlib.sha256(source.encode("utf-8")).hexdigest()


def code_sources(notebook: Path) -> list[str]:
    """Return the sources of a notebook's code cells, in order.

    Args:
        notebook: An .ipynb file.

    Raises:
        OSError: When it cannot be read.
        ValueError: When it is not a notebook; the message names it.
    """
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    except (ValueError, KeyError, TypeError):
        raise ValueError(f"{notebook.name} is not a notebook, so its cells cannot be listed.") from None


def known_cells_text(notebooks: Iterable[Path] | None = None) -> str:
    """Make the list's text.

    Args:
        notebooks: The notebooks to list; all those of the course when None.

    Returns:
        JSON with the hashes, sorted, each once. The same cells always give the same text.
    """
    paths = _course_notebooks() if notebooks is None else list(notebooks)
    hashes = sorted({cell_hash(source) for path in paths for source in code_sources(path)})
    return json.dumps({"sha256": hashes}, indent=1) + "\n"


def write_known_cells() -> list[str]:
    """Bring the list up to date.

    Returns:
        Its name when it was written, nothing when it was up to date (as `write_content` does).
    """
    path, text = known_cells_path(), known_cells_text()
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return []
    path.write_text(text, encoding="utf-8", newline="\n")
    return [path.name]


def _course_notebooks() -> list[Path]:
    return [path for folder in FOLDERS for path in sorted((course_root() / folder).glob("*.ipynb"))]
