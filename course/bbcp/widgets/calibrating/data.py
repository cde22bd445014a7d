"""Objectives to rate and their key, as authors write them in `course/content/calibrate.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bbcp import content
from bbcp.case import get_case
from bbcp.content import ContentError
from bbcp.scoring.labels import Criterion, Kind

ROUNDS = 2
"""A first round, and a parallel one after it, so that a person sees what practice did."""
SHOWN_LEAST, SHOWN_MOST = 3, 4
"""How many of the eight criteria are rated at one objective: enough to practice, few enough to think about each."""


class CalibrateError(ContentError):
    """A set is missing or not as it should be; the message says which and what to do."""


@dataclass(frozen=True)
class Sample:
    """One objective with its key.

    Attributes:
        id: Its name in the log.
        case: The family it is judged against.
        text: The objective.
        kind: Its kind by the codebook.
        levels: The level, 0 to 2, of all eight criteria.
        why: The reason for the kind.
        shown: The criteria a person rates here, in the rubric's order, each with the reason for its level.
    """

    id: str
    case: str
    text: str
    kind: Kind
    levels: Mapping[Criterion, int]
    why: str
    shown: Mapping[Criterion, str]


@dataclass(frozen=True)
class CalibrateSet:
    """Two rounds of samples; `id` is what `Calibrate` is called with."""

    id: str
    title: str
    intro: str
    rounds: tuple[tuple[Sample, ...], ...]


def get_set(set_id: str) -> CalibrateSet:
    """Return one of the course's sets.

    Args:
        set_id: Its id, such as `"your-eye"`.

    Raises:
        CalibrateError: When there is none of that id, or it lacks something; the message says what.
        CaseError: When a sample names a family that there is not.
    """
    found = content.find(content.load("calibrate"), set_id, "There is no set to rate called", CalibrateError)
    return set_from_mapping(found)


def set_from_mapping(data: Mapping[str, Any]) -> CalibrateSet:
    """Check one set as read from YAML or JSON.

    Args:
        data: A mapping with the keys of `CalibrateSet`.

    Raises:
        CalibrateError: When something is missing or is not as it should be; the message names the sample.
        CaseError: When a sample names a family that there is not.
    """
    where = f"The set '{data.get('id')}' in calibrate.yaml"
    try:
        rounds = tuple(tuple(_sample(one) for one in samples) for samples in data["rounds"])
        found = CalibrateSet(str(data["id"]), str(data["title"]), str(data["intro"]), rounds)
    except KeyError as error:
        raise CalibrateError(f"{where} lacks {error}.") from None
    except TypeError:
        raise CalibrateError(f"{where} needs 'rounds', each a list of samples.") from None
    names = [sample.id for samples in rounds for sample in samples]
    if len(rounds) != ROUNDS or not all(rounds) or len(set(names)) != len(names):
        raise CalibrateError(f"{where} needs {ROUNDS} rounds, and no two samples of one id.")
    return found


def _sample(data: Mapping[str, Any]) -> Sample:
    where = f"Sample '{data['id']}' in calibrate.yaml"
    try:
        kind = Kind(data["kind"])
        levels = {one: _level(data["levels"][one.value]) for one in Criterion}
        reasons = {Criterion(name): str(reason) for name, reason in data["shown"].items()}
    except (KeyError, ValueError, TypeError, AttributeError):
        raise CalibrateError(
            f"{where} needs a kind of the codebook, a level from 0 to 2 for each criterion, and 'shown' with reasons."
        ) from None
    shown = {one: reasons[one] for one in Criterion if one in reasons}
    if not SHOWN_LEAST <= len(shown) <= SHOWN_MOST:
        raise CalibrateError(f"{where} should show {SHOWN_LEAST} or {SHOWN_MOST} criteria.")
    words = [data["text"], data["why"], *shown.values()]
    if not all(isinstance(one, str) and one.strip() for one in words):
        raise CalibrateError(f"{where} needs words in 'text', in 'why' and for each criterion in 'shown'.")
    return Sample(str(data["id"]), get_case(data["case"]).id, data["text"], kind, levels, data["why"], shown)


def _level(value: Any) -> int:
    if isinstance(value, bool) or value not in (0, 1, 2):
        raise ValueError("a level is 0, 1 or 2")
    return int(value)
