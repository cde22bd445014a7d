"""Where a promise is taken back for something else, the text is what is left of it (codebook, section 1)."""

import pytest

from bbcp import get_case, judge
from bbcp.explain import explain
from bbcp.scoring import Kind
from bbcp.scoring.labels import Reason

KNEELS = "Dana kneels and uses a two-minute time-out when Milo hits, for four months."
LEFT = {
    f"{KNEELS} She does not have to do that, though; all that counts is that she hands in the class certificate.": (
        Kind.SERVICE
    ),
    f"{KNEELS} Disregard that; all that counts is her case management completion letter.": Kind.SERVICE,
    f"{KNEELS} None of this is needed as long as she goes to therapy.": Kind.SERVICE,
    f"{KNEELS} Scratch that, she will just be a better mom to him.": Kind.VAGUE,
    f"{KNEELS} No, scrap that: it will do if Milo is not hit any more for six months.": Kind.ABSENCE,
}
NOTHING = [
    f"{KNEELS} Never mind that.",
    f"{KNEELS} None of this is binding.",
    f"{KNEELS} She never agreed to it.",
]
MILO = get_case("milo")


@pytest.mark.parametrize("text", LEFT)
def test_it_is_what_is_asked_instead(text):
    judged = judge(text, MILO)
    assert judged.kind is LEFT[text]
    assert judged.score <= 8
    assert all(one.start >= len(KNEELS) for one in judged.kind_spans)
    assert all(one.end <= len(text) for rating in judged.ratings for one in rating.spans)


@pytest.mark.parametrize("text", NOTHING)
def test_with_nothing_asked_instead_it_is_no_objective(text):
    judged = judge(text, MILO)
    assert (judged.kind, judged.reason) == (Kind.OTHER, Reason.TAKEN_BACK)


def test_the_tree_shows_what_was_judged():
    tree = explain(f"{KNEELS} Disregard that; all that counts is that she hands in the class certificate.", MILO)
    assert tree[0].startswith("service")
    assert tree[1] == 'how it was read: "she hands in the class certificate"'
