"""The names that a sentence on a family may hold."""

from __future__ import annotations

from bbcp.case import Case
from bbcp.feedback import family_names
from bbcp.widgets.filling import Names


def case_names(case: Case, **more: str) -> Names:
    """Return the names that a sentence on a family may hold.

    Args:
        case: The family.
        more: Names beyond `child`, `caregiver` and `title`.
    """
    return Names(family_names(case), title=case.title, **more)
