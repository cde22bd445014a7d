"""What a person carries from the course into the work: a first plan, and a record of what was done."""
