"""Every sentence about a rating reads at grade 8 or below, by two measures that need no dictionary."""

import pytest
import textstat

from bbcp import content, get_case
from bbcp.feedback import family_names

GRADE = 8


def lines(entry, where):
    if isinstance(entry, dict) and "message" in entry:
        yield where, f"{entry['message']} {entry['next_step']}"
    elif isinstance(entry, dict):
        for key, inner in entry.items():
            yield from lines(inner, f"{where} {key}")
    elif isinstance(entry, list):
        for level, inner in enumerate(entry):
            yield from lines(inner, f"{where} {level}")


MESSAGES = content.load("messages")
ALL = [*lines({key: MESSAGES[key] for key in ("criteria", "kinds", "reasons")}, ""), ("unsure", MESSAGES["unsure"])]


@pytest.mark.parametrize(("where", "text"), ALL, ids=[where for where, _ in ALL])
def test_a_message_reads_at_grade_8_or_below(where, text):
    # A dash with blanks round it is a pause, not a word of one letter.
    said = text.format_map(family_names(get_case("milo"))).replace(" - ", ", ")
    assert textstat.automated_readability_index(said) <= GRADE
    assert textstat.coleman_liau_index(said) <= GRADE


def test_the_measure_tells_hard_words_from_easy_ones():
    hard = "Participation in psychoeducational interventions necessitates demonstrable internalization of competencies."
    assert textstat.automated_readability_index(hard) > GRADE


def test_every_criterion_has_a_message_for_both_levels():
    assert all(len(MESSAGES["criteria"][one["id"]]) == 2 for one in content.load("rubric")["criteria"])
