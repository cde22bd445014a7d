"""What learners read is at grade 8 or below, by two measures that need no dictionary: each page, and all content."""

import pytest
import textstat

from page_words import chunks, content_files, learner_pages, name_of, prose, sentences

GRADE = 8


def grades(text):
    return {
        "automated readability index": textstat.automated_readability_index(text),
        "Coleman-Liau index": textstat.coleman_liau_index(text),
    }


def too_hard(text):
    return {name: round(grade, 1) for name, grade in grades(text).items() if grade > GRADE}


@pytest.mark.parametrize("page", learner_pages(), ids=name_of)
def test_a_page_reads_at_grade_8_or_below(page):
    assert not too_hard(prose(page.markdown))


@pytest.mark.parametrize("name", content_files(staff=False))
def test_content_reads_at_grade_8_or_below(name):
    hard = [f"{where}: {too_hard(text)}\n  {text}" for where, text in chunks(name) if too_hard(text)]
    assert not hard, f"{len(hard)} of {len(chunks(name))} pieces:\n" + "\n".join(hard)


def test_prose_leaves_out_quotes_plan_language_sources_and_bits_of_tables():
    page = """# A heading of five words here

*Mother will internalize competencies.* Dana kneels down beside "an incomprehensible interlocutor" now [1].

| Ask | What the camera would film |
|---|---|
| Who? | Dana kneels down next to Milo |

<p class="bbcp-press"><b>Nothing</b> to do here at all</p>

## Sources
1. Incomprehensible Institution of Internalization and its long name. <https://example.org/a>
"""
    assert prose(page) == (
        "A heading of five words here. this Dana kneels down beside this now. What the camera would film. "
        "Dana kneels down next to Milo."
    )


def test_the_measure_tells_hard_words_from_easy_ones():
    hard = "Participation in psychoeducational interventions necessitates demonstrable internalization of competencies."
    assert len(too_hard(sentences([hard]))) == 2
    assert not too_hard("Dana kneels down. She says the rule in a low voice, and Milo sits on the step.")
