"""The nbgrader edge: release exercises, grade what learners wrote, give feedback. Reads, never runs."""
