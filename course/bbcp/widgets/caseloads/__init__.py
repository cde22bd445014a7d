"""A caseload of made-up families to guess, to sort and to see in one picture."""
