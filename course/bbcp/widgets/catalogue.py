"""List every activity that a page may open: each class with the ids that its content offers.

What looks at all of them (screenshots, the check for accessibility, a map for authors) reads them here,
so that a new deck or a new family is looked at without anyone thinking of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from bbcp import content
from bbcp.case import course_cases
from bbcp.places import course_root
from bbcp.widgets import (
    ActionPlan,
    Baseline,
    Builder,
    Calibrate,
    CaseCard,
    Caseload,
    Check,
    CompletionRecord,
    Conversation,
    EvidenceLog,
    FamilyPlan,
    Gain,
    NetworkCircles,
    Progress,
    ReviewCards,
    Scale,
    Sorter,
    Takeaway,
    TwoAxes,
    Workbench,
)
from bbcp.widgets.building.form import DANGER
from bbcp.widgets.course_map import COURSE, activity_ids
from bbcp.widgets.frame import Activity
from bbcp.widgets.known_cells import code_sources
from bbcp.widgets.measuring.forms import FORMS
from bbcp.widgets.writing.tries import AGAIN


@dataclass(frozen=True)
class Opening:
    """One activity as a cell opens it.

    Attributes:
        kind: Its class.
        id: Its one argument.
    """

    kind: type[Activity]
    id: str

    @property
    def name(self) -> str:
        """The activity's name in the log of tries, such as `"workbench/milo"`."""
        return f"{self.kind.__name__.lower()}/{self.id}"

    @property
    def line(self) -> str:
        """The line that opens it, such as `Workbench("milo")`."""
        return f'{self.kind.__name__}("{self.id}")'


def _listed(name: str, part: str = "") -> list[str]:
    """Return the ids of the items of one content file, or of one part of it, in their order."""
    data = content.load(name)
    items = data[part] if part else data
    return [str(one["id"]) for one in items]


def _families() -> list[str]:
    return list(course_cases())


def _again() -> list[str]:
    """Return the workbenches of families that come again, as the course's pages open them."""
    pages = [course_root() / str(one["path"]) for one in content.load("course")["pages"]]
    opened = [name for page in pages for source in code_sources(page) for name in activity_ids(source)]
    return [name.removeprefix("workbench/") for name in opened if name.startswith("workbench/") and AGAIN in name]


_IDS: Mapping[type[Activity], Callable[[], Sequence[str]]] = {
    ActionPlan: lambda: [COURSE],
    Baseline: lambda: FORMS,
    Builder: lambda: [*_families(), *(DANGER + one for one in _families())],
    Calibrate: partial(_listed, "calibrate"),
    CaseCard: _families,
    Caseload: partial(_listed, "caseloads"),
    Check: partial(_listed, "checks"),
    CompletionRecord: lambda: [COURSE],
    Conversation: partial(_listed, "conversations"),
    EvidenceLog: partial(_listed, "evidence_logs", "logs"),
    FamilyPlan: partial(_listed, "plans"),
    Gain: lambda: [COURSE],
    NetworkCircles: _families,
    Progress: lambda: [COURSE],
    ReviewCards: partial(_listed, "review"),
    Scale: partial(_listed, "scales"),
    Sorter: partial(_listed, "sorters"),
    Takeaway: partial(_listed, "takeaways"),
    TwoAxes: partial(_listed, "axes"),
    Workbench: lambda: [*_families(), *_again()],
}
"""How the ids of each class are found. A new class of activity gets a line here; a test says so."""


def ids(kind: type[Activity]) -> tuple[str, ...]:
    """Return the ids that an activity's content offers.

    Args:
        kind: Such as `Workbench`.

    Raises:
        KeyError: When the class is not listed here.
        ContentError: When its content is missing.
    """
    return tuple(_IDS[kind]())


def kinds() -> tuple[type[Activity], ...]:
    """Return every class of activity, in the order of their names."""
    return tuple(sorted(_IDS, key=lambda kind: kind.__name__))


def openings() -> tuple[Opening, ...]:
    """Return every activity that a page may open."""
    return tuple(Opening(kind, one) for kind in kinds() for one in ids(kind))
