"""What the tests of the evidence log share: the logs, odd changes, and how to weigh one."""

from bbcp.widgets import EvidenceLog
from bbcp.widgets.evidence.data import get_evidence

MILO = get_evidence("milo")
BEST = {"milo": "step_down", "terrence": "not_yet"}


def shown(piece):
    return piece.layout.display is None


def press(activity, choose=lambda one: one.key, decision=None):
    """Go through the log to the picture as a person would, by the buttons that are shown."""
    board = activity.board
    while shown(board.next) or shown(board.weigh):
        if shown(board.next):
            board.next.click()
        else:
            board.choices[choose(activity.steps[activity.at])].click()
    board.decisions[decision or BEST[activity.log.id]].click()
    board.next.click()


def through(log_id, whole=False, **how):
    activity = EvidenceLog(log_id)
    (activity.board.whole if whole else activity.board.weekly).click()
    press(activity, **how)
    return activity
