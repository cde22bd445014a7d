"""Judge an objective against a family: text and case in, `Judgement` out, nothing else touched."""

from bbcp.scoring.judge import judge
from bbcp.scoring.judgement import Criterion, Judgement, Kind, Rating, Reason, Span

__all__ = ["Criterion", "Judgement", "Kind", "Rating", "Reason", "Span", "judge"]
