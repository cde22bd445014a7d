"""What people write around an objective neither costs a point nor wins one, and a promise is no frame."""

import pytest

from bbcp.case import get_case
from bbcp.scoring import judge
from bbcp.scoring.readable import readable

GOOD = (
    "When Milo hits, Dana will kneel to his level, say the rule in a calm voice and stay with him for two minutes, "
    "every time, as seen by Ruth, for four months."
)
SERVICE = "Dana will complete a parenting class and bring the certificate."
FRAMES = [
    "Objective 1: {}",
    "Objective - {}",
    "Case plan objective #2: {}",
    "My rewrite: {}",
    "Hi, here is mine: {}",
    "Action step 3: {}",
    "1. {}",
    "2) {}",
    "#3. {}",
    "a. {}",
    "b) {}",
    "(draft) {}",
    "11/28: {}",
    "11/28/2026 - {}",
    "I'm not sure about this one, but: {}",
    "I am not sure but {}",
    "It was agreed that {}",
    "The plan is that {}",
    "My safety plan is that {}",
    "We all agreed that {}",
    "The family and the worker have agreed that {}",
    "As we discussed at the meeting, {}",
    "1. New objective: It is agreed that {}",
    '"{}"',
    "“{}”",
    '"Objective: {}"',
    "{} Thank you!",
    "{} I hope this is right.",
    "{} Is that ok?",
    "{} Respectfully, signed, the worker.",
]
NONE = [
    "Dana agrees that she will kneel next to Milo.",
    "When Milo hits: Dana kneels.",
    "Dana: kneel, talk, wait.",
    "Dr. Lund sees Dana kneel.",
    "D. will kneel next to Milo.",
    "5 minutes a day Dana sits with Milo.",
    "8/10 times Dana kneels.",
    "We agreed to disagree about the belt.",
    'Dana says "I am here" and "You are safe".',
    '"Hands are for helping," Dana will say, and "Try again."',
    "Dana will kneel. Ruth hopes this is right for Milo.",
    "Dana will kneel. Thank you notes go to Ruth, who sees it.",
    "The parents agree that Milo is never hit again.",
    "Parents agreed that they will kneel next to Milo.",
    "Nobody agreed that Dana will kneel.",
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("said", [GOOD, SERVICE], ids=["behavioral", "service"])
def test_a_frame_changes_nothing(frame, said):
    plain, framed = judge(said, get_case("milo")), judge(frame.format(said), get_case("milo"))
    assert framed.kind is plain.kind
    assert framed.score == plain.score
    at = frame.index("{}")
    moved = [(span.start + at, span.end + at) for span in plain.kind_spans]
    assert [(span.start, span.end) for span in framed.kind_spans] == moved


@pytest.mark.parametrize("text", NONE)
def test_what_belongs_to_the_sentence_is_no_frame(text):
    assert readable(text)[0] == text


@pytest.mark.parametrize("frame", [one for one in FRAMES if one.endswith("{}")])
def test_a_frame_without_an_objective_is_none(frame):
    assert judge(frame.format(""), get_case("milo")).score == 0
