"""What the tests of the review cards share: the deck, a day to begin on, and lines of the log."""

from datetime import UTC, date, datetime, timedelta

from bbcp import attempts
from bbcp.widgets.reviewing.cards import get_review_deck

DECK = get_review_deck("course")
FIRST = DECK.cards[0]
DAY = date(2026, 11, 26)  # a Thursday


def later(days, start=DAY):
    return start + timedelta(days=days)


def noted(card, day, had=True, **more):
    """A line of the log as it was written on a day."""
    line = attempts.statement("answered", f"reviewcards/course/{card}", {"response": "had", "success": had})
    return line | {"timestamp": datetime(*day.timetuple()[:3], 12).astimezone(UTC).isoformat()} | more
