"""Cards to sort into piles."""
