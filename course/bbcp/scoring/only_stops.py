"""Notice a text in which all that a caregiver does is to stop something: "Terrence will stop scaring Lena"."""

from __future__ import annotations

import re

from bbcp.scoring.act import Evidence
from bbcp.scoring.reading import Reading

_STOPS = re.compile(
    r"(?:stops?|quits?|ceases?|gives? up|ends?|drops?) (?:\w+ly |all (?:of )?(?:his |her |their |the )?)?\w{2,}ing\b"
)
"""Whatever it is that stops, also where no list knows the word."""


def only_stops(reading: Reading) -> bool:
    """Say whether each act that could be seen is the end of another: that is an absence (codebook, section 1).

    Args:
        reading: The text as read, with the weights' own acts.
    """
    shown = reading.of(Evidence.SEEN, Evidence.BROAD)
    return bool(shown) and all(_STOPS.match(reading.text, one.span.start) for one in shown)
