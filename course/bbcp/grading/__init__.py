"""The edge to nbgrader: releasing exercises, grading prose, writing feedback."""
