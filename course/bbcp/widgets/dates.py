"""Say a day in words, as people do."""

from __future__ import annotations

from datetime import date

from bbcp import attempts
from bbcp.widgets.frame import words


def today() -> date:
    """Return the day it is where the person is, by the log's clock."""
    return attempts.now().astimezone().date()


def in_words(day: date, seen_from: date) -> str:
    """Say on which day, such as "on Tuesday, December 3" or "tomorrow, Wednesday, December 4".

    Args:
        day: The day.
        seen_from: The day on which it is said, mostly today.
    """
    fixed = words("dates")
    said = str(fixed["day"]).format(
        weekday=fixed["weekdays"][day.weekday()], month=fixed["months"][day.month - 1], day=day.day
    )
    near = {0: "today", 1: "tomorrow"}.get((day - seen_from).days, "on")
    return str(fixed[near]).format(day=said)


def with_year(day: date) -> str:
    """Say a day as it stands on a paper that is kept, such as "December 3, 2026"."""
    fixed = words("dates")
    return str(fixed["full"]).format(month=fixed["months"][day.month - 1], day=day.day, year=day.year)
