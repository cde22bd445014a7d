"""What a person touches in a notebook. One line in a cell opens an activity, such as `Workbench("milo")`."""

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
