"""For trainers: how a cohort is doing, read from the gradebook."""
