"""Judge an objective against a family: text and case in, `Judgement` out, nothing else touched."""

from bbcp.scoring.judge import judge
from bbcp.scoring.judgement import Judgement, Rating, Span
from bbcp.scoring.labels import Criterion, Kind, Reason

__all__ = ["Criterion", "Judgement", "Kind", "Rating", "Reason", "Span", "judge"]
