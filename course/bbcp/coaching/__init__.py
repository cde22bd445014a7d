"""For supervisors: coaching sessions about one worker's objectives."""

from bbcp.coaching.session import CoachingSession

__all__ = ["CoachingSession"]
