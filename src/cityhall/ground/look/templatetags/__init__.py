"""The words that templates of every page may use."""
