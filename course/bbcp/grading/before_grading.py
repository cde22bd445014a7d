"""What has to be ready before nbgrader grades what one learner handed in. See `nbgrader_config.py`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bbcp.grading.generate import generate
from bbcp.grading.gradebook import database, knows
from bbcp.grading.hand_ins import candidates
from bbcp.grading.source import notebooks_of


def before_grading(assignment: str, student: str, notebooks: list[str]) -> None:
    """Enter an exercise in a gradebook that does not know it, and name the files as the exercise does.

    nbgrader calls this before it grades, standing in the course folder.

    Args:
        assignment: The exercise's name.
        student: The learner, or a pattern for all.
        notebooks: The files that nbgrader has found for this learner. It is changed in place: a file such
            as `ex01 (1).ipynb` becomes `ex01.ipynb`, under which the exporter finds it.
    """
    root = Path.cwd()
    own = [path.stem for path in notebooks_of(assignment, root)]
    if own and not knows(assignment, database(root)):
        with tempfile.TemporaryDirectory() as folder:
            generate(assignment, root, Path(folder), keep=True)
    for folder_name in sorted({str(Path(one).parent) for one in notebooks}):
        found = [str(Path(folder_name) / f"{name}.ipynb") for name in own if candidates(Path(folder_name), name)]
        if found:
            notebooks[:] = found
