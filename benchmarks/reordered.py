"""How many promises are lost by the order and form in which their parts are told: every promise here is a behavior.

    python benchmarks/reordered.py

For each form the report says how many of its sentences are tried, and how many of them get another kind or under
11 of 16 points. The parts are put together by rule on purpose: it is the form that is measured, not the words.
"""

import json
import sys
from itertools import product

from bbcp import get_case, judge
from bbcp.scoring import Kind

EVERY = 7
"""One of so many sentences is tried."""
LEAST = 11
"""Points that a promise with a moment, an act, a time and an observer gets at least."""
TIMES = (
    "for four months",
    "until June 1",
    "every day for 12 weeks",
    "5 nights out of 7 until May",
    "through August 30",
)
FAMILIES = {
    "milo": (
        ("when Milo hits", "each time he hits me", "whenever Milo throws a toy", "if Milo bites his cousin"),
        ("Dana", "I", "Mom", "she", "MO", "you"),
        (
            "kneel next to him and name the rule",
            "take three breaths and hold his hand",
            "hand him a pillow to hit",
            "teach him to use his words",
        ),
        ("as seen by Ruth", "Ruth will see it", "Grandma Ruth checks every Sunday"),
    ),
    "samuel": (
        ("before each meal", "when Joy feels shaky", "each time Joy says she is not hungry", "at bedtime"),
        ("Samuel", "I", "Dad", "he", "FA", "you"),
        (
            "check her sugar and give her the insulin",
            "sit with Joy and write the number on the chart",
            "pack Joy's kit and hand it to Mrs. Ortiz",
        ),
        ("as seen by Mrs. Ortiz", "Mrs. Ortiz will see it", "the chart shows it"),
    ),
    "grace": (
        ("when Theo wakes", "on low days", "each time Theo will not stay inside", "if Grace cannot get up"),
        ("Grace", "I", "Mom", "she", "the mother"),
        (
            "hook the gate and sit where she can see him",
            "call Grandpa Nils and stay with Theo until he comes",
            "make Theo breakfast and eat with him",
        ),
        ("as seen by Grandpa Nils", "Grandpa Nils will see it", "Bea checks on Fridays"),
    ),
}
FORMS = {
    "moment first": "{When}, {who} will {act}, {time}, {seen}.",
    "no comma behind it": "{When} {who} will {act}, {time}, {seen}.",
    "moment last": "{Who} will {act} {when}, {time}, {seen}.",
    "moment between": "{Who}, {when}, will {act}, {time}, {seen}.",
    "moment in brackets": "{Who} ({when}) will {act} ({time}; {seen}).",
    "time first": "{Time}, {who} will {act} {when}, {seen}.",
    "who sees it first": "{Seen}: {when}, {who} will {act}, {time}.",
    "an order": "{Act} {when}, {time}, {seen}.",
    "short lines": "- {when}\n- {who} will {act}\n- {time}\n- {seen}",
    "pieces": "{When}: {act}. {Time}. {Seen}.",
    "going to": "{When} {who} {is_} going to {act}, {time}, {seen}.",
    "to": "{Who} to {act} {when}, {time}, {seen}.",
    "what will be done": "What {who} will do {when}: {act}, {time}, {seen}.",
    "no capitals": "{when} {who} will {act} {time} {seen}",
}


def sentences(form, family):
    """Give the sentences of a form about a family."""
    moments, people, acts, seen_by = FAMILIES[family]
    for when, who, act, time, seen in product(moments, people, acts, TIMES, seen_by):
        parts = {"when": when, "who": who, "act": act, "time": time, "seen": seen}
        parts |= {name.capitalize(): said[0].upper() + said[1:] for name, said in parts.items()}
        yield form.format(**parts, is_={"I": "am", "you": "are"}.get(who, "is"))


def is_lost(text, case):
    """Say whether a promise is taken for something else, or gets few points."""
    found = judge(text, case)
    return found.kind is not Kind.BEHAVIORAL or found.score < LEAST


def main():
    report = {}
    for name, form in FORMS.items():
        tried = [(text, get_case(one)) for one in FAMILIES for text in list(sentences(form, one))[::EVERY]]
        lost = [text for text, case in tried if is_lost(text, case)]
        report[name] = {"sentences": len(tried), "lost": len(lost), "for_example": lost[:2]}
    json.dump(report, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
