"""What shows growth: the same kind of form before and after the course, and what lies between them."""
