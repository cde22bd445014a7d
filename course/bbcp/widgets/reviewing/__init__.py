"""Cards that come up again after days and weeks."""
