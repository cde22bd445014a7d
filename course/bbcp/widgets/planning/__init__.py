"""A whole plan: services marked and matched, acts written, and a copy for the family."""
