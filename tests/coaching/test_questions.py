"""The questions as content, and the choice among them."""

import itertools
import re

import pytest

from bbcp import content
from bbcp.case import course_cases, get_case
from bbcp.feedback.questions import WAYS, coaching, strengths, weakest
from bbcp.scoring import Criterion, Kind, Rating, Reason, judge
from bbcp.scoring.compose import make_judgement

WORDS = content.load("coaching")
ORDER = content.load("messages")["order"]


def question_sets():
    for name, by_level in WORDS["criteria"].items():
        yield from ((f"criteria.{name}.{level}", one) for level, one in enumerate(by_level))
    yield from ((f"kinds.{name}", one) for name, one in WORDS["kinds"].items())
    yield from ((f"reasons.{name}", one) for name, one in WORDS["reasons"].items())
    yield "strong", WORDS["strong"]


SETS = dict(question_sets())
QUESTIONS = [(f"{name}.{way}", text) for name, one in SETS.items() for way, text in one.items()]


def judged(kind=Kind.BEHAVIORAL, reason=Reason.NONE, level=2, **levels):
    ratings = {one: Rating(one, levels.get(one.value, level)) for one in Criterion}
    return make_judgement(kind, (), ratings, reason)


def test_every_criterion_kind_and_reason_has_its_questions():
    assert set(WORDS["criteria"]) == {one.value for one in Criterion}
    assert all(len(by_level) == 2 for by_level in WORDS["criteria"].values())
    assert set(WORDS["kinds"]) == {"service", "vague", "absence", "mixed"}
    assert set(WORDS["reasons"]) == {one.value for one in Reason} - {""}
    assert set(WORDS["strengths"]) == {one.value for one in Criterion}
    assert set(WORDS["ways"]) == set(WAYS)


@pytest.mark.parametrize("name", SETS)
def test_three_questions_in_three_ways(name):
    assert tuple(SETS[name]) == WAYS


def test_no_question_is_there_twice_or_nearly_so():
    words = {name: set(re.findall(r"\w+", text.lower())) for name, text in QUESTIONS}
    for (one, mine), (other, theirs) in itertools.combinations(words.items(), 2):
        assert len(mine & theirs) / len(mine | theirs) < 0.65, (one, other)


@pytest.mark.parametrize(("name", "text"), QUESTIONS, ids=[name for name, _ in QUESTIONS])
def test_a_question_asks_and_does_not_tell_or_blame(name, text):
    way = name.rsplit(".", 1)[1]
    if way == "scale":
        assert re.search(r"\b0\b.*\b10\b", text)
        assert text.endswith("?")
    elif way == "wonder":
        assert text.startswith("I wonder")
    else:
        assert "?" in text
    assert len(text.split()) <= 45
    assert not re.search(r"(?i)\byou should\b|\bmust you\b|\bwhy didn't\b|\bfail|\bfault\b|\bwrong\b|\bcomply", text)


@pytest.mark.parametrize(("name", "text"), QUESTIONS, ids=[name for name, _ in QUESTIONS])
def test_a_question_reads_well_for_one_name_and_for_two(name, text):
    assert set(re.findall(r"\{(\w*)\}", text)) <= {"caregiver", "child"}
    # "Rosa and Jun is", "Nia and Zoe feels": a name must not be followed by a verb for one person.
    pairs = re.findall(r"\{(?:caregiver|child)\} (\w+)", text)
    assert not [one for one in pairs if one in ("is", "has", "was", "does") or re.search(r"[^s]s$", one)], text
    for case in course_cases().values():
        assert "{" not in coaching(judged(behavior=0), case).questions[0].text


def test_the_weakest_is_the_lowest_level_and_then_the_most_useful():
    case = get_case("milo")
    assert weakest(judged(), case) is None
    assert weakest(judged(plain=1), case).criterion is Criterion.PLAIN
    assert weakest(judged(behavior=1, plain=0), case).criterion is Criterion.PLAIN
    for level in (0, 1):
        for first, second in itertools.combinations(ORDER, 2):
            found = weakest(judged(**{second: level, first: level}), case)
            assert (found.criterion.value, found.level) == (first, level)


@pytest.mark.parametrize("criterion", list(Criterion))
@pytest.mark.parametrize("level", [0, 1])
def test_a_weak_criterion_gets_its_own_questions(criterion, level):
    found = coaching(judged(**{criterion.value: level}), get_case("milo"))
    wanted = WORDS["criteria"][criterion.value][level]
    asked = [one.text for one in found.questions]
    assert asked == [wanted[way].format(caregiver="Dana", child="Milo") for way in WAYS]


@pytest.mark.parametrize("kind", ["service", "vague", "absence", "mixed"])
def test_a_kind_explains_more_than_its_missing_behavior(kind):
    found = coaching(judged(Kind(kind), behavior=0), get_case("milo"))
    assert found.look.criterion is Criterion.BEHAVIOR
    assert found.questions[1].text == WORDS["kinds"][kind]["wonder"].format(caregiver="Dana", child="Milo")
    other = coaching(judged(Kind(kind), relevant=0), get_case("milo"))
    assert other.questions[1].text.startswith("I wonder what would happen in the scary moment")


@pytest.mark.parametrize("levels", [{}, {"sustained": 1}])
def test_a_service_beside_the_behavior_comes_first_when_nothing_is_missing(levels):
    found = coaching(judged(Kind.MIXED, **levels), get_case("milo"))
    assert found.look.criterion is Criterion.BEHAVIOR
    assert "behind the service" in found.look.message
    assert found.questions[0].text.startswith("Suppose the service fell away")


@pytest.mark.parametrize("reason", [one for one in Reason if one.value])
def test_a_text_that_is_no_objective_gets_questions_for_its_reason(reason):
    found = coaching(judged(Kind.OTHER, reason, level=0, plain=2), get_case("milo"))
    assert found.strengths == ()
    assert found.questions[2].text == WORDS["reasons"][reason.value]["parent"].format(caregiver="Dana", child="Milo")
    assert found.look is not None


def test_strengths_come_with_the_words_they_rest_on():
    text = "When Milo hits, Dana will kneel to his level and name the rule, each time, for three months."
    case = get_case("milo")
    found = strengths(judge(text, case), case)
    assert found[0].criterion is Criterion.BEHAVIOR
    assert "kneel" in " ".join(text[one.start : one.end] for one in found[0].spans)
    assert [one.criterion.value for one in found] == [
        name for name in ORDER if name in {o.criterion.value for o in found}
    ]


@pytest.mark.parametrize("sample", WORDS["samples"], ids=[one["case"] for one in WORDS["samples"]])
def test_every_sample_can_be_talked_about(sample):
    case = get_case(sample["case"])
    assert len(coaching(judge(sample["text"], case), case).questions) == 3
