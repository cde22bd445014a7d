"""Read what a learner wrote for an act: its words, the objective that they make, and how that is judged."""

from __future__ import annotations

from dataclasses import dataclass

from bbcp.scoring import Judgement, judge
from bbcp.scoring.labels import Criterion, Kind
from bbcp.widgets.planning.draft import Draft
from bbcp.widgets.planning.joined import joined
from bbcp.widgets.planning.plan import Act, ActWords, Plan

_ACTS = (Kind.BEHAVIORAL, Kind.MIXED)


@dataclass(frozen=True)
class ReadAct:
    """An act with its number, its words, the objective that they make, and how that was judged."""

    number: str
    act: Act
    words: ActWords
    objective: str
    judgement: Judgement

    @property
    def is_act(self) -> bool:
        """Whether it holds something that a caregiver does."""
        return self.judgement.kind in _ACTS

    def level(self, criterion: Criterion) -> int:
        """Return the level of a criterion, 0 to 2."""
        return self.judgement.rating(criterion).level


def read_act(plan: Plan, act: Act, draft: Draft, number: str) -> ReadAct:
    """Read what a learner wrote for an act.

    Args:
        plan: The plan.
        act: The act.
        draft: What was written.
        number: Which act it is, as a sentence says it.
    """
    said = draft.act_words(act)
    objective = joined(said)
    return ReadAct(number, act, said, objective, judge(objective, plan.case))
