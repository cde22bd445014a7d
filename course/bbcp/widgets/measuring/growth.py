"""Work out what lies between the first form and the second: kinds that were seen, and what the rewrites show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bbcp.scoring.judge import judge
from bbcp.scoring.judgement import Judgement
from bbcp.scoring.labels import Criterion, Kind
from bbcp.widgets.measuring.forms import Form
from bbcp.widgets.measuring.record import Record

TOP_LEVEL = 2
"""The highest level of one criterion in one sentence."""


@dataclass(frozen=True)
class Step:
    """One thing that was measured twice.

    Attributes:
        name: The id of a kind or a criterion.
        before: What was reached in the first form.
        after: What was reached in the second form.
        top: The most there was to reach, the same in both.
    """

    name: str
    before: int
    after: int
    top: int

    @property
    def gain(self) -> int:
        """How much more it is now; below 0 where it is less."""
        return self.after - self.before


@dataclass(frozen=True)
class Growth:
    """What lies between the two forms.

    Attributes:
        whole: How many kinds were seen, of all items.
        kinds: The same for each kind that the forms hold, in the rubric's order.
        criteria: The levels of the rewrites of a form added up, for each criterion.
        rewrites: How the rewrites are judged: those of the first form, and those of the second. None stands for
            one that was left empty.
    """

    whole: Step
    kinds: tuple[Step, ...]
    criteria: tuple[Step, ...]
    rewrites: tuple[tuple[Judgement | None, ...], tuple[Judgement | None, ...]]

    @property
    def empty(self) -> int:
        """How many rewrites were left empty."""
        return sum(one is None for judged in self.rewrites for one in judged)

    @property
    def unsure(self) -> bool:
        """Whether a person should look at one of the rewrites before anybody relies on it."""
        return any(one is not None and one.unsure for judged in self.rewrites for one in judged)


def measure(forms: tuple[Form, Form], records: tuple[Record, Record]) -> Growth:
    """Compare two forms that were handed in.

    Both rewrites are judged now, with the rubric of today, so that a change of the rubric between the forms
    cannot look like growth.

    Args:
        forms: The first form and the second.
        records: What was answered in them.
    """
    seen = tuple(_seen(form, record) for form, record in zip(forms, records, strict=True))
    held = [_held(form) for form in forms]
    both = [kind for kind in Kind if held[0][kind] == held[1][kind] > 0]
    kinds = tuple(Step(kind.value, seen[0][kind], seen[1][kind], held[0][kind]) for kind in both)
    whole = Step("", sum(seen[0].values()), sum(seen[1].values()), len(forms[0].items))
    judged = (_judged(forms[0], records[0]), _judged(forms[1], records[1]))
    top = TOP_LEVEL * len(forms[0].rewrites)
    criteria = tuple(Step(one.value, _level(one, judged[0]), _level(one, judged[1]), top) for one in Criterion)
    return Growth(whole, kinds, criteria, judged)


def _held(form: Form) -> Mapping[Kind, int]:
    return {kind: sum(one.kind is kind for one in form.items) for kind in Kind}


def _seen(form: Form, record: Record) -> Mapping[Kind, int]:
    return {
        kind: sum(one.kind is kind and record.answers.get(one.id) == kind.value for one in form.items) for kind in Kind
    }


def _judged(form: Form, record: Record) -> tuple[Judgement | None, ...]:
    texts = ((record.given(one), one.case) for one in form.rewrites)
    return tuple(judge(text, case) if text else None for text, case in texts)


def _level(criterion: Criterion, judged: tuple[Judgement | None, ...]) -> int:
    return sum(one.rating(criterion).level for one in judged if one is not None)
