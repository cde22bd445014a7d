"""How much slips of the pen change a judgement: held-out objectives, with one, two and four of their words mistyped.

    python benchmarks/mistyped.py

Each slip is one that hurried hands make: a letter left out, doubled, in the wrong turn, or the key beside it. The same
words are mistyped in each run.
"""

import json
import random
import re
import sys

from bbcp import judge
from bbcp.training.corpus import load_corpus

SLIPS = (1, 2, 4)
EVERY = 4
"""One of so many held-out objectives is mistyped."""
FAR = 2
"""Points of 16 that a slip should not cost."""
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
BESIDE = {one: row[max(0, at - 1) : at] + row[at + 1 : at + 2] for row in KEYS for at, one in enumerate(row)}


def slip(word, chance):
    at = chance.randrange(1, len(word) - 1)
    head, letter, tail = word[:at], word[at], word[at + 1 :]
    return chance.choice(
        (
            head + tail,
            head + letter + letter + tail,
            head + tail[0] + letter + tail[1:],
            head + BESIDE[letter][-1] + tail,
        )
    )


def mistyped(text, count, chance):
    """Return a text of which so many words of small letters hold a slip."""
    found = list(re.finditer(r"(?<![\w'-])[a-z]{4,}(?![\w'-])", text))
    for one in sorted(chance.sample(found, min(count, len(found))), key=re.Match.start, reverse=True):
        text = text[: one.start()] + slip(one.group(), chance) + text[one.end() :]
    return text


def main():
    rows = [one for one in load_corpus() if one.held_out and "not_english" not in one.hard][::EVERY]
    clean = [judge(one.text, one.case) for one in rows]
    report = {"texts": len(rows), "right_of_all": sum(a.kind is b.kind for a, b in zip(rows, clean, strict=True))}
    for count in SLIPS:
        chance = random.Random(count)
        odd = [judge(mistyped(one.text, count, chance), one.case) for one in rows]
        report[f"with_{count}"] = {
            "other_kind": sum(a.kind is not b.kind for a, b in zip(clean, odd, strict=True)),
            "more_than_2_points_off": sum(abs(a.score - b.score) > FAR for a, b in zip(clean, odd, strict=True)),
            "right_of_all": sum(a.kind is b.kind for a, b in zip(rows, odd, strict=True)),
        }
    json.dump(report, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
