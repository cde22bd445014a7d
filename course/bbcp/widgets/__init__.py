"""What a person touches in a notebook. One line in a cell opens an activity, such as `Workbench("milo")`."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bbcp.widgets.axes.two_axes import TwoAxes
    from bbcp.widgets.building.builder import Builder
    from bbcp.widgets.calibrating.calibrate import Calibrate
    from bbcp.widgets.carrying.action_plan import ActionPlan
    from bbcp.widgets.carrying.completion_record import CompletionRecord
    from bbcp.widgets.caseloads.caseload import Caseload
    from bbcp.widgets.checking.check import Check
    from bbcp.widgets.circles.network_circles import NetworkCircles
    from bbcp.widgets.evidence.evidence_log import EvidenceLog
    from bbcp.widgets.families.casecard import CaseCard
    from bbcp.widgets.growth.progress import Progress
    from bbcp.widgets.measuring.baseline import Baseline
    from bbcp.widgets.measuring.gain import Gain
    from bbcp.widgets.planning.family_plan import FamilyPlan
    from bbcp.widgets.reviewing.review_cards import ReviewCards
    from bbcp.widgets.scaling.scale import Scale
    from bbcp.widgets.sorting.sorter import Sorter
    from bbcp.widgets.takeaways.takeaway import Takeaway
    from bbcp.widgets.talking.conversation import Conversation
    from bbcp.widgets.writing.workbench import Workbench

_AT = {
    "TwoAxes": "axes.two_axes",
    "Builder": "building.builder",
    "Calibrate": "calibrating.calibrate",
    "ActionPlan": "carrying.action_plan",
    "CompletionRecord": "carrying.completion_record",
    "Caseload": "caseloads.caseload",
    "Check": "checking.check",
    "NetworkCircles": "circles.network_circles",
    "EvidenceLog": "evidence.evidence_log",
    "CaseCard": "families.casecard",
    "Progress": "growth.progress",
    "Baseline": "measuring.baseline",
    "Gain": "measuring.gain",
    "FamilyPlan": "planning.family_plan",
    "ReviewCards": "reviewing.review_cards",
    "Scale": "scaling.scale",
    "Sorter": "sorting.sorter",
    "Takeaway": "takeaways.takeaway",
    "Conversation": "talking.conversation",
    "Workbench": "writing.workbench",
}
"""Where each activity is written. Only what a page opens is read, so that the first one is there sooner."""

__all__ = [
    "ActionPlan",
    "Baseline",
    "Builder",
    "Calibrate",
    "CaseCard",
    "Caseload",
    "Check",
    "CompletionRecord",
    "Conversation",
    "EvidenceLog",
    "FamilyPlan",
    "Gain",
    "NetworkCircles",
    "Progress",
    "ReviewCards",
    "Scale",
    "Sorter",
    "Takeaway",
    "TwoAxes",
    "Workbench",
]


def __getattr__(name: str) -> Any:
    if name not in _AT:
        raise AttributeError(f"module 'bbcp.widgets' has no attribute '{name}'")
    return getattr(import_module(f"bbcp.widgets.{_AT[name]}"), name)
