"""For trainers: how a cohort is doing, read from the gradebook.

pandas, matplotlib and nbgrader are loaded when a cohort is opened, not when this package is imported.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bbcp.cohort.report import Cohort

__all__ = ["open_cohort"]


def open_cohort(gradebook: Path | None = None) -> Cohort:
    """Read the cohort for a notebook.

    Args:
        gradebook: nbgrader's database, beside which `submitted` and `autograded` stand; the course's own
            when None.

    Returns:
        The cohort. It never raises for what is missing or damaged: its views say so in a sentence.
    """
    from bbcp.cohort.book import CohortError
    from bbcp.cohort.read import read_cohort
    from bbcp.cohort.report import Cohort
    from bbcp.cohort.tables import Frames
    from bbcp.places import gradebook_path

    try:
        return Cohort(read_cohort(gradebook or gradebook_path()))
    except CohortError as why:
        return Cohort(Frames.empty(), str(why))
