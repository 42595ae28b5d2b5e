"""Files received, what was read in them, and what checking found."""
