"""Questions with an explanation for every option."""
