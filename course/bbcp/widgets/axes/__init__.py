"""How SMART and how behavioral an objective is, on a plane."""
