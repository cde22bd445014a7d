"""The same promise is judged alike in whatever order and form its parts are told."""

from itertools import product

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind

TRIGGERS = ("when Milo hits", "each time he hits me", "whenever Milo throws a toy")
WHO = ("Dana", "I", "she", "Mom")
ACTS = (
    ("kneel next to him and name the rule", "kneels next to him and names the rule"),
    ("hand him a pillow to hit", "hands him a pillow to hit"),
)
TIMES = ("for four months", "every day till June 1")
SEEN = ("as seen by Ruth", "Ruth will see it")
FORMS = (
    "{When}, {who} will {act}, {time}, {seen}.",
    "{When} {who} will {act}, {time}, {seen}.",
    "{Who} will {act} {when}, {time}, {seen}.",
    "{Who}, {when}, will {act}, {time}, {seen}.",
    "{Time}, {who} will {act} {when}, {seen}.",
    "{When}, {who} {acts}, {time}, {seen}.",
    "{Act} {when}, {time}, {seen}.",
    "- {when}\n- {who} will {act}\n- {time}\n- {seen}",
    "{When}: {act}. {Time}. {Seen}.",
)


def _texts(form: str) -> list[str]:
    made = []
    for when, who, (act, acts), time, seen in product(TRIGGERS, WHO, ACTS, TIMES, SEEN):
        parts = {"when": when, "who": who, "act": act, "time": time, "seen": seen}
        parts |= {name.capitalize(): said[0].upper() + said[1:] for name, said in parts.items()}
        made.append(form.format(**parts, acts=act if who == "I" else acts))
    return sorted(set(made))


@pytest.mark.parametrize("form", FORMS)
def test_a_promise_is_behavior_in_each_form(form):
    lost = [
        text
        for text in _texts(form)
        if (found := judge(text, get_case("milo"))).kind is not Kind.BEHAVIORAL or found.score < 12
    ]
    assert lost == []
