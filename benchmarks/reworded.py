"""How much a judgement changes where nothing changes that is said: held-out objectives with something put around them.

    python benchmarks/reworded.py

For each way the report says how many of the objectives it can be tried on get another kind, and how many of them are
right by people's labels before and after.
"""

import json
import re
import sys
import textwrap

from bbcp import judge
from bbcp.training.corpus import load_corpus

EVERY = 4
"""One of so many held-out objectives is tried."""
AROUND = (
    "Objective 1: {}",
    "Case plan objective #2: {}",
    "1. {}",
    "a. {}",
    "- {}",
    "(draft) {}",
    "11/28: {}",
    '"{}"',
    "Hi, here is mine: {}",
    "It is agreed that {}",
    "The plan is that {}",
    "The family and the worker agreed that {}",
    "As we discussed at the meeting, {}",
    "{} Thank you!",
)
FOR_WILL = (
    "shall",
    "must",
    "is going to",
    "agrees to",
    "commits to",
    "plans to",
    "needs to",
    "has to",
    "will continue to",
    "will start to",
)
DRAWN = {
    "capitals": str.upper,
    "no capitals": str.lower,
    "lines of 60 letters": lambda text: textwrap.fill(text, 60),
    "a sentence a line": lambda text: re.sub(r"(?<=[.!?])\s+", "\n- ", text),
    "no commas": lambda text: text.replace(",", ""),
}


def ways():
    """Give each way by its name, with what writes a text that way."""
    for frame in AROUND:
        yield frame, frame.format
    for words in FOR_WILL:
        yield f"{words} for will", lambda text, words=words: re.sub(r"\bwill\b", words, text)
    yield from DRAWN.items()


def main():
    rows = [one for one in load_corpus() if one.held_out and "not_english" not in one.hard][::EVERY]
    plain = [(one, judge(one.text, one.case)) for one in rows]
    report = {}
    for name, written in ways():
        tried = [(one, clean, written(one.text)) for one, clean in plain if written(one.text) != one.text]
        kinds = [(one.kind, clean.kind, judge(text, one.case).kind) for one, clean, text in tried]
        report[name] = {
            "texts": len(kinds),
            "other_kind": sum(clean is not odd for _, clean, odd in kinds),
            "right_before": sum(kind is clean for kind, clean, _ in kinds),
            "right_after": sum(kind is odd for kind, _, odd in kinds),
        }
    json.dump(report, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
