"""What a person touches in a notebook. One line in a cell opens an activity, such as `Workbench("milo")`."""

from bbcp.widgets.axes.two_axes import TwoAxes
from bbcp.widgets.building.builder import Builder
from bbcp.widgets.calibrating.calibrate import Calibrate
from bbcp.widgets.checking.check import Check
from bbcp.widgets.circles.network_circles import NetworkCircles
from bbcp.widgets.evidence.evidence_log import EvidenceLog
from bbcp.widgets.families.casecard import CaseCard
from bbcp.widgets.growth.progress import Progress
from bbcp.widgets.reviewing.review_cards import ReviewCards
from bbcp.widgets.scaling.scale import Scale
from bbcp.widgets.sorting.sorter import Sorter
from bbcp.widgets.takeaways.takeaway import Takeaway
from bbcp.widgets.talking.conversation import Conversation
from bbcp.widgets.writing.workbench import Workbench

__all__ = [
    "Builder",
    "Calibrate",
    "CaseCard",
    "Check",
    "Conversation",
    "EvidenceLog",
    "NetworkCircles",
    "Progress",
    "ReviewCards",
    "Scale",
    "Sorter",
    "Takeaway",
    "TwoAxes",
    "Workbench",
]
