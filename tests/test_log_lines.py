"""Lines of the log are read whatever shape they have."""

import pytest

from bbcp import attempts
from bbcp.log_lines import is_about, last_told, told, within

LINE = attempts.statement("kept", "networkcircles/milo", {"response": "x"}, map={"people": []})
ODD = [None, 3, "text", [], {}, {"object": 3, "context": []}, {"object": {"id": ["x"]}, "context": {"extensions": "x"}}]


@pytest.mark.parametrize("line", ODD)
def test_an_odd_line_holds_nothing_and_is_about_nothing(line):
    assert within(line, "result", "score", "raw") is None and told(line, "map") is None
    assert not is_about(line, "networkcircles/milo")


def test_the_last_mapping_about_an_object_counts_and_odd_lines_are_passed_over():
    later = attempts.statement("kept", "networkcircles/milo", {}, map={"people": ["Ruth"]})
    other = attempts.statement("kept", "networkcircles/rosa", {}, map={"people": ["Carmen"]})
    text = attempts.statement("kept", "networkcircles/milo", {}, map="no map")
    assert last_told([LINE, later, other, text, {}], "networkcircles/milo", "map") == {"people": ["Ruth"]}
    assert last_told([other], "networkcircles/milo", "map") is None
