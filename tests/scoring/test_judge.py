"""The scorer on sentences of many sorts: kinds, criteria, spans, and texts that try to break it."""

import json
import time
from pathlib import Path

import pytest
import yaml

from bbcp import Judgement, get_case, judge
from bbcp.case import course_cases
from bbcp.scoring import Criterion, Kind, Reason

HARD = yaml.safe_load((Path(__file__).parent / "hard_cases.yaml").read_text(encoding="utf-8"))
CASES = [
    pytest.param(case, kind, text, id=f"{what}: {text[:40]!r}")
    for what, families in HARD.items()
    for case, lines in families.items()
    for kind, text in lines
]


def level(text, criterion, case="milo"):
    return judge(text, get_case(case)).rating(Criterion(criterion)).level


@pytest.mark.parametrize(("case", "kind", "text"), CASES)
def test_the_kind_is_what_the_codebook_says(case, kind, text):
    assert judge(text, get_case(case)).kind == kind


@pytest.mark.parametrize(("case", "kind", "text"), CASES)
def test_what_a_rating_rests_on_stands_in_the_text(case, kind, text):
    judgement = judge(text, get_case(case))
    for spans in (judgement.kind_spans, *(one.spans for one in judgement.ratings)):
        last = 0
        for span in spans:
            assert last <= span.start < span.end <= len(text)
            last = span.end
    for rating in judgement.ratings:
        assert rating.level == 0 or rating.spans or rating.criterion is Criterion.PLAIN


@pytest.mark.parametrize(("case", "kind", "text"), CASES)
def test_a_judgement_survives_the_way_through_a_file(case, kind, text):
    judgement = judge(text, get_case(case))
    assert Judgement.from_json(json.loads(json.dumps(judgement.to_json()))) == judgement


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.EMPTY),
        ("Dana will spank Milo once when he hits.", Reason.HARMFUL),
        ("Kayla will call Cousin Denise when the sitter cancels.", Reason.OTHER_FAMILY),
        ("SW will refer mother to services.", Reason.SOMEONE_ELSE),
        ("What would Milo say?", Reason.QUESTION),
        ("Dana va a asistir a las clases para padres con su hijo.", Reason.NOT_ENGLISH),
        ("Your objective here: fill in the blank", Reason.PROMPT),
        (course_cases()["milo"].danger_statement, Reason.PROMPT),
    ],
)
def test_a_text_that_cannot_be_judged_says_why(text, reason):
    judgement = judge(text, get_case("milo"))
    assert (judgement.kind, judgement.reason, judgement.score) == (Kind.OTHER, reason, 0)


def test_a_full_objective_beats_a_smart_service_by_far():
    service = judge("Dana will attend 12 parenting classes by June 1 and bring the certificate.", get_case("milo"))
    full = judge(
        "When Milo hits or throws things, Dana will kneel to his level, name the rule and sit with him for two "
        "minutes, at 4 of 5 visits for four months, seen by Grandma Ruth.",
        get_case("milo"),
    )
    assert service.kind is Kind.SERVICE
    assert full.kind is Kind.BEHAVIORAL
    assert service.score < 6
    assert full.score >= 14


@pytest.mark.parametrize(
    ("text", "criterion", "wanted"),
    [
        ("Dana will kneel next to Milo when he hits.", "behavior", 2),
        ("Dana will finish the class.", "behavior", 0),
        ("Dana will kneel next to Milo when he hits.", "specific", 2),
        ("Dana will be calm.", "specific", 0),
        ("Dana will kneel next to Milo each time he hits.", "measurable", 2),
        ("Dana will kneel next to Milo when he hits.", "measurable", 0),
        ("Dana will always kneel next to Milo when he hits.", "achievable", 1),
        ("Dana will not hit Milo.", "achievable", 0),
        ("Dana will kneel next to Milo when he hits.", "relevant", 2),
        ("Dana will attend a class.", "relevant", 0),
        ("Dana will kneel next to Milo when he hits, for 12 weeks.", "time_bound", 2),
        ("Dana will kneel next to Milo when he hits, until the next review.", "time_bound", 1),
        ("Dana will kneel next to Milo when he hits.", "time_bound", 0),
        ("Dana will attend a 12-week class.", "time_bound", 0),
        ("Dana will kneel next to Milo when he hits, for 12 weeks.", "sustained", 2),
        ("Dana will kneel next to Milo when he hits, for two weeks.", "sustained", 1),
        ("Dana will attend classes for 12 weeks.", "sustained", 0),
        ("Dana will not hit Milo for six months.", "sustained", 2),
        ("Dana will kneel next to Milo when he hits.", "plain", 2),
        ("MO shall utilize appropriate discipline strategies pursuant to the plan.", "plain", 0),
    ],
)
def test_a_criterion_is_rated_as_the_codebook_says(text, criterion, wanted):
    assert level(text, criterion) == wanted


HOSTILE = {
    "one letter a hundred thousand times": "a" * 100_000,
    "spaces only": " " * 100_000,
    "will will will": "will " * 20_000,
    "quotes that never close": '"' * 5_000 + " Dana will sit " * 50,
    "numbers without end": "12 of " * 10_000,
    "half a character": "Dana will \ud800 kneel",
    "nothing but a zero byte": "\x00",
    "right to left and emoji": "Dana \u202ewill\u202c kneel 🙂 next to Milo",
    "letters that change length in lower case": "İİİ Dana will kneel next to Milo ẞ",
    "HTML": "<script>alert(1)</script> Dana will <b>kneel</b> next to Milo",
    "commas": "," * 50_000,
    "and and": "and Dana will hit or " * 5_000,
    "dots before the first word": "... Dana will kneel next to Milo",
    "a stop before the first word": ". Dana will kneel next to Milo",
    "a number that begins with a stop": ".5 miles Dana will walk with Milo",
    "dots with room between them": ". . . Dana will kneel next to Milo",
}


LONG = 10_000


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_stops_the_scorer(text):
    # Whose family it is about matters to words that are read one by one, not to how many of them there are.
    for case in list(course_cases().values())[: 2 if len(text) > LONG else None]:
        judgement = judge(text, case)
        assert 0 <= judgement.score <= 16
        for rating in judgement.ratings:
            assert all(0 <= one.start < one.end <= len(text) for one in rating.spans)


def test_the_same_text_gives_the_same_judgement():
    text = "When Milo hits, Dana will kneel down and name the rule for three months."
    assert len({json.dumps(judge(text, get_case("milo")).to_json()) for _ in range(3)}) == 1


def test_ten_times_the_words_take_about_ten_times_as_long():
    sentence = "When Milo hits, Dana will kneel to his level and name the rule, seen by Ruth. "

    def cost(times):
        best = float("inf")
        for _ in range(3):
            begin = time.process_time()
            judge(sentence * times, get_case("milo"))
            best = min(best, time.process_time() - begin)
        return best

    cost(1)
    # A ratio with room to spare: work that grew with the square of the length would give about 100.
    assert cost(300) / cost(30) < 35
