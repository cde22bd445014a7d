"""Harm that no rule names is known by its words; the same words told of care are not."""

from pathlib import Path

import pytest
import yaml

from bbcp import get_case, judge
from bbcp.scoring import Kind
from bbcp.scoring.harm import harmful, surely_harmful
from bbcp.scoring.harm_words import likely_harm
from bbcp.scoring.judge import judged
from bbcp.scoring.labels import Reason
from bbcp.scoring.traps import LIKELY
from bbcp.scoring.weigh import Weights, shipped_weights
from bbcp.scoring.weighed import Weighed

PAIRS = yaml.safe_load((Path(__file__).parent / "harm_words.yaml").read_text(encoding="utf-8"))


def test_words_say_nothing_where_only_the_first_step_was_trained():
    weights = shipped_weights()
    reading = judged("Dana will kneel to Milo.", get_case("milo"), weights).reading
    assert likely_harm(reading, Weighed.of((), Weights(weights.tables, weights.known, weights.flow))) == 0


@pytest.mark.parametrize(("family", "text"), PAIRS["harmful"])
def test_harm_that_no_rule_names_is_known_and_its_words_are_marked(family, text):
    found = judge(text, get_case(family))
    reading = judged(text, get_case(family), shipped_weights()).reading
    assert harmful(reading, sure=True) is None
    assert surely_harmful(reading) is None
    assert found.kind is Kind.OTHER
    assert found.reason is Reason.HARMFUL
    assert found.kind_spans
    assert found.certainty >= LIKELY


@pytest.mark.parametrize(("family", "text"), PAIRS["careful"])
def test_the_same_words_told_of_care_are_no_harm(family, text):
    found = judge(text, get_case(family))
    assert found.kind is Kind.BEHAVIORAL
    assert found.score >= 0.8 * found.max_score
