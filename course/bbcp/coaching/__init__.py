"""For supervisors: coaching sessions about one worker's objectives."""
