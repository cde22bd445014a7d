"""Put a judgement together and work out its score."""

from __future__ import annotations

from collections.abc import Mapping

from bbcp import content
from bbcp.scoring.judgement import Judgement, Rating, Span
from bbcp.scoring.labels import Criterion, Kind, Reason


def make_judgement(
    kind: Kind,
    kind_spans: tuple[Span, ...],
    ratings: Mapping[Criterion, Rating],
    reason: Reason = Reason.NONE,
    certainty: float = 1.0,
) -> Judgement:
    """Put a judgement together and work out its score.

    Args:
        kind: What the objective accepts as proof.
        kind_spans: The words that rests on.
        ratings: One rating for each criterion, level 0 to 2.
        reason: Why the kind is `other`.
        certainty: How likely the kind is right, 0 to 1.

    Returns:
        The judgement, with `score` = total of levels x weight of the kind (codebook, section 3),
        rounded to 2 decimals so that it prints as it is stored.

    Raises:
        KeyError: When a criterion has no rating.
    """
    rubric = content.load("rubric")
    weight = next(one["weight"] for one in rubric["kinds"] if one["id"] == kind)
    ordered = tuple(ratings[one] for one in Criterion)
    return Judgement(
        kind=kind,
        kind_spans=kind_spans,
        ratings=ordered,
        reason=reason,
        score=round(sum(one.level for one in ordered) * float(weight), 2),
        max_score=float(rubric["max"]),
        rubric=rubric["version"],
        certainty=round(certainty, 2),
    )
