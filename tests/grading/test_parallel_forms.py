"""The tests before, after and weeks after the course: three parallel forms, and a page about them that is true."""

import re
from functools import cache
from pathlib import Path

import pytest
import textstat
import yaml

from bbcp import content
from bbcp.authoring import content_folder
from bbcp.case import get_case
from bbcp.scoring import judge
from bbcp.scoring.labels import Kind
from bbcp.widgets.calibrating.pages import kind_label
from page_words import all_pages, sentences

FORMS = ("pretest", "posttest", "transfer")
KINDS = (Kind.SERVICE, Kind.VAGUE, Kind.ABSENCE, Kind.MIXED)
POSITIONS = range(len(KINDS))
SURE = float(content.load("rubric")["sure_from"])
GRADE = 8
ASKED = "Write the objective that you would put in the plan instead."


@cache
def form(name):
    return yaml.safe_load((content_folder() / "exercises" / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def family(name):
    return get_case(form(name)["family"])


def each(value):
    """Work something out for each of the three forms."""
    return [value(name) for name in FORMS]


def spread(values):
    return max(values) - min(values)


def count(text):
    return len(text.split())


def starting(name, position):
    return form(name)["boxes"][position]["starting"]


def judged(name, text):
    return judge(text, family(name))


def nameless(name, text):
    """Put the same words in place of the caregiver's and the child's name."""
    case = family(name)
    for one, instead in ((case.caregivers[0].name.split()[0], "PARENT"), (case.children[0].name, "CHILD")):
        text = text.replace(one, instead)
    return text


def told(name):
    """Return a family's three statements."""
    case = family(name)
    return (case.harm, case.danger_statement, case.safety_goal)


def asked(name):
    """Return all that a learner reads in a form apart from the plan and the family."""
    one = form(name)
    boxes = [text for box in one["boxes"] for text in (box["prompt"], box["counts"])]
    return [one["welcome"], one["bridge"], *boxes, one["reflection"]["prompt"], one["end"]]


def grades(lines):
    text = sentences(lines)
    return textstat.automated_readability_index(text), textstat.coleman_liau_index(text)


def family_grades(name):
    """Measure the three statements, long by their nature, clause by clause as the families of the course are."""
    return grades([clause for text in told(name) for clause in re.split(r"[,;:] ", text)])


# The families.


def test_the_families_are_three_and_each_has_one_danger_of_its_own():
    assert len(set(each(lambda name: family(name).id))) == 3
    assert all(len(family(name).danger) == 1 for name in FORMS)
    assert len(set(each(lambda name: family(name).danger))) == 3
    known = {word for one in content.load("dangers").values() for word in one["tells"].split()}
    assert {tag for name in FORMS for tag in family(name).danger} <= known


def test_the_families_are_of_one_size():
    for name in FORMS:
        case = family(name)
        assert (len(case.caregivers), len(case.children), len(case.network)) == (1, 1, 3)
    assert spread(each(lambda name: family(name).children[0].age)) <= 1


def test_what_is_told_of_the_families_is_about_as_long_and_as_easy_to_read():
    for length in zip(*each(lambda name: [count(text) for text in told(name)]), strict=True):
        assert spread(length) <= 4
    for measure in zip(*each(family_grades), strict=True):
        assert spread(measure) <= 1
        assert max(measure) <= GRADE


def test_the_families_are_met_nowhere_else_in_the_course():
    names = {family(name).caregivers[0].name.split()[0] for name in FORMS}
    names |= {family(name).children[0].name for name in FORMS}
    any_name = re.compile(rf"\b({'|'.join(sorted(names))})\b", re.IGNORECASE)
    files = [path for path in content_folder().glob("*.yaml") if path.stem != "test_cases"]
    files += [path for path in (content_folder().parent / "corpus").rglob("*") if path.suffix in (".yaml", ".jsonl")]
    texts = {path.name: path.read_text(encoding="utf-8") for path in files}
    texts |= {page.path: page.markdown for page in all_pages() if not any(name in page.path for name in FORMS)}
    assert not [where for where, text in texts.items() if any_name.search(text)]


# The sentences to rewrite.


@pytest.mark.parametrize("position", POSITIONS)
def test_a_sentence_is_of_its_kind_in_all_forms_and_the_scorer_is_sure(position):
    for name in FORMS:
        found = judged(name, starting(name, position))
        assert found.kind is KINDS[position], name
        assert found.certainty >= SURE, name


@pytest.mark.parametrize("position", POSITIONS)
def test_twins_are_as_long_and_earn_the_same_points(position):
    assert spread(each(lambda name: count(starting(name, position)))) <= 3
    assert spread(each(lambda name: judged(name, starting(name, position)).score)) <= 1
    assert spread(each(lambda name: sum(one.level for one in judged(name, starting(name, position)).ratings))) <= 1


# What is asked.


@pytest.mark.parametrize("position", POSITIONS)
def test_twins_are_asked_in_the_same_words_and_the_words_teach_nothing(position):
    for key in ("title", "prompt", "counts"):
        assert len(set(each(lambda name, key=key: nameless(name, form(name)["boxes"][position][key])))) == 1
    prompt = form("pretest")["boxes"][position]["prompt"]
    assert prompt.endswith(ASKED) and count(prompt.removesuffix(ASKED)) <= 10


def test_what_counts_is_told_in_one_sentence_for_all_boxes():
    assert len({box["counts"] for name in FORMS for box in form(name)["boxes"]}) == 1


def test_the_forms_take_as_long_and_begin_alike():
    assert len({form(name)["minutes"] for name in FORMS}) == 1
    assert len(set(each(lambda name: nameless(name, form(name)["bridge"])))) == 1
    for name in FORMS:
        assert "not about passing" in form(name)["welcome"]
    for part in ("welcome", "end"):
        assert spread(each(lambda name, part=part: count(form(name)[part]))) <= 3


def test_the_reflections_are_alike():
    one = each(lambda name: form(name)["reflection"])
    assert len({(it["id"], it["points"]) for it in one}) == 1
    assert spread([count(it["prompt"]) for it in one]) <= 3
    assert all("No names and no details" in it["prompt"] for it in one)


def test_what_is_asked_reads_at_one_level():
    for measure in zip(*each(lambda name: grades(asked(name))), strict=True):
        assert spread(measure) <= 1
        assert max(measure) <= GRADE


# The answers that an author expects.


@pytest.mark.parametrize("position", POSITIONS)
def test_expected_answers_are_of_one_kind_and_worth_in_all_forms(position):
    answers = each(lambda name: form(name)["boxes"][position]["answers"])
    for twins in zip(*answers, strict=True):
        assert len({(one["kind"], *one["points"]) for one in twins}) == 1
        scores = [judged(name, one["text"]).score for name, one in zip(FORMS, twins, strict=True)]
        assert spread(scores) <= 1, twins[0]["text"]


def test_expected_answers_are_told_alike():
    texts = each(lambda name: [one["text"] for box in form(name)["boxes"] for one in box["answers"]])
    for twins in zip(*texts, strict=True):
        assert spread([count(text) for text in twins]) <= 12
    assert len({text for form_texts in texts for text in form_texts}) == sum(map(len, texts))


# The page about the forms.


def rows():
    """Return the rows of the two tables as they should be."""
    found = []
    for position in POSITIONS:
        lengths = each(lambda name, at=position: str(count(starting(name, at))))
        points = each(lambda name, at=position: f"{judged(name, starting(name, at)).score:g}")
        found.append([str(position + 1), kind_label(KINDS[position].value), *lengths, *points])
    measures = [(sum(count(text) for text in told(name)), family_grades(name)) for name in FORMS]
    measures += [(sum(count(text) for text in asked(name)), grades(asked(name))) for name in FORMS]
    parts = [f"{part}, {name}" for part in ("family", "what is asked") for name in FORMS]
    for part, (words, measured) in zip(parts, measures, strict=True):
        found.append([part, str(words), *(f"{grade:.1f}" for grade in measured)])
    return found


def test_the_tables_about_the_forms_say_what_is_so():
    text = Path(content_folder() / "exercises" / "parallel.md").read_text(encoding="utf-8")
    lines = re.findall(r"^\| (?:\d|family,|what is asked,).*$", text, re.MULTILINE)
    said = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    now = rows()
    fresh = "\n".join(f"| {' | '.join(one)} |" for one in now)
    assert said == now, f"The rows should be:\n{fresh}"
